#include "trace/checkpoints.h"

#include "trace/tracelog.h"

#include <algorithm>

namespace trace {

namespace {

/// The last at or before a cursor; the first is.
template<typename List, typename Projection>
const auto &lastUpTo(const List &list, qsizetype cursor, Projection cursorOf)
{
    return *std::prev(std::ranges::upper_bound(list, cursor, {}, cursorOf));
}

/// Entries that each whole state has for itself.
qsizetype ownEntries(const Snapshot &snapshot)
{
    return snapshot.ready.size() + snapshot.timers.size();
}

void advance(Snapshot &snapshot, const TraceLog &log, qsizetype cursor)
{
    EventStore::Walk events = log.walkFrom(snapshot.cursor);
    for (qsizetype index = snapshot.cursor; index < cursor; ++index) {
        const asyncio::EventKind kind = events.next();
        if (!Snapshot::readsTexts(kind)) {
            snapshot.apply(events.bare(), index);
        } else if (!createsLane(kind)) {
            snapshot.apply(events.event(), index);
        } else {
            Event event = events.event();
            event.label = log.taskLabel(event);
            snapshot.apply(event, index);
        }
    }
}

} // namespace

Snapshot Checkpoints::at(const TraceLog &log, qsizetype cursor)
{
    extend(log, cursor);
    const Whole &whole = lastUpTo(m_wholes, cursor, [](const Whole &each) { return each.state.cursor; });
    const Mark &mark = lastUpTo(whole.marks, cursor, &Mark::cursor);
    const bool isSecondLook = mark.cursor == m_lookedAt;
    if (!isSecondLook)
        m_ladder.clear();
    else if (m_ladder.isEmpty())
        m_ladder.append(stateAt(whole, mark));
    m_lookedAt = mark.cursor;
    if (isSecondLook)
        extendLadder(log, cursor);
    Snapshot snapshot = isSecondLook ? lastUpTo(m_ladder, cursor, &Snapshot::cursor) : stateAt(whole, mark);
    advance(snapshot, log, cursor);
    return snapshot;
}

// Up to a cursor; what there is already stays.
void Checkpoints::extend(const TraceLog &log, qsizetype cursor)
{
    if (m_wholes.empty())
        addWhole();
    while (true) {
        const qsizetype next = m_front.cursor + std::max(MarkInterval, m_lastBytes / BytesAnEvent);
        if (next > cursor)
            return;
        advance(m_front, log, next);
        if (isTimeForWhole())
            addWhole();
        else
            addMark();
    }
}

bool Checkpoints::isTimeForWhole() const
{
    const qsizetype before = m_wholes.back().state.cursor;
    const qsizetype events = m_front.cursor - before;
    const bool isEarly = m_lastBytes > ManyBytes + 16 * ownEntries(m_front) && events >= EarlyInterval;
    return isEarly || events >= std::max(std::min(before, WholeInterval), 4 * ownEntries(m_front));
}

void Checkpoints::addWhole()
{
    if (!m_wholes.empty()) {
        m_wholes.back().bytes.shrink_to_fit();
        m_wholes.back().marks.shrink_to_fit();
    }
    m_wholes.push_back({ m_front, { { m_front.cursor, 0 } }, {} });
    m_lastBytes = 0;
}

void Checkpoints::addMark()
{
    Whole &whole = m_wholes.back();
    const std::size_t begin = whole.bytes.size();
    SnapshotDelta::pack(whole.state, m_front, m_texts, whole.bytes);
    whole.marks.push_back({ m_front.cursor, begin });
    m_lastBytes = qsizetype(whole.bytes.size() - begin);
    Q_ASSERT(stateAt(whole, whole.marks.back()) == m_front);
}

Snapshot Checkpoints::stateAt(const Whole &whole, const Mark &mark) const
{
    Snapshot snapshot = whole.state;
    if (mark.cursor != snapshot.cursor)
        SnapshotDelta::apply(snapshot, whole.bytes.data() + mark.begin, m_texts);
    return snapshot;
}

void Checkpoints::extendLadder(const TraceLog &log, qsizetype cursor)
{
    while (true) {
        const Snapshot &last = m_ladder.constLast();
        const qsizetype next = last.cursor + std::max(NearInterval, ownEntries(last));
        if (next > cursor)
            return;
        Snapshot rung = last;
        advance(rung, log, next);
        m_ladder.append(rung);
    }
}

} // namespace trace
