#pragma once

#include "trace/snapshot.h"
#include "trace/snapshotdelta.h"
#include "trace/texttable.h"

#include <QList>

#include <vector>

namespace trace {

class TraceLog;

/// Finds the state behind any number of events of a log, in about the same time for each.
///
/// Whole states stand far apart. Between them stand marks: what has changed since the whole state before, in
/// a few hundred bytes. The state at a cursor is that of the mark before it and the events since, replayed.
/// Where somebody looks twice between the same two marks there is a ladder of whole states for as long as he
/// looks there, so that one steps back as fast as forward.
///
/// Marks are made as far as somebody has looked. They take at most four bytes an event: the more a mark
/// takes, the later comes the next.
class Checkpoints
{
public:
    /// Events between two whole states, at the least: with many handles and timers, which each has for
    /// itself, more, so that they stay in proportion to the events. At the begin of a trace fewer, as many as
    /// have come before: it makes most of what there is, and the marks behind it would say all of that.
    static constexpr qsizetype WholeInterval = 16'384;
    /// Events between two marks, at the least.
    static constexpr qsizetype MarkInterval = 64;

    /// The state behind the first cursor events of the log, of which there are so many. The log must be the
    /// same each time, or longer.
    Snapshot at(const TraceLog &log, qsizetype cursor);

private:
    /// Events between two states of the ladder, at the least.
    static constexpr qsizetype NearInterval = 64;
    /// A whole state comes early where its changes take more: where many tasks are made.
    static constexpr qsizetype EarlyInterval = 4'096;
    static constexpr qsizetype ManyBytes = 2'048;
    static constexpr qsizetype BytesAnEvent = 4;

    struct Mark
    {
        qsizetype cursor = 0;
        std::size_t begin = 0; // in the bytes
    };
    /// A whole state, and the marks behind it.
    struct Whole
    {
        Snapshot state;
        std::vector<Mark> marks; // ascending; the first is the whole state itself, without bytes
        SnapshotDelta::Bytes bytes;
    };

    void extend(const TraceLog &log, qsizetype cursor);
    void addWhole();
    void addMark();
    bool isTimeForWhole() const;
    Snapshot stateAt(const Whole &whole, const Mark &mark) const;
    void extendLadder(const TraceLog &log, qsizetype cursor);

    std::vector<Whole> m_wholes; // ascending; the first is the state behind no event
    Snapshot m_front;            // that of the last mark
    qsizetype m_lastBytes = 0;   // of the last mark
    TextTable m_texts;
    qsizetype m_lookedAt = -1; // cursor of the mark behind which somebody looked last
    QList<Snapshot> m_ladder;  // from that mark on; empty until he looks again
};

} // namespace trace
