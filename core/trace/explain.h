#pragma once

#include "trace/tracelog.h"

#include <QList>
#include <QString>

namespace trace {

/// Why a stop happens: one or two sentences in the language of the interface, and the earlier event
/// that the stop goes back to.
struct Explanation
{
    /// A stretch of the text in one style.
    struct Span
    {
        enum class Kind : quint8 { Text, Task, Code };
        Kind kind = Kind::Text;
        QString text;
        asyncio::TaskId task = 0; ///< Task: which one, since labels may be the same

        bool operator==(const Span &) const = default;
    };

    enum class Cause : quint8 {
        None,
        CreatedAt,    ///< where the task was created
        SetAt,        ///< where the timer was set
        WaitingSince, ///< where the task suspended
        WokenAt,      ///< what made the task ready
        DoneAt,       ///< where the child ended
        BlockedSince, ///< where the loop was blocked
    };

    QList<Span> spans;
    Cause cause = Cause::None;
    qsizetype causeEvent = -1; ///< index, -1 with Cause::None

    /// [[label]] for a task, `text` for code.
    QString markup() const;
    QString plain() const;
};

/// Explains the event with this index, from the trace alone; every kind of event that is a stop has a
/// text. For an index out of range it is empty.
Explanation explain(const TraceLog &log, qsizetype event);

/// The stop in whose bookkeeping an event lies, itself where it is one; -1 before the first.
qsizetype stopBefore(const TraceLog &log, qsizetype event);

/// Explains what an event belongs to: the stop that stopBefore() tells. So a slice is told by the event that
/// begins it, and an arrow by the one that it comes from.
Explanation explainPart(const TraceLog &log, qsizetype event);

} // namespace trace
