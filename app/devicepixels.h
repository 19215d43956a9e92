#pragma once

#include <QRect>

#include <optional>

class QImage;
class QPainter;

/// Pictures that are put together pixel by pixel, for painters that fill an image.
namespace devicepixels {

/// Device pixels to a logical one, for a painter that fills the pixels of an image, upright and with squares;
/// nullopt for others: they get shapes.
std::optional<double> scaleOf(const QPainter &painter);

/// Where rectangles of such a painter lie on them.
class Grid
{
public:
    explicit Grid(const QPainter &painter);

    /// Those that a rectangle fills without antialiasing: its edges are rounded, as Qt does it.
    QRect of(const QRectF &rect) const
    {
        const double x = rect.x() * m_scale + m_left;
        const double y = rect.y() * m_scale + m_top;
        const int left = qRound(x);
        const int top = qRound(y);
        return { left, top, qRound(x + rect.width() * m_scale) - left,
                 qRound(y + rect.height() * m_scale) - top };
    }

private:
    double m_scale = 1;
    double m_left = 0;
    double m_top = 0;
};

/// Paints a picture of device pixels where it belongs.
void draw(QPainter &painter, QPoint topLeft, QImage &image);

} // namespace devicepixels
