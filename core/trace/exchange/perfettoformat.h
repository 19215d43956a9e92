#pragma once

#include "trace/tracelog.h"

#include <QByteArray>

namespace trace {

/// A trace in Perfetto's own format: a protobuf Trace of TrackEvent packets, for ui.perfetto.dev and
/// trace_processor.
///
/// One track for the event loop, one a task with its states as slices, one a counter; flows from the
/// waker to the woken. Times in nanoseconds, see ExportView for events of one instant.
QByteArray toPerfettoFormat(const TraceLog &log);

} // namespace trace
