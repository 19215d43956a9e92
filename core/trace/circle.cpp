#include "trace/circle.h"

namespace trace {

using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

/// Without whom a suspended task cannot go on; 0 where that is no single task.
TaskId awaitedBy(const Snapshot &snapshot, TaskId id)
{
    const TaskView *task = snapshot.task(id);
    if (!task || task->state != TaskState::Awaiting)
        return 0;
    if (task->wait == WaitKind::Lock)
        return snapshot.resources.locks.value(task->resource).owner;
    return task->wait == WaitKind::Task ? task->awaitedTask : 0;
}

} // namespace

QList<TaskId> circleOf(const Snapshot &snapshot, TaskId task)
{
    QList<TaskId> way;
    for (TaskId next = task; next != 0; next = awaitedBy(snapshot, next)) {
        if (next == task && !way.isEmpty())
            return way;
        if (way.contains(next))
            break; // a circle that this task only waits for
        way.append(next);
    }
    return {};
}

QList<TaskId> firstCircle(const Snapshot &snapshot)
{
    for (auto task = snapshot.tasks.keyBegin(); task != snapshot.tasks.keyEnd(); ++task) {
        const QList<TaskId> circle = circleOf(snapshot, *task);
        if (!circle.isEmpty())
            return circle;
    }
    return {};
}

} // namespace trace
