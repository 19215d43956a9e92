#include "timelinelayer.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>

TimelineLayer::TimelineLayer(Ground ground)
    : m_ground(ground)
{
}

void TimelineLayer::paint(QSizeF size, double pixelRatio, const std::function<void(QPainter &painter)> &paint)
{
    const QSize pixels(std::max(1, int(std::ceil(size.width() * pixelRatio))),
                       std::max(1, int(std::ceil(size.height() * pixelRatio))));
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(pixelRatio);
    m_image.fill(Qt::transparent);
    paintMore(paint);
}

void TimelineLayer::paintMore(const std::function<void(QPainter &painter)> &paint)
{
    QPainter painter(&m_image);
    paint(painter);
    m_isNew = true;
}

void TimelineLayer::show(QQuickWindow *window, QSGNode *parent, const QRectF &part)
{
    if (m_image.isNull())
        return;
    if (!m_node) {
        m_node = window->createImageNode();
        m_node->setOwnsTexture(true);
        parent->appendChildNode(m_node);
        m_isNew = true;
    }
    if (m_isNew) {
        const auto options = m_ground == Ground::Opaque ? QQuickWindow::TextureIsOpaque
                                                        : QQuickWindow::TextureHasAlphaChannel;
        m_node->setTexture(window->createTextureFromImage(m_image, options));
        m_isNew = false;
    }
    m_node->setFiltering(m_smooth ? QSGTexture::Linear : QSGTexture::Nearest);
    const double ratio = m_image.devicePixelRatio();
    m_node->setRect(part);
    m_node->setSourceRect(QRectF(part.topLeft() * ratio, part.size() * ratio));
}

void TimelineLayer::forgetNode()
{
    m_node = nullptr;
}
