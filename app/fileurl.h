#pragma once

#include <QString>
#include <QUrl>

/// The path of a file on this computer, empty for what is none. Qt's own file dialog gives a new file's path
/// without a scheme.
inline QString localPath(const QUrl &url)
{
    return url.scheme().isEmpty() ? url.path() : url.toLocalFile();
}
