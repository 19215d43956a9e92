#pragma once

#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <memory>

class QQuickWindow;
class Workbench;

/// Draws the real window where no display is at hand: the views of qml/ on the software scene graph.
///
/// Makes the application object, so there is one renderer a process, and none beside a window. Neither
/// reads nor writes what the user has chosen; the same content gives the same picture, to the byte.
class Renderer
{
public:
    struct Look
    {
        QString theme;       ///< "light" or "dark"
        QString language;    ///< "en" or "ja"
        QSize size;          ///< of the window, in pixels
    };

    explicit Renderer(const Look &look);
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    /// What is drawn: open a lesson or trace in it, and seek.
    Workbench &workbench() { return *m_workbench; }
    /// The window once it has come to rest. Throws CommandError where it cannot be drawn.
    QImage grab();

private:
    void load();

    Look m_look;
    QTemporaryDir m_settings; // an empty place, where QSettings looks instead of the user's
    std::unique_ptr<QGuiApplication> m_application;
    Workbench *m_workbench = nullptr;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};
