#pragma once

#include "asyncio/task.h"

#include <source_location>

namespace asyncio {

/// Sets a future when it is due, unless that was cancelled: what asyncio.sleep waits for.
class SleepTimer final : public Timer
{
public:
    SleepTimer(EventLoop &loop, quint32 id, qint64 due, quint64 ordinal, TaskId task,
               Ref<Future<void>> future)
        : Timer(loop, id, due, ordinal, task)
        , m_future(std::move(future))
    {
    }
    void run() override
    {
        if (!m_future->isDone())
            m_future->setResult({});
    }
    void letGo() override { m_future = nullptr; }
    /// What it sets; null once the loop was closed.
    const Ref<Future<void>> &future() const { return m_future; }
    void traverse(ReferenceVisitor &visitor) const override { visitor.visit(m_future.get()); }

private:
    Ref<Future<void>> m_future;
};

/// See sleep(). Small, and without a timer until it suspends: a bare yield is what a loop does most.
class SleepAwaiter final : public Suspension
{
public:
    SleepAwaiter(EventLoop &loop, double delay)
        : m_loop(loop)
        , m_delay(delay)
    {
        if (delay != delay) // NaN
            refuse();
    }

    bool await_ready() const { return m_loop.isUnwinding(); }
    void await_suspend(std::coroutine_handle<> handle,
                       std::source_location place = std::source_location::current())
    {
        m_cppLine = int(place.line());
        TaskBase &task = m_loop.suspendingTask();
        if (m_delay > 0)
            suspendForTimer(task, handle);
        else
            task.suspend(handle, *this);
    }
    void await_resume()
    {
        if (m_timer) {
            resumeFromTimer();
            return;
        }
        if (m_loop.isUnwinding())
            throw GeneratorExit();
        m_loop.suspendingTask().throwIfInterrupted(); // the one that runs is the one that was suspended
    }
    void describe(Observation &stepEnd) const override;

private:
    [[noreturn]] static void refuse();
    void suspendForTimer(TaskBase &task, std::coroutine_handle<> handle);
    void resumeFromTimer();

    EventLoop &m_loop;
    double m_delay;
    Ref<SleepTimer> m_timer; // from when it is suspended, unless that is a bare yield
    int m_cppLine = 0;
};

/// Suspends the running task for a time in seconds. A delay of 0 or less is a bare yield: the task goes
/// on in the next iteration, with no timer. Throws ValueError for a NaN.
[[nodiscard]] inline SleepAwaiter sleep(double delay)
{
    return SleepAwaiter(EventLoop::running(), delay);
}

/// Blocks the loop for a time in seconds, as time.sleep does in a coroutine; in a job of an executor, its
/// thread. Throws ValueError where it is negative.
void blockingSleep(double delay, std::source_location place = std::source_location::current());

} // namespace asyncio
