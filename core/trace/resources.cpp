#include "trace/resources.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

/// The resource that an event speaks of. A damaged trace may never have told of its making.
template<typename View>
View &viewOf(SharedTable<View> &views, const Event &event)
{
    View &view = views.entry(event.resource);
    view.id = event.resource;
    if (!event.name.isEmpty())
        view.name = event.name;
    return view;
}

QueueOrder orderOf(const QString &word)
{
    if (word == "lifo"_L1)
        return QueueOrder::Lifo;
    return word == "priority"_L1 ? QueueOrder::Priority : QueueOrder::Fifo;
}

void put(QueueView &queue, const QString &item)
{
    if (queue.order == QueueOrder::Lifo)
        queue.items.prepend(item);
    else
        queue.items.append(item);
    queue.longest = std::max(queue.longest, int(queue.items.size()));
    ++queue.unfinished;
}

void take(QueueView &queue, const QString &item)
{
    if (queue.items.isEmpty())
        return;
    const qsizetype place = queue.order == QueueOrder::Priority ? queue.items.indexOf(item) : 0;
    queue.items.removeAt(std::max(place, qsizetype(0)));
}

template<typename View, typename Line>
Line *lineIn(SharedTable<View> &views, quint32 resource, Line View::*line)
{
    View *const view = views.change(resource);
    return view ? &(view->*line) : nullptr;
}

} // namespace

void Resources::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::QueueCreated:
    case EventKind::QueuePut:
    case EventKind::QueueGet:
    case EventKind::QueueTaskDone:
        changeQueue(event);
        break;
    case EventKind::LockCreated:
    case EventKind::LockAcquire:
    case EventKind::LockRelease:
        changeLock(event);
        break;
    case EventKind::SemaphoreCreated:
    case EventKind::SemaphoreAcquire:
    case EventKind::SemaphoreRelease:
        changeSemaphore(event);
        break;
    case EventKind::EventCreated:
    case EventKind::EventSet:
    case EventKind::EventClear:
        changeEvent(event);
        break;
    case EventKind::ConditionCreated:
        viewOf(conditions, event).lock = event.lock;
        break;
    case EventKind::BarrierCreated:
    case EventKind::BarrierChanged:
        changeBarrier(event);
        break;
    case EventKind::ExecutorCreated:
    case EventKind::ExecutorSubmit:
    case EventKind::ExecutorStart:
    case EventKind::ExecutorDone:
        changeExecutor(event);
        break;
    default:
        break;
    }
}

void Resources::changeQueue(const Event &event)
{
    QueueView &queue = viewOf(queues, event);
    if (event.kind == EventKind::QueueCreated) {
        queue.order = orderOf(event.text);
        queue.maxsize = event.maxsize;
    } else if (event.kind == EventKind::QueuePut) {
        put(queue, event.text);
    } else if (event.kind == EventKind::QueueGet) {
        take(queue, event.text);
    } else {
        queue.unfinished = event.size;
    }
}

void Resources::changeLock(const Event &event)
{
    LockView &lock = viewOf(locks, event);
    lock.locked = event.kind == EventKind::LockAcquire;
    lock.owner = lock.locked ? event.task : 0;
}

// Who releases need not be who acquired: then the one who has held it longest holds it no more.
void Resources::changeSemaphore(const Event &event)
{
    SemaphoreView &semaphore = viewOf(semaphores, event);
    semaphore.value = event.size;
    if (event.kind == EventKind::SemaphoreCreated) {
        semaphore.first = event.size;
        semaphore.bound = event.maxsize;
    } else if (event.kind == EventKind::SemaphoreAcquire) {
        semaphore.holders.append(event.task);
    } else if (!semaphore.holders.removeOne(event.task) && !semaphore.holders.isEmpty()) {
        semaphore.holders.removeFirst();
    }
}

void Resources::changeEvent(const Event &event)
{
    viewOf(events, event).isSet = event.kind == EventKind::EventSet;
}

void Resources::changeBarrier(const Event &event)
{
    BarrierView &barrier = viewOf(barriers, event);
    if (event.kind == EventKind::BarrierCreated) {
        barrier.parties = event.maxsize;
        return;
    }
    barrier.count = event.size;
    barrier.state = event.text;
}

void Resources::changeExecutor(const Event &event)
{
    ExecutorView &executor = viewOf(executors, event);
    const auto job = std::ranges::find(executor.jobs, event.job, &JobView::id);
    if (event.kind == EventKind::ExecutorCreated) {
        executor.threads = event.maxsize;
    } else if (event.kind == EventKind::ExecutorSubmit) {
        executor.jobs.append({ event.job, event.label, event.task, false });
    } else if (job == executor.jobs.end()) {
        return;
    } else if (event.kind == EventKind::ExecutorStart) {
        job->isRunning = true;
    } else {
        executor.jobs.erase(job);
        ++executor.done;
    }
}

void Resources::suspend(const Event &stepEnd)
{
    QList<TaskId> *const tasks = line(stepEnd.resource, stepEnd.wait);
    if (!tasks || stepEnd.future == 0)
        return;
    tasks->append(stepEnd.task);
    m_stands.insert(stepEnd.future, { stepEnd.resource, stepEnd.wait, stepEnd.task });
}

void Resources::leave(quint32 future)
{
    const Stand stand = m_stands.take(future);
    if (QList<TaskId> *const tasks = line(stand.resource, stand.wait))
        tasks->removeOne(stand.task);
}

// The line in which this wait stands; nullptr for a wait without one.
QList<TaskId> *Resources::line(quint32 resource, WaitKind wait)
{
    switch (wait) {
    case WaitKind::QueueGet:
        return lineIn(queues, resource, &QueueView::getters);
    case WaitKind::QueuePut:
        return lineIn(queues, resource, &QueueView::putters);
    case WaitKind::QueueJoin:
        return lineIn(queues, resource, &QueueView::joiners);
    case WaitKind::Lock:
        return lineIn(locks, resource, &LockView::waiters);
    case WaitKind::Semaphore:
        return lineIn(semaphores, resource, &SemaphoreView::waiters);
    case WaitKind::Event:
        return lineIn(events, resource, &EventView::waiters);
    case WaitKind::Condition:
        return lineIn(conditions, resource, &ConditionView::waiters);
    case WaitKind::Barrier:
        return lineIn(barriers, resource, &BarrierView::waiters);
    default:
        return nullptr;
    }
}

} // namespace trace
