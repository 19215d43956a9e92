#pragma once

#include "asyncio/sync/lock.h"

#include <QCoroTask>

#include <functional>

namespace asyncio {

/// See Condition.
class ConditionState final : public LockableState
{
public:
    /// lock empty: makes its own.
    ConditionState(const Lock *lock, const QString &name, int cppLine);

    LockState &lock() const { return *m_lock; }
    void release(int cppLine) override { m_lock->release(cppLine); }
    void notify(int count, int cppLine);
    void notifyAll(int cppLine) { notify(m_line.size(), cppLine); }

    static QCoro::Task<> wait(Ref<ConditionState> state, int cppLine);
    static QCoro::Task<> waitFor(Ref<ConditionState> state, std::function<bool()> predicate, int cppLine);

private:
    friend class ConditionAwaiter;

    Ref<LockState> m_lock;
    Line m_line;
    const Waiting m_waiting;
};

/// A lock, and tasks that wait until another task that holds it notifies them, as asyncio.Condition. A
/// handle: copies are the same condition.
///
/// A task that is notified goes on when it has the lock again. If it is cancelled meanwhile, the notification
/// is lost; from 3.13 on it is passed to the next. Must be made in a running loop.
class Condition : public Lockable
{
public:
    /// With a lock of its own. name is shown to people.
    explicit Condition(const QString &name = QStringLiteral("condition"),
                       std::source_location place = std::source_location::current())
        : Lockable(new ConditionState(nullptr, name, int(place.line())))
    {
    }
    /// With a lock that it shares with others.
    explicit Condition(const Lock &lock, const QString &name = QStringLiteral("condition"),
                       std::source_location place = std::source_location::current())
        : Lockable(new ConditionState(&lock, name, int(place.line())))
    {
    }

    bool isLocked() const { return state().lock().isLocked(); }
    /// As those of its lock.
    [[nodiscard]] LockAwaiter acquire(std::source_location place = std::source_location::current()) const
    {
        return LockAwaiter(state().lock(), int(place.line()));
    }
    [[nodiscard]] Scoped<LockAwaiter> scoped(
        std::source_location place = std::source_location::current()) const
    {
        return Scoped<LockAwaiter>(state().lock(), int(place.line()));
    }

    /// Releases the lock, waits to be notified, and acquires the lock again, also where it is cancelled.
    /// Await it at once. Throws RuntimeError where the lock is not acquired.
    [[nodiscard]] QCoro::Task<> wait(std::source_location place = std::source_location::current()) const
    {
        return ConditionState::wait(&state(), int(place.line()));
    }
    /// Waits again and again, until the predicate holds; not at all if it does already.
    [[nodiscard]] QCoro::Task<> waitFor(std::function<bool()> predicate,
                                        std::source_location place = std::source_location::current()) const
    {
        return ConditionState::waitFor(&state(), std::move(predicate), int(place.line()));
    }
    /// Wakes as many of the tasks that wait, the first come first. Throws RuntimeError where the lock is not
    /// acquired.
    void notify(int count = 1, std::source_location place = std::source_location::current()) const
    {
        state().notify(count, int(place.line()));
    }
    void notifyAll(std::source_location place = std::source_location::current()) const
    {
        state().notifyAll(int(place.line()));
    }

private:
    ConditionState &state() const { return static_cast<ConditionState &>(Lockable::state()); }
};

} // namespace asyncio
