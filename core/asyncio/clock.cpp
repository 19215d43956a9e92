#include "asyncio/clock.h"

#include "asyncio/errors.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace asyncio {

namespace {

constexpr qint64 SpinNanoseconds = 1'000'000;
// Far enough for "for ever", near enough that sums of two do not overflow.
constexpr qint64 FarthestNanoseconds = 4'000'000'000'000'000'000;

} // namespace

void VirtualClock::waitUntil(qint64 nanoseconds)
{
    m_now = std::max(m_now, nanoseconds);
}

void VirtualClock::spin()
{
    m_now += SpinNanoseconds;
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
    if (std::isnan(seconds))
        throw ValueError("Invalid delay: NaN (not a number)");
    constexpr double Farthest = double(FarthestNanoseconds);
    return std::llround(std::clamp(seconds * 1e9, -Farthest, Farthest));
}

double toSeconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e9;
}

} // namespace asyncio
