#pragma once

#include "rounditem.h"

/// A box with round corners and a border, as Rectangle, but sharp as well where a Magnifier makes it larger
/// on the software scene graph, which draws the corners of a Rectangle in their own size and enlarges the
/// pixels.
class BoxItem : public RoundItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor borderColor READ borderColor WRITE setBorderColor NOTIFY changed)
    /// 0: no border.
    Q_PROPERTY(qreal borderWidth READ borderWidth WRITE setBorderWidth NOTIFY changed)

public:
    explicit BoxItem(QQuickItem *parent = nullptr);

    QColor borderColor() const { return m_borderColor; }
    void setBorderColor(const QColor &color) { set(&m_borderColor, color); }
    qreal borderWidth() const { return m_borderWidth; }
    void setBorderWidth(qreal width) { set(&m_borderWidth, width); }

    void paint(QPainter *painter) override;

private:
    QColor m_borderColor = Qt::black;
    qreal m_borderWidth = 0;
};
