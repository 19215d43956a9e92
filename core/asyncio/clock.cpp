#include "asyncio/clock.h"

#include "asyncio/errors.h"

#include <QAbstractEventDispatcher>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

using namespace std::chrono_literals;

namespace asyncio {

namespace {

constexpr qint64 SpinNanoseconds = 1'000'000;
// Far enough for "for ever", near enough that sums of two do not overflow.
constexpr qint64 FarthestNanoseconds = 4'000'000'000'000'000'000;
// That a QTimer is set to.
constexpr std::chrono::nanoseconds Longest = 1h;

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
    : m_dispatcher(QAbstractEventDispatcher::instance())
{
    Q_ASSERT(m_dispatcher);
    m_timer.start();
}

double WallClock::speed()
{
    static const double speed = [] {
        bool ok = false;
        const double value = qEnvironmentVariable("AWAITSCOPE_CLOCK_SPEED").toDouble(&ok);
        return ok && value > 0 ? value : 1.0;
    }();
    return speed;
}

qint64 WallClock::now() const
{
    return qint64(double(m_timer.nsecsElapsed()) * speed());
}

// A QTimer counts milliseconds; what is less than one is slept, so that no time is early or much too late.
void WallClock::waitUntil(qint64 nanoseconds)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    while (!m_wake.exchange(false)) {
        const auto left = std::chrono::nanoseconds(qint64(double(nanoseconds - now()) / speed()));
        if (left <= 0ns)
            return;
        if (left < 1ms) {
            std::this_thread::sleep_for(left);
            continue;
        }
        timer.start(std::chrono::floor<std::chrono::milliseconds>(std::min(left, Longest)));
        m_dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void WallClock::wake()
{
    m_wake = true;
    m_dispatcher->wakeUp();
}

void WallClock::poll()
{
    m_dispatcher->processEvents(QEventLoop::AllEvents);
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
