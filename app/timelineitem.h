#pragma once

#include "laneorder.h"
#include "sleepdrag.h"
#include "sleepknobs.h"
#include "timelinelayer.h"
#include "timelinepainter.h"
#include "timelinetrack.h"
#include "timelineview.h"

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QVariantAnimation>
#include <QVariantList>

#include <optional>

class QSGRectangleNode;

/// The lanes of a run under their ruler, in the scene graph.
///
/// Moving the playhead draws nothing anew but the ruler and the highlight of the current step: the lanes
/// are there as two pictures, past and still to come, and the playhead says how much of each is seen.
///
/// A click seeks, a double click frames, the right button asks for a menu; a drag on the ruler scrubs, a drag
/// with the middle button pans; the wheel zooms at the pointer, with Shift or sideways it pans. Up and Down
/// choose a lane, Ctrl+Left and Ctrl+Right go from slice to slice in it. A drag with Shift selects a part of
/// the run. Assistive technology sees lanes and slices: TimelineAccessible.
///
/// Where a knob says how long a sleep lasts, its end can be dragged: the knob moves along and the run is made
/// again. Esc takes that back. Alt+Left and Alt+Right do the same to the sleep of the chosen lane.
class TimelineItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(TimelineView *view READ view WRITE setView NOTIFY viewChanged)
    /// One of the runs that share the view: its lanes are drawn instead of those of the view's player, plain,
    /// without ruler, playhead and current step.
    Q_PROPERTY(TimelineTrack *track READ track WRITE setTrack NOTIFY trackChanged)
    /// "light", "dark" or "high-contrast".
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    /// Whether the playhead glides to its new place on a step.
    Q_PROPERTY(bool animationsEnabled READ animationsEnabled WRITE setAnimationsEnabled NOTIFY
                   animationsEnabledChanged)
    /// Index of the task lane that is marked, -1 none.
    Q_PROPERTY(int selectedLane READ selectedLane WRITE setSelectedLane NOTIFY selectedLaneChanged)
    Q_PROPERTY(int taskCount READ taskCount NOTIFY laneTopsChanged)
    Q_PROPERTY(int counterCount READ counterCount NOTIFY laneTopsChanged)
    /// Lanes of tasks that are in view, from top to bottom.
    Q_PROPERTY(QList<int> visibleLanes READ visibleLanes NOTIFY laneTopsChanged)
    /// Where the lanes in view are, for their headers: {y, height, kind "loop"|"task"|"counter", label, hue,
    /// index, value, known, and of a task's lane depth, pinned, fixed, group, folded, failures}; known is
    /// false while it may not be seen that there is such a task or counter, fixed says that it does not
    /// scroll.
    Q_PROPERTY(QVariantList laneTops READ laneTops NOTIFY laneTopsChanged)
    Q_PROPERTY(double laneHeight READ laneHeight NOTIFY laneTopsChanged)
    /// Pixels that the task lanes are moved up under the loop lane.
    Q_PROPERTY(double scrollY READ scrollY WRITE setScrollY NOTIFY laneTopsChanged)
    /// Where the playhead is shown, in pixels.
    Q_PROPERTY(double playheadX READ playheadX NOTIFY playheadMoved)
    /// Height that shows everything.
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY laneTopsChanged)
    /// What is under the pointer: what it is, its state, from when to when, what ends it, and why it is
    /// there. Empty: nothing.
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(double hoverX READ hoverX NOTIFY hoverChanged)
    Q_PROPERTY(double hoverY READ hoverY NOTIFY hoverChanged)
    /// The knobs that say how long sleeps last; nullptr: no sleep can be dragged.
    Q_PROPERTY(SleepKnobs *sleeps READ sleeps WRITE setSleeps NOTIFY sleepsChanged)
    /// Whether the end of a sleep is being dragged.
    Q_PROPERTY(bool dragging READ isDragging NOTIFY hoverChanged)
    /// Box of the current slice; empty where the step is of no task.
    Q_PROPERTY(QRectF currentSlice READ currentSlice NOTIFY playheadMoved)
    /// Index of the lane of the task whose step it is, -1 where it is of none.
    Q_PROPERTY(int currentLane READ currentLane NOTIFY descriptionChanged)
    /// Name of the current task where the filter hides its lane; else empty.
    Q_PROPERTY(QString hiddenTask READ hiddenTask NOTIFY hiddenTaskChanged)
    /// The current step in words, for assistive technology.
    Q_PROPERTY(QString description READ description NOTIFY descriptionChanged)

public:
    explicit TimelineItem(QQuickItem *parent = nullptr);

    TimelineView *view() const { return m_view; }
    void setView(TimelineView *view);
    TimelineTrack *track() const { return m_track; }
    void setTrack(TimelineTrack *track);
    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);
    bool animationsEnabled() const { return m_animationsEnabled; }
    void setAnimationsEnabled(bool enabled);
    int selectedLane() const { return m_selectedLane; }
    void setSelectedLane(int lane);
    int taskCount() const { return m_view ? int(lanes().tasks.size()) : 0; }
    int counterCount() const { return m_view ? int(lanes().counters.size()) : 0; }
    QList<int> visibleLanes() const;
    QVariantList laneTops() const;
    double laneHeight() const;
    double scrollY() const { return m_scrollY; }
    void setScrollY(double y);
    double playheadX() const { return scene().toX(m_playhead); }
    double contentHeight() const;
    QString hoverText() const { return m_hoverText; }
    double hoverX() const { return m_hoverPoint.x(); }
    double hoverY() const { return m_hoverPoint.y(); }
    SleepKnobs *sleeps() const { return m_sleeps; }
    void setSleeps(SleepKnobs *sleeps);
    bool isDragging() const { return m_drag == Drag::Sleep; }
    QRectF currentSlice() const { return painterFor(scene()).sliceRing(moment()); }
    int currentLane() const { return m_view && !m_track ? m_view->currentLane() : -1; }
    QString hiddenTask() const;
    QString description() const;

    /// The scene as it is drawn now.
    TimelineScene scene() const;
    /// Those that are drawn. There must be a view.
    const trace::Lanes &lanes() const;
    /// Where the playhead is shown, on the axis of the view.
    double playhead() const { return m_playhead; }
    /// Whether an event may be known while the player has a limit.
    bool isKnown(qsizetype event) const;
    /// How many lanes are folded into a row, and how many of them fail, in words; empty where none is.
    static QString foldedText(const LaneOrder::Row &row);
    /// Whether there is such a lane, slice or run, and it may be known.
    bool has(const TimelineScene::Hit &hit) const;

    /// What a slice or run is, when and what ends it, a line each; empty for anything else.
    QString describe(const TimelineScene::Hit &hit) const;
    /// Why a slice, run or arrow is there: the sentence of the event that begins it, or that the arrow comes
    /// from.
    QString why(const TimelineScene::Hit &hit) const;
    /// "1/5"; empty for the lane of a lock.
    QString counterValue(const trace::CounterLane &counter) const;

    /// The slice or run that was gone to by its name, until the playhead goes elsewhere.
    TimelineScene::Hit chosenSlice() const { return m_chosen; }
    /// Goes to the beginning of a slice or run, if there is such a one, and says what it is.
    void chooseSlice(const TimelineScene::Hit &slice);

    /// The slice or run that a menu was last asked for; where it was asked for elsewhere, they do nothing.
    Q_INVOKABLE void goToMenuSlice();
    /// To what ends it.
    Q_INVOKABLE void goToEndOfMenuSlice();
    Q_INVOKABLE void frameMenuSlice();
    Q_INVOKABLE void selectMenuSlice();

signals:
    /// The right button was pressed: at a lane, or none (-1), on a slice or run, or not.
    void menuWanted(int lane, bool onSlice, double x, double y);
    void viewChanged();
    void trackChanged();
    void themeChanged();
    void animationsEnabledChanged();
    void selectedLaneChanged();
    void laneTopsChanged();
    void playheadMoved();
    void hoverChanged();
    void sleepsChanged();
    void descriptionChanged();
    void hiddenTaskChanged();
    /// The run is another one, or longer.
    void lanesChanged();
    void chosenSliceChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void updatePolish() override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void wheelEvent(QWheelEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag : quint8 { None, Press, Scrub, Pan, Sleep, Span };

    void watch(QQuickWindow *window);
    void takeTrace();
    void takeOrder();
    void takeStep();
    void takeCounterValues();
    void takePlayhead();
    void repaintLanes();
    void repaintHighlight();
    void showPlayhead(double position);
    void scrollLaneIntoView(qsizetype lane);
    void forgetNodes();
    void endDrag();
    void dragSpan(QPointF point);
    void hover(QPointF point);
    TimelineScene::Hit partAt(QPointF point) const;
    QString tell(const TimelineScene::Hit &hit) const;
    const lessons::Knob *knobOf(const TimelineScene::Hit &slice) const;
    TimelineScene::Hit gripAt(QPointF point) const;
    TimelineScene::Hit gripOfLane() const;
    TimelineScene::Hit shownGrip() const;
    void beginSleepDrag(const TimelineScene::Hit &slice, QPointF point);
    void dragSleep(QPointF point);
    bool changeSleep(int steps, bool goesOn);
    void showValue(const lessons::Knob &knob, QPointF point);
    void moveLane(int step);
    bool moveSlice(int step);
    void askForMenu(QPointF point);
    std::optional<std::pair<qsizetype, qsizetype>> eventsOf(const TimelineScene::Hit &slice) const;
    void placeHint();
    void forgetChosen();
    const Palette &palette() const { return Palette::named(m_theme); }
    TimelineMoment moment() const;
    double rulerHeight() const { return m_track ? 0 : TimelineScene::RulerHeight; }
    double headHeight() const { return rulerHeight() + TimelineScene::LoopHeight; }
    TimelinePainter painterFor(const TimelineScene &scene) const;
    double mostScrollY() const;
    QString describeSlice(const trace::TaskLane &lane, const trace::Slice &slice) const;
    QString describeRun(const trace::HandleRun &run) const;
    QString wakerOf(const trace::Slice &slice) const;

    QPointer<TimelineView> m_view;
    QPointer<TimelineTrack> m_track;
    TimelineLayer m_past { TimelineLayer::Ground::Opaque };
    TimelineLayer m_future { TimelineLayer::Ground::Opaque };
    TimelineLayer m_highlight { TimelineLayer::Ground::Transparent };
    TimelineLayer m_ruler { TimelineLayer::Ground::Opaque };
    QSGRectangleNode *m_lines[2] = {}; // owned by the scene graph
    QVariantAnimation m_animation;     // of the playhead
    QPointer<SleepKnobs> m_sleeps;
    std::optional<SleepDrag> m_sleepDrag;
    const lessons::Knob *m_dragKnob = nullptr; // while a sleep is dragged
    bool m_hasDragged = false;                 // whether this drag has changed the knob
    TimelineScene::Hit m_grip;                 // under the pointer, or dragged
    TimelineScene::Hit m_hover;
    TimelineScene::Hit m_chosen;
    TimelineScene::Hit m_menu;        // the slice or run that its menu is of
    QPointer<QQuickWindow> m_watched; // whose events the item filters
    QStringList m_counterValues;
    QString m_hoverText;
    QPointF m_hoverPoint;
    QPointF m_pointer { -1, -1 }; // where it was when it moved last
    bool m_showsValue = false;    // of a knob that the keyboard changes
    QPointF m_dragFrom;
    double m_spanFrom = 0; // position where the selection was begun
    double m_playhead = 0; // where it is shown, on the axis of the view
    double m_scrollY = 0;
    int m_selectedLane = -1;
    Drag m_drag = Drag::None;
    QString m_theme;
    bool m_animationsEnabled = false;
    bool m_lanesAreOld = true;
    bool m_highlightIsOld = true;
};
