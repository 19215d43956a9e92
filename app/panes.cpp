#include "panes.h"

#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>

using namespace Qt::Literals::StringLiterals;

Panes::Panes(QObject *parent)
    : QObject(parent)
    , m_byName { { u"lesson"_s, &m_lesson },
                 { u"source"_s, &m_source },
                 { u"inspector"_s, &m_inspector },
                 { u"upper"_s, &m_upper } }
{
    for (const Pane *pane : m_byName)
        connect(pane, &Pane::changed, this, &Panes::changed);
    for (const auto &[pane, other] : { std::pair(&m_lesson, &m_source), std::pair(&m_source, &m_lesson) }) {
        connect(pane, &Pane::changed, other, [pane = pane, other = other] {
            if (pane->isCollapsed())
                other->setCollapsed(false);
        });
    }
}

Panes *Panes::instance()
{
    static QPointer<Panes> panes;
    if (!panes)
        panes = new Panes(qGuiApp);
    return panes;
}

Panes *Panes::create(QQmlEngine *, QJSEngine *)
{
    Panes *panes = instance();
    QJSEngine::setObjectOwnership(panes, QJSEngine::CppOwnership);
    return panes;
}

QMap<QString, Session::PaneState> Panes::states() const
{
    QMap<QString, Session::PaneState> states;
    for (const auto &[name, pane] : m_byName.asKeyValueRange())
        states.insert(name, { pane->size(), pane->isCollapsed() });
    return states;
}

void Panes::restore(const QMap<QString, Session::PaneState> &states)
{
    for (const auto &[name, pane] : m_byName.asKeyValueRange()) {
        const Session::PaneState state = states.value(name);
        pane->restore(state.size, state.collapsed);
    }
}
