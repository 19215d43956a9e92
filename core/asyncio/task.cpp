#include "asyncio/task.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

TaskBase::TaskBase(EventLoop &loop, const QString &coroutineName, const QString &label, const QString &name,
                   int cppLine)
    : FutureBase(loop)
    , m_label(label)
    , m_taskId(loop.newTaskId())
{
    m_name = name.isEmpty() ? loop.newTaskName() : name;
    loop.registerTask(m_taskId, this);
    if (loop.isObserved()) {
        Event event;
        event.kind = EventKind::TaskCreated;
        event.task = m_taskId;
        event.parent = loop.currentTask() ? loop.currentTask()->taskId() : 0;
        event.future = id();
        event.name = m_name;
        event.label = label;
        event.text = coroutineName;
        event.cppLine = cppLine;
        loop.emitEvent(std::move(event));
    }
    scheduleStep();
}

TaskBase::~TaskBase()
{
    loop().unregisterTask(m_taskId);
}

bool TaskBase::cancel()
{
    if (isDone())
        return false;
    ++m_cancelRequests;
    if (loop().isObserved()) {
        Event event;
        event.kind = EventKind::CancelRequested;
        event.task = m_taskId;
        event.parent = loop().currentTask() ? loop().currentTask()->taskId() : 0;
        loop().emitEvent(std::move(event));
    }
    if (m_cancelling)
        return true;
    m_cancelling = true;
    if (!m_waiter || !m_waiter->cancel())
        m_mustCancel = true;
    m_cancelling = false;
    return true;
}

void TaskBase::describe(Suspension &suspension) const
{
    suspension.wait = WaitKind::Task;
    suspension.label = m_label;
    suspension.awaited = m_taskId;
}

void TaskBase::suspend(std::coroutine_handle<> handle, Suspension suspension)
{
    if (m_suspended)
        throw RuntimeError("a coroutine of this step has suspended and was not awaited");
    m_suspended = handle;
    m_suspension = std::move(suspension);
}

void TaskBase::throwIfInterrupted()
{
    if (std::exchange(m_throwCancelled, false))
        throw CancelledError();
    if (m_thrown)
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
}

void TaskBase::unwind()
{
    const bool before = loop().setUnwinding(true);
    dropCallbacks();
    if (m_waiter)
        m_waiter->dropCallbacks(); // they hold this task
    m_waiter = nullptr;
    dropBody();
    if (const auto handle = std::exchange(m_suspended, nullptr))
        handle.resume(); // await_resume() throws Unwind, the frames end
    m_driver = QCoro::Task<>();
    loop().setUnwinding(before);
}

void TaskBase::raised()
{
    try {
        throw;
    } catch (const CancelledError &) {
        m_outcome = Outcome::Cancelled;
    } catch (const Unwind &) {
        m_outcome = Outcome::None; // nobody is left to be told
    } catch (...) {
        m_outcome = Outcome::Exception;
        m_raised = std::current_exception();
    }
}

void TaskBase::stepCallback(RefCounted &owner, FutureBase *)
{
    static_cast<TaskBase &>(owner).step();
}

void TaskBase::scheduleStep()
{
    Handle handle;
    handle.run = stepCallback;
    handle.owner = this;
    handle.kind = HandleKind::Step;
    handle.task = m_taskId;
    loop().schedule(std::move(handle));
}

void TaskBase::step()
{
    m_waiter = nullptr;
    m_throwCancelled = std::exchange(m_mustCancel, false);
    loop().setCurrentTask(this);
    enterBody();
    loop().setCurrentTask(nullptr);
    if (m_suspended)
        waitOn();
    else
        end();
}

void TaskBase::enterBody()
{
    if (m_started) {
        std::exchange(m_suspended, nullptr).resume();
    } else if (m_started = true; m_throwCancelled) {
        dropBody(); // cancelled before its first step: the body never runs
        m_outcome = Outcome::Cancelled;
    } else {
        m_driver = drive();
    }
}

void TaskBase::waitOn()
{
    Suspension suspension = std::exchange(m_suspension, Suspension());
    announceStepEnd(suspension);
    if (!suspension.future) {
        scheduleStep();
        return;
    }
    if (suspension.future.get() == this) {
        m_thrown = std::make_exception_ptr(RuntimeError("Task cannot await on itself"));
        scheduleStep();
        return;
    }
    m_waiter = std::move(suspension.future);
    DoneCallback wakeUp;
    wakeUp.run = stepCallback;
    wakeUp.owner = this;
    wakeUp.kind = HandleKind::Step;
    wakeUp.task = m_taskId;
    m_waiter->addDoneCallback(std::move(wakeUp));
    if (m_mustCancel && m_waiter->cancel())
        m_mustCancel = false;
}

void TaskBase::end()
{
    if (m_mustCancel && m_outcome == Outcome::Result)
        m_outcome = Outcome::Cancelled; // asked to cancel in its last step: the result is lost
    announceStepEnd(Suspension());
    m_driver = QCoro::Task<>();
    switch (m_outcome) {
    case Outcome::Result:
        publishResult();
        break;
    case Outcome::Exception:
        setException(std::exchange(m_raised, nullptr));
        break;
    default:
        FutureBase::cancel();
    }
}

void TaskBase::announceStepEnd(const Suspension &suspension)
{
    if (!loop().isObserved())
        return;
    Event event;
    event.kind = EventKind::StepEnd;
    event.task = m_taskId;
    event.outcome = m_suspended ? Outcome::Suspended : m_outcome;
    if (m_suspended) {
        event.wait = suspension.wait;
        event.label = suspension.label;
        event.future = suspension.future ? suspension.future->id() : 0;
        event.awaited = suspension.awaited;
        event.timer = suspension.timer;
        event.resource = suspension.resource;
        event.cppLine = suspension.cppLine;
    } else if (m_raised) {
        event.text = reprOfException(m_raised);
    }
    loop().emitEvent(std::move(event));
}

} // namespace asyncio
