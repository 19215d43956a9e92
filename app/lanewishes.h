#pragma once

#include "asyncio/observation.h"

#include <QList>
#include <QString>

/// Which lanes a person wants to see of a timeline, and in which order.
struct LaneWishes
{
    QString filter;                ///< what a lane's name must match; empty: every lane is shown
    bool grouped = false;          ///< tasks stand under the task that made them
    QList<asyncio::TaskId> pinned; ///< stay on top, in this order
    QList<asyncio::TaskId> folded; ///< whose group is folded into their own lane, where lanes are grouped

    /// Whether lanes are all there, in the order in which tasks were made.
    bool arePlain() const { return filter.isEmpty() && !grouped && pinned.isEmpty(); }

    /// Whether some lanes may not be shown.
    bool hideLanes() const { return !filter.isEmpty() || (grouped && !folded.isEmpty()); }

    bool operator==(const LaneWishes &) const = default;
};
