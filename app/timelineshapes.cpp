#include "timelineshapes.h"

#include "barstrip.h"
#include "patterntile.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace timelineshapes {

namespace {

enum Pattern { Dots, Hatch };

constexpr double DotPitch = 5;
constexpr double DotRadius = 0.95;
constexpr double HatchPitch = 9;
constexpr double HatchWidth = 2.3;

const PatternTile &dotTile()
{
    static const PatternTile tile(Dots, { DotPitch, DotPitch }, [](QPainter &painter) {
        painter.drawEllipse(QPointF(DotPitch / 2, DotPitch / 2), DotRadius, DotRadius);
    });
    return tile;
}

QPainterPath rounded(const QRectF &rect)
{
    const double radius = std::min({ Radius, rect.width() / 2, rect.height() / 2 });
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

QPen pen(const QColor &color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// A parallelogram that leans right by the height of rect, cut at its left and right edge.
QPolygonF stripe(const QRectF &rect, double x, double width)
{
    const QRectF &r = rect;
    QPolygonF shape { { x, r.bottom() },
                      { x + r.height(), r.top() },
                      { x + r.height() + width, r.top() },
                      { x + width, r.bottom() } };
    if (x < r.left() || x + r.height() + width > r.right())
        shape = shape.intersected(QPolygonF(r));
    return shape;
}

void addClosed(QPainterPath &path, const QPolygonF &polygon)
{
    path.addPolygon(polygon);
    path.closeSubpath();
}

// The lines of a hatched band, those that are seen.
void addHatch(QPainterPath &lines, const QRectF &band, const QRectF &seen)
{
    const double before = std::floor((seen.left() - band.left() - band.height()) / HatchPitch) * HatchPitch;
    for (double x = band.left() + before; x < seen.right(); x += HatchPitch) {
        const QPolygonF shape = stripe(band, x, HatchWidth);
        if (shape.boundingRect().right() > seen.left())
            addClosed(lines, shape);
    }
}

// Of a hatched band.
QColor edgeColor(QColor color)
{
    color.setAlphaF(0.55F);
    return color;
}

QColor lineColor(QColor color)
{
    color.setAlphaF(0.85F);
    return color;
}

// As high as the band: the lines of those at its left reach into it.
PatternTile hatchTile(double height)
{
    return { Hatch, QSizeF(HatchPitch, height), [height](QPainter &painter) {
                const QRectF room(-height - HatchPitch, 0, 3 * (height + HatchPitch), height);
                const double first = -std::ceil((height + HatchWidth) / HatchPitch) * HatchPitch;
                for (double x = first; x < HatchPitch; x += HatchPitch)
                    painter.drawPolygon(stripe(room, x, HatchWidth));
            } };
}

} // namespace

bool isPlain(const QRectF &slice)
{
    return slice.width() < 3;
}

void fill(QPainter &painter, const QRectF &rect, const QColor &color)
{
    if (isPlain(rect))
        painter.fillRect(rect, color);
    else
        painter.fillPath(rounded(rect), color);
}

void outline(QPainter &painter, const QRectF &rect, const QColor &color, double width)
{
    const double inset = std::min(width, rect.width() / 2) / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(color, inset * 2));
    painter.drawPath(rounded(rect.adjusted(inset, inset, -inset, -inset)));
}

void dots(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground)
{
    if (isPlain(rect)) {
        painter.fillRect(rect, color);
        return;
    }
    fill(painter, rect, ground);
    const QRectF inner = rect.adjusted(2, 2, -2, -2);
    const std::optional<QSizeF> tile = dotTile().sizeIn(painter);
    const QSizeF pitch = tile.value_or(QSizeF(DotPitch, DotPitch));
    const int columns = std::max(1, int(inner.width() / pitch.width()));
    const int rows = std::max(1, int(inner.height() / pitch.height()));
    QRectF all(0, 0, columns * pitch.width(), rows * pitch.height());
    all.moveCenter(inner.center());
    if (tile) {
        dotTile().fill(painter, all & rect, all.topLeft(), color);
    } else {
        QPainterPath dots; // one shape, however many there are
        // A slice may be far longer than what is in view.
        const QRectF seen = painter.hasClipping() ? painter.clipBoundingRect() : rect;
        const int first = std::max(0, int((seen.left() - all.left()) / pitch.width()));
        const int behind = std::min(columns, int(std::ceil((seen.right() - all.left()) / pitch.width())));
        for (int row = 0; row < rows; ++row) {
            for (int column = first; column < behind; ++column)
                dots.addEllipse(all.topLeft()
                                    + QPointF((column + 0.5) * pitch.width(), (row + 0.5) * pitch.height()),
                                DotRadius, DotRadius);
        }
        painter.fillPath(dots, color);
    }
    outline(painter, rect, color);
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &color, const QRectF &clip)
{
    const QRectF seen = rect.intersected(clip);
    if (seen.isEmpty())
        return;
    const QColor edge = edgeColor(color);
    painter.fillRect(QRectF(seen.left(), rect.top(), seen.width(), 1), edge);
    painter.fillRect(QRectF(seen.left(), rect.bottom() - 1, seen.width(), 1), edge);
    const QColor line = lineColor(color);
    const PatternTile tile = hatchTile(rect.height());
    if (tile.sizeIn(painter)) {
        tile.fill(painter, QRectF(seen.left(), rect.top(), seen.width(), rect.height()), rect.topLeft(),
                  line);
        return;
    }
    QPainterPath lines;
    addHatch(lines, rect, seen);
    painter.fillPath(lines, line);
}

void hatchRow(QPainter &painter, const std::vector<QRectF> &bands, const QColor &color)
{
    if (bands.empty())
        return;
    const PatternTile tile = hatchTile(bands.front().height());
    if (!tile.sizeIn(painter)) {
        QPainterPath edgesOfAll;
        QPainterPath lines;
        for (const QRectF &band : bands) {
            edgesOfAll.addRect(band.left(), band.top(), band.width(), 1);
            edgesOfAll.addRect(band.left(), band.bottom() - 1, band.width(), 1);
            addHatch(lines, band, band);
        }
        painter.fillPath(edgesOfAll, edgeColor(color));
        painter.fillPath(lines, lineColor(color));
        return;
    }
    BarStrip edges;
    for (const double y : { bands.front().top(), bands.front().bottom() - 1 }) {
        for (const QRectF &band : bands)
            edges.add(QRectF(band.left(), y, band.width(), 1), edgeColor(color));
        edges.paint(painter);
    }
    tile.fillRow(painter, bands, lineColor(color));
}

void stripes(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &stripeColor)
{
    constexpr double Pitch = 14;
    constexpr double Width = 6;
    fill(painter, rect, color);
    const QRectF inner = rect.adjusted(2, 2, -2, -2);
    if (inner.width() < 2)
        return;
    QColor light = stripeColor;
    light.setAlphaF(0.8F);
    QPainterPath lines;
    for (double x = inner.left() - Pitch; x < inner.right(); x += Pitch)
        addClosed(lines, stripe(inner, x, Width));
    painter.fillPath(lines, light);
}

void blockingMark(QPainter &painter, const QRectF &slice, const QColor &color, const QColor &ground)
{
    const QList<QRectF> parts = blockingParts(slice);
    for (const QRectF &part : parts)
        painter.fillRect(part, part == parts.first() ? color : ground);
}

QList<QRectF> blockingParts(const QRectF &slice)
{
    QList<QRectF> parts { slice.adjusted(0, -2, 0, 2) };
    for (double y = slice.top() + 2; y < slice.bottom(); y += 6)
        parts.append(QRectF(slice.left(), y, slice.width(), 2));
    return parts;
}

void diagonal(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground)
{
    fill(painter, rect, ground);
    outline(painter, rect, color);
    painter.setPen(pen(color, 1.25));
    painter.drawLine(rect.bottomLeft() + QPointF(2, -2), rect.topRight() + QPointF(-2, 2));
}

void triangle(QPainter &painter, QPointF center, const QColor &color, double size)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF { center + QPointF(-size * 0.45, -size * 0.6),
                                    center + QPointF(size * 0.6, 0),
                                    center + QPointF(-size * 0.45, size * 0.6) });
}

void check(QPainter &painter, QPointF center, const QColor &color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(color, 1.9));
    painter.drawPolyline(
        QPolygonF { center + QPointF(-5, 0.5), center + QPointF(-1.5, 4), center + QPointF(5, -3.5) });
}

void cross(QPainter &painter, QPointF center, const QColor &color)
{
    painter.setPen(pen(color, 1.8));
    painter.drawLine(center + QPointF(-2.8, -2.8), center + QPointF(2.8, 2.8));
    painter.drawLine(center + QPointF(-2.8, 2.8), center + QPointF(2.8, -2.8));
}

void timerChip(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground)
{
    fill(painter, rect, ground);
    outline(painter, rect, color, 1.2);
    if (rect.width() < 9)
        return;
    const QPointF center = rect.center() + QPointF(0, 0.75);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(color, 1.1));
    painter.drawEllipse(center, 2.9, 2.9);
    painter.drawLine(center, center + QPointF(0, -1.4));
    painter.drawLine(center + QPointF(-1.1, -4.7), center + QPointF(1.1, -4.7));
}

void callbackChip(QPainter &painter, const QRectF &rect, const QColor &color, const QColor &ground)
{
    fill(painter, rect, ground);
    outline(painter, rect, color, 1.2);
    if (rect.width() < 6)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(rect.center(), 2, 2);
}

// The curve of arrow() rises evenly and leans over in between.
double arrowX(QPointF from, QPointF to, double y)
{
    const double height = to.y() - from.y();
    if (height == 0)
        return to.x();
    const double way = std::clamp((y - from.y()) / height, 0.0, 1.0);
    double t = way; // of the curve: y(t) = 1.5 t - 1.5 t² + t³ of its height
    for (int i = 0; i < 4; ++i)
        t -= (1.5 * t - 1.5 * t * t + t * t * t - way) / (1.5 - 3 * t + 3 * t * t);
    return from.x() + (to.x() - from.x()) * (3 * t * t - 2 * t * t * t);
}

void arrow(QPainter &painter, QPointF from, QPointF to, trace::FlowKind kind, const QColor &color,
           double width)
{
    using trace::FlowKind;
    const double down = to.y() >= from.y() ? 1 : -1;
    const bool filled = kind == FlowKind::Wakes || kind == FlowKind::Returns;
    const double head = filled ? 6.5 : kind == FlowKind::Awaits ? 5 : 0;
    const QPointF end = to - QPointF(0, down * head);
    QPen line(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (kind == FlowKind::Awaits)
        line.setDashPattern({ 1.6, 2.2 });
    if (kind == FlowKind::Returns)
        line.setDashPattern({ 4, 3 });
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    if (from.x() == end.x()) {
        painter.drawLine(from, end); // which takes a tenth of what a path does
    } else {
        const double bend = (end.y() - from.y()) / 2;
        QPainterPath path(from);
        path.cubicTo(from + QPointF(0, bend), end - QPointF(0, bend), end);
        painter.drawPath(path);
    }

    line.setStyle(Qt::SolidLine);
    painter.setPen(line);
    switch (kind) {
    case FlowKind::Creates:
        painter.drawPolyline(QPolygonF { to + QPointF(-3.8, -down * 5), to, to + QPointF(3.8, -down * 5) });
        break;
    case FlowKind::Awaits:
        painter.drawEllipse(to - QPointF(0, down * 2.5), 2.5, 2.5);
        break;
    case FlowKind::Cancels:
        painter.drawLine(to + QPointF(-4.5, 0), to + QPointF(4.5, 0));
        break;
    case FlowKind::Wakes:
    case FlowKind::Returns:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF { to, to + QPointF(-3.8, -down * 7), to + QPointF(3.8, -down * 7) });
        if (kind == FlowKind::Returns)
            painter.drawEllipse(from, 2, 2);
        break;
    }
}

} // namespace timelineshapes
