#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QPolygonF>
#include <QtQml/qqmlregistration.h>

/// What was drawn over the presentation: strokes, each a line through points.
///
/// Points are shares of the width and the height of what they are drawn over, so that they stand over the
/// same place of it on every screen.
class Pen : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The presenter owns it.")
    Q_PROPERTY(int strokes READ strokeCount NOTIFY changed)

public:
    using QObject::QObject;

    const QList<QPolygonF> &strokes() const { return m_strokes; }
    int strokeCount() const { return int(m_strokes.size()); }

    /// Begins a stroke; a point alone is a dot.
    Q_INVOKABLE void begin(double x, double y);
    /// Goes on with the stroke that was begun last; without one nothing happens.
    Q_INVOKABLE void extend(double x, double y);
    /// Takes the last stroke back.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void clear();

signals:
    void changed();

private:
    QList<QPolygonF> m_strokes;
};
