#include "loopplaces.h"

#include "timelinescene.h"

#include <cmath>
#include <limits>

bool LoopPlaces::knows(const TimelineScene &scene, qsizetype run)
{
    follow(scene);
    return run < m_ends.size();
}

qsizetype LoopPlaces::endingFrom(const TimelineScene &scene, double position, qsizetype from, double step)
{
    constexpr double Steps = 4; // memory takes about as long
    follow(scene);
    while ((m_ends.size() <= from || m_ends.last() < position) && takeRun(scene)) {}
    if (step > 0)
        fetchAhead(position + Steps * step, from);
    return m_ends.firstFrom(position, std::min(from, m_ends.size()));
}

bool LoopPlaces::reaches(const TimelineScene &scene, double position)
{
    follow(scene);
    return m_ends.size() == scene.lanes->loop.size() || (!m_ends.isEmpty() && m_ends.last() >= position);
}

qsizetype LoopPlaces::bandBehind(const TimelineScene &scene, double position, qsizetype from)
{
    follow(scene);
    while ((m_bands.size() <= from || m_bands.last() <= position) && takeBand(scene)) {}
    const double behind = std::nextafter(position, std::numeric_limits<double>::infinity());
    return m_bands.firstFrom(behind, std::min(from, m_bands.size()));
}

qsizetype LoopPlaces::wideBand(const TimelineScene &scene, double least, qsizetype from, double until)
{
    follow(scene);
    while ((m_bands.size() <= from || m_bands.last() <= until) && takeBand(scene)) {}
    return m_bands.wideFrom(least, from);
}

void LoopPlaces::fetchAhead(double position, qsizetype from) const
{
    const qsizetype run = m_ends.prefetch(position, from);
    __builtin_prefetch(m_begins.data() + run);
    __builtin_prefetch(m_begins.data() + run + 8);
}

void LoopPlaces::follow(const TimelineScene &scene)
{
    if (m_events == scene.log->size())
        return;
    m_events = scene.log->size();
    m_begins.resize(std::size_t(m_settledRuns));
    m_ends.truncate(m_settledRuns);
    m_bands.truncate(m_settledBands);
}

bool LoopPlaces::takeRun(const TimelineScene &scene)
{
    const qsizetype index = m_ends.size();
    if (index >= scene.lanes->loop.size())
        return false;
    const trace::HandleRun &run = scene.lanes->loop.at(index);
    m_begins.push_back(scene.axis->positionOf(run.begin));
    m_ends.append(scene.runEnd(run));
    if (m_settledRuns == index && run.end < scene.axis->settled())
        ++m_settledRuns;
    return true;
}

bool LoopPlaces::takeBand(const TimelineScene &scene)
{
    const qsizetype index = m_bands.size();
    if (index >= scene.axis->bands().size())
        return false;
    const double begin = scene.axis->bands().at(index).begin;
    m_bands.append(begin);
    if (m_settledBands == index && begin <= scene.axis->positionOf(scene.axis->settled()))
        ++m_settledBands;
    return true;
}
