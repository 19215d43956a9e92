#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace files {

/// Writes what a file holds; false gives up, or says that the device takes no more.
using Fill = std::function<bool(QIODevice &device)>;

/// Writes a file whole or not at all. On failure false, and in reason what the system says.
bool write(const QString &path, const QByteArray &bytes, QString *reason);
/// The same, piece by piece. reason is empty where fill has given up.
bool write(const QString &path, const Fill &fill, QString *reason);

} // namespace files
