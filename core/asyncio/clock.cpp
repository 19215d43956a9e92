#include "asyncio/clock.h"

#include "asyncio/errors.h"

#include <algorithm>
#include <chrono>
#include <cmath>

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
    std::unique_lock lock(m_mutex);
    const auto left = std::chrono::nanoseconds(nanoseconds - now());
    m_woken.wait_for(lock, left, [this] { return m_wake; });
    m_wake = false;
}

void WallClock::wake()
{
    const std::lock_guard lock(m_mutex);
    m_wake = true;
    m_woken.notify_all();
}

qint64 toNanoseconds(double seconds)
{
    if (std::isnan(seconds))
        throw ValueError("Invalid delay: NaN (not a number)");
    constexpr double Farthest = double(FarthestNanoseconds);
    return std::llrint(
        std::clamp(seconds * 1e9, -Farthest, Farthest)); // halves to even, as round() in Python
}

double toSeconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e9;
}

} // namespace asyncio
