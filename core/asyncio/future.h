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

class Suspension;

/// Called when a future is done, through a handle of its own in the ready queue.
struct DoneCallback
{
    Callback run = nullptr;
    Ref<RefCounted> owner;
    const QString *label = nullptr; ///< static, or the owner's
    HandleKind kind = HandleKind::Callback;
};

/// A result that may not be there yet, without its type.
///
/// Invariants: pending, then once and for all finished or cancelled. Callbacks are called in the order in
/// which they were added, never inline. An exception that nobody asked for when the last reference goes is
/// reported. A future must not be used any more when its loop is gone.
class FutureBase : public RefCounted
{
public:
    explicit FutureBase(EventLoop &loop)
        : FutureBase(loop, loop.newFutureId())
    {
    }
    ~FutureBase() override;

    EventLoop &loop() const { return m_loop; }
    quint32 id() const { return m_id; }
    bool isDone() const { return m_state != State::Pending; }
    bool isCancelled() const { return m_state == State::Cancelled; }
    /// The exception it finished with; null for a result, a cancelled or a pending future. Whoever asks has
    /// seen it.
    std::exception_ptr exception()
    {
        m_unseen = false;
        return isCancelled() ? nullptr : m_exception;
    }
    bool hasException() const { return m_state == State::Finished && m_exception; }
    /// What to throw where it was cancelled. CPython: Future._make_cancelled_error(): the error of a task
    /// that has thrown it itself is given out once.
    std::exception_ptr makeCancelledError();
    /// Reports an exception that nobody has asked for, once.
    void reportUnseen();
    /// Notes that the exception was seen.
    void retrieve() { m_unseen = false; }

    /// Finishes it with an exception, not null. Throws InvalidStateError where it is done.
    void setException(std::exception_ptr exception);
    /// Cancels it if it is pending, and says whether it did.
    virtual bool cancel();
    /// The task that this future is; 0 if it is none.
    virtual TaskId taskId() const { return 0; }
    /// The repr of its outcome, once it has one: of the result, or of the exception.
    QString outcomeRepr() const;
    /// Completes the end of a step: what a task waits for that awaits this future. The label that it points
    /// to must last as long as the future.
    virtual void describe(Observation &stepEnd) const;
    /// Adds a callback; on a future that is done it is scheduled at once.
    void addDoneCallback(DoneCallback callback);
    /// The same for a program's function; name for the observer.
    void addDoneCallback(std::function<void(FutureBase &)> callback, const QString &name = QString());
    /// Takes back every callback of that owner.
    void removeDoneCallbacks(const RefCounted *owner);
    /// Forgets the callbacks; for a future whose waiters are being ended.
    void dropCallbacks();
    void traverse(ReferenceVisitor &visitor) const override;
    /// How many of its references awaiters in coroutine frames hold: see AwaitedRef. At most 255, which
    /// stands for more, too.
    int awaiters() const { return m_awaiters; }

protected:
    FutureBase(EventLoop &loop, quint32 id)
        : m_loop(loop)
        , m_id(id)
    {
    }
    /// For a future that is made before those that come before it.
    void takeId() { m_id = m_loop.newFutureId(); }
    /// Marks it finished, tells the observer, schedules the callbacks. repr is for the observer.
    void finish(const Text &repr);
    void requirePending() const;
    /// The same as cancel() where it is pending; remembers what was thrown, unless null.
    void finishCancelled(std::exception_ptr thrown);
    /// Throws what the future ended with, if that is not a result.
    void rethrow();
    /// As Python calls the class, for what is said when it goes: then it is too late for a virtual function.
    enum class Class : quint8 { Future, Task, Gathering };
    void setClass(Class futureClass) { m_class = futureClass; }
    virtual QString resultRepr() const { return QString(); }

private:
    template<typename T>
    friend class AwaitedRef;
    enum class State : quint8 { Pending, Finished, Cancelled };

    void settle(State state, Outcome outcome, const Text &text);
    void scheduleCallback(const DoneCallback &callback);

    EventLoop &m_loop;
    DoneCallback m_first; // most futures have one callback
    std::vector<DoneCallback> m_more;
    std::exception_ptr m_exception; // also the error that cancelled it
    quint32 m_id;
    State m_state = State::Pending;
    Class m_class = Class::Future;
    quint8 m_awaiters = 0;
    bool m_unseen = false; // has an exception that nobody asked for
};

/// A Ref that an awaiter holds. The future counts these, so that it can be told when nothing but awaiters
/// holds it; GCC 12 copies an awaiter that has a name, so one await may count twice.
template<typename T>
class AwaitedRef
{
public:
    explicit AwaitedRef(Ref<T> future)
        : m_future(std::move(future))
    {
        count();
    }
    AwaitedRef(const AwaitedRef &other)
        : m_future(other.m_future)
    {
        count();
    }
    AwaitedRef &operator=(const AwaitedRef &) = delete;
    ~AwaitedRef()
    {
        quint8 &awaiters = base().m_awaiters;
        if (awaiters < Many)
            --awaiters;
    }
    const Ref<T> &ref() const { return m_future; }
    T *operator->() const { return m_future.get(); }
    T &operator*() const { return *m_future; }

private:
    static constexpr quint8 Many = 255;
    FutureBase &base() const { return *m_future; }
    void count()
    {
        quint8 &awaiters = base().m_awaiters;
        if (awaiters < Many)
            ++awaiters;
    }

    Ref<T> m_future;
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
        QString made;
        this->finish(this->loop().isObserved() ? reprText(*m_value, made) : Text());
    }
    /// The result. Throws the exception, CancelledError, or InvalidStateError while pending.
    const Value &result()
    {
        this->rethrow();
        return *m_value;
    }

protected:
    QString resultRepr() const override { return reprOf(*m_value); }

private:
    std::optional<Value> m_value;
};

template<typename T>
using Future = Typed<T, FutureBase>;

/// A future of the running loop, as loop.create_future().
template<typename T>
Ref<Future<T>> createFuture()
{
    return new Future<T>(EventLoop::running());
}

} // namespace asyncio
