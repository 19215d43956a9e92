#pragma once

#include "asyncio/observation.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace findings {

/// What can be wrong with a run, the worst first.
enum class Kind : quint8 {
    Deadlock,         ///< tasks wait for each other in a circle
    NothingWakes,     ///< every task waits, without a circle, and nothing is left that could wake one
    LoopBlocked,      ///< something kept the loop for longer than it should
    Starvation,       ///< a task could have run, but another one did much in its step and did not let go
    TaskLost,         ///< a task was destroyed before it was done
    NeverRetrieved,   ///< an exception for which nobody has asked
    NeverAwaited,     ///< a coroutine that was never begun
    QueueGrowth,      ///< a queue without a bound that fills faster than it is emptied
    SequentialAwaits, ///< one task waits for the same coroutine again and again; it could for all at once
};

/// One thing that is wrong with a run. Plain data.
///
/// Fields that a kind does not use have their default value. Events are indexes in the trace.
struct Finding
{
    Kind kind = Kind::Deadlock;
    /// Whom it is about. Deadlock: the circle, each waits for the next one. NothingWakes: all that wait.
    /// Starvation: who could not run, then who ran. QueueGrowth: who puts, then who gets.
    QList<asyncio::TaskId> tasks;
    /// Deadlock: for what each of tasks waits, 0 for a task's end. NothingWakes: the same. QueueGrowth: the
    /// queue.
    QList<quint32> resources;
    int line = 0;        ///< in the Python program, from 1; 0 unknown
    int cppLine = 0;     ///< in the C++ program, from 1; 0 unknown
    qsizetype event = 0; ///< where it shows
    qsizetype cause = 0; ///< what led to it; may be the same event
    /// LoopBlocked: the call, may be empty. NeverAwaited, SequentialAwaits: name of the coroutine.
    /// NeverRetrieved: repr of the exception.
    QString subject;
    bool wasStopped = false; ///< Deadlock, NothingWakes: the run was, because nothing was left to do
    /// How often it happened; QueueGrowth: items that were put. SequentialAwaits: how many waits.
    int count = 1;
    int most = 0; ///< QueueGrowth: items in the queue at most
    /// In nanoseconds. LoopBlocked: the longest; Starvation: how late the task was; QueueGrowth: while items
    /// were put; SequentialAwaits: of all of them.
    qint64 duration = 0;
    /// In nanoseconds. LoopBlocked: all together. SequentialAwaits: how long they would take together.
    qint64 total = 0;

    bool operator==(const Finding &) const = default;
};

} // namespace findings
