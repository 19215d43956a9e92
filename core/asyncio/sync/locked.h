#pragma once

#include "asyncio/sync/lockable.h"

namespace asyncio {

/// Releases what was acquired when it goes, as `async with` does at its end.
///
///     const auto guard = co_await lock.scoped();
///
/// or, what is the same, co_await lock.acquire() and then const Locked guard(lock).
///
/// Releasing never waits, so a destructor can do it. Python raises where the body has released already; here
/// that is ignored. In a coroutine that is unwound it releases too, as a closed coroutine does in Python.
class [[nodiscard]] Locked
{
public:
    /// Takes over what the running task has acquired.
    explicit Locked(const Lockable &lock, std::source_location place = std::source_location::current())
        : Locked(lock.m_state, int(place.line()))
    {
    }
    Locked(Ref<LockableState> state, int cppLine)
        : m_state(std::move(state))
        , m_cppLine(cppLine)
    {
    }
    Locked(Locked &&) noexcept = default;
    Locked &operator=(Locked &&) = delete;
    ~Locked();

    /// Releases now, and no more at the end. Throws as Lockable::release() does.
    void release();

private:
    Ref<LockableState> m_state; // null: nothing to do
    int m_cppLine;
};

/// What scoped() returns: acquires as Acquiring does, and gives the guard.
template<typename Acquiring>
class Scoped final : public Acquiring
{
public:
    using Acquiring::Acquiring;

    Locked await_resume()
    {
        Acquiring::await_resume();
        return Locked(Ref<LockableState>(&this->state()), this->cppLine());
    }
};

} // namespace asyncio
