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
/// it to be cancelled at its next step. While suspended it is held by what will wake it, and by nothing
/// else: a task that nobody holds can vanish.
class TaskBase : public FutureBase
{
public:
    ~TaskBase() override;

    TaskId taskId() const final { return m_taskId; }
    /// As Python names it: "Task-2".
    QString name() const;
    /// The places of its coroutine and of itself in the order of creation. See Garbage.
    quint32 coroutineSerial() const { return m_coroutineSerial; }
    quint32 serial() const { return m_serial; }
    /// Its context variables.
    Context &context() { return m_context; }
    /// Short text for a person; empty where the loop was not observed when the task was made.
    const QString &label() const { return m_label; }
    bool cancel() override;
    /// Requests to cancel that were not taken back, as Task.cancelling().
    int cancelling() const { return m_cancelRequests; }
    /// Takes one request back; says how many are left.
    int uncancel();
    void describe(Observation &stepEnd) const override;
    /// Says nothing when it is destroyed while pending; for tasks that the program never sees.
    void ignoreDestruction() { m_reportsDestruction = false; }
    void traverse(ReferenceVisitor &visitor) const override;

    /// Is called by an awaiter in the running task: where to go on, where it rests, and the future to wait
    /// for. Throws RuntimeError where another
    /// coroutine of this step has suspended and was not awaited.
    void suspend(std::coroutine_handle<> handle, Suspension &suspension, Ref<FutureBase> future)
    {
        if (m_suspended)
            refuseSuspension();
        m_suspended = handle;
        m_suspension = &suspension;
        m_waiter = std::move(future);
    }
    /// The same for a bare yield.
    void suspend(std::coroutine_handle<> handle, Suspension &suspension)
    {
        if (m_suspended)
            refuseSuspension();
        m_suspended = handle;
        m_suspension = &suspension;
    }
    /// The same from Suspension::proceed().
    void suspendAgain(Ref<FutureBase> future);
    /// Whether the step was begun to throw something into the coroutine.
    bool isInterrupted() const { return m_throwCancelled || m_thrown; }
    /// Throws what the step was begun to deliver instead of a value, if anything.
    void throwIfInterrupted()
    {
        if (isInterrupted())
            interrupt();
    }
    /// Begins a step, because that future is done (null: for no such reason). Only the loop calls it.
    void wakeUp(FutureBase *future)
    {
        if (future)
            future->retrieve();
        step();
    }
    /// What the next step begins with, unless it is cancelled before.
    void throwAtNextStep(std::exception_ptr exception) { m_thrown = std::move(exception); }
    /// Says that it goes while it is pending, once.
    void reportDestruction();
    /// Ends a task that will never go on: frees its frames and what it waits for.
    void unwind();

protected:
    /// name: as Python's name=…, or empty.
    TaskBase(EventLoop &loop, const QString &coroutineName, quint32 coroutineSerial, const QString &label,
             const QString &name, int cppLine);

    /// Starts the body, with a CancelledError where it is cancelled before its first step; false if then
    /// nothing of it runs.
    virtual bool startBody(bool cancelled) = 0;
    virtual bool hasBodyEnded() const = 0;
    /// Takes what the body returned; throws what it threw.
    virtual void takeResult() = 0;
    /// Makes what was taken the result of the future.
    virtual void publishResult() = 0;
    /// Frees the call that has not begun, and the frame.
    virtual void dropBody() = 0;
    void unwindIfPending();

private:
    friend class EventLoop; // the list of all tasks

    [[noreturn]] void interrupt();
    [[noreturn]] static void refuseSuspension();
    Text nameText() const;
    void step();
    void resume();
    void begin();
    void waitOn();
    void end();
    Outcome takeOutcome(std::exception_ptr &raised);
    void reportSuspended();
    void reportEnd(Outcome outcome, const std::exception_ptr &raised);

    std::coroutine_handle<> m_suspended;
    Suspension *m_suspension = nullptr;
    Ref<FutureBase> m_waiter;    // what the suspended task waits for
    std::exception_ptr m_thrown; // what the next step begins with instead of a value
    Context m_context;
    TaskBase *m_previous = nullptr; // of all tasks
    TaskBase *m_next = nullptr;
    TaskId m_taskId;
    quint32 m_number = 0; // in the name, if it was given none
    quint32 m_coroutineSerial;
    quint32 m_serial;
    int m_cancelRequests = 0;
    bool m_started = false;
    bool m_mustCancel = false;
    bool m_throwCancelled = false;
    bool m_cancelling = false; // in cancel(): tasks that wait for each other in a circle
    bool m_reportsDestruction = true;
    QString m_name;
    QString m_label;
};

inline void TaskBase::step()
{
    EventLoop &loop = this->loop();
    loop.setCurrentTask(this);
    if (m_mustCancel) {
        m_mustCancel = false;
        m_throwCancelled = true;
    }
    if (!m_started)
        begin();
    else if (m_waiter)
        resume();
    else
        std::exchange(m_suspended, nullptr).resume(); // after a bare yield
    if (!m_suspended) {
        end();
    } else if (m_waiter || loop.isObserved()) {
        waitOn();
    } else {
        ReadyHandle handle;
        handle.owner = this;
        handle.kind = HandleKind::Step;
        loop.schedule(handle);
    }
    loop.setCurrentTask(nullptr);
}

/// A task whose coroutine returns T. Made by createTask() and whatever takes coroutines.
template<typename T>
class Task final : public Typed<T, TaskBase>
{
public:
    Task(EventLoop &loop, Coroutine<T> body, const QString &name, int cppLine)
        : Typed<T, TaskBase>(loop, body.name(), body.serial(), loop.isObserved() ? body.label() : QString(),
                             name, cppLine)
        , m_coroutine(std::move(body))
    {
    }
    ~Task() override { this->unwindIfPending(); }

protected:
    bool startBody(bool cancelled) override
    {
        const Coroutine<T> coroutine = std::exchange(m_coroutine, Coroutine<T>());
        if (!cancelled) {
            m_body = coroutine.start();
            return true;
        }
        auto body = coroutine.startCancelled();
        if (body)
            m_body = std::move(*body);
        return body.has_value();
    }
    bool hasBodyEnded() const override { return m_body.isReady(); }
    void takeResult() override
    {
        const auto body = std::exchange(m_body, QCoro::Task<T>());
        auto awaiter = body.operator co_await();
        if constexpr (std::is_void_v<T>) {
            awaiter.await_resume();
            m_returned.emplace();
        } else {
            m_returned.emplace(awaiter.await_resume());
        }
    }
    void publishResult() override { this->setResult(*std::exchange(m_returned, std::nullopt)); }
    void dropBody() override
    {
        m_coroutine = Coroutine<T>();
        m_body = QCoro::Task<T>();
    }

private:
    Coroutine<T> m_coroutine;
    QCoro::Task<T> m_body;
    std::optional<typename Typed<T, TaskBase>::Value> m_returned;
};

template<typename T>
void EventLoop::start(Coroutine<T> main)
{
    beginMain([this, &main] { return Ref<TaskBase>(new Task<T>(*this, std::move(main), QString(), 0)); });
}

/// Makes a task that takes its first step in the next iteration; name as Python's name=…, or empty.
template<typename T>
Ref<Task<T>> createTask(Coroutine<T> body, const QString &name = QString(),
                        std::source_location place = std::source_location::current())
{
    return new Task<T>(EventLoop::running(), std::move(body), name, int(place.line()));
}

/// Suspends the running task until a future is done; goes on at once where it is.
template<typename FutureType>
class FutureAwaiter final : public Suspension
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
        m_cppLine = int(place.line());
        m_task = &m_future->loop().suspendingTask();
        m_task->suspend(handle, *this, m_future.ref());
    }
    void describe(Observation &stepEnd) const override
    {
        stepEnd.cppLine = m_cppLine;
        m_future->describe(stepEnd);
    }
    auto await_resume()
    {
        if (m_future->loop().isUnwinding())
            throw GeneratorExit();
        if (m_task)
            m_task->throwIfInterrupted();
        if constexpr (std::is_same_v<typename FutureType::Value, None>)
            m_future->result();
        else
            return m_future->result();
    }

private:
    AwaitedRef<FutureType> m_future;
    TaskBase *m_task = nullptr; // the one that runs this very coroutine
    int m_cppLine = 0;
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
