#pragma once

#include "asyncio/sync/resource.h"

#include <source_location>

namespace asyncio {

/// The state of what can be acquired and released.
class LockableState : public Resource
{
public:
    /// As release() of the handle.
    virtual void release(int cppLine) = 0;

protected:
    using Resource::Resource;
};

/// What can be acquired and released: a Lock, Semaphore or Condition. A handle, see Resource.
class Lockable
{
public:
    quint32 id() const { return m_state->id(); }
    const QString &name() const { return m_state->name(); }
    /// Gives back what acquire() took, and wakes the next in line; never waits. Throws what the Python class
    /// does where nothing was acquired.
    void release(std::source_location place = std::source_location::current()) const
    {
        m_state->release(int(place.line()));
    }

protected:
    explicit Lockable(Ref<LockableState> state)
        : m_state(std::move(state))
    {
    }
    LockableState &state() const { return *m_state; }

private:
    friend class Locked;
    Ref<LockableState> m_state;
};

} // namespace asyncio
