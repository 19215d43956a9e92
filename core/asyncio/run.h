#pragma once

#include "asyncio/task.h"

#include <optional>
#include <type_traits>
#include <utility>

namespace asyncio {

namespace detail {

/// Awaits a coroutine and puts its result where run() finds it.
template<typename T>
QCoro::Task<> runMain(Coroutine<T> main, std::optional<typename Future<T>::Value> *result)
{
    if constexpr (std::is_void_v<T>) {
        co_await main;
        result->emplace();
    } else {
        *result = co_await main;
    }
}

} // namespace detail

/// Runs a coroutine to its end in a loop of its own, on a virtual clock, as asyncio.run(): gives its result,
/// or throws what it threw. Throws RuntimeError inside a running loop, and then the coroutine is not begun;
/// also where it would wait for ever.
template<typename T>
T run(const Coroutine<T> &main)
{
    EventLoop::requireNoneRunning();
    std::optional<typename Future<T>::Value> result;
    EventLoop loop;
    loop.start(coroutine<detail::runMain<T>>(main, &result));
    loop.run();
    if (loop.exception())
        std::rethrow_exception(loop.exception());
    if (loop.isDeadlocked())
        throw RuntimeError("the coroutine waits for what never comes");
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace asyncio
