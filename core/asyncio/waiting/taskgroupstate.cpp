#include "asyncio/waiting/taskgroupstate.h"

#include "asyncio/waiting/waiterawaiter.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

RuntimeError groupError(const TaskGroupState &group, const QString &what)
{
    return RuntimeError((u"TaskGroup "_s + group.repr() + u' ' + what).toStdString());
}

} // namespace

QString TaskGroupState::repr() const
{
    QStringList info = { u"<TaskGroup"_s };
    if (!m_tasks.empty())
        info.append(u"tasks=%1"_s.arg(m_tasks.size()));
    if (!m_errors.empty())
        info.append(u"errors=%1"_s.arg(m_errors.size()));
    if (m_aborting)
        info.append(u"cancelling"_s);
    else if (m_entered)
        info.append(u"entered"_s);
    return info.join(u' ') + u'>';
}

void TaskGroupState::enter()
{
    const bool isNew = m_loop.semantics() >= Semantics::Python312;
    if (m_entered)
        throw groupError(*this, isNew ? u"has already been entered"_s : u"has been already entered"_s);
    m_entered = !isNew;
    m_parent = m_loop.currentTask();
    if (!m_parent)
        throw groupError(*this, u"cannot determine the parent task"_s);
    m_entered = true;
}

void TaskGroupState::requireOpen() const
{
    if (!m_entered)
        throw groupError(*this, u"has not been entered"_s);
    if (m_exiting && m_tasks.empty())
        throw groupError(*this, u"is finished"_s);
    if (m_aborting)
        throw groupError(*this, u"is shutting down"_s);
}

void TaskGroupState::add(const Ref<TaskBase> &task)
{
    static const QString label = u"task_group"_s;
    m_tasks.push_back(task);
    DoneCallback done;
    done.run = taskDone;
    done.owner = this;
    done.label = &label;
    task->addDoneCallback(std::move(done));
}

void TaskGroupState::taskDone(RefCounted &owner, FutureBase *task)
{
    static_cast<TaskGroupState &>(owner).take(static_cast<TaskBase &>(*task));
}

// CPython: TaskGroup._on_task_done()
void TaskGroupState::take(TaskBase &task)
{
    std::erase_if(m_tasks, [&task](const Ref<TaskBase> &other) { return other.get() == &task; });
    if (m_allDone && m_tasks.empty() && !m_allDone->isDone())
        m_allDone->setResult(true);
    if (task.isCancelled())
        return;
    const std::exception_ptr exception = task.exception();
    if (!exception)
        return;
    m_errors.push_back(exception);
    if (m_parent->isDone()) {
        reportOrphan(task, exception);
        return;
    }
    if (m_aborting || m_cancelledParent)
        return;
    abort();
    m_cancelledParent = true;
    m_parent->cancel();
}

void TaskGroupState::reportOrphan(const TaskBase &task, const std::exception_ptr &exception) const
{
    ExceptionContext context;
    context.sort = u"loop"_s;
    context.message = u"Task has errored out but its parent task is already completed"_s;
    context.exception = exception;
    context.task = task.taskId();
    m_loop.callExceptionHandler(context);
}

void TaskGroupState::abort()
{
    m_aborting = true;
    for (const Ref<TaskBase> &task : m_tasks) {
        if (!task->isDone())
            task->cancel();
    }
}

// CPython: TaskGroup.__aexit__()
QCoro::Task<> TaskGroupState::exit(Ref<TaskGroupState> group, std::exception_ptr body, int cppLine)
{
    static const QString label = u"TaskGroup"_s;
    group->beginExit(body);
    // Again and again: the parent can be cancelled while it waits.
    while (!group->m_tasks.empty()) {
        group->m_allDone = new Future<bool>(group->m_loop);
        std::exception_ptr cancellation;
        WaiterAwaiter allDone(group->m_allDone, WaitKind::TaskGroup, label, cppLine);
        try {
            co_await allDone;
        } catch (const CancelledError &) {
            cancellation = std::current_exception();
        }
        if (cancellation && !group->m_aborting) {
            group->m_cancellation = cancellation;
            group->abort();
        }
        group->m_allDone = nullptr;
    }
    group->raise(body);
}

void TaskGroupState::beginExit(const std::exception_ptr &body)
{
    m_exiting = true;
    if (isCancelledError(body))
        m_cancellation = body;
    if (m_loop.semantics() < Semantics::Python313)
        takeBackCancel();
    if (body && !m_aborting)
        abort();
}

// Takes back what the group itself has asked of its parent.
void TaskGroupState::takeBackCancel()
{
    if (m_cancelledParent && m_parent->uncancel() == 0)
        m_cancellation = nullptr;
}

// Throws what leaves the group, if anything.
void TaskGroupState::raise(const std::exception_ptr &body)
{
    const bool isNew = m_loop.semantics() >= Semantics::Python313;
    if (isNew)
        takeBackCancel();
    if (m_cancellation && m_errors.empty())
        std::rethrow_exception(m_cancellation);
    if (body && m_loop.isUnwinding())
        std::rethrow_exception(body);
    if (body && !isCancelledError(body))
        m_errors.push_back(body);
    if (m_errors.empty() && body)
        std::rethrow_exception(body);
    if (m_errors.empty())
        return;
    // A request from outside stays what it was: it is delivered at the parent's next await.
    if (isNew && m_parent->cancelling() > 0) {
        m_parent->uncancel();
        m_parent->cancel();
    }
    throw ExceptionGroup("unhandled errors in a TaskGroup", std::exchange(m_errors, {}));
}

void TaskGroupState::traverse(ReferenceVisitor &visitor) const
{
    visitor.visit(m_parent.get());
    for (const Ref<TaskBase> &task : m_tasks)
        visitor.visit(task.get());
    visitor.visit(m_allDone.get());
}

} // namespace asyncio
