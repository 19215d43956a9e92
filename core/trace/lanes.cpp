#include "trace/lanes.h"

#include "trace/lanebuilder.h"

#include <algorithm>

namespace trace {

QString labelOf(const TraceLog &log, const Slice &slice)
{
    if (slice.state != TaskState::Awaiting && slice.state != TaskState::Blocking
        && log.kindAt(slice.begin) != asyncio::EventKind::SliceBegin)
        return {};
    return log.at(slice.begin).label;
}

qsizetype Slices::firstFrom(qsizetype event) const
{
    if (event <= 0)
        return 0;
    const auto found = std::ranges::lower_bound(m_packed, quint64(event) << StateBits, {},
                                                [](quint32 packed) { return quint64(packed); });
    return found - m_packed.cbegin();
}

void CounterLane::append(qsizetype event, int value)
{
    if (points.size() % BlockPoints == 0)
        m_blocks.append({ value, value });
    Range &block = m_blocks.last();
    block = { std::min(block.least, value), std::max(block.most, value) };
    most = points.isEmpty() ? value : std::max(most, value);
    points.append({ qint32(event), value });
}

CounterLane::Range CounterLane::rangeOf(qsizetype from, qsizetype to) const
{
    Range range { points.at(from).value, points.at(from).value };
    const auto add = [&range](int least, int most) {
        range = { std::min(range.least, least), std::max(range.most, most) };
    };
    while (from < to) {
        if (from % BlockPoints == 0 && from + BlockPoints <= to) {
            const Range &block = m_blocks.at(from / BlockPoints);
            add(block.least, block.most);
            from += BlockPoints;
        } else {
            add(points.at(from).value, points.at(from).value);
            ++from;
        }
    }
    return range;
}

qsizetype CounterLane::firstFrom(qsizetype event) const
{
    return std::ranges::lower_bound(points, event, {}, &Point::event) - points.cbegin();
}

Lanes Lanes::of(const TraceLog &log)
{
    LaneBuilder builder;
    builder.grow(log);
    return builder.lanes();
}

qsizetype Lanes::laneOf(asyncio::TaskId task) const
{
    // Most programs' tasks are numbered one after another.
    if (const qsizetype next = qsizetype(task) - 1;
        next >= 0 && next < tasks.size() && tasks.at(next).task == task)
        return next;
    const auto lane = std::ranges::lower_bound(tasks, task, {}, &TaskLane::task);
    return lane != tasks.cend() && lane->task == task ? lane - tasks.cbegin() : -1;
}

QString Lanes::labelOf(const HandleRun &run) const
{
    if (run.kind != asyncio::HandleKind::Callback) {
        if (const qsizetype lane = laneOf(run.task); lane >= 0)
            return tasks.at(lane).label;
    }
    return names.value(run.name);
}

qsizetype Lanes::runAt(qsizetype cursor) const
{
    const auto after = std::upper_bound(loop.cbegin(), loop.cend(), cursor - 1,
                                        [](qsizetype event, const HandleRun &run) {
                                            return event < run.begin;
                                        });
    return after - loop.cbegin() - 1;
}

qsizetype Lanes::causeOf(qsizetype run) const
{
    if (run < 0 || run >= loop.size() || loop.at(run).cause < 0)
        return -1;
    const qsizetype ready = loop.at(run).cause;
    const auto flow = std::lower_bound(flows.cbegin(), flows.cend(), ready,
                                       [](const Flow &each, qsizetype event) { return each.to < event; });
    return flow != flows.cend() && flow->to == ready ? flow - flows.cbegin() : -1;
}

} // namespace trace
