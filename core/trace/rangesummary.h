#pragma once

#include "trace/statetimes.h"
#include "trace/timeaxis.h"

#include <QList>

namespace trace {

/// A stretch of a run: the events that happen in it, and from when to when it goes.
struct LogRange
{
    qsizetype from = 0; ///< first event
    qsizetype to = 0;   ///< first event behind it; from where nothing happens
    qint64 begin = 0;   ///< nanoseconds
    qint64 end = 0;

    bool operator==(const LogRange &) const = default;

    /// Between two positions of an axis: what stands at or behind the first and before the second.
    static LogRange between(const TraceLog &log, const TimeAxis &axis, double begin, double end);
    /// Of every event of the program.
    static LogRange whole(const TraceLog &log);
};

/// What happens in a stretch of a run. A pure function of the trace; the sums that it needs are kept in
/// StateTimes, so that the next range of the same trace takes a few steps for each lane.
struct RangeSummary
{
    /// The longest wait, as far as it lies in the range.
    struct Wait
    {
        qsizetype lane = -1; ///< -1: nobody waits
        qsizetype slice = -1;
        qint64 duration = 0;

        bool operator==(const Wait &) const = default;
    };
    /// Whoever holds the loop longest without giving it back, as far as that lies in the range.
    struct Hold
    {
        qsizetype run = -1; ///< of Lanes::loop; -1: nothing takes time
        qint64 duration = 0;

        bool operator==(const Hold &) const = default;
    };

    LogRange range;
    StateTimes::Times times {}; ///< of all tasks together
    qsizetype steps = 0;        ///< of tasks, that begin in it
    qsizetype iterations = 0;   ///< of the loop, that have a part in it
    Wait longestWait;
    Hold longestHold;
    QList<qsizetype> failed;    ///< lanes of tasks that fail or are lost in it, in the order of lanes
    QList<qsizetype> cancelled; ///< lanes of tasks that end as cancelled in it

    static RangeSummary of(const TraceLog &log, const Lanes &lanes, StateTimes &times, const LogRange &range);
};

} // namespace trace
