#pragma once

#include "trace/tracelog.h"

namespace trace {

/// How many events of a kind a program has, without those of the tasks that asyncio.run makes itself. O(n).
qsizetype eventCount(const TraceLog &log, asyncio::EventKind kind);

} // namespace trace
