#pragma once

#include "trace/snapshot.h"

#include <QList>

namespace trace {

/// Tasks that wait for each other: each for a lock that the next one holds, for its end, or, in a gather, for
/// the end of it and of others that are stuck as well; the last one waits for the first. A task alone waits
/// for itself.
///
/// A task whose wait a time limit will end is in no circle, nor is one that waits for anything else.
using Circle = QList<asyncio::TaskId>;

/// The shortest circle with this task, which comes first; empty where there is none: then somebody on the way
/// can go on.
Circle circleOf(const Snapshot &snapshot, asyncio::TaskId task);

/// The circle of the first task, in creation order, that is in one; empty where there is none.
Circle firstCircle(const Snapshot &snapshot);

/// For every task in a circle one that it is in, by first task; tasks of an earlier circle begin none.
QList<Circle> allCircles(const Snapshot &snapshot);

} // namespace trace
