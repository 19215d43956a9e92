#include "asyncio/sync/semaphore.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

SemaphoreState::SemaphoreState(int value, int bound, const QString &name, int cppLine)
    : LockableState(name)
    , m_line(reprOf(true))
    , m_acquiring(waitingIn(WaitKind::Semaphore, "acquire"_L1))
    , m_value(value)
{
    if (value < 0)
        throw ValueError("Semaphore initial value must be >= 0");
    if (!isObserved())
        return;
    Observation created = observation(EventKind::SemaphoreCreated, cppLine);
    created.name = &this->name();
    created.size = value;
    created.maxsize = bound;
    loop().report(created);
}

void SemaphoreState::release(int cppLine)
{
    ++m_value;
    reportValue(EventKind::SemaphoreRelease, cppLine);
    handOver();
}

// Gives one of the value to the first who waits, if there is one.
bool SemaphoreState::handOver()
{
    if (!m_line.wakeNext())
        return false;
    --m_value;
    return true;
}

void SemaphoreState::reportValue(EventKind kind, int cppLine) const
{
    if (!isObserved())
        return;
    Observation changed = observation(kind, cppLine);
    changed.size = m_value;
    loop().report(changed);
}

void SemaphoreAwaiter::leaveLine()
{
    state().m_line.remove(place());
    if (loop().semantics() >= Semantics::Python313)
        passOn();
    else
        passOnBefore313();
    throwIfInterrupted();
    state().reportValue(EventKind::SemaphoreAcquire, cppLine());
}

void SemaphoreAwaiter::passOn()
{
    if (isInterrupted() && !place().isCancelled())
        ++state().m_value; // it was handed over, and is given back
    while (state().m_value > 0) {
        if (!state().handOver())
            break;
    }
}

void SemaphoreAwaiter::passOnBefore313()
{
    if (isInterrupted()) {
        if (place().isCancelled())
            return;
        ++state().m_value; // it was handed over, and is given back
        state().handOver();
    } else if (state().m_value > 0) {
        state().handOver();
    }
}

} // namespace asyncio
