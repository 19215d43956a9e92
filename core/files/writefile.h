#pragma once

#include <QByteArray>
#include <QString>

namespace files {

/// Writes a file whole or not at all. On failure false, and in reason what the system says.
bool write(const QString &path, const QByteArray &bytes, QString *reason);

} // namespace files
