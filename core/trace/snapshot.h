#pragma once

#include "trace/resources.h"

#include <QList>
#include <QString>

namespace trace {

/// Idle: a lane of another tool's trace, between two slices. Destroyed: nobody held the task any more, and it
/// went while it was pending.
enum class TaskState : quint8 {
    Created,
    Ready,
    Running,
    Awaiting,
    Done,
    Failed,
    Cancelled,
    Blocking,
    Destroyed,
    Idle
};

/// Whether the state is one that a task never leaves.
bool isFinal(TaskState state);
/// Whether a task in this state has the loop.
bool hasLoop(TaskState state);
/// The state in which a step leaves its task.
TaskState stateAfter(asyncio::Outcome outcome);
/// Whether the event says that its task was destroyed while it was pending.
bool tellsOfLostTask(const Event &event);

/// A task as it stands at a cursor.
struct TaskView
{
    asyncio::TaskId id = 0;
    asyncio::TaskId parent = 0;
    quint32 future = 0; ///< the task as a future
    QString name;       ///< "Task-2"
    QString label;      ///< "users"
    QString coroutine;  ///< "fetch"
    TaskState state = TaskState::Created;
    qsizetype since = 0; ///< index of the event that brought it into this state
    int line = 0;        ///< current line in the Python program, 0 unknown
    int cppLine = 0;
    // While Awaiting, and while Ready after a wait (what it waited for):
    asyncio::WaitKind wait = asyncio::WaitKind::None;
    QString waitLabel; ///< "sleep(2.0)"
    quint32 awaitedFuture = 0;
    asyncio::TaskId awaitedTask = 0;
    quint32 timer = 0;
    quint32 resource = 0;
    quint32 job = 0;           ///< of the executor
    qsizetype awaitEvent = -1; ///< index of the StepEnd that suspended it, -1 never
    QString result;            ///< repr, once Done or Failed

    bool operator==(const TaskView &) const = default;
};

/// A handle in the ready queue, or the one that holds the loop.
struct HandleView
{
    quint32 id = 0;
    asyncio::HandleKind kind = asyncio::HandleKind::None;
    asyncio::TaskId task = 0; ///< whose step it is, or which task the timer wakes
    quint32 timer = 0;
    quint32 future = 0;
    QString label;             ///< for a callback: "gather", "stop"; for a timer as in TimerView
    qsizetype readyEvent = -1; ///< index of its HandleReady

    bool operator==(const HandleView &) const = default;
};

struct TimerView
{
    quint32 id = 0;
    qint64 due = 0;           ///< nanoseconds
    asyncio::TaskId task = 0; ///< the task that it will wake
    quint32 future = 0;
    qsizetype scheduledEvent = -1;
    qint64 scheduledAt = 0; ///< nanoseconds
    QString label;          ///< of its callback: "timeout"; empty for a sleep

    bool operator==(const TimerView &) const = default;
};

struct GatherView
{
    quint32 future = 0;
    asyncio::TaskId owner = 0; ///< the task that called gather
    QString label;             ///< "gather(3)"
    QList<asyncio::TaskId> children;
    QList<asyncio::TaskId> pending; ///< those whose done callback has not reached the gather
    int done = 0;                   ///< the others
    bool finished = false;

    bool operator==(const GatherView &) const = default;
};

/// What the loop is doing in its iteration.
enum class LoopPhase : quint8 { Wait, WakeDue, RunReady };

/// The whole state of a run at one cursor. A value: copies share until written.
///
/// Invariants: at most one task is Running or Blocking, beside those within whose steps others run eagerly;
/// ready lists are in order, next first; timers is the heap array, earliest at index 0, children of i at 2i+1
/// and 2i+2.
class Snapshot
{
public:
    /// Applies the event with the given index: the state moves from cursor index to index + 1.
    void apply(const Event &event, qsizetype index);
    /// Whether apply() looks at the texts and lists of such an event; else it may be bare.
    static bool readsTexts(asyncio::EventKind kind);

    qsizetype cursor = 0; ///< number of events applied
    qint64 time = 0;      ///< nanoseconds
    quint32 iteration = 0;
    LoopPhase phase = LoopPhase::RunReady;
    HandleView running; ///< id 0: the loop runs nothing; during an eager step, its task
    /// What goes on once the eager steps end that run within it, innermost last.
    QList<HandleView> interrupted;
    QList<HandleView> ready;
    QList<TimerView> timers;
    SharedTable<TaskView> tasks;               ///< in creation order
    QList<asyncio::TaskId> alive;              ///< those that have not ended, in creation order
    SharedTable<asyncio::TaskId> taskOfFuture; ///< the tasks by their number as futures
    Resources resources;
    SharedTable<GatherView> gathers;
    qsizetype prints = 0; ///< lines printed so far

    const TaskView *task(asyncio::TaskId id) const;
    /// A timer that is set, or nullptr; it holds as long as the snapshot does not change.
    const TimerView *timer(quint32 id) const;
    /// Those that have not ended, in creation order; they hold as long as the snapshot does not change.
    QList<const TaskView *> aliveTasks() const;
    /// The gather that hears next of a child's end: the first that still waits for it, or nullptr. Holds as
    /// long as the snapshot does not change.
    const GatherView *gatherWaitingFor(asyncio::TaskId child) const;
    /// The task that holds the loop, or nullptr.
    const TaskView *runningTask() const;
    bool operator==(const Snapshot &) const = default;

private:
    friend struct SnapshotFields;

    void createTask(const Event &event, qsizetype index);
    // The task is the event's, or nullptr.
    void makeReady(const Event &event, qsizetype index, TaskView *task);
    void beginHandle(const Event &event, qsizetype index, TaskView *task);
    void beginEagerStep(const Event &event, qsizetype index, TaskView *task);
    void endStep(const Event &event, qsizetype index, TaskView *task);
    void suspend(TaskView &task, const Event &event, qsizetype index);
    void finishFuture(const Event &event, TaskView *task);
    void countChild(const Event &event);
    void cancelTimer(quint32 timer);
    void setState(TaskView *task, TaskState state, qsizetype index);

    QList<quint32> m_openGathers; // that have not heard of all their children
};

} // namespace trace

Q_DECLARE_TYPEINFO(trace::TaskView, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(trace::HandleView, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(trace::TimerView, Q_RELOCATABLE_TYPE);
