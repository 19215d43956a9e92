#pragma once

#include "sharpitem.h"

#include <QColor>

/// A sheet of one colour with a round hole as large as it fits.
class HoleItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// Of the hole's corners; half of the shorter side at most.
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY radiusChanged)

public:
    explicit HoleItem(QQuickItem *parent = nullptr);

    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius);

    void paint(QPainter *painter) override;

signals:
    void colorChanged();
    void radiusChanged();

private:
    QColor m_color = Qt::black;
    qreal m_radius = 0;
};
