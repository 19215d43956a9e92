#include "trace/snapshot.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;

bool isFinal(TaskState state)
{
    return state == TaskState::Done || state == TaskState::Failed || state == TaskState::Cancelled
        || state == TaskState::Destroyed;
}

bool hasLoop(TaskState state)
{
    return state == TaskState::Running || state == TaskState::Blocking;
}

TaskState stateAfter(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Suspended:
        return TaskState::Awaiting;
    case Outcome::Exception:
        return TaskState::Failed;
    case Outcome::Cancelled:
        return TaskState::Cancelled;
    default:
        return TaskState::Done;
    }
}

bool tellsOfLostTask(const Event &event)
{
    return isWarning(event, "destroyed_pending"_L1);
}

namespace {

// Timers are numbered in the order of the clock readings that they were computed from.
bool isBefore(const TimerView &a, const TimerView &b)
{
    return a.due != b.due ? a.due < b.due : a.id < b.id;
}

void siftUp(QList<TimerView> &heap, qsizetype position)
{
    while (position > 0 && isBefore(heap.at(position), heap.at((position - 1) / 2))) {
        heap.swapItemsAt(position, (position - 1) / 2);
        position = (position - 1) / 2;
    }
}

// Brings the smaller children up along the way to a leaf; returns where the item has gone.
qsizetype sink(QList<TimerView> &heap, qsizetype position)
{
    for (qsizetype child = 2 * position + 1; child < heap.size(); child = 2 * position + 1) {
        if (child + 1 < heap.size() && !isBefore(heap.at(child), heap.at(child + 1)))
            ++child;
        heap.swapItemsAt(position, child);
        position = child;
    }
    return position;
}

// pushTimer and popTimer keep the array as CPython's heapq does, see asyncio::TimerHeap.
void pushTimer(QList<TimerView> &heap, const TimerView &timer)
{
    heap.append(timer);
    siftUp(heap, heap.size() - 1);
}

void popTimer(QList<TimerView> &heap)
{
    heap.swapItemsAt(0, heap.size() - 1);
    heap.removeLast();
    siftUp(heap, sink(heap, 0));
}

// A cancelled timer need not be the earliest. CPython leaves it in the heap until it gets there; here it
// goes at once, so that the heap shows what can still fire. Returns whether it was there.
bool removeTimer(QList<TimerView> &heap, quint32 id)
{
    if (!heap.isEmpty() && heap.constFirst().id == id) {
        popTimer(heap);
        return true;
    }
    const auto found = std::find_if(heap.cbegin(), heap.cend(),
                                    [id](const TimerView &timer) { return timer.id == id; });
    if (found == heap.cend())
        return false;
    const qsizetype hole = found - heap.cbegin();
    const TimerView last = heap.takeLast();
    if (hole == heap.size())
        return true;
    heap[hole] = last;
    siftUp(heap, sink(heap, hole));
    return true;
}

HandleView handleOf(const Event &event, qsizetype index)
{
    HandleView handle;
    handle.id = event.handle;
    handle.kind = event.handleKind;
    handle.task = event.task;
    handle.timer = event.timer;
    handle.future = event.future;
    handle.label = event.label;
    handle.readyEvent = index;
    return handle;
}

LoopPhase phaseOf(const Event &event)
{
    if (event.kind == EventKind::LoopIteration)
        return LoopPhase::Wait;
    if (event.kind == EventKind::HandleReady && event.handleKind == HandleKind::Timer)
        return LoopPhase::WakeDue;
    return LoopPhase::RunReady;
}

/// Whether an event may change the task that it names; not the one that it makes.
bool changesTask(const Event &event)
{
    switch (event.kind) {
    case EventKind::StepStart:
    case EventKind::StepEnd:
    case EventKind::FutureDone:
    case EventKind::SliceBegin:
    case EventKind::SliceEnd:
    case EventKind::BlockingStart:
    case EventKind::BlockingEnd:
    case EventKind::Warning:
        return true;
    case EventKind::HandleReady:
        return event.handleKind == HandleKind::Step || event.line > 0 || event.cppLine > 0;
    case EventKind::TaskCreated:
        return false;
    default:
        return event.line > 0 || event.cppLine > 0;
    }
}

// The line of an event is where the task that caused it stands.
void noteLine(TaskView &task, const Event &event)
{
    if (event.line > 0)
        task.line = event.line;
    if (event.cppLine > 0)
        task.cppLine = event.cppLine;
}

} // namespace

const TaskView *Snapshot::task(asyncio::TaskId id) const
{
    return tasks.find(id);
}

const TimerView *Snapshot::timer(quint32 id) const
{
    const auto found = std::ranges::find(timers, id, &TimerView::id);
    return found == timers.end() ? nullptr : &*found;
}

QList<const TaskView *> Snapshot::aliveTasks() const
{
    QList<const TaskView *> found;
    found.reserve(alive.size());
    for (const asyncio::TaskId id : alive)
        found.append(tasks.find(id));
    return found;
}

const TaskView *Snapshot::runningTask() const
{
    return running.kind == HandleKind::Step ? task(running.task) : nullptr;
}

bool Snapshot::readsTexts(EventKind kind)
{
    switch (kind) {
    case EventKind::LoopIteration:
    case EventKind::StepStart:
    case EventKind::TimerFired:
    case EventKind::HandleCancelled:
    case EventKind::TimerCancelled:
    case EventKind::SliceBegin:
    case EventKind::SliceEnd:
    case EventKind::Print:
    case EventKind::BlockingStart:
    case EventKind::BlockingEnd:
    case EventKind::Exception:
    case EventKind::CancelRequested:
        return false;
    default:
        return true;
    }
}

void Snapshot::apply(const Event &event, qsizetype index)
{
    cursor = index + 1;
    time = event.time;
    iteration = event.iteration;
    phase = phaseOf(event);
    // Found once: several things are written to it.
    TaskView *const task = changesTask(event) ? tasks.change(event.task) : nullptr;
    if (task)
        noteLine(*task, event);
    switch (event.kind) {
    case EventKind::LoopIteration:
        running = HandleView();
        interrupted.clear();
        break;
    case EventKind::TaskCreated:
        // Its line is where the parent stands; a new task stands nowhere yet.
        if (TaskView *const parent = tasks.change(event.parent))
            noteLine(*parent, event);
        createTask(event, index);
        break;
    case EventKind::LaneCreated:
        createTask(event, index);
        setState(tasks.change(event.task), TaskState::Idle, index);
        break;
    case EventKind::SliceBegin:
        setState(task, TaskState::Running, index);
        break;
    case EventKind::SliceEnd:
        setState(task, TaskState::Idle, index);
        break;
    case EventKind::HandleReady:
        makeReady(event, index, task);
        break;
    case EventKind::StepStart:
    case EventKind::TimerFired:
    case EventKind::CallbackRun:
        beginHandle(event, index, task);
        break;
    case EventKind::StepEnd:
        endStep(event, index, task);
        break;
    case EventKind::TimerScheduled:
        pushTimer(timers,
                  { event.timer, event.due, event.task, event.future, index, event.time, event.label });
        break;
    case EventKind::HandleCancelled:
        ready.removeIf([&event](const HandleView &handle) { return handle.id == event.handle; });
        break;
    case EventKind::TimerCancelled:
        cancelTimer(event.timer);
        break;
    case EventKind::FutureDone:
        finishFuture(event, task);
        break;
    case EventKind::GatherCreated:
        gathers.insert(event.future,
                       { event.future, event.task, event.label, event.tasks, event.tasks, 0, false });
        m_openGathers.append(event.future);
        break;
    case EventKind::Print:
        ++prints;
        break;
    case EventKind::BlockingStart:
        setState(task, TaskState::Blocking, index);
        break;
    case EventKind::BlockingEnd:
        setState(task, TaskState::Running, index);
        break;
    case EventKind::Exception:
    case EventKind::CancelRequested:
        break;
    case EventKind::Warning:
        if (tellsOfLostTask(event))
            setState(task, TaskState::Destroyed, index);
        break;
    default:
        resources.apply(event);
        break;
    }
}

void Snapshot::createTask(const Event &event, qsizetype index)
{
    TaskView task;
    task.id = event.task;
    task.parent = event.parent;
    task.future = event.future;
    task.name = event.name;
    task.label = event.label;
    task.coroutine = event.text;
    task.since = index;
    if (!tasks.contains(event.task))
        alive.insert(std::ranges::lower_bound(std::as_const(alive), event.task) - alive.cbegin(), event.task);
    tasks.insert(event.task, task);
    taskOfFuture.insert(event.future, event.task);
}

void Snapshot::makeReady(const Event &event, qsizetype index, TaskView *task)
{
    HandleView handle = handleOf(event, index);
    if (event.handleKind == HandleKind::Timer) {
        const TimerView *const set = timer(event.timer);
        if (!set)
            return; // it was cancelled: when its turn comes, the loop passes it over
        handle.label = set->label;
        removeTimer(timers, event.timer);
    }
    ready.append(std::move(handle));
    if (event.handleKind == HandleKind::Step)
        setState(task, TaskState::Ready, index);
}

// Without a handle of its own: within the step that has made the task.
void Snapshot::beginEagerStep(const Event &event, qsizetype index, TaskView *task)
{
    interrupted.append(running);
    running.kind = HandleKind::Step;
    running.task = event.task;
    setState(task, TaskState::Running, index);
}

void Snapshot::beginHandle(const Event &event, qsizetype index, TaskView *task)
{
    if (event.kind == EventKind::StepStart && event.handle == 0 && running.id != 0) {
        beginEagerStep(event, index, task);
        return;
    }
    const auto found = std::find_if(ready.cbegin(), ready.cend(),
                                    [&event](const HandleView &handle) { return handle.id == event.handle; });
    if (found != ready.cend())
        running = ready.takeAt(found - ready.cbegin());
    if (event.kind == EventKind::StepStart)
        setState(task, TaskState::Running, index);
    else if (event.kind == EventKind::CallbackRun)
        countChild(event);
}

void Snapshot::endStep(const Event &event, qsizetype index, TaskView *task)
{
    running = interrupted.isEmpty() ? HandleView() : interrupted.takeLast();
    if (!task)
        return;
    setState(task, stateAfter(event.outcome), index);
    suspend(*task, event, index);
    if (event.outcome == Outcome::Exception)
        task->result = event.text;
}

// Also clears what a task waited for when it ends: then all these fields of the event are empty.
void Snapshot::suspend(TaskView &task, const Event &event, qsizetype index)
{
    task.wait = event.wait;
    task.waitLabel = event.label;
    task.awaitedFuture = event.future;
    task.awaitedTask = event.awaited;
    task.timer = event.timer;
    task.resource = event.resource;
    task.job = event.job;
    if (event.outcome == Outcome::Suspended)
        task.awaitEvent = index;
    resources.suspend(event);
}

void Snapshot::finishFuture(const Event &event, TaskView *task)
{
    if (GatherView *gather = gathers.change(event.future))
        gather->finished = true;
    if (task)
        task->result = event.text;
    resources.leave(event.future);
}

const GatherView *Snapshot::gatherWaitingFor(asyncio::TaskId child) const
{
    for (const quint32 open : m_openGathers) {
        const GatherView *const gather = gathers.find(open);
        if (gather->pending.contains(child))
            return gather;
    }
    return nullptr;
}

// A gather hears of a child by a callback of its own: the first one that still waits for it. Others may hear
// of the same task, too.
void Snapshot::countChild(const Event &event)
{
    if (m_openGathers.isEmpty() || event.label != "gather"_L1)
        return;
    const asyncio::TaskId child = taskOfFuture.value(event.future);
    const GatherView *const waiting = gatherWaitingFor(child);
    if (!waiting)
        return;
    GatherView *const gather = gathers.change(waiting->future);
    gather->pending.removeOne(child);
    ++gather->done;
    if (gather->pending.isEmpty())
        m_openGathers.removeOne(gather->future);
}

// It may be due already: then its callback stands in the ready queue.
void Snapshot::cancelTimer(quint32 timer)
{
    if (removeTimer(timers, timer))
        return;
    ready.removeIf([timer](const HandleView &handle) {
        return handle.kind == HandleKind::Timer && handle.timer == timer;
    });
}

void Snapshot::setState(TaskView *task, TaskState state, qsizetype index)
{
    if (!task)
        return;
    if (isFinal(state)) {
        const auto here = std::ranges::lower_bound(std::as_const(alive), task->id);
        if (here != alive.cend() && *here == task->id)
            alive.erase(here);
    }
    task->state = state;
    task->since = index;
}

} // namespace trace
