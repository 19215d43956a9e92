#pragma once

#include "asyncio/task.h"

#include <source_location>

namespace asyncio {

/// Sets a future when it is due, unless that was cancelled: what asyncio.sleep waits for.
class SleepTimer final : public Timer
{
public:
    SleepTimer(quint32 id, qint64 due, quint64 ordinal, Ref<Future<void>> future, TaskId task)
        : Timer(id, due, ordinal)
        , m_future(std::move(future))
        , m_task(task)
    {
    }
    TaskId task() const override { return m_task; }
    void fire() override
    {
        if (!m_future->isDone())
            m_future->setResult({});
    }

private:
    Ref<Future<void>> m_future;
    TaskId m_task;
};

/// See sleep().
class SleepAwaiter
{
public:
    SleepAwaiter(EventLoop &loop, double delay)
        : m_loop(loop)
        , m_delay(delay)
    {
    }

    bool await_ready() const { return m_loop.isUnwinding(); }
    void await_suspend(std::coroutine_handle<> handle,
                       std::source_location place = std::source_location::current());
    void await_resume();

private:
    EventLoop &m_loop;
    double m_delay;
    TaskBase *m_task = nullptr;
    Ref<Future<void>> m_future;
    Ref<SleepTimer> m_timer;
};

/// Suspends the running task for a time in seconds. A delay of 0 or less is a bare yield: the task goes
/// on in the next iteration, with no timer.
[[nodiscard]] SleepAwaiter sleep(double delay);

/// Blocks the loop for a time in seconds, as time.sleep does in a coroutine. Throws ValueError where it
/// is negative.
void blockingSleep(double delay, std::source_location place = std::source_location::current());

} // namespace asyncio
