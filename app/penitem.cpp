#include "penitem.h"

#include <QPainter>

#include <algorithm>

namespace {
/// Width of a stroke as a share of the picture's height: as wide on every screen.
constexpr qreal Width = 0.006;
constexpr qreal Least = 1.5; // pixels
} // namespace

PenItem::PenItem(QQuickItem *parent)
    : SharpItem(parent)
{
}

void PenItem::setPen(Pen *pen)
{
    if (pen == m_pen)
        return;
    if (m_pen)
        m_pen->disconnect(this);
    m_pen = pen;
    if (pen)
        connect(pen, &Pen::changed, this, [this] { update(); });
    emit penChanged();
    update();
}

void PenItem::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void PenItem::paint(QPainter *painter)
{
    if (!m_pen)
        return;
    const qreal line = std::max(Least, height() * Width);
    painter->setPen(QPen(m_color, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (QPolygonF stroke : m_pen->strokes()) {
        for (QPointF &point : stroke)
            point = QPointF(point.x() * width(), point.y() * height());
        if (stroke.size() == 1)
            painter->drawPoint(stroke.first());
        else
            painter->drawPolyline(stroke);
    }
}
