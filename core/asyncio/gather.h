#pragma once

#include "asyncio/task.h"

#include <QList>

#include <source_location>
#include <vector>

namespace asyncio {

/// The outer future of a gather, without the type of its results.
///
/// It is done when the last child is, or as soon as one fails; cancelling it cancels the children, and it
/// ends when they have. A child that fails later is taken note of and nothing more; siblings run on.
class GatherBase : public FutureBase
{
public:
    bool cancel() override;
    void describe(Suspension &suspension) const override;

protected:
    GatherBase(EventLoop &loop, std::vector<Ref<FutureBase>> children, const QList<quint32> &tasks,
               int cppLine);
    /// Collects the children's results; all are done and none has failed.
    virtual void publishResults() = 0;

    const std::vector<Ref<FutureBase>> &children() const { return m_children; }
    /// To be called once by the constructor of the final class.
    void watchChildren();

private:
    static void childDone(RefCounted &owner, FutureBase *child);
    void take(FutureBase &child);

    std::vector<Ref<FutureBase>> m_children;
    std::size_t m_finished = 0;
    bool m_cancelRequested = false;
};

/// A gather of tasks that return T: a list of their results in the order of the call.
template<typename T>
class Gather final : public Typed<QList<typename Future<T>::Value>, GatherBase>
{
    using Base = Typed<QList<typename Future<T>::Value>, GatherBase>;

public:
    Gather(EventLoop &loop, std::vector<Ref<FutureBase>> children, const QList<quint32> &tasks, int cppLine)
        : Base(loop, std::move(children), tasks, cppLine)
    {
        this->watchChildren();
    }

protected:
    void publishResults() override
    {
        typename Base::Value results;
        for (const Ref<FutureBase> &child : this->children())
            results.append(static_cast<const Task<T> &>(*child).result());
        this->setResult(std::move(results));
    }
};

/// Makes a task of every coroutine and a future of all their results, as asyncio.gather.
template<typename T>
Ref<Gather<T>> gather(const QList<Coroutine<T>> &coroutines,
                      std::source_location place = std::source_location::current())
{
    EventLoop &loop = EventLoop::running();
    const int line = int(place.line());
    std::vector<Ref<FutureBase>> children;
    QList<quint32> tasks;
    for (const Coroutine<T> &coroutine : coroutines) {
        const Ref<Task<T>> task = new Task<T>(loop, coroutine, QString(), line);
        children.emplace_back(task);
        tasks.append(task->taskId());
    }
    return new Gather<T>(loop, std::move(children), tasks, line);
}

template<typename T>
FutureAwaiter<Gather<T>> operator co_await(const Ref<Gather<T>> &gather)
{
    return FutureAwaiter<Gather<T>>(gather);
}

} // namespace asyncio
