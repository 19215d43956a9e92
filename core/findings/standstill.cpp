#include "findings/standstill.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace findings {

using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;
using trace::TaskView;

namespace {

constexpr TaskId MainTask = 1;

/// Whether a task waits for others and not for something of its own.
bool waitsForTasks(const TaskView &task)
{
    return task.wait == WaitKind::Gather || task.wait == WaitKind::Task || task.wait == WaitKind::TaskGroup
        || task.wait == WaitKind::Wait || task.wait == WaitKind::AsCompleted;
}

} // namespace

void Standstill::take(const trace::Event &event, qsizetype index)
{
    if (event.kind == EventKind::LockAcquire)
        m_acquired.insert(event.resource, index);
    else if (trace::isWarning(event, "deadlock"_L1))
        m_warning = index;
    else if (event.kind == EventKind::StepEnd && event.task == MainTask)
        m_hasEnded = event.outcome != Outcome::Suspended;
}

void Standstill::report(const trace::TraceLog &log, QList<Finding> *findings) const
{
    if (m_hasEnded && m_warning < 0)
        return;
    const trace::Snapshot snapshot = log.snapshotAt(log.size());
    const QList<trace::Circle> circles = trace::allCircles(snapshot);
    for (const trace::Circle &circle : circles)
        findings->append(deadlock(snapshot, circle));
    if (circles.isEmpty() && m_warning >= 0)
        findings->append(nothingWakes(snapshot));
}

// The circle became inevitable when the last of its locks was taken, and shows when the last task suspends.
Finding Standstill::deadlock(const trace::Snapshot &snapshot, const trace::Circle &circle) const
{
    Finding finding;
    finding.kind = Kind::Deadlock;
    finding.wasStopped = m_warning >= 0;
    finding.tasks = circle;
    finding.event = -1;
    finding.cause = -1;
    for (const TaskId id : circle) {
        const TaskView task = snapshot.tasks.value(id);
        const bool waitsForLock = task.wait == WaitKind::Lock;
        finding.resources.append(waitsForLock ? task.resource : 0);
        if (waitsForLock)
            finding.cause = std::max(finding.cause, m_acquired.value(task.resource, -1));
        if (task.awaitEvent < finding.event)
            continue;
        finding.event = task.awaitEvent;
        finding.line = task.line;
        finding.cppLine = task.cppLine;
    }
    if (finding.cause < 0)
        finding.cause = finding.event;
    return finding;
}

Finding Standstill::nothingWakes(const trace::Snapshot &snapshot) const
{
    Finding finding;
    finding.kind = Kind::NothingWakes;
    finding.wasStopped = true;
    finding.event = m_warning;
    finding.cause = m_warning;
    for (const TaskView *alive : snapshot.aliveTasks()) {
        const TaskView &task = *alive;
        if (task.state != trace::TaskState::Awaiting)
            continue;
        finding.tasks.append(task.id);
        finding.resources.append(task.resource);
        if (finding.line > 0 || waitsForTasks(task))
            continue;
        finding.line = task.line;
        finding.cppLine = task.cppLine;
        finding.cause = task.awaitEvent;
    }
    return finding;
}

} // namespace findings
