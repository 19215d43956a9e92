#include "asyncio/waiting/waiterawaiter.h"

namespace asyncio {

void WaiterAwaiter::await_suspend(std::coroutine_handle<> handle)
{
    m_task = &m_waiter->loop().suspendingTask();
    m_task->suspend(handle, *this, m_waiter);
}

void WaiterAwaiter::await_resume() const
{
    if (m_waiter->loop().isUnwinding())
        throw GeneratorExit();
    if (m_task)
        m_task->throwIfInterrupted();
    if (m_waiter->isCancelled())
        std::rethrow_exception(m_waiter->makeCancelledError());
}

void WaiterAwaiter::describe(Observation &stepEnd) const
{
    stepEnd.wait = m_wait;
    stepEnd.label = &m_label;
    stepEnd.future = m_waiter->id();
    stepEnd.cppLine = m_cppLine;
}

} // namespace asyncio
