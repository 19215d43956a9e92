#include "timelinepainter.h"

#include "barstrip.h"
#include "lanecolumns.h"
#include "locklane.h"
#include "timelineshapes.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace shapes = timelineshapes;
using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::TaskId;
using trace::CounterLane;
using trace::Flow;
using trace::FlowKind;
using trace::HandleRun;
using trace::Slice;
using trace::TaskLane;
using trace::TaskState;
using trace::TimeAxis;
using Scene = TimelineScene;
using Hit = TimelineScene::Hit;
using Role = TimelineLabel::Role;

namespace {

constexpr double CapWidth = 14;
constexpr double EndedWidth = 22; // room for the sign of an ended task, before its grey line
constexpr double LabelPadding = 6;
constexpr double LeastStriped = 4; // stripes of less are a blur
constexpr double LeastHolder = 20; // narrower than any name
constexpr qsizetype MostArrows = 500;

QFont fontOf(Role role)
{
    switch (role) {
    case Role::Instant:
        return TimelinePainter::mono(12);
    case Role::Minor:
        return TimelinePainter::mono(11);
    case Role::End:
        return TimelinePainter::sans(12, 600);
    case Role::Holder:
    case Role::Slice:
        return TimelinePainter::sans(11, 650);
    case Role::Idle:
    case Role::Held:
    case Role::InLine:
        return TimelinePainter::sans(11.5);
    case Role::Awaited:
    case Role::Count:
        return TimelinePainter::mono(11.5);
    case Role::Limit:
        return TimelinePainter::sans(11);
    }
    return {};
}

double widthOf(Role role, const QString &text)
{
    return QFontMetricsF(fontOf(role)).horizontalAdvance(text);
}

/// Adds a label unless it would touch one that is there already, which has precedence.
void place(QList<TimelineLabel> &labels, const TimelineLabel &label, double distance = 0)
{
    const QRectF needed = label.rect.adjusted(-distance, 0, distance, 0);
    for (const TimelineLabel &other : labels) {
        if (other.rect.intersects(needed))
            return;
    }
    labels.append(label);
}

/// The first of 1, 2, 5, 10, 20 … units (a power of ten of nanoseconds) of at least that many nanoseconds.
double niceStep(double nanoseconds)
{
    const double power = std::pow(10.0, std::floor(std::log10(nanoseconds)));
    for (double factor : { 1.0, 2.0, 5.0 }) {
        if (factor * power >= nanoseconds * 0.999)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

TimelinePainter::TimelinePainter(TimelineScene scene, const Palette &palette)
    : m_scene(scene)
    , m_palette(palette)
{
}

QFont TimelinePainter::sans(double size, int weight)
{
    QFont font(QStringList { QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK JP") });
    font.setPixelSize(int(std::round(size)));
    font.setWeight(QFont::Weight(weight));
    return font;
}

QFont TimelinePainter::mono(double size, int weight)
{
    QFont font(QStringList { QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans CJK JP") });
    font.setPixelSize(int(std::round(size)));
    font.setWeight(QFont::Weight(weight));
    font.setStyleStrategy(QFont::PreferNoShaping); // no ligatures
    return font;
}

void TimelinePainter::paint(QPainter &painter, const TimelineMoment &moment) const
{
    const double now = m_scene.isEmpty() ? 0 : m_scene.toX(moment.playhead);
    const QRectF past(0, 0, std::clamp(now, 0.0, m_scene.size.width()), m_scene.size.height());
    const QRectF future(past.right(), 0, m_scene.size.width() - past.right(), m_scene.size.height());
    paintShapes(painter);
    painter.save();
    painter.setClipRect(future, Qt::IntersectClip);
    paintDim(painter);
    paintLabels(painter, true);
    painter.restore();
    painter.save();
    painter.setClipRect(past, Qt::IntersectClip);
    paintLabels(painter, false);
    painter.restore();
    paintHighlight(painter, moment);
    for (const QRectF &line : playheadLines(moment))
        painter.fillRect(line, m_palette.accent);
    paintRuler(painter, moment);
}

// Layers ------------------------------------------------------------------------------------------

void TimelinePainter::paintShapes(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    if (m_scene.isEmpty())
        return;
    paintFlows(painter);
    paintIdle(painter);
    paintRuns(painter);
    const QList<qsizetype> tasks = m_scene.visibleTasks();
    const qsizetype fixed = std::min(m_scene.fixedRows(), tasks.size());
    painter.save();
    painter.setClipRect(lanesView(), Qt::IntersectClip);
    for (qsizetype i = 0; i < fixed; ++i)
        paintLane(painter, tasks.at(i));
    painter.setClipRect(m_scene.scrolledView(), Qt::IntersectClip);
    for (qsizetype i = fixed; i < tasks.size(); ++i)
        paintLane(painter, tasks.at(i));
    for (const qsizetype lane : m_scene.visibleCounters())
        paintCounter(painter, lane);
    painter.restore();
}

void TimelinePainter::paintDim(QPainter &painter) const
{
    QColor dim = m_palette.panel;
    dim.setAlphaF(float(m_palette.dim));
    painter.fillRect(view().adjusted(0, m_scene.rulerHeight, 0, 0), dim);
}

void TimelinePainter::paintLabels(QPainter &painter, bool future) const
{
    if (m_scene.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TimelineLabel &label : labels()) {
        const bool isOfLoop = label.role == Role::Holder || label.role == Role::Idle; // which does not scroll
        painter.save();
        painter.setClipRect(isOfLoop        ? view()
                            : label.isFixed ? lanesView()
                                            : m_scene.scrolledView(),
                            Qt::IntersectClip);
        paintLabel(painter, label, future);
        painter.restore();
    }
    paintEndMarker(painter, m_scene.rulerHeight, m_scene.lanesBottom());
}

void TimelinePainter::paintEndMarker(QPainter &painter, double top, double bottom) const
{
    if (!m_scene.marksEnd)
        return;
    const double x = m_scene.snap(m_scene.toX(m_scene.axis->length()) + Scene::EndOffset);
    QPen pen(m_palette.text3, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({ 2, 2 });
    painter.setPen(pen);
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

void TimelinePainter::paintLabel(QPainter &painter, const TimelineLabel &label, bool future) const
{
    QColor color = m_palette.text2;
    if (label.role == Role::Holder || label.role == Role::Slice)
        color = future ? m_palette.text1 : m_palette.task(label.hue).on;
    else if (label.role == Role::Idle || label.role == Role::Limit)
        color = m_palette.text3;
    else if (label.role == Role::InLine)
        color = m_palette.danger;
    if (label.role == Role::Awaited || label.role == Role::Limit)
        shapes::fill(painter, label.rect, m_palette.panel);
    if (label.role == Role::Idle)
        shapes::fill(painter, label.rect, m_palette.sunken);
    painter.setFont(fontOf(label.role));
    painter.setPen(color);
    painter.drawText(label.rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
}

void TimelinePainter::paintHighlight(QPainter &painter, const TimelineMoment &moment) const
{
    if (m_scene.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintSpan(painter, m_scene.rulerHeight, m_scene.lanesBottom());
    const qsizetype current = currentRun(moment);
    if (m_arrows != Arrows::None) {
        for (qsizetype flow : currentFlows(moment)) {
            const Flow &arrow = m_scene.lanes->flows.at(flow);
            paintFlow(painter, arrow, arrow.kind == FlowKind::Cancels ? m_palette.danger : m_palette.accent,
                      1.75);
        }
    }
    if (current >= 0)
        paintCurrent(painter, m_scene.lanes->loop.at(current), moment);
    if (m_hover.what == Hit::What::Slice) {
        const TaskLane &lane = m_scene.lanes->tasks.at(m_hover.lane);
        const Slice slice = lane.slices.at(m_hover.item);
        painter.setClipRect(m_scene.viewOf(m_hover.lane));
        shapes::outline(painter,
                        m_scene.sliceRect(m_hover.lane, m_scene.sliceBegin(slice), m_scene.sliceEnd(slice))
                            .adjusted(-1, -1, 1, 1),
                        m_palette.text2, 1.5);
    } else if (m_hover.what == Hit::What::Run) {
        shapes::outline(painter, m_scene.runRect(m_scene.lanes->loop.at(m_hover.item)).adjusted(-1, -1, 1, 1),
                        m_palette.text2, 1.5);
    } else if (m_hover.what == Hit::What::Flow) {
        paintFlow(painter, m_scene.lanes->flows.at(m_hover.item), m_palette.text1, 2.2);
    }
    paintGrip(painter);
}

// Its edges are lines: the tint alone is hard to see over filled slices.
void TimelinePainter::paintSpan(QPainter &painter, double top, double bottom) const
{
    constexpr double EdgeWidth = 1.5;
    if (m_spanEnd <= m_spanBegin)
        return;
    QRectF span(QPointF(m_scene.snap(m_scene.toX(m_spanBegin)), top),
                QPointF(m_scene.snap(m_scene.toX(m_spanEnd)), bottom));
    QColor tint = m_palette.accent;
    tint.setAlphaF(m_palette.isDark ? 0.2F : 0.12F);
    painter.fillRect(span.intersected(view()), tint);
    for (const double x : { span.left(), span.right() - EdgeWidth })
        painter.fillRect(QRectF(x, top, EdgeWidth, bottom - top).intersected(view()), m_palette.accent);
}

// The accent: the end can be moved.
void TimelinePainter::paintGrip(QPainter &painter) const
{
    constexpr QSizeF Size(7, 18);
    const auto &lanes = m_scene.lanes->tasks;
    if (m_grip.what != Hit::What::Slice || m_grip.lane >= lanes.size()
        || m_grip.item >= lanes.at(m_grip.lane).slices.size())
        return;
    const Slice slice = lanes.at(m_grip.lane).slices.at(m_grip.item);
    const QRectF rect = m_scene.sliceRect(m_grip.lane, m_scene.sliceBegin(slice), m_scene.sliceEnd(slice));
    QRectF grip(QPointF(), Size);
    grip.moveCenter({ m_scene.toX(m_scene.sliceEnd(slice)), rect.center().y() });
    painter.setClipRect(m_scene.viewOf(m_grip.lane));
    painter.setPen(QPen(m_palette.accent, 1.5));
    painter.setBrush(m_palette.panel);
    painter.drawRoundedRect(grip, Size.width() / 2, Size.width() / 2);
}

void TimelinePainter::paintRuler(QPainter &painter, const TimelineMoment &moment) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = m_scene.size.width();
    painter.fillRect(QRectF(0, 0, width, Scene::RulerHeight), m_palette.panel);
    painter.fillRect(QRectF(0, Scene::RulerHeight - 1, width, 1), m_palette.line);
    if (m_scene.isEmpty())
        return;
    paintSpan(painter, 0, Scene::RulerHeight - 1);
    const auto &bands = m_scene.axis->bands();
    const auto paintBar = [&](const TimeAxis::Band &band, const QColor &color) {
        const double left = m_scene.toX(band.begin);
        const double right = std::min(std::max(m_scene.toX(band.end), left + 2), width);
        if (left > width || right < 0)
            return;
        QPainterPath bar;
        bar.addRoundedRect(QRectF(QPointF(left, Scene::RulerHeight - 4.5),
                                  QPointF(right, Scene::RulerHeight - 0.5)),
                           std::min(2.0, (right - left) / 2), 2);
        painter.fillPath(bar, color);
    };
    for (qsizetype i = m_scene.firstVisibleBand(); i < bands.size(); i = m_scene.nextBand(i, 1)) {
        if (m_scene.toX(bands.at(i).begin) > width)
            break;
        paintBar(bands.at(i), m_palette.line2);
    }
    const TimeAxis::Band &current = bands.at(m_scene.axis->bandAt(moment.playhead));
    if (moment.playhead <= current.end)
        paintBar(current, m_palette.accent);
    paintEndMarker(painter, 5, Scene::RulerHeight);
    for (const TimelineLabel &label : rulerLabels(moment)) {
        if (label.role == Role::Minor && m_scene.axis->mode() != trace::AxisMode::Steps) {
            const double height = label.text.isEmpty() ? 4 : 7;
            painter.fillRect(QRectF(m_scene.snap(label.rect.center().x()), Scene::RulerHeight - 1 - height, 1,
                                    height),
                             m_palette.line2);
        }
        painter.setFont(fontOf(label.role));
        painter.setPen(label.role == Role::End     ? m_palette.text1
                       : label.role == Role::Minor ? m_palette.text3
                                                   : m_palette.text2);
        painter.drawText(label.rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
    }
    const QRectF bubble = bubbleRect(moment);
    const double now = m_scene.toX(moment.playhead);
    if (now < -1 || now > width + 1)
        return;
    QPainterPath shape;
    shape.addRoundedRect(bubble, 5, 5);
    const double tip = std::clamp(now, bubble.left() + 8, bubble.right() - 8);
    shape.addPolygon(QPolygonF { { tip - 5, bubble.bottom() - 0.5 },
                                 { tip + 5, bubble.bottom() - 0.5 },
                                 { now, bubble.bottom() + 4 } });
    shape.setFillRule(Qt::WindingFill);
    painter.fillPath(shape, m_palette.accent);
    painter.fillRect(QRectF(m_scene.snap(now) - 1, bubble.bottom(), 2, Scene::RulerHeight - bubble.bottom()),
                     m_palette.accent);
    painter.setFont(mono(12, 600));
    painter.setPen(m_palette.onAccent);
    painter.drawText(bubble, Qt::AlignCenter,
                     Scene::seconds(m_scene.axis->timeAt(moment.playhead), m_scene.decimals));
}

QList<QRectF> TimelinePainter::playheadLines(const TimelineMoment &moment) const
{
    if (m_scene.isEmpty())
        return {};
    const double x = m_scene.snap(m_scene.toX(moment.playhead)) - 1;
    const double bottom = m_scene.lanesBottom();
    const double top = m_scene.rulerHeight;
    if (x < -2 || x > m_scene.size.width())
        return {};
    const qsizetype run = currentRun(moment);
    if (run >= 0) {
        const QRectF block = m_scene.runRect(m_scene.lanes->loop.at(run)).adjusted(-2, -3, 2, 3);
        if (x + 2 > block.left() && x < block.right())
            return { { x, top, 2, block.top() - top }, { x, block.bottom(), 2, bottom - block.bottom() } };
    }
    return { { x, top, 2, bottom - top } };
}

// Shapes ------------------------------------------------------------------------------------------

void TimelinePainter::paintGround(QPainter &painter) const
{
    const double width = m_scene.size.width();
    const double height = m_scene.size.height();
    painter.fillRect(view(), m_palette.panel);
    painter.fillRect(QRectF(0, m_scene.rulerHeight, width, Scene::LoopHeight), m_palette.sunken);
    if (m_scene.isEmpty())
        return;
    const double bottom = m_scene.lanesBottom();
    if (m_scene.rowOf(m_selectedLane) >= 0 && m_selectedLane < m_scene.lanes->tasks.size()) {
        const QRectF lane(0, m_scene.taskTop(m_selectedLane), width, m_scene.laneHeight);
        painter.fillRect(lane.intersected(m_scene.viewOf(m_selectedLane)), m_palette.accentWeak);
    }
    const auto &bands = m_scene.axis->bands();
    // Of those that share a pixel none is drawn: which one would have it was chance.
    for (qsizetype i = m_scene.firstVisibleBand(); i < bands.size(); i = m_scene.nextWideBand(i, 1)) {
        const double left = m_scene.snap(m_scene.toX(bands.at(i).begin));
        const double right = m_scene.snap(m_scene.toX(bands.at(i).end));
        if (left > width)
            break;
        painter.fillRect(QRectF(left, m_scene.rulerHeight, right - left, bottom - m_scene.rulerHeight),
                         m_palette.band);
    }
    const auto hairline = [&](double y, const QRectF &where, const QColor &color) {
        if (y >= where.top() - 1 && y < height)
            painter.fillRect(QRectF(0, m_scene.snap(y), width, 1), color);
    };
    hairline(m_scene.headHeight() - 1, lanesView(), m_palette.line);
    for (const qsizetype lane : m_scene.visibleTasks())
        hairline(m_scene.taskTop(lane) + m_scene.laneHeight - 1, m_scene.viewOf(lane), m_palette.line);
    for (const qsizetype lane : m_scene.visibleCounters())
        hairline(m_scene.counterTop(lane) + Scene::CounterHeight - 1, m_scene.scrolledView(), m_palette.line);
    if (m_scene.fixedRows() > 0) // the pinned lanes end there
        hairline(m_scene.fixedHeight() - 1, m_scene.scrolledView(), m_palette.line2);
}

void TimelinePainter::paintIdle(QPainter &painter) const
{
    constexpr double Inset = 3; // of a line
    constexpr double LeastLine = 2;
    constexpr double LeastWait = LeastLine + 2 * Inset;
    QPen pen(m_palette.line2, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({ 1.6, 1.8 });
    const double y = m_scene.rulerHeight + Scene::LoopHeight / 2;
    const auto &bands = m_scene.axis->bands();
    for (qsizetype i = m_scene.firstVisibleBand(); i + 1 < bands.size();
         i = m_scene.nextWideBand(i, LeastWait)) {
        const double left = m_scene.toX(bands.at(i).end) + Inset;
        const double right = m_scene.toX(bands.at(i + 1).begin) - Inset;
        if (left > m_scene.size.width())
            break;
        if (right - left < LeastLine || !isIdle(bands.at(i), bands.at(i + 1)))
            continue;
        painter.setPen(pen);
        painter.drawLine(QPointF(left, y), QPointF(right, y));
    }
}

void TimelinePainter::paintRuns(QPainter &painter) const
{
    const auto &loop = m_scene.lanes->loop;
    // Of those narrower than a pixel one is drawn for each pixel. What they are is looked up when it has come
    // from memory: of many runs it is not at hand.
    std::vector<std::pair<QRectF, const HandleRun *>> narrow;
    for (qsizetype i = m_scene.firstVisibleRun(); i < loop.size(); i = m_scene.nextRun(i, 1)) {
        const QRectF rect = m_scene.runRect(m_scene.placeOfRun(i));
        if (rect.left() > m_scene.size.width())
            break;
        if (rect.width() > 1) {
            paintRun(painter, loop.at(i));
        } else {
            narrow.emplace_back(rect, &loop.at(i));
            __builtin_prefetch(&loop.at(i));
        }
    }
    BarStrip bars;
    for (const auto &[rect, run] : narrow)
        bars.add(rect, run->kind == HandleKind::Step ? m_palette.task(Palette::hueOf(run->task)).fill
                                                     : m_palette.text3);
    bars.paint(painter);
}

void TimelinePainter::paintRun(QPainter &painter, const HandleRun &run) const
{
    const QRectF rect = m_scene.runRect(run);
    switch (run.kind) {
    case HandleKind::Timer:
        shapes::timerChip(painter, rect.adjusted(0, 0, 0, 0), m_palette.text3, m_palette.panel);
        break;
    case HandleKind::Callback:
        shapes::callbackChip(painter, rect, m_palette.text3, m_palette.panel);
        break;
    case HandleKind::Step:
    case HandleKind::None:
        shapes::fill(painter, rect, m_palette.task(Palette::hueOf(run.task)).fill);
        break;
    }
}

void TimelinePainter::paintLane(QPainter &painter, qsizetype lane) const
{
    if (!m_scene.isVisible(m_scene.taskTop(lane), m_scene.laneHeight))
        return;
    const trace::Slices &slices = m_scene.lanes->tasks.at(lane).slices;
    LaneColumns columns(m_scene, lane);
    for (qsizetype i = m_scene.firstVisibleSlice(lane); i < slices.size();) {
        if (columns.isBehindView(i))
            break;
        if (columns.isNarrow(i))
            i = columns.take(i);
        else if (columns.isBar(i))
            columns.takeBar(i++);
        else
            paintSlice(painter, lane, i++);
    }
    columns.paint(painter, m_palette);
    paintFolded(painter, lane);
}

// What fails in a group is to be seen in the lane that it is folded into: marks at its lower edge.
void TimelinePainter::paintFolded(QPainter &painter, qsizetype lane) const
{
    constexpr QSizeF Size(3, 8);
    if (!m_scene.order)
        return;
    const double bottom = m_scene.taskTop(lane) + m_scene.laneHeight - 1;
    double last = -1;
    for (const qsizetype event : m_scene.order->failuresIn(m_scene.rowOf(lane))) {
        const double x = std::floor(m_scene.toX(m_scene.edgeOf(event)));
        if (x > m_scene.size.width())
            break;
        if (x >= 0 && x != last)
            painter.fillRect(QRectF(QPointF(x - 1, bottom - Size.height()), Size), m_palette.danger);
        last = x;
    }
}

void TimelinePainter::paintSlice(QPainter &painter, qsizetype lane, qsizetype index) const
{
    const trace::Slices &slices = m_scene.lanes->tasks.at(lane).slices;
    const Slice slice = slices.at(index);
    const double begin = m_scene.sliceEdge(lane, index);
    const double end = m_scene.sliceEdge(lane, index + 1);
    if (end <= begin && slice.end < m_scene.log->size())
        return;
    const QRectF rect = m_scene.sliceRect(lane, begin, end);
    const QColor color = fillOf(lane);
    switch (slice.state) {
    case TaskState::Created:
        shapes::outline(painter, rect, color);
        break;
    case TaskState::Ready:
        shapes::dots(painter, rect, color, m_palette.panel);
        break;
    case TaskState::Running:
        shapes::fill(painter, rect, color);
        if (index + 1 < slices.size() && slices.at(index + 1).state == TaskState::Failed)
            paintCap(painter, rect);
        else if (rect.width() >= 14 && trace::labelOf(*m_scene.log, slice).isEmpty())
            shapes::triangle(painter, rect.center(),
                             m_palette.task(Palette::hueOf(m_scene.lanes->tasks.at(lane).task)).on);
        break;
    case TaskState::Blocking:
        if (rect.width() < LeastStriped)
            shapes::blockingMark(painter, rect, color, m_palette.panel);
        else
            shapes::stripes(painter, rect.adjusted(-0.5, 0, 0.5, 0), color, m_palette.panel);
        break;
    case TaskState::Awaiting: {
        const double height = rect.height() < 24 ? 9 : 10;
        const QRectF band(m_scene.toX(begin), m_scene.snap(rect.center().y() - height / 2),
                          (end - begin) * m_scene.zoom, height);
        painter.fillRect(band.intersected(view()), m_palette.panel);
        shapes::hatch(painter, band, color, view());
        break;
    }
    case TaskState::Done:
    case TaskState::Failed:
    case TaskState::Cancelled:
    case TaskState::Destroyed:
        paintEnded(painter,
                   QRectF(QPointF(m_scene.toX(begin), rect.top()),
                          QPointF(m_scene.toX(m_scene.axis->length()) + Scene::EndOffset - 4, rect.bottom())),
                   slice.state);
        break;
    case TaskState::Idle:
        break;
    }
}

// The current run and slice in their rings, as if they were past: a step is seen whole. Of a step that
// blocks the loop that goes only for the stretch that the moment is in.
void TimelinePainter::paintCurrent(QPainter &painter, const HandleRun &run,
                                   const TimelineMoment &moment) const
{
    const Stretch stretch = currentStretch(run, moment);
    painter.save();
    if (stretch.lane >= 0 && m_scene.isVisible(m_scene.taskTop(stretch.lane), m_scene.laneHeight)) {
        painter.setClipRect(m_scene.viewOf(stretch.lane), Qt::IntersectClip);
        paintRing(painter, m_scene.sliceRect(stretch.lane, stretch.begin, stretch.end));
        paintSlice(painter, stretch.lane, stretch.slice);
    }
    painter.restore();

    QRectF past = m_scene.runRect(run);
    paintRing(painter, past);
    QRectF future = past.adjusted(0, -1, 1, 1);
    past.adjust(-1, -1, 1, 1);
    if (const double now = m_scene.toX(stretch.end); now < past.right() - 2) {
        past.setRight(now);
        future.setLeft(now);
        paintBlock(painter, run, future, true);
    }
    paintBlock(painter, run, past, false);
}

void TimelinePainter::paintBlock(QPainter &painter, const HandleRun &run, const QRectF &clip,
                                 bool future) const
{
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    paintRun(painter, run);
    if (future)
        paintDim(painter);
    if (const TimelineLabel name = holderLabel(run); !name.text.isEmpty())
        paintLabel(painter, name, future);
    painter.restore();
}

void TimelinePainter::paintCap(QPainter &painter, const QRectF &rect) const
{
    const double width = std::clamp(rect.width() * 0.6, std::min(3.0, rect.width() + 2), CapWidth);
    const QRectF cap(rect.right() - width, rect.top(), width, rect.height());
    painter.save();
    painter.setClipRect(cap, Qt::IntersectClip);
    shapes::fill(painter,
                 QRectF(std::min(rect.left(), cap.left()), rect.top(), std::max(rect.width(), width),
                        rect.height()),
                 m_palette.danger);
    painter.restore();
    painter.fillRect(QRectF(cap.left() - 1, cap.top(), 1, cap.height()), m_palette.panel);
    if (width >= 10)
        shapes::cross(painter, cap.center(), m_palette.isDark ? m_palette.bg : m_palette.panel);
}

void TimelinePainter::paintEnded(QPainter &painter, const QRectF &rect, TaskState state) const
{
    const double y = rect.center().y();
    if (state == TaskState::Done)
        shapes::check(painter, QPointF(rect.left() + 11, y), m_palette.text3);
    const QRectF box(rect.left() + 1, rect.top(), std::min(EndedWidth - 2, rect.width()), rect.height());
    if (state == TaskState::Cancelled)
        shapes::diagonal(painter, box, m_palette.text3, m_palette.band);
    if (state == TaskState::Destroyed) {
        shapes::cross(painter, box.center(), m_palette.danger);
        return; // nothing is left of it
    }
    const double begin = rect.left() + (state == TaskState::Failed ? 4 : EndedWidth);
    if (rect.right() > begin)
        painter.fillRect(QRectF(begin, m_scene.snap(y - 0.75), rect.right() - begin, 1.5), m_palette.line);
}

void TimelinePainter::paintCounter(QPainter &painter, qsizetype lane) const
{
    const CounterLane &counter = m_scene.lanes->counters.at(lane);
    if (!m_scene.isVisible(m_scene.counterTop(lane), Scene::CounterHeight) || counter.points.isEmpty())
        return;
    if (counter.kind == CounterLane::Kind::LockHolder) {
        paintLock(painter, lane);
        return;
    }
    const QPolygonF line = counterLine(lane);
    QPolygonF area = line;
    const double base = counterY(lane, 0);
    area.append(QPointF(line.constLast().x(), base));
    area.append(QPointF(line.constFirst().x(), base));
    QColor under = m_palette.text3;
    under.setAlphaF(0.08F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(under);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_palette.text2, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(line);
    if (counter.kind != CounterLane::Kind::GatherDone && counter.limit > 0) {
        QPen dashes(m_palette.text3, 1, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({ 4, 3 });
        painter.setPen(dashes);
        const double top = m_scene.snap(counterY(lane, counter.limit)) + 0.5;
        painter.drawLine(QPointF(0, top),
                         QPointF(m_scene.toX(m_scene.axis->length()) + Scene::EndOffset - 4, top));
    }
}

// As steps; of several in one pixel a stroke from the least to the greatest value.
QPolygonF TimelinePainter::counterLine(qsizetype lane) const
{
    const CounterLane &counter = m_scene.lanes->counters.at(lane);
    const auto &points = counter.points;
    const qsizetype first = m_scene.firstVisiblePoint(points);
    QPolygonF line;
    double y = counterY(lane, points.at(first).value);
    for (qsizetype i = first; i < points.size();) {
        const double x = m_scene.snap(m_scene.toX(m_scene.axis->positionOf(points.at(i).event))) + 0.5;
        const qsizetype next = m_scene.nextPoint(counter, i, 1);
        if (i != first)
            line.append(QPointF(x, y));
        if (next > i + 1) {
            const CounterLane::Range range = counter.rangeOf(i, next);
            line.append(QPointF(x, counterY(lane, range.least)));
            line.append(QPointF(x, counterY(lane, range.most)));
        }
        y = counterY(lane, points.at(next - 1).value);
        line.append(QPointF(x, y));
        if (x > m_scene.size.width())
            break;
        i = next;
    }
    line.append(QPointF(m_scene.toX(m_scene.axis->length()) + Scene::EndOffset - 4, y));
    return line;
}

void TimelinePainter::paintLock(QPainter &painter, qsizetype lane) const
{
    const LockLane lock(m_scene, lane);
    for (const LockLane::Hold &hold : lock.holds()) {
        shapes::fill(painter, hold.box, m_palette.panel);
        shapes::outline(painter, hold.box.adjusted(0.75, 0.75, -0.75, -0.75),
                        m_palette.task(Palette::hueOf(hold.task)).fill, 1.5);
    }
    for (const LockLane::Arrival &arrival : lock.arrivals())
        painter.fillRect(arrival.mark, m_palette.danger);
}

void TimelinePainter::paintFlows(QPainter &painter) const
{
    if (m_arrows != Arrows::All)
        return;
    if (doFlowsCrowd()) {
        paintFlowDensity(painter);
        return;
    }
    QLineF before; // the last one that goes straight down
    for (const qsizetype i : singleFlows()) {
        const Flow &flow = m_scene.lanes->flows.at(i);
        const std::optional<QLineF> line = lineOf(flow);
        if (!line)
            continue;
        const bool isCreation = flow.kind == FlowKind::Creates;
        paintFlow(painter, flow, isCreation ? restOf(*line, before) : *line,
                  flow.kind == FlowKind::Cancels ? m_palette.danger : m_palette.text3, 1.2);
        if (isCreation)
            before = *line;
    }
}

// Else the arrows to many tasks that are made at once would make one thick line.
QLineF TimelinePainter::restOf(const QLineF &line, const QLineF &before) const
{
    const bool isSame = line.y1() == before.y1()
                     && std::abs(line.x1() - before.x1()) * m_scene.pixelRatio < 0.5;
    const bool isLonger = before.y1() < before.y2() && before.y2() < line.y2();
    return isSame && isLonger ? QLineF(line.x1(), before.y2(), line.x2(), line.y2()) : line;
}

bool TimelinePainter::doFlowsCrowd() const
{
    return m_scene.firstFlow(m_scene.fromX(m_scene.size.width())) - m_scene.firstFlow(m_scene.fromX(-20))
         > MostArrows;
}

QList<qsizetype> TimelinePainter::singleFlows() const
{
    QList<qsizetype> visible;
    const auto &flows = m_scene.lanes->flows;
    const qsizetype first = m_scene.firstFlow(m_scene.fromX(-20));
    for (qsizetype i = first; i < flows.size() && i - first < MostArrows; ++i) {
        if (m_scene.toX(m_scene.axis->positionOf(flows.at(i).from)) > m_scene.size.width() + 20)
            break;
        visible.append(i);
    }
    return visible;
}

// More than the eye can follow: a strip along the loop lane says where they crowd.
void TimelinePainter::paintFlowDensity(QPainter &painter) const
{
    constexpr double ColumnWidth = 2;
    constexpr double Height = 3;
    constexpr double MostInColumn = 64; // from there on it is as dark as can be
    QColor color = m_palette.text3;
    qsizetype flow = m_scene.firstFlow(m_scene.fromX(0));
    for (double x = 0; x < m_scene.size.width(); x += ColumnWidth) {
        const qsizetype next = m_scene.firstFlow(m_scene.fromX(x + ColumnWidth), flow);
        if (next == flow)
            continue;
        const double share = std::log1p(double(next - flow)) / std::log1p(MostInColumn);
        color.setAlphaF(float(std::clamp(share, 0.15, 1.0)));
        painter.fillRect(QRectF(x, m_scene.headHeight() - Height - 1, ColumnWidth, Height), color);
        flow = next;
    }
}

// From its source to its target; nullopt for one that has no place.
std::optional<QLineF> TimelinePainter::lineOf(const Flow &flow) const
{
    const auto middle = [&](qsizetype event) {
        return m_scene.toX((m_scene.axis->positionOf(event) + m_scene.axis->rightOf(event)) / 2);
    };
    const qsizetype target = rowOf(flow.toTask);
    const qsizetype source = rowOf(flow.fromTask);
    if (target < 0 || target == source || (flow.fromTask != 0 && source < 0))
        return std::nullopt;
    const bool down = source < target;
    const double half = m_scene.laneHeight < Scene::CaptionedLaneHeight ? 11 : 12;
    const double direction = down ? 1 : -1;
    const double center = m_scene.rowTop(target) + m_scene.laneHeight / 2;
    QPointF to(middle(flow.from), center - direction * (half + 1));
    if (flow.kind == FlowKind::Creates || flow.kind == FlowKind::Wakes || flow.kind == FlowKind::Returns)
        to.setX(m_scene.toX(m_scene.edgeOf(flow.to)) + 5);
    QPointF from(middle(flow.from), m_scene.rulerHeight + (Scene::LoopHeight + 22) / 2);
    if (source >= 0)
        from.setY(m_scene.rowTop(source) + m_scene.laneHeight / 2 + direction * half);
    if (flow.kind == FlowKind::Creates)
        from.setX(to.x());
    return QLineF(from, to);
}

// A lane that is folded into another one has its arrows there.
qsizetype TimelinePainter::rowOf(TaskId task) const
{
    return task == 0 ? -1 : m_scene.rowStandingFor(m_scene.lanes->laneOf(task));
}

void TimelinePainter::paintFlow(QPainter &painter, const Flow &flow, const QColor &color, double width) const
{
    if (const std::optional<QLineF> line = lineOf(flow))
        paintFlow(painter, flow, *line, color, width);
}

bool TimelinePainter::isSeen(const QLineF &line) const
{
    constexpr double Head = 8; // of an arrow, around its end
    return std::max(line.y1(), line.y2()) > -Head
        && std::min(line.y1(), line.y2()) < m_scene.size.height() + Head;
}

void TimelinePainter::paintFlow(QPainter &painter, const Flow &flow, const QLineF &line, const QColor &color,
                                double width) const
{
    if (!isSeen(line))
        return;
    const double half = m_scene.laneHeight < Scene::CaptionedLaneHeight ? 11 : 12;
    painter.save();
    const qsizetype fixed = m_scene.fixedRows();
    const qsizetype target = rowOf(flow.toTask);
    const qsizetype source = rowOf(flow.fromTask);
    const QRectF lanes = target >= fixed && source >= fixed ? m_scene.scrolledView() : lanesView();
    painter.setClipRect(source < 0 ? view().adjusted(0, m_scene.rulerHeight, 0, 0) : lanes,
                        Qt::IntersectClip);
    if (line.p2().y() < (target >= fixed ? m_scene.fixedHeight() : m_scene.headHeight()) - half)
        painter.setClipRect(QRectF());
    shapes::arrow(painter, line.p1(), line.p2(), flow.kind, color, width);
    painter.restore();
}

// Arrows run behind what has a body.
bool TimelinePainter::isCovered(QPointF point) const
{
    const Hit hit = m_scene.hitTest(point);
    if (hit.what == Hit::What::Run)
        return m_scene.runRect(m_scene.lanes->loop.at(hit.item)).contains(point);
    if (hit.what != Hit::What::Slice)
        return hit.what == Hit::What::Nothing || hit.what == Hit::What::Ruler;
    const Slice slice = m_scene.lanes->tasks.at(hit.lane).slices.at(hit.item);
    const QRectF box = m_scene.sliceRect(hit.lane, m_scene.sliceBegin(slice), m_scene.sliceEnd(slice));
    return !trace::isFinal(slice.state) && box.contains(point);
}

qsizetype TimelinePainter::flowAt(QPointF point, const TimelineMoment &moment) const
{
    constexpr double Reach = 4;
    if (m_scene.isEmpty() || m_arrows == Arrows::None || isCovered(point))
        return -1;
    const QList<qsizetype> flows = m_arrows == Arrows::Step ? currentFlows(moment)
                                 : doFlowsCrowd()           ? QList<qsizetype>()
                                                            : singleFlows();
    qsizetype nearest = -1;
    double least = Reach;
    for (const qsizetype i : flows) {
        const std::optional<QLineF> line = lineOf(m_scene.lanes->flows.at(i));
        if (!line || point.y() < std::min(line->y1(), line->y2())
            || point.y() > std::max(line->y1(), line->y2()))
            continue;
        const double distance = std::abs(shapes::arrowX(line->p1(), line->p2(), point.y()) - point.x());
        if (distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void TimelinePainter::paintRing(QPainter &painter, const QRectF &rect) const
{
    QPainterPath ring;
    ring.addRoundedRect(rect.adjusted(-2, -2, 2, 2), shapes::Radius + 2, shapes::Radius + 2);
    painter.setPen(QPen(m_palette.accent, 2));
    painter.setBrush(m_palette.panel);
    painter.drawPath(ring);
}

// Labels ------------------------------------------------------------------------------------------

QList<TimelineLabel> TimelinePainter::labels() const
{
    QList<TimelineLabel> labels;
    if (m_scene.isEmpty())
        return labels;
    addHolderLabels(labels);
    addIdleLabels(labels);
    for (const qsizetype lane : m_scene.visibleTasks()) {
        const qsizetype before = labels.size();
        addAwaitLabels(labels, lane);
        addSliceLabels(labels, lane);
        const bool isFixed = m_scene.rowOf(lane) < m_scene.fixedRows();
        for (qsizetype i = before; i < labels.size(); ++i)
            labels[i].isFixed = isFixed;
    }
    for (const qsizetype lane : m_scene.visibleCounters())
        addCounterLabels(labels, lane);
    return labels;
}

void TimelinePainter::addHolderLabels(QList<TimelineLabel> &labels) const
{
    for (qsizetype i = m_scene.firstVisibleRun(); i < m_scene.lanes->loop.size();
         i = m_scene.nextRun(i, LeastHolder)) {
        const Scene::Stretch place = m_scene.placeOfRun(i);
        if (m_scene.toX(place.begin) > m_scene.size.width())
            break;
        if ((place.end - place.begin) * m_scene.zoom < LeastHolder)
            continue;
        if (const TimelineLabel label = holderLabel(m_scene.lanes->loop.at(i)); !label.text.isEmpty())
            labels.append(label);
    }
}

// Without text where the name does not fit.
TimelineLabel TimelinePainter::holderLabel(const HandleRun &run) const
{
    const QRectF rect = m_scene.runRect(run).intersected(view());
    if (run.kind != HandleKind::Step || rect.width() < LeastHolder)
        return {};
    const QString name = m_scene.lanes->labelOf(run);
    const double width = widthOf(Role::Holder, name);
    if (width + 6 > rect.width())
        return {};
    return { Role::Holder, QRectF(rect.center().x() - width / 2, rect.top(), width, rect.height()), name,
             Palette::hueOf(run.task) };
}

void TimelinePainter::addIdleLabels(QList<TimelineLabel> &labels) const
{
    constexpr double LeastIdle = 40; // narrower than any label
    const auto &bands = m_scene.axis->bands();
    for (qsizetype i = m_scene.firstVisibleBand(); i + 1 < bands.size();
         i = m_scene.nextWideBand(i, LeastIdle)) {
        const double left = std::max(0.0, m_scene.toX(bands.at(i).end));
        const double right = std::min(m_scene.size.width(), m_scene.toX(bands.at(i + 1).begin));
        if (left > m_scene.size.width())
            break;
        if (right - left < LeastIdle || !isIdle(bands.at(i), bands.at(i + 1)))
            continue;
        const QString text = QCoreApplication::translate("Timeline", "idle %1")
                                 .arg(Scene::seconds(bands.at(i + 1).time - bands.at(i).time,
                                                     m_scene.decimals));
        const double width = widthOf(Role::Idle, text) + 2 * LabelPadding;
        if (width + 14 > right - left)
            continue;
        const double top = m_scene.rulerHeight + (Scene::LoopHeight - 18) / 2;
        labels.append({ Role::Idle, QRectF((left + right - width) / 2, top, width, 18), text });
    }
}

void TimelinePainter::addAwaitLabels(QList<TimelineLabel> &labels, qsizetype lane) const
{
    constexpr double LeastWidth = 16; // narrower than any label
    constexpr double Before = 14;     // hatch that stays to be seen before a label
    constexpr int LeastLetters = 12;  // a shorter label is shown whole or not at all
    if (!m_scene.isVisible(m_scene.taskTop(lane), m_scene.laneHeight))
        return;
    const TaskLane &task = m_scene.lanes->tasks.at(lane);
    const trace::Slices &slices = task.slices;
    const QFontMetricsF metrics(fontOf(Role::Awaited));
    for (qsizetype i = m_scene.firstVisibleSlice(lane); i < slices.size();
         i = m_scene.nextWideSlice(lane, i, LeastWidth)) {
        const Slice slice = slices.at(i);
        const double left = std::max(4.0, m_scene.toX(m_scene.sliceEdge(lane, i)));
        const double right = std::min(m_scene.size.width() - 4, m_scene.toX(m_scene.sliceEdge(lane, i + 1)));
        if (left > m_scene.size.width())
            break;
        if ((slice.state != TaskState::Awaiting && slice.state != TaskState::Blocking)
            || right - left < LeastWidth)
            continue;
        const QString label = trace::labelOf(*m_scene.log, slice);
        if (label.isEmpty())
            continue;
        const bool blocks = slice.state == TaskState::Blocking; // its stripes must stay to be seen
        const double room = right - left - (blocks ? 44 : 8);
        double width = metrics.horizontalAdvance(label);
        QString text = label;
        if (width > room) {
            if (blocks || text.size() <= LeastLetters
                || room < metrics.horizontalAdvance(QLatin1Char('x')) * LeastLetters)
                continue;
            text = metrics.elidedText(text, Qt::ElideRight, room);
            width = metrics.horizontalAdvance(text);
        }
        width += std::clamp(right - left - width - 4, 4.0, 2 * LabelPadding);
        const double x = left + std::min(Before, (right - left - width) / 2);
        const double center = m_scene.taskTop(lane) + m_scene.laneHeight / 2;
        labels.append({ Role::Awaited, QRectF(x, m_scene.snap(center - 9), width, 18), text });
    }
}

// The names of another tool's slices.
void TimelinePainter::addSliceLabels(QList<TimelineLabel> &labels, qsizetype lane) const
{
    constexpr double LeastWidth = 24;
    if (!m_scene.isVisible(m_scene.taskTop(lane), m_scene.laneHeight))
        return;
    const TaskLane &task = m_scene.lanes->tasks.at(lane);
    const QFontMetricsF metrics(fontOf(Role::Slice));
    for (qsizetype i = m_scene.firstVisibleSlice(lane); i < task.slices.size();
         i = m_scene.nextWideSlice(lane, i, LeastWidth)) {
        const Slice slice = task.slices.at(i);
        if (m_scene.toX(m_scene.sliceEdge(lane, i)) > m_scene.size.width())
            break;
        if (slice.state != TaskState::Running)
            continue;
        const QRectF rect = m_scene
                                .sliceRect(lane, m_scene.sliceEdge(lane, i), m_scene.sliceEdge(lane, i + 1))
                                .intersected(view())
                                .adjusted(LabelPadding, 0, -LabelPadding, 0);
        if (rect.width() < LeastWidth)
            continue;
        const QString label = trace::labelOf(*m_scene.log, slice);
        if (label.isEmpty())
            continue;
        const QString text = metrics.elidedText(label, Qt::ElideRight, rect.width());
        labels.append({ Role::Slice,
                        QRectF(rect.topLeft(), QSizeF(metrics.horizontalAdvance(text), rect.height())), text,
                        Palette::hueOf(task.task) });
    }
}

void TimelinePainter::addCounterLabels(QList<TimelineLabel> &labels, qsizetype lane) const
{
    constexpr double Height = 14;
    constexpr double LeastWidth = 13; // of a number, with its distance
    const CounterLane &counter = m_scene.lanes->counters.at(lane);
    const double top = m_scene.counterTop(lane);
    if (!m_scene.isVisible(top, Scene::CounterHeight))
        return;
    if (counter.kind == CounterLane::Kind::LockHolder) {
        addLockLabels(labels, lane);
        return;
    }
    if (counter.kind == CounterLane::Kind::QueueLength && counter.limit > 0) {
        const QString text = QCoreApplication::translate("Timeline", "maxsize %1").arg(counter.limit);
        place(labels, { Role::Limit,
                        QRectF(0, top + 1, widthOf(Role::Limit, text) + 2 * LabelPadding, Height), text });
    }
    const auto &points = counter.points;
    for (qsizetype i = std::max<qsizetype>(1, m_scene.firstVisiblePoint(points)); i < points.size();
         i = m_scene.nextPoint(counter, i, LeastWidth)) {
        const double x = m_scene.toX(m_scene.axis->positionOf(points.at(i).event));
        if (x > m_scene.size.width())
            break;
        const double next = i + 1 < points.size()
                              ? m_scene.toX(m_scene.axis->positionOf(points.at(i + 1).event))
                              : m_scene.toX(m_scene.axis->length());
        QString text = QString::number(points.at(i).value);
        if (counter.kind != CounterLane::Kind::QueueLength && counter.limit > 0)
            text += QLatin1Char('/') + QString::number(counter.limit);
        const double width = widthOf(Role::Count, text);
        const bool isZero = counter.kind == CounterLane::Kind::QueueLength && points.at(i).value == 0;
        if (isZero || x < -width || next - x < width + 8)
            continue;
        // Above the line while it is low, below once it is high.
        const double y = counterY(lane, points.at(i).value);
        const bool above = y - top > Height + 2;
        place(labels, { Role::Count, QRectF(x + 5, above ? y - Height - 1 : y + 2, width, Height), text });
    }
}

// Who waits has precedence, as that is what goes wrong.
void TimelinePainter::addLockLabels(QList<TimelineLabel> &labels, qsizetype lane) const
{
    const LockLane lock(m_scene, lane);
    const QList<LockLane::Arrival> arrivals = lock.arrivals();
    const auto nameOf = [this](TaskId task) {
        const qsizetype own = m_scene.lanes->laneOf(task);
        return own < 0 ? QString() : m_scene.lanes->tasks.at(own).label;
    };
    const double end = m_scene.toX(m_scene.axis->length()) + Scene::EndOffset;
    for (const LockLane::Arrival &arrival : arrivals) {
        const QString text = QCoreApplication::translate("Timeline", "%1 in line").arg(nameOf(arrival.task));
        const double width = widthOf(Role::InLine, text);
        double left = arrival.mark.right() + LabelPadding;
        if (left + width > end)
            left = arrival.mark.left() - LabelPadding - width;
        const QRectF rect(left, arrival.mark.top(), width, arrival.mark.height());
        if (left >= 0 && rect.right() < m_scene.size.width())
            place(labels, { Role::InLine, rect, text }, 4);
    }
    for (const LockLane::Hold &hold : lock.holds()) {
        const QString text = QCoreApplication::translate("Timeline", "held by %1").arg(nameOf(hold.task));
        const double width = widthOf(Role::Held, text);
        const double left = std::max(hold.box.left(), 0.0) + LabelPadding;
        const auto isIn = [&](const LockLane::Arrival &arrival) {
            return arrival.mark.right() > left - 2 && arrival.mark.left() < left + width + 2;
        };
        if (left + width + LabelPadding <= hold.box.right() && std::ranges::none_of(arrivals, isIn))
            place(labels, { Role::Held, QRectF(left, hold.box.top(), width, hold.box.height()), text }, 4);
    }
}

QList<TimelineLabel> TimelinePainter::rulerLabels(const TimelineMoment &moment) const
{
    constexpr double Top = 4;
    constexpr double Height = 16;
    constexpr double Distance = 6;
    constexpr double LeastMarked = 12; // pixels of an instant and the wait behind it
    QList<TimelineLabel> labels;
    if (m_scene.isEmpty())
        return labels;
    const QRectF bubble = bubbleRect(moment);
    labels.append({ Role::Instant, QRectF(bubble.left(), 0, bubble.width(), Scene::RulerHeight), QString() });
    const double width = m_scene.size.width();
    if (m_scene.marksEnd) {
        const QString end = QCoreApplication::translate("Timeline", "end");
        const double left = m_scene.toX(m_scene.axis->length()) + Scene::EndOffset + 5;
        place(labels, { Role::End, QRectF(left, Top, widthOf(Role::End, end), Height), end }, Distance - 2);
    }
    const auto &bands = m_scene.axis->bands();
    const qsizetype first = m_scene.firstVisibleBand();
    qsizetype last = first;
    double free = 0; // where there is room for the next one
    for (; last < bands.size() && m_scene.toX(bands.at(last).begin) < width;
         last = std::max(last + 1, m_scene.axis->bandAt(m_scene.fromX(free)))) {
        const TimeAxis::Band &band = bands.at(last);
        const double x = m_scene.toX(band.begin);
        const bool current = moment.playhead >= band.begin && moment.playhead <= band.end;
        if (x < free || current) // the bubble tells the current one
            continue;
        const QString text = Scene::seconds(band.time, m_scene.decimals);
        if (!labels.isEmpty() && labels.last().text == text)
            continue; // the clock is read more exactly than it is shown
        const QRectF rect(x, Top, widthOf(Role::Instant, text), Height);
        place(labels, { Role::Instant, rect, text }, Distance);
        free = rect.right() + Distance;
    }
    for (qsizetype i = first; i < last && i + 1 < bands.size(); i = m_scene.nextBand(i, LeastMarked))
        addWaitMarks(labels, bands.at(i), bands.at(i + 1));
    labels.removeFirst(); // the bubble's own place
    return labels;
}

void TimelinePainter::addWaitMarks(QList<TimelineLabel> &labels, const TimeAxis::Band &from,
                                   const TimeAxis::Band &to) const
{
    constexpr double LeastDistance = 40; // pixels between two times
    constexpr double FineDistance = 200; // pixels of a wait
    const double pixels = (to.begin - from.end) * m_scene.zoom;
    const double wait = double(to.time - from.time);
    const auto add = [&](double x, const QString &text) {
        const double width = widthOf(Role::Minor, text);
        if (x - width / 2 >= 0 && x + width / 2 <= m_scene.size.width())
            place(labels, { Role::Minor, QRectF(x - width / 2, 4, width, 16), text }, 5);
    };
    if (m_scene.axis->mode() == trace::AxisMode::Steps) {
        const QString text = QLatin1Char('+') + Scene::number(to.time - from.time, m_scene.decimals);
        add(m_scene.toX(to.begin) - 6 - widthOf(Role::Minor, text) / 2, text);
        return;
    }
    if (pixels < LeastDistance)
        return;
    const double step = niceStep(wait * LeastDistance / pixels);
    int decimals = m_scene.decimals;
    for (double unit = std::pow(10.0, 9 - decimals); step < unit * 0.999 && decimals < 9; unit /= 10)
        ++decimals;
    // Finer times than those of the instants are for who looks closely.
    const bool labelled = decimals == m_scene.decimals || pixels > FineDistance;
    const double left = std::max(double(from.time), double(m_scene.axis->timeAt(m_scene.fromX(0))));
    const double half = step / 2;
    for (auto mark = qint64(left / half) + 1; double(mark) * half < double(to.time) - step * 0.01; ++mark) {
        const auto time = qint64(double(mark) * half);
        const double x = m_scene.toX(m_scene.axis->positionOfTime(time));
        if (x > m_scene.size.width())
            break;
        add(x, labelled && mark % 2 == 0 ? Scene::number(time, decimals) : QString());
    }
}

QRectF TimelinePainter::bubbleRect(const TimelineMoment &moment) const
{
    if (m_scene.isEmpty())
        return {};
    const QString text = Scene::seconds(m_scene.axis->timeAt(moment.playhead), m_scene.decimals);
    const double width = std::ceil(QFontMetricsF(mono(12, 600)).horizontalAdvance(text)) + 14;
    const double x = m_scene.toX(moment.playhead) - width / 2;
    return { m_scene.snap(std::clamp(x, 0.0, std::max(0.0, m_scene.size.width() - width))), 1, width, 19 };
}

// What belongs to the moment ----------------------------------------------------------------------

QList<qsizetype> TimelinePainter::currentFlows(const TimelineMoment &moment) const
{
    if (moment.event < 0 || m_scene.isEmpty())
        return {};
    QList<qsizetype> current;
    const auto &flows = m_scene.lanes->flows;
    auto flow = std::partition_point(flows.cbegin(), flows.cend(),
                                     [&](const Flow &each) { return each.to < moment.event; });
    for (; flow != flows.cend() && flow->to < moment.cursor; ++flow)
        current.append(flow - flows.cbegin());
    if (current.isEmpty()) {
        if (const qsizetype cause = m_scene.lanes->causeOf(currentRun(moment)); cause >= 0)
            current.append(cause);
    }
    return current;
}

qsizetype TimelinePainter::currentRun(const TimelineMoment &moment) const
{
    if (moment.event < 0 || m_scene.isEmpty())
        return -1;
    const qsizetype run = m_scene.lanes->runAt(moment.event + 1);
    return run >= 0 && moment.event < m_scene.lanes->loop.at(run).end ? run : -1;
}

QRectF TimelinePainter::sliceRing(const TimelineMoment &moment) const
{
    const qsizetype run = currentRun(moment);
    if (run < 0)
        return {};
    const Stretch stretch = currentStretch(m_scene.lanes->loop.at(run), moment);
    return m_scene.rowOf(stretch.lane) < 0
             ? QRectF()
             : m_scene.sliceRect(stretch.lane, stretch.begin, stretch.end).adjusted(-3, -3, 3, 3);
}

// The running (or blocking) slice of the run that the moment is in; of the last event of a step, the slice
// that it ends.
TimelinePainter::Stretch TimelinePainter::currentStretch(const HandleRun &run,
                                                         const TimelineMoment &moment) const
{
    Stretch stretch { -1, -1, m_scene.axis->positionOf(run.begin), m_scene.runEnd(run) };
    if (run.kind != HandleKind::Step)
        return stretch;
    const qsizetype lane = m_scene.lanes->laneOf(run.task);
    if (lane < 0)
        return stretch;
    const trace::Slices &slices = m_scene.lanes->tasks.at(lane).slices;
    for (qsizetype i = slices.firstFrom(run.begin); i < slices.size(); ++i) {
        const Slice slice = slices.at(i);
        if (slice.begin > moment.event || !trace::hasLoop(slice.state))
            break;
        stretch = { lane, i, m_scene.sliceBegin(slice), m_scene.sliceEnd(slice) };
    }
    return stretch;
}

// Helpers -----------------------------------------------------------------------------------------

bool TimelinePainter::isIdle(const TimeAxis::Band &from, const TimeAxis::Band &to) const
{
    const auto &loop = m_scene.lanes->loop;
    const auto next = std::partition_point(loop.cbegin(), loop.cend(), [&](const HandleRun &run) {
        return m_scene.axis->positionOf(run.begin) < to.begin;
    });
    return next == loop.cbegin() || m_scene.runEnd(*(next - 1)) <= from.end;
}

double TimelinePainter::counterY(qsizetype lane, int value) const
{
    const CounterLane &counter = m_scene.lanes->counters.at(lane);
    const int most = std::max(1, counter.limit == 0 ? counter.most : counter.limit);
    const double top = m_scene.counterTop(lane) + 8;
    const double bottom = m_scene.counterTop(lane) + Scene::CounterHeight - 9;
    return m_scene.snap(bottom - (bottom - top) * std::min(value, most) / most) + 0.5;
}

QRectF TimelinePainter::lanesView() const
{
    return { 0, m_scene.headHeight(), m_scene.size.width(),
             std::max(0.0, m_scene.size.height() - m_scene.headHeight()) };
}

QColor TimelinePainter::fillOf(qsizetype lane) const
{
    return m_palette.task(Palette::hueOf(m_scene.lanes->tasks.at(lane).task)).fill;
}
