#pragma once

#include "asyncio/timer.h"

#include <vector>

namespace asyncio {

/// The pending timers as a binary heap, earliest at the front.
///
/// By due time, then by the ordinal of the clock reading; where both are equal, in the order that CPython's
/// heapq gives. So it sifts exactly as heapq does (to a leaf, then up).
class TimerHeap
{
public:
    bool isEmpty() const { return m_heap.empty(); }
    std::size_t size() const { return m_heap.size(); }
    Timer &front() const { return *m_heap.front().timer; }
    void push(Ref<Timer> timer);
    Ref<Timer> pop();
    /// Lets go of all timers, for a loop that is closed.
    void clear();
    /// Takes out what is cancelled, from anywhere, and makes a heap of the rest (heapq.heapify).
    void removeCancelled();

private:
    struct Entry
    {
        qint64 due;
        quint64 ordinal;
        Ref<Timer> timer;

        bool before(const Entry &other) const
        {
            return due != other.due ? due < other.due : ordinal < other.ordinal;
        }
    };

    void siftUp(std::size_t position, std::size_t root);
    void siftToLeaf(std::size_t root);

    std::vector<Entry> m_heap;
};

} // namespace asyncio
