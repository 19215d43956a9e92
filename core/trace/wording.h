#pragma once

#include "trace/snapshot.h"

#include <QString>

namespace trace {

/// Seconds without a unit, one to three digits behind the point: "1.0", "0.25".
QString seconds(qint64 nanoseconds);
/// Seconds with the unit of the interface's language: "1.0 s".
QString secondsWithUnit(qint64 nanoseconds);
/// What a person calls the task: its label, else its name; empty for one that there is not.
QString labelOf(const Snapshot &snapshot, asyncio::TaskId task);

} // namespace trace
