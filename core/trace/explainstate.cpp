#include "trace/explainstate.h"

#include "trace/circle.h"
#include "trace/explaincontext.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::HandleKind;
using asyncio::TaskId;
using asyncio::WaitKind;
using Say = ExplainContext;

namespace {

/// More handles than these are counted, not named.
constexpr qsizetype MostBefore = 3;

constexpr TaskId MainTask = 1;

Explanation made(QList<Explanation::Span> spans)
{
    Explanation explanation;
    explanation.spans = std::move(spans);
    return explanation;
}

} // namespace

Explanation StateExplainer::running() const
{
    if (m_snapshot.running.id == 0)
        return {};
    Explanation explanation = m_snapshot.running.kind == HandleKind::Step
                                ? task(m_snapshot.running.task)
                                : explainPart(m_log, m_snapshot.cursor - 1);
    explanation.spans += next();
    return explanation;
}

StateExplainer::Spans StateExplainer::next() const
{
    if (m_order == Order::Hidden)
        return {};
    return m_snapshot.ready.isEmpty()
             ? Say::plain(tr(" Nothing else is ready."))
             : Say::fill(tr(" Next in the ready queue: %1."), { nameOf(m_snapshot.ready.constFirst()) });
}

// The ready queue ----------------------------------------------------------------------------------------

Explanation StateExplainer::handle(qsizetype place) const
{
    const HandleView &handle = m_snapshot.ready.at(place);
    Spans spans;
    switch (handle.kind) {
    case HandleKind::Timer:
        spans = dueTimer(handle);
        break;
    case HandleKind::Callback:
        spans = callback(handle);
        break;
    case HandleKind::Step:
    case HandleKind::None:
        spans = ready(handle);
        break;
    }
    return made(spans + turn(place));
}

// What made it ready, in the words of that moment.
StateExplainer::Spans StateExplainer::ready(const HandleView &handle) const
{
    return explainPart(m_log, handle.readyEvent).spans;
}

StateExplainer::Spans StateExplainer::dueTimer(const HandleView &handle) const
{
    if (isTimeLimit(handle.label) && handle.task != 0)
        return Say::fill(tr("The time limit of %1 has passed: this callback ends its wait."),
                         { nameOf(handle.task) });
    if (!handle.label.isEmpty())
        return Say::fill(tr("A timer is due: the loop will call %1."), { Say::code(handle.label) });
    if (handle.task == 0)
        return Say::plain(tr("A timer is due."));
    return Say::fill(tr("The timer of %1 is due: its callback makes %1 ready."), { nameOf(handle.task) });
}

StateExplainer::Spans StateExplainer::callback(const HandleView &handle) const
{
    const TaskId ended = handle.future == 0 ? 0 : m_snapshot.taskOfFuture.value(handle.future);
    const Spans who = nameOf(ended);
    if (ended == MainTask)
        return Say::fill(tr("%1 has ended: this callback stops the loop."), { who });
    if (handle.label == "task_group"_L1 && ended != 0)
        return Say::fill(tr("%1 has ended: this callback tells its task group."), { who });
    const bool tells = handle.label == "gather"_L1 || handle.label == "wait"_L1
                    || handle.label == "as_completed"_L1 || handle.label == "shield"_L1;
    if (tells && ended != 0)
        return Say::fill(tr("%1 has ended: this callback tells %2."),
                         { who, Say::code(handle.label + "()"_L1) });
    if (ended != 0)
        return Say::fill(tr("%1 has ended: the loop runs its done callback."), { who });
    if (tells)
        return Say::fill(tr("A future is done: this callback tells %1."),
                         { Say::code(handle.label + "()"_L1) });
    return handle.label.isEmpty()
             ? Say::plain(tr("The loop was asked to run a callback soon."))
             : Say::fill(tr("The loop was asked to run %1 soon."), { Say::code(handle.label) });
}

StateExplainer::Spans StateExplainer::turn(qsizetype place) const
{
    if (m_order == Order::Hidden)
        return {};
    if (place == 0) {
        const TaskView *running = m_snapshot.runningTask();
        return running
                 ? Say::fill(tr(" It is next: it runs once %1 gives the loop back."), { nameOf(running->id) })
                 : Say::plain(tr(" It runs next."));
    }
    if (place > MostBefore)
        return Say::fill(tr(" %1 others come before it."), { Say::plain(place) });
    QList<Spans> before;
    for (qsizetype i = 0; i < place; ++i)
        before.append(nameOf(m_snapshot.ready.at(i)));
    return Say::fill(tr(" Before it comes: %1."), { Say::enumeration(before) });
}

// Timers -------------------------------------------------------------------------------------------------

Explanation StateExplainer::timer(const TimerView &timer) const
{
    const Spans set = Say::seconds(timer.scheduledAt);
    const Spans due = Say::seconds(timer.due);
    Spans spans;
    if (isTimeLimit(timer.label) && timer.task != 0)
        spans = Say::fill(tr("%1 set this time limit at %2: at %3 it cuts the wait short."),
                          { nameOf(timer.task), set, due });
    else if (!timer.label.isEmpty())
        spans = Say::fill(tr("This timer was set at %1: at %2 the loop calls %3."),
                          { set, due, Say::code(timer.label) });
    else if (timer.task == 0)
        spans = Say::fill(tr("This timer was set at %1: it fires at %2."), { set, due });
    else
        spans = Say::fill(tr("%1 set this timer at %2: it fires at %3 and makes %1 ready."),
                          { nameOf(timer.task), set, due });
    return made(spans + rank(timer));
}

StateExplainer::Spans StateExplainer::rank(const TimerView &timer) const
{
    if (timer.due <= m_snapshot.time)
        return Say::plain(tr(" Its time has come: it fires in the loop's next iteration."));
    if (m_order == Order::Hidden)
        return {};
    if (m_snapshot.timers.size() == 1)
        return Say::plain(tr(" It is the only one in the heap."));
    const auto before = std::ranges::count_if(m_snapshot.timers, [&timer](const TimerView &other) {
        return std::pair(other.due, other.id) < std::pair(timer.due, timer.id);
    });
    if (before == 0)
        return Say::plain(tr(" It is the earliest in the heap."));
    return before == 1 ? Say::plain(tr(" One timer is due before it."))
                       : Say::fill(tr(" %1 timers are due before it."), { Say::plain(before) });
}

// Tasks --------------------------------------------------------------------------------------------------

Explanation StateExplainer::task(TaskId id) const
{
    const TaskView *task = m_snapshot.task(id);
    if (!task)
        return {};
    switch (task->state) {
    case TaskState::Created:
    case TaskState::Ready: {
        const auto found = std::ranges::find_if(m_snapshot.ready, [id](const HandleView &handle) {
            return handle.kind == HandleKind::Step && handle.task == id;
        });
        if (found != m_snapshot.ready.end())
            return handle(found - m_snapshot.ready.begin());
        return made(Say::fill(tr("%1 was created; it is not in the ready queue."), { nameOf(id) }));
    }
    case TaskState::Running:
    case TaskState::Blocking:
    case TaskState::Idle:
        return explainPart(m_log, task->since);
    case TaskState::Awaiting:
        return made(wait(*task) + timeLimit(*task));
    case TaskState::Done:
    case TaskState::Failed:
    case TaskState::Cancelled:
    case TaskState::Destroyed:
        return made(ended(*task));
    }
    Q_UNREACHABLE();
}

StateExplainer::Spans StateExplainer::ended(const TaskView &task) const
{
    const Spans who = nameOf(task.id);
    const Spans when = Say::seconds(m_log.timeAt(task.since));
    switch (task.state) {
    case TaskState::Failed:
        return Say::fill(tr("%1 ended with the exception %2 at %3."), { who, Say::code(task.result), when });
    case TaskState::Cancelled:
        return Say::fill(tr("%1 was cancelled, and ended at %2."), { who, when });
    case TaskState::Destroyed:
        return Say::fill(tr("Nobody held %1 any more: it was destroyed at %2 while it was pending."),
                         { who, when });
    default:
        break;
    }
    if (task.result.isEmpty() || task.result == "None"_L1)
        return Say::fill(tr("%1 returned at %2."), { who, when });
    return Say::fill(tr("%1 returned %2 at %3."), { who, Say::code(task.result), when });
}

StateExplainer::Spans StateExplainer::wait(const TaskView &task) const
{
    const QList<Spans> both { nameOf(task.id), Say::code(task.waitLabel) };
    switch (task.wait) {
    case WaitKind::Sleep:
        return sleep(task);
    case WaitKind::Task:
        return taskWait(task);
    case WaitKind::Gather:
        return gatherWait(task);
    case WaitKind::Executor:
        return executorWait(task);
    case WaitKind::Yield:
        return Say::fill(tr("%1 awaits %2: it only gives way to the others."), both);
    case WaitKind::Wait:
        return Say::fill(tr("%1 awaits %2: it is woken when enough of them are done."), both);
    case WaitKind::AsCompleted:
        return Say::fill(tr("%1 awaits %2: it is woken when the next one is done."), both);
    case WaitKind::TaskGroup:
        return Say::fill(
            tr("%1 is at the end of its %2: it is woken when all tasks of the group have ended."), both);
    case WaitKind::Future:
    case WaitKind::WaitFor:
    case WaitKind::Shield:
    case WaitKind::None:
        return Say::fill(tr("%1 awaits %2: it is woken when that is done."), both);
    default:
        return lineWait(task);
    }
}

StateExplainer::Spans StateExplainer::sleep(const TaskView &task) const
{
    const QList<Spans> both { nameOf(task.id), Say::code(task.waitLabel) };
    const TimerView *timer = m_snapshot.timer(task.timer);
    if (!timer)
        return Say::fill(tr("%1 awaits %2: its timer is due, and its callback in the ready queue wakes it."),
                         both);
    const qint64 left = timer->due - m_snapshot.time;
    if (left <= 0)
        return Say::fill(tr("%1 awaits %2: its timer is due, and wakes it in the loop's next iteration."),
                         both);
    return Say::fill(tr("%1 awaits %2: its timer wakes it at %3, in %4."),
                     both + QList<Spans> { Say::seconds(timer->due), Say::seconds(left) });
}

// What it awaits may itself wait.
StateExplainer::Spans StateExplainer::taskWait(const TaskView &task) const
{
    const Spans awaited = nameOf(task.awaitedTask);
    Spans spans = Say::fill(tr("%1 awaits %2: it is woken when %2 is done."), { nameOf(task.id), awaited });
    const TaskView *other = m_snapshot.task(task.awaitedTask);
    if (other && other->state == TaskState::Awaiting)
        spans += Say::fill(tr(" %1 itself awaits %2."), { awaited, Say::code(other->waitLabel) });
    else if (other && other->state == TaskState::Ready)
        spans += Say::fill(tr(" %1 is in the ready queue."), { awaited });
    return spans + Say::circle(m_snapshot, circleOf(m_snapshot, task.id));
}

StateExplainer::Spans StateExplainer::gatherWait(const TaskView &task) const
{
    const QList<Spans> both { nameOf(task.id), Say::code(task.waitLabel) };
    const QList<TaskId> pending = m_snapshot.gathers.value(task.awaitedFuture).pending;
    if (pending.isEmpty())
        return Say::fill(tr("%1 awaits %2: all of its tasks are done."), both);
    const Spans missing = Say::tasks(m_snapshot, pending);
    return Say::fill(pending.size() == 1
                         ? tr("%1 awaits %2: it is woken when %3 is done, the last of its tasks.")
                         : tr("%1 awaits %2: it is woken when %3 are done."),
                     both + QList<Spans> { missing });
}

StateExplainer::Spans StateExplainer::executorWait(const TaskView &task) const
{
    const ExecutorView executor = m_snapshot.resources.executors.value(task.resource);
    const auto found = std::ranges::find(executor.jobs, task.job, &JobView::id);
    const bool waits = found != executor.jobs.end() && !found->isRunning;
    return Say::fill(waits ? tr("%1 awaits %2: no thread is free for it yet.")
                           : tr("%1 awaits %2: it is woken when a thread has finished it."),
                     { nameOf(task.id), Say::code(task.waitLabel) });
}

StateExplainer::Spans StateExplainer::timeLimit(const TaskView &task) const
{
    for (const TimerView &timer : m_snapshot.timers) {
        if (timer.task == task.id && isTimeLimit(timer.label))
            return Say::fill(tr(" At %1 its time limit cuts the wait short."), { Say::seconds(timer.due) });
    }
    return {};
}

// Lines --------------------------------------------------------------------------------------------------

StateExplainer::Spans StateExplainer::lineWait(const TaskView &task) const
{
    const QList<Spans> who { nameOf(task.id) };
    const QueueView queue = m_snapshot.resources.queues.value(task.resource);
    switch (task.wait) {
    case WaitKind::QueueGet:
        return Say::fill(tr("%1 waits for an item: a task that puts one into the queue wakes it."), who)
             + placeInLine(queue.getters, task.id);
    case WaitKind::QueuePut:
        return Say::fill(tr("%1 waits for room in the queue: a task that takes an item wakes it."), who)
             + placeInLine(queue.putters, task.id);
    case WaitKind::QueueJoin:
        return Say::fill(queue.unfinished == 1
                             ? tr("%1 waits until the last unfinished item is done: that wakes it.")
                             : tr("%1 waits until all %2 unfinished items are done: the last one wakes it."),
                         who + QList<Spans> { Say::plain(queue.unfinished) });
    case WaitKind::Lock:
        return lockWait(task);
    case WaitKind::Semaphore:
        return semaphoreWait(task);
    case WaitKind::Event:
        return Say::fill(tr("%1 waits for the event: a task that sets it wakes it."), who);
    case WaitKind::Condition:
        return Say::fill(tr("%1 waits for the condition: a task that notifies it wakes it."), who);
    default:
        return barrierWait(task);
    }
}

StateExplainer::Spans StateExplainer::lockWait(const TaskView &task) const
{
    const LockView lock = m_snapshot.resources.locks.value(task.resource);
    const bool isFirst = !lock.waiters.isEmpty() && lock.waiters.constFirst() == task.id;
    Spans spans;
    if (lock.owner == 0)
        spans = Say::fill(tr("%1 waits for the lock: it is woken when it is its turn."), { nameOf(task.id) });
    else if (isFirst)
        spans = Say::fill(tr("%1 waits for the lock that %2 holds: it is woken when %2 releases it."),
                          { nameOf(task.id), nameOf(lock.owner) });
    else
        spans = Say::fill(tr("%1 waits for the lock that %2 holds: it is woken when it is its turn."),
                          { nameOf(task.id), nameOf(lock.owner) });
    return spans + placeInLine(lock.waiters, task.id)
         + Say::circle(m_snapshot, circleOf(m_snapshot, task.id));
}

StateExplainer::Spans StateExplainer::semaphoreWait(const TaskView &task) const
{
    const SemaphoreView semaphore = m_snapshot.resources.semaphores.value(task.resource);
    const Spans spans = semaphore.holders.isEmpty()
                          ? Say::fill(tr("%1 waits for the semaphore: a task that releases it wakes it."),
                                      { nameOf(task.id) })
                          : Say::fill(tr("%1 waits for the semaphore, held by %2: whoever gives a place back "
                                         "wakes the first in line."),
                                      { nameOf(task.id), Say::tasks(m_snapshot, semaphore.holders) });
    return spans + placeInLine(semaphore.waiters, task.id);
}

StateExplainer::Spans StateExplainer::barrierWait(const TaskView &task) const
{
    const BarrierView barrier = m_snapshot.resources.barriers.value(task.resource);
    const int missing = barrier.parties - barrier.count;
    const QList<Spans> who { nameOf(task.id), Say::plain(missing) };
    if (barrier.state != "filling"_L1)
        return Say::fill(tr("%1 waits at the barrier: it is woken when the others have left it."), who);
    return Say::fill(missing == 1 ? tr("%1 waits at the barrier: one more task wakes them all.")
                                  : tr("%1 waits at the barrier: the last of %2 more tasks wakes them all."),
                     who);
}

StateExplainer::Spans StateExplainer::placeInLine(const QList<TaskId> &line, TaskId task) const
{
    const qsizetype place = line.indexOf(task);
    if (place <= 0)
        return {};
    return Say::fill(tr(" Before it in line: %1."), { Say::tasks(m_snapshot, line.first(place)) });
}

Explanation StateExplainer::holder(quint32 resource, TaskId task) const
{
    const Resources &resources = m_snapshot.resources;
    const SemaphoreView *semaphore = resources.semaphores.find(resource);
    const QList<TaskId> waiters = semaphore ? semaphore->waiters : resources.locks.value(resource).waiters;
    const Spans who = nameOf(task);
    if (waiters.isEmpty())
        return made(Say::fill(semaphore ? tr("%1 has a place of the semaphore; nobody waits for it.")
                                        : tr("%1 has the lock; nobody waits for it."),
                              { who }));
    return made(Say::fill(semaphore
                              ? tr("%1 has a place of the semaphore: when it gives it back, %2 is next.")
                              : tr("%1 has the lock: when it releases it, %2 is next."),
                          { who, nameOf(waiters.constFirst()) }));
}

Explanation StateExplainer::job(const JobView &job) const
{
    return made(Say::fill(job.isRunning ? tr("A thread runs %1: when it has finished, the loop wakes %2.")
                                        : tr("%1, handed over by %2, waits until a thread is free."),
                          { Say::code(job.label), nameOf(job.task) }));
}

// Names --------------------------------------------------------------------------------------------------

StateExplainer::Spans StateExplainer::nameOf(TaskId task) const
{
    return Say::task(m_snapshot, task);
}

StateExplainer::Spans StateExplainer::nameOf(const HandleView &handle) const
{
    if (handle.kind == HandleKind::Step)
        return nameOf(handle.task);
    if (handle.kind == HandleKind::Callback)
        return handle.label.isEmpty() ? Say::plain(tr("a callback")) : Say::code(handle.label);
    return handle.task == 0 ? Say::plain(tr("a timer"))
                            : Say::fill(tr("the timer of %1"), { nameOf(handle.task) });
}

} // namespace trace
