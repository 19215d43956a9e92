#pragma once

#include "asyncio/waiting/awaitable.h"
#include "asyncio/waiting/completions.h"

#include <QList>

#include <optional>
#include <source_location>
#include <vector>

namespace asyncio {

namespace detail {

const QString &waitForOneName();

/// CPython: _wait_for_one()
template<typename T>
QCoro::Task<T> waitForOne(Ref<Completions> completions, int cppLine)
{
    auto next = Completions::next(std::move(completions), cppLine);
    const AnyFutureBase done = co_await next;
    const AnyFuture<T> future(done);
    if constexpr (std::is_void_v<T>)
        future.result();
    else
        co_return future.result();
}

} // namespace detail

/// The results of awaitables in the order in which they come, as asyncio.as_completed:
///
///     auto completed = asyncio::asCompleted(coroutines);
///     while (auto next = completed.next())
///         asyncio::print(co_await *next);
///
/// The k-th coroutine gives the k-th completion, not the k-th awaitable, and throws what that threw; after
/// the timeout it throws TimeoutError, and what is not done runs on. Coroutines run in tasks of their own;
/// they are made at the call in 3.13, at the first next() before.
template<typename T>
class AsCompleted
{
public:
    AsCompleted(QList<Awaitable<T>> awaitables, std::optional<double> timeout, std::source_location place)
        : m_awaitables(std::move(awaitables))
        , m_timeout(timeout)
        , m_place(place)
    {
        if (EventLoop::running().semantics() >= Semantics::Python313)
            start();
    }

    /// A coroutine that gives the next result; nullopt when there are as many as awaitables.
    std::optional<Coroutine<T>> next(std::source_location place = std::source_location::current())
    {
        if (!m_completions)
            start();
        if (m_left == 0) {
            m_last = AnyFutureBase();
            return std::nullopt;
        }
        --m_left;
        const int line = int(place.line());
        return coroutineOf<T>(detail::waitForOneName(), detail::waitForOneName(),
                              [completions = m_completions, line] {
                                  return detail::waitForOne<T>(completions, line);
                              });
    }

private:
    void start()
    {
        std::vector<AnyFutureBase> futures;
        for (const Awaitable<T> &awaitable : m_awaitables)
            futures.push_back(awaitable.ensureFuture(m_place));
        m_awaitables.clear();
        m_completions = new Completions(EventLoop::running());
        m_left = m_completions->watch(std::move(futures), m_timeout, int(m_place.line()));
        if (m_left > 0 && EventLoop::running().semantics() < Semantics::Python313)
            m_last = m_completions->last();
    }

    QList<Awaitable<T>> m_awaitables; // until it has begun
    Ref<Completions> m_completions;
    AnyFutureBase m_last; // before 3.13 the generator's loop variable keeps it
    std::optional<double> m_timeout;
    std::source_location m_place;
    std::size_t m_left = 0;
};

/// timeout in seconds for all of them together; nullopt: none. A future that is there twice counts once.
template<typename T>
AsCompleted<T> asCompleted(QList<Awaitable<T>> awaitables, std::optional<double> timeout = std::nullopt,
                           std::source_location place = std::source_location::current())
{
    return AsCompleted<T>(std::move(awaitables), timeout, place);
}

template<typename T>
AsCompleted<T> asCompleted(const QList<Coroutine<T>> &coroutines,
                           std::optional<double> timeout = std::nullopt,
                           std::source_location place = std::source_location::current())
{
    return AsCompleted<T>(QList<Awaitable<T>>(coroutines.begin(), coroutines.end()), timeout, place);
}

template<FutureType F>
auto asCompleted(const QList<Ref<F>> &futures, std::optional<double> timeout = std::nullopt,
                 std::source_location place = std::source_location::current())
{
    using T = FutureResult<F>;
    return AsCompleted<T>(QList<Awaitable<T>>(futures.begin(), futures.end()), timeout, place);
}

} // namespace asyncio
