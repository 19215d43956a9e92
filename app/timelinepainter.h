#pragma once

#include "palette.h"
#include "timelinescene.h"

#include <QFont>
#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

/// Where the learner is in the run.
struct TimelineMoment
{
    qsizetype cursor = 0; ///< events applied
    qsizetype event = -1; ///< of the current stop, -1 none
    double playhead = 0;  ///< on the axis of the scene

    bool operator==(const TimelineMoment &) const = default;
};

/// A piece of text and where it stands. Labels of one layer never overlap.
struct TimelineLabel
{
    enum class Role : quint8 {
        Instant,
        Minor,
        End,
        Holder,
        Slice,
        Idle,
        Awaited,
        Count,
        Limit,
        Held,
        InLine
    };
    Role role = Role::Instant;
    QRectF rect;  ///< of the text, with the ground that it needs around it
    QString text; ///< elided already
    int hue = Palette::NoHue;
    bool isFixed = false; ///< of a pinned lane, which does not scroll
};

/// Draws a timeline with QPainter, onto an image, a widget or into a file.
///
/// The picture is made of layers so that what does not change with the playhead need not be drawn again:
/// the lanes as they look when past, the lanes as they look while still to come (only shapes are dimmed,
/// text stays readable), the highlight of the current step, the ruler. Draws only what is visible.
class TimelinePainter
{
public:
    enum class Arrows : quint8 { All, Step, None };

    TimelinePainter(TimelineScene scene, const Palette &palette);

    void setArrows(Arrows arrows) { m_arrows = arrows; }
    /// Lane to mark as selected, -1 none.
    void setSelectedLane(qsizetype lane) { m_selectedLane = lane; }
    void setHover(const TimelineScene::Hit &hit) { m_hover = hit; }
    /// Part of the axis that is tinted, since it is selected.
    void setSpan(double begin, double end)
    {
        m_spanBegin = begin;
        m_spanEnd = end;
    }
    /// Slice whose end shows a grip, by which it can be dragged.
    void setGrip(const TimelineScene::Hit &slice) { m_grip = slice; }

    /// Everything, the layers on top of each other.
    void paint(QPainter &painter, const TimelineMoment &moment) const;

    /// Opaque: everything under the ruler, without text.
    void paintShapes(QPainter &painter) const;
    /// Dims shapes to how they look while still to come.
    void paintDim(QPainter &painter) const;
    /// Text and the end marker, as they look over past or dimmed shapes.
    void paintLabels(QPainter &painter, bool future) const;
    /// Current run and slice with their ring, the arrows of this step, the slice under the pointer.
    void paintHighlight(QPainter &painter, const TimelineMoment &moment) const;
    /// Opaque: the ruler with the bubble of the playhead.
    void paintRuler(QPainter &painter, const TimelineMoment &moment) const;
    /// The line of the playhead in pieces: it leaves out the holder block, whose name stays readable.
    QList<QRectF> playheadLines(const TimelineMoment &moment) const;

    /// Text under the ruler.
    QList<TimelineLabel> labels() const;
    /// Text of the ruler without the bubble.
    QList<TimelineLabel> rulerLabels(const TimelineMoment &moment) const;
    QRectF bubbleRect(const TimelineMoment &moment) const;
    /// Flows that the current step is about: those that it has just made, else the one that led to it.
    QList<qsizetype> currentFlows(const TimelineMoment &moment) const;
    /// The arrow that is drawn under a point, where no slice or block lies over it; -1 none.
    qsizetype flowAt(QPointF point, const TimelineMoment &moment) const;
    /// Index of the run that holds the loop at the moment, -1 none.
    qsizetype currentRun(const TimelineMoment &moment) const;
    /// Ring around the current slice, empty where there is none.
    QRectF sliceRing(const TimelineMoment &moment) const;

    static QFont sans(double size, int weight = 400);
    static QFont mono(double size, int weight = 400);

private:
    /// Part of a task's lane; lane -1: none.
    struct Stretch
    {
        qsizetype lane = -1;
        qsizetype slice = -1;
        double begin = 0; ///< on the axis
        double end = 0;
    };

    void paintSpan(QPainter &painter, double top, double bottom) const;
    void paintGround(QPainter &painter) const;
    void paintIdle(QPainter &painter) const;
    void paintRuns(QPainter &painter) const;
    void paintRun(QPainter &painter, const trace::HandleRun &run) const;
    void paintLane(QPainter &painter, qsizetype lane) const;
    void paintFolded(QPainter &painter, qsizetype lane) const;
    void paintSlice(QPainter &painter, qsizetype lane, qsizetype slice) const;
    void paintCurrent(QPainter &painter, const trace::HandleRun &run, const TimelineMoment &moment) const;
    void paintBlock(QPainter &painter, const trace::HandleRun &run, const QRectF &clip, bool future) const;
    void paintLabel(QPainter &painter, const TimelineLabel &label, bool future) const;
    void paintCap(QPainter &painter, const QRectF &rect) const;
    void paintEnded(QPainter &painter, const QRectF &rect, trace::TaskState state) const;
    void paintCounter(QPainter &painter, qsizetype lane) const;
    QPolygonF counterLine(qsizetype lane) const;
    void paintLock(QPainter &painter, qsizetype lane) const;
    void paintFlows(QPainter &painter) const;
    void paintFlowDensity(QPainter &painter) const;
    void paintFlow(QPainter &painter, const trace::Flow &flow, const QColor &color, double width) const;
    /// The same, with its line.
    void paintFlow(QPainter &painter, const trace::Flow &flow, const QLineF &line, const QColor &color,
                   double width) const;
    bool isSeen(const QLineF &line) const;
    /// What is left of the line of a flow where it goes the same way as one that has been painted.
    QLineF restOf(const QLineF &line, const QLineF &before) const;
    /// The row of a task, or of the lane that it is folded into; -1 of the loop.
    qsizetype rowOf(asyncio::TaskId task) const;
    /// Whether there are more in view than are drawn one by one.
    bool doFlowsCrowd() const;
    /// Those that are drawn one by one, where they do not crowd.
    QList<qsizetype> singleFlows() const;
    std::optional<QLineF> lineOf(const trace::Flow &flow) const;
    bool isCovered(QPointF point) const;
    void paintRing(QPainter &painter, const QRectF &rect) const;
    void paintGrip(QPainter &painter) const;
    void paintEndMarker(QPainter &painter, double top, double bottom) const;

    TimelineLabel holderLabel(const trace::HandleRun &run) const;
    void addHolderLabels(QList<TimelineLabel> &labels) const;
    void addIdleLabels(QList<TimelineLabel> &labels) const;
    void addAwaitLabels(QList<TimelineLabel> &labels, qsizetype lane) const;
    void addSliceLabels(QList<TimelineLabel> &labels, qsizetype lane) const;
    void addCounterLabels(QList<TimelineLabel> &labels, qsizetype lane) const;
    void addLockLabels(QList<TimelineLabel> &labels, qsizetype lane) const;
    void addWaitMarks(QList<TimelineLabel> &labels, const trace::TimeAxis::Band &from,
                      const trace::TimeAxis::Band &to) const;

    Stretch currentStretch(const trace::HandleRun &run, const TimelineMoment &moment) const;
    bool isIdle(const trace::TimeAxis::Band &from, const trace::TimeAxis::Band &to) const;
    double counterY(qsizetype lane, int value) const;
    QRectF view() const { return { QPointF(), m_scene.size }; }
    QRectF lanesView() const;
    QColor fillOf(qsizetype lane) const;

    TimelineScene m_scene;
    const Palette &m_palette;
    Arrows m_arrows = Arrows::All;
    qsizetype m_selectedLane = -1;
    TimelineScene::Hit m_hover;
    TimelineScene::Hit m_grip;
    double m_spanBegin = 0; // not before its end: nothing is selected
    double m_spanEnd = 0;
};
