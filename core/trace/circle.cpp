#include "trace/circle.h"

#include "trace/wording.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace trace {

using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

/// The tasks that cannot go on unless another one of them does, and who waits for whom.
class Stuck
{
public:
    explicit Stuck(const Snapshot &snapshot)
    {
        QSet<TaskId> limited;
        for (const TimerView &timer : snapshot.timers) {
            if (isTimeLimit(timer.label))
                limited.insert(timer.task);
        }
        for (const TaskView *task : snapshot.aliveTasks()) {
            const QList<TaskId> needed = limited.contains(task->id) ? QList<TaskId>()
                                                                    : neededBy(snapshot, *task);
            if (!needed.isEmpty())
                m_needed.insert(task->id, needed);
        }
        removeWhoCanGoOn();
    }

    QList<TaskId> tasks() const
    {
        QList<TaskId> tasks = m_needed.keys();
        std::ranges::sort(tasks);
        return tasks;
    }

    // Breadth first, so that it is the shortest.
    Circle circleOf(TaskId task) const
    {
        QHash<TaskId, TaskId> cameFrom;
        QList<TaskId> next { task };
        for (qsizetype i = 0; i < next.size(); ++i) {
            for (const TaskId needed : m_needed.value(next.at(i))) {
                if (needed == task)
                    return wayTo(next.at(i), task, cameFrom);
                if (cameFrom.contains(needed))
                    continue;
                cameFrom.insert(needed, next.at(i));
                next.append(needed);
            }
        }
        return {};
    }

private:
    /// Without whom a suspended task cannot go on; empty where it may be woken by others.
    static QList<TaskId> neededBy(const Snapshot &snapshot, const TaskView &task)
    {
        if (task.state != TaskState::Awaiting)
            return {};
        TaskId needed = 0;
        if (task.wait == WaitKind::Lock)
            needed = snapshot.resources.locks.value(task.resource).owner;
        else if (task.wait == WaitKind::Task)
            needed = task.awaitedTask;
        else if (task.wait == WaitKind::Gather)
            return snapshot.gathers.value(task.awaitedFuture).pending;
        return needed == 0 ? QList<TaskId>() : QList<TaskId> { needed };
    }

    // A gather may end with the first child that fails, so all of them must be stuck.
    void removeWhoCanGoOn()
    {
        QHash<TaskId, QList<TaskId>> waiters;
        QSet<TaskId> free;
        for (auto task = m_needed.cbegin(); task != m_needed.cend(); ++task) {
            for (const TaskId needed : task.value()) {
                waiters[needed].append(task.key());
                if (!m_needed.contains(needed))
                    free.insert(needed);
            }
        }
        QList<TaskId> next(free.cbegin(), free.cend());
        while (!next.isEmpty()) {
            for (const TaskId waiter : waiters.value(next.takeLast())) {
                if (m_needed.remove(waiter) > 0)
                    next.append(waiter);
            }
        }
    }

    static Circle wayTo(TaskId last, TaskId first, const QHash<TaskId, TaskId> &cameFrom)
    {
        Circle circle;
        for (TaskId task = last; task != first; task = cameFrom.value(task))
            circle.prepend(task);
        circle.prepend(first);
        return circle;
    }

    QHash<TaskId, QList<TaskId>> m_needed;
};

} // namespace

Circle circleOf(const Snapshot &snapshot, TaskId task)
{
    return Stuck(snapshot).circleOf(task);
}

Circle firstCircle(const Snapshot &snapshot)
{
    const Stuck stuck(snapshot);
    for (const TaskId task : stuck.tasks()) {
        if (const Circle circle = stuck.circleOf(task); !circle.isEmpty())
            return circle;
    }
    return {};
}

QList<Circle> allCircles(const Snapshot &snapshot)
{
    const Stuck stuck(snapshot);
    QList<Circle> circles;
    QSet<TaskId> known;
    for (const TaskId task : stuck.tasks()) {
        const Circle circle = known.contains(task) ? Circle() : stuck.circleOf(task);
        if (circle.isEmpty())
            continue;
        circles.append(circle);
        known.unite(QSet<TaskId>(circle.cbegin(), circle.cend()));
    }
    return circles;
}

} // namespace trace
