#pragma once

#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>
#include <vector>

class QColor;
class QImage;
class QPainter;

/// A small pattern that repeats, as a picture that is drawn once for each colour and scale.
///
/// Qt's raster engine fills with it at the speed of memory, where each dot or stripe by itself takes as long
/// as a hundred plain rectangles. Other engines draw shapes: what they write stays a drawing at any size.
class PatternTile
{
public:
    /// kind tells patterns apart; size is that of one tile, in logical pixels; draw draws one with its top
    /// left corner at the origin, in the painter's colour as brush.
    PatternTile(int kind, QSizeF size, std::function<void(QPainter &painter)> draw);

    /// The size of a tile as this painter repeats it, the nearest that is whole device pixels; nullopt where
    /// it has to draw shapes.
    std::optional<QSizeF> sizeIn(const QPainter &painter) const;
    /// Fills a rectangle; a tile begins at its top left corner. Only where sizeIn() has a value.
    void fill(QPainter &painter, const QRectF &rect, QPointF origin, const QColor &color) const;

    /// The same for many rectangles that stand beside each other, at one height and on device pixels: each
    /// begins with a tile of its own.
    void fillRow(QPainter &painter, const std::vector<QRectF> &rects, const QColor &color) const;

private:
    /// One tile, kept for the next time.
    QImage picture(double scale, const QColor &color) const;

    int m_kind;
    QSizeF m_size;
    std::function<void(QPainter &painter)> m_draw;
};
