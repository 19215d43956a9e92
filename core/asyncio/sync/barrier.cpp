#include "asyncio/sync/barrier.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

BarrierState::BarrierState(int parties, const QString &name, int cppLine)
    : Resource(name)
    , m_line(reprOf(false))
    , m_waiting(waitingIn(WaitKind::Barrier, "wait"_L1))
    , m_parties(parties)
{
    if (parties < 1)
        throw ValueError("parties must be > 0");
    if (!isObserved())
        return;
    Observation created = observation(EventKind::BarrierCreated, cppLine);
    created.name = &this->name();
    created.maxsize = parties;
    loop().report(created);
}

void BarrierState::reset(int cppLine)
{
    setPhase(m_inside > 0 ? Phase::Resetting : Phase::Filling, cppLine);
    m_line.wakeAll();
}

void BarrierState::abort(int cppLine)
{
    setPhase(Phase::Broken, cppLine);
    m_line.wakeAll();
}

// The last to come opens the barrier.
int BarrierState::enter(int cppLine)
{
    const int index = m_inside++;
    reportChange(cppLine);
    if (m_inside == m_parties) {
        setPhase(Phase::Draining, cppLine);
        m_line.wakeAll();
    }
    return index;
}

// The last to leave lets those in who wait for the next round.
void BarrierState::leave(int cppLine)
{
    --m_inside;
    reportChange(cppLine);
    if (m_inside > 0)
        return;
    if (isBlocked())
        setPhase(Phase::Filling, cppLine);
    m_line.wakeAll();
}

void BarrierState::setPhase(Phase phase, int cppLine)
{
    if (std::exchange(m_phase, phase) != phase)
        reportChange(cppLine);
}

void BarrierState::reportChange(int cppLine) const
{
    if (!isObserved())
        return;
    static const QString phases[] = { u"filling"_s, u"draining"_s, u"resetting"_s, u"broken"_s };
    Observation changed = observation(EventKind::BarrierChanged, cppLine);
    changed.size = m_inside;
    changed.text = &phases[int(m_phase)];
    loop().report(changed);
}

// Goes as far as possible; false where the task has to wait.
bool BarrierAwaiter::advance()
{
    if (m_index == Outside) {
        if (state().isBlocked())
            return false;
        if (state().isBroken())
            return true;
        m_index = state().enter(cppLine());
    }
    return state().m_phase != BarrierState::Phase::Filling;
}

bool BarrierAwaiter::proceed()
{
    if (isInterrupted())
        return true;
    state().m_line.remove(place());
    if (advance())
        return true;
    suspendAgainIn(state().m_line);
    return false;
}

int BarrierAwaiter::await_resume()
{
    throwIfUnwinding();
    if (hasWaited() && isInterrupted())
        leaveInterrupted();
    if (m_index == Outside)
        throw BrokenBarrierError("Barrier aborted");
    const bool passes = state().m_phase == BarrierState::Phase::Draining;
    state().leave(cppLine());
    if (!passes)
        throw BrokenBarrierError("Abort or reset of barrier");
    return m_index;
}

void BarrierAwaiter::leaveInterrupted()
{
    state().m_line.remove(place());
    if (loop().semantics() >= Semantics::Python313)
        state().m_line.wake(1); // as its condition does
    if (m_index != Outside)
        state().leave(cppLine());
    throwIfInterrupted();
}

} // namespace asyncio
