#pragma once

#include "asyncio/task.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <source_location>
#include <thread>
#include <vector>

namespace asyncio {

class ExecutorBase;
class WorkerThread;

/// A call that a thread of an executor makes, without the type of its result.
///
/// Shared by the future in the loop and the thread; its state is the loop's thread's alone, except that the
/// function runs in a thread of the pool.
class Job
{
public:
    Job(quint32 id, QString name, std::function<void()> function)
        : m_id(id)
        , m_name(std::move(name))
        , m_function(std::move(function))
    {
    }
    quint32 id() const { return m_id; }
    /// The function's.
    const QString &name() const { return m_name; }
    /// Whether it was cancelled before a thread took it.
    bool isCancelled() const { return m_cancelled; }
    /// What the function threw; null if nothing.
    std::exception_ptr exception() const { return m_exception; }

private:
    friend class ExecutorBase;
    friend class WorkerThread;
    friend class Workers;
    /// Lets go of what it would call: the loop is gone. Job and future hold each other until then.
    void drop()
    {
        m_function = nullptr;
        m_whenDone = nullptr;
    }

    quint32 m_id;
    QString m_name;
    std::function<void()> m_function; // keeps what it returns where the future finds it
    std::function<void()> m_whenDone; // called in the loop's thread, as call_soon_threadsafe's callback
    std::exception_ptr m_exception;
    bool m_cancelled = false;
    bool m_taken = false; // a thread has begun it
};

/// The threads of a loop's executors, and their time.
///
/// On the virtual clock exactly one thread runs at a time, the loop's or one of these, and each hands over to
/// the next at a known point, so that runs repeat: a job on a new thread starts inside submit() and runs to
/// its first blockingSleep() or its end; an idle thread takes a job when the loop polls; a sleeping one goes
/// on when the clock gets there. On the wall clock threads just run, and post what they have to say.
class Workers
{
public:
    explicit Workers(EventLoop &loop);
    /// Ends all threads; on the virtual clock a sleeping job is unwound, on the wall clock waited for.
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    EventLoop &loop() const { return m_loop; }
    /// Makes a thread for a job.
    void startThread(ExecutorBase &executor, const std::shared_ptr<Job> &job);
    /// Has an idle thread of the executor begin a job at the next poll.
    void promise(ExecutorBase &executor, const std::shared_ptr<Job> &job)
    {
        m_promised.push_back({ &executor, job });
    }
    void forget(ExecutorBase &executor);
    /// The loop polls: idle threads take the jobs that they were promised.
    void startWaiting();
    /// When the next sleeping thread goes on, in nanoseconds; nullopt if none sleeps.
    std::optional<qint64> nextWakeUp() const;
    /// Lets the threads go on whose time has come.
    void wakeDue(qint64 now);
    /// Whether there are jobs that the loop has to wait for although nobody can say until when.
    bool isBusy() const { return m_unfinished > 0 && !m_loop.hasVirtualClock(); }

    /// Called by blockingSleep(): sleeps if this is a thread of an executor, and says whether it is.
    static bool sleepOnThread(double seconds);
    /// The loop whose executor this thread belongs to; nullptr for every other thread.
    static EventLoop *loopOfThread();

private:
    friend class ExecutorBase;
    friend class WorkerThread;
    struct Sleeper
    {
        qint64 wakeUp;
        quint64 ordinal; // of the clock reading
        WorkerThread *thread;
    };

    void addSleeper(qint64 wakeUp, WorkerThread &thread);

    EventLoop &m_loop;
    std::list<std::unique_ptr<WorkerThread>> m_threads;
    struct Promise
    {
        ExecutorBase *executor;
        std::shared_ptr<Job> job;
    };

    std::vector<Promise> m_promised;
    std::vector<Sleeper> m_sleepers; // sorted
    int m_unfinished = 0;            // jobs of all pools
};

/// A pool of threads, without the types of what they compute. See Executor.
class ExecutorBase : public RefCounted
{
public:
    static constexpr int DefaultThreads = 32;

    /// name is for people; empty: "executor".
    ExecutorBase(EventLoop &loop, int threads, const QString &name, int cppLine);
    ~ExecutorBase() override;

    EventLoop &loop() const { return m_loop; }
    quint32 id() const { return m_id; }
    /// Puts a job into the queue of the pool; whenDone is called by the loop after its end.
    std::shared_ptr<Job> submit(const QString &name, std::function<void()> function,
                                std::function<void()> whenDone, int cppLine);
    /// Cancels a job that no thread has taken.
    void cancel(const std::shared_ptr<Job> &job);
    /// Calls back, in the loop's thread, when all jobs are done.
    void whenIdle(std::function<void()> callback);

private:
    friend class WorkerThread;
    friend class Workers;

    std::shared_ptr<Job> takeJob();
    void dropJobs();
    bool take(Job &job);
    void inTurn(std::function<void()> function);
    void begin(const std::shared_ptr<Job> &job);
    void finish(const std::shared_ptr<Job> &job);
    void complete(const std::shared_ptr<Job> &job);
    void report(EventKind kind, const Job &job, Outcome outcome, int cppLine);

    EventLoop &m_loop;
    QString m_name;
    std::deque<std::shared_ptr<Job>> m_queue;
    std::function<void()> m_whenIdle;
    std::mutex m_mutex; // guards the queue and the thread counts: on the wall clock threads just run
    std::condition_variable m_work;
    quint32 m_id;
    int m_maxThreads;
    int m_threads = 0;
    int m_idle = 0;       // threads that wait and were promised nothing
    int m_unfinished = 0; // jobs whose end the loop has not heard of
};

/// The future of a job. Cancelling it cancels the job if no thread has taken it yet.
template<typename T>
class JobFuture final : public Future<T>
{
public:
    using Value = typename Future<T>::Value;
    JobFuture(EventLoop &loop, quint32 executor, quint32 job, const QString &function)
        : Future<T>(loop)
        , m_label(function + QStringLiteral("()"))
        , m_executor(executor)
        , m_job(job)
    {
    }
    void describe(Observation &stepEnd) const override
    {
        stepEnd.wait = WaitKind::Executor;
        stepEnd.label = &m_label;
        stepEnd.future = this->id();
        stepEnd.resource = m_executor;
        stepEnd.job = m_job;
    }

private:
    QString m_label;
    quint32 m_executor;
    quint32 m_job;
};

template<typename T>
FutureAwaiter<JobFuture<T>> operator co_await(const Ref<JobFuture<T>> &future)
{
    return FutureAwaiter<JobFuture<T>>(future);
}

namespace detail {

/// Copies the end of a job to its future, as asyncio.futures._chain_future.
template<typename T>
struct JobLink
{
    Ref<JobFuture<T>> future;
    std::shared_ptr<Job> job;
    std::optional<typename Future<T>::Value> value;

    void copyState()
    {
        const Ref<JobFuture<T>> target = std::exchange(future, nullptr);
        if (!target || target->isCancelled())
            return;
        if (target->isDone())
            throw Exception("AssertionError", std::string());
        if (job->isCancelled())
            target->cancel();
        else if (job->exception())
            target->setException(job->exception());
        else
            target->setResult(std::move(*value));
    }
};

} // namespace detail

/// Runs a function in a thread of the pool, or of the default one for nullptr, as loop.run_in_executor; name
/// is the function's. The function must not touch the loop, but for print() and blockingSleep().
template<typename Function>
auto runInExecutor(const Ref<ExecutorBase> &pool, const QString &name, Function function,
                   std::source_location place = std::source_location::current())
{
    using T = std::invoke_result_t<Function>;
    EventLoop &loop = EventLoop::running();
    const Ref<ExecutorBase> executor = pool ? pool : Ref<ExecutorBase>(&loop.defaultExecutor());
    const auto link = std::make_shared<detail::JobLink<T>>();
    const auto call = [link, function = std::move(function)]() mutable {
        if constexpr (std::is_void_v<T>) {
            function();
            link->value.emplace();
        } else {
            link->value.emplace(function());
        }
    };
    link->job = executor->submit(
        name, call, [link] { link->copyState(); }, int(place.line()));
    const Ref<JobFuture<T>> future = new JobFuture<T>(loop, executor->id(), link->job->id(),
                                                      link->job->name());
    watchJob(*future, executor, link->job);
    link->future = future;
    return future;
}

/// Has a cancelled future cancel its job.
void watchJob(FutureBase &future, const Ref<ExecutorBase> &executor, const std::shared_ptr<Job> &job);

/// A pool of threads for functions that block, as concurrent.futures.ThreadPoolExecutor.
Ref<ExecutorBase> createExecutor(int threads, const QString &name = QStringLiteral("executor"),
                                 std::source_location place = std::source_location::current());

/// What run() does last: waits for the jobs of the default executor. CPython's
/// BaseEventLoop.shutdown_default_executor().
QCoro::Task<> shutdownDefaultExecutor(EventLoop *loop);

} // namespace asyncio
