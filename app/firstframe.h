#pragma once

#include <QObject>
#include <QQmlEngine>

class QQuickWindow;

/// Whether the window has shown its first frame. Lesson, source and timeline are in it; what is around them
/// is made right afterwards, so that there is something to look at sooner.
///
/// Where nobody waits for a frame, as in pictures and tests, it counts as shown from the beginning.
class FirstFrame : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)

public:
    // Not without a parent: QML would take one of its own in place of create()'s.
    explicit FirstFrame(QObject *parent);

    static FirstFrame *instance();
    static FirstFrame *create(QQmlEngine *, QJSEngine *);

    bool isShown() const { return m_shown; }
    /// Before the window is made: its first frame is still to come.
    void expect();
    /// A window that nobody sees draws nothing: it is complete all the same after a while.
    void awaitOf(QQuickWindow *window);

signals:
    void shownChanged();

private:
    void setShown(bool shown);

    bool m_shown = true;
};
