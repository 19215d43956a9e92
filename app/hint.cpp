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
    if (m_isShown && !m_note)
        makeNote();
    if (!m_note)
        return;
    m_note->setProperty("text", m_text);
    m_note->setProperty("shortcut", m_shortcut);
    m_note->setProperty("below", m_below);
    m_note->setProperty("pointer", m_pointer);
    m_note->setProperty("dragging", m_isDragging);
    // What is about to go has no window any more: a note that is still to come would not find it. A binding
    // would not tell, as those of what is about to go are not evaluated.
    m_note->setProperty("visible", m_isShown && item()->window());
}
