#include "player/player.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace player {

using asyncio::EventKind;
using asyncio::Outcome;

namespace {

constexpr auto TickInterval = 16ms;
// After a longer pause (a suspended laptop, a debugger) playing goes on where it was.
constexpr double LongestTick = 0.25;

} // namespace

Player::Player(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(TickInterval);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
}

void Player::setRun(Run *run)
{
    pause();
    m_run = run;
    m_limit = -1;
    m_scale = 0;
    m_axis = makeAxis();
    m_stops.clear();
    m_cursors.clear();
    m_seen = 0;
    takeStops();
    m_step = 0;
    m_position = 0;
    emit runChanged();
    emit stepCountChanged();
    emit limitChanged();
    emit positionChanged();
    if (m_stops.isEmpty())
        emit stepChanged();
    goTo(1, Playhead::ToStop);
}

// Goes on with what has come since. Then bookkeeping may have come that belongs to the last stop.
void Player::takeStops()
{
    if (!m_run)
        return;
    const trace::TraceLog &log = m_run->log();
    if (!m_stops.isEmpty())
        m_cursors.last() = qint32(trace::cursorOfStop(log, m_stops.constLast()));
    for (; m_seen < log.programEnd(); ++m_seen) {
        if (!trace::isStop(log, m_seen))
            continue;
        m_stops.append(qint32(m_seen));
        m_cursors.append(qint32(trace::cursorOfStop(log, m_seen)));
    }
}

// Once the run has ended, the axis is what it will be when the recording is opened again.
void Player::runGrew()
{
    const bool follows = atEnd() && !m_playing;
    emit growing();
    const trace::AxisPlace place = placeOf(m_axis, m_position);
    if (isLive() && !m_axis.isEmpty())
        m_axis.grow(m_run->log());
    else
        m_axis = makeAxis();
    takeStops();
    emit grew();
    emit stepCountChanged();
    if (m_stops.isEmpty())
        return;
    m_step = std::clamp(follows ? lastStop() : m_step, 1, lastStop());
    m_position = m_playing ? positionOf(m_axis, place) : restingPosition();
    m_run->reach(cursor());
    emit stepChanged();
    emit positionChanged();
}

trace::TimeAxis Player::makeAxis() const
{
    using trace::AxisMode;
    if (!m_run)
        return {};
    const double scale = m_holdsScale ? m_axis.scale() : m_scale;
    return scale > 0 ? trace::TimeAxis::toScale(m_run->log(), AxisMode::Elastic, scale)
                     : trace::TimeAxis(m_run->log(), AxisMode::Elastic);
}

void Player::setScale(double unitsPerSecond)
{
    if (unitsPerSecond == m_scale)
        return;
    m_scale = unitsPerSecond;
    redrawAxis();
}

void Player::holdScale(bool hold)
{
    m_holdsScale = hold;
    if (!hold)
        redrawAxis();
}

void Player::redrawAxis()
{
    m_axis = makeAxis();
    if (m_step == 0)
        return; // a run that comes in: the playhead is put on it next
    m_position = restingPosition();
    emit positionChanged();
}

void Player::setSpeed(double speed)
{
    speed = std::clamp(speed, MinimumSpeed, MaximumSpeed);
    if (qFuzzyCompare(speed, m_speed))
        return;
    m_speed = speed;
    emit speedChanged();
    emit movingChanged();
}

double Player::position() const
{
    return m_wholeSteps && m_step > 0 ? restingPosition() : m_position;
}

// Where the playhead rests on the current stop. Behind the last one nothing is left to come.
double Player::restingPosition() const
{
    return atEnd() ? m_axis.length() : m_axis.positionOf(currentEvent());
}

double Player::furthestPosition() const
{
    return lastStop() < stepCount() ? m_axis.positionOf(eventOf(lastStop())) : m_axis.length();
}

void Player::setStopAtBreakpoints(bool stop)
{
    if (stop == m_stopAtBreakpoints)
        return;
    m_stopAtBreakpoints = stop;
    emit stopAtBreakpointsChanged();
}

void Player::setWholeSteps(bool whole)
{
    if (whole == m_wholeSteps)
        return;
    m_wholeSteps = whole;
    emit wholeStepsChanged();
    emit positionChanged();
}

qsizetype Player::cursor() const
{
    return m_step == 0 ? 0 : m_cursors.at(m_step - 1);
}

qsizetype Player::currentEvent() const
{
    return m_step == 0 ? -1 : m_stops.at(m_step - 1);
}

int Player::stopOf(qsizetype event) const
{
    const auto shows = std::upper_bound(m_cursors.cbegin(), m_cursors.cend(), event);
    return std::clamp(int(shows - m_cursors.cbegin()) + 1, 1, std::max(1, stepCount()));
}

void Player::setLimit(qsizetype event)
{
    if (event == m_limit)
        return;
    m_limit = event;
    emit limitChanged();
    if (m_step > lastStop()) {
        pause();
        goTo(lastStop(), Playhead::ToStop);
    }
}

qsizetype Player::horizon() const
{
    return m_stops.isEmpty() ? 0 : isLimited() ? m_cursors.at(lastStop() - 1) : m_run->log().size();
}

void Player::setBreakpoints(QSet<int> lines)
{
    m_breakpoints = std::move(lines);
}

void Player::tick()
{
    const double elapsed = double(m_clock.nsecsElapsed()) * 1e-9;
    m_clock.restart(); // before the views are told: their time counts as well
    advance(std::min(elapsed, LongestTick));
}

void Player::advance(double seconds)
{
    if (!m_playing)
        return;
    m_position = std::min(m_position + seconds * Pace * m_speed, furthestPosition());
    const int reached = std::max(m_step, stopAt(m_position));
    if (const int stop = breakpointBetween(m_step, reached)) {
        pause();
        goTo(stop, Playhead::ToStop);
        m_atBreakpoint = true;
        emit stepChanged();
        return;
    }
    if (reached != m_step)
        goTo(reached, Playhead::Stays);
    emit positionChanged();
    if (m_position < furthestPosition())
        return;
    pause();
    if (isLimited())
        emit limitReached();
}

void Player::play()
{
    if (m_playing || m_stops.isEmpty())
        return;
    if (isLimited() && m_position >= furthestPosition()) {
        emit limitReached();
        return;
    }
    if (atEnd())
        first();
    m_clock.start();
    m_timer.start();
    setPlaying(true);
}

void Player::pause()
{
    m_timer.stop();
    setPlaying(false);
}

void Player::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    emit playingChanged();
    emit movingChanged();
}

void Player::toggle()
{
    m_playing ? pause() : play();
}

void Player::restart()
{
    pause();
    first();
}

void Player::stepForward()
{
    pause();
    goTo(m_step + 1, Playhead::ToStop);
}

void Player::stepBack()
{
    pause();
    goTo(m_step - 1, Playhead::ToStop);
}

void Player::nextIteration()
{
    pause();
    if (m_step == 0)
        return;
    const trace::TraceLog &log = m_run->log();
    int stop = m_step;
    while (stop < stepCount() && log.iterationAt(eventOf(stop)) == log.iterationAt(currentEvent()))
        ++stop;
    goTo(stop, Playhead::ToStop);
}

// To the begin of this iteration, or from there to the begin of the one before.
void Player::previousIteration()
{
    pause();
    if (m_step <= 1)
        return;
    const trace::TraceLog &log = m_run->log();
    int stop = m_step - 1;
    while (stop > 1 && log.iterationAt(eventOf(stop - 1)) == log.iterationAt(eventOf(stop)))
        --stop;
    goTo(stop, Playhead::ToStop);
}

void Player::first()
{
    goTo(1, Playhead::ToStop);
}

void Player::last()
{
    pause();
    goTo(stepCount(), Playhead::ToStop);
}

void Player::seek(int step)
{
    pause();
    goTo(step, Playhead::ToStop);
}

void Player::seekEvent(qsizetype event)
{
    seek(stopOf(event));
}

void Player::seekPosition(double position)
{
    if (m_stops.isEmpty())
        return;
    m_position = std::clamp(position, 0.0, furthestPosition());
    goTo(stopAt(m_position), Playhead::Stays);
    emit positionChanged();
    if (isLimited() && position > m_position)
        emit limitReached();
}

void Player::setScrubbing(bool scrubbing)
{
    if (scrubbing == m_scrubbing)
        return;
    m_scrubbing = scrubbing;
    emit movingChanged();
}

void Player::goTo(int step, Playhead playhead)
{
    if (m_stops.isEmpty())
        return;
    const bool isRefused = isLimited() && step > lastStop();
    step = std::clamp(step, 1, lastStop());
    const bool changed = step != m_step || m_atBreakpoint;
    m_atBreakpoint = false;
    m_step = step;
    m_run->reach(cursor());
    if (playhead == Playhead::ToStop && m_position != restingPosition()) {
        m_position = restingPosition();
        emit positionChanged();
    }
    if (changed)
        emit stepChanged();
    if (isRefused)
        emit limitReached();
}

int Player::stopAt(double position) const
{
    const auto behind = std::upper_bound(m_stops.cbegin(), m_stops.cend(), position,
                                         [this](double at, qsizetype event) {
                                             return at < m_axis.positionOf(event);
                                         });
    return std::max(1, int(behind - m_stops.cbegin()));
}

// The first stop in (from, to] at which a breakpoint holds; 0 if there is none.
int Player::breakpointBetween(int from, int to) const
{
    for (int stop = from + 1; m_stopAtBreakpoints && stop <= to; ++stop) {
        if (breaksAt(stop))
            return stop;
    }
    return 0;
}

bool Player::breaksAt(int stop) const
{
    const trace::Event event = m_run->log().at(eventOf(stop));
    const bool suspends = event.kind == EventKind::StepEnd && event.outcome == Outcome::Suspended;
    return (suspends || event.kind == EventKind::StepStart) && m_breakpoints.contains(event.line);
}

} // namespace player
