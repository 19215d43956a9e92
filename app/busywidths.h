#pragma once

#include "lanewidths.h"
#include "loopplaces.h"

#include <QtGlobal>

#include <unordered_map>

/// The widths of the lanes that somebody has looked at, and where the runs of the loop are. Holds for one
/// trace at one scale of its axis, as it grows; clear() before another one.
class BusyWidths
{
public:
    /// Of a task's lane, by its index. Stays valid until another lane is asked for.
    LaneWidths &of(qsizetype lane);
    LoopPlaces &loop() { return m_loop; }
    void clear();

private:
    static constexpr std::size_t MostLanes = 512;

    std::unordered_map<qsizetype, LaneWidths> m_lanes;
    LoopPlaces m_loop;
};
