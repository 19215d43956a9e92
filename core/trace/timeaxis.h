#pragma once

#include "trace/tracelog.h"

#include <QList>

namespace trace {

enum class AxisMode : quint8 { Elastic, Time, Steps };

/// Maps between events, time and position along the axis. Pure functions of one trace.
///
/// Positions are in axis units: pixels at zoom 1. Position 0 is the first event. Invariants:
/// positionOf() never decreases with the event; positionOf(size()) == length(); every instant (run of
/// events with one time) is one Band, bands do not overlap and are in order. A stop (isStop()) stands at
/// the left edge of the room that it takes, bookkeeping stands on the stop before it. What comes behind the
/// program's end (TraceLog::programEnd) takes no room.
///
/// - Elastic: each stop within a handle's run takes room, so a step is at least 22 wide and a callback
///   or timer 14, wider where the name of a task that wakes alone would not fit; waits (and blocking)
///   are in proportion to their time, on one scale for the whole trace.
/// - Time: bands begin in true proportion; the handles of one instant stand side by side, 5 wide each,
///   narrower where the next instant follows sooner.
/// - Steps: every handle has the same width; a wait is a gap of 12.
class TimeAxis
{
public:
    struct Band
    {
        qint64 time = 0;  ///< nanoseconds
        double begin = 0; ///< axis units
        double end = 0;
    };

    TimeAxis() = default;
    TimeAxis(const TraceLog &log, AxisMode mode);
    /// With a scale of one's own, so that axes of several traces fit together.
    static TimeAxis toScale(const TraceLog &log, AxisMode mode, double unitsPerSecond);

    AxisMode mode() const { return m_mode; }
    bool isEmpty() const { return m_positions.isEmpty(); }
    double length() const;
    /// Axis units that a second of waiting takes; 0 where nothing waits, and of no meaning with Steps.
    double scale() const { return m_scale * 1e9; }

    /// Left edge of the event's instant within its handle's run; event in [0, size()], size() is the end.
    double positionOf(qsizetype event) const;
    /// Right edge of the room of the stop that the event is or belongs to.
    double rightOf(qsizetype event) const;
    /// Position of a time: linear within a wait, the begin of the band at an instant.
    double positionOfTime(qint64 nanoseconds) const;
    /// Time at a position: linear within a wait, constant within a band. Clamped to the trace.
    qint64 timeAt(double position) const;
    /// Index of the last event at or left of position; 0 when there is none left of it.
    qsizetype eventAt(double position) const;

    const QList<Band> &bands() const { return m_bands; }
    /// Index of the last band that begins at or left of position; 0 when there is none left of it.
    qsizetype bandAt(double position) const;

private:
    // scale: axis units per nanosecond.
    void build(const TraceLog &log, const QList<double> &rooms, double scale);
    // Makes the ticks of the last band end at limit where they would go past it.
    void squeezeBand(double &right, double limit);

    AxisMode m_mode = AxisMode::Elastic;
    double m_scale = 0;        // axis units per nanosecond
    double m_tail = 0;         // room behind the last stop of each band
    QList<double> m_positions; // one more than events: the last is the length
    QList<Band> m_bands;
};

/// Position on one axis of what stands at a position of another axis of the same trace, or of its beginning.
double samePlace(double position, const TimeAxis &from, const TimeAxis &to);

} // namespace trace
