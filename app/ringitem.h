#pragma once

#include "sharpitem.h"

#include <QColor>

/// A ring of which a part is filled, clockwise from the top: how much of something is done.
class RingItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    /// 0 … 1.
    Q_PROPERTY(qreal share READ share WRITE setShare NOTIFY shareChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// Of the rest of the ring.
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY groundChanged)

public:
    explicit RingItem(QQuickItem *parent = nullptr);

    qreal share() const { return m_share; }
    void setShare(qreal share);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QColor ground() const { return m_ground; }
    void setGround(const QColor &ground);

    void paint(QPainter *painter) override;

signals:
    void shareChanged();
    void colorChanged();
    void groundChanged();

private:
    qreal m_share = 0;
    QColor m_color = Qt::black;
    QColor m_ground = Qt::gray;
};
