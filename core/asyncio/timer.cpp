#include "asyncio/timer.h"

#include "asyncio/future.h"

namespace asyncio {

void Timer::cancel()
{
    if (takeBack())
        loop().noteCancelled(*this);
}

} // namespace asyncio
