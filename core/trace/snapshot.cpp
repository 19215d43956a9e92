#include "trace/snapshot.h"

#include <algorithm>
#include <utility>

namespace trace {

using asyncio::Event;
using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::WaitKind;

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
// goes at once, so that the heap shows what can still fire.
void removeTimer(QList<TimerView> &heap, quint32 id)
{
    if (!heap.isEmpty() && heap.constFirst().id == id) {
        popTimer(heap);
        return;
    }
    const auto found = std::find_if(heap.cbegin(), heap.cend(),
                                    [id](const TimerView &timer) { return timer.id == id; });
    if (found == heap.cend())
        return;
    const qsizetype hole = found - heap.cbegin();
    const TimerView last = heap.takeLast();
    if (hole == heap.size())
        return;
    heap[hole] = last;
    siftUp(heap, sink(heap, hole));
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

LoopPhase phaseOf(const Event &event)
{
    if (event.kind == EventKind::LoopIteration)
        return LoopPhase::Wait;
    if (event.kind == EventKind::HandleReady && event.handleKind == HandleKind::Timer)
        return LoopPhase::WakeDue;
    return LoopPhase::RunReady;
}

} // namespace

const TaskView *Snapshot::task(asyncio::TaskId id) const
{
    const auto found = tasks.constFind(id);
    return found == tasks.constEnd() ? nullptr : &*found;
}

const TaskView *Snapshot::runningTask() const
{
    return running.kind == HandleKind::Step ? task(running.task) : nullptr;
}

void Snapshot::apply(const Event &event, qsizetype index)
{
    cursor = index + 1;
    time = event.time;
    iteration = event.iteration;
    phase = phaseOf(event);
    noteLine(event);
    switch (event.kind) {
    case EventKind::LoopIteration:
        running = HandleView();
        break;
    case EventKind::TaskCreated:
        createTask(event, index);
        break;
    case EventKind::HandleReady:
        makeReady(event, index);
        break;
    case EventKind::StepStart:
    case EventKind::TimerFired:
    case EventKind::CallbackRun:
        beginHandle(event, index);
        break;
    case EventKind::StepEnd:
        endStep(event, index);
        break;
    case EventKind::TimerScheduled:
        pushTimer(timers, { event.timer, event.due, event.task, event.future, index, event.time });
        break;
    case EventKind::TimerCancelled:
        removeTimer(timers, event.timer);
        break;
    case EventKind::FutureDone:
        finishFuture(event);
        break;
    case EventKind::GatherCreated:
        gathers.insert(event.future, { event.future, event.task, event.label, event.tasks, 0, false });
        break;
    case EventKind::QueueCreated:
    case EventKind::QueuePut:
    case EventKind::QueueGet:
        changeQueue(event);
        break;
    case EventKind::Print:
        ++prints;
        break;
    case EventKind::BlockingStart:
        setState(event.task, TaskState::Blocking, index);
        break;
    case EventKind::BlockingEnd:
        setState(event.task, TaskState::Running, index);
        break;
    case EventKind::Exception:
    case EventKind::CancelRequested:
    case EventKind::Warning:
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
    tasks.insert(event.task, task);
    taskOfFuture.insert(event.future, event.task);
}

void Snapshot::makeReady(const Event &event, qsizetype index)
{
    ready.append(handleOf(event, index));
    if (event.handleKind == HandleKind::Timer)
        removeTimer(timers, event.timer);
    else if (event.handleKind == HandleKind::Step)
        setState(event.task, TaskState::Ready, index);
}

void Snapshot::beginHandle(const Event &event, qsizetype index)
{
    const auto found = std::find_if(ready.cbegin(), ready.cend(),
                                    [&event](const HandleView &handle) { return handle.id == event.handle; });
    if (found != ready.cend()) {
        running = *found;
        ready.erase(found);
    }
    if (event.kind == EventKind::StepStart)
        setState(event.task, TaskState::Running, index);
    else if (event.kind == EventKind::CallbackRun)
        countChild(event.future);
}

void Snapshot::endStep(const Event &event, qsizetype index)
{
    running = HandleView();
    setState(event.task, stateAfter(event.outcome), index);
    const auto task = tasks.find(event.task);
    if (task == tasks.end())
        return;
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
    if (event.outcome == Outcome::Suspended)
        task.awaitEvent = index;
    const auto queue = queues.find(event.resource);
    if (queue == queues.end())
        return;
    if (event.wait == WaitKind::QueueGet)
        queue->getters.append(task.id);
    else if (event.wait == WaitKind::QueuePut)
        queue->putters.append(task.id);
}

void Snapshot::finishFuture(const Event &event)
{
    if (gathers.contains(event.future))
        gathers[event.future].finished = true;
    if (tasks.contains(event.task))
        tasks[event.task].result = event.text;
    // Whoever stood in a queue's line with this future leaves the line.
    const auto waits = [&](asyncio::TaskId id) { return tasks.value(id).awaitedFuture == event.future; };
    for (QueueView &queue : queues) {
        queue.getters.removeIf(waits);
        queue.putters.removeIf(waits);
    }
}

void Snapshot::countChild(quint32 future)
{
    if (gathers.isEmpty())
        return;
    const asyncio::TaskId child = taskOfFuture.value(future);
    for (GatherView &gather : gathers) {
        if (gather.children.contains(child))
            ++gather.done;
    }
}

void Snapshot::changeQueue(const Event &event)
{
    QueueView &queue = queues[event.resource];
    if (event.kind == EventKind::QueueCreated) {
        queue.id = event.resource;
        queue.name = event.name;
        queue.maxsize = event.maxsize;
    } else if (event.kind == EventKind::QueuePut) {
        queue.items.append(event.text);
        queue.longest = std::max(queue.longest, int(queue.items.size()));
    } else if (!queue.items.isEmpty()) {
        queue.items.removeFirst();
    }
}

void Snapshot::setState(asyncio::TaskId id, TaskState state, qsizetype index)
{
    const auto task = tasks.find(id);
    if (task == tasks.end())
        return;
    task->state = state;
    task->since = index;
}

// The line of an event is where the task that caused it stands; a new task stands nowhere yet.
void Snapshot::noteLine(const Event &event)
{
    const auto task = tasks.find(event.kind == EventKind::TaskCreated ? event.parent : event.task);
    if (task == tasks.end())
        return;
    if (event.line > 0)
        task->line = event.line;
    if (event.cppLine > 0)
        task->cppLine = event.cppLine;
}

} // namespace trace
