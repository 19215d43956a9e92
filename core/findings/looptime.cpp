#include "findings/looptime.h"

#include <algorithm>

namespace findings {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::TaskId;
using trace::Event;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Awaits without waiting that make a step one that does not let go.
constexpr int ManyAwaits = 5;

bool beginsRun(const Event &event)
{
    return event.kind == EventKind::StepStart || event.kind == EventKind::TimerFired
        || event.kind == EventKind::CallbackRun;
}

/// It says where the loop is held up, and that it still is.
bool tellsOfStall(const Event &event)
{
    return trace::isWarning(event, "stalled"_L1);
}

/// Whether it is the end of an await that may not have made its task wait.
bool endsAwait(const Event &event)
{
    return event.kind == EventKind::QueueGet || event.kind == EventKind::QueuePut
        || event.kind == EventKind::LockAcquire || event.kind == EventKind::SemaphoreAcquire;
}

} // namespace

void LoopTime::take(const Event &event, qsizetype index)
{
    if (event.kind == EventKind::TaskCreated)
        m_coroutines.insert(event.task, event.text);
    else if (event.kind == EventKind::TimerScheduled && event.label.isEmpty())
        m_dueOfTimer.insert(event.timer, event.due);
    else if (event.kind == EventKind::TimerCancelled)
        m_dueOfTimer.remove(event.timer);
    const bool isEager = event.kind == EventKind::StepStart && event.handle == 0;
    if (event.kind == EventKind::LoopIteration || (beginsRun(event) && !isEager)) {
        if (event.kind != EventKind::LoopIteration)
            measure(event, index);
        end(event.kind == EventKind::LoopIteration ? event.time - event.duration : event.time, index);
        m_runs.clear();
    } else {
        measure(event, index);
    }
    if (beginsRun(event))
        begin(event, index);
    else if (event.kind == EventKind::HandleReady)
        noteReady(event, index);
    else if (event.kind == EventKind::StepEnd)
        end(event.time, index);
    m_before = { index, event.kind, event.time, event.line, event.cppLine, event.label, tellsOfStall(event) };
}

void LoopTime::begin(const Event &event, qsizetype index)
{
    if (event.kind == EventKind::StepStart) {
        const auto ready = m_ready.constFind(event.task);
        if (ready != m_ready.constEnd())
            lookWhetherLate(event, *ready, index);
        m_ready.remove(event.task);
    }
    Run run;
    run.task = event.kind == EventKind::StepStart ? event.task : 0;
    run.begin = index;
    run.beganAt = event.time;
    m_runs.append(run);
}

void LoopTime::measure(const Event &event, qsizetype index)
{
    if (m_runs.isEmpty())
        return;
    Run &run = m_runs.last();
    if (endsAwait(event) && event.task == run.task)
        ++run.awaits;
    if (event.time - m_before.time <= run.gap)
        return;
    run.gap = event.time - m_before.time;
    run.gapEvent = tellsOfStall(event) ? index : m_before.index;
    run.line = m_before.line > 0 && !tellsOfStall(event) ? m_before.line : event.line;
    run.cppLine = m_before.cppLine > 0 ? m_before.cppLine : event.cppLine;
    run.call = m_before.kind == EventKind::BlockingStart ? m_before.label : QString();
}

// What runs within another step takes of the time of that one, too.
void LoopTime::end(qint64 time, qsizetype index)
{
    if (m_runs.isEmpty())
        return;
    Run run = m_runs.takeLast();
    run.endedAt = time;
    const qint64 duration = time - run.beganAt;
    if (duration > m_blockedLimit)
        addBlocked(run, duration, index);
    if (run.awaits >= ManyAwaits && duration * 2 >= m_lateLimit)
        m_greedy = run;
}

void LoopTime::addBlocked(const Run &run, qint64 duration, qsizetype index)
{
    Finding finding;
    finding.kind = Kind::LoopBlocked;
    if (run.task != 0)
        finding.tasks = { run.task };
    finding.line = run.line;
    finding.cppLine = run.cppLine;
    finding.cause = run.gapEvent >= 0 ? run.gapEvent : run.begin;
    finding.event = run.gapEvent >= 0 ? std::min(run.gapEvent + 1, index) : index;
    finding.subject = run.call;
    finding.duration = duration;
    finding.total = duration;
    const auto known = std::ranges::find_if(m_blocked, [&finding, this](const Finding &other) {
        return other.line == finding.line
            && (finding.line > 0
                || m_coroutines.value(other.tasks.value(0)) == m_coroutines.value(finding.tasks.value(0)));
    });
    if (known == m_blocked.end()) {
        m_blocked.append(finding);
        return;
    }
    finding.count += known->count;
    finding.total += known->total;
    if (known->duration >= duration) {
        known->count = finding.count;
        known->total = finding.total;
    } else {
        *known = finding;
    }
}

// The end of a sleep is late when the loop comes to its timer late; the task itself may be cancelled then.
void LoopTime::noteReady(const Event &event, qsizetype index)
{
    if (event.handleKind == HandleKind::Step) {
        m_ready.insert(event.task, event.time);
    } else if (event.handleKind == HandleKind::Timer) {
        const auto due = m_dueOfTimer.constFind(event.timer);
        if (due == m_dueOfTimer.constEnd())
            return;
        if (event.task != 0)
            lookWhetherLate(event, *due, index);
        m_dueOfTimer.erase(due);
    }
}

void LoopTime::lookWhetherLate(const Event &event, qint64 due, qsizetype index)
{
    const qint64 late = event.time - due;
    const qint64 shared = std::min(m_greedy.endedAt, event.time) - std::max(m_greedy.beganAt, due);
    if (late >= m_lateLimit && m_greedy.begin >= 0 && shared * 2 >= late && m_greedy.task != event.task)
        addStarved(event.task, late, index);
}

void LoopTime::addStarved(TaskId task, qint64 late, qsizetype index)
{
    Finding finding;
    finding.kind = Kind::Starvation;
    finding.tasks = { task, m_greedy.task };
    finding.line = m_greedy.line;
    finding.cppLine = m_greedy.cppLine;
    finding.event = index;
    finding.cause = m_greedy.begin;
    finding.duration = late;
    const auto known = std::ranges::find_if(m_starved, [&finding, this](const Finding &other) {
        return m_coroutines.value(other.tasks.at(0)) == m_coroutines.value(finding.tasks.at(0))
            && m_coroutines.value(other.tasks.at(1)) == m_coroutines.value(finding.tasks.at(1));
    });
    if (known == m_starved.end()) {
        m_starved.append(finding);
        return;
    }
    finding.count += known->count;
    if (known->duration >= late)
        known->count = finding.count;
    else
        *known = finding;
}

// A step that has not ended yet counts as far as it is known to have gone on.
void LoopTime::report(QList<Finding> *findings) const
{
    LoopTime soFar = *this;
    while (m_before.tellsOfStall && !soFar.m_runs.isEmpty())
        soFar.end(m_before.time, m_before.index);
    findings->append(soFar.m_blocked);
    findings->append(m_starved);
}

} // namespace findings
