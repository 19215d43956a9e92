#pragma once

#include "asyncio/sync/lineawaiter.h"

#include <source_location>

namespace asyncio {

/// getNowait() on an empty queue.
class QueueEmpty : public Exception
{
public:
    QueueEmpty()
        : Exception("QueueEmpty", "")
    {
    }
};

/// putNowait() on a full queue.
class QueueFull : public Exception
{
public:
    QueueFull()
        : Exception("QueueFull", "")
    {
    }
};

/// The lines of a queue and its count of unfinished tasks, without the type of its items. See Queue.
class QueueStateBase : public Resource
{
public:
    int maxsize() const { return m_maxsize; }
    void taskDone(int cppLine);

protected:
    /// order: "lifo", "priority", or empty.
    QueueStateBase(int maxsize, const QString &name, const QString &order, int cppLine);

    /// To be called when an item has gone in or out.
    void afterPut()
    {
        ++m_unfinished;
        m_getters.takeAndWakeNext();
    }
    void afterGet() { m_putters.takeAndWakeNext(); }
    void reportItem(EventKind kind, const Text &item, int size, int cppLine) const;

private:
    template<typename T>
    friend class PutAwaiter;
    template<typename T>
    friend class GetAwaiter;
    friend class QueueAwaiter;
    friend class JoinAwaiter;

    Line m_getters;
    Line m_putters;
    Line m_joiners;
    const Waiting m_getting;
    const Waiting m_putting;
    const Waiting m_joining;
    int m_maxsize;
    int m_unfinished = 0;
};

/// A queue's items, first in first out. Other orders override store() and take().
template<typename T>
class QueueState : public QueueStateBase
{
public:
    QueueState(int maxsize, const QString &name, int cppLine)
        : QueueState(maxsize, name, QString(), cppLine)
    {
    }

    int size() const { return int(m_items.size()); }
    bool isEmpty() const { return m_items.isEmpty(); }
    bool isFull() const { return maxsize() > 0 && size() >= maxsize(); }
    /// Of a queue that is not full.
    void put(T &&item, int cppLine)
    {
        if (isObserved()) {
            QString made;
            reportItem(EventKind::QueuePut, reprText(item, made), size() + 1, cppLine);
        }
        store(std::move(item));
        afterPut();
    }
    /// Of a queue that is not empty.
    T get(int cppLine)
    {
        T item = take();
        if (isObserved()) {
            QString made;
            reportItem(EventKind::QueueGet, reprText(item, made), size(), cppLine);
        }
        afterGet();
        return item;
    }

protected:
    QueueState(int maxsize, const QString &name, const QString &order, int cppLine)
        : QueueStateBase(maxsize, name, order, cppLine)
    {
    }
    Ring<T> &items() { return m_items; }
    virtual void store(T &&item) { m_items.append(std::move(item)); }
    virtual T take() { return m_items.takeFirst(); }

private:
    Ring<T> m_items;
};

/// A task's wait for an item or for room.
class QueueAwaiter : public LineAwaiter
{
protected:
    using LineAwaiter::LineAwaiter;

    /// To be called when the task goes on after it has waited; possible: whether it now finds what it waited
    /// for. Throws where it was cancelled.
    void leaveLine(Line &line, bool possible);
};

/// See Queue::put().
template<typename T>
class PutAwaiter final : public QueueAwaiter
{
public:
    PutAwaiter(QueueState<T> &state, T &&item, int cppLine)
        : QueueAwaiter(state, cppLine)
        , m_item(std::move(item))
    {
    }

    bool await_ready() const { return isUnwinding() || !state().isFull(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_putters, state().m_putting, handle);
    }
    bool proceed() override
    {
        if (isInterrupted() || !state().isFull())
            return true;
        suspendAgainIn(state().m_putters);
        return false;
    }
    void await_resume()
    {
        throwIfUnwinding();
        if (hasWaited())
            leaveLine(state().m_putters, !state().isFull());
        state().put(std::move(m_item), cppLine());
    }

private:
    QueueState<T> &state() const { return static_cast<QueueState<T> &>(resource()); }

    T m_item;
};

/// See Queue::get().
template<typename T>
class GetAwaiter final : public QueueAwaiter
{
public:
    GetAwaiter(QueueState<T> &state, int cppLine)
        : QueueAwaiter(state, cppLine)
    {
    }

    bool await_ready() const { return isUnwinding() || !state().isEmpty(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_getters, state().m_getting, handle);
    }
    bool proceed() override
    {
        if (isInterrupted() || !state().isEmpty())
            return true;
        suspendAgainIn(state().m_getters);
        return false;
    }
    T await_resume()
    {
        throwIfUnwinding();
        if (hasWaited())
            leaveLine(state().m_getters, !state().isEmpty());
        return state().get(cppLine());
    }

private:
    QueueState<T> &state() const { return static_cast<QueueState<T> &>(resource()); }
};

/// See Queue::join().
class JoinAwaiter final : public LineAwaiter
{
public:
    JoinAwaiter(QueueStateBase &state, int cppLine)
        : LineAwaiter(state, cppLine)
    {
    }

    bool await_ready() const { return isUnwinding() || state().m_unfinished == 0; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        suspendIn(state().m_joiners, state().m_joining, handle);
    }
    void await_resume()
    {
        throwIfUnwinding();
        if (hasWaited())
            leaveLine();
    }

private:
    QueueStateBase &state() const { return static_cast<QueueStateBase &>(resource()); }
    void leaveLine();
};

/// A first-in first-out queue between tasks, as asyncio.Queue. A handle: copies are the same queue.
///
/// A put wakes the first getter and hands nothing over: when that goes on, another task may have taken the
/// item, and then it goes to the end of the line. The same for putters. A woken task that is cancelled wakes
/// the next. Items are moved in and out; T needs a reprOf(). Must be made in a running loop.
template<typename T>
class Queue
{
public:
    /// maxsize 0 or less is unbounded; name is shown to people.
    explicit Queue(int maxsize = 0, const QString &name = QStringLiteral("queue"),
                   std::source_location place = std::source_location::current())
        : m_state(new QueueState<T>(maxsize, name, int(place.line())))
    {
    }

    quint32 id() const { return m_state->id(); }
    const QString &name() const { return m_state->name(); }
    int maxsize() const { return m_state->maxsize(); }
    int size() const { return m_state->size(); }
    bool isEmpty() const { return m_state->isEmpty(); }
    bool isFull() const { return m_state->isFull(); }

    /// Puts an item in; throws QueueFull where there is no room.
    void putNowait(T item, std::source_location place = std::source_location::current()) const
    {
        if (isFull())
            throw QueueFull();
        m_state->put(std::move(item), int(place.line()));
    }
    /// Takes the next item; throws QueueEmpty where there is none.
    T getNowait(std::source_location place = std::source_location::current()) const
    {
        if (isEmpty())
            throw QueueEmpty();
        return m_state->get(int(place.line()));
    }
    /// Await it: puts an item in, and waits for room first.
    [[nodiscard]] PutAwaiter<T> put(T item,
                                    std::source_location place = std::source_location::current()) const
    {
        return PutAwaiter<T>(*m_state, std::move(item), int(place.line()));
    }
    /// Await it: takes the next item, and waits for one first.
    [[nodiscard]] GetAwaiter<T> get(std::source_location place = std::source_location::current()) const
    {
        return GetAwaiter<T>(*m_state, int(place.line()));
    }
    /// Says that the work on an item that was taken is done. Throws ValueError where it was said for all.
    void taskDone(std::source_location place = std::source_location::current()) const
    {
        m_state->taskDone(int(place.line()));
    }
    /// Await it: waits until taskDone() was called for every item that was put in.
    [[nodiscard]] JoinAwaiter join(std::source_location place = std::source_location::current()) const
    {
        return JoinAwaiter(*m_state, int(place.line()));
    }

protected:
    explicit Queue(Ref<QueueState<T>> state)
        : m_state(std::move(state))
    {
    }

private:
    Ref<QueueState<T>> m_state;
};

} // namespace asyncio
