#pragma once

#include "pen.h"
#include "sharpitem.h"

#include <QColor>
#include <QPointer>

/// Shows what was drawn with a pen, over the whole of itself.
class PenItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pen *pen READ pen WRITE setPen NOTIFY penChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit PenItem(QQuickItem *parent = nullptr);

    Pen *pen() const { return m_pen; }
    /// Not owned; nullptr shows nothing.
    void setPen(Pen *pen);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

signals:
    void penChanged();
    void colorChanged();

private:
    QPointer<Pen> m_pen;
    QColor m_color = Qt::red;
};
