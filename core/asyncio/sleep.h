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
    void traverse(ReferenceVisitor &visitor) const override { visitor.visit(m_future.get()); }

private:
    Ref<Future<void>> m_future;
};

/// See sleep().
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
            startTimer();
        task.suspend(handle, *this, m_pause ? m_pause->future.ref() : Ref<Future<void>>());
    }
    void await_resume()
    {
        if (m_pause)
            m_pause->timer->cancel();
        if (m_loop.isUnwinding())
            throw GeneratorExit();
        m_loop.suspendingTask().throwIfInterrupted(); // the one that runs is the one that was suspended
        if (m_pause)
            m_pause->future->result();
    }
    void describe(Observation &stepEnd) const override;

private:
    /// What a bare yield does without. Not inline, so that awaiting one stays small.
    struct Pause
    {
        explicit Pause(Ref<Future<void>> future);
        Pause(const Pause &other);
        ~Pause();

        AwaitedRef<Future<void>> future;
        Ref<SleepTimer> timer;
    };

    [[noreturn]] static void refuse();
    void startTimer();

    EventLoop &m_loop;
    double m_delay;
    std::optional<Pause> m_pause; // from when it is suspended
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
