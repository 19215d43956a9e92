#pragma once

#include "trace/tracelog.h"

#include <optional>

namespace trace {

/// Where two runs stop doing the same, from the begin on.
///
/// Compared is what a person sees happen, stop by stop (isStop): what it is, which task does it, for what it
/// waits, how it ends, and its text. Ids, lines and the loop's iterations are left out, since one more task
/// or line shifts them all; so are the labels of waits, in which only the times differ: sleep(2.0) and
/// sleep(2.5) are one deed that takes another time. On the wall clock times differ from 0.05 s on.
struct Divergence
{
    /// Two events at the same place of their runs; log.size() where a run has ended before.
    struct Place
    {
        qsizetype left = 0;
        qsizetype right = 0;
        qint64 time = 0; ///< nanoseconds: of the earlier of the two, the first moment that differs

        bool operator==(const Place &) const = default;
    };

    std::optional<Place> deed; ///< the first where the runs do different things, or one has ended
    std::optional<Place> time; ///< the first before that where they do the same at different times

    static Divergence between(const TraceLog &left, const TraceLog &right);

    /// Whether they do the same all along, but not at the same times.
    bool isOnlyTime() const { return time && !deed; }
    /// The first place where they part in either way; nullopt where they do not.
    std::optional<Place> first() const { return time ? time : deed; }
};

} // namespace trace
