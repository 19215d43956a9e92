#include "magnifier.h"

#include <QQuickWindow>

#include <algorithm>

MagnifierAttached::MagnifierAttached(QObject *item)
    : QObject(item)
{
}

double MagnifierAttached::total() const
{
    const auto *item = qobject_cast<const QQuickItem *>(parent());
    const Magnifier *magnifier = item ? Magnifier::around(item) : nullptr;
    return magnifier ? magnifier->total() : 1;
}

MagnifierAttached *Magnifier::qmlAttachedProperties(QObject *item)
{
    return new MagnifierAttached(item);
}

Magnifier::Magnifier(QQuickItem *parent)
    : QQuickItem(parent)
{
    setTransformOrigin(TopLeft);
    connect(this, &QQuickItem::scaleChanged, this, &Magnifier::factorChanged);
    connect(this, &QQuickItem::scaleChanged, this, &Magnifier::totalChanged);
}

void Magnifier::setFactor(qreal factor)
{
    if (factor > 0)
        setScale(factor);
}

qreal Magnifier::total() const
{
    const Magnifier *outer = around(this);
    return outer ? factor() * outer->total() : factor();
}

Magnifier *Magnifier::around(const QQuickItem *item)
{
    for (QQuickItem *each = item->parentItem(); each; each = each->parentItem()) {
        if (auto *magnifier = qobject_cast<Magnifier *>(each))
            return magnifier;
    }
    return nullptr;
}

qreal Magnifier::pixelRatio(const QQuickItem *item)
{
    if (!item->window())
        return 1;
    const Magnifier *magnifier = around(item);
    const qreal total = magnifier ? magnifier->total() : 1;
    return std::max(1.0, item->window()->effectiveDevicePixelRatio() * total);
}

void Magnifier::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change != ItemSceneChange || !data.window)
        return;
    if (Magnifier *outer = around(this))
        connect(outer, &Magnifier::totalChanged, this, &Magnifier::totalChanged, Qt::UniqueConnection);
    emit totalChanged();
}
