#include "dasheditem.h"

#include <QPainter>

DashedItem::DashedItem(QQuickItem *parent)
    : RoundItem(Qt::gray, 6, parent)
{
}

void DashedItem::paint(QPainter *painter)
{
    QPen pen(color(), 1);
    pen.setDashPattern({ 3, 2.5 });
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    // Half a pixel inside, so that the 1 px line falls on pixels.
    const QRectF box = boundingRect().adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = qMin(this->radius(), box.height() / 2);
    painter->drawRoundedRect(box, radius, radius);
}
