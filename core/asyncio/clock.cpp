#include "asyncio/clock.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace asyncio {

void VirtualClock::waitUntil(qint64 nanoseconds)
{
    m_now = std::max(m_now, nanoseconds);
}

WallClock::WallClock()
{
    m_timer.start();
}

qint64 WallClock::now() const
{
    return m_timer.nsecsElapsed();
}

void WallClock::waitUntil(qint64 nanoseconds)
{
    const qint64 left = nanoseconds - now();
    if (left > 0)
        std::this_thread::sleep_for(std::chrono::nanoseconds(left));
}

qint64 toNanoseconds(double seconds)
{
    return std::llround(seconds * 1e9);
}

} // namespace asyncio
