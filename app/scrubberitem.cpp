#include "scrubberitem.h"

#include "magnifier.h"
#include "timelinepainter.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QQuickWindow>
#include <QSGNode>

#include <algorithm>
#include <cmath>

using trace::Slice;
using trace::TaskLane;
using trace::TaskState;

namespace {

constexpr double ClickDistance = 4;
constexpr double PlayheadGrip = 8; // pixels to either side in which a press takes the playhead

} // namespace

ScrubberItem::ScrubberItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton);
}

void ScrubberItem::setView(TimelineView *view)
{
    if (view == m_view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (view) {
        connect(view, &TimelineView::traceChanged, this, &ScrubberItem::repaintRun);
        connect(view, &TimelineView::orderChanged, this, &ScrubberItem::repaintRun);
        connect(view, &TimelineView::viewChanged, this, &ScrubberItem::takeView);
        connect(view, &TimelineView::playheadChanged, this, &ScrubberItem::repaintMarks);
        connect(view, &TimelineView::stepChanged, this, &ScrubberItem::repaintMarks);
        connect(view, &TimelineView::spanChanged, this, &ScrubberItem::repaintMarks);
    }
    emit viewChanged();
    repaintRun();
}

void ScrubberItem::setBeats(BeatModel *beats)
{
    if (beats == m_beats)
        return;
    if (m_beats)
        m_beats->disconnect(this);
    m_beats = beats;
    if (beats) {
        connect(beats, &QAbstractItemModel::modelReset, this, &ScrubberItem::repaintMarks);
        connect(beats, &QAbstractItemModel::dataChanged, this, &ScrubberItem::repaintMarks);
        connect(beats, &QAbstractItemModel::rowsInserted, this, &ScrubberItem::repaintMarks);
        connect(beats, &QAbstractItemModel::rowsRemoved, this, &ScrubberItem::repaintMarks);
    }
    emit beatsChanged();
    repaintMarks();
}

void ScrubberItem::setTheme(const QString &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    emit themeChanged();
    repaintRun();
}

double ScrubberItem::toX(double position) const
{
    const double length = m_view ? m_view->length() : 0;
    return length > 0 ? Padding + position / length * (width() - 2 * Padding) : Padding;
}

double ScrubberItem::fromX(double x) const
{
    const double length = m_view ? m_view->length() : 0;
    const double room = width() - 2 * Padding;
    return room > 0 ? std::clamp((x - Padding) / room, 0.0, 1.0) * length : 0;
}

double ScrubberItem::veilX() const
{
    return m_view && m_view->isLimited() ? toX(m_view->horizon()) : width();
}

QRectF ScrubberItem::shownPart() const
{
    if (!m_view || m_view->axis().isEmpty() || m_view->isWholeVisible())
        return {};
    const double left = toX(m_view->visibleBegin()) - 2;
    const double right = toX(m_view->visibleEnd()) + 2;
    return { left, TrackTop - 0.5, right - left, TrackHeight + 1 };
}

double ScrubberItem::pixelRatio() const
{
    return Magnifier::pixelRatio(this);
}

void ScrubberItem::takeView()
{
    if (veilX() == m_veil)
        repaintMarks();
    else
        repaintRun();
}

void ScrubberItem::repaintRun()
{
    m_runIsOld = true;
    m_veil = veilX();
    emit veilChanged();
    repaintMarks();
}

void ScrubberItem::repaintMarks()
{
    polish();
    update();
}

// Drawing -----------------------------------------------------------------------------------------

void ScrubberItem::updatePolish()
{
    if (width() <= 0 || height() <= 0)
        return;
    if (m_runIsOld) {
        m_past.paint(size(), pixelRatio(), [this](QPainter &painter) {
            paintTrack(painter);
            paintRun(painter);
        });
        m_future.paint(size(), pixelRatio(), [this](QPainter &painter) {
            paintTrack(painter);
            painter.setOpacity(1 - palette().dim); // as on the timeline
            paintRun(painter);
        });
        m_runIsOld = false;
    }
    m_marks.paint(size(), pixelRatio(), [this](QPainter &painter) { paintMarks(painter); });
}

void ScrubberItem::paintTrack(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().line, 1));
    painter.setBrush(palette().sunken);
    painter.drawRoundedRect(track().adjusted(0, 0.5, 0, -0.5), 5, 5);
}

void ScrubberItem::paintRun(QPainter &painter) const
{
    if (!m_view || !m_view->log() || m_view->axis().isEmpty())
        return;
    constexpr double MostPitch = 4.5;
    constexpr double LeastPitch = 1;
    painter.setClipRect(QRectF(0, 0, veilX(), height()));
    TimelineScene scene;
    scene.log = m_view->log();
    scene.lanes = &m_view->lanes();
    scene.axis = &m_view->axis();
    scene.order = &m_view->order();
    scene.zoom = toX(1) - toX(0);
    const qsizetype lanes = scene.rowCount();
    const double pitch = std::min(MostPitch, (TrackHeight - 6) / double(std::max<qsizetype>(1, lanes)));
    const double first = TrackTop + (TrackHeight - pitch * double(lanes)) / 2;
    // Of more lanes than there are pixels, as many as there are.
    const qsizetype stride = pitch < LeastPitch ? qsizetype(LeastPitch / pitch) + 1 : 1;
    const auto topOf = [&](qsizetype row) { return std::round((first + double(row) * pitch) * 2) / 2; };
    for (qsizetype row = 0; row < lanes; row += stride)
        paintLane(painter, scene, scene.laneIn(row), topOf(row), pitch);
    // Over the others, so that no lane hides them.
    for (qsizetype row = 0; row < lanes; ++row)
        paintEnds(painter, scene, row, topOf(row / stride * stride), std::max(pitch, LeastPitch));
}

// What fails or is cancelled, of every lane, also of those between the ones that are drawn, and of those that
// are folded.
void ScrubberItem::paintEnds(QPainter &painter, const TimelineScene &scene, qsizetype row, double top,
                             double pitch) const
{
    const auto mark = [&](qsizetype event, const QColor &color) {
        painter.fillRect(QRectF(toX(scene.edgeOf(event)) - 1, top - 1, 2, pitch + 1), color);
    };
    const Slice last = scene.lanes->tasks.at(scene.laneIn(row)).slices.last();
    if (last.state == TaskState::Cancelled)
        mark(last.begin, palette().text3);
    if (last.state == TaskState::Failed || last.state == TaskState::Destroyed)
        mark(last.begin, palette().danger);
    for (const qsizetype event : scene.order->failuresIn(row))
        mark(event, palette().danger);
}

void ScrubberItem::paintLane(QPainter &painter, const TimelineScene &scene, qsizetype lane, double top,
                             double pitch) const
{
    const TaskLane &task = scene.lanes->tasks.at(lane);
    const QColor color = palette().task(Palette::hueOf(task.task)).fill;
    QColor thin = color;
    thin.setAlphaF(0.45F);
    const double thickness = std::max(1.0, pitch * 0.75);
    // Seldom is more than the second slice looked at, and nothing is kept of lanes that nobody looks at.
    const auto runsWithin = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (trace::hasLoop(task.slices.stateOf(i))
                && scene.sliceEnd(task.slices.at(i)) > scene.sliceBegin(task.slices.at(i)))
                return true;
        }
        return false;
    };
    for (qsizetype i = 0; i < task.slices.size();) {
        const Slice slice = task.slices.at(i);
        const qsizetype next = scene.nextSlice(lane, i, 1);
        const double left = toX(scene.sliceBegin(slice));
        const double width = toX(scene.sliceEnd(task.slices.at(next - 1))) - left;
        if (runsWithin(i, next))
            painter.fillRect(QRectF(left, top, std::max(width, 1.0), thickness), color);
        else if (slice.state == TaskState::Awaiting || slice.state == TaskState::Ready)
            painter.fillRect(QRectF(left, top + pitch * 0.375 - 0.5, width, 1), thin);
        i = next;
    }
}

void ScrubberItem::paintMarks(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_view || m_view->axis().isEmpty())
        return;
    if (const auto span = m_view->span()) {
        QColor tint = palette().accent;
        tint.setAlphaF(0.25F);
        const double left = toX(span->begin);
        painter.fillRect(QRectF(left, TrackTop + 1, std::max(1.0, toX(span->end) - left), TrackHeight - 2),
                         tint);
    }
    const QRectF shown = shownPart();
    if (!shown.isEmpty()) {
        painter.setPen(QPen(palette().text2, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shown.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
    }
    paintBeats(painter);
    const double x = std::round(toX(m_view->playhead()) * pixelRatio()) / pixelRatio();
    painter.fillRect(QRectF(x - 1, TrackTop, 2, TrackHeight + 3), palette().accent);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().accent);
    painter.drawEllipse(QPointF(x, 4), 4, 4);
}

void ScrubberItem::paintBeats(QPainter &painter) const
{
    const player::Player *player = m_view->player();
    if (!m_beats || !player || player->stepCount() == 0)
        return;
    const double top = TrackTop + TrackHeight;
    const double height = this->height() - top - 3;
    QList<QRectF> taken;
    const auto place = [&](int beat) {
        const int step = m_beats->isHidden(beat) ? 0 : m_beats->stepOf(beat);
        if (step <= 0 || step > player->stepCount())
            return;
        const bool current = beat == m_beats->current();
        const QFont font = current ? TimelinePainter::sans(11, 700) : TimelinePainter::sans(11);
        const QString number = QString::number(beat + 1);
        const double width = QFontMetricsF(font).horizontalAdvance(number);
        const double x = toX(m_view->axis().positionOf(player->eventOf(step)));
        const QRectF rect(x - width / 2, top + 3, width, height);
        const bool fits = std::none_of(taken.cbegin(), taken.cend(), [&](const QRectF &other) {
            return other.intersects(rect.adjusted(-2, 0, 2, 0));
        });
        painter.fillRect(QRectF(std::round(x) - 0.5, top, 1, 3),
                         current ? palette().accent : palette().text3);
        if (!fits)
            return;
        taken.append(rect);
        painter.setFont(font);
        painter.setPen(current ? palette().accent : palette().text2);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, number);
    };
    if (m_beats->current() >= 0)
        place(m_beats->current());
    for (int beat = 0; beat < m_beats->count(); ++beat) {
        if (beat != m_beats->current())
            place(beat);
    }
}

QSGNode *ScrubberItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
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
    const double x = m_view ? std::clamp(std::round(toX(m_view->playhead())), 0.0, width()) : 0;
    m_past.show(window(), old, QRectF(0, 0, x, height()));
    m_future.show(window(), old, QRectF(x, 0, width() - x, height()));
    m_marks.show(window(), old, QRectF(QPointF(), size()));
    return old;
}

void ScrubberItem::forgetNodes()
{
    for (TimelineLayer *layer : { &m_past, &m_future, &m_marks })
        layer->forgetNode();
}

void ScrubberItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        repaintRun();
}

void ScrubberItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemSceneChange) {
        if (Magnifier *magnifier = Magnifier::around(this))
            connect(magnifier, &Magnifier::totalChanged, this, &ScrubberItem::repaintRun,
                    Qt::UniqueConnection);
    }
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        repaintRun();
}

// Mouse -------------------------------------------------------------------------------------------

void ScrubberItem::mousePressEvent(QMouseEvent *event)
{
    if (!m_view || !m_view->player() || m_view->axis().isEmpty()) {
        event->ignore();
        return;
    }
    const double x = event->position().x();
    const QRectF shown = shownPart();
    const bool onPlayhead = std::abs(x - toX(m_view->playhead())) <= PlayheadGrip;
    m_dragFrom = x;
    if (!shown.isEmpty() && x > shown.left() && x < shown.right() && !onPlayhead)
        m_drag = Drag::Press;
    else
        beginScrub(x);
}

void ScrubberItem::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_drag == Drag::Press && std::abs(x - m_dragFrom) > ClickDistance)
        m_drag = Drag::Pan;
    if (m_drag == Drag::Scrub) {
        m_view->scrub(fromX(x));
    } else if (m_drag == Drag::Pan) {
        m_view->setScroll(m_view->scroll() + fromX(x) - fromX(m_dragFrom));
        m_dragFrom = x;
    }
}

void ScrubberItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Press)
        beginScrub(event->position().x());
    endDrag();
}

void ScrubberItem::mouseUngrabEvent()
{
    endDrag();
}

void ScrubberItem::beginScrub(double x)
{
    m_drag = Drag::Scrub;
    m_view->player()->pause();
    m_view->player()->setScrubbing(true);
    m_view->scrub(fromX(x));
}

void ScrubberItem::endDrag()
{
    if (m_drag == Drag::Scrub && m_view && m_view->player())
        m_view->player()->setScrubbing(false);
    m_drag = Drag::None;
}
