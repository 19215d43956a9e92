#include "lessons/catalogue.h"

#include "lessons/lessonreader.h"

#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

Catalogue Catalogue::ofFolder(const QString &folder)
{
    Catalogue catalogue;
    const QDir dir(folder);
    const QStringList names = dir.entryList({ u"[0-9][0-9]-*"_s }, QDir::Dirs, QDir::Name);
    if (names.isEmpty())
        catalogue.m_errors.append(u"%1: There is no lesson in this folder."_s.arg(folder));
    for (const QString &name : names) {
        Lesson lesson;
        lesson.id = name.sliced(3);
        catalogue.m_lessons.append(lesson);
        catalogue.m_unread.append(dir.filePath(name));
    }
    return catalogue;
}

Catalogue Catalogue::read(const QString &folder)
{
    const Catalogue catalogue = ofFolder(folder);
    catalogue.readAll();
    return catalogue;
}

const Catalogue &Catalogue::bundled()
{
    static const Catalogue catalogue = ofFolder(u":/lessons"_s);
    return catalogue;
}

// Whether it can be used. It stays in its place, as there are pointers to others.
bool Catalogue::readOne(qsizetype index) const
{
    const QString folder = m_unread.at(index);
    if (folder.isEmpty())
        return true;
    LessonReader reader(folder);
    const Lesson lesson = reader.read();
    m_errors += reader.errors();
    if (!reader.errors().isEmpty())
        return false;
    m_lessons[index] = lesson;
    m_unread[index].clear();
    return true;
}

bool Catalogue::readNext() const
{
    const auto next = std::ranges::find_if(m_unread, [](const QString &folder) { return !folder.isEmpty(); });
    return next != m_unread.end() && readOne(next - m_unread.begin());
}

void Catalogue::readAll() const
{
    for (qsizetype i = 0; i < m_lessons.size();) {
        if (readOne(i) && isFirst(i)) {
            ++i;
        } else {
            m_lessons.removeAt(i);
            m_unread.removeAt(i);
        }
    }
}

bool Catalogue::isFirst(qsizetype index) const
{
    const QString id = m_lessons.at(index).id;
    const auto here = m_lessons.cbegin() + index;
    if (std::find_if(m_lessons.cbegin(), here, [&id](const Lesson &each) { return each.id == id; }) == here)
        return true;
    m_errors.append(u"%1: A lesson before it has the same id."_s.arg(id));
    return false;
}

QStringList Catalogue::ids() const
{
    QStringList ids;
    for (const Lesson &lesson : std::as_const(m_lessons))
        ids.append(lesson.id);
    return ids;
}

const QList<Lesson> &Catalogue::lessons() const
{
    readAll();
    return m_lessons;
}

const QStringList &Catalogue::errors() const
{
    readAll();
    return m_errors;
}

const Lesson *Catalogue::find(const QString &id) const
{
    for (qsizetype i = 0; i < m_lessons.size(); ++i) {
        if (m_lessons.at(i).id == id)
            return readOne(i) ? &m_lessons.at(i) : nullptr;
    }
    return nullptr;
}

} // namespace lessons
