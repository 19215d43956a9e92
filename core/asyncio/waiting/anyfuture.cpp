#include "asyncio/waiting/anyfuture.h"

namespace asyncio {

void AnyFutureSuspension::await_suspend(std::coroutine_handle<> handle, std::source_location place)
{
    m_cppLine = int(place.line());
    m_task = &m_future->loop().suspendingTask();
    m_task->suspend(handle, *this, m_future.ref());
}

void AnyFutureSuspension::describe(Observation &stepEnd) const
{
    stepEnd.cppLine = m_cppLine;
    m_future->describe(stepEnd);
}

void AnyFutureSuspension::resume() const
{
    if (m_future->loop().isUnwinding())
        throw GeneratorExit();
    if (m_task)
        m_task->throwIfInterrupted();
}

} // namespace asyncio
