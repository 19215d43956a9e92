#pragma once

#include <QQuickItem>

/// Says of an item how large it is drawn.
class MagnifierAttached : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit MagnifierAttached(QObject *item);

    /// Logical pixels of the window to a unit of the item's room.
    Q_INVOKABLE double total() const;
};

/// Draws what is in it larger or smaller, and tells pictures below it by how much, so that they stay sharp.
///
/// Its children see a room of width() by height() units, each of which is factor() units of the parent's
/// room: who wants it to fill a parent divides the parent's size by the factor. Magnifiers may stand in each
/// other.
class Magnifier : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    QML_ATTACHED(MagnifierAttached)
    /// How much larger than the parent's room; positive.
    Q_PROPERTY(qreal factor READ factor WRITE setFactor NOTIFY factorChanged)

public:
    explicit Magnifier(QQuickItem *parent = nullptr);

    qreal factor() const { return scale(); }
    void setFactor(qreal factor);
    /// Logical pixels of the window to a unit of this room.
    qreal total() const;

    static MagnifierAttached *qmlAttachedProperties(QObject *item);
    /// The one that an item stands in, or nullptr.
    static Magnifier *around(const QQuickItem *item);
    /// Device pixels to a unit of a picture that is painted for an item: at least 1, as QPainter needs it,
    /// also where the item is drawn smaller.
    static qreal pixelRatio(const QQuickItem *item);

signals:
    void factorChanged();
    void totalChanged();

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
};
