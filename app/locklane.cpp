#include "locklane.h"

#include <algorithm>

namespace {

constexpr double BoxHeight = 20;
constexpr double MarkWidth = 3;

} // namespace

LockLane::LockLane(const TimelineScene &scene, qsizetype lane)
    : m_scene(scene)
    , m_lock(scene.lanes->counters.at(lane))
    , m_top(scene.snap(scene.counterTop(lane) + (TimelineScene::CounterHeight - BoxHeight) / 2))
{
}

double LockLane::begin(qsizetype event) const
{
    return m_scene.snap(m_scene.toX(m_scene.axis->positionOf(event)));
}

QList<LockLane::Hold> LockLane::holds() const
{
    QList<Hold> holds;
    const auto &points = m_lock.points;
    for (qsizetype i = m_scene.firstVisiblePoint(points); i < points.size(); ++i) {
        if (points.at(i).value == 0)
            continue;
        const double left = begin(points.at(i).event);
        const double right = i + 1 < points.size()
                               ? begin(points.at(i + 1).event)
                               : m_scene.toX(m_scene.axis->length()) + TimelineScene::EndOffset - 4;
        if (left > m_scene.size.width())
            break;
        if (right >= 0)
            holds.append({ { left, m_top, std::max(right - left, 1.0), BoxHeight },
                           asyncio::TaskId(points.at(i).value) });
    }
    return holds;
}

QList<LockLane::Arrival> LockLane::arrivals() const
{
    QList<Arrival> arrivals;
    const auto &points = m_lock.arrivals;
    for (qsizetype i = m_scene.firstVisiblePoint(points); i < points.size(); ++i) {
        const double x = m_scene.snap(m_scene.toX(m_scene.edgeOf(points.at(i).event)));
        if (x > m_scene.size.width())
            break;
        if (x >= -MarkWidth)
            arrivals.append({ { x, m_top, MarkWidth, BoxHeight }, asyncio::TaskId(points.at(i).value) });
    }
    return arrivals;
}
