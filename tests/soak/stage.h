#pragma once

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

class Exporter;
class SessionKeeper;

/// The window as the program shows it, with the session that it keeps. Opens again what was closed.
class Stage
{
public:
    Stage();
    ~Stage();

    QQuickWindow *window() const { return m_window; }
    /// The window that has the keyboard; of a presentation that goes on, one of its own.
    QQuickWindow *active() const;
    Exporter *exporter() const;
    bool isClosed() const { return !m_window || !m_window->isVisible(); }
    /// The window is gone, and comes again with what was open.
    void reopen();

    /// What can be seen in a window, its content first.
    static QList<QQuickItem *> seen(const QQuickWindow *window);
    /// Closes what asks for a file or for a yes. A path that is chosen at random might be somebody's.
    void refuseDialogs();
    /// Everything as at the first start, so that the memory of two moments can be compared.
    void clear();

private:
    void open();
    void close();

    std::unique_ptr<SessionKeeper> m_session;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; // the engine's
};
