#pragma once

#include "trace/lanes.h"
#include "trace/resourcenames.h"

#include <QHash>

namespace trace {

/// Makes the lanes of a log, and goes on with them as it grows: what was taken is not looked at again.
class LaneBuilder
{
public:
    /// Takes the events that have come since. Always the same log; clear() before another one.
    void grow(const TraceLog &log);
    void clear() { *this = LaneBuilder(); }

    /// Those of the events that were taken.
    const Lanes &lanes() const { return m_lanes; }

private:
    // Events are bare, but for create() and addCounter().
    void take(const TraceLog &log, const Event &event, qsizetype index);
    void takeResource(const TraceLog &log, const Event &event, qsizetype index);
    void takeForeign(const TraceLog &log, const Event &event, qsizetype index);
    void addCounter(const TraceLog &log, CounterLane::Kind kind, const Event &event, qsizetype index);
    CounterLane *counterOf(quint32 resource);
    void takeSample(const TraceLog &log, const Event &event, qsizetype index);
    void endFlow(const Event &event, qsizetype index);
    void enter(asyncio::TaskId task, TaskState state, qsizetype index);
    void create(const TraceLog &log, const Event &event, qsizetype index);
    bool addCreation(const TraceLog &log, asyncio::TaskId task, qsizetype index);
    void queue(const TraceLog &log, const Event &event, qsizetype index);
    void addFlow(const TraceLog &log, const Event &event, qsizetype index);
    void append(FlowKind kind, qsizetype from, asyncio::TaskId fromTask, qsizetype to,
                asyncio::TaskId toTask);
    void beginEagerStep(const TraceLog &log, const Event &event, qsizetype index);
    asyncio::TaskId runningTask() const;
    void beginRun(const TraceLog &log, const Event &event, qsizetype index);
    qint32 nameOf(const QString &label);
    void endRun(qsizetype end);
    void endStep(const Event &event, qsizetype index);
    void countChild(asyncio::TaskId child, qsizetype index);

    Lanes m_lanes;
    qsizetype m_taken = 0;          // events
    bool m_runs = false;            // whether the last run of the loop holds it still
    bool m_isInStep = false;        // whether it is a step that has not ended
    QList<asyncio::TaskId> m_eager; // whose steps run within it, innermost last
    asyncio::TaskId m_caller = 0;   // of a callback: the task whose end calls it
    qsizetype m_lastStop = -1;
    QHash<asyncio::TaskId, qsizetype> m_created; // not yet queued
    QHash<quint32, asyncio::TaskId> m_taskOfFuture;
    QHash<quint32, qsizetype> m_readyAt;   // by handle
    QHash<quint32, qsizetype> m_counters;  // by resource
    QHash<quint32, QString> m_timerLabels; // of timers that have not fired
    QHash<QString, qint32> m_names;
    ResourceNames m_resourceNames;
    QHash<quint32, Flow> m_begun; // another tool's flows, by number
    // By counter: the children of a gather whose callbacks have not yet run. Those that wait for none are
    // left out of m_openGathers.
    QList<QList<asyncio::TaskId>> m_children;
    QList<qsizetype> m_openGathers;
};

} // namespace trace
