#pragma once

#include "lessons/lesson.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lessons {

/// The lessons of a folder, in the order of the course.
///
/// A lesson with an error is left out, the others can be used.
class Catalogue
{
public:
    Catalogue() = default;

    /// Reads every folder <nn>-<id> below a folder of the file system or the resources.
    static Catalogue read(const QString &folder);
    /// The lessons that come with the program. They have no errors, and each is read when it is first asked
    /// for: the window opens with one of them, and to read all takes longer than to open it. For one thread.
    static const Catalogue &bundled();

    /// Reads none of them.
    QStringList ids() const;
    const QList<Lesson> &lessons() const;
    /// Reads one that is not read yet. Whether it did: else lessons() has all that can be used.
    bool readNext() const;
    /// The lesson with that id, or nullptr. Valid as long as the catalogue.
    const Lesson *find(const QString &id) const;
    /// What is wrong with the files, a sentence each that names file and key.
    const QStringList &errors() const;

private:
    static Catalogue ofFolder(const QString &folder);
    bool readOne(qsizetype index) const;
    /// Whether none before it has its id; else that is an error.
    bool isFirst(qsizetype index) const;
    void readAll() const;

    // One that is not read yet has its id only, and its folder here; else that is empty.
    mutable QList<Lesson> m_lessons;
    mutable QStringList m_unread;
    mutable QStringList m_errors;
};

} // namespace lessons
