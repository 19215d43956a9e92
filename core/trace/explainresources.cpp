#include "trace/explainresources.h"

#include "trace/circle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::WaitKind;

namespace {

/// The kind of event that ends a wait of this kind as the waiter hopes.
EventKind wakerOf(WaitKind wait)
{
    switch (wait) {
    case WaitKind::QueueGet:
        return EventKind::QueuePut;
    case WaitKind::QueuePut:
        return EventKind::QueueGet;
    case WaitKind::QueueJoin:
        return EventKind::QueueTaskDone;
    case WaitKind::Lock:
        return EventKind::LockRelease;
    case WaitKind::Semaphore:
        return EventKind::SemaphoreRelease;
    case WaitKind::Event:
        return EventKind::EventSet;
    case WaitKind::Condition:
        return EventKind::ConditionNotify;
    default:
        return EventKind::BarrierChanged;
    }
}

} // namespace

void ResourceExplainer::explainChange()
{
    switch (m_event.kind) {
    case EventKind::QueueCreated:
        explainQueueCreated();
        break;
    case EventKind::QueuePut:
        explainPut();
        break;
    case EventKind::QueueGet:
        explainGet();
        break;
    case EventKind::QueueTaskDone:
        explainTaskDone();
        break;
    case EventKind::LockCreated:
        say(tr("%1 made a lock."), { actor() });
        break;
    case EventKind::LockAcquire:
        say(tr("%1 has acquired the lock: until it is released, everybody else has to wait."), { actor() });
        break;
    case EventKind::LockRelease:
        explainLockRelease();
        break;
    case EventKind::SemaphoreCreated:
        explainSemaphoreCreated();
        break;
    case EventKind::SemaphoreAcquire:
        explainSemaphoreAcquire();
        break;
    case EventKind::SemaphoreRelease:
        explainSemaphoreRelease();
        break;
    case EventKind::EventCreated:
        say(tr("%1 made an event, which is not set yet."), { actor() });
        break;
    case EventKind::EventSet:
        explainEventSet();
        break;
    case EventKind::EventClear:
        say(tr("%1 clears the event: from now on %2 suspends again."), { actor(), code(u"wait()"_s) });
        break;
    case EventKind::ConditionCreated:
        say(tr("%1 made a condition; it goes with a lock."), { actor() });
        break;
    case EventKind::ConditionNotify:
        explainNotify();
        break;
    case EventKind::BarrierCreated:
        say(tr("%1 made a barrier for %2 tasks."), { actor(), plain(m_event.maxsize) });
        break;
    case EventKind::BarrierChanged:
        explainBarrier();
        break;
    case EventKind::ExecutorCreated:
        say(m_event.maxsize == 1 ? tr("A pool with one thread is made.")
                                 : tr("A pool with up to %1 threads is made."),
            { plain(m_event.maxsize) });
        break;
    case EventKind::ExecutorSubmit:
        say(tr("%1 hands %2 to a pool of threads: it blocks a thread there, not the loop."),
            { actor(), code(m_event.label) });
        break;
    case EventKind::ExecutorStart:
        say(tr("A thread begins with %1."), { job() });
        break;
    case EventKind::ExecutorDone:
        explainJobDone();
        break;
    default:
        break;
    }
}

void ResourceExplainer::explainQueueCreated()
{
    if (m_event.maxsize == 0)
        say(tr("%1 made a queue without a limit."), { actor() });
    else if (m_event.maxsize == 1)
        say(tr("%1 made a queue with room for one item."), { actor() });
    else
        say(tr("%1 made a queue with room for %2 items."), { actor(), plain(m_event.maxsize) });
    if (m_event.text == "lifo"_L1)
        say(tr(" What was put last is taken first."));
    else if (m_event.text == "priority"_L1)
        say(tr(" The smallest item is taken first."));
}

QString ResourceExplainer::fillLevel() const
{
    return m_event.maxsize > 0 ? tr("%1 of %2").arg(m_event.size).arg(m_event.maxsize)
                               : QString::number(m_event.size);
}

void ResourceExplainer::explainPut()
{
    if (const TaskView *getter = woken()) {
        say(tr("%1 became ready: %2 put %3, and %1 was the first waiter in %4. It runs once %2 suspends."),
            { task(getter->id), actor(), item(m_event.text), code(u"get()"_s) });
        because(Cause::WaitingSince, getter->awaitEvent);
        return;
    }
    say(tr("%1 put %2: the queue now holds %3. %1 goes on without suspending."),
        { actor(), item(m_event.text), plain(fillLevel()) });
}

void ResourceExplainer::explainGet()
{
    if (const TaskView *putter = woken()) {
        say(tr("%1 became ready: %2 took %3, and %1 was the first waiter in %4. It runs once %2 suspends."),
            { task(putter->id), actor(), item(m_event.text), code(u"put()"_s) });
        because(Cause::WaitingSince, putter->awaitEvent);
        return;
    }
    say(tr("%1 took %2: the queue now holds %3. %1 goes on without suspending."),
        { actor(), item(m_event.text), plain(fillLevel()) });
}

void ResourceExplainer::explainTaskDone()
{
    if (m_event.size == 0)
        say(tr("%1 calls %2: no item is unfinished any more."), { actor(), code(u"task_done()"_s) });
    else if (m_event.size == 1)
        say(tr("%1 calls %2: one item is still unfinished."), { actor(), code(u"task_done()"_s) });
    else
        say(tr("%1 calls %2: %3 items are still unfinished."),
            { actor(), code(u"task_done()"_s), plain(m_event.size) });
    sayWhoBecomesReady();
}

// The one who has waited longest, and where its wait began.
void ResourceExplainer::sayWhoBecomesReady()
{
    const QList<asyncio::TaskId> ready = wokenTasks();
    if (ready.isEmpty())
        return;
    say(ready.size() == 1 ? tr(" %1, which waited for it, becomes ready.")
                          : tr(" %1, which waited for it, become ready."),
        { tasks(ready) });
    if (const TaskView *first = woken())
        because(Cause::WaitingSince, first->awaitEvent);
}

void ResourceExplainer::explainLockRelease()
{
    const TaskView *next = woken();
    if (!next) {
        say(tr("%1 releases the lock."), { actor() });
        return;
    }
    say(tr("%1 releases the lock: %2, first in line, becomes ready and will acquire it."),
        { actor(), task(next->id) });
    because(Cause::WaitingSince, next->awaitEvent);
}

void ResourceExplainer::explainSemaphoreCreated()
{
    if (m_event.size == 1)
        say(tr("%1 made a semaphore: one task may hold it at a time."), { actor() });
    else
        say(tr("%1 made a semaphore: up to %2 tasks may hold it at once."), { actor(), plain(m_event.size) });
}

void ResourceExplainer::explainSemaphoreAcquire()
{
    if (m_event.size == 0)
        say(tr("%1 has acquired the semaphore, and no place is left: whoever comes next has to wait."),
            { actor() });
    else
        say(m_event.size == 1 ? tr("%1 has acquired the semaphore: one place is left.")
                              : tr("%1 has acquired the semaphore: %2 places are left."),
            { actor(), plain(m_event.size) });
}

void ResourceExplainer::explainSemaphoreRelease()
{
    const TaskView *next = woken();
    if (!next) {
        say(m_event.size == 1 ? tr("%1 releases the semaphore: one place is free.")
                              : tr("%1 releases the semaphore: %2 places are free."),
            { actor(), plain(m_event.size) });
        return;
    }
    say(tr("%1 releases the semaphore: %2, first in line, becomes ready and gets the place."),
        { actor(), task(next->id) });
    because(Cause::WaitingSince, next->awaitEvent);
}

void ResourceExplainer::explainEventSet()
{
    say(tr("%1 sets the event."), { actor() });
    if (wokenTasks().isEmpty())
        say(tr(" Nobody waits for it."));
    sayWhoBecomesReady();
}

void ResourceExplainer::explainNotify()
{
    if (m_event.size == 0)
        say(tr("%1 notifies the condition, but nobody waits for it."), { actor() });
    else
        say(m_event.size == 1
                ? tr("%1 notifies one waiter of the condition: it goes on once it has the lock again.")
                : tr("%1 notifies %2 waiters of the condition: they go on, one by one, with the lock."),
            { actor(), plain(m_event.size) });
    if (const TaskView *first = woken())
        because(Cause::WaitingSince, first->awaitEvent);
}

void ResourceExplainer::explainBarrier()
{
    const BarrierView before = m_before.resources.barriers.value(m_event.resource);
    const bool hasChanged = before.state != m_event.text;
    if (m_event.text == "filling"_L1) {
        explainBarrierFilling(before);
    } else if (m_event.text == "draining"_L1) {
        if (hasChanged)
            say(tr("Everybody has reached the barrier: it lets its tasks go on."));
        else
            say(m_event.size == 1 ? tr("%1 passes the barrier: one task is still inside.")
                                  : tr("%1 passes the barrier: %2 tasks are still inside."),
                { actor(), plain(m_event.size) });
    } else if (m_event.text == "resetting"_L1) {
        say(hasChanged ? tr("%1 resets the barrier: who waits there gets a %2.")
                       : tr("%1 leaves the barrier, which is being reset."),
            { actor(), code(u"BrokenBarrierError"_s) });
    } else {
        say(hasChanged ? tr("%1 breaks the barrier: who waits there gets a %2.")
                       : tr("%1 leaves the barrier, which is broken."),
            { actor(), code(u"BrokenBarrierError"_s) });
    }
    if (const TaskView *first = woken())
        because(Cause::WaitingSince, first->awaitEvent);
}

void ResourceExplainer::explainBarrierFilling(const BarrierView &before)
{
    if (before.state != m_event.text)
        say(tr("The barrier is empty: it can be used again."));
    else if (m_event.size > before.count)
        say(tr("%1 reaches the barrier: %2 of %3 tasks are there."),
            { actor(), plain(m_event.size), plain(before.parties) });
    else
        say(tr("%1 leaves the barrier: %2 of %3 tasks are there."),
            { actor(), plain(m_event.size), plain(before.parties) });
}

ExplainContext::Spans ResourceExplainer::job() const
{
    const ExecutorView executor = m_before.resources.executors.value(m_event.resource);
    const auto found = std::ranges::find(executor.jobs, m_event.job, &JobView::id);
    return found == executor.jobs.end() ? plain(tr("a job")) : code(found->label);
}

void ResourceExplainer::explainJobDone()
{
    because(Cause::WaitingSince, lastBefore(EventKind::ExecutorSubmit, m_index,
                                            [this](const Event &event) { return event.job == m_event.job; }));
    if (m_event.outcome == Outcome::Cancelled)
        say(tr("%1 is cancelled before a thread has begun with it."), { job() });
    else if (m_event.outcome == Outcome::Exception)
        say(tr("A thread has ended %1 with an exception: %2."), { job(), code(m_event.text) });
    else
        say(tr("A thread has finished %1: the loop will hear of it."), { job() });
}

void ResourceExplainer::explainSuspension()
{
    switch (m_event.wait) {
    case WaitKind::QueueGet:
        say(tr("The queue is empty: %1 suspends in %2 until a task puts an item."),
            { actor(), code(u"get()"_s) });
        break;
    case WaitKind::QueuePut:
        say(tr("The queue is full: %1 suspends in %2 until a task takes an item."),
            { actor(), code(u"put()"_s) });
        break;
    case WaitKind::QueueJoin:
        say(tr("Items are unfinished: %1 suspends in %2 until %3 was called for each of them."),
            { actor(), code(u"join()"_s), code(u"task_done()"_s) });
        break;
    case WaitKind::Lock:
        explainLockWait();
        break;
    case WaitKind::Semaphore:
        say(tr("No place is free: %1 suspends in %2 until a task releases the semaphore."),
            { actor(), code(u"acquire()"_s) });
        break;
    case WaitKind::Event:
        say(tr("The event is not set: %1 suspends in %2 until a task sets it."),
            { actor(), code(u"wait()"_s) });
        break;
    case WaitKind::Condition:
        say(tr("%1 gives the lock back and suspends in %2 until a task notifies it."),
            { actor(), code(u"wait()"_s) });
        break;
    default:
        explainBarrierWait();
        break;
    }
}

void ResourceExplainer::explainLockWait()
{
    const LockView lock = m_before.resources.locks.value(m_event.resource);
    if (lock.locked && lock.owner != 0)
        say(tr("%2 holds the lock: %1 suspends in %3 until it is its turn."),
            { actor(), task(lock.owner), code(u"acquire()"_s) });
    else
        say(tr("Others come first: %1 suspends in %2 until it is its turn."),
            { actor(), code(u"acquire()"_s) });
    sayCircle(circleOf(m_after, m_event.task));
}

void ResourceExplainer::explainBarrierWait()
{
    const BarrierView barrier = m_before.resources.barriers.value(m_event.resource);
    if (barrier.state == "filling"_L1)
        say(tr("%2 of %3 tasks are at the barrier: %1 suspends until all are there."),
            { actor(), plain(barrier.count), plain(barrier.parties) });
    else
        say(tr("The barrier still lets others go: %1 suspends until it is empty."), { actor() });
}

void ResourceExplainer::explainWakeUp(const TaskView &view)
{
    const qsizetype stop = wakingStop();
    if (stop < 0 || m_log.kindAt(stop) != wakerOf(view.wait)) {
        say(tr("%1 runs now: its wait in %2 has ended."), { actor(), waitOf(view) });
        return;
    }
    const Event waker = m_log.at(stop);
    const QList<Spans> both { actor(), doerOf(waker) };
    switch (view.wait) {
    case WaitKind::QueueGet:
    case WaitKind::QueuePut:
        explainQueueWakeUp(view, waker);
        break;
    case WaitKind::QueueJoin:
        say(tr("%1 runs now: %2 has finished the last item of the queue."), both);
        break;
    case WaitKind::Lock:
        say(tr("%1 runs now: %2 has released the lock, and %1 was first in line."), both);
        break;
    case WaitKind::Semaphore:
        say(tr("%1 runs now: %2 has released the semaphore, and %1 was first in line."), both);
        break;
    case WaitKind::Event:
        say(tr("%1 runs now: %2 has set the event."), both);
        break;
    case WaitKind::Condition:
        say(tr("%1 runs now: %2 has notified it. To go on, it must acquire the lock again."), both);
        break;
    default:
        explainBarrierWakeUp(view, waker);
        break;
    }
}

void ResourceExplainer::explainQueueWakeUp(const TaskView &view, const Event &waker)
{
    if (view.wait == WaitKind::QueueGet)
        say(tr("%1 runs now: it waited in %2, and %3 put %4."),
            { actor(), code(u"get()"_s), doerOf(waker), item(waker.text) });
    else
        say(tr("%1 runs now: it waited in %2, and %3 took %4."),
            { actor(), code(u"put()"_s), doerOf(waker), item(waker.text) });
}

void ResourceExplainer::explainBarrierWakeUp(const TaskView &view, const Event &waker)
{
    if (waker.text == "draining"_L1)
        say(tr("%1 runs now: everybody has reached the barrier."), { actor() });
    else if (waker.text == "filling"_L1)
        say(tr("%1 runs now: the barrier is empty and can be used again."), { actor() });
    else
        say(tr("%1 runs now: the barrier is not whole any more, and %2 raises %3."),
            { actor(), waitOf(view), code(u"BrokenBarrierError"_s) });
}

} // namespace trace
