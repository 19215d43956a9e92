#pragma once

#include "moment.h"
#include "player/player.h"
#include "player/run.h"

#include <QString>
#include <QVariantMap>

#include <memory>

/// A run of a lesson, and the moment of one of its stops, as the player takes it.
class LessonMoment
{
public:
    /// changes are knobs that do not have their default.
    explicit LessonMoment(const QString &lessonId, const QVariantMap &changes = {});
    explicit LessonMoment(trace::TraceLog log);

    /// The stop of the nth event (from 1) of this kind that belongs to the task with this label, any task if
    /// it is empty. The moment holds until the next call.
    Moment at(asyncio::EventKind kind, const QString &task = {}, int nth = 1);
    /// The stop that shows the event with this index.
    Moment atEvent(qsizetype event);

    trace::TraceLog log;

private:
    std::unique_ptr<player::Run> m_run;
    player::Player m_player;
    trace::Snapshot m_snapshot;
};
