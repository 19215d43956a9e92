#pragma once

#include "trace/lanes.h"
#include "trace/tracelog.h"

#include <QList>

#include <array>
#include <vector>

namespace trace {

/// How long tasks are in each state, over any stretch of time: to the nanosecond, in a number of steps that
/// hardly grows with the trace.
///
/// Sums are kept for the lanes that were asked for, one for each 32 slices, as far as somebody has looked.
/// Holds for one trace, as it grows; clear() before another one.
class StateTimes
{
public:
    static constexpr std::size_t StateCount = std::size_t(TaskState::Idle) + 1;
    /// Nanoseconds in each state.
    using Times = std::array<qint64, StateCount>;

    /// A wait, as far as it lies within a stretch of time.
    struct Wait
    {
        qsizetype slice = -1; ///< -1: none that lasts
        qint64 duration = 0;

        bool operator==(const Wait &) const = default;
    };

    /// Of lanes.tasks[lane] from one time to another, in nanoseconds. Before it is created it is in none.
    Times of(const TraceLog &log, const Lanes &lanes, qsizetype lane, qint64 begin, qint64 end);
    /// The longest time that the lane awaits something within the stretch; the first of several.
    Wait longestWait(const TraceLog &log, const Lanes &lanes, qsizetype lane, qint64 begin, qint64 end);
    void clear() { m_lanes.clear(); }

private:
    static constexpr qsizetype BlockSlices = 32;

    struct Lane
    {
        std::vector<Times> before { Times() }; // each block
        std::vector<qint64> longest;           // wait of each whole block
        Times sum {};                          // of what was taken
        qint64 wait = 0;                       // longest of the block that is not whole yet
        qsizetype taken = 0;                   // slices
    };

    Lane &laneUpTo(const TraceLog &log, const Lanes &lanes, qsizetype lane, qsizetype slice);
    Times upTo(const TraceLog &log, const Lanes &lanes, qsizetype lane, qint64 time);

    QList<Lane> m_lanes;
};

/// When a slice begins and ends, in nanoseconds; what lasts ends with the trace.
qint64 beginTimeOf(const TraceLog &log, const Slice &slice);
qint64 endTimeOf(const TraceLog &log, const Slice &slice);

} // namespace trace
