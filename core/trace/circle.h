#pragma once

#include "trace/snapshot.h"

#include <QList>

namespace trace {

/// The tasks that wait for each other in a circle with this one, which comes first: each waits for a lock
/// that the next one holds, or for its end; the last one waits for the first. A task alone waits for itself.
/// Empty where there is no circle: then somebody on the way can go on.
QList<asyncio::TaskId> circleOf(const Snapshot &snapshot, asyncio::TaskId task);

/// The circle of the first task, in creation order, that is in one; empty where there is none.
QList<asyncio::TaskId> firstCircle(const Snapshot &snapshot);

} // namespace trace
