#include "asyncio/workerthread.h"

#include "asyncio/executor.h"

#include <chrono>
#include <utility>

namespace asyncio {

namespace {

constinit thread_local WorkerThread *currentThread = nullptr;

} // namespace

WorkerThread::WorkerThread(Workers &workers, ExecutorBase &executor, std::shared_ptr<Job> firstJob)
    : m_workers(workers)
    , m_executor(executor)
    , m_given(std::move(firstJob))
    , m_thread([this] { main(); })
{
}

WorkerThread::~WorkerThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_myTurn = true;
    }
    m_turned.notify_all();
    {
        const std::lock_guard lock(m_executor.m_mutex);
    }
    m_executor.m_work.notify_all();
    m_thread.join();
}

WorkerThread *WorkerThread::current()
{
    return currentThread;
}

void WorkerThread::resume()
{
    std::unique_lock lock(m_mutex);
    m_myTurn = true;
    m_turned.notify_all();
    m_turned.wait(lock, [this] { return !m_myTurn; });
}

// Virtual clock, from the thread: lets the loop go on and waits for the next turn.
void WorkerThread::handOver()
{
    std::unique_lock lock(m_mutex);
    if (m_ending)
        return;
    m_myTurn = false;
    m_turned.notify_all();
    m_turned.wait(lock, [this] { return m_myTurn; });
}

void WorkerThread::main()
{
    currentThread = this;
    if (m_workers.loop().hasVirtualClock()) {
        std::unique_lock lock(m_mutex);
        m_turned.wait(lock, [this] { return m_myTurn; });
    }
    do {
        runJobs();
    } while (waitForWork());
}

void WorkerThread::runJobs()
{
    std::shared_ptr<Job> job = std::exchange(m_given, nullptr);
    if (!job)
        job = m_executor.takeJob();
    while (job && !m_ending) {
        if (m_executor.take(*job))
            run(job);
        job = m_executor.takeJob();
    }
    if (job)
        job->drop(); // the loop is gone
}

void WorkerThread::run(const std::shared_ptr<Job> &job)
{
    m_executor.begin(job);
    try {
        job->m_function();
    } catch (const GeneratorExit &) {
        job->drop(); // the loop is gone
        return;
    } catch (...) {
        job->m_exception = std::current_exception();
    }
    m_executor.finish(job);
}

// False if the thread is to end.
bool WorkerThread::waitForWork()
{
    std::unique_lock lock(m_executor.m_mutex);
    ++m_executor.m_idle;
    if (m_workers.loop().hasVirtualClock()) {
        lock.unlock();
        m_idle = true;
        handOver();
        m_idle = false;
        return !m_ending;
    }
    m_executor.m_work.wait(lock, [this] { return m_ending || !m_executor.m_queue.empty(); });
    --m_executor.m_idle;
    return !m_ending;
}

void WorkerThread::sleep(double seconds)
{
    if (m_workers.loop().hasVirtualClock()) {
        const qint64 wakeUp = m_workers.loop().now() + toNanoseconds(seconds);
        m_workers.addSleeper(wakeUp, *this);
        handOver();
    } else {
        std::unique_lock lock(m_mutex);
        m_turned.wait_for(lock, std::chrono::duration<double>(seconds), [this] { return m_ending; });
    }
    if (m_ending)
        throw GeneratorExit();
}

} // namespace asyncio
