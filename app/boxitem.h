#pragma once

#include "sharpitem.h"

#include <QColor>

/// A box with round corners and a border, as Rectangle, but sharp as well where a Magnifier makes it larger
/// on the software scene graph, which draws the corners of a Rectangle in their own size and enlarges the
/// pixels.
class BoxItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor borderColor READ borderColor WRITE setBorderColor NOTIFY changed)
    /// 0: no border.
    Q_PROPERTY(qreal borderWidth READ borderWidth WRITE setBorderWidth NOTIFY changed)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY changed)

public:
    explicit BoxItem(QQuickItem *parent = nullptr);

    QColor color() const { return m_color; }
    void setColor(const QColor &color) { set(&m_color, color); }
    QColor borderColor() const { return m_borderColor; }
    void setBorderColor(const QColor &color) { set(&m_borderColor, color); }
    qreal borderWidth() const { return m_borderWidth; }
    void setBorderWidth(qreal width) { set(&m_borderWidth, width); }
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius) { set(&m_radius, radius); }

    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    template<typename Value>
    void set(Value *member, const Value &value)
    {
        if (value == *member)
            return;
        *member = value;
        emit changed();
        update();
    }

    QColor m_color = Qt::transparent;
    QColor m_borderColor = Qt::black;
    qreal m_borderWidth = 0;
    qreal m_radius = 0;
};
