#pragma once

#include "player/run.h"
#include "trace/timeaxis.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace player {

/// Owns the cursor and the pace.
///
/// The learner moves in stops (trace::isStop), numbered 1 … stepCount(). At stop s the cursor stands
/// behind the stop's event and the bookkeeping that follows it within its iteration of the loop. position()
/// is where the playhead is on the elastic axis: while playing it moves at constant speed and the step
/// follows; a step or seek puts it on its stop, and at the last one on
/// the end of the axis.
///
/// Moving to a stop that has not run yet lets the scheduler run up to it (Run::reach); moving over what
/// has run is a seek.
///
/// A run may grow while it is shown (Run::isGoingOn): a playhead at its end follows, wherever else it is it
/// stays on its step.
///
/// With a limit the playhead stays at or before a stop, whatever is to move it: a step, a seek, playing or
/// scrubbing. It goes as far as it may, and limitReached() says that it was to go further.
class Player : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int step READ step NOTIFY stepChanged)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY stepCountChanged)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(double position READ position NOTIFY positionChanged)
    Q_PROPERTY(bool atStart READ atStart NOTIFY stepChanged)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY stepChanged)
    Q_PROPERTY(bool stopAtBreakpoints READ stopsAtBreakpoints WRITE setStopAtBreakpoints NOTIFY
                   stopAtBreakpointsChanged)
    Q_PROPERTY(bool moving READ isMoving NOTIFY movingChanged)
    Q_PROPERTY(bool atBreakpoint READ isAtBreakpoint NOTIFY stepChanged)
    /// Whether the run is still going on.
    Q_PROPERTY(bool live READ isLive NOTIFY stepCountChanged)
    Q_PROPERTY(bool limited READ isLimited NOTIFY limitChanged)
    Q_PROPERTY(bool wholeSteps READ movesInWholeSteps WRITE setWholeSteps NOTIFY wholeStepsChanged)

public:
    static constexpr double MinimumSpeed = 0.1;
    static constexpr double MaximumSpeed = 8.0;
    /// Axis units per second at speed 1.
    static constexpr double Pace = 60.0;

    explicit Player(QObject *parent = nullptr);

    /// Takes a run and goes to its first stop. Does not own it; nullptr is no run.
    void setRun(Run *run);
    Run *run() const { return m_run; }

    /// Takes what the run has got since: after events were appended to it, and after it has ended.
    void runGrew();
    bool isLive() const { return m_run && m_run->isGoingOn(); }

    int step() const { return m_step; }
    int stepCount() const { return int(m_stops.size()); }
    bool isPlaying() const { return m_playing; }
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    double position() const;
    bool atStart() const { return m_step <= 1; }
    bool atEnd() const { return m_step >= stepCount(); }
    bool stopsAtBreakpoints() const { return m_stopAtBreakpoints; }
    void setStopAtBreakpoints(bool stop);
    /// Whether a breakpoint has stopped playing here.
    bool isAtBreakpoint() const { return m_atBreakpoint; }
    /// Whether views should show only the end state: playing fast, scrubbing or repeating a key.
    bool isMoving() const { return m_scrubbing || (m_playing && m_speed > 2.0); }

    /// With reduced motion the playhead rests on each stop instead of gliding between them.
    bool movesInWholeSteps() const { return m_wholeSteps; }
    void setWholeSteps(bool whole);

    /// Draws the axis of this run to a scale of one's own, in axis units per second; 0: to what suits the
    /// run, as with every run that comes in.
    void setScale(double unitsPerSecond);
    /// While the scale is held, the axis of a run that comes in keeps that of the run before.
    void holdScale(bool hold);

    /// Events applied at the current stop.
    qsizetype cursor() const;
    /// Index of the current stop's event, -1 without a run.
    qsizetype currentEvent() const;
    /// The stop (1 …) that shows an event: the first whose cursor is behind it.
    int stopOf(qsizetype event) const;
    /// Index of the event of a stop.
    qsizetype eventOf(int stop) const { return m_stops.at(stop - 1); }
    const trace::TimeAxis &axis() const { return m_axis; }

    /// Event whose stop is the last that can be reached; -1 for none, as with every run that comes in. A
    /// playhead that stands behind it goes back to it.
    void setLimit(qsizetype event);
    bool isLimited() const { return m_limit >= 0; }
    /// The last stop that can be reached.
    int lastStop() const { return isLimited() ? stopOf(m_limit) : stepCount(); }
    /// Events that may be known: those that are applied at the last stop that can be reached.
    qsizetype horizon() const;

    /// Python lines with a breakpoint: playing stops when a task suspends or resumes there.
    void setBreakpoints(QSet<int> lines);

    /// Moves on by a span of real time; the timer calls it while playing, tests call it themselves.
    void advance(double seconds);

public slots:
    void play();
    void pause();
    void toggle();
    void restart();
    void stepForward();
    void stepBack();
    void nextIteration();
    void previousIteration();
    void first();
    void last();
    void seek(int step);
    void seekEvent(qsizetype event);
    /// Puts the playhead at a position on the elastic axis, as scrubbing does.
    void seekPosition(double position);
    void setScrubbing(bool scrubbing);

signals:
    /// Another run.
    void runChanged();
    /// The same run will be longer, or end: the axis is still the old one.
    void growing();
    /// The same run is longer, or has ended. Before the step is told.
    void grew();
    void stepCountChanged();
    void stepChanged();
    void playingChanged();
    void speedChanged();
    void positionChanged();
    void movingChanged();
    void stopAtBreakpointsChanged();
    void wholeStepsChanged();
    void limitChanged();
    /// The playhead was to move past the limit.
    void limitReached();

private:
    enum class Playhead : bool { Stays, ToStop };

    void goTo(int step, Playhead playhead);
    void setPlaying(bool playing);
    void takeStops();
    double restingPosition() const;
    trace::TimeAxis makeAxis() const;
    void redrawAxis();
    double furthestPosition() const;
    bool breaksAt(int stop) const;
    int stopAt(double position) const;
    int breakpointBetween(int from, int to) const;
    void tick();

    Run *m_run = nullptr;
    trace::TimeAxis m_axis;
    QList<qint32> m_stops;   // the event of each stop
    QList<qint32> m_cursors; // the cursor at each stop
    qsizetype m_seen = 0;    // events that were looked through for stops
    QSet<int> m_breakpoints;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qsizetype m_limit = -1; // event
    int m_step = 0;
    double m_position = 0;
    double m_scale = 0; // 0: what suits the run
    double m_speed = 1.0;
    bool m_playing = false;
    bool m_scrubbing = false;
    bool m_stopAtBreakpoints = true;
    bool m_wholeSteps = false;
    bool m_holdsScale = false;
    bool m_atBreakpoint = false;
};

} // namespace player
