#include "asyncio/eventloop.h"

#include "asyncio/executor.h"
#include "asyncio/garbage.h"
#include "asyncio/gather.h"
#include "asyncio/generator.h"
#include "asyncio/task.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

// A program that polls with sleep(0) while a timer is pending would stand still for ever on the virtual
// clock. After this many iterations in a row without a wait, each further one is a Clock::spin().
constexpr int MaximumSpins = 1000;

// Of a heap with more timers than this, if more than half are cancelled, these are taken out (CPython:
// _MIN_SCHEDULED_TIMER_HANDLES and _MIN_CANCELLED_TIMER_HANDLES_FRACTION).
constexpr std::size_t MinimumScheduled = 100;

/// A program's function for call_soon.
class FunctionHandle final : public Handle
{
public:
    FunctionHandle(EventLoop &loop, std::function<void()> function, QString name)
        : Handle(loop)
        , m_function(std::move(function))
        , m_name(std::move(name))
        , m_context(currentContext())
    {
    }
    void setId(quint32 id) { m_id = id; }
    const QString *label() const override { return &m_name; }
    void cancel() override
    {
        if (!takeBack() || !loop().isObserved())
            return;
        Observation cancelled;
        cancelled.kind = EventKind::HandleCancelled;
        cancelled.handle = m_id;
        loop().report(cancelled);
    }
    void run() override
    {
        const ContextScope scope(m_context);
        m_function();
    }

private:
    std::function<void()> m_function;
    QString m_name;
    Context m_context;
    quint32 m_id = 0;
};

/// A program's function for call_later and call_at.
class FunctionTimer final : public Timer
{
public:
    FunctionTimer(EventLoop &loop, quint32 id, qint64 due, quint64 ordinal, TaskId task,
                  std::function<void()> function, QString name)
        : Timer(loop, id, due, ordinal, task)
        , m_function(std::move(function))
        , m_name(std::move(name))
        , m_context(currentContext())
    {
    }
    const QString *label() const override { return &m_name; }
    void run() override
    {
        const ContextScope scope(m_context);
        m_function();
    }

private:
    std::function<void()> m_function;
    QString m_name;
    Context m_context;
};

// The task whose step it is, or whom the timer wakes.
TaskId taskOf(const ReadyHandle &handle)
{
    switch (handle.kind) {
    case HandleKind::Step:
        return static_cast<const TaskBase &>(*handle.owner).taskId();
    case HandleKind::Timer:
        return static_cast<const Timer &>(*handle.owner).task();
    default:
        return 0;
    }
}

quint32 timerOf(const ReadyHandle &handle)
{
    return handle.kind == HandleKind::Timer ? static_cast<const Timer &>(*handle.owner).id() : 0;
}

QString orCallback(const QString &name)
{
    return name.isEmpty() ? u"callback"_s : name;
}

} // namespace

constinit thread_local EventLoop *EventLoop::s_running = nullptr;

/// Makes a loop the running one of this thread for as long as one of its handles runs.
class EventLoop::Scope
{
public:
    explicit Scope(EventLoop *loop)
        : m_before(std::exchange(s_running, loop))
        , m_context(loop->m_context)
    {
    }
    ~Scope() { s_running = m_before; }
    Q_DISABLE_COPY_MOVE(Scope)

private:
    EventLoop *m_before;
    ContextScope m_context;
};

/// Stops the loop at the end of the iteration in which a future has called it.
class EventLoop::Stopper final : public RefCounted
{
public:
    explicit Stopper(EventLoop &loop)
        : m_loop(loop)
    {
    }
    static void call(RefCounted &owner, FutureBase *future)
    {
        future->retrieve();
        static_cast<Stopper &>(owner).m_loop.m_stopping = true;
    }

private:
    EventLoop &m_loop;
};

EventLoop::EventLoop(std::unique_ptr<Clock> clock, Semantics semantics)
    : m_clock(std::move(clock))
    , m_isVirtual(m_clock->isVirtual())
    , m_semantics(semantics)
{
}

EventLoop::~EventLoop()
{
    const Scope scope(this);
    m_observer = nullptr;
    m_exceptionHandler = nullptr;
    m_unwinding = true;
    // The youngest first: a task may use what a frame of its creator owns.
    std::vector<Ref<TaskBase>> kept;
    for (TaskBase *task = m_firstTask; task; task = task->m_next)
        kept.emplace_back(task);
    for (auto task = kept.rbegin(); task != kept.rend(); ++task)
        (*task)->unwind();
    m_workers = nullptr;
    m_executor = nullptr;
    m_circles.clear();
    m_inbox.clear();
    for (const auto &[serial, gather] : std::exchange(m_gathers, {}))
        Ref<GatherBase>(gather)->letGoOfChildren();
    m_ready.clear();
    m_heap.clear();
    m_until = nullptr;
    m_main = nullptr;
}

void EventLoop::refuse()
{
    throw RuntimeError("no running event loop");
}

void EventLoop::refuseSuspension()
{
    throw RuntimeError("await wasn't used with a task: a callback cannot suspend");
}

EventLoop *EventLoop::ofThread()
{
    return s_running ? s_running : Workers::loopOfThread();
}

qint64 EventLoop::now() const
{
    return m_clock->now();
}

TaskId EventLoop::currentTaskId() const
{
    return m_current ? m_current->taskId() : 0;
}

void EventLoop::addTask(TaskBase &task)
{
    task.m_previous = m_lastTask;
    (m_lastTask ? m_lastTask->m_next : m_firstTask) = &task;
    m_lastTask = &task;
}

void EventLoop::removeTask(TaskBase &task) noexcept
{
    (task.m_previous ? task.m_previous->m_next : m_firstTask) = task.m_next;
    (task.m_next ? task.m_next->m_previous : m_lastTask) = task.m_previous;
}

std::vector<Ref<TaskBase>> EventLoop::allTasks() const
{
    std::vector<Ref<TaskBase>> tasks;
    for (TaskBase *task = m_firstTask; task; task = task->m_next) {
        if (!task->isDone() && task->references() > 0)
            tasks.emplace_back(task);
    }
    return tasks;
}

void EventLoop::collectGarbage()
{
    std::vector<Ref<GatherBase>> gathers;
    for (const auto &[serial, gather] : m_gathers)
        gathers.emplace_back(gather);
    Garbage(allTasks(), std::move(gathers)).collect();
    const auto isHeld = [](const Ref<RefCounted> &circle) { return circle->references() > 1; };
    const auto unheld = std::stable_partition(m_circles.begin(), m_circles.end(), isHeld);
    const std::vector<Ref<RefCounted>> garbage(unheld, m_circles.end());
    m_circles.erase(unheld, m_circles.end());
}

void EventLoop::addGather(GatherBase &gather)
{
    m_gathers.emplace(gather.serial(), &gather);
}

void EventLoop::removeGather(GatherBase &gather) noexcept
{
    m_gathers.erase(gather.serial());
}

void EventLoop::removeCircle(const RefCounted *circle)
{
    std::erase_if(m_circles, [circle](const Ref<RefCounted> &other) { return other.get() == circle; });
}

// Running ---------------------------------------------------------------------------------------------

void EventLoop::requireNoneRunning()
{
    if (s_running)
        throw RuntimeError("asyncio.run() cannot be called from a running event loop");
}

void EventLoop::run()
{
    if (m_phase == Phase::NotStarted || m_phase == Phase::Finished)
        return;
    requireNoneRunning();
    const Scope scope(this);
    while (m_phase != Phase::Finished && (m_left > 0 || beginIteration())) {
        while (m_left > 0)
            runNext();
        if (m_stopping)
            endPhase();
    }
}

bool EventLoop::runHandle()
{
    if (m_phase == Phase::NotStarted || m_phase == Phase::Finished)
        return false;
    requireNoneRunning();
    const Scope scope(this);
    if (m_left == 0 && !beginIteration())
        return false;
    if (m_left > 0)
        runNext();
    if (m_left == 0 && m_stopping)
        endPhase();
    return m_phase != Phase::Finished;
}

// False if there is nothing to run, now or ever.
bool EventLoop::beginIteration()
{
    qint64 waited = 0;
    if (m_ready.isEmpty() || hasMoreThanReady()) {
        if (!waitForMore(waited))
            return false;
    } else {
        m_spins = 0;
    }
    ++m_iteration;
    if (isObserved()) {
        Observation iteration;
        iteration.kind = EventKind::LoopIteration;
        iteration.duration = waited;
        report(iteration);
    }
    if (!m_isVirtual)
        takeInbox(); // what came while it waited enters the ready queue in this iteration
    moveDueTimers();
    m_left = m_ready.size();
    return true;
}

// Whether an iteration has to look at anything but the ready queue.
bool EventLoop::hasMoreThanReady() const
{
    return !m_heap.isEmpty() || m_workers || !m_isVirtual;
}

// What an iteration does before its handles; says how long it waited where nothing was ready.
bool EventLoop::waitForMore(qint64 &waited)
{
    if (!m_isVirtual)
        takeInbox();
    tidyHeap();
    if (m_workers) {
        m_workers->startWaiting();
        m_workers->wakeDue(now());
    }
    const qint64 before = now();
    const bool ready = !m_ready.isEmpty();
    if (!wait()) {
        reportDeadlock();
        return false;
    }
    if (m_workers)
        m_workers->wakeDue(now());
    waited = ready ? 0 : now() - before;
    return true;
}

// Waits until something is ready, or only counts the iterations in a row in which something was. False if
// nothing ever will be.
bool EventLoop::wait()
{
    const std::optional<qint64> wakeUp = m_workers ? m_workers->nextWakeUp() : std::nullopt;
    const bool pending = wakeUp || !m_heap.isEmpty() || (m_workers && m_workers->isBusy()) || m_expected > 0;
    if (!m_ready.isEmpty()) {
        if (!m_isVirtual)
            m_clock->poll();
        m_spins = pending ? m_spins + 1 : 0;
        if (m_spins > MaximumSpins)
            m_clock->spin();
        return true;
    }
    m_spins = 0;
    if (!pending)
        return false;
    qint64 until = wakeUp.value_or(std::numeric_limits<qint64>::max());
    if (!m_heap.isEmpty())
        until = std::min(until, m_heap.front().due());
    m_clock->waitUntil(until);
    return true;
}

void EventLoop::tidyHeap()
{
    if (m_heap.size() > MinimumScheduled && 2 * m_cancelledTimers > m_heap.size()) {
        m_heap.removeCancelled();
        m_cancelledTimers = 0;
        return;
    }
    while (!m_heap.isEmpty() && m_heap.front().isCancelled()) {
        --m_cancelledTimers;
        m_heap.pop();
    }
}

void EventLoop::moveDueTimers()
{
    const qint64 end = now();
    while (!m_heap.isEmpty() && m_heap.front().due() <= end) {
        const Ref<Timer> timer = m_heap.pop();
        timer->m_inHeap = false;
        ReadyHandle handle;
        handle.run = fireTimer;
        handle.owner = timer.get();
        handle.kind = HandleKind::Timer;
        schedule(handle);
    }
}

void EventLoop::fireTimer(RefCounted &owner, FutureBase *)
{
    auto &timer = static_cast<Timer &>(owner);
    timer.m_hasRun = true;
    timer.run();
}

void EventLoop::runHandleOf(RefCounted &owner, FutureBase *)
{
    auto &handle = static_cast<Handle &>(owner);
    handle.m_hasRun = true;
    handle.run();
}

inline void EventLoop::call(const ReadyHandle &handle)
{
    if (handle.kind == HandleKind::Step)
        static_cast<TaskBase &>(*handle.owner).wakeUp(static_cast<FutureBase *>(handle.future));
    else
        callOther(handle);
}

inline void EventLoop::runNext()
{
    --m_left;
    const ReadyHandle &front = m_ready.front();
    if (front.kind != HandleKind::Step || isObserved() || m_debug) {
        runOther();
        return;
    }
    // A step that nobody watches, which is most of what a loop does. Field by field: copied as a whole, the
    // processor would wait for fields that were written a moment ago.
    auto &task = static_cast<TaskBase &>(*front.owner);
    auto *const future = static_cast<FutureBase *>(front.future);
    m_ready.dropFront();
    task.wakeUp(future);
    if (future)
        future->deref();
    task.deref();
}

void EventLoop::runOther()
{
    const ReadyHandle handle = m_ready.front();
    m_ready.dropFront();
    if (isObserved() || m_debug)
        callWatched(handle);
    else
        callOther(handle);
    ReadyQueue::letGo(handle);
}

// Whether it was cancelled since it became ready.
bool EventLoop::isTakenBack(const ReadyHandle &handle) const
{
    return (handle.run == fireTimer || handle.run == runHandleOf)
        && static_cast<const Handle &>(*handle.owner).isCancelled();
}

void EventLoop::callWatched(const ReadyHandle &handle)
{
    if (isTakenBack(handle))
        return;
    if (isObserved())
        reportRun(handle);
    const qint64 began = now();
    call(handle);
    if (m_debug)
        reportSlow(handle, began);
}

// CPython gives what a callback raises to the loop's exception handler, and goes on. A step raises nothing.
void EventLoop::callOther(const ReadyHandle &handle)
{
    if (isTakenBack(handle))
        return;
    try {
        handle.run(*handle.owner, static_cast<FutureBase *>(handle.future));
    } catch (...) {
        const QString *label = handle.kind == HandleKind::Timer
                                 ? static_cast<const Timer &>(*handle.owner).label()
                                 : handle.label;
        ExceptionContext context;
        context.sort = u"callback"_s;
        context.message = u"Exception in callback"_s;
        if (label)
            context.message += u' ' + *label;
        context.exception = std::current_exception();
        callExceptionHandler(context);
    }
}

void EventLoop::reportSlow(const ReadyHandle &handle, qint64 began)
{
    const qint64 took = now() - began;
    if (took < m_slowCallback || !isObserved())
        return;
    const TaskId task = handle.kind == HandleKind::Step ? taskOf(handle) : 0;
    warn(u"slow_callback"_s, u"took %1 seconds"_s.arg(fixedOf(toSeconds(took), 3)), task);
}

void EventLoop::block(double seconds, const QString &label, int cppLine)
{
    Observation blocking;
    blocking.kind = EventKind::BlockingStart;
    blocking.task = currentTaskId();
    blocking.label = &label;
    blocking.duration = toNanoseconds(seconds);
    blocking.cppLine = cppLine;
    if (isObserved())
        report(blocking);
    passTime(now() + blocking.duration);
    blocking.kind = EventKind::BlockingEnd;
    if (isObserved())
        report(blocking);
}

// Lets the time pass with nothing of the loop running: but an executor's threads go on.
void EventLoop::passTime(qint64 until)
{
    while (m_workers) {
        const std::optional<qint64> wakeUp = m_workers->nextWakeUp();
        if (!wakeUp || *wakeUp > until)
            break;
        m_clock->waitUntil(*wakeUp);
        m_workers->wakeDue(*wakeUp);
    }
    while (now() < until)
        m_clock->waitUntil(until);
}

// Scheduling -------------------------------------------------------------------------------------------

void EventLoop::scheduleHandle(const Ref<Handle> &handle)
{
    static_cast<FunctionHandle &>(*handle).setId(m_handles + 1);
    ReadyHandle ready;
    ready.run = runHandleOf;
    ready.owner = handle.get();
    ready.label = handle->label();
    schedule(ready);
}

Ref<Handle> EventLoop::callSoon(std::function<void()> callback, const QString &name)
{
    const Ref<Handle> handle = new FunctionHandle(*this, std::move(callback), orCallback(name));
    scheduleHandle(handle);
    return handle;
}

Ref<Handle> EventLoop::callSoonThreadsafe(std::function<void()> callback, const QString &name)
{
    if (s_running == this || hasVirtualClock())
        return callSoon(std::move(callback), name);
    post([this, callback = std::move(callback), name] { callSoon(callback, name); });
    return nullptr;
}

Ref<Timer> EventLoop::callLater(double delay, std::function<void()> callback, const QString &name,
                                std::source_location place)
{
    return addTimer<FunctionTimer>(delay, 0, int(place.line()), std::move(callback), orCallback(name));
}

Ref<Timer> EventLoop::callAt(Instant when, std::function<void()> callback, const QString &name,
                             std::source_location place)
{
    return addTimerAt<FunctionTimer>(when, int(place.line()), std::move(callback), orCallback(name));
}

void EventLoop::enterHeap(const Ref<Timer> &timer, quint32 future, int cppLine)
{
    timer->m_inHeap = true;
    m_heap.push(timer);
    if (!isObserved())
        return;
    Observation scheduled;
    scheduled.kind = EventKind::TimerScheduled;
    scheduled.timer = timer->id();
    scheduled.due = timer->due();
    scheduled.task = timer->task();
    scheduled.future = future;
    scheduled.label = timer->label();
    scheduled.cppLine = cppLine;
    report(scheduled);
}

void EventLoop::noteCancelled(const Timer &timer)
{
    if (timer.m_inHeap)
        ++m_cancelledTimers;
    if (!isObserved())
        return;
    Observation cancelled;
    cancelled.kind = EventKind::TimerCancelled;
    cancelled.timer = timer.id();
    cancelled.task = timer.task();
    report(cancelled);
}

void EventLoop::post(std::function<void()> function)
{
    {
        const std::lock_guard lock(m_inboxMutex);
        m_inbox.push_back(std::move(function));
    }
    m_clock->wake();
}

// What other threads have posted on the wall clock. On the virtual one they run in turn with the loop.
void EventLoop::takeInbox()
{
    std::vector<std::function<void()>> functions;
    {
        const std::lock_guard lock(m_inboxMutex);
        functions.swap(m_inbox);
    }
    for (const auto &function : functions)
        function();
}

Workers &EventLoop::workers()
{
    if (!m_workers)
        m_workers = std::make_unique<Workers>(*this);
    return *m_workers;
}

ExecutorBase &EventLoop::defaultExecutor()
{
    if (m_isExecutorTaken)
        throw RuntimeError("Executor shutdown has been called");
    if (!m_executor)
        m_executor = new ExecutorBase(*this, ExecutorBase::DefaultThreads, QString(), 0);
    return *m_executor;
}

void EventLoop::forgetExecutor(ExecutorBase &executor)
{
    if (m_workers)
        m_workers->forget(executor);
}

Ref<ExecutorBase> EventLoop::takeDefaultExecutor()
{
    m_isExecutorTaken = true;
    return std::exchange(m_executor, nullptr);
}

// Reporting ------------------------------------------------------------------------------------------

void EventLoop::report(Observation &observation)
{
    observation.time = now();
    observation.iteration = m_iteration;
    m_observer->observe(observation);
}

void EventLoop::reportReady(const ReadyHandle &handle)
{
    Observation ready;
    ready.kind = EventKind::HandleReady;
    ready.handleKind = handle.kind;
    ready.handle = handle.id;
    ready.task = taskOf(handle);
    ready.timer = timerOf(handle);
    ready.future = handle.future ? static_cast<const FutureBase &>(*handle.future).id() : 0;
    ready.label = handle.label;
    report(ready);
}

void EventLoop::reportRun(const ReadyHandle &handle)
{
    Observation run;
    run.kind = handle.kind == HandleKind::Step  ? EventKind::StepStart
             : handle.kind == HandleKind::Timer ? EventKind::TimerFired
                                                : EventKind::CallbackRun;
    run.handle = handle.id;
    run.task = taskOf(handle);
    run.timer = timerOf(handle);
    if (handle.kind == HandleKind::Callback) {
        run.future = handle.future ? static_cast<const FutureBase &>(*handle.future).id() : 0;
        run.label = handle.label;
    }
    report(run);
}

void EventLoop::warn(const QString &sort, const QString &text, TaskId task)
{
    if (!isObserved())
        return;
    Observation warning;
    warning.kind = EventKind::Warning;
    warning.label = &sort;
    warning.text = &text;
    warning.task = task;
    report(warning);
}

void EventLoop::setExceptionHandler(std::function<void(const ExceptionContext &)> handler)
{
    m_exceptionHandler = std::move(handler);
}

void EventLoop::callExceptionHandler(const ExceptionContext &context)
{
    if (m_exceptionHandler) {
        m_exceptionHandler(context);
        return;
    }
    if (!isObserved())
        return;
    QString text = context.message;
    if (context.exception)
        text += u": "_s + reprOfException(context.exception);
    warn(context.sort, text, context.task);
}

void EventLoop::print(const QString &text, int cppLine)
{
    if (!isObserved())
        return;
    if (!hasVirtualClock() && s_running != this) {
        post([this, text, cppLine] { print(text, cppLine); });
        return;
    }
    Observation printed;
    printed.kind = EventKind::Print;
    printed.task = Workers::loopOfThread() ? 0 : currentTaskId();
    printed.text = &text;
    printed.cppLine = cppLine;
    report(printed);
}

const QString &EventLoop::sleepLabel(double delay)
{
    constexpr std::size_t Kept = 64;
    for (const auto &[known, label] : m_sleepLabels) {
        if (known == delay)
            return label;
    }
    // A reference into the vector must last as long as the report that it is made for, no longer.
    if (m_sleepLabels.size() == Kept)
        m_sleepLabels.clear();
    m_sleepLabels.emplace_back(delay, u"sleep(%1)"_s.arg(reprOf(delay)));
    return m_sleepLabels.back().second;
}

void EventLoop::reportException()
{
    if (!isObserved())
        return;
    const QString text = reprOfException(m_exception);
    Observation exception;
    exception.kind = EventKind::Exception;
    exception.task = 1; // main
    exception.text = &text;
    report(exception);
}

void EventLoop::reportDeadlock()
{
    m_phase = Phase::Finished;
    m_deadlocked = true;
    warn(u"deadlock"_s, u"nothing is ready, no timer is pending: the program would wait for ever"_s);
    // The program has been stopped: what its end does is not its own.
    m_observer = nullptr;
    m_exceptionHandler = nullptr;
}

// asyncio.run() ----------------------------------------------------------------------------------------

namespace {

// CPython: BaseEventLoop.shutdown_asyncgens().
QCoro::Task<> shutdownGenerators(EventLoop *loop)
{
    const std::vector<AsyncGeneratorBase *> generators = loop->takeGenerators();
    if (generators.empty())
        co_return;
    QList<Coroutine<void>> closes;
    for (AsyncGeneratorBase *generator : generators)
        closes.append(generator->aclose());
    auto closing = gatherSettled(closes);
    const auto results = co_await closing;
    for (const Settled<void> &result : results) {
        if (!result.exception || isCancelledError(result.exception))
            continue;
        ExceptionContext context;
        context.sort = u"loop"_s;
        context.message = u"an error occurred during closing of asynchronous generator"_s;
        context.exception = result.exception;
        loop->callExceptionHandler(context);
    }
}

const QString &shutdownGeneratorsName()
{
    static const QString name = u"shutdown_asyncgens"_s;
    return name;
}

const QString &shutdownExecutorName()
{
    static const QString name = u"shutdown_default_executor"_s;
    return name;
}

} // namespace

void EventLoop::beginMain(const std::function<Ref<TaskBase>()> &makeTask)
{
    requireNoneRunning();
    Q_ASSERT(m_phase == Phase::NotStarted);
    const Scope scope(this);
    m_phase = Phase::Main;
    m_main = makeTask();
    runUntil(m_main);
}

void EventLoop::runUntil(const Ref<FutureBase> &future)
{
    m_until = future;
    const Ref<Stopper> stopper = new Stopper(*this);
    static const QString label = u"stop"_s;
    DoneCallback stop;
    stop.run = Stopper::call;
    stop.owner = stopper;
    stop.label = &label;
    future->addDoneCallback(std::move(stop));
}

// The loop has stopped: goes on with the next thing that run() does.
void EventLoop::endPhase()
{
    m_stopping = false;
    m_until = nullptr;
    switch (m_phase) {
    case Phase::Main:
        if (m_main->isCancelled())
            m_exception = m_main->makeCancelledError();
        else
            m_exception = m_main->exception();
        if (!m_exception)
            m_main = nullptr;
        beginPhase(Phase::CancelRemaining);
        break;
    case Phase::CancelRemaining:
        reportUnhandled();
        beginPhase(Phase::CloseGenerators);
        break;
    case Phase::CloseGenerators:
        beginPhase(Phase::ShutDownExecutor);
        break;
    default:
        finish();
    }
}

void EventLoop::beginPhase(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::CancelRemaining) {
        if (cancelRemaining())
            return;
        m_phase = Phase::CloseGenerators;
    }
    if (m_phase == Phase::CloseGenerators) {
        auto call = coroutineOf<void>(shutdownGeneratorsName(), shutdownGeneratorsName(),
                                      [this] { return shutdownGenerators(this); });
        const Ref<Task<void>> task = new Task<void>(*this, std::move(call), QString(), 0);
        task->ignoreDestruction();
        runUntil(task);
    } else {
        auto call = coroutineOf<void>(shutdownExecutorName(), shutdownExecutorName(),
                                      [this] { return shutdownDefaultExecutor(this); });
        const Ref<Task<void>> task = new Task<void>(*this, std::move(call), QString(), 0);
        task->ignoreDestruction();
        runUntil(task);
    }
}

// Cancels what is left and waits for it; false if nothing is left.
bool EventLoop::cancelRemaining()
{
    m_cancelledAtEnd = allTasks();
    if (m_cancelledAtEnd.empty())
        return false;
    for (const Ref<TaskBase> &task : m_cancelledAtEnd)
        task->cancel();
    runUntil(gatherAndForget(*this, m_cancelledAtEnd));
    return true;
}

void EventLoop::reportUnhandled()
{
    for (const Ref<TaskBase> &task : std::exchange(m_cancelledAtEnd, {})) {
        const std::exception_ptr exception = task->isCancelled() ? nullptr : task->exception();
        if (!exception)
            continue;
        ExceptionContext context;
        context.sort = u"loop"_s;
        context.message = u"unhandled exception during asyncio.run() shutdown"_s;
        context.exception = exception;
        callExceptionHandler(context);
    }
}

void EventLoop::finish()
{
    m_phase = Phase::Finished;
    m_ready.clear();
    m_heap.clear();
    m_workers = nullptr;
    m_main = nullptr;
    if (m_exception)
        reportException();
}

} // namespace asyncio
