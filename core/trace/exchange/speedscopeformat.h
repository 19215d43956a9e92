#pragma once

#include "trace/tracelog.h"

#include <QByteArray>

namespace trace {

/// A trace as a file for speedscope (https://www.speedscope.app).
///
/// One evented profile for the event loop and one a task: its coroutine from creation to end, and
/// inside it the states that it goes through. Times in nanoseconds, see ExportView for events of
/// one instant.
QByteArray toSpeedscopeFormat(const TraceLog &log);

} // namespace trace
