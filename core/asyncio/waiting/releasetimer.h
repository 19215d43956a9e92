#pragma once

#include "asyncio/future.h"
#include "asyncio/timer.h"

namespace asyncio {

/// Releases a waiter that is still pending when it is due: the timer of wait(), and of wait_for() in 3.11.
/// CPython: call_later(timeout, _release_waiter, waiter).
class ReleaseTimer final : public Timer
{
public:
    class Scope;

    ReleaseTimer(EventLoop &loop, quint32 id, qint64 due, quint64 ordinal, TaskId task,
                 Ref<Future<void>> waiter)
        : Timer(loop, id, due, ordinal, task)
        , m_waiter(std::move(waiter))
    {
    }
    void run() override;
    const QString *label() const override;
    void traverse(ReferenceVisitor &visitor) const override { visitor.visit(m_waiter.get()); }

private:
    Ref<Future<void>> m_waiter;
};

/// A ReleaseTimer that is cancelled at the end of a scope.
class ReleaseTimer::Scope
{
public:
    /// delay in seconds; nullopt: no timer.
    Scope(EventLoop &loop, std::optional<double> delay, const Ref<Future<void>> &waiter, int cppLine);
    ~Scope();
    Q_DISABLE_COPY_MOVE(Scope)

    const Ref<ReleaseTimer> &timer() const { return m_timer; }

private:
    Ref<ReleaseTimer> m_timer;
};

/// Has a waiter released when a future is done. Taken back by future.removeDoneCallbacks(waiter).
/// CPython: future.add_done_callback(functools.partial(_release_waiter, waiter))
void releaseWhenDone(FutureBase &future, const Ref<Future<void>> &waiter);

} // namespace asyncio
