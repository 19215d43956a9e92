#pragma once

#include "lanewishes.h"

#include <QString>

/// What is in view of a timeline, to come back to.
struct TimelineLook
{
    /// Why the view is where it is: by itself, to show all, to show the current step, or moved by hand.
    enum class Framing : quint8 { Default, Whole, Selection, Free };

    QString mode; ///< of the axis
    Framing framing = Framing::Default;
    double zoom = 1;
    double scroll = 0; ///< position on the axis
    int lane = -1;     ///< that is selected; -1: none
    LaneWishes lanes;

    bool operator==(const TimelineLook &) const = default;
};
