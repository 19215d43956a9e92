#include "lessonmoment.h"

#include "lessons/catalogue.h"

namespace {

trace::TraceLog logOf(const QString &lessonId, const QVariantMap &changes)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(lessonId);
    QVariantMap values = lesson->defaults();
    values.insert(changes);
    return player::Run::ofLesson(*lesson, values)->log();
}

} // namespace

LessonMoment::LessonMoment(const QString &lessonId, const QVariantMap &changes)
    : LessonMoment(logOf(lessonId, changes))
{
}

LessonMoment::LessonMoment(trace::TraceLog log)
    : log(std::move(log))
    , m_run(player::Run::ofTrace(this->log))
{
    m_player.setRun(m_run.get());
}

Moment LessonMoment::at(asyncio::EventKind kind, const QString &task, int nth)
{
    lessons::EventSelector selector;
    selector.kind = kind;
    selector.task = task;
    selector.nth = nth;
    return atEvent(selector.find(log));
}

Moment LessonMoment::atEvent(qsizetype event)
{
    Q_ASSERT(event >= 0);
    m_player.seekEvent(event);
    m_snapshot = log.snapshotAt(m_player.cursor());
    return { log, m_snapshot, m_player.currentEvent() };
}
