#include "asyncio/timerheap.h"

namespace asyncio {

void TimerHeap::push(Ref<Timer> timer)
{
    const qint64 due = timer->due();
    const quint64 ordinal = timer->ordinal();
    m_heap.push_back({ due, ordinal, std::move(timer) });
    siftUp(m_heap.size() - 1, 0);
}

Ref<Timer> TimerHeap::pop()
{
    Entry last = std::move(m_heap.back());
    m_heap.pop_back();
    if (m_heap.empty())
        return std::move(last.timer);
    std::swap(m_heap.front(), last);
    siftToLeaf(0);
    return std::move(last.timer);
}

void TimerHeap::clear()
{
    for (const Entry &entry : m_heap)
        entry.timer->letGo();
    m_heap.clear();
}

void TimerHeap::removeCancelled()
{
    std::erase_if(m_heap, [](const Entry &entry) { return entry.timer->isCancelled(); });
    for (std::size_t root = m_heap.size() / 2; root > 0; --root)
        siftToLeaf(root - 1);
}

// Lifts the entry towards the root for as long as it comes before its parent.
void TimerHeap::siftUp(std::size_t position, std::size_t root)
{
    Entry entry = std::move(m_heap[position]);
    while (position > root) {
        const std::size_t parent = (position - 1) / 2;
        if (!entry.before(m_heap[parent]))
            break;
        m_heap[position] = std::move(m_heap[parent]);
        position = parent;
    }
    m_heap[position] = std::move(entry);
}

// The entry at the root goes down along the smaller children to a leaf, whatever it is, and then up.
void TimerHeap::siftToLeaf(std::size_t root)
{
    Entry entry = std::move(m_heap[root]);
    std::size_t position = root;
    for (std::size_t child = 2 * position + 1; child < m_heap.size(); child = 2 * position + 1) {
        const std::size_t right = child + 1;
        if (right < m_heap.size() && !m_heap[child].before(m_heap[right]))
            child = right;
        m_heap[position] = std::move(m_heap[child]);
        position = child;
    }
    m_heap[position] = std::move(entry);
    siftUp(position, root);
}

} // namespace asyncio
