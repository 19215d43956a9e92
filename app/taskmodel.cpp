#include "taskmodel.h"

#include "palette.h"
#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::WaitKind;
using trace::TaskState;
using trace::TaskView;

TaskModel::TaskModel(QObject *parent)
    : RowModel({ "label", "hue", "state", "note" }, parent)
{
}

void TaskModel::setLog(const trace::TraceLog &log)
{
    m_tasks.clear();
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (!trace::createsLane(log.kindAt(i)))
            continue;
        const trace::Event event = log.at(i);
        if (!log.shutdown().isOwnTask(event.task))
            m_tasks.append({ event.task, event.label.isEmpty() ? event.name : log.taskLabel(event) });
    }
}

void TaskModel::show(const Moment &moment)
{
    QList<Row> rows;
    for (const auto &[id, label] : m_tasks) {
        const TaskView *task = moment.snapshot.task(id);
        const QString state = task ? trace::stateName(task->state) : QString();
        const QString note = task ? noteOf(*task, moment) : tr("not created yet");
        rows.append({ id, { label, Palette::hueOf(id), state, note } });
    }
    setRows(rows);
}

QString TaskModel::noteOf(const TaskView &task, const Moment &moment) const
{
    switch (task.state) {
    case TaskState::Created:
        return tr("created");
    case TaskState::Ready:
        return task.awaitEvent < 0 ? tr("ready to start") : tr("ready to resume");
    case TaskState::Running:
        return tr("running");
    case TaskState::Awaiting:
        return waitNoteOf(task, moment);
    case TaskState::Done:
        return tr("done");
    case TaskState::Failed:
        return tr("failed");
    case TaskState::Cancelled:
        return tr("cancelled");
    case TaskState::Blocking:
        return tr("blocks the loop");
    case TaskState::Destroyed:
        return tr("destroyed");
    case TaskState::Idle:
        return tr("idle");
    }
    return {};
}

QString TaskModel::waitNoteOf(const TaskView &task, const Moment &moment) const
{
    switch (task.wait) {
    case WaitKind::Sleep:
        for (const trace::TimerView &timer : moment.snapshot.timers) {
            if (timer.id == task.timer)
                return tr("sleeps until %1").arg(trace::secondsWithUnit(timer.due));
        }
        return tr("sleeps");
    case WaitKind::Gather:
        return tr("awaits gather");
    case WaitKind::Task:
        return tr("awaits %1").arg(moment.labelOf(task.awaitedTask));
    case WaitKind::QueueGet:
        return tr("waits for an item");
    case WaitKind::QueuePut:
        return tr("waits for room");
    case WaitKind::QueueJoin:
        return tr("waits for the last item");
    case WaitKind::Lock:
        return tr("waits for a lock");
    case WaitKind::Semaphore:
        return tr("waits for a place");
    case WaitKind::Event:
        return tr("waits for an event");
    case WaitKind::Condition:
        return tr("waits to be notified");
    case WaitKind::Barrier:
        return tr("waits at a barrier");
    case WaitKind::Wait:
    case WaitKind::WaitFor:
    case WaitKind::AsCompleted:
    case WaitKind::Shield:
        return tr("awaits %1").arg(task.waitLabel);
    case WaitKind::TaskGroup:
        return tr("waits for its group");
    case WaitKind::Executor:
        return tr("waits for a thread");
    case WaitKind::Yield:
        return tr("yields");
    case WaitKind::Future:
    case WaitKind::None:
        break;
    }
    return tr("awaits a future");
}
