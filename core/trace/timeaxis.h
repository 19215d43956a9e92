#pragma once

#include "trace/tracelog.h"

#include <QList>

namespace trace {

enum class AxisMode : quint8 { Elastic, Time, Steps };

/// Maps between events, time and position along the axis. Pure functions of one trace.
///
/// Positions are in axis units: pixels at zoom 1. Position 0 is the first event. Invariants:
/// positionOf() never decreases with the event; positionOf(size()) == length(); every instant (run of
/// events with one time) is one Band, bands do not overlap and are in order.
///
/// - Elastic: each stop within a handle's run takes room, so a step is at least 22 wide and a callback
///   or timer 14; waits (and blocking) are in proportion to their time.
/// - Time: true proportion; the handles of one instant stand side by side, 5 wide each.
/// - Steps: every handle has the same width; a wait is a gap of 12.
class TimeAxis
{
public:
    struct Band
    {
        qint64 time = 0;       ///< nanoseconds
        double begin = 0;      ///< axis units
        double end = 0;
    };

    TimeAxis() = default;
    TimeAxis(const TraceLog &log, AxisMode mode);

    AxisMode mode() const { return m_mode; }
    bool isEmpty() const { return m_positions.isEmpty(); }
    double length() const;

    /// Left edge of the event's instant within its handle's run; event in [0, size()], size() is the end.
    double positionOf(qsizetype event) const;
    /// Position of a time: linear within a wait, the begin of the band at an instant.
    double positionOfTime(qint64 nanoseconds) const;
    /// Time at a position: linear within a wait, constant within a band. Clamped to the trace.
    qint64 timeAt(double position) const;
    /// Index of the last event at or left of position; 0 when there is none left of it.
    qsizetype eventAt(double position) const;

    const QList<Band> &bands() const { return m_bands; }

private:
    AxisMode m_mode = AxisMode::Elastic;
    QList<double> m_positions; // one more than events: the last is the length
    QList<qint64> m_times;
    QList<Band> m_bands;
};

} // namespace trace
