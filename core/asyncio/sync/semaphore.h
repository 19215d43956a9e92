#pragma once

#include "asyncio/sync/lineawaiter.h"
#include "asyncio/sync/locked.h"

namespace asyncio {

/// See Semaphore.
class SemaphoreState : public LockableState
{
public:
    /// bound is for the observer, 0 for none. Throws ValueError where value is negative.
    SemaphoreState(int value, int bound, const QString &name, int cppLine);

    int value() const { return m_value; }
    /// Whether a task that comes now has to wait.
    bool isLocked() const { return m_value == 0 || !m_line.areAllCancelled(); }
    void take(int cppLine)
    {
        --m_value;
        reportValue(EventKind::SemaphoreAcquire, cppLine);
    }
    void release(int cppLine) override;

private:
    friend class SemaphoreAwaiter;

    bool handOver();
    void reportValue(EventKind kind, int cppLine) const;

    Line m_line;
    const Waiting m_acquiring;
    int m_value;
};

/// See Semaphore::acquire().
class SemaphoreAwaiter : public LineAwaiter
{
public:
    SemaphoreAwaiter(SemaphoreState &state, int cppLine)
        : LineAwaiter(state, cppLine)
    {
    }

    bool await_ready() const { return isUnwinding() || !state().isLocked(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_line, state().m_acquiring, handle);
    }
    void await_resume()
    {
        throwIfUnwinding();
        if (hasWaited())
            leaveLine();
        else
            state().take(cppLine());
    }

protected:
    SemaphoreState &state() const { return static_cast<SemaphoreState &>(resource()); }

private:
    void leaveLine();
    void passOn();
    void passOnBefore313();
};

/// Lets a number of tasks pass, as asyncio.Semaphore. A handle: copies are the same semaphore.
///
/// release() hands over to the first in line, so the value stays 0 and nobody overtakes. From 3.13 on a task
/// that has waited wakes as many others as the value allows; before, one. Must be made in a running loop.
class Semaphore : public Lockable
{
public:
    /// name is shown to people. Throws ValueError where value is negative.
    explicit Semaphore(int value = 1, const QString &name = QStringLiteral("semaphore"),
                       std::source_location place = std::source_location::current())
        : Semaphore(new SemaphoreState(value, 0, name, int(place.line())))
    {
    }

    /// How many tasks may pass before one has to wait.
    int value() const { return state().value(); }
    bool isLocked() const { return state().isLocked(); }
    /// Await it. Goes on at once where the value is positive and nobody waits.
    [[nodiscard]] SemaphoreAwaiter acquire(std::source_location place = std::source_location::current()) const
    {
        return SemaphoreAwaiter(state(), int(place.line()));
    }
    /// The same; gives a guard that releases it at its end.
    [[nodiscard]] Scoped<SemaphoreAwaiter> scoped(
        std::source_location place = std::source_location::current()) const
    {
        return Scoped<SemaphoreAwaiter>(state(), int(place.line()));
    }

protected:
    explicit Semaphore(Ref<SemaphoreState> state)
        : Lockable(std::move(state))
    {
    }

private:
    SemaphoreState &state() const { return static_cast<SemaphoreState &>(Lockable::state()); }
};

} // namespace asyncio
