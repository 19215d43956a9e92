#pragma once

#include "busywidths.h"
#include "laneorder.h"
#include "trace/lanes.h"
#include "trace/timeaxis.h"
#include "trace/tracelog.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

/// Where everything of a timeline is: pure geometry in logical pixels, origin at the top left.
///
/// From top to bottom: ruler, event loop lane, pinned lanes as far as they leave room for others, then task
/// lanes and counter lanes, which scroll vertically under those. A lane is named by its index in Lanes, a row
/// by where it stands; a lane without a row lies above everything that is in view. The log, lanes, axis, busy
/// widths and order are not owned and must outlive the scene; isEmpty() without them.
struct TimelineScene
{
    static constexpr double RulerHeight = 28;
    static constexpr double LoopHeight = 34;
    static constexpr double CounterHeight = 34;
    static constexpr double LaneHeight = 40;
    static constexpr double CaptionedLaneHeight = 36; ///< least that leaves room for a header of two lines
    static constexpr double SmallLaneHeight = 32;
    static constexpr double LeftMargin = 8;   ///< before the first event
    static constexpr double EndOffset = 22;   ///< from the end of the axis to the end marker
    static constexpr double RightMargin = 58; ///< behind the end of the axis

    /// What lies under a point.
    struct Hit
    {
        enum class What : quint8 { Nothing, Ruler, Loop, Run, Lane, Slice, Counter, Flow };
        What what = What::Nothing;
        qsizetype lane = -1; ///< index in Lanes::tasks or Lanes::counters
        qsizetype item = -1; ///< index of the run, slice or flow

        bool operator==(const Hit &) const = default;
    };

    const trace::TraceLog *log = nullptr;
    const trace::Lanes *lanes = nullptr;
    const trace::TimeAxis *axis = nullptr;
    BusyWidths *busy = nullptr;       ///< not owned, of these lanes and this axis
    const LaneOrder *order = nullptr; ///< of the lanes; nullptr: as they come
    QSizeF size;
    double zoom = 1;    ///< pixels to an axis unit
    double scroll = 0;  ///< axis units
    double scrollY = 0; ///< pixels that the task lanes are moved up
    double laneHeight = LaneHeight;
    double rulerHeight = RulerHeight; ///< 0: without a ruler
    bool marksEnd = true;             ///< whether a line says where the run ends
    int decimals = 1;                 ///< of times, see decimalsOf()
    double pixelRatio = 1;            ///< device pixels to a logical one; edges are put on device pixels

    bool isEmpty() const { return !log || !lanes || !axis || !busy || axis->isEmpty(); }

    double toX(double position) const { return LeftMargin + (position - scroll) * zoom; }
    double fromX(double x) const { return scroll + (x - LeftMargin) / zoom; }
    /// Nearest place that is the edge of a device pixel.
    double snap(double value) const;

    /// Height of what stays in place while the lanes scroll.
    double headHeight() const { return rulerHeight + LoopHeight; }
    /// Rows of tasks, and the lane in one of them.
    qsizetype rowCount() const;
    qsizetype laneIn(qsizetype row) const { return order ? order->row(row).lane : row; }
    /// -1 for a lane that is not shown.
    qsizetype rowOf(qsizetype lane) const { return order ? order->rowOf(lane) : lane; }
    /// The same, of a lane that is folded that of the lane it is folded into.
    qsizetype rowStandingFor(qsizetype lane) const { return order ? order->rowStandingFor(lane) : lane; }
    /// Rows that do not scroll.
    qsizetype fixedRows() const;
    /// Height of what stays in place, with the pinned lanes.
    double fixedHeight() const { return headHeight() + double(fixedRows()) * laneHeight; }
    double rowTop(qsizetype row) const;
    double taskTop(qsizetype lane) const { return rowTop(rowOf(lane)); }
    double counterTop(qsizetype lane) const;
    /// Where a task's lane may be drawn: pinned ones cover those that scroll.
    QRectF viewOf(qsizetype lane) const;
    /// The same for those that scroll.
    QRectF scrolledView() const;
    /// Lanes that are in view, from top to bottom.
    QList<qsizetype> visibleTasks() const;
    QList<qsizetype> visibleCounters() const;
    /// Height of all lanes.
    double lanesHeight() const;
    /// Where the last one ends, as far as it is in view.
    double lanesBottom() const;
    /// What a lane of numbers or of a lock is called, in the language of the window.
    static QString counterLabel(const trace::CounterLane &counter);
    bool isVisible(double top, double height) const
    {
        return top + height > headHeight() && top < size.height();
    }

    /// Axis position where the state that an event brings is drawn to begin: the end of a step, and what
    /// comes of it, lies behind the room that it takes.
    double edgeOf(qsizetype event) const;
    double sliceBegin(const trace::Slice &slice) const { return edgeOf(slice.begin); }
    double sliceEnd(const trace::Slice &slice) const { return edgeOf(slice.end); }
    /// sliceBegin() of a lane's slice, or of the number of slices where the last one ends; from the widths
    /// where they know it, since the axis has to search.
    double sliceEdge(qsizetype lane, qsizetype slice) const;
    double runEnd(const trace::HandleRun &run) const { return axis->rightOf(run.end - 1); }

    /// A part of the axis.
    struct Stretch
    {
        double begin = 0;
        double end = 0;
    };
    /// Where a run of the loop is; from the places at hand where they know it.
    Stretch placeOfRun(qsizetype run) const;

    /// The same in pixels, as it is drawn: on device pixels, a little apart from what stands beside it.
    struct Across
    {
        double left = 0;
        double width = 0;
    };
    Across acrossOf(double begin, double end) const;

    /// Box of a handle's run in the event loop lane.
    QRectF runRect(const trace::HandleRun &run) const;
    QRectF runRect(const Stretch &run) const;
    /// Box of a stretch of a task's lane, as high as a running slice.
    QRectF sliceRect(qsizetype lane, double begin, double end) const;
    /// First run that ends at or behind an axis position, at `from` or behind it; or the number of runs.
    qsizetype runEndingFrom(double position, qsizetype from = 0) const;
    qsizetype sliceEndingFrom(const trace::TaskLane &lane, double position, qsizetype from = 0) const;
    /// First run that reaches into the view, or the number of runs.
    qsizetype firstVisibleRun() const { return runEndingFrom(fromX(0)); }
    qsizetype firstVisibleSlice(qsizetype lane) const;
    /// What comes behind an item in a row of items without overlap, for those who look for items of at least
    /// `least` pixels: the next one, or if the item itself is smaller the first that ends at least so many
    /// pixels behind its begin. That passes over nothing that is as wide.
    qsizetype nextRun(qsizetype run, double least) const;
    qsizetype nextSlice(qsizetype lane, qsizetype slice, double least) const;
    qsizetype nextBand(qsizetype band, double least) const;
    /// The same for those who look only at what is in view, and at nothing that is narrower: where many share
    /// a pixel, all of them that are narrower are passed over.
    qsizetype nextWideSlice(qsizetype lane, qsizetype slice, double least) const;
    qsizetype nextWideBand(qsizetype band, double least) const;
    qsizetype nextPoint(const trace::CounterLane &lane, qsizetype point, double least) const;
    /// Flows that end at or behind an axis position begin with this one, at `from` or behind it.
    qsizetype firstFlow(double position, qsizetype from = 0) const;
    /// The last point before the view, which holds at its left edge, else the first.
    qsizetype firstVisiblePoint(const QList<trace::CounterLane::Point> &points) const;
    /// First band whose following wait, or itself, reaches into the view.
    qsizetype firstVisibleBand() const;

    Hit hitTest(QPointF point) const;

    /// Decimal places that tell the instants of the axis apart from a band on, 1 … 6.
    static int decimalsOf(const trace::TimeAxis &axis, qsizetype fromBand = 0);
    /// "1.0"
    static QString number(qint64 nanoseconds, int decimals);
    /// "1.0 s", in the language of the window.
    static QString seconds(qint64 nanoseconds, int decimals);

private:
    Hit hitLane(double top, double position) const;
};
