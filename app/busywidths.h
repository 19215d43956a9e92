#pragma once

#include "lanewidths.h"

#include <QtGlobal>

#include <unordered_map>

/// The widths of the lanes that somebody has looked at. Holds for one trace at one scale of its axis, as it
/// grows; clear() before another one.
class BusyWidths
{
public:
    /// Of a task's lane, by its index. Stays valid until another lane is asked for.
    LaneWidths &of(qsizetype lane);
    void clear() { m_lanes.clear(); }

private:
    static constexpr std::size_t MostLanes = 512;

    std::unordered_map<qsizetype, LaneWidths> m_lanes;
};
