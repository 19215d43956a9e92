#include "sharpitem.h"

SharpItem::SharpItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SharpItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemSceneChange && data.window)
        follow(Magnifier::around(this));
    if ((change == ItemSceneChange && data.window) || change == ItemDevicePixelRatioHasChanged)
        fitTexture();
}

void SharpItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        fitTexture();
}

// Not by Qt::UniqueConnection: that looks through all connections of the magnifier, one for each picture.
void SharpItem::follow(Magnifier *magnifier)
{
    if (m_magnifier == magnifier)
        return;
    if (m_magnifier)
        m_magnifier->disconnect(this);
    m_magnifier = magnifier;
    if (magnifier)
        connect(magnifier, &Magnifier::totalChanged, this, &SharpItem::fitTexture);
}

// Without a magnifier Qt's own size is right, which knows of the screen already.
void SharpItem::fitTexture()
{
    const bool isMagnified = window() && Magnifier::around(this);
    setTextureSize(isMagnified ? (size() * Magnifier::pixelRatio(this)).toSize() : QSize());
}
