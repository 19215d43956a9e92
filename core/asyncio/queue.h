#pragma once

#include "asyncio/sleep.h"

#include <QList>
#include <QString>

#include <deque>
#include <source_location>

namespace asyncio {

/// get_nowait() on an empty queue.
class QueueEmpty : public Exception
{
public:
    QueueEmpty()
        : Exception("QueueEmpty", "")
    {
    }
};

/// put_nowait() on a full queue.
class QueueFull : public Exception
{
public:
    QueueFull()
        : Exception("QueueFull", "")
    {
    }
};

/// The waiting lines of a queue, without the type of its items.
///
/// A put wakes the first getter and hands nothing over: when the getter runs, another task may have taken
/// the item, and then the getter goes to the end of the line. The same for putters.
class QueueBase
{
public:
    /// maxsize 0 is unbounded; name is shown to people. Must be made in a running loop.
    QueueBase(int maxsize, const QString &name, std::source_location place);
    Q_DISABLE_COPY_MOVE(QueueBase)

    int maxsize() const { return m_maxsize; }

protected:
    using Line = std::deque<Ref<Future<void>>>;

    EventLoop &loop() const { return m_loop; }
    quint32 id() const { return m_id; }
    const QString &name() const { return m_name; }
    Line &getters() { return m_getters; }
    Line &putters() { return m_putters; }
    /// Wakes the first in line that still waits.
    static void wakeNext(Line &line);
    /// Is called where the await of a place in line was cancelled: leaves the line.
    static void leave(Line &line, const Ref<Future<void>> &place);
    void announce(EventKind kind, const QString &item, qsizetype size, std::source_location place) const;

private:
    EventLoop &m_loop;
    QString m_name;
    Line m_getters;
    Line m_putters;
    quint32 m_id;
    int m_maxsize;
};

/// Suspends the running task in the line of a queue.
class QueueAwaiter
{
public:
    QueueAwaiter(Ref<Future<void>> place, Suspension suspension)
        : m_place(std::move(place))
        , m_suspension(std::move(suspension))
    {
    }
    bool await_ready() const { return m_place->loop().isUnwinding(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_task = &m_place->loop().suspendingTask();
        m_suspension.future = m_place;
        m_task->suspend(handle, std::move(m_suspension));
    }
    void await_resume()
    {
        if (m_place->loop().isUnwinding())
            throw Unwind();
        m_task->throwIfInterrupted();
        m_place->result();
    }

private:
    Ref<Future<void>> m_place;
    Suspension m_suspension;
    TaskBase *m_task = nullptr;
};

/// A first-in first-out queue between coroutines, as asyncio.Queue.
template<typename T>
class Queue : public QueueBase
{
public:
    explicit Queue(int maxsize = 0, const QString &name = QStringLiteral("queue"),
                   std::source_location place = std::source_location::current())
        : QueueBase(maxsize, name, place)
    {
    }

    int size() const { return int(m_items.size()); }
    bool isEmpty() const { return m_items.empty(); }
    bool isFull() const { return maxsize() > 0 && size() >= maxsize(); }

    /// Appends an item; throws QueueFull where there is no room.
    void putNowait(T item, std::source_location place = std::source_location::current())
    {
        if (isFull())
            throw QueueFull();
        m_items.push_back(std::move(item));
        announce(EventKind::QueuePut, loop().isObserved() ? reprOf(m_items.back()) : QString(), size(),
                 place);
        wakeNext(getters());
    }
    /// Takes the first item; throws QueueEmpty where there is none.
    T getNowait(std::source_location place = std::source_location::current())
    {
        if (isEmpty())
            throw QueueEmpty();
        T item = std::move(m_items.front());
        m_items.pop_front();
        announce(EventKind::QueueGet, loop().isObserved() ? reprOf(item) : QString(), size(), place);
        wakeNext(putters());
        return item;
    }

    /// Appends an item, and waits for room first. Await it at once: a QCoro task starts when it is made.
    [[nodiscard]] QCoro::Task<> put(T item, std::source_location place = std::source_location::current())
    {
        const QString label = loop().isObserved() ? name() + QStringLiteral(".put()") : QString();
        while (isFull()) {
            Ref<Future<void>> turn = new Future<void>(loop());
            putters().push_back(turn);
            QueueAwaiter awaiter(turn, suspension(WaitKind::QueuePut, label, place));
            try {
                co_await awaiter;
            } catch (const CancelledError &) {
                passOn(putters(), turn, !isFull());
                throw;
            }
        }
        putNowait(std::move(item), place);
    }
    /// Takes the first item, and waits for one first.
    [[nodiscard]] QCoro::Task<T> get(std::source_location place = std::source_location::current())
    {
        const QString label = loop().isObserved() ? name() + QStringLiteral(".get()") : QString();
        while (isEmpty()) {
            Ref<Future<void>> turn = new Future<void>(loop());
            getters().push_back(turn);
            QueueAwaiter awaiter(turn, suspension(WaitKind::QueueGet, label, place));
            try {
                co_await awaiter;
            } catch (const CancelledError &) {
                passOn(getters(), turn, !isEmpty());
                throw;
            }
        }
        co_return getNowait(place);
    }

private:
    Suspension suspension(WaitKind wait, const QString &label, std::source_location place) const
    {
        Suspension suspension;
        suspension.wait = wait;
        suspension.label = label;
        suspension.resource = id();
        suspension.cppLine = int(place.line());
        return suspension;
    }
    // A task that was woken and then cancelled wakes the next in line instead.
    static void passOn(Line &line, const Ref<Future<void>> &turn, bool possible)
    {
        turn->cancel();
        leave(line, turn);
        if (possible && !turn->isCancelled())
            wakeNext(line);
    }

    std::deque<T> m_items;
};

} // namespace asyncio
