#include "trace/lanebuilder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::TaskId;

namespace {

bool isOwn(const TraceLog &log, const Event &event)
{
    return log.shutdown().hasBegun() && log.shutdown().owns(event);
}

} // namespace

void LaneBuilder::grow(const TraceLog &log)
{
    if (m_lanes.names.isEmpty())
        m_lanes.names.append(QString());
    const qsizetype end = std::min(log.programEnd(), Slices::MostEvents);
    EventStore::Walk walk = log.walkFrom(m_taken);
    for (; m_taken < end; ++m_taken) {
        walk.next();
        const Event &event = walk.bare();
        if (isOwn(log, event)) {
            endRun(m_taken);
            continue;
        }
        if (isStop(log, walk))
            m_lastStop = m_taken;
        take(log, event, m_taken);
    }
    if (m_runs)
        m_lanes.loop.last().end = qint32(end);
    for (TaskLane &lane : m_lanes.tasks)
        lane.slices.setEnd(log.size());
}

void LaneBuilder::take(const TraceLog &log, const Event &event, qsizetype index)
{
    switch (event.kind) {
    case EventKind::LoopIteration:
        endRun(index);
        break;
    case EventKind::TaskCreated:
        create(log, log.at(index), index);
        break;
    case EventKind::HandleReady:
        queue(log, event, index);
        break;
    case EventKind::StepStart:
        if (event.handle == 0 && m_isInStep)
            beginEagerStep(log, event, index);
        else
            beginRun(log, event, index);
        break;
    case EventKind::TimerFired:
    case EventKind::CallbackRun:
        beginRun(log, event, index);
        break;
    case EventKind::StepEnd:
        endStep(event, index);
        break;
    case EventKind::CancelRequested:
        if (event.parent != 0 && event.parent != event.task)
            append(FlowKind::Cancels, index, event.parent, index, event.task);
        break;
    case EventKind::BlockingStart:
        enter(event.task, TaskState::Blocking, index);
        break;
    case EventKind::BlockingEnd:
        enter(event.task, TaskState::Running, index);
        break;
    case EventKind::Warning:
        if (tellsOfLostTask(log.at(index)))
            enter(event.task, TaskState::Destroyed, index);
        break;
    case EventKind::TimerScheduled:
        if (const QString label = log.labelAt(index); !label.isEmpty())
            m_timerLabels.insert(event.timer, label);
        break;
    case EventKind::TimerCancelled:
        m_timerLabels.remove(event.timer);
        break;
    default:
        takeResource(log, event, index);
        takeForeign(log, event, index);
        break;
    }
}

void LaneBuilder::takeResource(const TraceLog &log, const Event &event, qsizetype index)
{
    switch (event.kind) {
    case EventKind::GatherCreated:
        if (event.task != 0) // else run() gathers what it has cancelled
            addCounter(log, CounterLane::Kind::GatherDone, log.at(index), index);
        break;
    case EventKind::QueueCreated:
        addCounter(log, CounterLane::Kind::QueueLength, log.at(index), index);
        break;
    case EventKind::SemaphoreCreated:
        addCounter(log, CounterLane::Kind::SemaphoreValue, log.at(index), index);
        break;
    case EventKind::LockCreated:
        addCounter(log, CounterLane::Kind::LockHolder, log.at(index), index);
        break;
    case EventKind::LockAcquire:
    case EventKind::LockRelease:
        if (CounterLane *lock = counterOf(event.resource))
            lock->append(index, event.kind == EventKind::LockAcquire ? int(event.task) : 0);
        break;
    case EventKind::QueuePut:
    case EventKind::QueueGet:
    case EventKind::SemaphoreAcquire:
    case EventKind::SemaphoreRelease:
        if (CounterLane *counter = counterOf(event.resource))
            counter->append(index, event.size);
        break;
    default:
        break;
    }
}

void LaneBuilder::takeForeign(const TraceLog &log, const Event &event, qsizetype index)
{
    switch (event.kind) {
    case EventKind::LaneCreated:
        create(log, log.at(index), index);
        enter(event.task, TaskState::Idle, index);
        break;
    case EventKind::SliceBegin:
        enter(event.task, TaskState::Running, index);
        break;
    case EventKind::SliceEnd:
        enter(event.task, TaskState::Idle, index);
        break;
    case EventKind::Counter:
        takeSample(log, event, index);
        break;
    case EventKind::FlowBegin:
        m_begun.insert(event.future, { FlowKind::Wakes, qint32(index), event.task, qint32(index), 0 });
        break;
    case EventKind::FlowEnd:
        endFlow(event, index);
        break;
    default:
        break;
    }
}

void LaneBuilder::addCounter(const TraceLog &log, CounterLane::Kind kind, const Event &event, qsizetype index)
{
    CounterLane lane;
    lane.kind = kind;
    lane.id = event.resource;
    lane.label = event.name;
    lane.limit = event.maxsize;
    lane.append(index, event.size);
    if (kind == CounterLane::Kind::GatherDone) {
        lane.id = event.future;
        lane.label = u"gather"_s;
        lane.limit = int(event.tasks.size());
        m_openGathers.append(m_lanes.counters.size());
    } else {
        m_counters.insert(event.resource, m_lanes.counters.size());
    }
    if (kind == CounterLane::Kind::SemaphoreValue) {
        lane.limit = event.size;
    } else if (kind == CounterLane::Kind::LockHolder) {
        m_resourceNames.grow(log);
        lane.label = m_resourceNames.of(event.resource);
    }
    if (lane.label.isEmpty())
        lane.label = kind == CounterLane::Kind::QueueLength ? u"queue"_s : u"semaphore"_s;
    m_lanes.counters.append(lane);
    m_children.append(event.tasks);
}

CounterLane *LaneBuilder::counterOf(quint32 resource)
{
    const auto index = m_counters.constFind(resource);
    return index == m_counters.cend() ? nullptr : &m_lanes.counters[*index];
}

void LaneBuilder::takeSample(const TraceLog &log, const Event &event, qsizetype index)
{
    if (CounterLane *counter = counterOf(event.resource)) {
        counter->append(index, event.size);
        return;
    }
    m_counters.insert(event.resource, m_lanes.counters.size());
    CounterLane lane;
    lane.kind = CounterLane::Kind::Other;
    lane.id = event.resource;
    lane.label = log.labelAt(index);
    lane.append(index, event.size);
    m_lanes.counters.append(lane);
    m_children.append(QList<TaskId>());
}

void LaneBuilder::endFlow(const Event &event, qsizetype index)
{
    const auto begun = m_begun.constFind(event.future);
    if (begun == m_begun.cend())
        return;
    Flow flow = *begun;
    m_begun.erase(begun);
    flow.to = qint32(index);
    flow.toTask = event.task;
    m_lanes.flows.append(flow);
}

void LaneBuilder::enter(TaskId task, TaskState state, qsizetype index)
{
    if (const qsizetype lane = m_lanes.laneOf(task); lane >= 0)
        m_lanes.tasks[lane].slices.append(state, index);
}

// A number that is not the next one is a damaged trace's.
void LaneBuilder::create(const TraceLog &log, const Event &event, qsizetype index)
{
    if (!m_lanes.tasks.isEmpty() && event.task <= m_lanes.tasks.constLast().task)
        return;
    m_taskOfFuture.insert(event.future, event.task);
    m_created.insert(event.task, index);
    TaskLane lane { event.task, event.label.isEmpty() ? event.name : log.taskLabel(event), {} };
    lane.slices.append(TaskState::Created, index);
    m_lanes.tasks.append(lane);
}

void LaneBuilder::queue(const TraceLog &log, const Event &event, qsizetype index)
{
    m_readyAt.insert(event.handle, index);
    if (event.handleKind != HandleKind::Step)
        return;
    addFlow(log, event, index);
    enter(event.task, TaskState::Ready, index);
}

void LaneBuilder::append(FlowKind kind, qsizetype from, TaskId fromTask, qsizetype to, TaskId toTask)
{
    m_lanes.flows.append({ kind, qint32(from), fromTask, qint32(to), toTask });
}

/// Of a task that is queued, or stepped, for the first time.
bool LaneBuilder::addCreation(const TraceLog &log, TaskId task, qsizetype index)
{
    const auto created = m_created.constFind(task);
    if (created == m_created.cend())
        return false;
    if (const TaskId parent = log.bareAt(*created).parent; m_lanes.laneOf(parent) >= 0)
        append(FlowKind::Creates, *created, parent, index, task);
    m_created.erase(created);
    return true;
}

void LaneBuilder::addFlow(const TraceLog &log, const Event &event, qsizetype index)
{
    if (addCreation(log, event.task, index) || m_lastStop < 0 || !m_runs)
        return;
    if (!m_lanes.flows.isEmpty()) {
        Flow &last = m_lanes.flows.last();
        if (last.kind == FlowKind::Cancels && last.from == m_lastStop && last.toTask == event.task) {
            last.to = qint32(index); // the cancellation itself wakes the task
            return;
        }
    }
    TaskId from = 0;
    const HandleKind kind = m_lanes.loop.constLast().kind;
    if (kind == HandleKind::Callback)
        from = m_caller;
    if (kind == HandleKind::Step)
        from = runningTask();
    if (kind == HandleKind::Step && from == event.task)
        return; // a bare yield: nobody else woke it
    const bool returns = kind == HandleKind::Step && m_taskOfFuture.value(event.future) == from;
    append(returns ? FlowKind::Returns : FlowKind::Wakes, m_lastStop, from, index, event.task);
}

// A step within the step that has made the task: the run is that one's.
void LaneBuilder::beginEagerStep(const TraceLog &log, const Event &event, qsizetype index)
{
    addCreation(log, event.task, index);
    m_eager.append(event.task);
    enter(event.task, TaskState::Running, index);
}

TaskId LaneBuilder::runningTask() const
{
    return m_eager.isEmpty() ? m_lanes.loop.constLast().task : m_eager.constLast();
}

void LaneBuilder::beginRun(const TraceLog &log, const Event &event, qsizetype index)
{
    endRun(index);
    HandleRun run { HandleKind::Step, event.task, qint32(index), qint32(index), -1, 0 };
    if (event.kind == EventKind::TimerFired)
        run.kind = HandleKind::Timer;
    if (event.kind == EventKind::CallbackRun)
        run.kind = HandleKind::Callback;
    if (const auto ready = m_readyAt.constFind(event.handle); ready != m_readyAt.cend()) {
        run.cause = qint32(*ready);
        m_readyAt.erase(ready);
    }
    const QString timer = m_timerLabels.take(event.timer);
    const QString label = log.labelAt(index);
    run.name = nameOf(label.isEmpty() && run.kind == HandleKind::Timer ? timer : label);
    m_runs = true;
    m_isInStep = run.kind == HandleKind::Step;
    m_lanes.loop.append(run);
    if (run.kind == HandleKind::Callback) {
        m_caller = m_taskOfFuture.value(event.future);
        if (label == "gather"_L1)
            countChild(m_caller, index);
    } else if (m_isInStep) {
        enter(event.task, TaskState::Running, index);
    }
}

qint32 LaneBuilder::nameOf(const QString &label)
{
    if (label.isEmpty())
        return 0;
    const auto known = m_names.constFind(label);
    if (known != m_names.cend())
        return *known;
    const auto name = qint32(m_lanes.names.size());
    m_lanes.names.append(label);
    m_names.insert(label, name);
    return name;
}

void LaneBuilder::endRun(qsizetype end)
{
    if (!m_runs)
        return;
    m_lanes.loop.last().end = qint32(end);
    m_runs = false;
    m_caller = 0;
    m_isInStep = false;
    m_eager.clear();
}

void LaneBuilder::endStep(const Event &event, qsizetype index)
{
    if (m_eager.isEmpty())
        m_isInStep = false;
    else
        m_eager.removeLast();
    const TaskState state = stateAfter(event.outcome);
    enter(event.task, state, index);
    if (state == TaskState::Awaiting && event.wait == asyncio::WaitKind::Lock) {
        if (CounterLane *lock = counterOf(event.resource))
            lock->arrivals.append({ qint32(index), int(event.task) });
    }
    if (state == TaskState::Awaiting && event.awaited != 0)
        append(FlowKind::Awaits, index, event.task, index, event.awaited);
}

// The done callback of a child has reached a gather: the first one that still waits for it.
void LaneBuilder::countChild(TaskId child, qsizetype index)
{
    if (child == 0)
        return;
    for (qsizetype i = 0; i < m_openGathers.size(); ++i) {
        const qsizetype counter = m_openGathers.at(i);
        if (!m_children[counter].removeOne(child))
            continue;
        CounterLane &gather = m_lanes.counters[counter];
        gather.append(index, gather.points.constLast().value + 1);
        if (m_children.at(counter).isEmpty())
            m_openGathers.removeAt(i);
        return;
    }
}

} // namespace trace
