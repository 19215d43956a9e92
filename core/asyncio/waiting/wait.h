#pragma once

#include "asyncio/waiting/anyfuture.h"

#include <QList>

#include <algorithm>
#include <optional>
#include <source_location>
#include <vector>

namespace asyncio {

/// What wait() waits for.
enum class ReturnWhen : quint8 {
    FirstCompleted, ///< any of the futures is done
    FirstException, ///< any has failed (a cancelled one has not), or all are done
    AllCompleted,
};

/// What wait() gives: each future once, in the order in which they were made. E is a Ref of a future, or an
/// AnyFuture.
template<typename E>
struct Waited
{
    QList<E> done;
    QList<E> pending;
};

/// For the observer. Python would show the futures themselves.
template<typename E>
QString reprOf(const Waited<E> &waited)
{
    return QStringLiteral("(%1 done, %2 pending)").arg(waited.done.size()).arg(waited.pending.size());
}

namespace detail {

/// CPython: _wait(). futures are not empty and all different.
QCoro::Task<> waitForFutures(std::vector<Ref<FutureBase>> futures, std::optional<double> timeout,
                             ReturnWhen returnWhen, int cppLine);

const QString &waitName();

template<typename E>
QList<E> inOrderOfCreation(QList<E> futures)
{
    std::sort(futures.begin(), futures.end(),
              [](const E &left, const E &right) { return left->id() < right->id(); });
    const auto end = std::unique(futures.begin(), futures.end(),
                                 [](const E &left, const E &right) { return left.get() == right.get(); });
    futures.erase(end, futures.end());
    return futures;
}

template<typename E>
QCoro::Task<Waited<E>> wait(QList<E> futures, std::optional<double> timeout, ReturnWhen returnWhen,
                            int cppLine)
{
    if (futures.isEmpty())
        throw ValueError("Set of Tasks/Futures is empty.");
    const QList<E> ordered = inOrderOfCreation(std::move(futures));
    std::vector<Ref<FutureBase>> plain;
    for (const E &future : ordered)
        plain.emplace_back(future.get());
    co_await waitForFutures(std::move(plain), timeout, returnWhen, cppLine);
    Waited<E> waited;
    for (const E &future : ordered)
        (future->isDone() ? waited.done : waited.pending).append(future);
    co_return waited;
}

} // namespace detail

/// Waits until futures are done, or until a timeout in seconds has passed, as asyncio.wait. Cancels nothing
/// and raises nothing that a future ended with.
///
/// futures: a QList of Ref<Task<T>>, Ref<Future<T>>, Ref<FutureBase>, AnyFuture<T> …. Throws ValueError, when
/// it is awaited, where there are none.
template<typename E>
Coroutine<Waited<E>> wait(const QList<E> &futures, std::optional<double> timeout = std::nullopt,
                          ReturnWhen returnWhen = ReturnWhen::AllCompleted,
                          std::source_location place = std::source_location::current())
{
    const int line = int(place.line());
    return coroutineOf<Waited<E>>(detail::waitName(), detail::waitName(),
                                  [=] { return detail::wait<E>(futures, timeout, returnWhen, line); });
}

} // namespace asyncio
