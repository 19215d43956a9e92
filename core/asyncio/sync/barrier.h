#pragma once

#include "asyncio/sync/lineawaiter.h"

#include <source_location>

namespace asyncio {

/// A barrier that was aborted, or reset while the task waited.
class BrokenBarrierError : public RuntimeError
{
public:
    explicit BrokenBarrierError(const std::string &message)
        : RuntimeError("BrokenBarrierError", message)
    {
    }
};

/// See Barrier.
///
/// CPython's has a Condition inside, whose lock is only held while nothing waits: so no task ever stands in
/// line for it, and here there is just the condition's line.
class BarrierState final : public Resource
{
public:
    BarrierState(int parties, const QString &name, int cppLine);

    int parties() const { return m_parties; }
    int waiting() const { return m_phase == Phase::Filling ? m_inside : 0; }
    bool isBroken() const { return m_phase == Phase::Broken; }
    void reset(int cppLine);
    void abort(int cppLine);

private:
    friend class BarrierAwaiter;
    enum class Phase : quint8 { Filling, Draining, Resetting, Broken };

    bool isBlocked() const { return m_phase == Phase::Draining || m_phase == Phase::Resetting; }
    int enter(int cppLine);
    void leave(int cppLine);
    void setPhase(Phase phase, int cppLine);
    void reportChange(int cppLine) const;

    Line m_line;
    const Waiting m_waiting;
    int m_parties;
    int m_inside = 0;
    Phase m_phase = Phase::Filling;
};

/// See Barrier::wait().
class BarrierAwaiter final : public LineAwaiter
{
public:
    BarrierAwaiter(BarrierState &state, int cppLine)
        : LineAwaiter(state, cppLine)
    {
    }

    bool await_ready() { return isUnwinding() || advance(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_line, state().m_waiting, handle);
    }
    bool proceed() override;
    int await_resume();

private:
    BarrierState &state() const { return static_cast<BarrierState &>(resource()); }
    static constexpr int Outside = -1;

    bool advance();
    void leaveInterrupted();

    int m_index = Outside;
};

/// Lets tasks pass when so many have come, as asyncio.Barrier. A handle: copies are the same barrier.
///
/// Filling until the last one comes, then draining until all have left; who comes meanwhile waits for the
/// next round. Must be made in a running loop.
class Barrier
{
public:
    /// name is shown to people. Throws ValueError where parties is less than 1.
    explicit Barrier(int parties, const QString &name = QStringLiteral("barrier"),
                     std::source_location place = std::source_location::current())
        : m_state(new BarrierState(parties, name, int(place.line())))
    {
    }

    quint32 id() const { return m_state->id(); }
    const QString &name() const { return m_state->name(); }
    int parties() const { return m_state->parties(); }
    /// How many tasks wait for others to come.
    int nWaiting() const { return m_state->waiting(); }
    bool isBroken() const { return m_state->isBroken(); }
    /// Await it: gives the number of tasks that came before this one, 0 to parties - 1. Throws
    /// BrokenBarrierError where the barrier is broken, or is aborted or reset meanwhile.
    [[nodiscard]] BarrierAwaiter wait(std::source_location place = std::source_location::current()) const
    {
        return BarrierAwaiter(*m_state, int(place.line()));
    }
    /// Ends the round: who waits gets BrokenBarrierError, the next one begins when all have left. Python
    /// awaits it, but it never waits.
    void reset(std::source_location place = std::source_location::current()) const
    {
        m_state->reset(int(place.line()));
    }
    /// Breaks the barrier: who waits or comes gets BrokenBarrierError. Python awaits it, but it never waits.
    void abort(std::source_location place = std::source_location::current()) const
    {
        m_state->abort(int(place.line()));
    }

private:
    Ref<BarrierState> m_state;
};

} // namespace asyncio
