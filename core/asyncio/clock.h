#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

namespace asyncio {

/// Where an event loop reads the time and waits. Nanoseconds since the clock was made; never goes back.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 now() const = 0;
    /// Returns when it is at least that time.
    virtual void waitUntil(qint64 nanoseconds) = 0;
    /// Is called when the loop has spun for very long while a timer is pending.
    virtual void spin() {}
};

/// Time that passes only when the loop waits: jumps at once, so that runs repeat to the byte.
class VirtualClock final : public Clock
{
public:
    qint64 now() const override { return m_now; }
    void waitUntil(qint64 nanoseconds) override;
    /// Moves by a millisecond: a program that polls would otherwise stand still for ever.
    void spin() override;

private:
    qint64 m_now = 0;
};

/// The time of the world. Waiting blocks the calling thread.
class WallClock final : public Clock
{
public:
    WallClock();
    qint64 now() const override;
    void waitUntil(qint64 nanoseconds) override;

private:
    QElapsedTimer m_timer;
};

/// Seconds as a program gives them, in integer nanoseconds; what is too far away is the farthest time.
/// Throws ValueError for a NaN.
qint64 toNanoseconds(double seconds);
/// The other way, as the nearest double: what a program that divides by 1e9 would see.
double toSeconds(qint64 nanoseconds);

} // namespace asyncio
