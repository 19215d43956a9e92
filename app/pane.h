#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// A pane of the window that can be dragged to a size, and collapsed so that only its edge is left.
class Pane : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The panes are in Panes.")
    /// Pixels; 0: as the window has it.
    Q_PROPERTY(int size READ size NOTIFY changed)
    Q_PROPERTY(bool collapsed READ isCollapsed WRITE setCollapsed NOTIFY changed)

public:
    using QObject::QObject;

    int size() const { return m_size; }
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    void restore(int size, bool collapsed);

    Q_INVOKABLE void toggle() { setCollapsed(!m_collapsed); }
    /// Takes the size to which it was dragged. Less than half of what it needs at least collapses it; it then
    /// keeps the size that it had.
    Q_INVOKABLE void settle(int size, int least);
    /// Open, and as the window has it.
    Q_INVOKABLE void reset() { restore(0, false); }

signals:
    void changed();

private:
    int m_size = 0;
    bool m_collapsed = false;
};
