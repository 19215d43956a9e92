#include "asyncio/sleep.h"

#include "asyncio/executor.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

void SleepAwaiter::refuse()
{
    throw ValueError("Invalid delay: NaN (not a number)");
}

void SleepAwaiter::suspendForTimer(TaskBase &task, std::coroutine_handle<> handle)
{
    const Ref<Future<void>> future = new Future<void>(m_loop);
    m_timer = m_loop.addTimer<SleepTimer>(m_delay, future->id(), m_cppLine, future);
    task.suspend(handle, *this, future);
}

void SleepAwaiter::resumeFromTimer()
{
    m_timer->cancel();
    if (m_loop.isUnwinding())
        throw GeneratorExit();
    m_loop.suspendingTask().throwIfInterrupted();
    m_timer->future()->result();
}

void SleepAwaiter::describe(Observation &stepEnd) const
{
    stepEnd.label = &m_loop.sleepLabel(m_delay);
    stepEnd.cppLine = m_cppLine;
    if (!m_timer) {
        stepEnd.wait = WaitKind::Yield;
        return;
    }
    stepEnd.wait = WaitKind::Sleep;
    stepEnd.future = m_timer->future()->id();
    stepEnd.timer = m_timer->id();
}

void blockingSleep(double delay, std::source_location place)
{
    if (delay < 0)
        throw ValueError("sleep length must be non-negative");
    if (Workers::sleepOnThread(delay))
        return;
    EventLoop::running().block(delay, u"time.sleep(%1)"_s.arg(reprOf(delay)), int(place.line()));
}

} // namespace asyncio
