#include "lessonmodel.h"

LessonModel::LessonModel(QObject *parent)
    : RowModel({ "lessonId", "number", "shortTitle", "group", "current" }, parent)
{
}

void LessonModel::show(const QList<lessons::Lesson> &lessons, const QString &currentId,
                       const QString &language)
{
    QList<Row> rows;
    for (const lessons::Lesson &lesson : lessons) {
        rows.append({ quint64(lesson.number),
                      { lesson.id, lesson.number, lesson.shortTitle.value(language),
                        lesson.group.value(language), lesson.id == currentId } });
    }
    setRows(rows);
}
