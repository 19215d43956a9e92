#pragma once

#include "asyncio/sync/lineawaiter.h"
#include "asyncio/sync/locked.h"

namespace asyncio {

/// See Lock.
class LockState final : public LockableState
{
public:
    LockState(const QString &name, int cppLine);

    bool isLocked() const { return m_locked; }
    /// Whether a task that comes now need not wait.
    bool isFree() const { return !m_locked && m_line.areAllCancelled(); }
    void take(int cppLine)
    {
        m_locked = true;
        report(EventKind::LockAcquire, cppLine);
    }
    void release(int cppLine) override;

private:
    friend class LockAwaiter;

    Line m_line;
    const Waiting m_acquiring;
    bool m_locked = false;
};

/// See Lock::acquire().
class LockAwaiter : public LineAwaiter
{
public:
    LockAwaiter(LockState &state, int cppLine)
        : LineAwaiter(state, cppLine)
    {
    }

    bool await_ready() const { return isUnwinding() || state().isFree(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_line, state().m_acquiring, handle);
    }
    void await_resume()
    {
        throwIfUnwinding();
        if (hasWaited())
            leaveLine();
        state().take(cppLine());
    }

protected:
    LockState &state() const { return static_cast<LockState &>(resource()); }

private:
    void leaveLine();
};

/// Lets one task at a time pass, as asyncio.Lock. A handle: copies are the same lock.
///
/// It is nobody's: any task may release it. release() wakes the first in line and hands nothing over; yet
/// nobody overtakes, as acquire() waits where somebody stands in line. A woken task that is cancelled before
/// it goes on wakes the next. Must be made in a running loop.
class Lock : public Lockable
{
public:
    /// name is shown to people.
    explicit Lock(const QString &name = QStringLiteral("lock"),
                  std::source_location place = std::source_location::current())
        : Lockable(new LockState(name, int(place.line())))
    {
    }

    bool isLocked() const { return state().isLocked(); }
    /// Await it. Goes on at once where the lock is free and nobody waits.
    [[nodiscard]] LockAwaiter acquire(std::source_location place = std::source_location::current()) const
    {
        return LockAwaiter(state(), int(place.line()));
    }
    /// The same; gives a guard that releases the lock at its end.
    [[nodiscard]] Scoped<LockAwaiter> scoped(
        std::source_location place = std::source_location::current()) const
    {
        return Scoped<LockAwaiter>(state(), int(place.line()));
    }

private:
    friend class ConditionState;
    LockState &state() const { return static_cast<LockState &>(Lockable::state()); }
};

} // namespace asyncio
