#include "trace/lanes.h"

#include "trace/resourcenames.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::TaskId;

namespace {

TaskState stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Suspended:
        return TaskState::Awaiting;
    case Outcome::Exception:
        return TaskState::Failed;
    case Outcome::Cancelled:
        return TaskState::Cancelled;
    case Outcome::None:
    case Outcome::Result:
        break;
    }
    return TaskState::Done;
}

/// Reads the log once, front to back.
class Builder
{
public:
    explicit Builder(const TraceLog &log)
        : m_log(log)
    {
    }

    Lanes build() &&
    {
        for (qsizetype i = 0; i < m_log.programEnd(); ++i) {
            const Event event = m_log.at(i);
            if (isOwn(event))
                endRun(i);
            else
                take(event, i);
        }
        endRun(m_log.programEnd());
        for (TaskLane &lane : m_lanes.tasks)
            lane.slices.last().end = m_log.size();
        return std::move(m_lanes);
    }

private:
    bool isOwn(const Event &event) const
    {
        return m_log.shutdown().hasBegun() && m_log.shutdown().owns(event);
    }

    void take(const Event &event, qsizetype index)
    {
        if (isStop(m_log, index))
            m_lastStop = index;
        switch (event.kind) {
        case EventKind::LoopIteration:
            endRun(index);
            break;
        case EventKind::TaskCreated:
            create(event, index);
            break;
        case EventKind::LaneCreated:
            create(event, index);
            enter(event.task, TaskState::Idle, index);
            break;
        case EventKind::SliceBegin:
            enter(event.task, TaskState::Running, index, event.label);
            break;
        case EventKind::SliceEnd:
            enter(event.task, TaskState::Idle, index);
            break;
        case EventKind::Counter:
            takeSample(event, index);
            break;
        case EventKind::FlowBegin:
            m_begun.insert(event.future, { FlowKind::Wakes, index, event.task, index, 0 });
            break;
        case EventKind::FlowEnd:
            endFlow(event, index);
            break;
        case EventKind::HandleReady:
            queue(event, index);
            break;
        case EventKind::StepStart:
            if (event.handle == 0 && m_isInStep)
                beginEagerStep(event, index);
            else
                beginRun(event, index);
            break;
        case EventKind::TimerFired:
        case EventKind::CallbackRun:
            beginRun(event, index);
            break;
        case EventKind::StepEnd:
            endStep(event, index);
            break;
        case EventKind::CancelRequested:
            if (event.parent != 0 && event.parent != event.task)
                m_lanes.flows.append({ FlowKind::Cancels, index, event.parent, index, event.task });
            break;
        case EventKind::BlockingStart:
            enter(event.task, TaskState::Blocking, index, event.label);
            break;
        case EventKind::BlockingEnd:
            enter(event.task, TaskState::Running, index);
            break;
        case EventKind::Warning:
            if (tellsOfLostTask(event))
                enter(event.task, TaskState::Destroyed, index);
            break;
        case EventKind::GatherCreated:
            if (event.task != 0) // else run() gathers what it has cancelled
                addCounter(CounterLane::Kind::GatherDone, event, index);
            break;
        case EventKind::QueueCreated:
        case EventKind::SemaphoreCreated:
            m_counters.insert(event.resource, m_lanes.counters.size());
            addCounter(event.kind == EventKind::QueueCreated ? CounterLane::Kind::QueueLength
                                                             : CounterLane::Kind::SemaphoreValue,
                       event, index);
            break;
        case EventKind::LockCreated:
            m_counters.insert(event.resource, m_lanes.counters.size());
            addCounter(CounterLane::Kind::LockHolder, event, index);
            break;
        case EventKind::LockAcquire:
        case EventKind::LockRelease:
            if (CounterLane *lock = counterOf(event.resource))
                lock->points.append({ index, event.kind == EventKind::LockAcquire ? int(event.task) : 0 });
            break;
        case EventKind::QueuePut:
        case EventKind::QueueGet:
        case EventKind::SemaphoreAcquire:
        case EventKind::SemaphoreRelease:
            if (CounterLane *counter = counterOf(event.resource))
                counter->points.append({ index, event.size });
            break;
        case EventKind::TimerScheduled:
            if (!event.label.isEmpty())
                m_timerLabels.insert(event.timer, event.label);
            break;
        default:
            break;
        }
    }

    void addCounter(CounterLane::Kind kind, const Event &event, qsizetype index)
    {
        CounterLane lane { kind, event.resource, event.name, event.maxsize, { { index, event.size } }, {} };
        if (kind == CounterLane::Kind::GatherDone) {
            lane.id = event.future;
            lane.label = QStringLiteral("gather");
            lane.limit = int(event.tasks.size());
        } else if (kind == CounterLane::Kind::SemaphoreValue) {
            lane.limit = event.size;
        } else if (kind == CounterLane::Kind::LockHolder) {
            m_names.grow(m_log);
            lane.label = m_names.of(event.resource);
        }
        if (lane.label.isEmpty())
            lane.label = kind == CounterLane::Kind::QueueLength ? QStringLiteral("queue")
                                                                : QStringLiteral("semaphore");
        m_lanes.counters.append(lane);
        m_children.append(event.tasks);
    }

    CounterLane *counterOf(quint32 resource)
    {
        const auto index = m_counters.constFind(resource);
        return index == m_counters.cend() ? nullptr : &m_lanes.counters[*index];
    }

    void takeSample(const Event &event, qsizetype index)
    {
        if (CounterLane *counter = counterOf(event.resource)) {
            counter->points.append({ index, event.size });
            return;
        }
        m_counters.insert(event.resource, m_lanes.counters.size());
        m_lanes.counters.append(
            { CounterLane::Kind::Other, event.resource, event.label, 0, { { index, event.size } }, {} });
        m_children.append(QList<TaskId>());
    }

    void endFlow(const Event &event, qsizetype index)
    {
        const auto begun = m_begun.constFind(event.future);
        if (begun == m_begun.cend())
            return;
        Flow flow = *begun;
        m_begun.erase(begun);
        flow.to = index;
        flow.toTask = event.task;
        m_lanes.flows.append(flow);
    }

    TaskLane *laneOf(TaskId task)
    {
        const auto index = m_tasks.constFind(task);
        return index == m_tasks.cend() ? nullptr : &m_lanes.tasks[*index];
    }

    void enter(TaskId task, TaskState state, qsizetype index, const QString &label = {})
    {
        TaskLane *lane = laneOf(task);
        if (!lane)
            return;
        lane->slices.last().end = index;
        lane->slices.append({ state, index, m_log.size(), label });
    }

    void create(const Event &event, qsizetype index)
    {
        if (m_tasks.contains(event.task))
            return;
        m_tasks.insert(event.task, m_lanes.tasks.size());
        m_taskOfFuture.insert(event.future, event.task);
        m_created.insert(event.task, index);
        m_parents.insert(event.task, event.parent);
        m_lanes.tasks.append({ event.task,
                               event.label.isEmpty() ? event.name : m_log.taskLabel(event),
                               { { TaskState::Created, index, m_log.size(), QString() } } });
    }

    void queue(const Event &event, qsizetype index)
    {
        m_readyAt.insert(event.handle, index);
        if (event.handleKind != HandleKind::Step)
            return;
        addFlow(event, index);
        enter(event.task, TaskState::Ready, index);
    }

    void addFlow(const Event &event, qsizetype index)
    {
        if (const auto created = m_created.constFind(event.task); created != m_created.cend()) {
            if (const TaskId parent = m_parents.value(event.task); m_tasks.contains(parent))
                m_lanes.flows.append({ FlowKind::Creates, *created, parent, index, event.task });
            m_created.erase(created);
            return;
        }
        if (m_lastStop < 0 || m_run.kind == HandleKind::None)
            return;
        if (!m_lanes.flows.isEmpty()) {
            Flow &last = m_lanes.flows.last();
            if (last.kind == FlowKind::Cancels && last.from == m_lastStop && last.toTask == event.task) {
                last.to = index; // the cancellation itself wakes the task
                return;
            }
        }
        Flow flow { FlowKind::Wakes, m_lastStop, 0, index, event.task };
        if (m_run.kind == HandleKind::Callback)
            flow.fromTask = m_caller;
        if (m_run.kind == HandleKind::Step)
            flow.fromTask = runningTask();
        if (m_run.kind == HandleKind::Step && flow.fromTask == event.task)
            return; // a bare yield: nobody else woke it
        if (m_run.kind == HandleKind::Step && m_taskOfFuture.value(event.future) == runningTask())
            flow.kind = FlowKind::Returns;
        m_lanes.flows.append(flow);
    }

    // A step within the step that has made the task: the run is that one's.
    void beginEagerStep(const Event &event, qsizetype index)
    {
        if (const auto created = m_created.constFind(event.task); created != m_created.cend()) {
            if (const TaskId parent = m_parents.value(event.task); m_tasks.contains(parent))
                m_lanes.flows.append({ FlowKind::Creates, *created, parent, index, event.task });
            m_created.erase(created);
        }
        m_eager.append(event.task);
        enter(event.task, TaskState::Running, index);
    }

    TaskId runningTask() const { return m_eager.isEmpty() ? m_run.task : m_eager.constLast(); }

    void beginRun(const Event &event, qsizetype index)
    {
        endRun(index);
        m_run = { HandleKind::Step, event.task, event.label, index, m_log.size(), -1 };
        if (event.kind == EventKind::TimerFired)
            m_run.kind = HandleKind::Timer;
        if (event.kind == EventKind::CallbackRun)
            m_run.kind = HandleKind::Callback;
        if (const auto ready = m_readyAt.constFind(event.handle); ready != m_readyAt.cend()) {
            m_run.cause = *ready;
            m_readyAt.erase(ready);
        }
        if (m_run.kind == HandleKind::Callback) {
            m_caller = m_taskOfFuture.value(event.future);
            if (event.label == "gather"_L1)
                countChild(m_caller, index);
            return;
        }
        if (const TaskLane *lane = laneOf(event.task))
            m_run.label = lane->label;
        else if (m_run.label.isEmpty())
            m_run.label = m_timerLabels.value(event.timer);
        m_isInStep = m_run.kind == HandleKind::Step;
        if (m_isInStep)
            enter(event.task, TaskState::Running, index);
    }

    void endRun(qsizetype end)
    {
        if (m_run.kind == HandleKind::None)
            return;
        m_run.end = end;
        m_lanes.loop.append(m_run);
        m_run = {};
        m_caller = 0;
        m_isInStep = false;
        m_eager.clear();
    }

    void endStep(const Event &event, qsizetype index)
    {
        if (m_eager.isEmpty())
            m_isInStep = false;
        else
            m_eager.removeLast();
        const TaskState state = stateOf(event.outcome);
        enter(event.task, state, index, state == TaskState::Awaiting ? event.label : QString());
        if (state == TaskState::Awaiting && event.wait == asyncio::WaitKind::Lock) {
            if (CounterLane *lock = counterOf(event.resource))
                lock->arrivals.append({ index, int(event.task) });
        }
        if (state == TaskState::Awaiting && event.awaited != 0)
            m_lanes.flows.append({ FlowKind::Awaits, index, event.task, index, event.awaited });
    }

    // The done callback of a child has reached a gather: the first one that still waits for it.
    void countChild(TaskId child, qsizetype index)
    {
        if (child == 0)
            return;
        for (qsizetype i = 0; i < m_children.size(); ++i) {
            if (m_children[i].removeOne(child)) {
                QList<CounterLane::Point> &points = m_lanes.counters[i].points;
                points.append({ index, points.constLast().value + 1 });
                return;
            }
        }
    }

    const TraceLog &m_log;
    Lanes m_lanes;
    HandleRun m_run;         // the one that holds the loop; kind None: there is none
    bool m_isInStep = false; // whether it is a step that has not ended
    QList<TaskId> m_eager;   // whose steps run within it, innermost last
    TaskId m_caller = 0;     // of a callback: the task whose end calls it
    qsizetype m_lastStop = -1;
    QHash<TaskId, qsizetype> m_tasks;
    QHash<TaskId, qsizetype> m_created; // not yet queued
    QHash<TaskId, TaskId> m_parents;
    QHash<quint32, TaskId> m_taskOfFuture;
    QHash<quint32, qsizetype> m_readyAt;  // by handle
    QHash<quint32, qsizetype> m_counters; // by resource
    QHash<quint32, QString> m_timerLabels;
    ResourceNames m_names;
    QHash<quint32, Flow> m_begun;    // another tool's flows, by number
    QList<QList<TaskId>> m_children; // by counter: whose callbacks have not yet run
};

} // namespace

Lanes Lanes::of(const TraceLog &log)
{
    return Builder(log).build();
}

qsizetype Lanes::runAt(qsizetype cursor) const
{
    const auto after = std::upper_bound(loop.cbegin(), loop.cend(), cursor - 1,
                                        [](qsizetype event, const HandleRun &run) {
                                            return event < run.begin;
                                        });
    return after - loop.cbegin() - 1;
}

qsizetype Lanes::causeOf(qsizetype run) const
{
    if (run < 0 || run >= loop.size() || loop.at(run).cause < 0)
        return -1;
    const qsizetype ready = loop.at(run).cause;
    const auto flow = std::lower_bound(flows.cbegin(), flows.cend(), ready,
                                       [](const Flow &each, qsizetype event) { return each.to < event; });
    return flow != flows.cend() && flow->to == ready ? flow - flows.cbegin() : -1;
}

} // namespace trace
