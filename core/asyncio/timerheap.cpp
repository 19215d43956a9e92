#include "asyncio/timerheap.h"

namespace asyncio {

void TimerHeap::push(Ref<Timer> timer)
{
    m_heap.push_back(std::move(timer));
    siftUp(m_heap.size() - 1);
}

Ref<Timer> TimerHeap::pop()
{
    Ref<Timer> last = std::move(m_heap.back());
    m_heap.pop_back();
    if (m_heap.empty())
        return last;
    std::swap(m_heap.front(), last);
    siftToLeaf();
    return last;
}

void TimerHeap::siftUp(std::size_t position)
{
    while (position > 0) {
        const std::size_t parent = (position - 1) / 2;
        if (!m_heap[position]->before(*m_heap[parent]))
            return;
        std::swap(m_heap[position], m_heap[parent]);
        position = parent;
    }
}

// The item at the root goes down along the smaller children to a leaf, whatever it is, and then up.
void TimerHeap::siftToLeaf()
{
    std::size_t position = 0;
    for (std::size_t child = 1; child < m_heap.size(); child = 2 * position + 1) {
        const std::size_t right = child + 1;
        if (right < m_heap.size() && !m_heap[child]->before(*m_heap[right]))
            child = right;
        std::swap(m_heap[position], m_heap[child]);
        position = child;
    }
    siftUp(position);
}

} // namespace asyncio
