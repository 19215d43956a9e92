#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <atomic>

class QAbstractEventDispatcher;

namespace asyncio {

/// Where an event loop reads the time and waits. Nanoseconds since the clock was made; never goes back.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 now() const = 0;
    /// Whether time passes only when the loop waits.
    virtual bool isVirtual() const = 0;
    /// Returns when it is at least that time, or after a wake().
    virtual void waitUntil(qint64 nanoseconds) = 0;
    /// Ends a waitUntil(), the current or the next one. May be called from any thread.
    virtual void wake() {}
    /// Is called when the loop has spun for very long while a timer is pending.
    virtual void spin() {}
    /// Is called in an iteration that does not wait: lets what comes from outside have its turn.
    virtual void poll() {}
};

/// Time that passes only when the loop waits: jumps at once, so that runs repeat to the byte.
class VirtualClock final : public Clock
{
public:
    qint64 now() const override { return m_now; }
    bool isVirtual() const override { return true; }
    void waitUntil(qint64 nanoseconds) override;
    /// Moves by a millisecond: a program that polls would otherwise stand still for ever.
    void spin() override;

private:
    qint64 m_now = 0;
};

/// The time of the world. Waiting keeps the calling thread, but what Qt has for it (sockets, timers, queued
/// calls) goes on meanwhile. Lives in one thread, which must have an event dispatcher, as every QThread has.
class WallClock final : public Clock
{
public:
    WallClock();
    /// How many of its seconds there are in one of the world. 1, unless the environment variable
    /// AWAITSCOPE_CLOCK_SPEED says otherwise: tests do not wait for as long as people would.
    static double speed();

    qint64 now() const override;
    bool isVirtual() const override { return false; }
    void waitUntil(qint64 nanoseconds) override;
    void wake() override;
    void poll() override;

private:
    QElapsedTimer m_timer;
    QAbstractEventDispatcher *m_dispatcher; // of the thread
    std::atomic<bool> m_wake = false;
};

/// A reading of a loop's clock, as loop.time() gives it.
///
/// A real clock never reads the same twice, a virtual one does; the ordinal of the reading stands for that,
/// and goes on into deadlines that are computed from it. A plain number has none, which is 0.
class Instant
{
public:
    Instant(double seconds, quint64 ordinal = 0)
        : m_seconds(seconds)
        , m_ordinal(ordinal)
    {
    }
    operator double() const { return m_seconds; }
    quint64 ordinal() const { return m_ordinal; }
    Instant operator+(double seconds) const { return Instant(m_seconds + seconds, m_ordinal); }
    Instant operator-(double seconds) const { return Instant(m_seconds - seconds, m_ordinal); }
    double operator-(const Instant &other) const { return m_seconds - other.m_seconds; }

private:
    double m_seconds;
    quint64 m_ordinal;
};

/// Seconds as a program gives them, in integer nanoseconds; what is too far away is the farthest time.
/// Throws ValueError for a NaN.
qint64 toNanoseconds(double seconds);
/// The other way, as the nearest double: what a program that divides by 1e9 would see.
double toSeconds(qint64 nanoseconds);

} // namespace asyncio
