#pragma once

#include "pane.h"
#include "session/session.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

/// The panes of the window that can be dragged and collapsed, but for the navigator, whose rail is a
/// preference.
///
/// Of the lesson and its source one is always open: who collapses one opens the other.
class Panes : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Pane *lesson READ lesson CONSTANT)
    Q_PROPERTY(Pane *source READ source CONSTANT)
    Q_PROPERTY(Pane *inspector READ inspector CONSTANT)
    /// Lesson and source, or the playground, above the timeline.
    Q_PROPERTY(Pane *upper READ upper CONSTANT)

public:
    explicit Panes(QObject *parent);

    /// The one that QML sees.
    static Panes *instance();
    static Panes *create(QQmlEngine *engine, QJSEngine *);

    Pane *lesson() { return &m_lesson; }
    Pane *source() { return &m_source; }
    Pane *inspector() { return &m_inspector; }
    Pane *upper() { return &m_upper; }

    QMap<QString, Session::PaneState> states() const;
    /// A pane that is not named is as the window has it; names of none are ignored.
    void restore(const QMap<QString, Session::PaneState> &states);

    /// All of them open, and as the window has them.
    Q_INVOKABLE void reset() { restore({}); }

signals:
    void changed();

private:
    Pane m_lesson;
    Pane m_source;
    Pane m_inspector;
    Pane m_upper;
    const QMap<QString, Pane *> m_byName;
};
