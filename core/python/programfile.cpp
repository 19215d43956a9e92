#include "python/programfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace python {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("python", text);
}

} // namespace

std::optional<QByteArray> readProgram(const QString &path, QString *error)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (info.isDir()) {
        *error = sentence(QT_TRANSLATE_NOOP("python", "%1 is a folder, not a program.")).arg(shown);
        return std::nullopt;
    }
    if (info.exists() && !info.isFile()) {
        *error = sentence(QT_TRANSLATE_NOOP("python", "%1 is no file that could hold a program.")).arg(shown);
        return std::nullopt;
    }
    if (info.size() > LargestProgram) {
        *error = sentence(QT_TRANSLATE_NOOP("python", "%1 is larger than 4 MiB, too large for a program."))
                     .arg(shown);
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = sentence(QT_TRANSLATE_NOOP("python", "%1 cannot be read: %2."))
                     .arg(shown, file.errorString());
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace python
