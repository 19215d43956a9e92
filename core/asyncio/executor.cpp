#include "asyncio/executor.h"

#include "asyncio/waiting/timeout.h"
#include "asyncio/workerthread.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

// Workers --------------------------------------------------------------------------------------------

Workers::Workers(EventLoop &loop)
    : m_loop(loop)
{
}

Workers::~Workers()
{
    std::vector<Ref<ExecutorBase>> executors;
    for (const auto &thread : m_threads)
        executors.emplace_back(&thread->executor());
    m_threads.clear();
    for (const Ref<ExecutorBase> &executor : executors)
        executor->dropJobs();
    for (const Promise &promise : m_promised)
        promise.job->drop();
}

void Workers::startThread(ExecutorBase &executor, const std::shared_ptr<Job> &job)
{
    m_threads.push_back(std::make_unique<WorkerThread>(*this, executor, job));
    if (m_loop.hasVirtualClock())
        m_threads.back()->resume();
}

void Workers::forget(ExecutorBase &executor)
{
    std::erase_if(m_promised, [&executor](const Promise &promise) { return promise.executor == &executor; });
    std::erase_if(m_sleepers,
                  [&executor](const Sleeper &sleeper) { return &sleeper.thread->executor() == &executor; });
    m_threads.remove_if([&executor](const auto &thread) { return &thread->executor() == &executor; });
}

void Workers::startWaiting()
{
    for (const Promise &promise : std::exchange(m_promised, {})) {
        const auto idle = std::ranges::find_if(m_threads, [&promise](const auto &thread) {
            return &thread->executor() == promise.executor && thread->isIdle();
        });
        (*idle)->give(promise.job);
        (*idle)->resume();
    }
}

void Workers::addSleeper(qint64 wakeUp, WorkerThread &thread)
{
    const Sleeper sleeper { wakeUp, m_loop.newReading(), &thread };
    const auto later = [](const Sleeper &a, const Sleeper &b) { return a.wakeUp < b.wakeUp; };
    m_sleepers.insert(std::ranges::upper_bound(m_sleepers, sleeper, later), sleeper);
}

std::optional<qint64> Workers::nextWakeUp() const
{
    if (m_sleepers.empty())
        return std::nullopt;
    return m_sleepers.front().wakeUp;
}

void Workers::wakeDue(qint64 now)
{
    while (!m_sleepers.empty() && m_sleepers.front().wakeUp <= now) {
        WorkerThread &thread = *m_sleepers.front().thread;
        m_sleepers.erase(m_sleepers.begin());
        thread.resume();
    }
}

bool Workers::sleepOnThread(double seconds)
{
    WorkerThread *thread = WorkerThread::current();
    if (thread)
        thread->sleep(seconds);
    return thread != nullptr;
}

EventLoop *Workers::loopOfThread()
{
    const WorkerThread *thread = WorkerThread::current();
    return thread ? &thread->workers().loop() : nullptr;
}

// Executor -------------------------------------------------------------------------------------------

ExecutorBase::ExecutorBase(EventLoop &loop, int threads, const QString &name, int cppLine)
    : m_loop(loop)
    , m_name(name.isEmpty() ? u"executor"_s : name)
    , m_id(loop.newResourceId())
    , m_maxThreads(threads)
{
    if (!loop.isObserved())
        return;
    Observation created;
    created.kind = EventKind::ExecutorCreated;
    created.resource = m_id;
    created.name = &m_name;
    created.maxsize = threads;
    created.cppLine = cppLine;
    loop.report(created);
}

ExecutorBase::~ExecutorBase()
{
    if (m_threads == 0)
        return;
    m_threads = 0; // once
    m_loop.forgetExecutor(*this);
}

Ref<ExecutorBase> createExecutor(int threads, const QString &name, std::source_location place)
{
    if (threads <= 0)
        throw ValueError("max_workers must be greater than 0");
    return new ExecutorBase(EventLoop::running(), threads, name, int(place.line()));
}

// CPython: ThreadPoolExecutor.submit() and _adjust_thread_count(). On the wall clock idle threads take jobs
// from the queue themselves.
std::shared_ptr<Job> ExecutorBase::submit(const QString &name, std::function<void()> function,
                                          std::function<void()> whenDone, int cppLine)
{
    const auto job = std::make_shared<Job>(m_loop.newJobId(), name, std::move(function));
    job->m_whenDone = std::move(whenDone);
    report(EventKind::ExecutorSubmit, *job, Outcome::None, cppLine);
    ++m_unfinished;
    ++m_loop.workers().m_unfinished;
    std::unique_lock lock(m_mutex);
    if (m_idle > 0 && m_loop.hasVirtualClock()) {
        --m_idle;
        m_loop.workers().promise(*this, job);
    } else if (m_idle == 0 && m_threads < m_maxThreads) {
        ++m_threads;
        lock.unlock();
        m_loop.workers().startThread(*this, job);
    } else {
        m_queue.push_back(job);
        m_work.notify_one();
    }
    return job;
}

// The first in the queue that was not cancelled; null if there is none.
std::shared_ptr<Job> ExecutorBase::takeJob()
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty())
        return nullptr;
    const std::shared_ptr<Job> job = m_queue.front();
    m_queue.pop_front();
    return job;
}

void ExecutorBase::dropJobs()
{
    for (const std::shared_ptr<Job> &job : std::exchange(m_queue, {}))
        job->drop();
}

// A thread begins a job; false where it was cancelled.
bool ExecutorBase::take(Job &job)
{
    const std::lock_guard lock(m_mutex);
    job.m_taken = !job.m_cancelled;
    return job.m_taken;
}

void ExecutorBase::cancel(const std::shared_ptr<Job> &job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (job->m_taken || job->m_cancelled)
            return;
        job->m_cancelled = true;
    }
    report(EventKind::ExecutorDone, *job, Outcome::Cancelled, 0);
    complete(job);
}

// On the virtual clock a thread may speak to the loop, which rests meanwhile; on the wall clock it posts.
void ExecutorBase::inTurn(std::function<void()> function)
{
    if (m_loop.hasVirtualClock())
        function();
    else
        m_loop.post(std::move(function));
}

void ExecutorBase::begin(const std::shared_ptr<Job> &job)
{
    inTurn([this, job] { report(EventKind::ExecutorStart, *job, Outcome::None, 0); });
}

void ExecutorBase::finish(const std::shared_ptr<Job> &job)
{
    job->m_function = nullptr;
    inTurn([this, job] {
        report(EventKind::ExecutorDone, *job, job->m_exception ? Outcome::Exception : Outcome::Result, 0);
        complete(job);
    });
}

// Tells the loop of the end of a job: CPython's _call_set_state.
void ExecutorBase::complete(const std::shared_ptr<Job> &job)
{
    m_loop.callSoon(std::exchange(job->m_whenDone, nullptr), u"executor"_s);
    --m_loop.workers().m_unfinished;
    if (--m_unfinished == 0 && m_whenIdle)
        std::exchange(m_whenIdle, nullptr)();
}

void ExecutorBase::whenIdle(std::function<void()> callback)
{
    if (m_unfinished == 0)
        callback();
    else
        m_whenIdle = std::move(callback);
}

void ExecutorBase::report(EventKind kind, const Job &job, Outcome outcome, int cppLine)
{
    if (!m_loop.isObserved())
        return;
    const QString text = job.m_exception ? reprOfException(job.m_exception) : QString();
    Observation observation;
    observation.kind = kind;
    observation.outcome = outcome;
    observation.resource = m_id;
    observation.job = job.m_id;
    if (kind == EventKind::ExecutorSubmit) {
        observation.task = m_loop.currentTaskId();
        observation.label = &job.m_name;
        observation.cppLine = cppLine;
    }
    observation.text = &text;
    m_loop.report(observation);
}

// Futures --------------------------------------------------------------------------------------------

namespace {

/// Cancels a job whose future was cancelled: CPython's _call_check_cancel.
class CancelCheck final : public RefCounted
{
public:
    CancelCheck(Ref<ExecutorBase> executor, std::shared_ptr<Job> job)
        : m_executor(std::move(executor))
        , m_job(std::move(job))
    {
    }
    static void call(RefCounted &owner, FutureBase *future)
    {
        auto &check = static_cast<CancelCheck &>(owner);
        if (future->isCancelled())
            check.m_executor->cancel(check.m_job);
    }

private:
    Ref<ExecutorBase> m_executor;
    std::shared_ptr<Job> m_job;
};

} // namespace

void watchJob(FutureBase &future, const Ref<ExecutorBase> &executor, const std::shared_ptr<Job> &job)
{
    static const QString label = u"executor_cancel"_s;
    DoneCallback callback;
    callback.run = CancelCheck::call;
    callback.owner = new CancelCheck(executor, job);
    callback.label = &label;
    future.addDoneCallback(std::move(callback));
}

// run()'s shut-down ------------------------------------------------------------------------------------

namespace {

// From 3.13 on the wait for the threads has an end (constants.THREAD_JOIN_TIMEOUT).
constexpr double ThreadJoinTimeout = 300;

void setWhenIdle(EventLoop &loop, ExecutorBase &executor, const Ref<Future<void>> &future)
{
    const bool checks = loop.semantics() >= Semantics::Python313;
    const QString name = checks ? u"_set_result_unless_cancelled"_s : u"set_result"_s;
    executor.whenIdle([&loop, future, name] {
        loop.callSoonThreadsafe(
            [future] {
                if (!future->isCancelled())
                    future->setResult({});
            },
            name);
    });
}

} // namespace

QCoro::Task<> shutdownDefaultExecutor(EventLoop *loop)
{
    const Ref<ExecutorBase> executor = loop->takeDefaultExecutor();
    if (!executor)
        co_return;
    const Ref<Future<void>> future = new Future<void>(*loop);
    setWhenIdle(*loop, *executor, future);
    if (loop->semantics() < Semantics::Python313) {
        co_await future;
        co_return;
    }
    Timeout limit(loop->time() + ThreadJoinTimeout);
    limit.enter();
    std::exception_ptr error;
    try {
        co_await future;
    } catch (...) {
        error = std::current_exception();
    }
    try {
        limit.exit(error);
    } catch (const TimeoutError &) {
        // The threads are left to themselves; Python warns of that, and goes on.
    }
}

} // namespace asyncio
