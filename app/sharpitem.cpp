#include "sharpitem.h"

#include "magnifier.h"

SharpItem::SharpItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SharpItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemSceneChange && data.window) {
        if (Magnifier *magnifier = Magnifier::around(this))
            connect(magnifier, &Magnifier::totalChanged, this, &SharpItem::fitTexture, Qt::UniqueConnection);
    }
    if ((change == ItemSceneChange && data.window) || change == ItemDevicePixelRatioHasChanged)
        fitTexture();
}

void SharpItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        fitTexture();
}

// Without a magnifier Qt's own size is right, which knows of the screen already.
void SharpItem::fitTexture()
{
    const bool isMagnified = window() && Magnifier::around(this);
    setTextureSize(isMagnified ? (size() * Magnifier::pixelRatio(this)).toSize() : QSize());
}
