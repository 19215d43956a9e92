#pragma once

#include "asyncio/task.h"

#include <exception>
#include <functional>
#include <optional>
#include <source_location>

namespace asyncio {

/// Cancels what a task does once a deadline has passed, and makes that a TimeoutError: Python's
///
///     async with asyncio.timeout(2.0) as limit:      asyncio::Timeout limit = asyncio::timeout(2.0);
///         await fetch(url)                           co_await limit.run(coroutine<fetch>(url));
///
/// The body runs inline, in the task that awaits. It may hold a reference to the limit (std::ref) to
/// reschedule it. Where the limit itself is of no interest, withTimeout(2.0, body) does both.
///
/// To be used once, in a task, and not to be destroyed before the body has ended. At the deadline the task is
/// cancelled from a callback of the loop: so a body that does not suspend after it is not interrupted.
/// CPython: asyncio/timeouts.py. 3.11 makes a TimeoutError of it only if no request to cancel is left at all;
/// from 3.12 on those that were there before do not count.
class Timeout
{
public:
    /// when on the loop's clock; nullopt: never.
    explicit Timeout(std::optional<Instant> when,
                     std::source_location place = std::source_location::current());
    /// Takes the timer back, if exit() was not called.
    ~Timeout();
    Q_DISABLE_COPY_MOVE(Timeout)

    /// The deadline.
    std::optional<Instant> when() const { return m_when; }
    /// Moves the deadline; what has passed already expires in the next iteration. Throws RuntimeError before
    /// enter(), after exit(), and where it has expired.
    void reschedule(std::optional<Instant> when,
                    std::source_location place = std::source_location::current());
    /// Whether the deadline has passed before the body ended.
    bool expired() const { return m_state == State::Expiring || m_state == State::Expired; }

    /// `async with this: await body`. The result, and what it throws, is the body's; but TimeoutError where
    /// the deadline has ended it. This must outlive it.
    template<typename T>
    Coroutine<T> run(Coroutine<T> body);

    // What run() is made of: between them the statements of the body. ------------------------------

    /// __aenter__: starts the timer for the running task.
    void enter();
    /// __aexit__: takes the timer back and throws what leaves the statement: TimeoutError, or what the
    /// body threw (null if nothing).
    void exit(const std::exception_ptr &body);

private:
    enum class State : quint8 { Created, Entered, Expiring, Expired, Exited };

    void expire();
    bool isOwnCancellation();
    void cancelHandler();
    void requireReschedulable() const;

    EventLoop &m_loop;
    std::optional<Instant> m_when;
    Ref<TaskBase> m_task;
    Ref<Handle> m_handler;
    std::source_location m_place;
    int m_cancelling = 0; // requests to cancel the task when it was entered
    State m_state = State::Created;
};

/// A timeout from now on, in seconds; nullopt: none. As asyncio.timeout.
[[nodiscard]] Timeout timeout(std::optional<double> delay,
                              std::source_location place = std::source_location::current());
/// A timeout at a time of the loop's clock, as asyncio.timeout_at.
[[nodiscard]] Timeout timeoutAt(std::optional<Instant> when,
                                std::source_location place = std::source_location::current());

namespace detail {

/// Runs what makes the body within a limit.
template<typename T>
QCoro::Task<T> runWithin(Timeout *limit, std::function<QCoro::Task<T>()> start)
{
    const auto begin = std::move(start); // as a local it goes at the end, and with it what it holds
    limit->enter();
    std::exception_ptr error;
    std::optional<typename Future<T>::Value> value;
    try {
        if constexpr (std::is_void_v<T>)
            co_await begin();
        else
            value = co_await begin();
    } catch (...) {
        error = std::current_exception();
    }
    limit->exit(error);
    if constexpr (!std::is_void_v<T>)
        co_return *std::move(value);
}

/// The same with a limit that nobody else sees.
template<typename T>
QCoro::Task<T> runWithin(std::optional<double> delay, std::source_location place,
                         std::function<QCoro::Task<T>()> start)
{
    Timeout limit = timeout(delay, place);
    auto within = runWithin<T>(&limit, std::move(start));
    co_return co_await within;
}

} // namespace detail

template<typename T>
Coroutine<T> Timeout::run(Coroutine<T> body)
{
    body.close(); // what is never awaited now is the whole, under the name of the body
    return coroutineOf<T>(body.name(), body.label(), [this, body] {
        return detail::runWithin<T>(this, [body] { return body.start(); });
    });
}

/// `async with asyncio.timeout(delay): await body`
template<typename T>
Coroutine<T> withTimeout(std::optional<double> delay, Coroutine<T> body,
                         std::source_location place = std::source_location::current())
{
    body.close();
    return coroutineOf<T>(body.name(), body.label(), [delay, place, body] {
        return detail::runWithin<T>(delay, place, [body] { return body.start(); });
    });
}

} // namespace asyncio
