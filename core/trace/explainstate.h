#pragma once

#include "trace/explain.h"

#include <QCoreApplication>

namespace trace {

/// Explains how things stand at a cursor: why a handle is in the ready queue and when its turn comes, what a
/// timer is for, what a task waits for and who will wake it, and who has what others wait for.
///
/// Tells nothing but what has happened up to the cursor. Log and snapshot must outlive it.
class StateExplainer
{
    Q_DECLARE_TR_FUNCTIONS(ExplainState)

public:
    /// Whether it is told who comes before whom in the ready queue and in the heap.
    enum class Order : bool { Hidden, Told };

    StateExplainer(const TraceLog &log, const Snapshot &snapshot, Order order = Order::Told)
        : m_log(log)
        , m_snapshot(snapshot)
        , m_order(order)
    {
    }

    /// What holds the loop, and what is next; empty where nothing does.
    Explanation running() const;
    /// The handle at a place in the ready queue, 0 next.
    Explanation handle(qsizetype place) const;
    Explanation timer(const TimerView &timer) const;
    /// A task in whatever state; empty for one that there is not.
    Explanation task(asyncio::TaskId task) const;
    /// A task that has acquired a lock, or a place of a semaphore.
    Explanation holder(quint32 resource, asyncio::TaskId task) const;
    Explanation job(const JobView &job) const;

private:
    using Spans = QList<Explanation::Span>;

    Spans ready(const HandleView &handle) const;
    Spans dueTimer(const HandleView &handle) const;
    Spans callback(const HandleView &handle) const;
    Spans turn(qsizetype place) const;
    Spans next() const;
    Spans rank(const TimerView &timer) const;
    Spans wait(const TaskView &task) const;
    Spans sleep(const TaskView &task) const;
    Spans taskWait(const TaskView &task) const;
    Spans gatherWait(const TaskView &task) const;
    Spans executorWait(const TaskView &task) const;
    Spans lineWait(const TaskView &task) const;
    Spans lockWait(const TaskView &task) const;
    Spans semaphoreWait(const TaskView &task) const;
    Spans barrierWait(const TaskView &task) const;
    Spans placeInLine(const QList<asyncio::TaskId> &line, asyncio::TaskId task) const;
    Spans timeLimit(const TaskView &task) const;
    Spans ended(const TaskView &task) const;

    Spans nameOf(asyncio::TaskId task) const;
    Spans nameOf(const HandleView &handle) const;

    const TraceLog &m_log;
    const Snapshot &m_snapshot;
    const Order m_order;
};

} // namespace trace
