#include "asyncio/sync/condition.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

/// A task's place among those that wait to be notified.
class ConditionAwaiter final : public LineAwaiter
{
public:
    ConditionAwaiter(ConditionState &state, int cppLine)
        : LineAwaiter(state, cppLine)
    {
    }

    bool await_ready() const { return isUnwinding(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_line, state().m_waiting, handle);
    }
    void await_resume()
    {
        throwIfUnwinding();
        state().m_line.remove(place());
        throwIfInterrupted();
    }

private:
    ConditionState &state() const { return static_cast<ConditionState &>(resource()); }
};

ConditionState::ConditionState(const Lock *lock, const QString &name, int cppLine)
    : LockableState(name)
    , m_lock(lock ? &lock->state() : new LockState(u"lock"_s, cppLine))
    , m_line(reprOf(false))
    , m_waiting(waitingIn(WaitKind::Condition, "wait"_L1))
{
    if (!isObserved())
        return;
    Observation created = observation(EventKind::ConditionCreated, cppLine);
    created.name = &this->name();
    created.lock = m_lock->id();
    loop().report(created);
}

void ConditionState::notify(int count, int cppLine)
{
    if (!m_lock->isLocked())
        throw RuntimeError("cannot notify on un-acquired lock");
    if (isObserved()) {
        Observation notified = observation(EventKind::ConditionNotify, cppLine);
        notified.size = std::min(std::max(count, 0), m_line.waiting());
        loop().report(notified);
    }
    m_line.wake(count);
}

QCoro::Task<> ConditionState::wait(Ref<ConditionState> state, int cppLine)
{
    if (!state->m_lock->isLocked())
        throw RuntimeError("cannot wait on un-acquired lock");
    std::exception_ptr cancelled; // the latest CancelledError
    state->m_lock->release(cppLine);
    try {
        co_await ConditionAwaiter(*state, cppLine);
    } catch (const CancelledError &) {
        cancelled = std::current_exception();
    }
    bool acquired = false;
    while (!acquired) {
        try {
            co_await LockAwaiter(*state->m_lock, cppLine);
            acquired = true;
        } catch (const CancelledError &) {
            cancelled = std::current_exception();
        }
    }
    if (!cancelled)
        co_return;
    // It may have been notified before: let another task have that.
    if (state->loop().semantics() >= Semantics::Python313)
        state->m_line.wake(1);
    std::rethrow_exception(cancelled);
}

QCoro::Task<> ConditionState::waitFor(Ref<ConditionState> state, std::function<bool()> predicate, int cppLine)
{
    while (!predicate())
        co_await wait(state, cppLine);
}

} // namespace asyncio
