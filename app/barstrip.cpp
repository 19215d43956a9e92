#include "barstrip.h"

#include "devicepixels.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace {

constexpr std::size_t FewBars = 4; // a picture would take longer

void stand(QImage &image, const QRect &bar, QRgb color)
{
    const qsizetype pitch = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    QRgb *row = reinterpret_cast<QRgb *>(image.bits()) + bar.top() * pitch + bar.left();
    for (int y = 0; y < bar.height(); ++y, row += pitch)
        std::fill_n(row, bar.width(), color);
}

} // namespace

void BarStrip::paint(QPainter &painter)
{
    if (m_bars.size() > FewBars && devicepixels::scaleOf(painter))
        paintPixels(painter);
    else
        paintShapes(painter);
    m_bars.clear();
}

void BarStrip::paintShapes(QPainter &painter) const
{
    const bool isSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Bar &bar : m_bars)
        painter.fillRect(bar.rect, bar.color);
    painter.setRenderHint(QPainter::Antialiasing, isSmooth);
}

void BarStrip::paintPixels(QPainter &painter) const
{
    std::vector<QRect> pixels;
    pixels.reserve(m_bars.size());
    QRect all;
    const devicepixels::Grid grid(painter);
    for (const Bar &bar : m_bars)
        all |= pixels.emplace_back(grid.of(bar.rect));
    QImage image(all.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        stand(image, pixels[i].translated(-all.topLeft()), qPremultiply(m_bars[i].color.rgba()));
    devicepixels::draw(painter, all.topLeft(), image);
}
