#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace files {

/// What may be read, and what is said of the rest. The sentences are sources of translations in a context;
/// %1 in them is the file, %2 in the last one what the system says.
struct Reading
{
    const char *context = nullptr;
    qint64 most = 0;                  ///< bytes
    const char *isFolder = nullptr;   ///< a folder
    const char *isNoFile = nullptr;   ///< a device or the like
    const char *isTooLarge = nullptr; ///< more than most
    const char *isUnreadable = nullptr;
};

/// All of a file. Where it cannot be read nullopt, and in error one clear sentence that names it.
std::optional<QByteArray> read(const QString &path, const Reading &reading, QString *error);

} // namespace files
