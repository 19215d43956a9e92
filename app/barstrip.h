#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

/// Many upright bars beside each other, each of one colour; no two in the same pixel column.
///
/// Where the painter fills an image they are put together row by row and painted as one picture, which takes
/// some instructions a bar; to fill each by itself takes hundreds. Elsewhere they are shapes.
class BarStrip
{
public:
    /// The edges should be those of device pixels: there is no smoothing.
    void add(const QRectF &bar, const QColor &color) { m_bars.push_back({ bar, color }); }
    /// Paints what was added, which is then gone.
    void paint(QPainter &painter);

private:
    struct Bar
    {
        QRectF rect;
        QColor color;
    };

    void paintShapes(QPainter &painter) const;
    void paintPixels(QPainter &painter) const;

    std::vector<Bar> m_bars;
};
