#include "timelineview.h"

#include "timelinescene.h"

#include <QTimer>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using trace::AxisMode;
using trace::TimeAxis;

namespace {

constexpr double Margins = TimelineScene::LeftMargin + TimelineScene::RightMargin;
constexpr double ZoomStep = 1.25;
constexpr int MotionDuration = 160;
constexpr double Veil = 200; // axis units, and no more pixels than that
// A scale that is so many times that which suits a run is not kept for it.
constexpr double MostStretch = 4;

// Where the playhead is kept, in parts of the width.
constexpr double PlayingBegin = 0.25;
constexpr double PlayingEnd = 0.6;
constexpr double SteppingBegin = 0.06;
constexpr double SteppingEnd = 0.9;
constexpr double SteppingGoal = 0.4;

/// Name of the lesson that a run is of; empty for another run.
QString programOf(const trace::TraceLog *log)
{
    return log && !log->header.knobs.isEmpty() ? log->header.program : QString();
}

const QList<QString> &modeNames()
{
    static const QList<QString> names { u"elastic"_s, u"time"_s, u"steps"_s };
    return names;
}

void toggle(QList<asyncio::TaskId> &tasks, asyncio::TaskId task)
{
    if (tasks.removeAll(task) == 0)
        tasks.append(task);
}

} // namespace

TimelineView::TimelineView(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_animation.setDuration(MotionDuration);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { place(value.toPointF().x(), value.toPointF().y()); });
}

void TimelineView::setPlayer(player::Player *player)
{
    if (player == m_player)
        return;
    if (m_player)
        m_player->disconnect(this);
    m_player = player;
    if (player) {
        connect(player, &player::Player::runChanged, this, &TimelineView::takeRun);
        connect(player, &player::Player::growing, this, [this] { m_place = placeOf(axis(), m_scroll); });
        connect(player, &player::Player::grew, this, &TimelineView::takeGrowth);
        connect(player, &player::Player::stepChanged, this, &TimelineView::takeStep);
        connect(player, &player::Player::positionChanged, this, [this] {
            emit playheadChanged();
            follow();
        });
        connect(player, &player::Player::playingChanged, this, &TimelineView::follow);
        connect(player, &player::Player::limitChanged, this, &TimelineView::takeLimit);
        connect(player, &QObject::destroyed, this, [this] { setPlayer(nullptr); });
    }
    emit playerChanged();
    takeRun();
}

QString TimelineView::mode() const
{
    return modeNames().at(int(m_mode));
}

void TimelineView::setMode(const QString &mode)
{
    const qsizetype index = modeNames().indexOf(mode);
    if (index < 0 || AxisMode(index) == m_mode)
        return;
    leave(Gesture::Mode);
    changeMode(AxisMode(index));
}

void TimelineView::changeMode(AxisMode mode)
{
    const double x = toX(playhead());
    m_animation.stop();
    setKeptScale(0);
    m_mode = mode;
    makeAxis();
    emit modeChanged();
    emit traceChanged();
    if (m_framing == Framing::Default || m_framing == Framing::Whole)
        frameDefault();
    else
        m_zoom = std::clamp(m_zoom, minimumZoom(), MaximumZoom);
    place(m_zoom, playhead() - (x - TimelineScene::LeftMargin) / m_zoom);
    emit viewChanged();
    emit playheadChanged();
}

void TimelineView::setArrows(const QString &arrows)
{
    if (arrows == m_arrows || (arrows != "all"_L1 && arrows != "step"_L1 && arrows != "none"_L1))
        return;
    m_arrows = arrows;
    emit arrowsChanged();
}

void TimelineView::setZoom(double zoom)
{
    if (zoom <= 0)
        return;
    const double now = toX(playhead());
    zoomAt(zoom / m_zoom, now >= 0 && now <= m_width ? now : m_width / 2);
}

// The whole run can always be seen; a short one need not be made smaller than natural for that.
double TimelineView::minimumZoom() const
{
    return std::min(1.0, fittingZoom());
}

double TimelineView::seenZoom() const
{
    constexpr double SeenPart = 0.7; // of the width
    return std::min(SeenPart * m_width / std::max(1.0, horizon()), MaximumSeenFit);
}

void TimelineView::setScroll(double scroll)
{
    leave(Gesture::Pan);
    m_animation.stop();
    m_framing = Framing::Free;
    place(m_zoom, scroll);
}

void TimelineView::setWidth(double width)
{
    if (width == m_width)
        return;
    m_animation.stop();
    const bool isFirst = m_width <= 0;
    m_width = width;
    emit widthChanged();
    if (isFirst || m_framing == Framing::Default) {
        frameDefault();
    } else if (m_framing == Framing::Whole) {
        place(fittingZoom(), 0);
    } else {
        place(m_zoom, m_scroll);
    }
    emit viewChanged();
}

double TimelineView::contentWidth() const
{
    return Margins + length() * m_zoom;
}

double TimelineView::visibleBegin() const
{
    return std::max(0.0, fromX(0));
}

double TimelineView::visibleEnd() const
{
    return std::min(length(), fromX(m_width));
}

bool TimelineView::isWholeVisible() const
{
    return visibleBegin() <= 0 && visibleEnd() >= length();
}

QString TimelineView::range() const
{
    if (axis().isEmpty() || isWholeVisible())
        return {};
    const QString from = TimelineScene::seconds(axis().timeAt(visibleBegin()), m_decimals);
    const QString to = TimelineScene::seconds(axis().timeAt(std::min(visibleEnd(), horizon())), m_decimals);
    if (m_player->isLimited())
        return tr("%1 to %2").arg(from, to);
    return tr("%1 to %2 of %3")
        .arg(from, to, TimelineScene::seconds(axis().bands().constLast().time, m_decimals));
}

double TimelineView::playhead() const
{
    if (!m_player)
        return 0;
    return m_mode == AxisMode::Elastic ? m_player->position()
                                       : trace::samePlace(m_player->position(), m_player->axis(), axis());
}

double TimelineView::horizon() const
{
    return isLimited() && !axis().isEmpty() ? axis().rightOf(m_player->eventOf(m_player->lastStop()))
                                            : axis().length();
}

double TimelineView::lengthAt(double zoom) const
{
    return isLimited() ? std::min(axis().length(), horizon() + Veil / std::max(1.0, zoom)) : axis().length();
}

double TimelineView::veilX() const
{
    return isLimited() ? toX(horizon()) + 2 : m_width + 1;
}

void TimelineView::setLane(int lane)
{
    if (lane == m_lane)
        return;
    leave(Gesture::Select);
    takeLane(lane);
}

void TimelineView::setLook(const TimelineLook &look)
{
    const qsizetype mode = modeNames().indexOf(look.mode);
    if (mode >= 0 && AxisMode(mode) != m_mode)
        changeMode(AxisMode(mode));
    m_animation.stop();
    m_framing = look.framing;
    if (look.framing == Framing::Default)
        frameDefault();
    else if (look.framing == Framing::Whole)
        frameWhole();
    else
        place(std::clamp(look.zoom, minimumZoom(), MaximumZoom), look.scroll);
    takeWishes(look.lanes);
    takeLane(look.lane);
}

void TimelineView::takeLane(int lane)
{
    lane = std::clamp(lane, -1, int(lanes().tasks.size()) - 1);
    if (std::exchange(m_lane, lane) != lane)
        emit laneChanged();
}

// Which lanes are shown.
void TimelineView::setWishes(const LaneWishes &wishes)
{
    if (wishes == m_wishes)
        return;
    leave(wishes.filter == m_wishes.filter ? Gesture::Arrange : Gesture::Filter);
    takeWishes(wishes);
}

void TimelineView::takeWishes(const LaneWishes &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    takeOrder();
    if (wishes.arePlain())
        emit orderChanged();
}

// What lies behind the horizon is not to be found by its name either.
void TimelineView::takeOrder()
{
    constexpr qsizetype Everything = std::numeric_limits<qsizetype>::max();
    if (log())
        m_order.update(*log(), lanes(), m_wishes, m_player->isLimited() ? m_player->horizon() : Everything);
    else
        m_order.clear();
    if (!m_wishes.arePlain())
        emit orderChanged();
}

void TimelineView::setFilter(const QString &filter)
{
    LaneWishes wishes = m_wishes;
    wishes.filter = filter;
    setWishes(wishes);
}

void TimelineView::setGrouped(bool grouped)
{
    LaneWishes wishes = m_wishes;
    wishes.grouped = grouped;
    setWishes(wishes);
}

void TimelineView::showAllLanes()
{
    LaneWishes wishes = m_wishes;
    wishes.filter.clear();
    wishes.folded.clear();
    setWishes(wishes);
}

QString TimelineView::filterNote() const
{
    if (m_wishes.filter.isEmpty())
        return {};
    const qsizetype known = m_order.knownCount();
    const QString shown = tr("%1 of %2 lanes").arg(known - m_order.hiddenCount()).arg(known);
    switch (const qsizetype failures = m_order.hiddenFailures()) {
    case 0:
        return shown;
    case 1:
        return tr("%1; one that fails is hidden").arg(shown);
    default:
        return tr("%1; %2 that fail are hidden").arg(shown).arg(failures);
    }
}

bool TimelineView::isNothingFound() const
{
    return !m_wishes.filter.isEmpty() && m_order.rowCount() == 0 && m_order.counterCount() == 0;
}

int TimelineView::currentLane() const
{
    const qsizetype run = m_player ? lanes().runAt(m_player->currentEvent() + 1) : -1;
    return run < 0 ? -1 : int(lanes().laneOf(lanes().loop.at(run).task));
}

bool TimelineView::isPinned(int lane) const
{
    return lane >= 0 && lane < lanes().tasks.size() && m_wishes.pinned.contains(lanes().tasks.at(lane).task);
}

void TimelineView::togglePin(int lane)
{
    if (lane < 0 || lane >= lanes().tasks.size())
        return;
    LaneWishes wishes = m_wishes;
    toggle(wishes.pinned, lanes().tasks.at(lane).task);
    setWishes(wishes);
}

int TimelineView::groupOf(int lane) const
{
    return m_wishes.grouped && m_wishes.filter.isEmpty() ? int(m_order.groupOf(lane)) : -1;
}

bool TimelineView::isFolded(int lane) const
{
    const int group = groupOf(lane);
    return group >= 0 && m_wishes.folded.contains(lanes().tasks.at(group).task);
}

void TimelineView::toggleFold(int lane)
{
    const int group = groupOf(lane);
    if (group < 0)
        return;
    LaneWishes wishes = m_wishes;
    toggle(wishes.folded, lanes().tasks.at(group).task);
    setWishes(wishes);
    if (m_order.rowOf(m_lane) < 0 && m_lane >= 0)
        setLane(group); // where it is now
}

void TimelineView::reveal(int lane)
{
    if (lane < 0 || lane >= lanes().tasks.size() || m_order.rowOf(lane) >= 0)
        return;
    LaneWishes wishes = m_wishes;
    wishes.filter.clear();
    for (qsizetype group = m_order.parentOf(lane); group >= 0; group = m_order.parentOf(group))
        wishes.folded.removeAll(lanes().tasks.at(group).task);
    setWishes(wishes);
}

// What a person has selected.
std::optional<TimelineView::Span> TimelineView::span() const
{
    if (!m_span || axis().isEmpty())
        return std::nullopt;
    return Span { positionOf(axis(), m_span->first), positionOf(axis(), m_span->second) };
}

trace::LogRange TimelineView::spanRange() const
{
    const auto span = this->span();
    return span && log() ? trace::LogRange::between(*log(), axis(), span->begin, span->end)
                         : trace::LogRange();
}

double TimelineView::spanX() const
{
    const auto span = this->span();
    return span ? toX((span->begin + span->end) / 2) : 0;
}

void TimelineView::setSpan(double from, double to)
{
    if (axis().isEmpty())
        return;
    double begin = std::clamp(std::min(from, to), 0.0, horizon());
    double end = std::clamp(std::max(from, to), 0.0, horizon());
    const qsizetype first = axis().stopOf(axis().eventAt(begin));
    if (begin <= axis().rightOf(first))
        begin = axis().positionOf(first);
    const qsizetype last = axis().stopOf(axis().eventAt(end));
    if (end < axis().rightOf(last))
        end = std::min(axis().rightOf(last), horizon());
    if (end <= begin) {
        clearSpan();
        return;
    }
    m_span.emplace(placeOf(axis(), begin), placeOf(axis(), end));
    emit spanChanged();
}

void TimelineView::setSelecting(bool selecting)
{
    if (selecting == m_isSelecting)
        return;
    m_isSelecting = selecting;
    emit spanChanged();
}

void TimelineView::beginSpan()
{
    const auto span = this->span();
    const double now = playhead();
    setSpan(now, span && span->end > now ? span->end : horizon());
}

void TimelineView::endSpan()
{
    const auto span = this->span();
    const double now = playhead();
    setSpan(span && span->begin < now ? span->begin : 0, now);
}

void TimelineView::clearSpan()
{
    m_isSelecting = false;
    if (!m_span)
        return;
    m_span.reset();
    emit spanChanged();
}

// Before a person changes what is in view.
void TimelineView::leave(Gesture gesture)
{
    m_history.leave(look(), gesture, m_clock.elapsed());
}

void TimelineView::goBack()
{
    if (const auto look = m_history.back(this->look()))
        setLook(*look);
}

void TimelineView::goForward()
{
    if (const auto look = m_history.forward(this->look()))
        setLook(*look);
}

void TimelineView::setAnimationsEnabled(bool enabled)
{
    if (enabled == m_animationsEnabled)
        return;
    m_animationsEnabled = enabled;
    emit animationsEnabledChanged();
}

const trace::TraceLog *TimelineView::log() const
{
    return m_player && m_player->run() ? &m_player->run()->log() : nullptr;
}

double TimelineView::toX(double position) const
{
    return TimelineScene::LeftMargin + (position - m_scroll) * m_zoom;
}

double TimelineView::fromX(double x) const
{
    return m_scroll + (x - TimelineScene::LeftMargin) / m_zoom;
}

// Event by event: a position keeps its share of the room of its stop, or of the wait behind it.
void TimelineView::seek(double position)
{
    if (!m_player || axis().isEmpty())
        return;
    const qsizetype event = axis().stopOf(axis().eventAt(position));
    if (position <= axis().rightOf(event) || position >= axis().length()) {
        m_player->seekEvent(event);
    } else {
        m_player->pause();
        scrub(position);
    }
}

void TimelineView::scrub(double position)
{
    if (!m_player || axis().isEmpty())
        return;
    position = std::clamp(position, 0.0, axis().length());
    m_player->seekPosition(
        m_mode == AxisMode::Elastic ? position : trace::samePlace(position, axis(), m_player->axis()));
}

void TimelineView::zoomIn()
{
    setZoom(m_zoom * ZoomStep);
}

void TimelineView::zoomOut()
{
    setZoom(m_zoom / ZoomStep);
}

void TimelineView::zoomAt(double factor, double x)
{
    leave(Gesture::Zoom);
    m_animation.stop();
    m_framing = Framing::Free;
    const double fixed = fromX(x);
    const double zoom = std::clamp(m_zoom * factor, minimumZoom(), MaximumZoom);
    place(zoom, fixed - (x - TimelineScene::LeftMargin) / zoom);
}

void TimelineView::pan(double pixels)
{
    setScroll(m_scroll + pixels / m_zoom);
}

void TimelineView::fit()
{
    leave(Gesture::Frame);
    frameWhole();
}

void TimelineView::frameWhole()
{
    m_animation.stop();
    m_framing = Framing::Whole;
    place(std::min(fittingZoom(), MaximumFit), 0);
}

// That of the playhead, or the playhead alone between two of them.
TimelineView::Span TimelineView::currentInstant() const
{
    const double now = playhead();
    const TimeAxis::Band &band = axis().bands().at(axis().bandAt(now));
    return now <= band.end ? Span { band.begin, band.end } : Span { now, now };
}

void TimelineView::frameSelection()
{
    if (m_framing == Framing::Selection || axis().isEmpty()) {
        fit();
        return;
    }
    const Span shown = span().value_or(currentInstant());
    frame(shown.begin, shown.end);
}

void TimelineView::frame(double begin, double end)
{
    constexpr double Around = 60; // axis units on either side
    leave(Gesture::Frame);
    m_animation.stop();
    const double left = std::max(0.0, begin - Around);
    const double right = std::min({ axis().length(), end + Around, horizon() + Around });
    const double zoom = std::clamp((m_width - Margins) / (right - left), minimumZoom(), 4.0);
    place(zoom, (left + right - (m_width - 2 * TimelineScene::LeftMargin) / zoom) / 2);
    m_framing = Framing::Selection;
}

void TimelineView::takeRun()
{
    m_animation.stop();
    const QString before = std::exchange(m_program, programOf(log()));
    const double scale = m_scaleBefore;
    const bool wasWhole = m_lengthBefore > 0 && toX(m_lengthBefore) <= m_width;
    if (!m_holdsScale)
        setKeptScale(0);
    clearSpan();
    takeLog();
    if (!m_holdsScale && !before.isEmpty() && before == m_program) {
        takeSameProgram(scale, wasWhole);
    } else if (!m_holdsScale) {
        m_history.clear();
        forgetWishes();
        m_framing = Framing::Default;
        m_isNew = true;
        QTimer::singleShot(0, this, [this] { m_isNew = false; });
        frameDefault();
    }
    emit traceChanged();
    emit viewChanged();
    emit playheadChanged();
}

// They name lanes of the run before. Whether lanes are grouped is not about a run.
void TimelineView::forgetWishes()
{
    LaneWishes wishes;
    wishes.grouped = m_wishes.grouped;
    takeWishes(wishes);
}

// Zoom and place are kept, and the scale with them, unless nobody chose them and the run fits in no more.
void TimelineView::takeSameProgram(double scale, bool wasWhole)
{
    const bool isChosen = m_framing == Framing::Free || m_framing == Framing::Selection;
    const double stretch = axis().scale() > 0 ? scale / axis().scale() : 0;
    if (stretch * MostStretch >= 1 && stretch <= MostStretch)
        setKeptScale(scale);
    const bool fits = Margins + axis().length() * m_zoom <= m_width;
    if (isChosen || (m_keptScale > 0 && (fits || !wasWhole))) {
        place(std::clamp(m_zoom, minimumZoom(), MaximumZoom), m_scroll);
        waitForPlayhead();
        return;
    }
    setKeptScale(0);
    m_framing = Framing::Default;
    frameDefault();
}

// A run that comes in puts the playhead on its first stop, and whoever runs it again brings it back.
void TimelineView::waitForPlayhead()
{
    m_waitsForPlayhead = true;
    QTimer::singleShot(0, this, [this] {
        m_waitsForPlayhead = false;
        follow();
    });
}

// On the elastic axis the scale is the player's.
void TimelineView::setKeptScale(double scale)
{
    if (scale == m_keptScale)
        return;
    m_keptScale = scale;
    if (m_player)
        m_player->setScale(m_mode == AxisMode::Elastic ? scale : 0);
    makeAxis();
}

void TimelineView::startOver()
{
    if (m_framing == Framing::Default && m_keptScale == 0)
        return;
    m_program.clear();
    takeRun();
}

// What was in view stays there, unless the whole run was.
void TimelineView::takeGrowth()
{
    m_lanes.grow(*log());
    m_events = log()->size();
    if (!m_player->isLive() || axis().isEmpty())
        makeAxis();
    else if (m_mode != AxisMode::Elastic) // else it is the player's, which has grown
        m_axis.grow(*log());
    takeAxis();
    takeOrder();
    emit traceChanged();
    if (m_framing == Framing::Default)
        frameDefault();
    else if (m_framing == Framing::Whole)
        place(fittingZoom(), 0);
    else
        place(m_zoom, positionOf(axis(), m_place));
    emit viewChanged();
    emit playheadChanged();
}

void TimelineView::takeLog()
{
    m_lanes.clear();
    if (log())
        m_lanes.grow(*log());
    m_events = log() ? log()->size() : 0;
    m_decimals = 1;
    m_decimalBands = 0;
    m_scaleBefore = 0;
    makeAxis();
    m_order.clear();
    takeOrder();
    takeLane(m_lane);
}

void TimelineView::makeAxis()
{
    const double held = m_axis.scale();
    m_busy.clear();
    m_axis = {};
    if (log() && m_mode != AxisMode::Elastic) {
        const double own = m_mode == AxisMode::Time && m_timeScale > 0 ? m_timeScale : m_keptScale;
        const double scale = m_holdsScale ? held : own;
        m_axis = scale > 0 ? TimeAxis::toScale(*log(), m_mode, scale) : TimeAxis(*log(), m_mode);
    }
    takeAxis();
}

void TimelineView::takeAxis()
{
    if (axis().scale() != m_scaleBefore || axis().isEmpty())
        m_busy.clear();
    m_scaleBefore = axis().scale();
    m_lengthBefore = axis().length();
    m_decimals = std::max(m_decimals, TimelineScene::decimalsOf(axis(), m_decimalBands));
    m_decimalBands = axis().bands().size();
}

void TimelineView::takeStep()
{
    // A live run that went another way than its rehearsal has made the log longer or shorter.
    if (log() && log()->size() != m_events)
        takeRun();
    emit stepChanged();
    follow();
}

void TimelineView::holdScale(bool hold)
{
    if (hold == m_holdsScale)
        return;
    if (m_player)
        m_player->holdScale(hold);
    m_holdsScale = hold;
    if (!hold)
        takeRun();
}

void TimelineView::takeLimit()
{
    if (const auto span = this->span(); span && span->end > horizon())
        clearSpan(); // it tells of what may not be seen any more
    takeOrder();
    place(m_zoom, m_scroll);
    frameLimited();
    emit viewChanged();
    emit limitChanged();
    follow();
}

// Anew only where what may be seen has become a sliver, or more than fits.
void TimelineView::frameLimited()
{
    constexpr double Least = 0.3; // of the width
    constexpr double Most = 0.9;
    if (m_framing != Framing::Default || m_width <= 0 || m_holdsScale || m_waitsForPlayhead)
        return;
    const double seen = toX(horizon()) - toX(0);
    if (!m_isNew && isLimited() && seen > Least * m_width && seen < Most * m_width)
        return;
    if (m_isNew)
        frameDefault();
    else
        glideTo(defaultFrame());
}

void TimelineView::follow()
{
    if (!m_player || m_width <= 0 || m_holdsScale || m_waitsForPlayhead)
        return;
    const double now = playhead();
    const double x = toX(now);
    const auto scrollFor = [&](double goal) { return now - (goal - TimelineScene::LeftMargin) / m_zoom; };
    if (m_player->isPlaying()) {
        m_animation.stop();
        const double goal = std::clamp(x, PlayingBegin * m_width, PlayingEnd * m_width);
        const double scroll = clampedScroll(scrollFor(goal), m_zoom);
        const double distance = (scroll - m_scroll) * m_zoom;
        // Far away it glides there, near it keeps up.
        const bool glides = m_animationsEnabled && !m_player->isMoving() && std::abs(distance) > 24;
        place(m_zoom, glides ? m_scroll + (scroll - m_scroll) * 0.15 : scroll);
    } else if (m_player->isMoving()) {
        m_animation.stop();
        const double goal = std::clamp(x, 12.0, std::max(12.0, m_width - 12));
        if (goal != x)
            place(m_zoom, scrollFor(goal));
    } else if (x < SteppingBegin * m_width || x > SteppingEnd * m_width) {
        glideTo({ m_zoom, scrollFor(SteppingGoal * m_width) });
    }
}

void TimelineView::place(double zoom, double scroll)
{
    scroll = clampedScroll(scroll, zoom);
    if (zoom == m_zoom && scroll == m_scroll)
        return;
    m_zoom = zoom;
    m_scroll = scroll;
    emit viewChanged();
}

TimelineView::Frame TimelineView::defaultFrame() const
{
    const double fitting = fittingZoom();
    const double whole = std::min(fitting, MaximumFit);
    if (isLimited() && m_timeScale == 0 && seenZoom() >= std::max(MinimumFit, whole))
        return { seenZoom(), 0 };
    if (fitting >= MinimumFit || m_timeScale > 0)
        return { whole, 0 };
    const double x = toX(playhead());
    const double goal = x < 0 || x > SteppingEnd * m_width ? SteppingGoal * m_width : x;
    return { 1, playhead() - goal + TimelineScene::LeftMargin };
}

void TimelineView::frameDefault()
{
    const Frame frame = defaultFrame();
    place(frame.zoom, frame.scroll);
}

void TimelineView::glideTo(const Frame &frame)
{
    const double scroll = clampedScroll(frame.scroll, frame.zoom);
    m_animation.stop();
    if (!m_animationsEnabled) {
        place(frame.zoom, scroll);
        return;
    }
    m_animation.setStartValue(QPointF(m_zoom, m_scroll));
    m_animation.setEndValue(QPointF(frame.zoom, scroll));
    m_animation.start();
}

double TimelineView::fittingZoom() const
{
    if (axis().length() <= 0 || m_width <= Margins)
        return 1;
    return (m_width - Margins) / axis().length();
}

double TimelineView::clampedScroll(double scroll, double zoom) const
{
    const double most = lengthAt(zoom) + (Margins - m_width) / zoom;
    // What is dragged stays under the pointer, though a shorter run leaves room behind its end.
    return std::clamp(scroll, 0.0, std::max(m_holdsScale ? m_scroll : 0.0, most));
}
