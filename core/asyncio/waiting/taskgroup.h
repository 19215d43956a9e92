#pragma once

#include "asyncio/waiting/taskgroupstate.h"

#include <exception>
#include <optional>
#include <source_location>

namespace asyncio {

/// Tasks that end together, as asyncio.TaskGroup: Python's
///
///     async with asyncio.TaskGroup() as group:       asyncio::TaskGroup group;
///         await body(group)                          co_await group.run(coroutine<body>(std::ref(group)));
///
/// with createTask() in the body (the body may be any coroutine of the program). The statement ends when all
/// the group's tasks have ended. Where one fails, the others and the body are cancelled, and ExceptionGroup
/// "unhandled errors in a TaskGroup" is thrown.
///
/// To be used once, in a task, and not to be destroyed before run() has ended. CPython:
/// asyncio/taskgroups.py. A parent that is cancelled from outside while a child fails goes on after the group
/// through 3.12 (with the request counted) and is cancelled again in 3.13.
class TaskGroup
{
public:
    TaskGroup();
    Q_DISABLE_COPY_MOVE(TaskGroup)

    /// Makes a task of the group; name as Python's name=…, or empty. Throws RuntimeError before the body has
    /// begun, when the group shuts down, and when it is finished; then the coroutine is closed in 3.13, and
    /// was never awaited before.
    template<typename T>
    Ref<Task<T>> createTask(Coroutine<T> coroutine, const QString &name = QString(),
                            std::source_location place = std::source_location::current())
    {
        try {
            m_state->requireOpen();
        } catch (...) {
            if (m_state->loop().semantics() >= Semantics::Python313)
                coroutine.close();
            throw;
        }
        const Ref<Task<T>> task = asyncio::createTask(std::move(coroutine), name, place);
        m_state->add(task);
        return task;
    }

    /// `async with this: await body`. The result is the body's. This must outlive it.
    template<typename T>
    Coroutine<T> run(Coroutine<T> body, std::source_location place = std::source_location::current());

    /// As Python shows it: "<TaskGroup tasks=2 entered>".
    QString repr() const { return m_state->repr(); }

    // What run() is made of: between them the statements of the body. ------------------------------

    /// __aenter__: the running task is the parent.
    void enter() { m_state->enter(); }
    /// __aexit__: waits for the tasks and throws what leaves the statement: ExceptionGroup, CancelledError,
    /// or what the body threw (null if nothing). Await it at once.
    [[nodiscard]] QCoro::Task<> exit(std::exception_ptr body,
                                     std::source_location place = std::source_location::current())
    {
        return TaskGroupState::exit(m_state, std::move(body), int(place.line()));
    }

private:
    Ref<TaskGroupState> m_state;
};

namespace detail {

template<typename T>
QCoro::Task<T> runInGroup(TaskGroup *group, Coroutine<T> body, std::source_location place)
{
    const Coroutine<T> held = std::move(body); // a parameter would outlive the coroutine
    group->enter();
    std::exception_ptr error;
    std::optional<typename Future<T>::Value> value;
    try {
        if constexpr (std::is_void_v<T>)
            co_await held;
        else
            value = co_await held;
    } catch (...) {
        error = std::current_exception();
    }
    co_await group->exit(error, place);
    if constexpr (!std::is_void_v<T>)
        co_return *std::move(value);
}

} // namespace detail

template<typename T>
Coroutine<T> TaskGroup::run(Coroutine<T> body, std::source_location place)
{
    body.close(); // what is never awaited now is the whole, under the name of the body
    return coroutineOf<T>(body.name(), body.label(),
                          [this, body, place] { return detail::runInGroup<T>(this, body, place); });
}

} // namespace asyncio
