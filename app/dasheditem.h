#pragma once

#include "sharpitem.h"

#include <QColor>

/// A dashed outline with round corners: a place that is empty. A Rectangle has no dashes.
class DashedItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// Of the corners, in pixels.
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY radiusChanged)

public:
    explicit DashedItem(QQuickItem *parent = nullptr);

    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius);

    void paint(QPainter *painter) override;

signals:
    void colorChanged();
    void radiusChanged();

private:
    QColor m_color = Qt::gray;
    qreal m_radius = 6;
};
