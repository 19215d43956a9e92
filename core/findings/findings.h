#pragma once

#include "findings/backlog.h"
#include "findings/complaints.h"
#include "findings/finding.h"
#include "findings/looptime.h"
#include "findings/sequentialawaits.h"
#include "findings/standstill.h"
#include "trace/tracelog.h"

#include <QList>

namespace findings {

/// From when on something is worth telling.
struct Limits
{
    qint64 blocked = 100'000'000; ///< nanoseconds that a step or callback may keep the loop
    qint64 late = 500'000'000;    ///< nanoseconds that a task may stand ready
    qint64 gain = 100'000'000;    ///< nanoseconds that waiting together would save

    bool operator==(const Limits &) const = default;
};

/// What is wrong with a run: a pure function of its trace.
///
/// A finding says what has happened, not what might: where the trace leaves it open, there is none. While a
/// trace grows, grow() takes what is new, and list() is the same as if it had been read at once.
class Findings
{
public:
    explicit Findings(const Limits &limits = Limits());

    static QList<Finding> of(const trace::TraceLog &log, const Limits &limits = Limits());

    /// Takes the events that were appended since the last call; of the same log always. In proportion to
    /// their number.
    void grow(const trace::TraceLog &log);
    /// The worst first, of one kind in the order in which they show.
    QList<Finding> list(const trace::TraceLog &log) const;

private:
    Complaints m_complaints;
    LoopTime m_loopTime;
    Backlog m_backlog;
    SequentialAwaits m_sequentialAwaits;
    Standstill m_standstill;
    qsizetype m_taken = 0; // events
};

} // namespace findings
