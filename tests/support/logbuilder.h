#pragma once

#include "trace/tracelog.h"

#include <QHash>

/// Writes logs by hand, as an event loop would report them: keeps time, iteration and ids.
class LogBuilder
{
public:
    using TaskId = asyncio::TaskId;

    static constexpr qint64 Second = 1'000'000'000;

    /// Begins an iteration that waited first, in nanoseconds.
    void iteration(qint64 wait = 0);
    /// Time passes before the next event.
    void pass(qint64 nanoseconds) { m_time += nanoseconds; }
    /// Creates a task and queues its first step.
    TaskId create(TaskId parent, const QString &label);
    /// Creates a task, no more.
    TaskId createOnly(TaskId parent, const QString &label);
    void ready(TaskId task, quint32 future = 0);
    void start(TaskId task);
    void suspend(TaskId task, asyncio::WaitKind wait, const QString &label, TaskId awaited = 0);
    /// Ends a step and its task; the task's future is done.
    void finish(TaskId task, asyncio::Outcome outcome = asyncio::Outcome::Result);
    void print(TaskId task, const QString &text);
    /// Puts a timer for a running task into the heap and suspends it: `await asyncio.sleep(…)`.
    void sleep(TaskId task, double seconds);
    /// The timer of a sleeping task fires: its handle is queued and run, the task becomes ready.
    void fire(TaskId task);
    quint32 gather(TaskId task, const QList<TaskId> &children);
    /// Queues the callback that a task's end calls.
    void callbackReady(TaskId task);
    /// Runs it. The caller appends what it leads to.
    void callback(TaskId task, const QString &label);
    void futureDone(quint32 future);
    quint32 queue(TaskId task, const QString &name, int maxsize);
    void put(TaskId task, quint32 queue, const QString &item, int size);
    void get(TaskId task, quint32 queue, const QString &item, int size);
    void block(TaskId task, double seconds);
    void cancel(TaskId task, TaskId by);
    /// Something that happens to a resource now.
    void change(asyncio::EventKind kind, quint32 resource, TaskId task = 0, int size = 0);
    /// Suspends a task in a line of a resource; returns the future that ends the wait.
    quint32 suspendAt(TaskId task, asyncio::WaitKind wait, quint32 resource, const QString &label);
    /// The future is done: whoever waits for it becomes ready.
    void wake(TaskId task, quint32 future);
    /// What asyncio.run does once nothing is left: it makes its own two tasks and runs them.
    void shutDown();

    /// An event of now, to be completed and appended to log.
    trace::Event event(asyncio::EventKind kind, TaskId task = 0) const;
    quint32 nextResource() { return ++m_resources; }
    quint32 futureOf(TaskId task) const { return m_futureOf.value(task); }
    trace::TraceLog log;

private:
    void queueHandle(trace::Event event);

    qint64 m_time = 0;
    quint32 m_iteration = 0;
    quint32 m_handles = 0;
    quint32 m_timers = 0;
    quint32 m_futures = 0;
    quint32 m_resources = 0;
    TaskId m_tasks = 0;
    QHash<TaskId, quint32> m_futureOf;
    QHash<TaskId, quint32> m_handleOf; // queued
    QHash<TaskId, quint32> m_timerOf;
};

namespace logs {

/// The gather lesson: three fetches of 2, 3 and 1 seconds.
trace::TraceLog gather();
/// Two tasks that fail and are cancelled, one that blocks the loop, one that is awaited directly, one
/// that never runs.
trace::TraceLog states();
/// A queue of two: a producer of five items and a worker, half a second apart.
trace::TraceLog queue();
/// main prints 60,000 lines: a file of more bytes than are read while the window waits.
trace::TraceLog large();

} // namespace logs
