#include "python/recorderfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace python {

QString RecorderFolder::path()
{
    static const RecorderFolder folder;
    return folder.m_complete ? folder.m_folder.path() : QString();
}

RecorderFolder::RecorderFolder()
    : m_folder(QDir::tempPath() + u"/awaitscope-recorder-XXXXXX"_s)
{
    if (!m_folder.isValid())
        return;
    const QDir resources(u":/recorder"_s);
    QDirIterator files(resources.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = m_folder.filePath(resources.relativeFilePath(file));
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return;
    }
    m_complete = true;
}

} // namespace python
