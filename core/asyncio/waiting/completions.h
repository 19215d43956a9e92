#pragma once

#include "asyncio/waiting/anyfuture.h"

#include <deque>
#include <optional>
#include <vector>

namespace asyncio {

/// What as_completed() watches: futures that are not done yet, those that are, in order, and the tasks that
/// wait for the next. The futures' callbacks, the timer and the coroutines that it gives out hold it.
///
/// The queue of CPython's as_completed is no resource of the program: the observer hears nothing of it.
class Completions final : public RefCounted
{
public:
    explicit Completions(EventLoop &loop)
        : m_loop(loop)
    {
    }

    /// Waits for these; timeout in seconds. Says how many different ones there are. Once only.
    std::size_t watch(std::vector<AnyFutureBase> futures, std::optional<double> timeout, int cppLine);
    /// The youngest of them, while none is done.
    const AnyFutureBase &last() const { return m_todo.back(); }
    /// The next future that is done; throws TimeoutError after the timeout.
    static QCoro::Task<AnyFutureBase> next(Ref<Completions> completions, int cppLine);
    void traverse(ReferenceVisitor &visitor) const override;

private:
    class TimeoutTimer;

    static void futureDone(RefCounted &owner, FutureBase *future);
    void take(FutureBase &future);
    void expire();
    void put(AnyFutureBase future);
    void wakeNext();
    void leave(const Ref<Future<void>> &getter);
    AnyFutureBase get();

    EventLoop &m_loop;
    std::vector<AnyFutureBase> m_todo; // in creation order
    std::deque<AnyFutureBase> m_done;  // empty ones stand for the timeout
    std::deque<Ref<Future<void>>> m_getters;
    TimeoutTimer *m_timer = nullptr; // while it is pending: it holds this, and the loop holds it
};

} // namespace asyncio
