#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace asyncio {

class ExecutorBase;
class Job;
class Workers;

/// One thread of an executor: takes jobs for as long as there are any, then is idle. See Workers for when it
/// runs.
class WorkerThread
{
public:
    WorkerThread(Workers &workers, ExecutorBase &executor, std::shared_ptr<Job> firstJob);
    /// Ends it: a job that sleeps is unwound.
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    Workers &workers() const { return m_workers; }
    ExecutorBase &executor() const { return m_executor; }
    bool isIdle() const { return m_idle; }
    /// What an idle thread does at its next resume().
    void give(std::shared_ptr<Job> job) { m_given = std::move(job); }
    /// Virtual clock, from the loop's thread: lets it run until it sleeps, is idle or has ended.
    void resume();
    /// From the thread itself, in a job: sleeps.
    void sleep(double seconds);

    /// The one that is the calling thread; nullptr for others.
    static WorkerThread *current();

private:
    void main();
    void runJobs();
    void run(const std::shared_ptr<Job> &job);
    bool waitForWork();
    void handOver();

    Workers &m_workers;
    ExecutorBase &m_executor;
    std::mutex m_mutex;
    std::condition_variable m_turned;
    std::shared_ptr<Job> m_given; // the next job, before those of the queue
    bool m_myTurn = false;
    bool m_ending = false;
    bool m_idle = false;
    std::thread m_thread; // last: starts when all else is there
};

} // namespace asyncio
