#include "trace/tracelog.h"

#include <algorithm>

namespace trace {

using asyncio::EventKind;

void TraceLog::append(const Event &event)
{
    Q_ASSERT(m_events.isEmpty() || event.time >= m_events.constLast().time);
    const qsizetype interval = std::max(CheckpointInterval, m_head.tasks.size());
    if (m_checkpoints.isEmpty() || size() - m_checkpoints.constLast().cursor >= interval)
        m_checkpoints.append(m_head);
    m_head.apply(event, m_events.size());
    m_events.append(event);
}

void TraceLog::clear()
{
    m_events.clear();
    m_checkpoints.clear();
    m_head = Snapshot();
}

qint64 TraceLog::duration() const
{
    return m_events.isEmpty() ? 0 : m_events.constLast().time;
}

Snapshot TraceLog::snapshotAt(qsizetype cursor) const
{
    cursor = std::clamp(cursor, qsizetype(0), size());
    if (cursor == size())
        return m_head;
    const auto behind = std::upper_bound(m_checkpoints.cbegin(), m_checkpoints.cend(), cursor,
                                         [](qsizetype at, const Snapshot &checkpoint) {
                                             return at < checkpoint.cursor;
                                         });
    Snapshot snapshot = *std::prev(behind);
    for (qsizetype index = snapshot.cursor; index < cursor; ++index)
        snapshot.apply(m_events.at(index), index);
    return snapshot;
}

bool isStop(const asyncio::Event &event)
{
    switch (event.kind) {
    case EventKind::HandleReady:
    case EventKind::FutureDone:
        return false;
    case EventKind::LoopIteration:
        return event.duration > 0;
    default:
        return true;
    }
}

qsizetype cursorOfStop(const TraceLog &log, qsizetype event)
{
    qsizetype cursor = event + 1;
    while (cursor < log.size() && !isStop(log.at(cursor)) && log.at(cursor).kind != EventKind::LoopIteration)
        ++cursor;
    return cursor;
}

} // namespace trace
