#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <utility>

namespace asyncio {

/// A sequence that grows at the end and is taken from at both ends, in a ring that doubles when it is full.
///
/// Unlike std::deque it allocates nothing while it is empty, and nothing an element once it has grown.
/// Whatever an element's destructor does, it finds the ring in order.
template<typename T>
class Ring
{
public:
    Ring() = default;
    ~Ring()
    {
        while (!isEmpty())
            takeFirst();
        std::allocator<T>().deallocate(m_slots, m_capacity);
    }
    Ring(const Ring &) = delete;
    Ring &operator=(const Ring &) = delete;

    std::size_t size() const { return m_end - m_begin; }
    bool isEmpty() const { return m_end == m_begin; }
    T &operator[](std::size_t index) { return m_slots[(m_begin + index) & (m_capacity - 1)]; }
    const T &operator[](std::size_t index) const { return m_slots[(m_begin + index) & (m_capacity - 1)]; }

    void append(T &&value)
    {
        if (size() == m_capacity)
            grow();
        std::construct_at(&m_slots[m_end & (m_capacity - 1)], std::move(value));
        ++m_end;
    }
    /// Of a ring that is not empty.
    T takeFirst()
    {
        T &first = (*this)[0];
        T taken = std::move(first);
        std::destroy_at(&first);
        ++m_begin;
        return taken;
    }
    /// Of a ring that is not empty.
    T takeLast()
    {
        T &last = (*this)[size() - 1];
        T taken = std::move(last);
        std::destroy_at(&last);
        --m_end;
        return taken;
    }
    /// Quick near the beginning; the order of the others stays.
    T takeAt(std::size_t index)
    {
        T taken = std::move((*this)[index]);
        for (; index > 0; --index)
            (*this)[index] = std::move((*this)[index - 1]);
        std::destroy_at(&(*this)[0]);
        ++m_begin;
        return taken;
    }

private:
    void grow()
    {
        constexpr std::size_t Smallest = 8;
        const std::size_t capacity = m_capacity ? 2 * m_capacity : Smallest;
        T *memory = std::allocator<T>().allocate(capacity);
        const std::size_t count = size();
        for (std::size_t i = 0; i < count; ++i) {
            std::construct_at(&memory[i], std::move((*this)[i]));
            std::destroy_at(&(*this)[i]);
        }
        std::allocator<T>().deallocate(m_slots, m_capacity);
        m_slots = memory;
        m_capacity = capacity;
        m_begin = 0;
        m_end = count;
    }

    T *m_slots = nullptr;       // raw memory; elements live in [m_begin, m_end), modulo the capacity
    std::size_t m_capacity = 0; // a power of two, or 0
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace asyncio
