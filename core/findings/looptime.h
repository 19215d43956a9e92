#pragma once

#include "findings/finding.h"
#include "trace/event.h"

#include <QHash>
#include <QList>

namespace findings {

/// Where one step or callback had the loop for too long, and who had to wait meanwhile though it could run.
///
/// A task that is late because another one made a single long call is no finding of its own: that call is.
/// It starves where another task has awaited several things in one step, none of which made it wait.
class LoopTime
{
public:
    /// In nanoseconds: how long one may have the loop, and how late one may be.
    LoopTime(qint64 blocked, qint64 late)
        : m_blockedLimit(blocked)
        , m_lateLimit(late)
    {
    }

    void take(const trace::Event &event, qsizetype index);
    void report(QList<Finding> *findings) const;

private:
    /// A step or callback that has the loop.
    struct Run
    {
        asyncio::TaskId task = 0;
        qsizetype begin = -1; // event
        qint64 beganAt = 0;
        qint64 endedAt = 0;
        int awaits = 0; // that did not make it wait
        // The longest time between two of its events, and the first of these:
        qint64 gap = 0;
        qsizetype gapEvent = -1;
        int line = 0;
        int cppLine = 0;
        QString call;
    };

    /// Of the event before: a whole one would be dear to keep, each time.
    struct Before
    {
        qsizetype index = -1;
        asyncio::EventKind kind = asyncio::EventKind::LoopIteration;
        qint64 time = 0;
        int line = 0;
        int cppLine = 0;
        QString label;
        bool tellsOfStall = false;
    };

    void begin(const trace::Event &event, qsizetype index);
    void measure(const trace::Event &event, qsizetype index);
    void end(qint64 time, qsizetype index);
    void addBlocked(const Run &run, qint64 duration, qsizetype index);
    void noteReady(const trace::Event &event, qsizetype index);
    void lookWhetherLate(const trace::Event &event, qint64 due, qsizetype index);
    void addStarved(asyncio::TaskId task, qint64 late, qsizetype index);

    qint64 m_blockedLimit;
    qint64 m_lateLimit;
    QList<Run> m_runs; // the innermost last: eager steps run within others
    Before m_before;
    Run m_greedy;                           // the last that awaited much and took long
    QHash<quint32, qint64> m_dueOfTimer;    // of sleeps, by timer
    QHash<asyncio::TaskId, qint64> m_ready; // since when
    QHash<asyncio::TaskId, QString> m_coroutines;
    QList<Finding> m_blocked;
    QList<Finding> m_starved;
};

} // namespace findings
