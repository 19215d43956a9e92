#include "trace/eventcount.h"

namespace trace {

qsizetype eventCount(const TraceLog &log, asyncio::EventKind kind)
{
    // A program may go on behind the first events of run's own tasks.
    const bool mayBeOwn = log.shutdown().hasBegun();
    qsizetype found = 0;
    for (qsizetype i = 0; i < log.programEnd(); ++i) {
        if (log.kindAt(i) == kind && !(mayBeOwn && log.shutdown().isOwnTask(log.at(i).task)))
            ++found;
    }
    return found;
}

} // namespace trace
