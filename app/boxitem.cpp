#include "boxitem.h"

#include <QPainter>

#include <algorithm>

BoxItem::BoxItem(QQuickItem *parent)
    : RoundItem(Qt::transparent, 0, parent)
{
}

// The border lies inside, as that of a Rectangle.
void BoxItem::paint(QPainter *painter)
{
    const qreal inset = m_borderWidth / 2;
    const QRectF box = boundingRect().adjusted(inset, inset, -inset, -inset);
    const qreal most = std::min(box.width(), box.height()) / 2;
    const qreal radius = std::clamp(this->radius() - inset, 0.0, std::max(0.0, most));
    painter->setPen(m_borderWidth > 0 ? QPen(m_borderColor, m_borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(color());
    painter->drawRoundedRect(box, radius, radius);
}
