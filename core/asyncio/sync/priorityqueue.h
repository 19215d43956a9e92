#pragma once

#include "asyncio/sync/queue.h"

namespace asyncio {

/// See PriorityQueue. A binary heap that moves its items as CPython's heapq does.
template<typename T>
class PriorityQueueState final : public QueueState<T>
{
public:
    PriorityQueueState(int maxsize, const QString &name, int cppLine)
        : QueueState<T>(maxsize, name, QStringLiteral("priority"), cppLine)
    {
    }

protected:
    void store(T &&item) override
    {
        this->items().append(std::move(item));
        lift(this->items().size() - 1);
    }
    T take() override
    {
        Ring<T> &heap = this->items();
        T last = heap.takeLast();
        if (heap.isEmpty())
            return last;
        std::swap(heap[0], last);
        sinkRoot();
        return last;
    }

private:
    /// Moves an item towards the root for as long as it is less than its parent.
    void lift(std::size_t position)
    {
        Ring<T> &heap = this->items();
        T item = std::move(heap[position]);
        while (position > 0) {
            const std::size_t parent = (position - 1) / 2;
            if (!(item < heap[parent]))
                break;
            heap[position] = std::move(heap[parent]);
            position = parent;
        }
        heap[position] = std::move(item);
    }
    /// Moves the root along the smaller children to a leaf, whatever it is, and lifts it from there.
    void sinkRoot()
    {
        Ring<T> &heap = this->items();
        T item = std::move(heap[0]);
        std::size_t position = 0;
        for (std::size_t child = 1; child < heap.size(); child = 2 * position + 1) {
            const std::size_t right = child + 1;
            if (right < heap.size() && !(heap[child] < heap[right]))
                child = right;
            heap[position] = std::move(heap[child]);
            position = child;
        }
        heap[position] = std::move(item);
        lift(position);
    }
};

/// A queue that gives the least item first, as asyncio.PriorityQueue; equal ones in the order that CPython's
/// heapq gives. T needs operator<.
template<typename T>
class PriorityQueue : public Queue<T>
{
public:
    /// As Queue's.
    explicit PriorityQueue(int maxsize = 0, const QString &name = QStringLiteral("queue"),
                           std::source_location place = std::source_location::current())
        : Queue<T>(Ref<QueueState<T>>(new PriorityQueueState<T>(maxsize, name, int(place.line()))))
    {
    }
};

} // namespace asyncio
