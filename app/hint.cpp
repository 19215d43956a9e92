#include "hint.h"

#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

Hint::Hint(QObject *parent)
    : QObject(parent)
{
    connect(this, &Hint::changed, this, &Hint::refreshNote);
}

void Hint::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit changed();
}

void Hint::setShortcut(const QString &shortcut)
{
    if (shortcut == m_shortcut)
        return;
    m_shortcut = shortcut;
    emit changed();
}

void Hint::setBelow(bool below)
{
    if (below == m_below)
        return;
    m_below = below;
    emit changed();
}

void Hint::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (shown && !m_note)
        makeNote();
    emit changed();
}

void Hint::makeNote()
{
    QQmlComponent component(qmlEngine(this), QUrl(u"qrc:/qt/qml/Awaitscope/HintNote.qml"_s), this);
    m_note = component.createWithInitialProperties({ { u"parent"_s, QVariant::fromValue(item()) } });
    Q_ASSERT(m_note);
    m_note->setParent(this);
    connect(item(), &QQuickItem::windowChanged, this, &Hint::refreshNote);
}

QQuickItem *Hint::item() const
{
    return qobject_cast<QQuickItem *>(parent());
}

void Hint::refreshNote()
{
    if (!m_note)
        return;
    m_note->setProperty("text", m_text);
    m_note->setProperty("shortcut", m_shortcut);
    m_note->setProperty("below", m_below);
    // What is about to go has no window any more: a note that is still to come would not find it.
    m_note->setProperty("visible", m_shown && item()->window());
}
