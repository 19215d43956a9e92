#include "asyncio/sync/boundedsemaphore.h"

namespace asyncio {

void BoundedSemaphoreState::release(int cppLine)
{
    if (value() >= m_bound)
        throw ValueError("BoundedSemaphore released too many times");
    SemaphoreState::release(cppLine);
}

} // namespace asyncio
