#include "asyncio/sleep.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

void SleepAwaiter::await_suspend(std::coroutine_handle<> handle, std::source_location place)
{
    m_task = &m_loop.suspendingTask();
    Suspension suspension;
    if (m_loop.isObserved())
        suspension.label = u"sleep(%1)"_s.arg(reprOf(m_delay));
    suspension.cppLine = int(place.line());
    if (m_delay > 0) {
        m_future = new Future<void>(m_loop);
        m_timer = m_loop.addTimer<SleepTimer>(m_delay, m_future, m_task->taskId());
        m_loop.announceTimer(*m_timer, m_future->id(), suspension.cppLine);
        suspension.wait = WaitKind::Sleep;
        suspension.future = m_future;
        suspension.timer = m_timer->id();
    }
    m_task->suspend(handle, std::move(suspension));
}

void SleepAwaiter::await_resume()
{
    if (m_timer)
        m_loop.cancelTimer(*m_timer);
    if (m_loop.isUnwinding())
        throw Unwind();
    m_task->throwIfInterrupted();
    if (m_future)
        m_future->result();
}

SleepAwaiter sleep(double delay)
{
    if (std::isnan(delay))
        throw ValueError("Invalid delay: NaN (not a number)");
    return SleepAwaiter(EventLoop::running(), delay);
}

void blockingSleep(double delay, std::source_location place)
{
    if (delay < 0)
        throw ValueError("sleep length must be non-negative");
    EventLoop::running().block(delay, u"time.sleep(%1)"_s.arg(reprOf(delay)), int(place.line()));
}

} // namespace asyncio
