#pragma once

#include "asyncio/event.h"
#include "asyncio/observer.h"
#include "trace/snapshot.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace trace {

/// What is known of a run as a whole; the first line of a saved trace.
struct Header
{
    QString program;         ///< scenario id, or the file name of a program
    QString clock = QStringLiteral("virtual"); ///< "virtual" or "wall"
    QString semantics = QStringLiteral("3.13");
    QJsonObject knobs;       ///< knob name → value
    QString pythonSource;    ///< knobs filled in
    QString cppSource;       ///< may be empty

    bool operator==(const Header &) const = default;
};

/// The events of one run: append-only.
///
/// Everything on the screen is a function of a TraceLog and a cursor. A cursor n in [0, size()]
/// stands behind the first n events. Invariants: at(i) never changes once appended; time and
/// iteration never decrease (append() refuses, see there).
class TraceLog
{
public:
    using Event = asyncio::Event;

    /// Events between two checkpoints.
    static constexpr qsizetype CheckpointInterval = 4096;

    Header header;

    /// Appends at the end. Amortised constant time.
    void append(const Event &event);
    void clear();

    qsizetype size() const { return m_events.size(); }
    bool isEmpty() const { return m_events.isEmpty(); }
    const Event &at(qsizetype index) const { return m_events.at(index); }
    const QList<Event> &events() const { return m_events; }

    /// Time of the last event in nanoseconds, 0 when empty.
    qint64 duration() const;

    /// State behind the first cursor events, from the nearest checkpoint at or before it.
    /// cursor is clamped to [0, size()].
    Snapshot snapshotAt(qsizetype cursor) const;

private:
    QList<Event> m_events;
    QList<Snapshot> m_checkpoints; // m_checkpoints[k] is the state behind k * CheckpointInterval events
    Snapshot m_head;               // state behind all events
};

/// Whether a person stops here when stepping event by event. Bookkeeping (an iteration that did not
/// wait, handle_ready, future_done) belongs to the stop before it.
bool isStop(const asyncio::Event &event);

} // namespace trace
