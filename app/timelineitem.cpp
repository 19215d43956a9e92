#include "timelineitem.h"

#include "accessibility/timelineaccessible.h"
#include "magnifier.h"
#include "trace/explain.h"

#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QQuickWindow>
#include <QSGNode>
#include <QSGRectangleNode>
#include <QVariantMap>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <mutex>

using namespace Qt::Literals::StringLiterals;
using asyncio::HandleKind;
using trace::CounterLane;
using trace::FlowKind;
using trace::HandleRun;
using trace::Slice;
using trace::TaskLane;
using trace::TaskState;
using Hit = TimelineScene::Hit;
using What = TimelineScene::Hit::What;

namespace {

constexpr int StepDuration = 160; // of a step, in milliseconds
constexpr int JumpDuration = 280; // of a jump of the clock
constexpr double ClickDistance = 4;
constexpr double GripReach = 6;      // on either side of the end of a sleep
constexpr double WheelZoom = 1.0015; // for each eighth of a degree

} // namespace

TimelineItem::TimelineItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { showPlayhead(value.toDouble()); });
    connect(this, &QQuickItem::activeFocusChanged, this, &TimelineItem::repaintHighlight);
    static std::once_flag once;
    std::call_once(once, TimelineAccessible::install);
    watch(window()); // that of the parent; itemChange() tells of others
}

// A window hears of a change of language, items do not.
void TimelineItem::watch(QQuickWindow *window)
{
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = window;
    if (window)
        window->installEventFilter(this);
}

void TimelineItem::setView(TimelineView *view)
{
    if (view == m_view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (view) {
        view->setAnimationsEnabled(m_animationsEnabled);
        connect(view, &TimelineView::traceChanged, this, &TimelineItem::takeTrace);
        connect(view, &TimelineView::viewChanged, this, &TimelineItem::repaintLanes);
        connect(view, &TimelineView::viewChanged, this, &TimelineItem::playheadMoved);
        connect(view, &TimelineView::viewChanged, this, &TimelineItem::placeHint);
        connect(view, &TimelineView::limitChanged, this, &TimelineItem::laneTopsChanged);
        connect(view, &TimelineView::limitChanged, this, &TimelineItem::descriptionChanged);
        connect(view, &TimelineView::orderChanged, this, &TimelineItem::takeOrder);
        connect(view, &TimelineView::arrowsChanged, this, &TimelineItem::repaintLanes);
        connect(view, &TimelineView::playheadChanged, this, &TimelineItem::takePlayhead);
        connect(view, &TimelineView::stepChanged, this, &TimelineItem::takeStep);
        connect(view, &TimelineView::spanChanged, this, &TimelineItem::repaintHighlight);
        connect(view, &TimelineView::laneChanged, this, [this] {
            if (!m_track)
                setSelectedLane(m_view->lane());
        });
    }
    emit viewChanged();
    takeTrace();
}

void TimelineItem::setTrack(TimelineTrack *track)
{
    if (track == m_track)
        return;
    if (m_track)
        m_track->disconnect(this);
    m_track = track;
    if (track) {
        connect(track, &TimelineTrack::traceChanged, this, &TimelineItem::takeTrace);
        connect(track, &TimelineTrack::cursorChanged, this, &TimelineItem::takeCounterValues);
    }
    emit trackChanged();
    takeTrace();
}

void TimelineItem::setTheme(const QString &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    emit themeChanged();
    repaintLanes();
}

void TimelineItem::setAnimationsEnabled(bool enabled)
{
    if (enabled == m_animationsEnabled)
        return;
    m_animationsEnabled = enabled;
    if (m_view)
        m_view->setAnimationsEnabled(enabled);
    emit animationsEnabledChanged();
}

void TimelineItem::setSelectedLane(int lane)
{
    lane = std::clamp(lane, -1, m_view ? int(lanes().tasks.size()) - 1 : -1);
    if (lane == m_selectedLane)
        return;
    m_selectedLane = lane;
    if (m_view && !m_track) // tracks share a view
        m_view->setLane(lane);
    emit selectedLaneChanged();
    if (lane >= 0)
        scrollLaneIntoView(lane);
    repaintLanes();
}

QList<int> TimelineItem::visibleLanes() const
{
    const QList<qsizetype> lanes = m_view ? scene().visibleTasks() : QList<qsizetype>();
    return { lanes.cbegin(), lanes.cend() };
}

QVariantList TimelineItem::laneTops() const
{
    if (!m_view)
        return {};
    const TimelineScene scene = this->scene();
    const auto lane = [](const QString &kind, qsizetype index, double y, double height) {
        return QVariantMap {
            { u"kind"_s, kind },       { u"index"_s, int(index) },   { u"y"_s, y },
            { u"height"_s, height },   { u"hue"_s, Palette::NoHue }, { u"value"_s, QString() },
            { u"label"_s, QString() }, { u"known"_s, true }
        };
    };
    QVariantList tops;
    QVariantMap loop = lane(u"loop"_s, 0, rulerHeight(), TimelineScene::LoopHeight);
    loop[u"label"_s] = tr("Event loop");
    tops.append(loop);
    const trace::Lanes &lanes = this->lanes();
    for (const qsizetype i : scene.visibleTasks()) {
        QVariantMap task = lane(u"task"_s, i, scene.taskTop(i), scene.laneHeight);
        task[u"label"_s] = lanes.tasks.at(i).label;
        task[u"hue"_s] = Palette::hueOf(lanes.tasks.at(i).task);
        task[u"known"_s] = isKnown(lanes.tasks.at(i).slices.beginOf(0));
        const qsizetype row = scene.rowOf(i);
        const LaneOrder::Row place = scene.order ? scene.order->row(row) : LaneOrder::Row { i };
        task[u"depth"_s] = place.depth;
        task[u"pinned"_s] = place.isPinned;
        task[u"fixed"_s] = row < scene.fixedRows();
        task[u"group"_s] = place.isGroup;
        task[u"folded"_s] = int(place.folded);
        task[u"foldedText"_s] = foldedText(place);
        task[u"failures"_s] = int(place.failures);
        tops.append(task);
    }
    for (const qsizetype i : scene.visibleCounters()) {
        const CounterLane &each = lanes.counters.at(i);
        QVariantMap counter = lane(u"counter"_s, i, scene.counterTop(i), TimelineScene::CounterHeight);
        counter[u"label"_s] = TimelineScene::counterLabel(each);
        counter[u"value"_s] = counterValue(each);
        counter[u"known"_s] = isKnown(each.points.value(0).event);
        tops.append(counter);
    }
    return tops;
}

QString TimelineItem::foldedText(const LaneOrder::Row &row)
{
    if (row.folded == 0)
        return {};
    return row.failures > 0
             ? tr("lanes folded into it: %1, of these fail: %2").arg(row.folded).arg(row.failures)
             : tr("lanes folded into it: %1").arg(row.folded);
}

bool TimelineItem::isKnown(qsizetype event) const
{
    const player::Player *player = m_view->player();
    return !player || !player->isLimited() || event < player->horizon();
}

bool TimelineItem::has(const Hit &hit) const
{
    if (scene().isEmpty())
        return false;
    const trace::Lanes &lanes = this->lanes();
    const auto isIn = [](qsizetype index, const auto &list) { return index >= 0 && index < list.size(); };
    switch (hit.what) {
    case What::Loop:
        return true;
    case What::Run:
        return isIn(hit.item, lanes.loop) && isKnown(lanes.loop.at(hit.item).begin);
    case What::Lane:
        return isIn(hit.lane, lanes.tasks) && isKnown(lanes.tasks.at(hit.lane).slices.beginOf(0));
    case What::Slice:
        return isIn(hit.lane, lanes.tasks) && isIn(hit.item, lanes.tasks.at(hit.lane).slices)
            && isKnown(lanes.tasks.at(hit.lane).slices.at(hit.item).begin);
    case What::Flow:
        return isIn(hit.item, lanes.flows) && isKnown(lanes.flows.at(hit.item).to);
    case What::Counter:
        return isIn(hit.lane, lanes.counters) && isKnown(lanes.counters.at(hit.lane).points.value(0).event);
    case What::Nothing:
    case What::Ruler:
        return false;
    }
    Q_UNREACHABLE();
}

double TimelineItem::laneHeight() const
{
    if (!m_view)
        return TimelineScene::LaneHeight;
    const LaneOrder *order = m_track ? nullptr : &m_view->order();
    const auto tasks = double(std::max<qsizetype>(1, order ? order->rowCount() : lanes().tasks.size()));
    const auto counters = double(order ? order->counterCount() : lanes().counters.size());
    const double room = height() - headHeight();
    // With the counters if they leave room for the captions, else without them: they scroll.
    for (const double counterRoom : { counters * TimelineScene::CounterHeight, 0.0 }) {
        const double lane = std::floor((room - counterRoom) / tasks);
        if (lane >= TimelineScene::CaptionedLaneHeight)
            return std::min(lane, TimelineScene::LaneHeight);
    }
    return height() > 0 ? TimelineScene::SmallLaneHeight : TimelineScene::LaneHeight;
}

void TimelineItem::setScrollY(double y)
{
    y = std::clamp(y, 0.0, mostScrollY());
    if (y == m_scrollY)
        return;
    m_scrollY = y;
    emit laneTopsChanged();
    repaintLanes();
}

double TimelineItem::contentHeight() const
{
    return headHeight() + scene().lanesHeight();
}

double TimelineItem::mostScrollY() const
{
    return std::max(0.0, contentHeight() - height());
}

TimelineScene TimelineItem::scene() const
{
    TimelineScene scene;
    scene.size = size();
    scene.laneHeight = laneHeight();
    scene.scrollY = m_scrollY;
    scene.pixelRatio = Magnifier::pixelRatio(this);
    if (m_view) {
        scene.log = m_track ? m_track->log() : m_view->log();
        scene.lanes = &lanes();
        scene.axis = m_track ? &m_track->axis() : &m_view->axis();
        scene.busy = m_track ? &m_track->busyWidths() : &m_view->busyWidths();
        scene.order = m_track ? nullptr : &m_view->order();
        scene.zoom = m_view->zoom();
        scene.scroll = m_view->scroll();
        scene.decimals = m_view->decimals();
        scene.marksEnd = m_view->timeScale() == 0 && !m_view->isLimited();
        scene.size.setWidth(std::clamp(m_view->veilX(), 0.0, width())); // nothing is drawn behind the veil
    }
    scene.rulerHeight = rulerHeight();
    return scene;
}

const trace::Lanes &TimelineItem::lanes() const
{
    return m_track ? m_track->lanes() : m_view->lanes();
}

TimelineMoment TimelineItem::moment() const
{
    TimelineMoment moment;
    if (m_track) {
        moment.cursor = m_track->cursor();
    } else if (m_view && m_view->player()) {
        moment.cursor = m_view->player()->cursor();
        moment.event = m_view->player()->currentEvent();
    }
    moment.playhead = m_playhead;
    return moment;
}

TimelinePainter TimelineItem::painterFor(const TimelineScene &scene) const
{
    TimelinePainter painter(scene, palette());
    if (m_track) {
        painter.setArrows(TimelinePainter::Arrows::None);
    } else if (m_view && m_view->arrows() != u"all"_s) {
        painter.setArrows(m_view->arrows() == u"step"_s ? TimelinePainter::Arrows::Step
                                                        : TimelinePainter::Arrows::None);
    }
    painter.setSelectedLane(m_selectedLane);
    painter.setHover(m_hover);
    painter.setGrip(shownGrip());
    if (const auto span = m_view && !m_track ? m_view->span() : std::nullopt)
        painter.setSpan(span->begin, span->end);
    return painter;
}

// What changes ------------------------------------------------------------------------------------

void TimelineItem::takeTrace()
{
    m_animation.stop();
    m_hover = {};
    m_playhead = m_view ? m_view->playhead() : 0;
    m_scrollY = std::clamp(m_scrollY, 0.0, mostScrollY());
    setSelectedLane(m_selectedLane);
    emit laneTopsChanged();
    emit lanesChanged();
    repaintLanes();
    takeStep();
}

void TimelineItem::takeOrder()
{
    m_hover = {};
    m_scrollY = std::clamp(m_scrollY, 0.0, mostScrollY());
    emit laneTopsChanged();
    emit lanesChanged();
    emit hiddenTaskChanged();
    if (m_selectedLane >= 0)
        scrollLaneIntoView(m_selectedLane);
    repaintLanes();
}

void TimelineItem::takeStep()
{
    forgetChosen();
    const int lane = currentLane();
    if (lane >= 0)
        scrollLaneIntoView(lane);
    takeCounterValues();
    emit descriptionChanged();
    emit hiddenTaskChanged();
    repaintHighlight();
}

// A folded lane is not meant: its group stands for it.
QString TimelineItem::hiddenTask() const
{
    const int lane = currentLane();
    return lane >= 0 && m_view->order().rowStandingFor(lane) < 0 ? lanes().tasks.at(lane).label : QString();
}

// The headers show the numbers of the step.
void TimelineItem::takeCounterValues()
{
    QStringList values;
    if (m_view) {
        for (const qsizetype i : scene().visibleCounters())
            values.append(counterValue(lanes().counters.at(i)));
    }
    if (values == m_counterValues)
        return;
    m_counterValues = values;
    emit laneTopsChanged();
}

void TimelineItem::takePlayhead()
{
    player::Player *player = m_view->player();
    const double goal = m_view->playhead();
    const bool glides = m_animationsEnabled && isVisible() && player && !player->isPlaying()
                     && !player->isMoving();
    if (!glides) {
        m_animation.stop();
        showPlayhead(goal);
        return;
    }
    if (goal == m_playhead)
        return;
    const bool clockJumps = m_view->axis().timeAt(goal) != m_view->axis().timeAt(m_playhead);
    m_animation.stop();
    m_animation.setDuration(clockJumps ? JumpDuration : StepDuration);
    m_animation.setEasingCurve(clockJumps ? QEasingCurve::InOutCubic : QEasingCurve::OutCubic);
    m_animation.setStartValue(m_playhead);
    m_animation.setEndValue(goal);
    m_animation.start();
}

void TimelineItem::showPlayhead(double position)
{
    m_playhead = position;
    emit playheadMoved();
    polish();
    update();
}

void TimelineItem::repaintLanes()
{
    m_lanesAreOld = true;
    repaintHighlight();
}

void TimelineItem::repaintHighlight()
{
    m_highlightIsOld = true;
    polish();
    update();
}

void TimelineItem::scrollLaneIntoView(qsizetype lane)
{
    const TimelineScene scene = this->scene();
    const qsizetype row = scene.rowStandingFor(lane);
    const double room = height() - scene.fixedHeight();
    if (row < scene.fixedRows() || room < laneHeight() || m_drag == Drag::Sleep)
        return; // with a sleep it would go away from the pointer
    const double top = double(row - scene.fixedRows()) * laneHeight();
    setScrollY(std::clamp(m_scrollY, top + laneHeight() - room, top));
}

// Drawing -----------------------------------------------------------------------------------------

void TimelineItem::updatePolish()
{
    if (width() <= 0 || height() <= 0)
        return;
    const TimelineScene scene = this->scene();
    const TimelinePainter timeline = painterFor(scene);
    const TimelineMoment now = moment();
    const QColor paper = palette().panel; // also behind a veil
    if (m_lanesAreOld) {
        m_past.paint(size(), scene.pixelRatio, [&](QPainter &painter) {
            painter.fillRect(QRectF(QPointF(), size()), paper);
            timeline.paintShapes(painter);
        });
        if (!m_track) {
            m_future.paint(size(), scene.pixelRatio, [&](QPainter &painter) {
                painter.drawImage(QPointF(), m_past.image());
                timeline.paintDim(painter);
                timeline.paintLabels(painter, true);
            });
        }
        m_past.paintMore([&](QPainter &painter) { timeline.paintLabels(painter, false); });
        m_lanesAreOld = false;
    }
    if (m_highlightIsOld) {
        m_highlight.paint(size(), scene.pixelRatio,
                          [&](QPainter &painter) { timeline.paintHighlight(painter, now); });
        m_highlightIsOld = false;
    }
    const QSizeF ruler(width(), TimelineScene::RulerHeight);
    if (!m_track) {
        m_ruler.paint(ruler, scene.pixelRatio, [&](QPainter &painter) {
            painter.fillRect(QRectF(QPointF(), ruler), paper);
            timeline.paintRuler(painter, now);
        });
    }
}

QSGNode *TimelineItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (width() <= 0 || height() <= 0) {
        delete old;
        forgetNodes();
        return nullptr;
    }
    if (!old) {
        forgetNodes();
        old = new QSGNode;
    }
    const TimelineScene scene = this->scene();
    const TimelineMoment now = moment();
    double x = scene.isEmpty() ? 0 : std::clamp(scene.snap(scene.toX(now.playhead)), 0.0, width());
    if (m_track)
        x = width();
    const Magnifier *magnifier = Magnifier::around(this);
    for (TimelineLayer *layer : { &m_past, &m_future, &m_highlight, &m_ruler })
        layer->setSmooth(magnifier && magnifier->total() < 1);
    m_past.show(window(), old, QRectF(0, 0, x, height()));
    m_future.show(window(), old, QRectF(x, 0, width() - x, height()));
    m_highlight.show(window(), old, QRectF(QPointF(), size()));
    const QList<QRectF> lines = m_track ? QList<QRectF>() : painterFor(scene).playheadLines(now);
    for (qsizetype i = 0; i < 2; ++i) {
        if (!m_lines[i]) {
            m_lines[i] = window()->createRectangleNode();
            old->appendChildNode(m_lines[i]);
        }
        m_lines[i]->setRect(lines.value(i));
        m_lines[i]->setColor(palette().accent);
    }
    m_ruler.show(window(), old, QRectF(0, 0, width(), TimelineScene::RulerHeight));
    return old;
}

void TimelineItem::forgetNodes()
{
    for (TimelineLayer *layer : { &m_past, &m_future, &m_highlight, &m_ruler })
        layer->forgetNode();
    m_lines[0] = nullptr;
    m_lines[1] = nullptr;
}

void TimelineItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() == oldGeometry.size())
        return;
    // More room shows the upper lanes again, as far as the current one stays in view.
    m_scrollY = newGeometry.height() > oldGeometry.height() ? 0 : std::clamp(m_scrollY, 0.0, mostScrollY());
    emit laneTopsChanged();
    repaintLanes();
    takeStep();
}

void TimelineItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemSceneChange) {
        watch(data.window);
        if (Magnifier *magnifier = Magnifier::around(this))
            connect(magnifier, &Magnifier::totalChanged, this, &TimelineItem::repaintLanes,
                    Qt::UniqueConnection);
    }
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        repaintLanes();
}

bool TimelineItem::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        emit laneTopsChanged();
        emit descriptionChanged();
        if (m_view)
            emit m_view->viewChanged(); // its range is in words
        repaintLanes();
    }
    return QQuickItem::eventFilter(watched, event);
}

// Mouse and keyboard ------------------------------------------------------------------------------

void TimelineItem::mousePressEvent(QMouseEvent *event)
{
    if (!m_view || !m_view->player()) {
        event->ignore();
        return;
    }
    m_dragFrom = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::RightButton) {
        askForMenu(event->position());
        return;
    }
    if ((event->modifiers() & Qt::ShiftModifier) && m_view->timeScale() == 0) { // not where two are compared
        m_drag = Drag::Span;
        m_spanFrom = m_view->fromX(event->position().x());
        return;
    }
    if (event->position().y() >= rulerHeight()) {
        const Hit grip = gripAt(event->position());
        if (grip.what == What::Slice)
            beginSleepDrag(grip, event->position());
        else
            m_drag = Drag::Press;
        return;
    }
    m_drag = Drag::Scrub;
    m_view->player()->pause();
    m_view->player()->setScrubbing(true);
    m_view->scrub(m_view->fromX(event->position().x()));
}

void TimelineItem::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF distance = event->position() - m_dragFrom;
    switch (m_drag) {
    case Drag::Scrub:
        m_view->scrub(m_view->fromX(event->position().x()));
        break;
    case Drag::Pan:
        m_view->pan(-distance.x());
        setScrollY(m_scrollY - distance.y());
        m_dragFrom = event->position();
        break;
    case Drag::Press:
        if (std::hypot(distance.x(), distance.y()) > ClickDistance)
            m_drag = Drag::None;
        break;
    case Drag::Sleep:
        dragSleep(event->position());
        break;
    case Drag::Span:
        if (m_view->isSelecting() || std::abs(distance.x()) > ClickDistance)
            dragSpan(event->position());
        break;
    case Drag::None:
        break;
    }
}

void TimelineItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Press) {
        const Hit hit = scene().hitTest(event->position());
        m_view->seek(m_view->fromX(event->position().x()));
        if (hit.what == What::Slice || hit.what == What::Lane)
            setSelectedLane(int(hit.lane));
    }
    endDrag();
}

void TimelineItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_view && event->button() == Qt::LeftButton && event->position().y() >= rulerHeight())
        m_view->frameSelection();
}

void TimelineItem::mouseUngrabEvent()
{
    endDrag();
}

void TimelineItem::endDrag()
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if ((ended == Drag::Scrub || ended == Drag::Sleep) && m_view && m_view->player())
        m_view->player()->setScrubbing(false);
    if (ended == Drag::Span && m_view && m_view->isSelecting())
        m_view->setSelecting(false);
    else if (ended == Drag::Span && m_view)
        m_view->clearSpan();
    if (ended == Drag::Pan || ended == Drag::Sleep)
        unsetCursor();
    if (ended != Drag::Sleep)
        return;
    m_sleepDrag.reset();
    m_dragKnob = nullptr;
    if (m_view)
        m_view->holdScale(false);
    hover(QPointF(-1, -1));
}

void TimelineItem::wheelEvent(QWheelEvent *event)
{
    if (!m_view)
        return;
    const QPoint angle = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    // Some platforms turn the wheel sideways themselves when Shift or Alt is held.
    if (std::abs(angle.x()) > std::abs(angle.y()))
        m_view->pan(pixels.x() != 0 ? -pixels.x() : -angle.x());
    else if (event->modifiers() & Qt::ShiftModifier)
        m_view->pan(pixels.y() != 0 ? -pixels.y() : -angle.y());
    else
        m_view->zoomAt(std::pow(WheelZoom, angle.y()), event->position().x());
    hover(event->position());
    event->accept();
}

void TimelineItem::hoverMoveEvent(QHoverEvent *event)
{
    hover(event->position());
    event->ignore();
}

void TimelineItem::hoverLeaveEvent(QHoverEvent *event)
{
    hover(QPointF(-1, -1));
    event->ignore();
}

void TimelineItem::keyPressEvent(QKeyEvent *event)
{
    if (m_drag == Drag::Sleep && event->key() == Qt::Key_Escape) {
        if (m_hasDragged)
            m_sleeps->cancel();
        endDrag();
        return;
    }
    if (m_drag == Drag::Span && event->key() == Qt::Key_Escape) {
        m_view->clearSpan();
        m_drag = Drag::None;
        return;
    }
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && (event->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier) {
        if (!changeSleep(event->key() == Qt::Key_Left ? -1 : 1, event->isAutoRepeat()))
            event->ignore();
        return;
    }
    if (sideways && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
        if (!moveSlice(event->key() == Qt::Key_Left ? -1 : 1))
            event->ignore();
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_Up)
        moveLane(-1);
    else if (plain && event->key() == Qt::Key_Down)
        moveLane(1);
    else
        event->ignore();
}

void TimelineItem::dragSpan(QPointF point)
{
    m_view->setSelecting(true);
    m_view->setSpan(m_spanFrom, m_view->fromX(std::clamp(point.x(), 0.0, width())));
}

void TimelineItem::hover(QPointF point)
{
    // Qt tells the place of a pointer that rests with every frame: no reason to take a value away.
    if (m_drag == Drag::Sleep || (m_showsValue && point == m_pointer))
        return;
    m_showsValue = false;
    m_pointer = point;
    const Hit hit = point.x() < 0 ? Hit() : partAt(point);
    const Hit grip = point.x() < 0 ? Hit() : gripAt(point);
    const QString text = grip.what == What::Slice
                           ? tr("Drag to change: %1").arg(m_sleeps->text(*knobOf(grip)))
                           : tell(hit);
    m_hoverPoint = point;
    if (grip.what != m_grip.what && m_drag == Drag::None) {
        if (grip.what == What::Slice)
            setCursor(Qt::SplitHCursor);
        else
            unsetCursor();
    }
    if (hit != m_hover || grip != m_grip) {
        m_hover = hit;
        m_grip = grip;
        repaintHighlight();
    }
    m_hoverText = text;
    emit hoverChanged();
}

// Arrows are thin: they come first where nothing lies over them.
Hit TimelineItem::partAt(QPointF point) const
{
    const TimelineScene scene = this->scene();
    const qsizetype flow = painterFor(scene).flowAt(point, moment());
    const Hit arrow { What::Flow, -1, flow };
    return has(arrow) ? arrow : scene.hitTest(point);
}

// Slices by name ----------------------------------------------------------------------------------

void TimelineItem::chooseSlice(const Hit &slice)
{
    const auto events = eventsOf(slice);
    if (!events)
        return;
    const qsizetype begin = events->first;
    if (slice.what == What::Slice)
        setSelectedLane(int(slice.lane));
    if (m_track)
        m_view->seek(scene().edgeOf(begin));
    else if (m_view->player())
        m_view->player()->seekEvent(begin);
    m_chosen = slice;
    m_hover = slice;
    m_hoverText = tell(slice);
    m_showsValue = true;
    placeHint();
    repaintHighlight();
    emit chosenSliceChanged();
}

/// To the lane in the next row, or the previous one; to the first one where none is chosen.
void TimelineItem::moveLane(int step)
{
    const TimelineScene scene = this->scene();
    if (scene.isEmpty() || scene.rowCount() == 0)
        return;
    const qsizetype row = scene.rowOf(m_selectedLane) + step;
    setSelectedLane(int(scene.laneIn(std::clamp<qsizetype>(row, 0, scene.rowCount() - 1))));
}

/// To the next slice of the chosen lane, or the previous one; whether there is a lane.
bool TimelineItem::moveSlice(int step)
{
    if (!m_view || lanes().tasks.isEmpty())
        return false;
    if (scene().rowOf(m_selectedLane) < 0)
        moveLane(0);
    if (scene().rowOf(m_selectedLane) < 0)
        return false;
    const TimelineScene scene = this->scene();
    const auto &slices = lanes().tasks.at(m_selectedLane).slices;
    qsizetype from = m_chosen.item;
    if (m_chosen.what != What::Slice || m_chosen.lane != m_selectedLane) {
        const auto behind = std::partition_point(slices.cbegin(), slices.cend(), [&](const Slice &each) {
            return scene.sliceBegin(each) <= m_view->playhead();
        });
        // The one that the playhead is in comes first, whichever way.
        from = std::max<qsizetype>(0, behind - slices.cbegin() - 1) - step;
    }
    const Hit next { What::Slice, m_selectedLane, std::clamp<qsizetype>(from + step, 0, slices.size() - 1) };
    chooseSlice(next);
    return true;
}

// What the menu does -----------------------------------------------------------------------------------

void TimelineItem::askForMenu(QPointF point)
{
    const Hit hit = scene().hitTest(point);
    const bool onSlice = eventsOf(hit).has_value();
    m_menu = onSlice ? hit : Hit();
    hover(QPointF(-1, -1)); // its note would cover the menu
    if (onSlice || hit.what == What::Lane)
        emit menuWanted(hit.what == What::Run ? -1 : int(hit.lane), onSlice, point.x(), point.y());
}

// From the event that begins a slice or run to the one that ends it.
std::optional<std::pair<qsizetype, qsizetype>> TimelineItem::eventsOf(const Hit &slice) const
{
    if (!has(slice) || (slice.what != What::Slice && slice.what != What::Run))
        return {};
    if (slice.what == What::Run) {
        const trace::HandleRun &run = lanes().loop.at(slice.item);
        return std::pair<qsizetype, qsizetype>(run.begin, run.end);
    }
    const trace::Slice shown = lanes().tasks.at(slice.lane).slices.at(slice.item);
    return std::pair<qsizetype, qsizetype>(shown.begin, shown.end);
}

void TimelineItem::goToMenuSlice()
{
    chooseSlice(m_menu);
}

void TimelineItem::goToEndOfMenuSlice()
{
    if (const auto events = eventsOf(m_menu))
        m_view->seek(scene().edgeOf(events->second));
}

void TimelineItem::frameMenuSlice()
{
    if (const auto events = eventsOf(m_menu))
        m_view->frame(scene().edgeOf(events->first), scene().edgeOf(events->second));
}

void TimelineItem::selectMenuSlice()
{
    if (const auto events = eventsOf(m_menu))
        m_view->setSpan(scene().edgeOf(events->first), scene().edgeOf(events->second));
}

// The view may glide on after the playhead has gone to the slice.
void TimelineItem::placeHint()
{
    const auto events = eventsOf(m_chosen);
    if (!events) // a run that comes in is seen before its trace is told of
        return;
    const TimelineScene scene = this->scene();
    const double y = m_chosen.what == What::Run ? rulerHeight() : scene.taskTop(m_chosen.lane);
    const double x = scene.toX(scene.edgeOf(events->first));
    m_hoverPoint = QPointF(std::clamp(x, 0.0, width()), y + laneHeight() / 2);
    emit hoverChanged();
}

void TimelineItem::forgetChosen()
{
    if (m_chosen.what == What::Nothing)
        return;
    m_chosen = {};
    m_hover = {};
    m_showsValue = false;
    m_hoverText.clear();
    emit hoverChanged();
    emit chosenSliceChanged();
}

// The ends of sleeps ------------------------------------------------------------------------------

void TimelineItem::setSleeps(SleepKnobs *sleeps)
{
    if (sleeps == m_sleeps)
        return;
    m_sleeps = sleeps;
    emit sleepsChanged();
    repaintHighlight();
}

/// The knob that moves the end of a slice; nullptr where it cannot be moved.
const lessons::Knob *TimelineItem::knobOf(const Hit &slice) const
{
    if (!m_sleeps || !m_view || !m_view->log() || m_track || m_view->axisMode() == trace::AxisMode::Steps
        || slice.what != What::Slice || slice.lane >= lanes().tasks.size())
        return nullptr;
    const TaskLane &lane = lanes().tasks.at(slice.lane);
    if (slice.item < 0 || slice.item >= lane.slices.size())
        return nullptr;
    return m_sleeps->knobOf(*m_view->log(), lane, lane.slices.at(slice.item));
}

Hit TimelineItem::gripAt(QPointF point) const
{
    const TimelineScene scene = this->scene();
    Hit hit = scene.hitTest(point);
    if (hit.what != What::Slice)
        return {};
    // The pointer may be a little past the end already.
    for (const qsizetype last = hit.item - 1; hit.item >= last; --hit.item) {
        if (!knobOf(hit))
            continue;
        const Slice slice = lanes().tasks.at(hit.lane).slices.at(hit.item);
        if (std::abs(scene.toX(scene.sliceEnd(slice)) - point.x()) <= GripReach)
            return hit;
    }
    return {};
}

/// The sleep of the chosen lane that the keyboard changes: the one that the playhead is in or comes to, else
/// the last one.
Hit TimelineItem::gripOfLane() const
{
    if (m_selectedLane < 0 || !m_view)
        return {};
    const auto &slices = lanes().tasks.at(m_selectedLane).slices;
    Hit found;
    for (qsizetype i = 0; i < slices.size(); ++i) {
        const Hit slice { What::Slice, m_selectedLane, i };
        if (!knobOf(slice))
            continue;
        found = slice;
        if (slices.at(i).end >= moment().cursor)
            break;
    }
    return found;
}

Hit TimelineItem::shownGrip() const
{
    if (m_grip.what == What::Slice)
        return m_grip;
    if (knobOf(m_hover))
        return m_hover;
    return hasActiveFocus() ? gripOfLane() : Hit();
}

void TimelineItem::beginSleepDrag(const Hit &slice, QPointF point)
{
    m_dragKnob = knobOf(slice);
    m_hasDragged = false;
    m_grip = slice;
    m_sleepDrag.emplace(m_view->axis(), lanes().tasks.at(slice.lane).slices.at(slice.item).end,
                        m_view->fromX(point.x()), *m_dragKnob, m_sleeps->valueOf(*m_dragKnob));
    m_drag = Drag::Sleep;
    m_view->player()->pause();
    m_view->player()->setScrubbing(true);
    m_view->holdScale(true);
    showValue(*m_dragKnob, point);
}

void TimelineItem::dragSleep(QPointF point)
{
    const double value = m_sleepDrag->valueAt(m_view->fromX(point.x()));
    if (value != m_sleeps->valueOf(*m_dragKnob)) {
        m_sleeps->change(*m_dragKnob, value, m_hasDragged);
        m_hasDragged = true;
    }
    showValue(*m_dragKnob, point);
}

/// Whether there is a sleep to change in the chosen lane.
bool TimelineItem::changeSleep(int steps, bool goesOn)
{
    const lessons::Knob *knob = knobOf(gripOfLane());
    if (!knob || m_drag == Drag::Sleep)
        return false;
    const double value = SleepDrag::allowed(*knob, m_sleeps->valueOf(*knob) + steps * knob->step);
    m_sleeps->change(*knob, value, goesOn);
    const Hit grip = gripOfLane();
    if (!knobOf(grip))
        return true;
    const TimelineScene scene = this->scene();
    const Slice slice = lanes().tasks.at(grip.lane).slices.at(grip.item);
    showValue(*knob, QPointF(scene.toX(scene.sliceEnd(slice)), scene.taskTop(grip.lane)));
    return true;
}

void TimelineItem::showValue(const lessons::Knob &knob, QPointF point)
{
    m_showsValue = true;
    m_hoverText = m_sleeps->text(knob);
    m_hoverPoint = point;
    repaintHighlight();
    emit hoverChanged();
}

// Words -------------------------------------------------------------------------------------------

QString TimelineItem::description() const
{
    const TimelineScene scene = this->scene();
    if (scene.isEmpty() || m_track || !m_view->player())
        return {};
    const player::Player *player = m_view->player();
    const TimelineMoment now = moment();
    const QString time = TimelineScene::seconds(scene.axis->timeAt(m_view->playhead()), scene.decimals);
    const QString where = player->isLimited()
                            ? tr("Step %1, %2").arg(player->step()).arg(time)
                            : tr("Step %1 of %2, %3").arg(player->step()).arg(player->stepCount()).arg(time);
    const qsizetype run = TimelinePainter(scene, Palette::light()).currentRun(now);
    return run < 0 ? where : tr("%1. %2").arg(where, describeRun(scene.lanes->loop.at(run)));
}

QString TimelineItem::describe(const Hit &hit) const
{
    const TimelineScene scene = this->scene();
    if (scene.isEmpty())
        return {};
    if (hit.what == What::Slice) {
        const TaskLane &lane = scene.lanes->tasks.at(hit.lane);
        return describeSlice(lane, lane.slices.at(hit.item));
    }
    if (hit.what == What::Run) {
        const HandleRun &run = scene.lanes->loop.at(hit.item);
        const int decimals = scene.decimals;
        return tr("%1\nat %2")
            .arg(describeRun(run), TimelineScene::seconds(scene.log->timeAt(run.begin), decimals));
    }
    return {};
}

QString TimelineItem::why(const Hit &hit) const
{
    const TimelineScene scene = this->scene();
    if (!has(hit))
        return {};
    switch (hit.what) {
    case What::Slice: {
        const Slice slice = scene.lanes->tasks.at(hit.lane).slices.at(hit.item);
        return slice.state == TaskState::Idle ? QString()
                                              : trace::explainPart(*scene.log, slice.begin).plain();
    }
    case What::Run:
        return trace::explainPart(*scene.log, scene.lanes->loop.at(hit.item).begin).plain();
    case What::Flow:
        return trace::explainPart(*scene.log, scene.lanes->flows.at(hit.item).from).plain();
    default:
        return {};
    }
}

QString TimelineItem::tell(const Hit &hit) const
{
    QStringList lines { describe(hit), why(hit) };
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString TimelineItem::describeRun(const HandleRun &run) const
{
    const QString label = lanes().labelOf(run);
    switch (run.kind) {
    case HandleKind::Timer:
        return label.isEmpty() ? tr("A timer fires") : tr("The timer of %1 fires").arg(label);
    case HandleKind::Callback:
        return label.isEmpty() ? tr("A callback runs") : tr("A callback of %1 runs").arg(label);
    case HandleKind::Step:
    case HandleKind::None:
        break;
    }
    return tr("%1 runs").arg(label);
}

QString TimelineItem::describeSlice(const TaskLane &lane, const Slice &slice) const
{
    const TimelineScene scene = this->scene();
    const int decimals = scene.decimals;
    const qint64 begin = scene.log->timeAt(slice.begin);
    const qint64 end = slice.end < scene.log->size() ? scene.log->timeAt(slice.end) : scene.log->duration();
    const auto seconds = [&](qint64 time) { return TimelineScene::seconds(time, decimals); };
    const QString label = trace::labelOf(*scene.log, slice);
    QString what;
    switch (slice.state) {
    case TaskState::Created:
        what = tr("%1, created").arg(lane.label);
        break;
    case TaskState::Ready:
        what = tr("%1, ready: in the queue until its turn").arg(lane.label);
        break;
    case TaskState::Running:
        what = label.isEmpty() ? tr("%1, running").arg(lane.label) : u"%1, %2"_s.arg(lane.label, label);
        break;
    case TaskState::Awaiting:
        what = label.isEmpty() ? tr("%1, awaiting").arg(lane.label)
                               : tr("%1, awaiting %2").arg(lane.label, label);
        break;
    case TaskState::Blocking:
        what = tr("%1, blocking the loop").arg(lane.label);
        break;
    case TaskState::Done:
        return tr("%1, done at %2").arg(lane.label, seconds(begin));
    case TaskState::Failed:
        return tr("%1, failed at %2").arg(lane.label, seconds(begin));
    case TaskState::Cancelled:
        return tr("%1, cancelled at %2").arg(lane.label, seconds(begin));
    case TaskState::Destroyed:
        return tr("%1, destroyed at %2 while it was pending").arg(lane.label, seconds(begin));
    case TaskState::Idle:
        return {};
    }
    if (!isKnown(slice.end))
        return tr("%1\nfrom %2").arg(what, seconds(begin));
    QString text = begin == end ? tr("%1\nat %2").arg(what, seconds(begin))
                                : tr("%1\nfrom %2 to %3").arg(what, seconds(begin), seconds(end));
    if (slice.state == TaskState::Awaiting) {
        if (const QString waker = wakerOf(slice); !waker.isEmpty())
            text += u'\n' + waker;
    }
    return text;
}

// What ends a wait: the flow to the event that ends the slice.
QString TimelineItem::wakerOf(const Slice &slice) const
{
    const trace::Lanes &lanes = this->lanes();
    const auto flow = std::partition_point(lanes.flows.cbegin(), lanes.flows.cend(),
                                           [&](const trace::Flow &each) { return each.to < slice.end; });
    if (flow == lanes.flows.cend() || flow->to != slice.end)
        return {};
    if (flow->fromTask == 0)
        return tr("woken by its timer");
    const qsizetype lane = lanes.laneOf(flow->fromTask);
    if (lane < 0)
        return {};
    const QString task = lanes.tasks.at(lane).label;
    return flow->kind == FlowKind::Cancels ? tr("cancelled by %1").arg(task) : tr("woken by %1").arg(task);
}

QString TimelineItem::counterValue(const CounterLane &counter) const
{
    if (counter.kind == CounterLane::Kind::LockHolder)
        return {}; // its lane says who holds it
    const qsizetype cursor = moment().cursor;
    const auto next = std::partition_point(counter.points.cbegin(), counter.points.cend(),
                                           [cursor](const CounterLane::Point &point) {
                                               return point.event < cursor;
                                           });
    const int value = next == counter.points.cbegin() ? 0 : (next - 1)->value;
    return counter.limit > 0 ? u"%1/%2"_s.arg(value).arg(counter.limit) : QString::number(value);
}
