#pragma once

#include "timelinescene.h"

#include <QList>

/// What the lane of a lock shows, in pixels of a scene: boxes while a task holds it, and marks where a task
/// begins to wait for it.
class LockLane
{
public:
    struct Hold
    {
        QRectF box; ///< up to the end of the axis while it lasts
        asyncio::TaskId task = 0;
    };
    struct Arrival
    {
        QRectF mark;
        asyncio::TaskId task = 0;
    };

    /// lane: index of a counter of the scene that is a lock. The scene must outlive this object.
    LockLane(const TimelineScene &scene, qsizetype lane);

    /// Those that reach into the view, in order.
    QList<Hold> holds() const;
    QList<Arrival> arrivals() const;

private:
    double begin(qsizetype event) const;

    const TimelineScene &m_scene;
    const trace::CounterLane &m_lock;
    double m_top;
};
