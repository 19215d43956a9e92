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

Grid::Grid(const QPainter &painter)
{
    const QTransform transform = painter.deviceTransform();
    m_scale = transform.m11();
    m_left = transform.dx();
    m_top = transform.dy();
}

void draw(QPainter &painter, QPoint topLeft, QImage &image)
{
    const QTransform transform = painter.deviceTransform();
    image.setDevicePixelRatio(transform.m11());
    painter.drawImage(transform.inverted().map(QPointF(topLeft)), image);
}

} // namespace devicepixels
