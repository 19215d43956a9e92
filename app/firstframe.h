#pragma once

#include <QObject>
#include <QQmlEngine>

class QQuickWindow;

/// Whether the window has shown its first frame. Lesson, source and timeline are in it; what is around them
/// is made afterwards piece by piece, between frames, so that there is something to look at sooner.
///
/// Where nobody waits for a frame, as in pictures and tests, it counts as shown from the beginning.
class FirstFrame : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    /// Whether somebody waits for it, or did: then what comes after it is made piece by piece.
    Q_PROPERTY(bool awaited READ isAwaited CONSTANT)

public:
    // Not without a parent: QML would take one of its own in place of create()'s.
    explicit FirstFrame(QObject *parent);

    static FirstFrame *instance();
    static FirstFrame *create(QQmlEngine *, QJSEngine *);

    bool isShown() const { return m_shown; }
    bool isAwaited() const { return m_awaited; }
    /// Before the window is made: its first frame is still to come.
    void expect();
    /// A window that nobody sees draws nothing: it is complete all the same after a while.
    void awaitOf(QQuickWindow *window);

    /// What stands around a lesson is there, too.
    Q_INVOKABLE void complete() { emit completed(); }

signals:
    void shownChanged();
    void completed();

private:
    void setShown(bool shown);

    bool m_shown = true;
    bool m_awaited = false;
};
