#pragma once

#include "trace/checkpoints.h"
#include "trace/eventstore.h"
#include "trace/shutdown.h"
#include "trace/snapshot.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <iterator>

namespace trace {

/// What is known of a run as a whole; the first line of a saved trace.
struct Header
{
    QString program;                            ///< scenario id, or the file name of a program
    QString clock = QStringLiteral("virtual");  ///< "virtual" or "wall"
    QString semantics = QStringLiteral("3.13"); ///< empty: of another tool, which knows no event loop
    QJsonObject knobs;                          ///< knob name → value
    QString pythonSource;                       ///< knobs filled in
    QString cppSource;                          ///< may be empty

    bool operator==(const Header &) const = default;
};

class EventRange;

/// The events of one run: append-only.
///
/// Everything on the screen is a function of a TraceLog and a cursor. A cursor n in [0, size()]
/// stands behind the first n events. Invariants: at(i) never changes once appended; time and
/// iteration never decrease (whoever appends sees to it).
///
/// Appending is cheap, it keeps the event and no more. The checkpoints for snapshotAt() are made when they
/// are first needed, by const functions: one thread at a time may use a log, also to read.
class TraceLog
{
public:
    Header header;

    /// Appends at the end. Amortised constant time.
    void append(const asyncio::Observation &event);
    void append(const Event &event) { append(observationOf(event)); }
    void clear();

    qsizetype size() const { return m_events.size(); }
    bool isEmpty() const { return size() == 0; }
    Event at(qsizetype index) const { return m_events.at(index); }
    /// The event without its texts and lists; cheaper than at().
    Event bareAt(qsizetype index) const { return m_events.bareAt(index); }
    /// Events from one on, read where nothing is appended between them.
    EventStore::Walk walkFrom(qsizetype index) const { return { m_events, index }; }
    /// All events, in order; the log must outlive the range.
    EventRange events() const;

    // The fields that readers look for first; cheaper than at().
    asyncio::EventKind kindAt(qsizetype index) const { return m_events.kindAt(index); }
    qint64 timeAt(qsizetype index) const { return m_events.timeAt(index); }
    quint32 iterationAt(qsizetype index) const { return m_events.iterationAt(index); }
    /// Cheap where it has none.
    QString labelAt(qsizetype index) const { return m_events.labelAt(index); }

    /// What a person calls the task that this event creates: the name that the program gave it, else its
    /// label, with a number where tasks before it have the same: "worker #2". Empty where it has no label.
    QString taskLabel(const Event &created) const;

    /// What run() does by itself after main has ended.
    const Shutdown &shutdown() const { return m_shutdown; }
    /// Number of events up to the last one of the program; behind it only run() itself does something. Not 0
    /// unless the log is empty.
    qsizetype programEnd() const { return m_shutdown.hasBegun() ? m_shutdown.programEnd() : size(); }
    /// Time of the program's last event in nanoseconds, 0 when empty.
    qint64 duration() const;

    /// State behind the first cursor events, from the nearest checkpoint at or before it.
    /// cursor is clamped to [0, size()].
    Snapshot snapshotAt(qsizetype cursor) const;

private:
    void watch();
    void countLabel(const Event &created);

    EventStore m_events;
    Shutdown m_shutdown;
    QHash<QString, int> m_labels;          // tasks of each label
    QHash<asyncio::TaskId, int> m_numbers; // of tasks whose label others had before them
    mutable Checkpoints m_checkpoints;     // as far as somebody has looked
};

/// The events of a log, made one by one as they are looked at.
class EventRange
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Event;
        using difference_type = qsizetype;
        using pointer = const Event *;
        using reference = Event;

        Iterator() = default;
        Iterator(const TraceLog &log, qsizetype index)
            : m_log(&log)
            , m_index(index)
        {
        }

        Event operator*() const { return m_log->at(m_index); }
        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++m_index;
            return before;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const TraceLog *m_log = nullptr;
        qsizetype m_index = 0;
    };

    explicit EventRange(const TraceLog &log)
        : m_log(&log)
    {
    }

    Iterator begin() const { return { *m_log, 0 }; }
    Iterator end() const { return { *m_log, m_log->size() }; }
    qsizetype size() const { return m_log->size(); }
    bool isEmpty() const { return m_log->isEmpty(); }
    Event at(qsizetype index) const { return m_log->at(index); }
    /// Not of an empty log.
    Event last() const { return m_log->at(m_log->size() - 1); }

    /// Whether the events are the same.
    bool operator==(const EventRange &other) const;

private:
    const TraceLog *m_log;
};

inline EventRange TraceLog::events() const
{
    return EventRange(*this);
}

/// Whether there is a warning of that sort from an event on.
bool hasWarning(const TraceLog &log, QLatin1StringView sort, qsizetype from = 0);

/// Whether an event begins a lane of the timeline: a task, or a lane of another tool's trace.
bool createsLane(asyncio::EventKind kind);

/// Whether a person stops here when stepping event by event. The rest is bookkeeping (an iteration that did
/// not wait, handle_ready, future_done, lanes and flows of another tool), or what run() does by itself after
/// main has ended.
bool isStop(const TraceLog &log, qsizetype event);
/// The same of where a walk through the log is, which is before the program's end.
bool isStop(const TraceLog &log, EventStore::Walk &walk);

/// The cursor at which a stop is shown: behind its event and the bookkeeping that belongs to it. The begin
/// of the next iteration belongs to what comes, not to the stop.
qsizetype cursorOfStop(const TraceLog &log, qsizetype event);

} // namespace trace
