#include "holeitem.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

HoleItem::HoleItem(QQuickItem *parent)
    : RoundItem(Qt::black, 0, parent)
{
}

void HoleItem::paint(QPainter *painter)
{
    const QRectF box = boundingRect();
    const qreal radius = std::min({ this->radius(), box.width() / 2, box.height() / 2 });
    QPainterPath sheet; // the hole is what lies in both
    sheet.addRect(box);
    sheet.addRoundedRect(box, radius, radius);
    painter->fillPath(sheet, color());
}
