#pragma once

#include "asyncio/task.h"

#include <concepts>
#include <coroutine>
#include <optional>
#include <source_location>

namespace asyncio {

/// A Future, a Task, or what gather() and shield() make: a future that knows the type of its result.
template<typename F>
concept FutureType = std::derived_from<F, FutureBase> && requires
{
    typename F::Value;
};

/// What `co_await` gives for such a future.
template<FutureType F>
using FutureResult = std::conditional_t<std::is_same_v<typename F::Value, None>, void, typename F::Value>;

/// AnyFuture without the type of the result.
class AnyFutureBase
{
public:
    /// Puts the result of a done future into a std::optional<Value>; throws what it ended with instead.
    using Read = void (*)(FutureBase &future, void *value);

    /// No future.
    AnyFutureBase() = default;
    AnyFutureBase(Ref<FutureBase> future, Read read)
        : m_future(std::move(future))
        , m_read(read)
    {
    }

    FutureBase *get() const { return m_future.get(); }
    FutureBase *operator->() const { return m_future.get(); }
    explicit operator bool() const { return bool(m_future); }
    const Ref<FutureBase> &future() const { return m_future; }
    Read read() const { return m_read; }

private:
    Ref<FutureBase> m_future;
    Read m_read = nullptr;
};

/// A reference to a future whose result is a T, whatever its class: what asyncio.ensure_future and
/// asyncio.shield give in Python.
///
/// Shares the ownership, as Ref does. `co_await` waits for it; `->` is the future itself: cancel(), isDone()
/// ….
template<typename T>
class AnyFuture : public AnyFutureBase
{
public:
    using Value = typename Future<T>::Value;

    AnyFuture() = default;
    template<FutureType F>
    requires std::same_as<typename F::Value, Value> AnyFuture(const Ref<F> &future)
        : AnyFutureBase(future, readAs<F>)
    {
    }
    /// A future whose result is made into a Value by that function.
    AnyFuture(Ref<FutureBase> future, Read read)
        : AnyFutureBase(std::move(future), read)
    {
    }
    explicit AnyFuture(AnyFutureBase future)
        : AnyFutureBase(std::move(future))
    {
    }

    /// The result. Throws the exception, CancelledError, or InvalidStateError while pending.
    Value result() const
    {
        std::optional<Value> value;
        read()(*get(), &value);
        return *std::move(value);
    }

private:
    template<typename F>
    static void readAs(FutureBase &future, void *value)
    {
        static_cast<std::optional<Value> *>(value)->emplace(static_cast<F &>(future).result());
    }
};

template<FutureType F>
AnyFuture(const Ref<F> &) -> AnyFuture<FutureResult<F>>;

/// Suspends the running task until a future is done; goes on at once where it is. See AnyFutureAwaiter.
class AnyFutureSuspension : public Suspension
{
public:
    explicit AnyFutureSuspension(Ref<FutureBase> future)
        : m_future(std::move(future))
    {
    }

    bool await_ready() const { return m_future->isDone() || m_future->loop().isUnwinding(); }
    void await_suspend(std::coroutine_handle<> handle,
                       std::source_location place = std::source_location::current());
    void describe(Observation &stepEnd) const override;

protected:
    ~AnyFutureSuspension() = default;
    /// Throws what the step was begun to deliver instead of a value.
    void resume() const;

private:
    AwaitedRef<FutureBase> m_future;
    TaskBase *m_task = nullptr; // the one that runs this very coroutine
    int m_cppLine = 0;
};

/// The awaiter of an AnyFuture.
template<typename T>
class AnyFutureAwaiter final : public AnyFutureSuspension
{
public:
    explicit AnyFutureAwaiter(const AnyFuture<T> &future)
        : AnyFutureSuspension(future.future())
        , m_read(future.read())
        , m_done(future.get())
    {
    }
    T await_resume() const
    {
        resume();
        std::optional<typename AnyFuture<T>::Value> value;
        m_read(*m_done, &value);
        if constexpr (!std::is_void_v<T>)
            return *std::move(value);
    }

private:
    AnyFutureBase::Read m_read;
    FutureBase *m_done; // held by the base
};

template<typename T>
AnyFutureAwaiter<T> operator co_await(const AnyFuture<T> &future)
{
    return AnyFutureAwaiter<T>(future);
}

} // namespace asyncio
