#include "files/readfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace files {

std::optional<QByteArray> read(const QString &path, const Reading &reading, QString *error)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto refuse = [&reading, error](const char *sentence) {
        *error = QCoreApplication::translate(reading.context, sentence);
    };
    const QFileInfo info(path);
    const bool isNoFile = info.exists() && !info.isFile();
    if (info.isDir() || isNoFile || info.size() > reading.most) {
        refuse(info.isDir() ? reading.isFolder : isNoFile ? reading.isNoFile : reading.isTooLarge);
        *error = error->arg(shown);
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(reading.isUnreadable);
        *error = error->arg(shown, file.errorString());
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace files
