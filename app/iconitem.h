#pragma once

#include "sharpitem.h"

#include <QColor>

/// A line icon of resources/icons, painted in the colours of the theme.
///
/// The SVG files say `currentColor` where color() goes and `accentColor` where accent() goes. Painted with
/// QPainter, so that the software and the hardware scene graph show the same. A name without a file paints
/// nothing and warns once.
class IconItem : public SharpItem
{
    Q_OBJECT
    QML_ELEMENT
    /// File name without folder and suffix, "step-back"; empty paints nothing.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY accentChanged)

public:
    explicit IconItem(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QColor accent() const { return m_accent; }
    void setAccent(const QColor &accent);

    void paint(QPainter *painter) override;
    /// The same without an item, for pictures.
    static void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color,
                          const QColor &accent = Qt::black);

signals:
    void nameChanged();
    void colorChanged();
    void accentChanged();

private:
    QString m_name;
    QColor m_color = Qt::black;
    QColor m_accent = Qt::black;
};
