#pragma once

#include <QObject>
#include <QQmlEngine>

class QQuickItem;

/// What the item that it stands in does, and the key for that. Its note, a popup, is made when it is first
/// shown: there are hundreds of controls, and the pointer comes to few of them.
class Hint : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString shortcut READ shortcut WRITE setShortcut NOTIFY changed)
    /// Why something is there, rather than what it does: the note stands below it for as long as it is shown.
    Q_PROPERTY(bool below READ isBelow WRITE setBelow NOTIFY changed)
    /// The note comes a moment after this, and goes with it.
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY changed)

public:
    explicit Hint(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    QString shortcut() const { return m_shortcut; }
    void setShortcut(const QString &shortcut);
    bool isBelow() const { return m_below; }
    void setBelow(bool below);
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
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
    bool m_below = false;
    bool m_shown = false;
    QObject *m_note = nullptr; // our child
};
