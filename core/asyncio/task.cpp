#include "asyncio/task.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

TaskBase::TaskBase(EventLoop &loop, const QString &coroutineName, quint32 coroutineSerial,
                   const QString &label, const QString &name, int cppLine)
    : FutureBase(loop)
    , m_context(currentContext())
    , m_taskId(loop.newTaskId())
    , m_coroutineSerial(coroutineSerial)
    , m_serial(loop.newSerial())
    , m_name(name)
    , m_label(label)
{
    setClass(Class::Task);
    // Before 3.13 a task that is given a name takes a number all the same.
    if (name.isEmpty() || loop.semantics() < Semantics::Python313)
        m_number = loop.newTaskNumber();
    loop.addTask(*this);
    if (loop.isObserved()) {
        Observation created;
        created.kind = EventKind::TaskCreated;
        created.task = m_taskId;
        created.parent = loop.currentTaskId();
        created.future = id();
        created.name = nameText();
        created.label = &m_label;
        created.text = &coroutineName;
        created.cppLine = cppLine;
        loop.report(created);
    }
    ReadyHandle handle;
    handle.owner = this;
    handle.kind = HandleKind::Step;
    loop.schedule(handle);
}

TaskBase::~TaskBase()
{
    loop().removeTask(*this);
}

Text TaskBase::nameText() const
{
    return m_name.isEmpty() ? Text::taskName(m_number) : Text(&m_name);
}

QString TaskBase::name() const
{
    return nameText().toString();
}

bool TaskBase::cancel()
{
    retrieve();
    if (isDone())
        return false;
    ++m_cancelRequests;
    if (loop().isObserved()) {
        Observation requested;
        requested.kind = EventKind::CancelRequested;
        requested.task = m_taskId;
        requested.parent = loop().currentTaskId();
        loop().report(requested);
    }
    if (m_cancelling)
        return true;
    m_cancelling = true;
    if (!m_waiter || !m_waiter->cancel())
        m_mustCancel = true;
    m_cancelling = false;
    return true;
}

int TaskBase::uncancel()
{
    if (m_cancelRequests > 0) {
        --m_cancelRequests;
        // Before 3.13 a request that was not delivered yet stays, even if it was taken back.
        if (m_cancelRequests == 0 && loop().semantics() >= Semantics::Python313)
            m_mustCancel = false;
    }
    return m_cancelRequests;
}

void TaskBase::describe(Observation &stepEnd) const
{
    stepEnd.wait = WaitKind::Task;
    stepEnd.label = &m_label;
    stepEnd.future = id();
    stepEnd.awaited = m_taskId;
}

void TaskBase::traverse(ReferenceVisitor &visitor) const
{
    FutureBase::traverse(visitor);
    visitor.visit(m_waiter.get());
}

void TaskBase::refuseSuspension()
{
    throw RuntimeError("a coroutine of this step has suspended and was not awaited");
}

void TaskBase::suspendAgain(Ref<FutureBase> future)
{
    m_waiter = std::move(future);
}

void TaskBase::interrupt()
{
    const std::exception_ptr thrown = std::exchange(m_thrown, nullptr);
    if (std::exchange(m_throwCancelled, false))
        throw CancelledError();
    std::rethrow_exception(thrown);
}

void TaskBase::unwind()
{
    const bool before = loop().setUnwinding(true);
    dropCallbacks();
    const Ref<FutureBase> waiter = std::exchange(m_waiter, nullptr);
    if (waiter)
        waiter->removeDoneCallbacks(this);
    if (const auto handle = std::exchange(m_suspended, nullptr))
        handle.resume(); // await_resume() throws GeneratorExit, the frames end
    dropBody();
    loop().setUnwinding(before);
}

void TaskBase::reportDestruction()
{
    if (isDone() || !std::exchange(m_reportsDestruction, false))
        return;
    ExceptionContext context;
    context.sort = u"destroyed_pending"_s;
    context.message = u"Task was destroyed but it is pending!"_s;
    context.task = m_taskId;
    loop().callExceptionHandler(context);
}

// When the last reference goes. Python closes the coroutine then, too.
void TaskBase::unwindIfPending()
{
    if (isDone())
        return;
    reportDestruction();
    unwind();
}

void TaskBase::begin()
{
    m_started = true;
    // Cancelled before its first step: the body never runs.
    if (startBody(m_throwCancelled))
        m_throwCancelled = false;
}

void TaskBase::resume()
{
    m_waiter = nullptr;
    if (isInterrupted() || m_suspension->proceed())
        std::exchange(m_suspended, nullptr).resume();
}

void TaskBase::waitOn()
{
    if (loop().isObserved())
        reportSuspended();
    if (m_waiter.get() == this) {
        m_waiter = nullptr;
        m_thrown = std::make_exception_ptr(RuntimeError("Task cannot await on itself"));
    }
    if (!m_waiter) {
        ReadyHandle handle;
        handle.owner = this;
        handle.kind = HandleKind::Step;
        loop().schedule(handle);
        return;
    }
    DoneCallback wakeUp;
    wakeUp.owner = this;
    wakeUp.kind = HandleKind::Step;
    m_waiter->addDoneCallback(std::move(wakeUp));
    if (m_mustCancel && m_waiter->cancel())
        m_mustCancel = false;
}

void TaskBase::end()
{
    std::exception_ptr raised;
    const Outcome outcome = takeOutcome(raised);
    if (loop().isObserved())
        reportEnd(outcome, raised);
    switch (outcome) {
    case Outcome::Result:
        publishResult();
        break;
    case Outcome::Exception:
        setException(std::move(raised));
        break;
    default:
        finishCancelled(std::move(raised));
    }
}

Outcome TaskBase::takeOutcome(std::exception_ptr &raised)
{
    if (std::exchange(m_throwCancelled, false))
        return Outcome::Cancelled; // before its first step
    try {
        if (!hasBodyEnded())
            throw RuntimeError("Task got bad yield: it waits for something that is not of this loop");
        takeResult();
    } catch (const CancelledError &error) {
        if (!error.message().empty())
            raised = std::current_exception();
        return Outcome::Cancelled;
    } catch (...) {
        raised = std::current_exception();
        return Outcome::Exception;
    }
    // Asked to cancel in its last step: the result is lost.
    return std::exchange(m_mustCancel, false) ? Outcome::Cancelled : Outcome::Result;
}

void TaskBase::reportSuspended()
{
    Observation stepEnd;
    stepEnd.kind = EventKind::StepEnd;
    stepEnd.task = m_taskId;
    stepEnd.outcome = Outcome::Suspended;
    m_suspension->describe(stepEnd);
    loop().report(stepEnd);
}

void TaskBase::reportEnd(Outcome outcome, const std::exception_ptr &raised)
{
    const QString text = outcome == Outcome::Exception ? reprOfException(raised) : QString();
    Observation stepEnd;
    stepEnd.kind = EventKind::StepEnd;
    stepEnd.task = m_taskId;
    stepEnd.outcome = outcome;
    stepEnd.text = &text;
    loop().report(stepEnd);
}

} // namespace asyncio
