#pragma once

#include "asyncio/task.h"

#include <exception>
#include <vector>

namespace asyncio {

/// What a TaskGroup is; its tasks hold it, too, until they are done, as in Python.
class TaskGroupState final : public RefCounted
{
public:
    explicit TaskGroupState(EventLoop &loop)
        : m_loop(loop)
    {
    }

    EventLoop &loop() const { return m_loop; }
    void enter();
    /// Throws RuntimeError where no task can be made.
    void requireOpen() const;
    /// Takes a task that was just made.
    void add(const Ref<TaskBase> &task);
    static QCoro::Task<> exit(Ref<TaskGroupState> group, std::exception_ptr body, int cppLine);
    QString repr() const;
    void traverse(ReferenceVisitor &visitor) const override;

private:
    static void taskDone(RefCounted &owner, FutureBase *task);
    void take(TaskBase &task);
    void reportOrphan(const TaskBase &task, const std::exception_ptr &exception) const;
    void abort();
    void beginExit(const std::exception_ptr &body);
    void takeBackCancel();
    void raise(const std::exception_ptr &body);

    EventLoop &m_loop;
    Ref<TaskBase> m_parent;
    std::vector<Ref<TaskBase>> m_tasks; // that are not done, in creation order
    std::vector<std::exception_ptr> m_errors;
    std::exception_ptr m_cancellation; // of the parent: leaves the group if there are no errors
    Ref<Future<bool>> m_allDone;       // while exit() waits for the last task
    bool m_entered = false;
    bool m_exiting = false;
    bool m_aborting = false;
    bool m_cancelledParent = false; // it was this group that cancelled it
};

} // namespace asyncio
