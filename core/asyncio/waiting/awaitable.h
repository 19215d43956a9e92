#pragma once

#include "asyncio/waiting/anyfuture.h"

#include <source_location>
#include <variant>

namespace asyncio {

/// The future of a coroutine is a task that runs it, as asyncio.ensure_future.
template<typename T>
Ref<Task<T>> ensureFuture(Coroutine<T> coroutine,
                          std::source_location place = std::source_location::current())
{
    return createTask(std::move(coroutine), QString(), place);
}

/// A future is its own.
template<FutureType F>
Ref<F> ensureFuture(Ref<F> future)
{
    return future;
}

/// What asyncio's functions take for one awaitable: a coroutine that has not begun, or a future.
///
/// Holds it as an argument does in Python: a coroutine that is never asked for is reported as never awaited
/// when the last Awaitable of it goes.
template<typename T>
class Awaitable
{
public:
    Awaitable(Coroutine<T> coroutine)
        : m_awaitable(std::move(coroutine))
    {
    }
    Awaitable(AnyFuture<T> future)
        : m_awaitable(std::move(future))
    {
    }
    template<FutureType F>
    requires std::same_as<typename F::Value, typename AnyFuture<T>::Value> Awaitable(const Ref<F> &future)
        : m_awaitable(AnyFuture<T>(future))
    {
    }

    /// The coroutine, or nullptr if it is a future.
    const Coroutine<T> *coroutine() const { return std::get_if<Coroutine<T>>(&m_awaitable); }
    /// The future; a coroutine is made into a task, each time that this is called.
    AnyFuture<T> ensureFuture(std::source_location place) const
    {
        if (const Coroutine<T> *call = coroutine())
            return asyncio::ensureFuture(*call, place);
        return std::get<AnyFuture<T>>(m_awaitable);
    }

private:
    std::variant<Coroutine<T>, AnyFuture<T>> m_awaitable;
};

} // namespace asyncio
