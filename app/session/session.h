#pragma once

#include "timelinelook.h"

#include <QByteArray>
#include <QMap>
#include <QRect>
#include <QString>
#include <QVariantMap>

#include <optional>

/// Where a person was, to be there again at the next start.
struct Session
{
    /// How a pane stands.
    struct PaneState
    {
        int size = 0; ///< pixels; 0: as the window has it
        bool collapsed = false;

        bool operator==(const PaneState &) const = default;
    };

    QString lesson;    ///< id; of a trace that of the lesson to go back to
    QVariantMap knobs; ///< of the lesson
    QString trace;     ///< file of the saved trace that is shown; empty: none
    bool playground = false;
    int step = 0; ///< of the player, from 1; 0: none
    int beat = 0; ///< that is shown, from 1; 0: before the first
    std::optional<TimelineLook> look;
    QString arrows;                 ///< of the timeline; empty: as it comes
    QMap<QString, PaneState> panes; ///< by name
    QRect window;                   ///< where it is on the screen; empty: as it comes
    bool maximized = false;

    bool operator==(const Session &) const = default;

    QByteArray toJson() const;
    /// nullopt for anything that toJson() has not written; numbers that make no sense count as that too.
    static std::optional<Session> fromJson(const QByteArray &json);
};
