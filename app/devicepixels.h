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
/// Those that a rectangle of such a painter fills without antialiasing.
QRect of(const QPainter &painter, const QRectF &rect);
/// Paints a picture of device pixels where it belongs.
void draw(QPainter &painter, QPoint topLeft, QImage &image);

} // namespace devicepixels
