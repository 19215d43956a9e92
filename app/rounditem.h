#pragma once

#include "sharpitem.h"

#include <QColor>

/// A painted item of one colour with round corners.
class RoundItem : public SharpItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    /// Of the corners, in pixels; half of the shorter side at most.
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY changed)

public:
    QColor color() const { return m_color; }
    void setColor(const QColor &color) { set(&m_color, color); }
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius) { set(&m_radius, radius); }

signals:
    void changed();

protected:
    RoundItem(const QColor &color, qreal radius, QQuickItem *parent);

    /// Changes what the item is painted from.
    template<typename Value>
    void set(Value *member, const Value &value)
    {
        if (value == *member)
            return;
        *member = value;
        emit changed();
        update();
    }

private:
    QColor m_color;
    qreal m_radius;
};
