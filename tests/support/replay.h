#pragma once

#include "trace/snapshot.h"
#include "trace/tracelog.h"

/// The naive twin of TraceLog::snapshotAt(): takes a snapshot up to a cursor event by event, the texts of all
/// of them read.
inline void replay(trace::Snapshot &snapshot, const trace::TraceLog &log, qsizetype cursor)
{
    for (qsizetype i = snapshot.cursor; i < cursor; ++i) {
        trace::Event event = log.at(i);
        if (trace::createsLane(event.kind))
            event.label = log.taskLabel(event);
        snapshot.apply(event, i);
    }
}
