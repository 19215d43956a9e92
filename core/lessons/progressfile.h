#pragma once

#include "lessons/progress.h"

#include <QString>

#include <optional>

namespace lessons {

/// Where progress is kept between starts.
///
/// A file is replaced as a whole or not at all, so a crash in the middle of a write leaves the old one. One
/// that cannot be read is put aside under another name and never written over.
class ProgressFile
{
public:
    /// An empty path keeps nothing: load() finds none, save() does nothing.
    explicit ProgressFile(QString path)
        : m_path(std::move(path))
    {
    }

    const QString &path() const { return m_path; }
    /// Empty progress where there is no file, or where it cannot be read: then there is a sentence in
    /// problem, and the file is put aside. Where even that cannot be done, save() does nothing from then on.
    Progress load(QString *problem);
    /// false and a sentence in problem where it could not be written. Makes the folder.
    bool save(const Progress &progress, QString *problem) const;

    /// Of a file that the user names; nullopt and a sentence in problem.
    static std::optional<Progress> read(const QString &path, QString *problem);
    static bool write(const Progress &progress, const QString &path, QString *problem);

private:
    QString putAside() const;

    QString m_path;
    bool m_mustStay = false; // the file could be neither read nor put aside
};

} // namespace lessons
