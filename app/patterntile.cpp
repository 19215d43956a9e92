#include "patterntile.h"

#include "devicepixels.h"

#include <QBrush>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr qsizetype MostTiles = 128;

struct Key
{
    int kind;
    QRgb color;
    QSize size; // device pixels

    bool operator==(const Key &) const = default;
};

size_t qHash(const Key &key, size_t seed)
{
    return qHashMulti(seed, key.kind, key.color, key.size.width(), key.size.height());
}

QSize deviceSize(QSizeF size, double scale)
{
    return { std::max(1, int(std::round(size.width() * scale))),
             std::max(1, int(std::round(size.height() * scale))) };
}

} // namespace

PatternTile::PatternTile(int kind, QSizeF size, std::function<void(QPainter &)> draw)
    : m_kind(kind)
    , m_size(size)
    , m_draw(std::move(draw))
{
}

std::optional<QSizeF> PatternTile::sizeIn(const QPainter &painter) const
{
    const std::optional<double> scale = devicepixels::scaleOf(painter);
    if (!scale)
        return std::nullopt;
    return QSizeF(deviceSize(m_size, *scale)) / *scale;
}

QImage PatternTile::picture(double scale, const QColor &color) const
{
    thread_local QHash<Key, QImage> tiles;
    const QSize size = deviceSize(m_size, scale);
    if (tiles.size() >= MostTiles)
        tiles.clear();
    QImage &tile = tiles[{ m_kind, color.rgba(), size }];
    if (tile.isNull()) {
        tile = QImage(size, QImage::Format_ARGB32_Premultiplied);
        tile.fill(Qt::transparent);
        QPainter into(&tile);
        into.setRenderHint(QPainter::Antialiasing);
        into.scale(size.width() / m_size.width(), size.height() / m_size.height());
        into.setPen(Qt::NoPen);
        into.setBrush(color);
        m_draw(into);
    }
    return tile;
}

void PatternTile::fill(QPainter &painter, const QRectF &rect, QPointF origin, const QColor &color) const
{
    const double scale = painter.deviceTransform().m11();
    QBrush brush(picture(scale, color));
    brush.setTransform(QTransform::fromTranslate(origin.x(), origin.y()).scale(1 / scale, 1 / scale));
    painter.fillRect(rect, brush);
}

void PatternTile::fillRow(QPainter &painter, const std::vector<QRectF> &rects, const QColor &color) const
{
    const QImage tile = picture(painter.deviceTransform().m11(), color);
    std::vector<QRect> filled;
    filled.reserve(rects.size());
    QRect all;
    const devicepixels::Grid grid(painter);
    for (const QRectF &rect : rects)
        all |= filled.emplace_back(grid.of(rect));
    QImage row(all.size(), QImage::Format_ARGB32_Premultiplied);
    row.fill(Qt::transparent);
    const int width = tile.width();
    for (int y = 0; y < all.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(tile.constScanLine(y % tile.height()));
        auto *to = reinterpret_cast<QRgb *>(row.scanLine(y)) - all.left();
        for (const QRect &rect : filled) {
            for (int x = rect.left(); x <= rect.right(); x += width)
                std::copy_n(from, std::min(width, rect.right() + 1 - x), to + x);
        }
    }
    devicepixels::draw(painter, all.topLeft(), row);
}
