#pragma once

#include "trace/event.h"

#include <QList>

namespace trace {

/// What asyncio.run does by itself after main has ended.
///
/// It makes two tasks of its own, `shutdown_asyncgens` and `shutdown_default_executor`, and stops the loop
/// after each. A trace holds that, but nobody wrote these tasks: views and counts leave them out.
class Shutdown
{
public:
    /// Whether run() itself makes the task that this event creates: not main, no parent, one of the two
    /// names.
    static bool makesOwnTask(const Event &event);

    /// Takes the next event of a trace. Only for events from the first one on that makes a task of run's own.
    void take(const Event &event, qsizetype index);

    bool hasBegun() const { return !m_tasks.isEmpty(); }
    bool isOwnTask(asyncio::TaskId task) const { return m_tasks.contains(task); }
    /// Whether an event belongs to one of run's own tasks.
    bool owns(const Event &event) const;
    /// Behind the last event that is the program's.
    qsizetype programEnd() const { return m_programEnd; }

private:
    QList<asyncio::TaskId> m_tasks; // at most the two
    QList<quint32> m_futures;       // theirs
    qsizetype m_programEnd = 0;
};

} // namespace trace
