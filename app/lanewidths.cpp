#include "lanewidths.h"

#include "timelinescene.h"

#include <algorithm>

using trace::TaskState;

bool LaneWidths::Taken::blocks(qsizetype from, qsizetype to) const
{
    if (blocking.empty())
        return false;
    const auto next = std::ranges::lower_bound(blocking, from);
    return next != blocking.end() && *next < to;
}

LaneWidths::Taken LaneWidths::upTo(const TimelineScene &scene, double position)
{
    follow(scene);
    while (m_edges.last() <= position && takeNext(scene)) {}
    return all();
}

LaneWidths::Taken LaneWidths::taken(const TimelineScene &scene)
{
    follow(scene);
    return all();
}

double LaneWidths::begin(const TimelineScene &scene, qsizetype slice)
{
    reach(scene, slice);
    return m_edges.at(std::min(slice, count()));
}

qsizetype LaneWidths::endingFrom(const TimelineScene &scene, double position, qsizetype from)
{
    reach(scene, from);
    while (m_edges.last() < position && takeNext(scene)) {}
    return all().endingFrom(position, std::min(from, count()));
}

bool LaneWidths::knows(const TimelineScene &scene, qsizetype slice)
{
    follow(scene);
    return slice <= count();
}

bool LaneWidths::reaches(const TimelineScene &scene, double position)
{
    follow(scene);
    return m_edges.last() >= position || count() == scene.lanes->tasks.at(m_lane).slices.size();
}

void LaneWidths::follow(const TimelineScene &scene)
{
    if (m_events == scene.log->size())
        return;
    m_events = scene.log->size();
    std::erase_if(m_blocking, [this](qsizetype slice) { return slice >= m_settled; });
    if (m_settled > 0) {
        m_tallies.truncate(m_settled, m_edges);
        m_edges.truncate(m_settled + 1);
        return;
    }
    m_tallies.clear();
    const trace::Slices &slices = scene.lanes->tasks.at(m_lane).slices;
    m_edges.truncate(0);
    m_edges.append(slices.isEmpty() ? 0 : scene.sliceBegin(slices.first()));
}

bool LaneWidths::takeNext(const TimelineScene &scene)
{
    const trace::Slices &slices = scene.lanes->tasks.at(m_lane).slices;
    const qsizetype index = count();
    if (index >= slices.size())
        return false;
    const trace::Slice slice = slices.at(index);
    const double end = scene.sliceEnd(slice);
    m_tallies.append(slice.state, end - m_edges.last());
    if (slice.state == TaskState::Blocking)
        m_blocking.push_back(index);
    m_edges.append(end);
    if (m_settled == index && slice.end < scene.axis->settled())
        ++m_settled;
    return true;
}

void LaneWidths::reach(const TimelineScene &scene, qsizetype slice)
{
    follow(scene);
    while (count() < slice && takeNext(scene)) {}
}
