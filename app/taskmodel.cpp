#include "taskmodel.h"

#include "palette.h"
#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::WaitKind;
using trace::TaskState;
using trace::TaskView;

namespace {

QString waitNoteOf(const TaskView &task, const trace::Snapshot &snapshot)
{
    switch (task.wait) {
    case WaitKind::Sleep:
        if (const trace::TimerView *timer = snapshot.timer(task.timer))
            return TaskModel::tr("sleeps until %1").arg(trace::secondsWithUnit(timer->due));
        return TaskModel::tr("sleeps");
    case WaitKind::Gather:
        return TaskModel::tr("awaits gather");
    case WaitKind::Task:
        return TaskModel::tr("awaits %1").arg(trace::labelOf(snapshot, task.awaitedTask));
    case WaitKind::QueueGet:
        return TaskModel::tr("waits for an item");
    case WaitKind::QueuePut:
        return TaskModel::tr("waits for room");
    case WaitKind::QueueJoin:
        return TaskModel::tr("waits for the last item");
    case WaitKind::Lock:
        return TaskModel::tr("waits for a lock");
    case WaitKind::Semaphore:
        return TaskModel::tr("waits for a place");
    case WaitKind::Event:
        return TaskModel::tr("waits for an event");
    case WaitKind::Condition:
        return TaskModel::tr("waits to be notified");
    case WaitKind::Barrier:
        return TaskModel::tr("waits at a barrier");
    case WaitKind::Wait:
    case WaitKind::WaitFor:
    case WaitKind::AsCompleted:
    case WaitKind::Shield:
        return TaskModel::tr("awaits %1").arg(task.waitLabel);
    case WaitKind::TaskGroup:
        return TaskModel::tr("waits for its group");
    case WaitKind::Executor:
        return TaskModel::tr("waits for a thread");
    case WaitKind::Yield:
        return TaskModel::tr("yields");
    case WaitKind::Future:
    case WaitKind::None:
        break;
    }
    return TaskModel::tr("awaits a future");
}

} // namespace

TaskModel::TaskModel(QObject *parent)
    : RowModel({ "label", "hue", "state", "note", "lane" }, parent)
{
}

void TaskModel::setLog(const trace::TraceLog &log)
{
    m_tasks.clear();
    m_taken = 0;
    grow(log);
}

void TaskModel::grow(const trace::TraceLog &log)
{
    for (; m_taken < log.size(); ++m_taken) {
        if (!trace::createsLane(log.kindAt(m_taken)))
            continue; // a run that grows is gone through often, and to make an event is dear
        const trace::Event event = log.at(m_taken);
        if (!log.shutdown().isOwnTask(event.task))
            m_tasks.append({ event.task, event.label.isEmpty() ? event.name : log.taskLabel(event) });
    }
}

void TaskModel::show(const trace::Snapshot &snapshot)
{
    m_snapshot = snapshot;
    update();
    emit shown();
}

void TaskModel::setSource(TaskModel *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source)
        connect(source, &TaskModel::shown, this, &TaskModel::takeSource);
    emit sourceChanged();
    takeSource();
}

void TaskModel::takeSource()
{
    m_tasks = m_source ? m_source->m_tasks : QList<std::pair<asyncio::TaskId, QString>>();
    m_snapshot = m_source ? m_source->m_snapshot : trace::Snapshot();
    update();
}

void TaskModel::setLanes(const QList<int> &lanes)
{
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    emit lanesChanged();
    update();
}

void TaskModel::showAllLanes()
{
    m_lanes.reset();
    emit lanesChanged();
    update();
}

void TaskModel::update()
{
    QList<Row> rows;
    if (m_lanes) {
        for (const int lane : *m_lanes) {
            if (lane >= 0 && lane < m_tasks.size()) // the run that they are of may be gone
                rows.append(rowOf(lane));
        }
    } else {
        for (qsizetype lane = 0; lane < m_tasks.size(); ++lane)
            rows.append(rowOf(lane));
    }
    setRows(rows);
}

RowModel::Row TaskModel::rowOf(qsizetype lane) const
{
    const auto &[id, label] = m_tasks.at(lane);
    const TaskView *task = m_snapshot.task(id);
    const QString state = task ? trace::stateName(task->state) : QString();
    const QString note = task ? noteOf(*task, m_snapshot) : tr("not created yet");
    return { id, { label, Palette::hueOf(id), state, note, int(lane) } };
}

QString TaskModel::noteOf(const TaskView &task, const trace::Snapshot &snapshot)
{
    switch (task.state) {
    case TaskState::Created:
        return tr("created");
    case TaskState::Ready:
        return task.awaitEvent < 0 ? tr("ready to start") : tr("ready to resume");
    case TaskState::Running:
        return tr("running");
    case TaskState::Awaiting:
        return waitNoteOf(task, snapshot);
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
