#pragma once

#include "trace/lanes.h"
#include "trace/tracelog.h"

#include <QList>
#include <QString>

namespace trace {

/// A trace as the exports to other tools see it: lanes, and a time stamp for every event.
///
/// On the virtual clock a step takes no time, and other tools neither draw nor order what has no
/// width. So an event is stamped with its time, but at least 1 ns behind the event before it.
/// Invariant: stamps rise strictly.
class ExportView
{
public:
    /// The log must outlive the view.
    explicit ExportView(const TraceLog &log);

    const TraceLog &log() const { return m_log; }
    const Lanes &lanes() const { return m_lanes; }
    /// Line of the Python program at which an event happens, 0 where it is not known.
    int line(qsizetype event) const { return m_log.at(event).line; }
    /// Nanoseconds; event in [0, log().size()], log().size() is the end of the trace.
    qint64 stamp(qsizetype event) const { return m_stamps.at(event); }
    /// "awaiting sleep(2.0)", "running", …
    QString nameOf(const Slice &slice) const;
    /// What a person calls what runs: a task, or a callback.
    QString nameOf(const HandleRun &run) const { return m_lanes.labelOf(run); }
    /// Stamp of the end of a run: right behind its last event, for the loop may wait before the next one.
    qint64 endOf(const HandleRun &run) const { return stamp(run.end - 1) + 1; }

private:
    const TraceLog &m_log;
    Lanes m_lanes;
    QList<qint64> m_stamps; // one more than events
};

/// Whether there is something on the lane: nothing is between the slices of another tool's trace.
bool isExported(const Slice &slice);
/// "creates", "wakes", …
QString flowName(FlowKind kind);

} // namespace trace
