#pragma once

#include "asyncio/clock.h"
#include "asyncio/event.h"
#include "asyncio/handle.h"
#include "asyncio/observer.h"
#include "asyncio/timerheap.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace asyncio {

class FutureBase;
class TaskBase;
template<typename T>
class Coroutine;

/// An event loop that schedules as CPython's asyncio does.
///
/// One iteration (CPython: BaseEventLoop._run_once): if nothing is ready, wait for the earliest timer;
/// append the timers now due behind what is ready; then run exactly the handles that are ready at that
/// moment. What those make ready runs in the next iteration. Nothing ever resumes a waiter inline.
///
/// start() and run() are asyncio.run(): when the main task ends, what is left is cancelled.
/// runHandle() does the same in the smallest pieces, so that a player can stop in between.
///
/// Not copyable, one thread, and never inside another loop's handle. Destroying a loop half-way unwinds every
/// suspended coroutine, the youngest task first, by throwing Unwind from its await.
class EventLoop
{
public:
    explicit EventLoop(std::unique_ptr<Clock> clock = std::make_unique<VirtualClock>());
    ~EventLoop();
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    /// The loop whose handle is running on this thread. Throws RuntimeError where there is none.
    static EventLoop &running();

    /// The observer is not owned and must outlive the loop or be taken away; nullptr watches nothing.
    void setObserver(Observer *observer) { m_observer = observer; }

    /// Makes main the main task. Once for every loop, before run() or runHandle(). Throws RuntimeError inside
    /// a running loop, as asyncio.run() does.
    void start(Coroutine<void> main);
    /// Runs one handle, with the waiting before it. False when the program has ended.
    bool runHandle();
    /// Runs to the end of the program.
    void run();

    bool hasFinished() const { return m_phase == Phase::Finished; }
    /// What left the main coroutine; null if it returned. Valid when finished.
    std::exception_ptr exception() const { return m_exception; }
    /// Whether the program ended because nothing was ready and nothing would ever be.
    bool isDeadlocked() const { return m_deadlocked; }

    /// The loop's time in seconds, as loop.time().
    double time() const { return toSeconds(now()); }
    /// The same in nanoseconds.
    qint64 now() const;
    quint32 iteration() const { return m_iteration; }

    /// As loop.call_soon and loop.call_later; delay in seconds. What a callback throws is reported as a
    /// warning, and the loop goes on.
    void callSoon(std::function<void()> callback);
    Ref<Timer> callLater(double delay, std::function<void()> callback);
    /// Takes a timer back; without effect once its callback has run.
    void cancelTimer(Timer &timer);

    /// The task whose step is running, or nullptr.
    TaskBase *currentTask() const { return m_current; }
    /// The same for an awaiter: throws RuntimeError where no task is running.
    TaskBase &suspendingTask() const;
    /// Blocks the loop as time.sleep does: the clock moves, nothing else runs.
    void block(double seconds, const QString &label, int cppLine);
    void print(const QString &text, int cppLine);

    // For the primitives of this folder -----------------------------------------------------------

    bool isObserved() const { return m_observer != nullptr && !m_unwinding; }
    /// Completes the event with time and iteration and passes it on. Call only when observed.
    void emitEvent(Event event);
    /// Appends to the ready queue.
    void schedule(Handle handle);
    /// Puts a timer into the heap that calls fire() when due; delay in seconds.
    template<typename TimerType, typename... Arguments>
    Ref<TimerType> addTimer(double delay, Arguments &&...arguments)
    {
        const qint64 due = std::max(qint64(0), now() + toNanoseconds(delay));
        ++m_timers; // also the ordinal of the clock reading: each timer takes one
        Ref<TimerType> timer = new TimerType(m_timers, due, m_timers, std::forward<Arguments>(arguments)...);
        m_heap.push(timer);
        return timer;
    }
    /// Tells the observer of a timer that addTimer() made; future is the one that it will set.
    void announceTimer(const Timer &timer, quint32 future, int cppLine);
    quint32 newFutureId() { return ++m_futures; }
    quint32 newResourceId() { return ++m_resources; }
    TaskId newTaskId() { return ++m_tasks; }
    /// "Task-1", "Task-2", …: a task that is given a name takes no number (from 3.13).
    QString newTaskName();
    void registerTask(TaskId id, TaskBase *task) { m_allTasks.emplace(id, task); }
    void unregisterTask(TaskId id) noexcept { m_allTasks.erase(id); }
    void setCurrentTask(TaskBase *task) { m_current = task; }
    /// Whether suspended coroutines are being ended: then no await may suspend, and each throws Unwind.
    bool isUnwinding() const { return m_unwinding; }
    bool setUnwinding(bool unwinding) { return std::exchange(m_unwinding, unwinding); }

private:
    enum class Phase : quint8 { NotStarted, Main, CancelRemaining, Finished };
    class Scope;
    class Stopper;

    bool beginIteration();
    bool mustWait();
    void dropCancelledTimers();
    void moveDueTimers();
    void runNext();
    void runCallback(const Handle &handle);
    void requireOutermost() const;
    void announceRun(const Handle &handle);
    static void fireTimer(RefCounted &owner, FutureBase *future);
    void endPhase();
    void finish();
    void cancelRemaining();
    void reportException();
    void reportDeadlock();
    static void stopWhenDone(FutureBase &future, const Ref<RefCounted> &stopper);

    std::unique_ptr<Clock> m_clock;
    Observer *m_observer = nullptr;
    std::deque<Handle> m_ready;
    TimerHeap m_heap;
    std::map<TaskId, TaskBase *> m_allTasks; // done or not; not owned: whoever awaits a task holds it
    Ref<TaskBase> m_main;
    TaskBase *m_current = nullptr;
    std::exception_ptr m_exception;
    std::size_t m_left = 0; // handles still to run in this iteration
    int m_spins = 0;        // iterations in a row without a wait while a timer is pending
    quint32 m_iteration = 0;
    quint32 m_handles = 0;
    quint32 m_timers = 0;
    quint32 m_futures = 0;
    quint32 m_resources = 0;
    quint32 m_names = 0;
    TaskId m_tasks = 0;
    Phase m_phase = Phase::NotStarted;
    bool m_stopping = false;
    bool m_deadlocked = false;
    bool m_unwinding = false;
};

} // namespace asyncio
