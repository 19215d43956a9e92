#pragma once

#include <QList>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace asyncio {

/// Number of a task in creation order, main is 1; 0 where no task is meant.
using TaskId = quint32;

/// What an event tells. The names in a saved trace are those of nameOf().
enum class EventKind : quint8 {
    LoopIteration, ///< an iteration of the loop begins; duration is how long it waited first
    TaskCreated,   ///< task, parent, name, label, coroutine in text, future (the task as a future)
    HandleReady,   ///< handle enters the ready queue; handleKind, task (whose step or timer), future or timer
                   ///< (its cause)
    StepStart,     ///< the loop runs handle: one step of task
    StepEnd,       ///< outcome; when suspended: wait, label, and what is awaited in future, timer, resource,
                   ///< awaited
    TimerScheduled, ///< timer enters the heap; due, future (set when it fires), task (who asked)
    TimerFired,     ///< the loop runs handle: the callback of timer; task is the one that it will wake
    TimerCancelled, ///< timer leaves the heap without firing
    CallbackRun, ///< the loop runs handle: a plain callback, label says which; future is the one that called
                 ///< it
    FutureDone,  ///< future gets its outcome; text is the repr of the result or exception; task if it is a
                 ///< task
    GatherCreated,   ///< future is the outer future, tasks its children in input order, label "gather(3)"
    QueueCreated,    ///< resource, maxsize (0: unbounded), name
    QueuePut,        ///< resource, text (repr of the item), size afterwards
    QueueGet,        ///< resource, text (repr of the item), size afterwards
    Print,           ///< text, without the line feed
    Exception,       ///< text: an exception that leaves the program
    CancelRequested, ///< task is asked to cancel; parent asked for it
    Warning,         ///< text
    BlockingStart,   ///< task blocks the loop; label, duration
    BlockingEnd,     ///< the loop is free to go on in the same step
};

/// What kind of work a handle stands for.
enum class HandleKind : quint8 { None, Step, Timer, Callback };

/// What a suspended task waits for.
enum class WaitKind : quint8 { None, Yield, Sleep, Task, Future, Gather, QueueGet, QueuePut };

/// How a step or a future ended.
enum class Outcome : quint8 { None, Suspended, Result, Exception, Cancelled };

/// One thing that happened in an event loop.
///
/// Plain data, the only currency between the scheduler, the trace and its readers. A field that a
/// kind does not use has its default value. Ids start at 1, each sort counts for itself; 0 is none.
/// Invariant within a trace: time and iteration never decrease.
struct Event
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
    quint32 resource = 0; ///< id of a queue
    qint64 due = 0;       ///< nanoseconds on the loop's clock
    qint64 duration = 0;  ///< nanoseconds
    int size = 0;         ///< items
    int maxsize = 0;      ///< items, 0 is unbounded
    int line = 0;         ///< in the Python program, from 1; 0 unknown
    int cppLine = 0;      ///< in the C++ program, from 1; 0 unknown
    QString name;         ///< as Python names it: "Task-2"
    QString label;        ///< short text for a person: "users", "sleep(2.0)"
    QString text;
    QList<quint32> tasks;

    bool operator==(const Event &) const = default;
};

/// The word that a saved trace uses; empty for None.
QLatin1StringView nameOf(EventKind kind);
QLatin1StringView nameOf(HandleKind kind);
QLatin1StringView nameOf(WaitKind kind);
QLatin1StringView nameOf(Outcome outcome);

/// What a word means; nullopt for one that is not known. The empty word is None.
std::optional<EventKind> eventKindOf(QStringView name);
std::optional<HandleKind> handleKindOf(QStringView name);
std::optional<WaitKind> waitKindOf(QStringView name);
std::optional<Outcome> outcomeOf(QStringView name);

} // namespace asyncio
