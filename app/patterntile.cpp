#include "patterntile.h"

#include <QBrush>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QPaintEngine>
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
    const QTransform transform = painter.deviceTransform();
    if (painter.paintEngine()->type() != QPaintEngine::Raster || transform.type() > QTransform::TxScale
        || transform.m11() <= 0 || transform.m11() != transform.m22())
        return std::nullopt;
    return QSizeF(deviceSize(m_size, transform.m11())) / transform.m11();
}

void PatternTile::fill(QPainter &painter, const QRectF &rect, QPointF origin, const QColor &color) const
{
    thread_local QHash<Key, QImage> tiles;
    const double scale = painter.deviceTransform().m11();
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
    QBrush brush(tile);
    brush.setTransform(QTransform::fromTranslate(origin.x(), origin.y()).scale(1 / scale, 1 / scale));
    painter.fillRect(rect, brush);
}
