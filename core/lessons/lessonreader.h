#pragma once

#include "lessons/lesson.h"
#include "lessons/strictobject.h"

#include <QString>
#include <QStringList>

namespace lessons {

/// Reads one lesson's folder: lesson.json, a text file for each language and program.py.
///
/// Reads strictly: what is missing, unknown, of the wrong type or contradicts itself is a sentence in
/// errors(), and the lesson is then not to be used.
class LessonReader
{
public:
    /// Languages that every lesson must have.
    static const QStringList &languages();

    /// folder is named <nn>-<id>, in the file system or in the resources.
    explicit LessonReader(QString folder);

    Lesson read();
    const QStringList &errors() const { return m_errors; }

private:
    QByteArray contents(const QString &fileName, Problems *problems) const;
    QJsonObject json(const QString &fileName, Problems *problems) const;
    QString pathOf(const QString &fileName) const;
    void readLesson();
    void readHead(StrictObject *root);
    void readParts(StrictObject *root);
    void readLanguage(const QString &language);
    void readProgram();

    QString m_folder;
    QString m_name;
    Lesson m_lesson;
    QStringList m_errors;
};

} // namespace lessons
