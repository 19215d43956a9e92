#include "trace/rangesummary.h"

#include <algorithm>

namespace trace {

namespace {

/// The first event that stands at or behind a position.
qsizetype firstEventFrom(const TraceLog &log, const TimeAxis &axis, double position)
{
    qsizetype begin = 0;
    qsizetype end = log.programEnd();
    while (begin < end) {
        const qsizetype middle = (begin + end) / 2;
        if (axis.positionOf(middle) < position)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

void addLanes(RangeSummary &summary, const TraceLog &log, const Lanes &lanes, StateTimes &times)
{
    const LogRange &range = summary.range;
    for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
        const Slices &slices = lanes.tasks.at(lane).slices;
        if (log.timeAt(slices.beginOf(0)) > range.end)
            break; // those behind it are created later
        const StateTimes::Times own = times.of(log, lanes, lane, range.begin, range.end);
        for (std::size_t state = 0; state < own.size(); ++state)
            summary.times[state] += own[state];
        if (own[std::size_t(TaskState::Awaiting)] > summary.longestWait.duration) {
            const auto wait = times.longestWait(log, lanes, lane, range.begin, range.end);
            if (wait.duration > summary.longestWait.duration)
                summary.longestWait = { lane, wait.slice, wait.duration };
        }
        const Slice last = slices.last();
        if (last.begin < range.from || last.begin >= range.to)
            continue;
        if (last.state == TaskState::Failed || last.state == TaskState::Destroyed)
            summary.failed.append(lane);
        else if (last.state == TaskState::Cancelled)
            summary.cancelled.append(lane);
    }
}

// The last event of a run is the end of its step.
void addRuns(RangeSummary &summary, const TraceLog &log, const Lanes &lanes)
{
    const LogRange &range = summary.range;
    const auto first = std::ranges::partition_point(lanes.loop, [&](const HandleRun &run) {
        return log.timeAt(run.end - 1) < range.begin;
    });
    for (auto run = first; run != lanes.loop.cend(); ++run) {
        const qint64 begin = log.timeAt(run->begin);
        if (begin > range.end)
            break;
        const qint64 end = log.timeAt(run->end - 1);
        const qint64 duration = std::min(range.end, end) - std::max(range.begin, begin);
        if (duration > summary.longestHold.duration)
            summary.longestHold = { run - lanes.loop.cbegin(), duration };
    }
}

} // namespace

LogRange LogRange::between(const TraceLog &log, const TimeAxis &axis, double begin, double end)
{
    if (axis.isEmpty() || end < begin)
        return {};
    LogRange range;
    range.from = firstEventFrom(log, axis, begin);
    range.to = end >= axis.length() ? log.programEnd() : std::max(range.from, firstEventFrom(log, axis, end));
    range.begin = axis.timeAt(begin);
    range.end = axis.timeAt(end);
    return range;
}

LogRange LogRange::whole(const TraceLog &log)
{
    return log.isEmpty() ? LogRange() : LogRange { 0, log.programEnd(), log.timeAt(0), log.duration() };
}

RangeSummary RangeSummary::of(const TraceLog &log, const Lanes &lanes, StateTimes &times,
                              const LogRange &range)
{
    RangeSummary summary;
    summary.range = range;
    for (qsizetype i = range.from; i < range.to; ++i) {
        if (log.kindAt(i) == asyncio::EventKind::StepStart)
            ++summary.steps;
    }
    if (range.to > range.from && log.iterationAt(range.to - 1) > 0)
        summary.iterations = log.iterationAt(range.to - 1) - std::max(1U, log.iterationAt(range.from)) + 1;
    addLanes(summary, log, lanes, times);
    addRuns(summary, log, lanes);
    return summary;
}

} // namespace trace
