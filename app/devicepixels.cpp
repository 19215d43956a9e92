#include "devicepixels.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QTransform>

namespace devicepixels {

std::optional<double> scaleOf(const QPainter &painter)
{
    const QTransform transform = painter.deviceTransform();
    if (painter.paintEngine()->type() != QPaintEngine::Raster || transform.type() > QTransform::TxScale
        || transform.m11() <= 0 || transform.m11() != transform.m22())
        return std::nullopt;
    return transform.m11();
}

// The edges are rounded, as Qt does it.
QRect of(const QPainter &painter, const QRectF &rect)
{
    const QRectF mapped = painter.deviceTransform().mapRect(rect);
    const int left = qRound(mapped.left());
    const int top = qRound(mapped.top());
    return { left, top, qRound(mapped.right()) - left, qRound(mapped.bottom()) - top };
}

void draw(QPainter &painter, QPoint topLeft, QImage &image)
{
    const QTransform transform = painter.deviceTransform();
    image.setDevicePixelRatio(transform.m11());
    painter.drawImage(transform.inverted().map(QPointF(topLeft)), image);
}

} // namespace devicepixels
