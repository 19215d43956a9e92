#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace python {

/// More than this is not read as a program, in bytes.
constexpr qint64 LargestProgram = qint64(4) << 20;

/// The text of a program in a file, as it stands; it is not run. Where it cannot be read nullopt, and in
/// error one clear sentence that names the file.
std::optional<QByteArray> readProgram(const QString &path, QString *error);

} // namespace python
