#include "lanewidths.h"

#include "gallop.h"
#include "timelinescene.h"

#include <algorithm>

using trace::TaskState;

double LaneWidths::begin(const TimelineScene &scene, qsizetype slice)
{
    reach(scene, slice);
    return m_edges[std::size_t(std::min(slice, taken()))];
}

qsizetype LaneWidths::endingFrom(const TimelineScene &scene, double position, qsizetype from)
{
    reach(scene, from);
    while (m_edges.back() < position && takeNext(scene)) {}
    const auto endsBefore = [&](qsizetype slice) { return m_edges[std::size_t(slice) + 1] < position; };
    return gallop(std::min(from, taken()), taken(), endsBefore);
}

bool LaneWidths::knows(const TimelineScene &scene, qsizetype slice)
{
    follow(scene);
    return slice <= taken();
}

bool LaneWidths::reaches(const TimelineScene &scene, double position)
{
    follow(scene);
    return m_edges.back() >= position || taken() == scene.lanes->tasks.at(m_lane).slices.size();
}

double LaneWidths::busy(const TimelineScene &scene, qsizetype from, qsizetype to)
{
    reach(scene, to);
    return m_sums[std::size_t(to)] - m_sums[std::size_t(from)];
}

bool LaneWidths::blocks(const TimelineScene &scene, qsizetype from, qsizetype to)
{
    reach(scene, to);
    const auto next = std::ranges::lower_bound(m_blocking, from);
    return next != m_blocking.end() && *next < to;
}

void LaneWidths::follow(const TimelineScene &scene)
{
    if (m_events == scene.log->size())
        return;
    m_events = scene.log->size();
    m_edges.resize(std::size_t(m_settled) + 1);
    m_sums.resize(std::size_t(m_settled) + 1);
    std::erase_if(m_blocking, [this](qsizetype slice) { return slice >= m_settled; });
    if (m_settled == 0) {
        const trace::Slices &slices = scene.lanes->tasks.at(m_lane).slices;
        m_edges.front() = slices.isEmpty() ? 0 : scene.sliceBegin(slices.first());
    }
}

bool LaneWidths::takeNext(const TimelineScene &scene)
{
    const trace::Slices &slices = scene.lanes->tasks.at(m_lane).slices;
    const qsizetype index = taken();
    if (index >= slices.size())
        return false;
    const trace::Slice slice = slices.at(index);
    const double end = scene.sliceEnd(slice);
    const double width = trace::hasLoop(slice.state) ? end - m_edges.back() : 0;
    if (slice.state == TaskState::Blocking)
        m_blocking.push_back(index);
    m_edges.push_back(end);
    m_sums.push_back(m_sums.back() + width);
    if (m_settled == index && slice.end < scene.axis->settled())
        ++m_settled;
    return true;
}

void LaneWidths::reach(const TimelineScene &scene, qsizetype slice)
{
    follow(scene);
    while (taken() < slice && takeNext(scene)) {}
}
