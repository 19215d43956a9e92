#include "pen.h"

void Pen::begin(double x, double y)
{
    m_strokes.append(QPolygonF { QPointF(x, y) });
    emit changed();
}

void Pen::extend(double x, double y)
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.last().append(QPointF(x, y));
    emit changed();
}

void Pen::undo()
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.removeLast();
    emit changed();
}

void Pen::clear()
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.clear();
    emit changed();
}
