#pragma once

#include "asyncio/event.h"
#include "asyncio/refcounted.h"

#include <QtGlobal>

#include <vector>

namespace asyncio {

/// A callback that becomes due at a time. Shared by the loop and whoever may cancel it.
class Timer : public RefCounted
{
public:
    Timer(quint32 id, qint64 due, quint64 ordinal)
        : m_id(id)
        , m_due(due)
        , m_ordinal(ordinal)
    {
    }

    quint32 id() const { return m_id; }
    /// Nanoseconds on the loop's clock.
    qint64 due() const { return m_due; }
    bool isCancelled() const { return m_cancelled; }

    /// Whether it comes before another: by due time, then by the clock reading that the due time was
    /// computed from. A real clock never reads the same twice; the ordinal stands for that.
    bool before(const Timer &other) const
    {
        return m_due != other.m_due ? m_due < other.m_due : m_ordinal < other.m_ordinal;
    }

    /// The task that it will wake; 0 if it wakes none.
    virtual TaskId task() const { return 0; }
    /// What the loop runs when it is due.
    virtual void fire() = 0;

private:
    friend class EventLoop;
    quint32 m_id;
    qint64 m_due;
    quint64 m_ordinal;
    bool m_cancelled = false;
    bool m_fired = false;
};

/// The pending timers as a binary heap, earliest at the front.
///
/// Sifts exactly as CPython's heapq does (to a leaf, then up), so that the heap looks the same here and
/// there also where timers tie.
class TimerHeap
{
public:
    bool isEmpty() const { return m_heap.empty(); }
    const Ref<Timer> &front() const { return m_heap.front(); }
    void push(Ref<Timer> timer);
    Ref<Timer> pop();
    void clear() { m_heap.clear(); }

private:
    void siftUp(std::size_t position);
    void siftToLeaf();

    std::vector<Ref<Timer>> m_heap;
};

} // namespace asyncio
