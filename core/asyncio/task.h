#pragma once

#include "asyncio/coroutine.h"
#include "asyncio/future.h"
#include "asyncio/suspension.h"

#include <coroutine>
#include <source_location>

namespace asyncio {

/// A coroutine that the loop drives, step by step; as a future, its result. See Task.
///
/// Step order and cancellation are those of CPython's Task: created with a step in the ready queue;
/// suspended on a future it adds a wake-up callback to it; cancel() cancels what it waits for, or marks
/// it to be cancelled at its next step. While suspended it is held by what will wake it.
class TaskBase : public FutureBase
{
public:
    ~TaskBase() override;

    TaskId taskId() const final { return m_taskId; }
    /// As Python names it: "Task-2".
    const QString &name() const { return m_name; }
    bool cancel() override;
    /// Requests to cancel so far, as Task.cancelling().
    int cancelling() const { return m_cancelRequests; }
    void describe(Suspension &suspension) const override;

    /// Is called by an awaiter in the running task: where to go on, and what to wait for. Throws
    /// RuntimeError where another coroutine of this step has suspended and was not awaited.
    void suspend(std::coroutine_handle<> handle, Suspension suspension);
    /// Throws what this step was begun to deliver instead of a value, if anything.
    void throwIfInterrupted();
    /// Ends a task that will never go on: frees its frames and what it waits for.
    void unwind();

protected:
    TaskBase(EventLoop &loop, const QString &coroutineName, const QString &label, const QString &name,
             int cppLine);

    /// Runs the body in a frame of its own that reports how it ended by returned() or raised().
    virtual QCoro::Task<> drive() = 0;
    /// Makes what the body returned the result of the future.
    virtual void publishResult() = 0;
    /// Frees the call that has not begun.
    virtual void dropBody() = 0;

    void returned() { m_outcome = Outcome::Result; }
    /// To be called in a catch block.
    void raised();

private:
    static void stepCallback(RefCounted &owner, FutureBase *future);
    void scheduleStep();
    void step();
    void enterBody();
    void waitOn();
    void end();
    void announceStepEnd(const Suspension &suspension);

    QString m_name;
    QString m_label;
    QCoro::Task<> m_driver;
    std::coroutine_handle<> m_suspended;
    Suspension m_suspension;  // where the running step has just suspended
    Ref<FutureBase> m_waiter; // what the suspended task waits for
    std::exception_ptr m_raised;
    std::exception_ptr m_thrown; // what the next step begins with instead of a value
    TaskId m_taskId;
    int m_cancelRequests = 0;
    Outcome m_outcome = Outcome::None;
    bool m_started = false;
    bool m_mustCancel = false;
    bool m_throwCancelled = false;
    bool m_cancelling = false; // in cancel(): tasks that wait for each other in a circle
};

/// A task whose coroutine returns T. Made by createTask() and gather().
template<typename T>
class Task final : public Typed<T, TaskBase>
{
public:
    Task(EventLoop &loop, Coroutine<T> body, const QString &name, int cppLine)
        : Typed<T, TaskBase>(loop, body.name(), body.label(), name, cppLine)
        , m_body(std::move(body))
    {
    }
    ~Task() override { this->unwind(); }

protected:
    QCoro::Task<> drive() override
    {
        try {
            const Coroutine<T> body = *std::exchange(m_body, std::nullopt);
            if constexpr (std::is_void_v<T>) {
                co_await body;
                m_returned.emplace();
            } else {
                T value = co_await body;
                m_returned.emplace(std::move(value));
            }
            this->returned();
        } catch (...) {
            this->raised();
        }
    }
    void publishResult() override { this->setResult(*std::exchange(m_returned, std::nullopt)); }
    void dropBody() override { m_body.reset(); }

private:
    std::optional<Coroutine<T>> m_body;
    std::optional<typename Typed<T, TaskBase>::Value> m_returned;
};

/// Makes a task that takes its first step in the next iteration; name as Python's name=…, or empty.
template<typename T>
Ref<Task<T>> createTask(Coroutine<T> body, const QString &name = QString(),
                        std::source_location place = std::source_location::current())
{
    return new Task<T>(EventLoop::running(), std::move(body), name, int(place.line()));
}

/// Suspends the running task until a future is done; goes on at once where it is.
template<typename FutureType>
class FutureAwaiter
{
public:
    explicit FutureAwaiter(Ref<FutureType> future)
        : m_future(std::move(future))
    {
    }

    bool await_ready()
    {
        // In a loop that unwinds nothing may suspend again: await_resume() throws instead.
        return m_future->isDone() || m_future->loop().isUnwinding();
    }
    void await_suspend(std::coroutine_handle<> handle,
                       std::source_location place = std::source_location::current())
    {
        m_task = &m_future->loop().suspendingTask();
        Suspension suspension;
        suspension.future = m_future;
        suspension.cppLine = int(place.line());
        if (m_future->loop().isObserved())
            m_future->describe(suspension);
        m_task->suspend(handle, std::move(suspension));
    }
    auto await_resume()
    {
        if (m_future->loop().isUnwinding())
            throw Unwind();
        if (m_task)
            m_task->throwIfInterrupted();
        if constexpr (std::is_same_v<typename FutureType::Value, None>)
            m_future->result();
        else
            return m_future->result();
    }

private:
    Ref<FutureType> m_future;
    TaskBase *m_task = nullptr; // the one that runs this very coroutine
};

template<typename T>
FutureAwaiter<Future<T>> operator co_await(const Ref<Future<T>> &future)
{
    return FutureAwaiter<Future<T>>(future);
}

template<typename T>
FutureAwaiter<Task<T>> operator co_await(const Ref<Task<T>> &task)
{
    return FutureAwaiter<Task<T>>(task);
}

} // namespace asyncio
