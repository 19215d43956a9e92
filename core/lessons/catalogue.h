#pragma once

#include "lessons/lesson.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lessons {

/// The lessons of a folder, in the order of the course. A value; immutable once read.
///
/// A lesson with an error is left out, the others can be used.
class Catalogue
{
public:
    Catalogue() = default;

    /// Reads every folder <nn>-<id> below a folder of the file system or the resources.
    static Catalogue read(const QString &folder);
    /// The lessons that come with the program, read on first use.
    static const Catalogue &bundled();

    const QList<Lesson> &lessons() const { return m_lessons; }
    /// The lesson with that id, or nullptr. Valid as long as the catalogue.
    const Lesson *find(const QString &id) const;
    /// What is wrong with the files, a sentence each that names file and key.
    const QStringList &errors() const { return m_errors; }

private:
    void add(const Lesson &lesson);

    QList<Lesson> m_lessons;
    QStringList m_errors;
};

} // namespace lessons
