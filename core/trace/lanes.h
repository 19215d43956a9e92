#pragma once

#include "trace/snapshot.h"
#include "trace/tracelog.h"

#include <QList>

namespace trace {

/// A stretch of one lane in one state: events [begin, end).
struct Slice
{
    TaskState state = TaskState::Created;
    qsizetype begin = 0; ///< index of the event that begins it
    qsizetype end = 0;   ///< index of the event that ends it; log.size() while it lasts
    QString label;       ///< "sleep(2.0)" while awaiting; the name of another tool's slice
};

struct TaskLane
{
    asyncio::TaskId task = 0;
    QString label;
    QList<Slice> slices; ///< in order, without gaps from creation to the end of the trace
};

/// One run of a handle in the event loop lane: events [begin, end).
struct HandleRun
{
    asyncio::HandleKind kind = asyncio::HandleKind::None;
    asyncio::TaskId task = 0; ///< 0 for a callback that is no task's
    QString label;            ///< task label, or the callback's: "gather"
    qsizetype begin = 0;      ///< StepStart, TimerFired or CallbackRun
    qsizetype end = 0;        ///< first event behind it
    qsizetype cause = -1;     ///< index of the HandleReady that queued the handle
};

enum class FlowKind : quint8 { Creates, Wakes, Awaits, Returns, Cancels };

/// An arrow between two instants: cause first.
struct Flow
{
    FlowKind kind = FlowKind::Wakes;
    qsizetype from = 0;           ///< index of the causing event
    asyncio::TaskId fromTask = 0; ///< 0: the event loop lane
    qsizetype to = 0;             ///< index of the event caused (HandleReady, or StepStart of an eager step)
    asyncio::TaskId toTask = 0;
};

/// Number of something over time, as a step plot, or who holds a lock: value holds from event on.
struct CounterLane
{
    struct Point
    {
        qsizetype event = 0;
        int value = 0;
    };
    /// Of a LockHolder the values are tasks, 0 while the lock is free. Other: of another tool's trace.
    enum class Kind : quint8 {
        QueueLength,
        GatherDone,
        SemaphoreValue,
        LockHolder,
        Other
    } kind = Kind::QueueLength;
    quint32 id = 0; ///< queue, semaphore or lock, or outer future of the gather
    QString label;  ///< "queue", "gather", "semaphore", or what a person calls the lock
    int limit = 0;  ///< maxsize, number of children, or the value that a semaphore began with; 0: none
    QList<Point> points;
    QList<Point> arrivals; ///< of a lock: the task that has to wait for it, from that event on
};

/// Everything that the timeline draws, in events; a pure function of the trace. What run() does by itself
/// after main has ended is left out.
struct Lanes
{
    QList<TaskLane> tasks; ///< in creation order
    QList<HandleRun> loop;
    QList<Flow> flows; ///< ordered by `to`
    QList<CounterLane> counters;

    static Lanes of(const TraceLog &log);
    /// The run that holds or last held the loop at a cursor (events applied), or -1.
    qsizetype runAt(qsizetype cursor) const;
    /// The flow that made the handle of loop[run] ready, or -1.
    qsizetype causeOf(qsizetype run) const;
};

} // namespace trace
