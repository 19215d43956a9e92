#include "trace/tracelog.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;

namespace {

/// The name that the program has given its task, else the label.
QString nameOrLabel(const Event &created)
{
    static const QLatin1StringView byAsyncio("Task-");
    const QStringView name(created.name);
    const bool isOwn = !created.label.isEmpty() && !name.isEmpty()
                    && !(name.startsWith(byAsyncio)
                         && std::ranges::all_of(name.sliced(byAsyncio.size()),
                                                [](QChar c) { return c.isDigit(); }));
    return isOwn ? created.name : created.label;
}

} // namespace

void TraceLog::append(const asyncio::Observation &event)
{
    Q_ASSERT(isEmpty() || event.time >= timeAt(size() - 1));
    m_events.append(event);
    if (createsLane(event.kind) || m_shutdown.hasBegun())
        watch();
}

// The first event is the program's, whatever it is: no trace is without a program.
void TraceLog::watch()
{
    const qsizetype last = size() - 1;
    const Event event = at(last);
    if (createsLane(event.kind))
        countLabel(event);
    if (m_shutdown.hasBegun() || (last > 0 && Shutdown::makesOwnTask(event)))
        m_shutdown.take(event, last);
}

void TraceLog::countLabel(const Event &created)
{
    const int number = ++m_labels[nameOrLabel(created)];
    if (number > 1 && !created.label.isEmpty())
        m_numbers.insert(created.task, number);
}

QString TraceLog::taskLabel(const Event &created) const
{
    const auto number = m_numbers.constFind(created.task);
    const QString label = nameOrLabel(created);
    return number == m_numbers.cend() ? label : u"%1 #%2"_s.arg(label).arg(*number);
}

void TraceLog::clear()
{
    m_events.clear();
    m_labels.clear();
    m_numbers.clear();
    m_shutdown = Shutdown();
    m_checkpoints = Checkpoints();
}

qint64 TraceLog::duration() const
{
    return isEmpty() ? 0 : timeAt(programEnd() - 1);
}

Snapshot TraceLog::snapshotAt(qsizetype cursor) const
{
    return m_checkpoints.at(*this, std::clamp(cursor, qsizetype(0), size()));
}

bool EventRange::operator==(const EventRange &other) const
{
    return size() == other.size() && std::equal(begin(), end(), other.begin());
}

// To make an event is dear, and warnings are few and late.
bool hasWarning(const TraceLog &log, QLatin1StringView sort, qsizetype from)
{
    for (qsizetype i = log.size() - 1; i >= from; --i) {
        if (log.kindAt(i) == EventKind::Warning && isWarning(log.at(i), sort))
            return true;
    }
    return false;
}

bool createsLane(EventKind kind)
{
    return kind == EventKind::TaskCreated || kind == EventKind::LaneCreated;
}

namespace {

bool isBookkeeping(EventKind kind)
{
    switch (kind) {
    case EventKind::HandleReady:
    case EventKind::FutureDone:
    case EventKind::LaneCreated:
    case EventKind::FlowBegin:
    case EventKind::FlowEnd:
        return true;
    default:
        return false;
    }
}

/// Of an event before the program's end. It is read only where its kind does not tell.
template<typename Read>
bool isStop(const TraceLog &log, EventKind kind, Read bare)
{
    if (kind == EventKind::LoopIteration)
        return bare().duration > 0;
    return !isBookkeeping(kind) && !(log.shutdown().hasBegun() && log.shutdown().owns(bare()));
}

} // namespace

bool isStop(const TraceLog &log, qsizetype event)
{
    return event < log.programEnd()
        && isStop(log, log.kindAt(event), [&log, event] { return log.bareAt(event); });
}

bool isStop(const TraceLog &log, EventStore::Walk &walk)
{
    return isStop(log, walk.kind(), [&walk]() -> const Event & { return walk.bare(); });
}

qsizetype cursorOfStop(const TraceLog &log, qsizetype event)
{
    qsizetype cursor = event + 1;
    while (cursor < log.programEnd() && !isStop(log, cursor)
           && log.kindAt(cursor) != EventKind::LoopIteration)
        ++cursor;
    return cursor;
}

} // namespace trace
