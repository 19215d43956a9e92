#pragma once

#include "asyncio/observation.h"

#include <QColor>
#include <QStringList>

#include <array>

/// The colours of one theme, as the design names them. Plain data, usable without QML.
struct Palette
{
    /// How a task looks: fill for shapes, on for glyphs and text on the fill, text for its name in running
    /// text.
    struct TaskHue
    {
        QColor fill;
        QColor on;
        QColor text;
    };

    /// Hues that there are: 0 is main, 1 … 5 are the others in creation order.
    static constexpr int Hues = 6;
    /// Hue of what belongs to no task.
    static constexpr int NoHue = -1;

    bool isDark = false;
    double stroke = 1; ///< width of lines between panes and around controls
    double dim = 0.62; ///< of the panel's colour over what is still to come
    QColor bg, panel, sunken, band, line, line2;
    QColor text1, text2, text3, future;
    QColor accent, onAccent, accentWeak, accentLine;
    QColor danger, dangerWeak, correct, correctWeak;
    std::array<TaskHue, Hues> tasks;

    static const Palette &light();
    static const Palette &dark();
    /// On black; text keeps 7:1 on every surface, lines are wider.
    static const Palette &highContrast();
    /// Names of the themes: "light", "dark", "high-contrast".
    static const QStringList &names();
    /// The theme of that name; light for any other.
    static const Palette &named(const QString &name);

    /// Hue of a task: main 0, then 1 … 5 again and again; NoHue for task 0.
    static int hueOf(asyncio::TaskId task);
    /// Look of a hue. Numbers past the last hue begin again behind main's; NoHue is neutral.
    TaskHue task(int hue) const;
};
