#include "asyncio/eventloop.h"

#include "asyncio/task.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

thread_local EventLoop *runningLoop = nullptr;

// A program that polls with sleep(0) while a timer is pending would stand still for ever on the virtual
// clock. After this many iterations in a row without a wait, each further one is a Clock::spin().
constexpr int MaximumSpins = 1000;

class FunctionOwner final : public RefCounted
{
public:
    explicit FunctionOwner(std::function<void()> function)
        : m_function(std::move(function))
    {
    }
    static void call(RefCounted &owner, FutureBase *) { static_cast<FunctionOwner &>(owner).m_function(); }

private:
    std::function<void()> m_function;
};

class FunctionTimer final : public Timer
{
public:
    FunctionTimer(quint32 id, qint64 due, quint64 ordinal, std::function<void()> function)
        : Timer(id, due, ordinal)
        , m_function(std::move(function))
    {
    }
    void fire() override { m_function(); }

private:
    std::function<void()> m_function;
};

} // namespace

/// Makes a loop the running one of this thread for as long as one of its handles runs.
class EventLoop::Scope
{
public:
    explicit Scope(EventLoop *loop)
        : m_before(std::exchange(runningLoop, loop))
    {
    }
    ~Scope() { runningLoop = m_before; }
    Q_DISABLE_COPY_MOVE(Scope)

private:
    EventLoop *m_before;
};

/// Stops the loop at the end of the iteration in which the last of a number of futures has called it.
class EventLoop::Stopper final : public RefCounted
{
public:
    Stopper(EventLoop &loop, std::size_t count)
        : m_loop(loop)
        , m_left(count)
    {
    }
    static void call(RefCounted &owner, FutureBase *)
    {
        auto &stopper = static_cast<Stopper &>(owner);
        if (--stopper.m_left == 0)
            stopper.m_loop.m_stopping = true;
    }

private:
    EventLoop &m_loop;
    std::size_t m_left;
};

EventLoop::EventLoop(std::unique_ptr<Clock> clock)
    : m_clock(std::move(clock))
{
}

EventLoop::~EventLoop()
{
    const Scope scope(this);
    m_unwinding = true;
    // The youngest first: a task may use what a frame of its creator owns.
    std::vector<Ref<TaskBase>> kept;
    for (const auto &[id, task] : m_allTasks)
        kept.emplace_back(task);
    for (auto task = kept.rbegin(); task != kept.rend(); ++task)
        (*task)->unwind();
    m_ready.clear();
    m_heap.clear();
    m_main = nullptr;
}

EventLoop &EventLoop::running()
{
    if (!runningLoop)
        throw RuntimeError("no running event loop");
    return *runningLoop;
}

qint64 EventLoop::now() const
{
    return m_clock->now();
}

void EventLoop::start(Coroutine<void> main)
{
    requireOutermost();
    Q_ASSERT(m_phase == Phase::NotStarted);
    const Scope scope(this);
    m_phase = Phase::Main;
    m_main = new Task<void>(*this, std::move(main), QString(), 0);
    stopWhenDone(*m_main, new Stopper(*this, 1));
}

void EventLoop::run()
{
    while (runHandle()) {}
}

bool EventLoop::runHandle()
{
    if (m_phase == Phase::NotStarted || m_phase == Phase::Finished)
        return false;
    requireOutermost();
    const Scope scope(this);
    if (m_left == 0 && !beginIteration())
        return false;
    runNext();
    if (m_left == 0 && m_stopping)
        endPhase();
    return m_phase != Phase::Finished;
}

// False if there is nothing to run, now or ever.
bool EventLoop::beginIteration()
{
    dropCancelledTimers();
    if (m_ready.empty() && m_heap.isEmpty()) {
        reportDeadlock();
        return false;
    }
    const qint64 before = now();
    const bool waited = mustWait();
    if (waited)
        m_clock->waitUntil(m_heap.front()->due());
    ++m_iteration;
    if (isObserved()) {
        Event event;
        event.kind = EventKind::LoopIteration;
        event.duration = waited ? now() - before : 0;
        emitEvent(std::move(event));
    }
    moveDueTimers();
    m_left = m_ready.size();
    return true;
}

// Whether nothing is ready. Also counts the iterations in a row in which something was.
bool EventLoop::mustWait()
{
    if (m_ready.empty() || m_heap.isEmpty())
        m_spins = 0;
    else if (++m_spins > MaximumSpins)
        m_clock->spin();
    return m_ready.empty();
}

void EventLoop::dropCancelledTimers()
{
    while (!m_heap.isEmpty() && m_heap.front()->isCancelled())
        m_heap.pop();
}

void EventLoop::moveDueTimers()
{
    const qint64 end = now();
    while (!m_heap.isEmpty() && m_heap.front()->due() <= end) {
        const Ref<Timer> timer = m_heap.pop();
        if (timer->isCancelled())
            continue;
        Handle handle;
        handle.run = fireTimer;
        handle.owner = timer;
        handle.kind = HandleKind::Timer;
        handle.task = timer->task();
        handle.timer = timer->id();
        schedule(std::move(handle));
    }
}

void EventLoop::fireTimer(RefCounted &owner, FutureBase *)
{
    auto &timer = static_cast<Timer &>(owner);
    timer.m_fired = true;
    timer.fire();
}

void EventLoop::runNext()
{
    const Handle handle = std::move(m_ready.front());
    m_ready.pop_front();
    --m_left;
    if (handle.kind == HandleKind::Timer && static_cast<const Timer &>(*handle.owner).isCancelled())
        return; // since it became due
    if (isObserved())
        announceRun(handle);
    if (handle.kind == HandleKind::Step)
        handle.run(*handle.owner, handle.future.get());
    else
        runCallback(handle);
}

// CPython gives what a callback raises to the loop's exception handler, and goes on.
void EventLoop::runCallback(const Handle &handle)
{
    try {
        handle.run(*handle.owner, handle.future.get());
    } catch (...) {
        if (!isObserved())
            return;
        Event event;
        event.kind = EventKind::Warning;
        event.label = u"callback"_s;
        event.text = u"Exception in callback: "_s + reprOfException(std::current_exception());
        emitEvent(std::move(event));
    }
}

void EventLoop::requireOutermost() const
{
    if (runningLoop)
        throw RuntimeError("asyncio.run() cannot be called from a running event loop");
}

TaskBase &EventLoop::suspendingTask() const
{
    if (!m_current)
        throw RuntimeError("await wasn't used with a task: a callback cannot suspend");
    return *m_current;
}

QString EventLoop::newTaskName()
{
    return u"Task-%1"_s.arg(++m_names);
}

void EventLoop::announceRun(const Handle &handle)
{
    Event event;
    event.kind = handle.kind == HandleKind::Step  ? EventKind::StepStart
               : handle.kind == HandleKind::Timer ? EventKind::TimerFired
                                                  : EventKind::CallbackRun;
    event.handle = handle.id;
    event.task = handle.task;
    event.timer = handle.timer;
    if (handle.kind == HandleKind::Callback) {
        event.future = handle.future ? handle.future->id() : 0;
        event.label = QString::fromLatin1(handle.label);
    }
    emitEvent(std::move(event));
}

void EventLoop::schedule(Handle handle)
{
    handle.id = ++m_handles;
    if (isObserved()) {
        Event event;
        event.kind = EventKind::HandleReady;
        event.handleKind = handle.kind;
        event.handle = handle.id;
        event.task = handle.task;
        event.timer = handle.timer;
        event.future = handle.future ? handle.future->id() : 0;
        event.label = QString::fromLatin1(handle.label);
        emitEvent(std::move(event));
    }
    m_ready.push_back(std::move(handle));
}

void EventLoop::emitEvent(Event event)
{
    event.time = now();
    event.iteration = m_iteration;
    m_observer->observe(event);
}

void EventLoop::announceTimer(const Timer &timer, quint32 future, int cppLine)
{
    if (!isObserved())
        return;
    Event event;
    event.kind = EventKind::TimerScheduled;
    event.timer = timer.id();
    event.due = timer.due();
    event.task = timer.task();
    event.future = future;
    event.cppLine = cppLine;
    emitEvent(std::move(event));
}

void EventLoop::callSoon(std::function<void()> callback)
{
    Handle handle;
    handle.run = FunctionOwner::call;
    handle.owner = new FunctionOwner(std::move(callback));
    handle.label = "call_soon";
    schedule(std::move(handle));
}

Ref<Timer> EventLoop::callLater(double delay, std::function<void()> callback)
{
    const Ref<FunctionTimer> timer = addTimer<FunctionTimer>(delay, std::move(callback));
    announceTimer(*timer, 0, 0);
    return timer;
}

void EventLoop::cancelTimer(Timer &timer)
{
    if (timer.m_fired || timer.m_cancelled)
        return;
    timer.m_cancelled = true;
    if (!isObserved())
        return;
    Event event;
    event.kind = EventKind::TimerCancelled;
    event.timer = timer.id();
    event.task = timer.task();
    emitEvent(std::move(event));
}

void EventLoop::block(double seconds, const QString &label, int cppLine)
{
    const TaskId task = m_current ? m_current->taskId() : 0;
    Event event;
    event.kind = EventKind::BlockingStart;
    event.task = task;
    event.label = label;
    event.duration = toNanoseconds(seconds);
    event.cppLine = cppLine;
    if (isObserved())
        emitEvent(event);
    m_clock->waitUntil(now() + event.duration);
    event.kind = EventKind::BlockingEnd;
    if (isObserved())
        emitEvent(event);
}

void EventLoop::print(const QString &text, int cppLine)
{
    if (!isObserved())
        return;
    Event event;
    event.kind = EventKind::Print;
    event.task = m_current ? m_current->taskId() : 0;
    event.text = text;
    event.cppLine = cppLine;
    emitEvent(std::move(event));
}

void EventLoop::stopWhenDone(FutureBase &future, const Ref<RefCounted> &stopper)
{
    DoneCallback callback;
    callback.run = Stopper::call;
    callback.owner = stopper;
    callback.label = "stop";
    future.addDoneCallback(std::move(callback));
}

// CPython's run() after its main task: cancels all other tasks and runs the loop until they are done.
void EventLoop::endPhase()
{
    m_stopping = false;
    if (m_phase == Phase::Main) {
        m_exception = m_main->exception();
        if (m_main->isCancelled())
            m_exception = std::make_exception_ptr(CancelledError());
        m_phase = Phase::CancelRemaining;
        cancelRemaining();
    } else {
        finish();
    }
}

void EventLoop::finish()
{
    m_phase = Phase::Finished;
    if (m_exception)
        reportException();
}

void EventLoop::cancelRemaining()
{
    std::vector<Ref<TaskBase>> left;
    for (const auto &[id, task] : m_allTasks) {
        if (!task->isDone())
            left.emplace_back(task);
    }
    if (left.empty()) {
        finish();
        return;
    }
    for (const Ref<TaskBase> &task : left)
        task->cancel();
    const Ref<RefCounted> stopper = new Stopper(*this, left.size());
    for (const Ref<TaskBase> &task : left)
        stopWhenDone(*task, stopper);
}

// What leaves main leaves the program: python3 would print it and exit with 1.
void EventLoop::reportException()
{
    if (!isObserved())
        return;
    Event event;
    event.kind = EventKind::Exception;
    event.task = m_main->taskId();
    event.text = reprOfException(m_exception);
    emitEvent(std::move(event));
}

void EventLoop::reportDeadlock()
{
    m_phase = Phase::Finished;
    m_deadlocked = true;
    if (!isObserved())
        return;
    Event event;
    event.kind = EventKind::Warning;
    event.label = u"deadlock"_s;
    event.text = u"nothing is ready, no timer is pending: the program would wait for ever"_s;
    emitEvent(std::move(event));
}

} // namespace asyncio
