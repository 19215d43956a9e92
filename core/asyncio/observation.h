#pragma once

#include "asyncio/text.h"

#include <QString>
#include <QtGlobal>

#include <optional>
#include <span>

namespace asyncio {

/// Number of a task in creation order, main is 1; 0 where no task is meant.
using TaskId = quint32;

/// What an observation tells. The names in a saved trace are those of nameOf().
enum class EventKind : quint8 {
    LoopIteration, ///< an iteration of the loop begins; duration is how long it waited first
    TaskCreated,   ///< task, parent, name, label, coroutine in text, future (the task as a future)
    HandleReady,   ///< handle enters the ready queue; handleKind, task (whose step or timer), future or timer
                   ///< (its cause)
    HandleCancelled, ///< handle will not run when its turn comes
    StepStart,       ///< the loop runs handle: one step of task
    StepEnd,        ///< outcome; when suspended: wait, label, and what is awaited in future, timer, resource,
                    ///< job, awaited
    TimerScheduled, ///< timer enters the heap; due, future (set when it fires), task (who asked), label
    TimerFired,     ///< the loop runs handle: the callback of timer; task is the one that it will wake
    TimerCancelled, ///< timer will not fire
    CallbackRun,    ///< the loop runs handle: a plain callback, label says which; future is the one that
                    ///< called it
    FutureDone,     ///< future gets its outcome; text is the repr of the result or exception; task if it is a
                    ///< task
    GatherCreated,  ///< future is the outer future, tasks its children in input order, label "gather(3)"
    QueueCreated,   ///< resource, maxsize (0: unbounded), name, text: "lifo", "priority" or empty
    QueuePut,       ///< resource, text (repr of the item), size afterwards
    QueueGet,       ///< resource, text (repr of the item), size afterwards
    QueueTaskDone,  ///< resource, size: unfinished tasks afterwards
    LockCreated,    ///< resource, name
    LockAcquire,    ///< resource, task: acquire() is about to return
    LockRelease,    ///< resource, task: not locked any more, nobody is woken yet
    SemaphoreCreated, ///< resource, name, size: the value, maxsize: bound of a bounded one
    SemaphoreAcquire, ///< resource, size: the value, task: acquire() is about to return
    SemaphoreRelease, ///< resource, size: the value, nobody is woken yet
    EventCreated,     ///< resource, name
    EventSet,         ///< resource: the flag has become true, nobody is woken yet
    EventClear,       ///< resource: the flag has become false
    ConditionCreated, ///< resource, name, lock: resource of its lock
    ConditionNotify,  ///< resource, size: number of waiters that are about to be woken
    BarrierCreated,   ///< resource, name, maxsize: parties
    BarrierChanged,   ///< resource, size: how many are inside, text: filling, draining, resetting, broken
    ExecutorCreated,  ///< resource, name, maxsize: threads
    ExecutorSubmit,   ///< resource, job, label: function
    ExecutorStart,    ///< resource, job: a thread begins it
    ExecutorDone,     ///< resource, job, outcome, text: repr of the exception
    Print,            ///< text, without the line feed
    Exception,        ///< text: an exception that leaves the program
    CancelRequested,  ///< task is asked to cancel; parent asked for it
    Warning,          ///< label says which sort, text
    BlockingStart,    ///< task blocks the loop; label, duration
    BlockingEnd,      ///< the loop is free to go on in the same step
    // No loop tells these: they are of a trace that another tool has made.
    LaneCreated, ///< task: number of the lane, which has nothing else of a task; label
    SliceBegin,  ///< task: the lane is in a slice from here on; label
    SliceEnd,    ///< task, label: the slice is over
    Counter,     ///< resource: number of the counter, label, size: its value from here on
    FlowBegin,   ///< task: an arrow begins in the lane; future: its number
    FlowEnd,     ///< task: the arrow with that number ends here
};

/// What kind of work a handle stands for.
enum class HandleKind : quint8 { None, Step, Timer, Callback };

/// What a suspended task waits for.
enum class WaitKind : quint8 {
    None,
    Yield,
    Sleep,
    Task,
    Future,
    Gather,
    QueueGet,
    QueuePut,
    QueueJoin,
    Lock,
    Semaphore,
    Event,
    Condition,
    Barrier,
    Wait,
    WaitFor,
    AsCompleted,
    Shield,
    TaskGroup,
    Executor,
};

/// How a step, a future or a job ended.
enum class Outcome : quint8 { None, Suspended, Result, Exception, Cancelled };

/// One thing that happens in an event loop, as the loop tells its observer.
///
/// Plain data without ownership, so that a loop that is watched stays fast: texts and lists belong to
/// whoever reports, and last for the call only. A field that a kind does not use has its default value. Ids
/// start at 1, each sort counts for itself; 0 is none. Time and iteration never decrease.
struct Observation
{
    EventKind kind = EventKind::LoopIteration;
    HandleKind handleKind = HandleKind::None;
    WaitKind wait = WaitKind::None;
    Outcome outcome = Outcome::None;
    quint32 iteration = 0; ///< of the loop, from 1
    qint64 time = 0;       ///< nanoseconds since the loop's clock began
    TaskId task = 0;
    TaskId parent = 0;
    TaskId awaited = 0; ///< StepEnd: the task that is awaited
    quint32 handle = 0;
    quint32 timer = 0;
    quint32 future = 0;
    quint32 resource = 0;           ///< a queue, lock, semaphore, event, condition, barrier or executor
    quint32 job = 0;                ///< of an executor
    quint32 lock = 0;               ///< ConditionCreated: resource of its lock
    int size = 0;                   ///< items, or the value of a semaphore, or parties inside
    int maxsize = 0;                ///< items, 0 is unbounded; or parties, threads, bound
    int line = 0;                   ///< in the Python program, from 1; 0 unknown
    int cppLine = 0;                ///< in the C++ program, from 1; 0 unknown
    qint64 due = 0;                 ///< nanoseconds on the loop's clock
    qint64 duration = 0;            ///< nanoseconds
    Text name;                      ///< as Python names it: "Task-2"
    const QString *label = nullptr; ///< short text for a person: "users", "sleep(2.0)"
    Text text;
    std::span<const quint32> tasks;
};

/// The word that a saved trace uses; empty for None.
QLatin1StringView nameOf(EventKind kind);
QLatin1StringView nameOf(HandleKind kind);
QLatin1StringView nameOf(WaitKind kind);
QLatin1StringView nameOf(Outcome outcome);

/// What a word means; nullopt for one that is not known. The empty word is None.
std::optional<EventKind> eventKindOf(QStringView name);
std::optional<WaitKind> waitKindOf(QStringView name);
std::optional<Outcome> outcomeOf(QStringView name);

} // namespace asyncio
