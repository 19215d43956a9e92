#include "dasheditem.h"

#include <QPainter>

DashedItem::DashedItem(QQuickItem *parent)
    : SharpItem(parent)
{
}

void DashedItem::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void DashedItem::setRadius(qreal radius)
{
    if (qFuzzyCompare(radius, m_radius))
        return;
    m_radius = radius;
    emit radiusChanged();
    update();
}

void DashedItem::paint(QPainter *painter)
{
    QPen pen(m_color, 1);
    pen.setDashPattern({ 3, 2.5 });
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    // Half a pixel inside, so that the 1 px line falls on pixels.
    const QRectF box = boundingRect().adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = qMin(m_radius, box.height() / 2);
    painter->drawRoundedRect(box, radius, radius);
}
