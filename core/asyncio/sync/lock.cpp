#include "asyncio/sync/lock.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

LockState::LockState(const QString &name, int cppLine)
    : LockableState(name)
    , m_line(reprOf(true))
    , m_acquiring(waitingIn(WaitKind::Lock, "acquire"_L1))
{
    reportCreated(EventKind::LockCreated, cppLine);
}

void LockState::release(int cppLine)
{
    if (!m_locked)
        throw RuntimeError("Lock is not acquired.");
    m_locked = false;
    report(EventKind::LockRelease, cppLine);
    m_line.wakeFirst();
}

void LockAwaiter::leaveLine()
{
    state().m_line.remove(place());
    if (isInterrupted() && !state().m_locked)
        state().m_line.wakeFirst();
    throwIfInterrupted();
}

} // namespace asyncio
