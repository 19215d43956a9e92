#pragma once

#include "asyncio/task.h"

#include <QList>

#include <source_location>
#include <unordered_set>
#include <vector>

namespace asyncio {

/// How an awaitable of a gather with return_exceptions ended: a value, or an exception in its place.
template<typename T>
struct Settled
{
    std::optional<typename Future<T>::Value> value;
    std::exception_ptr exception; ///< CancelledError for one that was cancelled
    bool cancelled = false;
};

template<typename T>
QString reprOf(const Settled<T> &settled)
{
    if (settled.cancelled)
        return QStringLiteral("CancelledError('')"); // as gather() makes it
    return settled.exception ? reprOfException(settled.exception) : reprOf(*settled.value);
}

/// The outer future of a gather, without the type of its results.
///
/// It is done when the last child is, or as soon as one fails (unless exceptions are results, too);
/// cancelling it cancels the children, and it ends when they have. A child that fails later is taken note of
/// and nothing more; siblings run on. CPython: asyncio.tasks.gather and _GatheringFuture.
class GatherBase : public FutureBase
{
public:
    bool cancel() override;
    void describe(Observation &stepEnd) const override;
    void traverse(ReferenceVisitor &visitor) const override;

    ~GatherBase() override;

    /// Its place in the order of creation. See Garbage.
    quint32 serial() const { return m_serial; }
    /// Ends a circle that it makes with a child that will never be done.
    void letGoOfChildren();
    /// Adds a child, in the order of the arguments; the same one may be added again.
    void add(const Ref<FutureBase> &child);
    /// The same for one that was just made.
    void addNew(const Ref<FutureBase> &child);
    /// To be called once, when all children are there: only now the outer future gets its number.
    void begin(int cppLine);

protected:
    GatherBase(EventLoop &loop, bool returnExceptions)
        : FutureBase(loop, 0)
        , m_returnExceptions(returnExceptions)
    {
    }
    /// Collects the children's results; all are done.
    virtual void publishResults() = 0;
    const std::vector<Ref<FutureBase>> &children() const { return m_children; }

private:
    static void childDone(RefCounted &owner, FutureBase *child);
    void take(FutureBase &child);
    void finishAll();
    void reportCreated(int cppLine);

    std::vector<Ref<FutureBase>> m_children;
    std::unordered_set<FutureBase *> m_known;
    std::vector<FutureBase *> m_doneBefore; // children that were done when they were added, from 3.12
    QString m_label;
    quint32 m_serial = 0;
    std::size_t m_count = 0; // different children
    std::size_t m_finished = 0;
    bool m_cancelRequested = false;
    bool m_returnExceptions;
};

/// A gather of tasks or futures of T: a list of their results in the order of the call.
template<typename T, typename Child = Task<T>>
class Gather final : public Typed<QList<typename Future<T>::Value>, GatherBase>
{
    using Base = Typed<QList<typename Future<T>::Value>, GatherBase>;

public:
    explicit Gather(EventLoop &loop)
        : Base(loop, false)
    {
    }

protected:
    void publishResults() override
    {
        typename Base::Value results;
        for (const Ref<FutureBase> &child : this->children())
            results.append(static_cast<Child &>(*child).result());
        this->setResult(std::move(results));
    }
};

/// A gather with return_exceptions.
template<typename T, typename Child = Task<T>>
class GatherSettled final : public Typed<QList<Settled<T>>, GatherBase>
{
    using Base = Typed<QList<Settled<T>>, GatherBase>;

public:
    explicit GatherSettled(EventLoop &loop)
        : Base(loop, true)
    {
    }

protected:
    void publishResults() override
    {
        QList<Settled<T>> results;
        for (const Ref<FutureBase> &child : this->children()) {
            Settled<T> settled;
            settled.cancelled = child->isCancelled();
            if (settled.cancelled)
                settled.exception = std::make_exception_ptr(CancelledError());
            else if (child->hasException())
                settled.exception = child->exception();
            else
                settled.value = static_cast<Child &>(*child).result();
            results.append(settled);
        }
        this->setResult(std::move(results));
    }
};

namespace detail {

template<typename GatherType, typename T>
Ref<GatherType> gatherCoroutines(const QList<Coroutine<T>> &coroutines, int cppLine)
{
    EventLoop &loop = EventLoop::running();
    const Ref<GatherType> outer = new GatherType(loop);
    for (const Coroutine<T> &coroutine : coroutines) {
        const Ref<Task<T>> task = new Task<T>(loop, coroutine, QString(), cppLine);
        task->ignoreDestruction();
        outer->addNew(task);
    }
    outer->begin(cppLine);
    return outer;
}

template<typename GatherType, typename T>
Ref<GatherType> gatherTasks(const QList<Ref<Task<T>>> &tasks, int cppLine)
{
    const Ref<GatherType> outer = new GatherType(EventLoop::running());
    for (const Ref<Task<T>> &task : tasks)
        outer->add(task);
    outer->begin(cppLine);
    return outer;
}

} // namespace detail

/// Makes a task of every coroutine and a future of all their results, as asyncio.gather.
template<typename T>
Ref<Gather<T>> gather(const QList<Coroutine<T>> &coroutines,
                      std::source_location place = std::source_location::current())
{
    return detail::gatherCoroutines<Gather<T>>(coroutines, int(place.line()));
}

/// A future of all results of tasks.
template<typename T>
Ref<Gather<T>> gather(const QList<Ref<Task<T>>> &tasks,
                      std::source_location place = std::source_location::current())
{
    return detail::gatherTasks<Gather<T>>(tasks, int(place.line()));
}

/// The same with return_exceptions=True: an error is a result in its place.
template<typename T>
Ref<GatherSettled<T>> gatherSettled(const QList<Coroutine<T>> &coroutines,
                                    std::source_location place = std::source_location::current())
{
    return detail::gatherCoroutines<GatherSettled<T>>(coroutines, int(place.line()));
}

template<typename T>
Ref<GatherSettled<T>> gatherSettled(const QList<Ref<Task<T>>> &tasks,
                                    std::source_location place = std::source_location::current())
{
    return detail::gatherTasks<GatherSettled<T>>(tasks, int(place.line()));
}

/// Waits for futures of any types, with return_exceptions, and drops what they give: what run() does with the
/// tasks that it has cancelled.
Ref<FutureBase> gatherAndForget(EventLoop &loop, const std::vector<Ref<TaskBase>> &tasks);

template<typename T, typename Child>
auto operator co_await(const Ref<Gather<T, Child>> &gather)
{
    return FutureAwaiter<Gather<T, Child>>(gather);
}

template<typename T, typename Child>
auto operator co_await(const Ref<GatherSettled<T, Child>> &gather)
{
    return FutureAwaiter<GatherSettled<T, Child>>(gather);
}

} // namespace asyncio
