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
};

/// Time that passes only when the loop waits: jumps at once, so that runs repeat to the byte.
class VirtualClock final : public Clock
{
public:
    qint64 now() const override { return m_now; }
    void waitUntil(qint64 nanoseconds) override;

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

/// Seconds as a program gives them, in integer nanoseconds.
qint64 toNanoseconds(double seconds);

} // namespace asyncio
