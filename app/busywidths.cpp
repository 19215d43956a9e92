#include "busywidths.h"

#include "timelinescene.h"

#include <algorithm>

using trace::TaskState;

namespace {

double widthOf(const TimelineScene &scene, const trace::Slice &slice)
{
    return trace::hasLoop(slice.state) ? scene.sliceEnd(slice) - scene.sliceBegin(slice) : 0;
}

} // namespace

double BusyWidths::of(const TimelineScene &scene, qsizetype lane, qsizetype from, qsizetype to)
{
    return before(scene, lane, to) - before(scene, lane, from);
}

bool BusyWidths::blocks(const TimelineScene &scene, qsizetype lane, qsizetype from, qsizetype to)
{
    const Lane &known = laneUpTo(scene, lane, to);
    const auto next = std::ranges::lower_bound(known.blocking, from);
    if (next != known.blocking.end() && *next < to)
        return true;
    const trace::Slices &slices = scene.lanes->tasks.at(lane).slices;
    for (qsizetype i = std::max(from, known.taken); i < to; ++i) {
        if (slices.stateOf(i) == TaskState::Blocking)
            return true;
    }
    return false;
}

BusyWidths::Lane &BusyWidths::laneUpTo(const TimelineScene &scene, qsizetype lane, qsizetype slice)
{
    if (m_lanes.size() >= MostLanes && !m_lanes.contains(lane))
        m_lanes.clear();
    Lane &known = m_lanes[lane];
    const trace::Slices &slices = scene.lanes->tasks.at(lane).slices;
    for (; known.taken < slice; ++known.taken) {
        const trace::Slice next = slices.at(known.taken);
        if (next.end >= scene.axis->settled())
            break;
        known.sum += widthOf(scene, next);
        if (next.state == TaskState::Blocking)
            known.blocking.push_back(known.taken);
        if ((known.taken + 1) % SampleSlices == 0)
            known.sums.push_back(known.sum);
    }
    return known;
}

double BusyWidths::before(const TimelineScene &scene, qsizetype lane, qsizetype slice)
{
    const Lane &known = laneUpTo(scene, lane, slice);
    const qsizetype sample = std::min(slice / SampleSlices, qsizetype(known.sums.size()) - 1);
    double sum = known.sums[std::size_t(sample)];
    const trace::Slices &slices = scene.lanes->tasks.at(lane).slices;
    for (qsizetype i = sample * SampleSlices; i < slice; ++i)
        sum += widthOf(scene, slices.at(i));
    return sum;
}
