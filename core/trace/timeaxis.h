#pragma once

#include "trace/eventplaces.h"
#include "trace/tracelog.h"

#include <QHash>
#include <QList>

#include <vector>

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
    using Band = EventPlaces::Band;

    TimeAxis() = default;
    TimeAxis(const TraceLog &log, AxisMode mode);
    /// With a scale of one's own, so that axes of several traces fit together.
    static TimeAxis toScale(const TraceLog &log, AxisMode mode, double unitsPerSecond);

    /// Takes the events that the log has got since. An axis whose scale suits the trace keeps it until it
    /// would be twice or half of it, so that what is there stays where it is; amortised, an event takes
    /// constant time.
    void grow(const TraceLog &log);

    AxisMode mode() const { return m_mode; }
    /// Events whose places stay as the log grows, unless the scale changes.
    qsizetype settled() const { return m_last.begin; }
    bool isEmpty() const { return m_events == 0; }
    double length() const;
    /// Axis units that a second of waiting takes; 0 where nothing waits, and of no meaning with Steps.
    double scale() const { return m_scale * 1e9; }

    /// Left edge of the event's instant within its handle's run; event in [0, size()], size() is the end.
    double positionOf(qsizetype event) const;
    /// The first event that stands where an event does: the stop that it is or belongs to.
    qsizetype stopOf(qsizetype event) const;
    /// Right edge of the room of the stop that the event is or belongs to.
    double rightOf(qsizetype event) const;
    /// Position of a time: linear within a wait, the begin of the band at an instant.
    double positionOfTime(qint64 nanoseconds) const;
    /// Time at a position: linear within a wait, constant within a band. Clamped to the trace.
    qint64 timeAt(double position) const;
    /// Index of the last event at or left of position; 0 when there is none left of it.
    qsizetype eventAt(double position) const;

    const QList<Band> &bands() const { return m_places.bands(); }
    /// Index of the last band that begins at or left of position; 0 when there is none left of it.
    qsizetype bandAt(double position) const;

private:
    /// Events from an instant at which nothing runs up to the next such instant: what comes later has no
    /// say in their room.
    struct Group
    {
        qsizetype begin = 0;
        qsizetype bands = 0; // with that of its first instant
    };
    /// One that begins within a group.
    struct Instant
    {
        qsizetype event = 0;
        qint64 time = 0; // nanoseconds
    };
    class Rooms;
    /// What the scale depends on.
    struct Extent
    {
        double rooms = 0;      // of stops, on the elastic axis
        double waits = 0;      // nanoseconds, of all waits together
        double leastWait = -1; // -1: none
    };

    enum class Pass : bool { Place, MeasureAndPlace };

    void measure(const TraceLog &log);
    void measureGroup(const TraceLog &log, const Rooms &group);
    void measureWait(qint64 nanoseconds);
    bool fitScale();
    void place(const TraceLog &log, Pass pass);
    void placeGroup(const Rooms &group);
    void beginBand(qint64 time);
    double fittingScale() const;

    AxisMode m_mode = AxisMode::Elastic;
    double m_scale = 0; // axis units per nanosecond
    bool m_hasOwnScale = false;
    double m_tail = 0;      // room behind the last stop of each band
    qsizetype m_events = 0; // of the log
    EventPlaces m_places;   // of those up to the program's end; the others stand at the length

    // To go on as the log grows.
    Group m_last;                            // its rooms may change
    Extent m_settled;                        // of all groups but the last
    Extent m_extent;                         // with it
    qsizetype m_measured = 0;                // begin of the last group
    QHash<asyncio::TaskId, qint8> m_letters; // of tasks' names
};

/// A place on an axis in terms of the trace: within the room of an event's stop, behind it in its instant, or
/// in the wait before the next one.
struct AxisPlace
{
    qsizetype event = 0;
    int part = 0;     ///< 0: room, 1: instant, 2: wait
    double share = 0; ///< of the part, 0 … 1
};
AxisPlace placeOf(const TimeAxis &axis, double position);
double positionOf(const TimeAxis &axis, const AxisPlace &place);

/// Position on one axis of what stands at a position of another axis of the same trace, or of its beginning.
double samePlace(double position, const TimeAxis &from, const TimeAxis &to);

} // namespace trace
