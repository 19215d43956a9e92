#include "lessons/catalogue.h"

#include "lessons/lessonreader.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

Catalogue Catalogue::read(const QString &folder)
{
    Catalogue catalogue;
    const QDir dir(folder);
    const QStringList names = dir.entryList({ u"[0-9][0-9]-*"_s }, QDir::Dirs, QDir::Name);
    if (names.isEmpty())
        catalogue.m_errors.append(u"%1: There is no lesson in this folder."_s.arg(folder));
    for (const QString &name : names) {
        LessonReader reader(dir.filePath(name));
        const Lesson lesson = reader.read();
        if (reader.errors().isEmpty())
            catalogue.add(lesson);
        catalogue.m_errors += reader.errors();
    }
    return catalogue;
}

void Catalogue::add(const Lesson &lesson)
{
    if (find(lesson.id))
        m_errors.append(u"%1: A lesson before it has the same id."_s.arg(lesson.id));
    else
        m_lessons.append(lesson);
}

const Catalogue &Catalogue::bundled()
{
    static const Catalogue catalogue = read(u":/lessons"_s);
    return catalogue;
}

const Lesson *Catalogue::find(const QString &id) const
{
    for (const Lesson &lesson : m_lessons) {
        if (lesson.id == id)
            return &lesson;
    }
    return nullptr;
}

} // namespace lessons
