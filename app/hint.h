#pragma once

#include <QObject>
#include <QPointF>
#include <QQmlEngine>

class QQuickItem;

/// What the item that it stands in does, and the key for that; or what is under the pointer in it. Its note,
/// a popup, is made when it is first shown: there are hundreds of controls, and the pointer comes to few of
/// them.
class Hint : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QString shortcut MEMBER m_shortcut NOTIFY changed)
    /// Why something is there, rather than what it does: the note stands below it for as long as it is shown.
    Q_PROPERTY(bool below MEMBER m_below NOTIFY changed)
    /// Pixel of the item beside which the note stands; null: it stands at the item itself.
    Q_PROPERTY(QPointF pointer MEMBER m_pointer NOTIFY changed)
    /// Something is being dragged, and the note tells of it: it comes at once and stays.
    Q_PROPERTY(bool dragging MEMBER m_isDragging NOTIFY changed)
    /// The note comes a moment after this, and goes with it.
    Q_PROPERTY(bool shown MEMBER m_isShown NOTIFY changed)

public:
    explicit Hint(QObject *parent = nullptr);

    /// A HintNote; null before it is first shown.
    QObject *note() const { return m_note; }

signals:
    void changed();

private:
    QQuickItem *item() const;
    void makeNote();
    void refreshNote();

    QString m_text;
    QString m_shortcut;
    QPointF m_pointer;
    bool m_below = false;
    bool m_isDragging = false;
    bool m_isShown = false;
    QObject *m_note = nullptr; // our child
};
