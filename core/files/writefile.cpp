#include "files/writefile.h"

#include <QSaveFile>

namespace files {

bool write(const QString &path, const QByteArray &bytes, QString *reason)
{
    return write(
        path, [&bytes](QIODevice &device) { return device.write(bytes) == bytes.size(); }, reason);
}

bool write(const QString &path, const Fill &fill, QString *reason)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && fill(file) && file.commit())
        return true;
    *reason = file.error() == QFileDevice::NoError ? QString() : file.errorString();
    return false;
}

} // namespace files
