#include "rounditem.h"

RoundItem::RoundItem(const QColor &color, qreal radius, QQuickItem *parent)
    : SharpItem(parent)
    , m_color(color)
    , m_radius(radius)
{
}
