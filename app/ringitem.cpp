#include "ringitem.h"

#include <QPainter>

#include <algorithm>

namespace {
constexpr qreal Width = 2;
}

RingItem::RingItem(QQuickItem *parent)
    : SharpItem(parent)
{
}

void RingItem::setShare(qreal share)
{
    share = std::clamp(share, 0.0, 1.0);
    if (share == m_share)
        return;
    m_share = share;
    emit shareChanged();
    update();
}

void RingItem::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void RingItem::setGround(const QColor &ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    emit groundChanged();
    update();
}

void RingItem::paint(QPainter *painter)
{
    constexpr int Degree = 16; // of QPainter
    const qreal edge = Width / 2 + 0.5;
    const QRectF ring = boundingRect().adjusted(edge, edge, -edge, -edge);
    painter->setPen(QPen(m_ground, Width));
    painter->drawEllipse(ring);
    painter->setPen(QPen(m_color, Width, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(ring, 90 * Degree, -qRound(m_share * 360 * Degree));
}
