#pragma once

#include <QImage>
#include <QQuickPaintedItem>

/// A picture of the window that it is in, as it was when it was taken.
class StillItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Whether there is a picture.
    Q_PROPERTY(bool taken READ isTaken NOTIFY takenChanged)

public:
    explicit StillItem(QQuickItem *parent = nullptr);

    bool isTaken() const { return !m_picture.isNull(); }
    const QImage &picture() const { return m_picture; }

    /// Takes what the window shows now; without a window there is nothing to take.
    Q_INVOKABLE void take();
    Q_INVOKABLE void drop();

    void paint(QPainter *painter) override;

signals:
    void takenChanged();

private:
    QImage m_picture;
};
