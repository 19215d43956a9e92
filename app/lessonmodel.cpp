#include "lessonmodel.h"

LessonModel::LessonModel(QObject *parent)
    : RowModel({ "lessonId", "number", "shortTitle", "group", "current", "share", "complete" }, parent)
{
}

void LessonModel::show(const QList<lessons::Lesson> &lessons, const View &view)
{
    QList<Row> rows;
    int done = 0;
    int current = -1;
    for (const lessons::Lesson &lesson : lessons) {
        const lessons::Progress::Share share = view.progress.shareOf(lesson, view.predictionsAreAsked);
        const double part = share.total > 0 ? double(share.done) / share.total : 0.0;
        done += share.isComplete() ? 1 : 0;
        if (lesson.id == view.currentId)
            current = int(rows.size());
        rows.append(
            { quint64(lesson.number),
              { lesson.id, lesson.number, lesson.shortTitle.value(view.language),
                lesson.group.value(view.language), lesson.id == view.currentId, part, share.isComplete() } });
    }
    setRows(rows);
    if (std::exchange(m_doneCount, done) != done)
        emit doneCountChanged();
    if (std::exchange(m_currentRow, current) != current)
        emit currentRowChanged();
}
