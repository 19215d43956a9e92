#pragma once

#include "asyncio/waiting/awaitable.h"
#include "asyncio/waiting/releasetimer.h"
#include "asyncio/waiting/timeout.h"
#include "asyncio/waiting/waiterawaiter.h"

#include <optional>
#include <source_location>

namespace asyncio {

namespace detail {

// The coroutines here move their parameters into local variables, where they own something: QCoro keeps the
// parameters of a coroutine that has ended until its caller rests, and Python does not.

const QString &waitForName();
/// "wait_for(2.0)", for the observer; empty where there is none.
QString waitForLabel(const EventLoop &loop, std::optional<double> timeout);

/// CPython: _cancel_and_wait(). Cancels a future and waits until it is done. label must last as long.
QCoro::Task<> cancelAndWait(FutureBase &future, const QString &label, int cppLine);
/// Whether result() of a done future would throw CancelledError: also that of a gather, which is not
/// cancelled but has failed with one.
bool endsCancelled(FutureBase &future);
/// What wait_for(…, 0) does once it has a future.
QCoro::Task<> waitForNoTime(FutureBase &future, QString label, int cppLine);
/// What wait_for does in 3.11 once it has a future and a waiter that this one, or the timer, releases.
QCoro::Task<> waitForReleased(FutureBase &future, const Ref<Future<void>> &waiter, QString label,
                              int cppLine);

/// `await awaitable`
template<typename T>
QCoro::Task<T> awaitInline(Awaitable<T> awaitable, std::optional<double> timeout, std::source_location place)
{
    const Awaitable<T> held = std::move(awaitable);
    if (held.coroutine()) {
        const Coroutine<T> coroutine = *held.coroutine();
        co_return co_await coroutine;
    }
    const AnyFuture<T> future = held.ensureFuture(place);
    const QString label = waitForLabel(future->loop(), timeout);
    WaiterAwaiter done(future.future(), WaitKind::WaitFor, label, int(place.line()));
    co_await done;
    if constexpr (std::is_void_v<T>)
        future.result();
    else
        co_return future.result();
}

/// 3.11, with a timeout: the awaitable runs in a task of its own.
template<typename T>
QCoro::Task<T> waitForWrapped(Awaitable<T> awaitable, double timeout, std::source_location place)
{
    const Awaitable<T> held = std::move(awaitable);
    EventLoop &loop = EventLoop::running();
    const int line = int(place.line());
    AnyFuture<T> future; // goes after the timer was cancelled
    const Ref<Future<void>> waiter = new Future<void>(loop);
    const ReleaseTimer::Scope timer(loop, timeout, waiter, line);
    future = held.ensureFuture(place);
    releaseWhenDone(*future.get(), waiter);
    co_await waitForReleased(*future.get(), waiter, waitForLabel(loop, timeout), line);
    if constexpr (std::is_void_v<T>)
        future.result();
    else
        co_return future.result();
}

/// Every version, without any time.
template<typename T>
QCoro::Task<T> waitForExpired(Awaitable<T> awaitable, double timeout, std::source_location place)
{
    const Awaitable<T> held = std::move(awaitable);
    const AnyFuture<T> future = held.ensureFuture(place);
    const QString label = waitForLabel(future->loop(), timeout);
    if (!future->isDone())
        co_await waitForNoTime(*future.get(), label, int(place.line()));
    if constexpr (std::is_void_v<T>)
        future.result();
    else
        co_return future.result();
}

template<typename T>
QCoro::Task<T> waitFor(Awaitable<T> awaitable, std::optional<double> timeout, std::source_location place)
{
    const Semantics semantics = EventLoop::running().semantics();
    if (timeout && *timeout <= 0)
        return waitForExpired<T>(std::move(awaitable), *timeout, place);
    if (semantics >= Semantics::Python312) {
        return runWithin<T>(timeout, place, [awaitable = std::move(awaitable), timeout, place] {
            return awaitInline<T>(awaitable, timeout, place);
        });
    }
    if (timeout)
        return waitForWrapped<T>(std::move(awaitable), *timeout, place);
    return awaitInline<T>(std::move(awaitable), timeout, place);
}

} // namespace detail

/// Waits for one awaitable, at most for a timeout in seconds: then that is cancelled, waited for, and
/// TimeoutError thrown; as asyncio.wait_for. nullopt waits without an end, 0 or less cancels at once what is
/// not done.
///
/// 3.11 runs a coroutine in a task of its own, and gives a result that is there although the waiting task was
/// cancelled. From 3.12 the coroutine runs inline, in a timeout(), and a cancelled task stays cancelled.
template<typename T>
Coroutine<T> waitFor(Awaitable<T> awaitable, std::optional<double> timeout,
                     std::source_location place = std::source_location::current())
{
    return coroutineOf<T>(detail::waitForName(), detail::waitForName(),
                          [=] { return detail::waitFor<T>(awaitable, timeout, place); });
}

template<typename T>
Coroutine<T> waitFor(Coroutine<T> coroutine, std::optional<double> timeout,
                     std::source_location place = std::source_location::current())
{
    return waitFor(Awaitable<T>(std::move(coroutine)), timeout, place);
}

template<FutureType F>
auto waitFor(const Ref<F> &future, std::optional<double> timeout,
             std::source_location place = std::source_location::current())
{
    return waitFor(Awaitable<FutureResult<F>>(future), timeout, place);
}

template<typename T>
Coroutine<T> waitFor(const AnyFuture<T> &future, std::optional<double> timeout,
                     std::source_location place = std::source_location::current())
{
    return waitFor(Awaitable<T>(future), timeout, place);
}

} // namespace asyncio
