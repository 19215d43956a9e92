#pragma once

#include "trace/event.h"
#include "trace/sharedtable.h"

#include <QHash>
#include <QList>
#include <QString>

namespace trace {

enum class QueueOrder : quint8 { Fifo, Lifo, Priority };

struct QueueView
{
    quint32 id = 0;
    QString name;
    QueueOrder order = QueueOrder::Fifo;
    int maxsize = 0;                ///< 0: unbounded
    QList<QString> items;           ///< reprs, next to get first; of a priority queue as they were put
    QList<asyncio::TaskId> getters; ///< suspended in get(), first in line first
    QList<asyncio::TaskId> putters;
    QList<asyncio::TaskId> joiners; ///< suspended in join()
    int longest = 0;                ///< most items so far
    int unfinished = 0;             ///< items put for which task_done() has not been called

    bool operator==(const QueueView &) const = default;
};

struct LockView
{
    quint32 id = 0;
    QString name;
    bool locked = false;
    asyncio::TaskId owner = 0;      ///< who acquired it, while it is locked
    QList<asyncio::TaskId> waiters; ///< first in line first

    bool operator==(const LockView &) const = default;
};

struct SemaphoreView
{
    quint32 id = 0;
    QString name;
    int value = 0;
    int first = 0;                  ///< the value that it began with
    int bound = 0;                  ///< that a bounded one must not exceed, 0: none
    QList<asyncio::TaskId> holders; ///< one for each acquire() without a release()
    QList<asyncio::TaskId> waiters;

    bool operator==(const SemaphoreView &) const = default;
};

struct EventView
{
    quint32 id = 0;
    QString name;
    bool isSet = false;
    QList<asyncio::TaskId> waiters;

    bool operator==(const EventView &) const = default;
};

struct ConditionView
{
    quint32 id = 0;
    QString name;
    quint32 lock = 0; ///< resource of its lock
    QList<asyncio::TaskId> waiters;

    bool operator==(const ConditionView &) const = default;
};

struct BarrierView
{
    quint32 id = 0;
    QString name;
    int parties = 0;
    int count = 0;                             ///< how many are inside
    QString state = QStringLiteral("filling"); ///< filling, draining, resetting, broken
    QList<asyncio::TaskId> waiters;

    bool operator==(const BarrierView &) const = default;
};

/// A function that a thread runs or will run.
struct JobView
{
    quint32 id = 0;
    QString label;            ///< the function
    asyncio::TaskId task = 0; ///< who submitted it
    bool isRunning = false;

    bool operator==(const JobView &) const = default;
};

struct ExecutorView
{
    quint32 id = 0;
    QString name;
    int threads = 0;
    QList<JobView> jobs; ///< not yet done, in the order in which they were submitted
    int done = 0;        ///< jobs that have ended

    bool operator==(const ExecutorView &) const = default;
};

/// What tasks share, by number: a part of a Snapshot.
///
/// Invariant: a task stands in at most one line, from when it suspends there until the future that it
/// awaits is done (whether it was woken or cancelled).
struct Resources
{
    SharedTable<QueueView> queues;
    SharedTable<LockView> locks;
    SharedTable<SemaphoreView> semaphores;
    SharedTable<EventView> events;
    SharedTable<ConditionView> conditions;
    SharedTable<BarrierView> barriers;
    SharedTable<ExecutorView> executors;

    /// Takes what is made or changes; every other kind of event is ignored.
    void apply(const Event &event);
    /// A step ended: its task may stand in a line now.
    void suspend(const Event &stepEnd);
    /// A future is done: who stood in a line with it leaves.
    void leave(quint32 future);
    /// Whether a task stands in a line until that future is done.
    bool isInLine(quint32 future) const { return m_stands.contains(future); }

    bool operator==(const Resources &) const = default;

private:
    friend struct SnapshotFields;

    struct Stand
    {
        quint32 resource = 0;
        asyncio::WaitKind wait = asyncio::WaitKind::None;
        asyncio::TaskId task = 0;

        bool operator==(const Stand &) const = default;
    };

    void changeQueue(const Event &event);
    void changeLock(const Event &event);
    void changeSemaphore(const Event &event);
    void changeEvent(const Event &event);
    void changeBarrier(const Event &event);
    void changeExecutor(const Event &event);
    QList<asyncio::TaskId> *line(quint32 resource, asyncio::WaitKind wait);

    QHash<quint32, Stand> m_stands; // who stands where, by the future that ends it
};

} // namespace trace
