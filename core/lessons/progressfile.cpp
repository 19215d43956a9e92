#include "lessons/progressfile.h"

#include "files/writefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

// Progress in all lessons takes some tens of kilobytes.
constexpr qint64 LargestFile = 4 * 1024 * 1024;

} // namespace

Progress ProgressFile::load(QString *problem)
{
    if (m_path.isEmpty() || !QFileInfo::exists(m_path))
        return {};
    QString reason;
    if (const std::optional<Progress> progress = read(m_path, &reason))
        return *progress;
    const QString aside = putAside();
    m_mustStay = aside.isEmpty();
    *problem = reason + u' '
             + (m_mustStay
                    ? QCoreApplication::translate("Progress",
                                                  "Progress is not saved while that file is there.")
                    : QCoreApplication::translate("Progress", "It was moved to %1, and progress starts over.")
                          .arg(QDir::toNativeSeparators(aside)));
    return {};
}

// Empty where the file cannot be renamed.
QString ProgressFile::putAside() const
{
    const QFileInfo file(m_path);
    for (int number = 1; number < 1000; ++number) {
        const QString name =
            u"%1-damaged-%2.%3"_s.arg(file.completeBaseName()).arg(number).arg(file.suffix());
        const QString path = file.dir().filePath(name);
        if (!QFileInfo::exists(path))
            return QFile::rename(m_path, path) ? path : QString();
    }
    return {};
}

bool ProgressFile::save(const Progress &progress, QString *problem) const
{
    if (m_path.isEmpty() || m_mustStay)
        return true;
    QDir().mkpath(QFileInfo(m_path).path());
    return write(progress, m_path, problem);
}

std::optional<Progress> ProgressFile::read(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = QCoreApplication::translate("Progress", "%1 cannot be read: %2.")
                       .arg(QDir::toNativeSeparators(path), file.errorString());
        return std::nullopt;
    }
    QString reason;
    const std::optional<Progress> progress = Progress::fromJson(file.read(LargestFile), &reason);
    if (!progress)
        *problem = QCoreApplication::translate("Progress", "%1 cannot be used as progress: %2")
                       .arg(QDir::toNativeSeparators(path), reason);
    return progress;
}

bool ProgressFile::write(const Progress &progress, const QString &path, QString *problem)
{
    QString reason;
    if (files::write(path, progress.toJson(), &reason))
        return true;
    *problem = QCoreApplication::translate("Progress", "Progress cannot be saved in %1: %2.")
                   .arg(QDir::toNativeSeparators(path), reason);
    return false;
}

} // namespace lessons
