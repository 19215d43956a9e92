#pragma once

#include "asyncio/errors.h"
#include "asyncio/eventloop.h"
#include "asyncio/pyformat.h"

#include <QString>

#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace asyncio {

struct Suspension;

/// Called when a future is done, through a handle of its own in the ready queue.
struct DoneCallback
{
    Callback run = nullptr;
    Ref<RefCounted> owner;
    HandleKind kind = HandleKind::Callback;
    TaskId task = 0;             ///< whose step it is
    const char *label = nullptr; ///< static text
};

/// A result that may not be there yet, without its type.
///
/// Invariants: pending, then once and for all finished or cancelled. Callbacks are called in the order in
/// which they were added, never inline. A future must not be used any more when its loop is gone.
class FutureBase : public RefCounted
{
public:
    explicit FutureBase(EventLoop &loop)
        : m_loop(loop)
        , m_id(loop.newFutureId())
    {
    }

    EventLoop &loop() const { return m_loop; }
    quint32 id() const { return m_id; }
    bool isDone() const { return m_state != State::Pending; }
    bool isCancelled() const { return m_state == State::Cancelled; }
    /// The exception it finished with; null for a result, a cancelled or a pending future.
    std::exception_ptr exception() const { return m_exception; }

    /// Finishes it with an exception, not null. Throws InvalidStateError where it is done.
    void setException(std::exception_ptr exception);
    /// Cancels it if it is pending, and says whether it did.
    virtual bool cancel();
    /// Says for the observer what a task waits for that awaits this future.
    virtual void describe(Suspension &suspension) const;
    /// Adds a callback; on a future that is done it is scheduled at once.
    void addDoneCallback(DoneCallback callback);
    /// Forgets the callbacks; for a loop that is being destroyed.
    void dropCallbacks() { m_callbacks.clear(); }

protected:
    /// Marks it finished, tells the observer, schedules the callbacks. repr is for the observer.
    void finish(const QString &repr);
    void requirePending() const;
    /// Throws what the future ended with, if that is not a result.
    void rethrow() const;
    /// The task that this future is; 0 if it is none.
    virtual TaskId taskId() const { return 0; }

private:
    enum class State : quint8 { Pending, Finished, Cancelled };

    void settle(State state, Outcome outcome, const QString &text);
    void scheduleCallback(DoneCallback callback);

    EventLoop &m_loop;
    std::vector<DoneCallback> m_callbacks;
    std::exception_ptr m_exception;
    quint32 m_id;
    State m_state = State::Pending;
};

/// What a Future<void> holds.
using None = std::monostate;

/// A FutureBase or TaskBase with the type of its result.
template<typename T, typename Base>
class Typed : public Base
{
public:
    using Value = std::conditional_t<std::is_void_v<T>, None, T>;
    using Base::Base;

    /// Finishes it. Throws InvalidStateError where it is done.
    void setResult(Value value)
    {
        this->requirePending();
        m_value = std::move(value);
        this->finish(this->loop().isObserved() ? reprOf(*m_value) : QString());
    }
    /// The result. Throws the exception, CancelledError, or InvalidStateError while pending.
    const Value &result() const
    {
        this->rethrow();
        return *m_value;
    }

private:
    std::optional<Value> m_value;
};

template<typename T>
using Future = Typed<T, FutureBase>;

/// The repr of an exception as Python would show it: RuntimeError('…') for an asyncio::Exception,
/// Exception('…') with what() for another.
QString reprOfException(const std::exception_ptr &exception);

} // namespace asyncio
