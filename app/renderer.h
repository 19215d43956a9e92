#pragma once

#include "lanewishes.h"

#include <QByteArray>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <memory>

class LanePicture;
class QQuickWindow;
class Workbench;
struct Palette;

/// Draws where no display is at hand: the real window, its views on the software scene graph, what the
/// audience of a presentation sees, or the timeline alone.
///
/// Makes the application object, so there is one renderer a process, and none beside a window. Neither
/// reads nor writes what the user has chosen; the same content gives the same picture, to the byte.
class Renderer
{
public:
    struct Look
    {
        QString theme;         ///< "light", "dark" or "high-contrast"
        QString language;      ///< "en" or "ja"
        QSize size;            ///< in pixels; of the timeline, height 0: as high as its lanes
        bool timeline = false; ///< the timeline alone
        bool presents = false; ///< what an audience sees
        LaneWishes lanes;      ///< which are shown; not of a presentation
        bool asks = false;     ///< whether a lesson's questions hide what comes behind them
    };

    explicit Renderer(const Look &look);
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    Workbench &workbench() { return *m_workbench; }
    /// Shows what the workbench has open. To be called once, before seeking.
    void load();
    /// To be called after the first seek, where the look is that of a presentation: its questions are open
    /// from there on.
    void present();
    /// What is to be seen now. Throws CommandError where it cannot be drawn.
    QImage image();
    /// The same of the timeline as SVG.
    QByteArray svg() const;
    const Palette &palette() const;

private:
    void loadTimeline();
    QImage windowAtRest();

    Look m_look;
    QTemporaryDir m_settings; // an empty place, where QSettings looks instead of the user's
    std::unique_ptr<QGuiApplication> m_application;
    Workbench *m_workbench = nullptr;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; // null: the timeline alone
    std::unique_ptr<LanePicture> m_timeline;
};
