#include "busywidths.h"

LaneWidths &BusyWidths::of(qsizetype lane)
{
    if (m_lanes.size() >= MostLanes && !m_lanes.contains(lane))
        m_lanes.clear();
    return m_lanes.try_emplace(lane, lane).first->second;
}

void BusyWidths::clear()
{
    m_lanes.clear();
    m_loop = {};
}
