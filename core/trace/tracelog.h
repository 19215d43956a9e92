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
    QString program;                           ///< scenario id, or the file name of a program
    QString clock = QStringLiteral("virtual"); ///< "virtual" or "wall"
    QString semantics = QStringLiteral("3.13");
    QJsonObject knobs;    ///< knob name → value
    QString pythonSource; ///< knobs filled in
    QString cppSource;    ///< may be empty

    bool operator==(const Header &) const = default;
};

/// The events of one run: append-only.
///
/// Everything on the screen is a function of a TraceLog and a cursor. A cursor n in [0, size()]
/// stands behind the first n events. Invariants: at(i) never changes once appended; time and
/// iteration never decrease (whoever appends sees to it).
class TraceLog
{
public:
    using Event = asyncio::Event;

    /// Events between two checkpoints, at the least: with more tasks than that, as many events as tasks, so
    /// that the checkpoints stay in proportion to the events.
    static constexpr qsizetype CheckpointInterval = 4096;

    Header header;

    /// Appends at the end. Amortised time in the logarithm of the number of tasks.
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
    QList<Snapshot> m_checkpoints; // ascending by cursor; the first is the state behind no event
    Snapshot m_head;               // state behind all events
};

/// Whether a person stops here when stepping event by event. The rest is bookkeeping: an iteration that did
/// not wait, handle_ready, future_done.
bool isStop(const asyncio::Event &event);

/// The cursor at which a stop is shown: behind its event and the bookkeeping that belongs to it. The begin
/// of the next iteration belongs to what comes, not to the stop.
qsizetype cursorOfStop(const TraceLog &log, qsizetype event);

} // namespace trace
