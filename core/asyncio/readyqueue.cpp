#include "asyncio/readyqueue.h"

namespace asyncio {

ReadyQueue::~ReadyQueue()
{
    clear();
}

void ReadyQueue::clear()
{
    while (!isEmpty()) {
        const ReadyHandle handle = front();
        dropFront();
        letGo(handle);
    }
}

void ReadyQueue::grow()
{
    const std::size_t count = size();
    const std::size_t capacity = 2 * (m_mask + 1);
    auto ring = std::make_unique<ReadyHandle[]>(capacity);
    for (std::size_t i = 0; i < count; ++i, dropFront())
        ring[i] = front();
    m_ring = std::move(ring);
    m_mask = capacity - 1;
    m_begin = 0;
    m_end = count;
}

} // namespace asyncio
