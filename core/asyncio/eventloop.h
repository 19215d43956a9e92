#pragma once

#include "asyncio/clock.h"
#include "asyncio/context.h"
#include "asyncio/observer.h"
#include "asyncio/readyqueue.h"
#include "asyncio/semantics.h"
#include "asyncio/timerheap.h"

#include <algorithm>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <source_location>
#include <utility>
#include <vector>

namespace asyncio {

class AsyncGeneratorBase;
class ExecutorBase;
class FutureBase;
class GatherBase;
class TaskBase;
class Workers;
template<typename T>
class Coroutine;

/// What an exception handler is told, as the dictionary in Python.
struct ExceptionContext
{
    QString sort;    ///< for the observer: "never_retrieved", "destroyed_pending", "callback", else "loop"
    QString message; ///< "Task exception was never retrieved"
    std::exception_ptr exception; ///< null where there is none
    TaskId task = 0;              ///< the task that it is about; 0 for none
};

/// An event loop that schedules as CPython's asyncio does.
///
/// One iteration (CPython: BaseEventLoop._run_once): if nothing is ready, wait for the earliest timer;
/// append the timers now due behind what is ready; then run exactly the handles that are ready at that
/// moment. What those make ready runs in the next iteration. Nothing ever resumes a waiter inline.
///
/// start() and run() are asyncio.run(): when the main task ends, what is left is cancelled, async generators
/// are closed and the default executor is shut down, each by running the loop again until a future is done.
/// runHandle() does the same in the smallest pieces, so that a player can stop in between.
///
/// Not copyable, one thread, and never inside another loop's handle. Destroying a loop half-way unwinds every
/// suspended coroutine, the youngest task first, by throwing GeneratorExit from its await.
class EventLoop
{
public:
    explicit EventLoop(std::unique_ptr<Clock> clock = std::make_unique<VirtualClock>(),
                       Semantics semantics = Semantics::Python313);
    ~EventLoop();
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    /// The loop whose handle is running on this thread. Throws RuntimeError where there is none.
    static EventLoop &running()
    {
        if (!s_running)
            refuse();
        return *s_running;
    }
    static EventLoop *runningOrNull() { return s_running; }
    /// The same, or the loop whose executor this thread belongs to; nullptr where there is none.
    static EventLoop *ofThread();

    /// Throws RuntimeError inside a running loop, as asyncio.run() does.
    static void requireNoneRunning();

    Semantics semantics() const { return m_semantics; }
    bool hasVirtualClock() const { return m_isVirtual; }
    /// The observer is not owned and must outlive the loop or be taken away; nullptr watches nothing.
    void setObserver(Observer *observer) { m_observer = observer; }

    /// Makes main the main task. Once for every loop, before run() or runHandle(). Throws RuntimeError inside
    /// a running loop, as asyncio.run() does.
    template<typename T>
    void start(Coroutine<T> main); // see task.h
    /// Runs one handle, with the waiting before it. False when the program has ended.
    bool runHandle();
    /// Runs to the end of the program.
    void run();

    bool hasFinished() const { return m_phase == Phase::Finished; }
    /// What left the main coroutine; null if it returned. Valid when finished.
    std::exception_ptr exception() const { return m_exception; }
    /// Whether the program ended because nothing was ready and nothing would ever be.
    bool isDeadlocked() const { return m_deadlocked; }

    /// A reading of the loop's clock, in seconds.
    Instant time() { return Instant(toSeconds(now()), ++m_readings); }
    /// The time in nanoseconds, for the loop's own use: takes no reading.
    qint64 now() const;
    quint32 iteration() const { return m_iteration; }

    /// As loop.call_soon, call_later (delay in seconds) and call_at. name is the callback's for the observer.
    /// What a callback throws goes to the exception handler, and the loop goes on.
    Ref<Handle> callSoon(std::function<void()> callback, const QString &name = QString());
    Ref<Timer> callLater(double delay, std::function<void()> callback, const QString &name = QString(),
                         std::source_location place = std::source_location::current());
    Ref<Timer> callAt(Instant when, std::function<void()> callback, const QString &name = QString(),
                      std::source_location place = std::source_location::current());
    /// May be called from any thread.
    Ref<Handle> callSoonThreadsafe(std::function<void()> callback, const QString &name = QString());

    /// Takes the place of the warning that the observer is told otherwise; empty for none.
    void setExceptionHandler(std::function<void(const ExceptionContext &)> handler);
    void callExceptionHandler(const ExceptionContext &context);
    /// In debug mode a handle that takes long is reported. Off by default.
    void setDebug(bool debug) { m_debug = debug; }
    /// From how many seconds on; 0.1 by default.
    void setSlowCallbackDuration(double seconds) { m_slowCallback = toNanoseconds(seconds); }

    /// The task whose step is running, or nullptr.
    TaskBase *currentTask() const { return m_current; }
    TaskId currentTaskId() const;
    /// The same for an awaiter: throws RuntimeError where no task is running.
    TaskBase &suspendingTask() const
    {
        if (!m_current)
            refuseSuspension();
        return *m_current;
    }
    /// All tasks that are not done, in creation order, as asyncio.all_tasks().
    std::vector<Ref<TaskBase>> allTasks() const;
    /// Ends what only holds itself, as gc.collect() does: suspended tasks that nothing can wake any more.
    void collectGarbage();
    /// Blocks the loop as time.sleep does: the clock moves, nothing else runs but an executor's threads.
    void block(double seconds, const QString &label, int cppLine);
    /// A line on the program's standard output. From any thread of the loop.
    void print(const QString &text, int cppLine);

    // For the primitives of this folder -----------------------------------------------------------

    bool isObserved() const { return m_observer != nullptr; }
    /// Completes it with time and iteration and passes it on. Call only when observed.
    void report(Observation &observation);
    void warn(const QString &sort, const QString &text, TaskId task = 0);
    /// Appends to the ready queue.
    void schedule(const ReadyHandle &handle)
    {
        const ReadyHandle &queued = m_ready.push(handle, ++m_handles);
        if (isObserved()) [[unlikely]]
            reportReady(queued);
    }
    /// Puts a timer into the heap; delay in seconds, future is the one that it will set, 0 for none.
    template<typename TimerType, typename... Arguments>
    Ref<TimerType> addTimer(double delay, quint32 future, int cppLine, Arguments &&...arguments)
    {
        const qint64 due = std::max(qint64(0), now() + toNanoseconds(delay));
        Ref<TimerType> timer = new TimerType(*this, ++m_timers, due, ++m_readings, currentTaskId(),
                                             std::forward<Arguments>(arguments)...);
        enterHeap(timer, future, cppLine);
        return timer;
    }
    /// The same for a time on the loop's clock.
    template<typename TimerType, typename... Arguments>
    Ref<TimerType> addTimerAt(Instant when, int cppLine, Arguments &&...arguments)
    {
        const qint64 due = std::max(qint64(0), toNanoseconds(when));
        Ref<TimerType> timer = new TimerType(*this, ++m_timers, due, when.ordinal(), currentTaskId(),
                                             std::forward<Arguments>(arguments)...);
        enterHeap(timer, 0, cppLine);
        return timer;
    }
    /// Is told by a timer that it was cancelled.
    void noteCancelled(const Timer &timer);
    /// "sleep(2.0)", made once for a delay.
    const QString &sleepLabel(double delay);
    quint32 newFutureId() { return ++m_futures; }
    quint32 newResourceId() { return ++m_resources; }
    quint32 newJobId() { return ++m_jobs; }
    TaskId newTaskId() { return ++m_tasks; }
    /// The number in "Task-1", "Task-2", …
    quint32 newTaskNumber() { return ++m_names; }
    quint32 newSerial() { return ++m_serials; }
    quint64 newReading() { return ++m_readings; }
    void addTask(TaskBase &task);
    void removeTask(TaskBase &task) noexcept;
    /// Async generators that have begun and not ended; run's shut-down closes them.
    void addGenerator(AsyncGeneratorBase &generator) { m_generators.push_back(&generator); }
    void removeGenerator(AsyncGeneratorBase &generator) noexcept { std::erase(m_generators, &generator); }
    std::vector<AsyncGeneratorBase *> takeGenerators() { return std::exchange(m_generators, {}); }
    /// Makes a task the running one, and its context the current one; nullptr ends that.
    void setCurrentTask(TaskBase *task) { m_current = task; }
    /// Whether suspended coroutines are being ended: then no await may suspend, and each throws
    /// GeneratorExit.
    bool isUnwinding() const { return m_unwinding; }
    bool setUnwinding(bool unwinding) { return std::exchange(m_unwinding, unwinding); }
    /// Keeps what holds itself in a circle in CPython: until removeCircle(), or until collectGarbage() finds
    /// that nothing else holds it.
    void addCircle(const Ref<RefCounted> &circle) { m_circles.push_back(circle); }
    void removeCircle(const RefCounted *circle);
    /// Every gather() that exists: it may make a circle with its children.
    void addGather(GatherBase &gather);
    void removeGather(GatherBase &gather) noexcept;
    /// The threads of this loop's executors.
    Workers &workers();
    /// The pool that run_in_executor uses where none is named; made at the first use. Throws RuntimeError
    /// when the pool has been taken.
    ExecutorBase &defaultExecutor();
    /// Is told by an executor that it goes.
    void forgetExecutor(ExecutorBase &executor);
    /// To shut it down: from now on there is none.
    Ref<ExecutorBase> takeDefaultExecutor();
    /// Has a function called by the loop's thread before the next iteration. From any thread.
    void post(std::function<void()> function);
    /// Something outside the loop is under way and will post(): a loop that has nothing else to do waits for
    /// it. Once for each, and expectNoMore() when it has come or will not.
    void expect() { ++m_expected; }
    void expectNoMore() { --m_expected; }

private:
    enum class Phase : quint8 {
        NotStarted,
        Main,
        CancelRemaining,
        CloseGenerators,
        ShutDownExecutor,
        Finished
    };
    class Scope;
    class Stopper;

    [[noreturn]] static void refuse();
    [[noreturn]] static void refuseSuspension();
    bool beginIteration();
    bool hasMoreThanReady() const;
    bool waitForMore(qint64 &waited);
    void takeInbox();
    void tidyHeap();
    bool wait();
    void passTime(qint64 until);
    void moveDueTimers();
    void enterHeap(const Ref<Timer> &timer, quint32 future, int cppLine);
    void runNext();
    void runOther();
    void call(const ReadyHandle &handle);
    void callOther(const ReadyHandle &handle);
    void callWatched(const ReadyHandle &handle);
    void reportReady(const ReadyHandle &handle);
    bool isTakenBack(const ReadyHandle &handle) const;
    void reportSlow(const ReadyHandle &handle, qint64 began);
    void reportRun(const ReadyHandle &handle);
    static void fireTimer(RefCounted &owner, FutureBase *future);
    static void runHandleOf(RefCounted &owner, FutureBase *future);
    void scheduleHandle(const Ref<Handle> &handle);
    void beginMain(const std::function<Ref<TaskBase>()> &makeTask);
    void endPhase();
    void beginPhase(Phase phase);
    void finish();
    bool cancelRemaining();
    void reportUnhandled();
    void runUntil(const Ref<FutureBase> &future);
    void reportException();
    void reportDeadlock();

    static constinit thread_local EventLoop *s_running;

    std::unique_ptr<Clock> m_clock;
    const bool m_isVirtual;
    Observer *m_observer = nullptr;
    ReadyQueue m_ready;
    std::size_t m_left = 0; // handles still to run in this iteration
    TaskBase *m_current = nullptr;
    TimerHeap m_heap;
    std::size_t m_cancelledTimers = 0; // as CPython counts them
    TaskBase *m_firstTask = nullptr;   // tasks that exist, done or not, in creation order; not owned
    TaskBase *m_lastTask = nullptr;
    Context m_context; // of the program around run()
    Ref<TaskBase> m_main;
    Ref<FutureBase> m_until; // what the loop runs for in this phase
    std::vector<Ref<TaskBase>> m_cancelledAtEnd;
    std::vector<AsyncGeneratorBase *> m_generators;
    std::vector<Ref<RefCounted>> m_circles;
    std::map<quint32, GatherBase *> m_gathers; // by serial; not owned
    std::exception_ptr m_exception;
    std::function<void(const ExceptionContext &)> m_exceptionHandler;
    std::unique_ptr<Workers> m_workers;
    Ref<ExecutorBase> m_executor;
    bool m_isExecutorTaken = false;
    std::mutex m_inboxMutex;
    std::vector<std::function<void()>> m_inbox;
    std::vector<std::pair<double, QString>> m_sleepLabels;
    qint64 m_slowCallback = 100'000'000;
    quint64 m_readings = 0;
    int m_expected = 0; // what is under way outside the loop
    int m_spins = 0;    // iterations in a row without a wait while a timer is pending
    quint32 m_iteration = 0;
    quint32 m_handles = 0;
    quint32 m_timers = 0;
    quint32 m_futures = 0;
    quint32 m_resources = 0;
    quint32 m_jobs = 0;
    quint32 m_names = 0;
    quint32 m_serials = 0;
    TaskId m_tasks = 0;
    Phase m_phase = Phase::NotStarted;
    Semantics m_semantics;
    bool m_debug = false;
    bool m_stopping = false;
    bool m_deadlocked = false;
    bool m_unwinding = false;
};

} // namespace asyncio
