#pragma once

#include "asyncio/waiting/awaitable.h"

#include <source_location>

namespace asyncio {

namespace detail {

/// What every Shield waits for.
void describeShield(const FutureBase &shield, Observation &stepEnd);
/// Has inner call a shield when it is done, and the shield let go of inner when that is done first.
void linkShield(FutureBase &shield, FutureBase &inner, Callback innerDone);

} // namespace detail

/// The outer future of a shield(): gets the outcome of the inner one. Cancelling it leaves the inner one
/// alone.
template<typename T>
class Shield final : public Future<T>
{
public:
    Shield(EventLoop &loop, AnyFutureBase::Read read)
        : Future<T>(loop)
        , m_read(read)
    {
    }
    void describe(Observation &stepEnd) const override { detail::describeShield(*this, stepEnd); }
    /// CPython: shield.<locals>._inner_done_callback()
    static void innerDone(RefCounted &owner, FutureBase *inner)
    {
        auto &shield = static_cast<Shield &>(owner);
        if (shield.isCancelled())
            inner->retrieve();
        else if (inner->isCancelled())
            shield.cancel();
        else if (const std::exception_ptr exception = inner->exception())
            shield.setException(exception);
        else
            shield.setResult(AnyFuture<T>(inner, shield.m_read).result());
    }

private:
    AnyFutureBase::Read m_read;
};

/// A future with the outcome of an awaitable that can be cancelled without cancelling that, as
/// asyncio.shield. A future that is done is given back itself. A coroutine runs in a task of its own, which
/// is lost if nobody holds it: as in Python hold what must not be lost.
template<typename T>
AnyFuture<T> shield(Awaitable<T> awaitable, std::source_location place = std::source_location::current())
{
    const AnyFuture<T> inner = awaitable.ensureFuture(place);
    if (inner->isDone())
        return inner;
    const Ref<Shield<T>> outer = new Shield<T>(inner->loop(), inner.read());
    detail::linkShield(*outer, *inner.get(), Shield<T>::innerDone);
    return outer;
}

template<typename T>
AnyFuture<T> shield(Coroutine<T> coroutine, std::source_location place = std::source_location::current())
{
    return shield(Awaitable<T>(std::move(coroutine)), place);
}

template<FutureType F>
auto shield(const Ref<F> &future)
{
    return shield(Awaitable<FutureResult<F>>(future));
}

template<typename T>
AnyFuture<T> shield(const AnyFuture<T> &future)
{
    return shield(Awaitable<T>(future));
}

} // namespace asyncio
