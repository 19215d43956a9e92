#pragma once

#include "magnifier.h"

#include <QPointer>
#include <QQuickPaintedItem>

/// A painted item that stays sharp where a Magnifier makes it larger.
class SharpItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit SharpItem(QQuickItem *parent = nullptr);

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

private:
    void follow(Magnifier *magnifier);
    void fitTexture();

    QPointer<Magnifier> m_magnifier; // the one that it stands in
};
