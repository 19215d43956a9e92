#include "asyncio/context.h"

#include "asyncio/task.h"

namespace asyncio {

namespace {

thread_local Context ofThread;
constinit thread_local Context *current = nullptr;

} // namespace

Context &currentContext()
{
    const EventLoop *loop = EventLoop::runningOrNull();
    if (loop && loop->currentTask())
        return loop->currentTask()->context();
    return current ? *current : ofThread;
}

ContextScope::ContextScope(Context &context)
    : m_before(std::exchange(current, &context))
{
}

ContextScope::~ContextScope()
{
    current = m_before;
}

} // namespace asyncio
