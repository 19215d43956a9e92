#pragma once

#include "asyncio/observation.h"
#include "asyncio/refcounted.h"

#include <cstddef>
#include <memory>

namespace asyncio {

class FutureBase;

/// What an entry of the ready queue or a done callback calls: the object that it belongs to, and the future
/// that called it (null for one of call_soon).
using Callback = void (*)(RefCounted &owner, FutureBase *future);

/// Something for the loop to call once, in the ready queue. Plain data, so that queueing it costs little: the
/// queue holds a reference to the owner and one to the future, and whoever takes it out takes them over.
struct ReadyHandle
{
    Callback run = nullptr;
    RefCounted *owner = nullptr;    ///< never null: the task of a step, the timer, else whose callback it is
    RefCounted *future = nullptr;   ///< a FutureBase; the one that caused it
    const QString *label = nullptr; ///< of a plain callback; static, or the owner's
    quint32 id = 0;                 ///< given by the loop
    HandleKind kind = HandleKind::Callback;
};

/// The ready queue: first in, first out, in a ring that grows.
class ReadyQueue
{
public:
    ReadyQueue() = default;
    ~ReadyQueue();
    ReadyQueue(const ReadyQueue &) = delete;
    ReadyQueue &operator=(const ReadyQueue &) = delete;

    std::size_t size() const { return m_end - m_begin; }
    bool isEmpty() const { return m_end == m_begin; }
    /// Takes references to its owner and future; returns the entry, which is valid until the next push().
    Q_ALWAYS_INLINE const ReadyHandle &push(const ReadyHandle &handle, quint32 id)
    {
        handle.owner->ref();
        if (handle.future)
            handle.future->ref();
        if (size() > m_mask)
            grow();
        // Field by field, from registers: copied as a whole, the processor would wait for the fields to reach
        // memory.
        ReadyHandle &entry = m_ring[m_end++ & m_mask];
        entry.run = handle.run;
        entry.owner = handle.owner;
        entry.future = handle.future;
        entry.label = handle.label;
        entry.id = id;
        entry.kind = handle.kind;
        return entry;
    }
    /// Valid until the next push(). Not of an empty queue.
    const ReadyHandle &front() const { return m_ring[m_begin & m_mask]; }
    /// Takes the front entry out and hands its references over; see letGo().
    void dropFront() { ++m_begin; }
    static void letGo(const ReadyHandle &handle)
    {
        if (handle.future)
            handle.future->deref();
        handle.owner->deref();
    }
    void clear();

private:
    void grow();

    static constexpr std::size_t FirstCapacity = 64;

    std::unique_ptr<ReadyHandle[]> m_ring = std::make_unique<ReadyHandle[]>(FirstCapacity);
    std::size_t m_mask = FirstCapacity - 1; // the capacity is a power of two
    std::size_t m_begin = 0;                // used from m_begin to m_end, modulo the capacity
    std::size_t m_end = 0;
};

} // namespace asyncio
