#include "trace/statetimes.h"

#include <algorithm>

namespace trace {

namespace {

/// The last slice that has begun at a time; -1 before the first.
qsizetype sliceAt(const TraceLog &log, const Slices &slices, qint64 time)
{
    qsizetype begin = 0;
    qsizetype end = slices.size();
    while (begin < end) {
        const qsizetype middle = (begin + end) / 2;
        if (log.timeAt(slices.beginOf(middle)) <= time)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin - 1;
}

} // namespace

qint64 beginTimeOf(const TraceLog &log, const Slice &slice)
{
    return log.timeAt(slice.begin);
}

qint64 endTimeOf(const TraceLog &log, const Slice &slice)
{
    return slice.end < log.programEnd() ? log.timeAt(slice.end) : log.duration();
}

StateTimes::Times StateTimes::of(const TraceLog &log, const Lanes &lanes, qsizetype lane, qint64 begin,
                                 qint64 end)
{
    Times times = upTo(log, lanes, lane, end);
    const Times before = upTo(log, lanes, lane, std::min(begin, end));
    for (std::size_t state = 0; state < StateCount; ++state)
        times[state] -= before[state];
    return times;
}

StateTimes::Wait StateTimes::longestWait(const TraceLog &log, const Lanes &lanes, qsizetype lane,
                                         qint64 begin, qint64 end)
{
    const Slices &slices = lanes.tasks.at(lane).slices;
    const qsizetype last = sliceAt(log, slices, end);
    const Lane &known = laneUpTo(log, lanes, lane, last);
    Wait longest;
    for (qsizetype i = std::max<qsizetype>(0, sliceAt(log, slices, begin)); i <= last; ++i) {
        // Whole blocks that hold nothing longer are passed over.
        const qsizetype block = i / BlockSlices;
        if (i % BlockSlices == 0 && block < qsizetype(known.longest.size()) && i + BlockSlices <= last
            && known.longest[std::size_t(block)] <= longest.duration) {
            i += BlockSlices - 1;
            continue;
        }
        if (slices.stateOf(i) != TaskState::Awaiting)
            continue;
        const Slice slice = slices.at(i);
        const qint64 duration = std::min(end, endTimeOf(log, slice))
                              - std::max(begin, beginTimeOf(log, slice));
        if (duration > longest.duration)
            longest = { i, duration };
    }
    return longest;
}

// What lasts may end later than it does now: it is not taken.
StateTimes::Lane &StateTimes::laneUpTo(const TraceLog &log, const Lanes &lanes, qsizetype lane,
                                       qsizetype slice)
{
    if (m_lanes.size() <= lane)
        m_lanes.resize(lanes.tasks.size());
    Lane &known = m_lanes[lane];
    const Slices &slices = lanes.tasks.at(lane).slices;
    for (const qsizetype end = std::min(slice, slices.size() - 1); known.taken < end; ++known.taken) {
        const Slice next = slices.at(known.taken);
        const qint64 duration = endTimeOf(log, next) - beginTimeOf(log, next);
        known.sum[std::size_t(next.state)] += duration;
        if (next.state == TaskState::Awaiting)
            known.wait = std::max(known.wait, duration);
        if ((known.taken + 1) % BlockSlices == 0) {
            known.before.push_back(known.sum);
            known.longest.push_back(std::exchange(known.wait, 0));
        }
    }
    return known;
}

StateTimes::Times StateTimes::upTo(const TraceLog &log, const Lanes &lanes, qsizetype lane, qint64 time)
{
    const Slices &slices = lanes.tasks.at(lane).slices;
    const qsizetype last = sliceAt(log, slices, time);
    if (last < 0)
        return {};
    const Lane &known = laneUpTo(log, lanes, lane, last);
    const qsizetype block = std::min(last / BlockSlices, qsizetype(known.before.size()) - 1);
    Times times = known.before[std::size_t(block)];
    for (qsizetype i = block * BlockSlices; i <= last; ++i) {
        const Slice slice = slices.at(i);
        const qint64 end = std::min(time, endTimeOf(log, slice));
        times[std::size_t(slice.state)] += std::max<qint64>(0, end - beginTimeOf(log, slice));
    }
    return times;
}

} // namespace trace
