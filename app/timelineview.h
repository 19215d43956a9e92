#pragma once

#include "busywidths.h"
#include "laneorder.h"
#include "player/player.h"
#include "timelinelook.h"
#include "trace/lanebuilder.h"
#include "trace/rangesummary.h"
#include "trace/timeaxis.h"
#include "viewhistory.h"

#include <QElapsedTimer>
#include <QObject>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// What part of the run is in view, at which scale: the one time and zoom object that every view binds to.
///
/// Holds what is derived from the player's run and the mode (lanes, axis). Positions are on the axis of
/// the mode, pixels are those of the lane area. Invariants: scroll is such that the lane area shows no
/// more empty space than the margins of TimelineScene; minimumZoom() <= zoom <= MaximumZoom.
///
/// A run that comes in is shown whole where that leaves its names readable, else at zoom 1 around the
/// playhead. A lesson that runs again with other knobs keeps zoom, place and scale, so that what lasts longer
/// is drawn longer; only where it was seen whole by itself and would not be any more, it is framed anew. The
/// view then follows the playhead; it stays where it is while the playhead is in it.
///
/// While the player has a limit, what lies behind the horizon is not to be seen, not even how long it is: a
/// veil of a fixed width stands for it. As long as nobody has chosen zoom and place, the part that may be
/// seen is shown large, as it would be a sliver beside the veil else.
class TimelineView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(player::Player *player READ player WRITE setPlayer NOTIFY playerChanged)
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(QString arrows READ arrows WRITE setArrows NOTIFY arrowsChanged)
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY viewChanged)
    Q_PROPERTY(double scroll READ scroll WRITE setScroll NOTIFY viewChanged)
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY widthChanged)
    Q_PROPERTY(double contentWidth READ contentWidth NOTIFY viewChanged)
    Q_PROPERTY(double visibleBegin READ visibleBegin NOTIFY viewChanged)
    Q_PROPERTY(double visibleEnd READ visibleEnd NOTIFY viewChanged)
    Q_PROPERTY(bool wholeVisible READ isWholeVisible NOTIFY viewChanged)
    Q_PROPERTY(QString range READ range NOTIFY viewChanged)
    Q_PROPERTY(double playhead READ playhead NOTIFY playheadChanged)
    /// Pixel at which the veil begins; past the width where there is none.
    Q_PROPERTY(double veilX READ veilX NOTIFY viewChanged)
    Q_PROPERTY(bool animationsEnabled READ animationsEnabled WRITE setAnimationsEnabled NOTIFY
                   animationsEnabledChanged)
    /// What the lanes that are shown match; empty: all are shown.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY orderChanged)
    /// Whether tasks stand under the task that made them.
    Q_PROPERTY(bool grouped READ isGrouped WRITE setGrouped NOTIFY orderChanged)
    /// How many lanes the filter leaves, and of what it hides how much fails; empty without a filter.
    Q_PROPERTY(QString filterNote READ filterNote NOTIFY orderChanged)
    /// Whether the filter leaves nothing.
    Q_PROPERTY(bool nothingFound READ isNothingFound NOTIFY orderChanged)
    /// Whether a person has selected a part of the run.
    Q_PROPERTY(bool hasSpan READ hasSpan NOTIFY spanChanged)
    /// Whether it is being selected.
    Q_PROPERTY(bool selecting READ isSelecting NOTIFY spanChanged)
    /// Pixel of the middle of what is selected.
    Q_PROPERTY(double spanX READ spanX NOTIFY spanChanged)

public:
    /// A part of the axis, in axis units.
    struct Span
    {
        double begin = 0;
        double end = 0;

        bool operator==(const Span &) const = default;
    };

    static constexpr double MaximumZoom = 12;
    /// Zoom at which a whole run is shown when it comes in, at most and at least.
    static constexpr double MaximumFit = 1.6;
    static constexpr double MinimumFit = 0.75;
    /// Of a run with a limit: zoom at which what may be seen is shown at most.
    static constexpr double MaximumSeenFit = 4;

    explicit TimelineView(QObject *parent = nullptr);

    /// Not owned; nullptr is an empty timeline.
    player::Player *player() const { return m_player; }
    void setPlayer(player::Player *player);
    /// "elastic", "time" or "steps"; others are ignored.
    QString mode() const;
    void setMode(const QString &mode);
    trace::AxisMode axisMode() const { return m_mode; }
    /// Scale of the Time axis from the next run on, in axis units per second, for tracks to share; 0: what
    /// suits the run. With a scale the whole run is shown at first, whatever that does to its names.
    void setTimeScale(double unitsPerSecond) { m_timeScale = unitsPerSecond; }
    double timeScale() const { return m_timeScale; }
    /// Which arrows are drawn: "all", "step" or "none"; others are ignored.
    QString arrows() const { return m_arrows; }
    void setArrows(const QString &arrows);

    double zoom() const { return m_zoom; }
    /// Around the playhead if that is in view, else around the middle.
    void setZoom(double zoom);
    double minimumZoom() const;
    /// Zoom at which what may be seen takes the greater part of the width.
    double seenZoom() const;
    double scroll() const { return m_scroll; }
    void setScroll(double scroll);
    double width() const { return m_width; }
    void setWidth(double width);
    /// Pixels of the whole run with its margins.
    double contentWidth() const;
    double visibleBegin() const;
    double visibleEnd() const;
    bool isWholeVisible() const;
    /// "0.3 s to 0.8 s of 1.1 s"; empty where the whole run is in view.
    QString range() const;
    /// Position of the playhead.
    double playhead() const;
    /// Whether a part of the run may not be seen.
    bool isLimited() const { return m_player && m_player->isLimited(); }
    /// Position behind which nothing may be seen; the end of the axis without a limit.
    double horizon() const;
    /// Axis units that the view goes over: the whole run, or up to the horizon and the veil behind it.
    double length() const { return lengthAt(m_zoom); }
    double veilX() const;

    /// The lane that is selected, -1 for none.
    int lane() const { return m_lane; }
    void setLane(int lane);

    /// Which lanes are shown, and where.
    const LaneOrder &order() const { return m_order; }
    const LaneWishes &wishes() const { return m_wishes; }
    void setWishes(const LaneWishes &wishes);
    QString filter() const { return m_wishes.filter; }
    void setFilter(const QString &filter);
    bool isGrouped() const { return m_wishes.grouped; }
    void setGrouped(bool grouped);
    QString filterNote() const;
    bool isNothingFound() const;
    /// Index of the lane of the task whose step it is, -1 where it is of none.
    int currentLane() const;
    /// The lane that an action is about: that which is selected, else the current one; -1: none.
    Q_INVOKABLE int actionLane() const { return m_lane >= 0 ? m_lane : currentLane(); }
    Q_INVOKABLE bool isPinned(int lane) const;
    Q_INVOKABLE void togglePin(int lane);
    /// The lane into which a lane's group folds: itself where it has one, else its parent; -1: there is none.
    Q_INVOKABLE int groupOf(int lane) const;
    Q_INVOKABLE bool isFolded(int lane) const;
    /// Folds the group of a lane, or opens it.
    Q_INVOKABLE void toggleFold(int lane);
    /// Makes a lane be shown: without the filter if that hides it, the groups around it open.
    Q_INVOKABLE void reveal(int lane);

    TimelineLook look() const { return { mode(), m_framing, m_zoom, m_scroll, m_lane, m_wishes }; }
    /// Comes back as near as the run and the width of now allow.
    void setLook(const TimelineLook &look);
    /// Looks of this run before and behind the one of now, as a person has changed them.
    const ViewHistory &history() const { return m_history; }

    /// What is selected, on the axis of now: whole stops, and parts of waits. It stays where it is in the run
    /// when the axis is another one, and goes with the run.
    std::optional<Span> span() const;
    bool hasSpan() const { return m_span.has_value(); }
    /// The same as a part of the run; of nothing where nothing is selected.
    trace::LogRange spanRange() const;
    /// Selects what lies between two positions in any order, as far as it may be seen, with the whole of the
    /// stops at either end.
    void setSpan(double from, double to);
    bool isSelecting() const { return m_isSelecting; }
    void setSelecting(bool selecting);
    double spanX() const;
    /// Shows what lies between two positions, as far as it may be seen, and a little on either side.
    void frame(double begin, double end);

    bool animationsEnabled() const { return m_animationsEnabled; }
    void setAnimationsEnabled(bool enabled);

    /// The run's log, or nullptr.
    const trace::TraceLog *log() const;
    const trace::Lanes &lanes() const { return m_lanes.lanes(); }
    /// On the elastic axis that of the player.
    const trace::TimeAxis &axis() const
    {
        return m_mode == trace::AxisMode::Elastic && m_player ? m_player->axis() : m_axis;
    }
    /// Of the lanes, on the axis.
    BusyWidths &busyWidths() { return m_busy; }

    /// While the scale is held, runs that come in are drawn to the scale of the one before, and the view
    /// stays where it is: whoever changes the run by a drag keeps what is dragged under the pointer.
    void holdScale(bool hold);

    /// Decimal places of times that tell the instants of the run apart.
    int decimals() const { return m_decimals; }

    Q_INVOKABLE double toX(double position) const;
    Q_INVOKABLE double fromX(double x) const;
    /// Moves the playhead there: to the stop at that place, or into the wait.
    void seek(double position);
    /// Puts the playhead at a position, as scrubbing does.
    void scrub(double position);

public slots:
    void zoomIn();
    void zoomOut();
    /// Scales by a factor; what is at pixel x stays there.
    void zoomAt(double factor, double x);
    /// Moves the view over the run by pixels.
    void pan(double pixels);
    /// Shows the run as one that comes in, whatever was in view before.
    void startOver();
    /// Shows the whole run.
    void fit();
    /// Shows the range that is selected, or the surroundings of the current step; again, the whole run.
    void frameSelection();
    /// To what was in view before the last change of the view that a person has made, and forth again.
    void goBack();
    void goForward();
    /// Selects from the playhead on, or up to it: to the other end of what is selected if that fits, else of
    /// what may be seen.
    void beginSpan();
    void endSpan();
    /// Without filter and folded groups.
    void showAllLanes();
    void clearSpan();

signals:
    void playerChanged();
    void modeChanged();
    void laneChanged();
    /// Other lanes are shown, or in another order.
    void orderChanged();
    void arrowsChanged();
    void widthChanged();
    void viewChanged();
    void playheadChanged();
    void animationsEnabledChanged();
    void spanChanged();
    void stepChanged();
    /// More or less of the run may be seen.
    void limitChanged();
    /// The run, and so log(), lanes() and axis(), are others.
    void traceChanged();

private:
    using Framing = TimelineLook::Framing;
    using Gesture = ViewHistory::Gesture;

    struct Frame
    {
        double zoom = 1;
        double scroll = 0;
    };

    void leave(Gesture gesture);
    void changeMode(trace::AxisMode mode);
    void frameWhole();
    void takeLane(int lane);
    void takeWishes(const LaneWishes &wishes);
    void takeOrder();
    void takeRun();
    void forgetWishes();
    void takeSameProgram(double scale, bool wasWhole);
    void waitForPlayhead();
    void setKeptScale(double scale);
    void takeGrowth();
    void takeLog();
    void makeAxis();
    void takeAxis();
    void takeStep();
    void takeLimit();
    void follow();
    void place(double zoom, double scroll);
    Frame defaultFrame() const;
    void frameDefault();
    void frameLimited();
    Span currentInstant() const;
    void glideTo(const Frame &frame);
    double fittingZoom() const;
    double lengthAt(double zoom) const;
    double clampedScroll(double scroll, double zoom) const;

    player::Player *m_player = nullptr;
    trace::LaneBuilder m_lanes;
    LaneWishes m_wishes;
    LaneOrder m_order;
    trace::TimeAxis m_axis; // unless it is the elastic one
    BusyWidths m_busy;
    trace::AxisMode m_mode = trace::AxisMode::Elastic;
    QString m_arrows = QStringLiteral("all");
    QVariantAnimation m_animation; // of zoom and scroll, a QPointF
    double m_timeScale = 0;
    double m_keptScale = 0; // of the run before, in the mode of now; 0: what suits the run
    QString m_program;      // of a lesson's run
    ViewHistory m_history;
    QElapsedTimer m_clock; // of the history
    std::optional<std::pair<trace::AxisPlace, trace::AxisPlace>> m_span;
    double m_zoom = 1;
    double m_scroll = 0;
    int m_lane = -1;
    double m_width = 0;
    // Of the axis that was there last.
    double m_scaleBefore = 0;
    double m_lengthBefore = 0;
    trace::AxisPlace m_place; // of the view's begin, while the run grows
    int m_decimals = 1;
    qsizetype m_decimalBands = 0; // that m_decimals is of
    qsizetype m_events = 0;       // of the log that lanes and axis are of
    Framing m_framing = Framing::Default;
    bool m_animationsEnabled = false;
    bool m_holdsScale = false;
    bool m_isSelecting = false;
    bool m_waitsForPlayhead = false;
    bool m_isNew = false; // the run has just come in
};
