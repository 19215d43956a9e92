#include "barstrip.h"

#include "devicepixels.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace {

constexpr std::size_t FewBars = 4; // a picture would take longer

/// What stands in each pixel column, laid out so that the compiler works on many of them at a time.
struct Columns
{
    explicit Columns(int count)
        : tops(std::size_t(count), 0)
        , bottoms(std::size_t(count), 0)
        , colors(std::size_t(count), 0)
    {
    }

    void stand(const QRect &bar, QRgb color)
    {
        const auto first = std::size_t(bar.left());
        for (std::size_t x = first; x < first + std::size_t(bar.width()); ++x) {
            tops[x] = bar.top();
            bottoms[x] = bar.top() + bar.height();
            colors[x] = color;
        }
    }

    void fillRow(int y, QRgb *row) const
    {
        for (std::size_t x = 0; x < tops.size(); ++x)
            row[x] = tops[x] <= y && y < bottoms[x] ? colors[x] : 0;
    }

    std::vector<int> tops;
    std::vector<int> bottoms;
    std::vector<QRgb> colors;
};

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
    for (const Bar &bar : m_bars)
        all |= pixels.emplace_back(devicepixels::of(painter, bar.rect));
    Columns columns(all.width());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        columns.stand(pixels[i].translated(-all.topLeft()), qPremultiply(m_bars[i].color.rgba()));
    QImage image(all.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < all.height(); ++y)
        columns.fillRow(y, reinterpret_cast<QRgb *>(image.scanLine(y)));
    devicepixels::draw(painter, all.topLeft(), image);
}
