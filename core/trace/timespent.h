#pragma once

#include "trace/tracelog.h"

#include <QList>
#include <QString>

namespace trace {

/// Where the time of a run goes; a pure function of the trace. All times are in nanoseconds.
struct TimeSpent
{
    /// A stretch of the way: somebody waits for a timer or a thread, or blocks the loop.
    struct Stretch
    {
        qint64 duration = 0;
        QString task;  ///< label of the task that waits or blocks, may be empty
        QString label; ///< "sleep(3.0)"; empty where the trace does not say

        bool operator==(const Stretch &) const = default;
    };

    qint64 sleeping = 0; ///< of all tasks, added up, as far as they have slept
    qint64 blocking = 0; ///< of all calls that blocked the loop, added up
    /// What the time to the end of main is made of, in order: each stretch had to be over before the next one
    /// began. Together they last as long as the run; empty where the trace does not tell, and where no time
    /// passes.
    QList<Stretch> way;

    static TimeSpent of(const TraceLog &log);
};

} // namespace trace
