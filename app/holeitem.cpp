#include "holeitem.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

HoleItem::HoleItem(QQuickItem *parent)
    : SharpItem(parent)
{
}

void HoleItem::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void HoleItem::setRadius(qreal radius)
{
    if (radius == m_radius)
        return;
    m_radius = radius;
    emit radiusChanged();
    update();
}

void HoleItem::paint(QPainter *painter)
{
    const QRectF box = boundingRect();
    const qreal radius = std::min({ m_radius, box.width() / 2, box.height() / 2 });
    QPainterPath sheet; // the hole is what lies in both
    sheet.addRect(box);
    sheet.addRoundedRect(box, radius, radius);
    painter->fillPath(sheet, m_color);
}
