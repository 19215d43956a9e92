#include "locklane.h"

#include "trace/gallop.h"

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
    for (qsizetype i = m_scene.firstVisiblePoint(points), next = i; i < points.size(); i = next) {
        next = m_scene.nextPoint(m_lock, i, 1); // of those that share a pixel one is enough
        if (points.at(i).value == 0 && next > i + 1)
            ++i;
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
    const auto place = [&](qsizetype i) {
        return m_scene.snap(m_scene.toX(m_scene.edgeOf(points.at(i).event)));
    };
    for (qsizetype i = m_scene.firstVisiblePoint(points); i < points.size();) {
        const double x = place(i);
        if (x > m_scene.size.width())
            break;
        if (x >= -MarkWidth)
            arrivals.append({ { x, m_top, MarkWidth, BoxHeight }, asyncio::TaskId(points.at(i).value) });
        i = trace::gallop(i + 1, points.size(),
                          [&](qsizetype later) { return place(later) <= x; }); // in its pixel
    }
    return arrivals;
}
