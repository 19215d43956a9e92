#include "asyncio/sync/queue.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

QueueStateBase::QueueStateBase(int maxsize, const QString &name, const QString &order, int cppLine)
    : Resource(name)
    , m_getters(reprOf(std::monostate()))
    , m_putters(reprOf(std::monostate()))
    , m_joiners(reprOf(true)) // CPython has an Event for these
    , m_getting(waitingIn(WaitKind::QueueGet, "get"_L1))
    , m_putting(waitingIn(WaitKind::QueuePut, "put"_L1))
    , m_joining(waitingIn(WaitKind::QueueJoin, "join"_L1))
    , m_maxsize(maxsize)
{
    if (!isObserved())
        return;
    Observation created = observation(EventKind::QueueCreated, cppLine);
    created.name = &this->name();
    created.text = &order;
    created.maxsize = std::max(0, maxsize);
    loop().report(created);
}

void QueueStateBase::taskDone(int cppLine)
{
    if (m_unfinished == 0)
        throw ValueError("task_done() called too many times");
    --m_unfinished;
    if (isObserved()) {
        Observation done = observation(EventKind::QueueTaskDone, cppLine);
        done.size = m_unfinished;
        loop().report(done);
    }
    if (m_unfinished == 0)
        m_joiners.wakeAll();
}

void QueueStateBase::reportItem(EventKind kind, const Text &item, int size, int cppLine) const
{
    Observation moved = observation(kind, cppLine);
    moved.text = item;
    moved.size = size;
    moved.maxsize = std::max(0, m_maxsize);
    loop().report(moved);
}

void QueueAwaiter::leaveLine(Line &line, bool possible)
{
    if (isInterrupted()) {
        line.remove(place());
        if (possible && !place().isCancelled())
            line.takeAndWakeNext(); // it was woken, and lets the next have its turn
    }
    throwIfInterrupted();
}

void JoinAwaiter::leaveLine()
{
    state().m_joiners.remove(place());
    throwIfInterrupted();
}

} // namespace asyncio
