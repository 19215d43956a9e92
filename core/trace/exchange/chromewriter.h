#pragma once

#include "trace/tracelog.h"

#include <QByteArray>

namespace trace {

/// A trace in the Trace Event Format, JSON that chrome://tracing, Perfetto and others open.
///
/// One thread for the event loop (0) and one a task (its number), the task's states as slices on it;
/// flow events from the waker to the woken; a counter for every queue and gather; what is printed as
/// instants. Times in microseconds, see ExportView for events of one instant. Beside that, where other tools
/// do not look, the lines of the trace itself, so that fromChromeFormat() gives it back.
QByteArray toChromeFormat(const TraceLog &log);

} // namespace trace
