#include "timelinetrack.h"

TimelineTrack::TimelineTrack(QObject *parent)
    : QObject(parent)
{
}

void TimelineTrack::setLog(const trace::TraceLog *log, double unitsPerSecond)
{
    m_log = log;
    m_lanes = log ? trace::Lanes::of(*log) : trace::Lanes();
    m_axis = log ? trace::TimeAxis::toScale(*log, trace::AxisMode::Time, unitsPerSecond) : trace::TimeAxis();
    m_busy.clear();
    m_cursor = 0;
    emit traceChanged();
}

void TimelineTrack::setCursor(qsizetype cursor)
{
    if (cursor == m_cursor)
        return;
    m_cursor = cursor;
    emit cursorChanged();
}
