#pragma once

#include "asyncio/task.h"

#include <coroutine>

namespace asyncio {

/// Suspends the running task on a future inside wait(), wait_for() and the like, and says for the observer
/// what the program waits for. Takes no result: the future is only ever released or cancelled.
class WaiterAwaiter final : public Suspension
{
public:
    /// label must last as long as this.
    WaiterAwaiter(Ref<FutureBase> waiter, WaitKind wait, const QString &label, int cppLine)
        : m_waiter(std::move(waiter))
        , m_label(label)
        , m_cppLine(cppLine)
        , m_wait(wait)
    {
    }

    bool await_ready() const { return m_waiter->isDone() || m_waiter->loop().isUnwinding(); }
    void await_suspend(std::coroutine_handle<> handle);
    void await_resume() const;
    void describe(Observation &stepEnd) const override;

private:
    Ref<FutureBase> m_waiter;
    const QString &m_label;
    TaskBase *m_task = nullptr; // the one that runs this very coroutine
    int m_cppLine;
    WaitKind m_wait;
};

} // namespace asyncio
