#include "findings/sequentialawaits.h"

#include <algorithm>

namespace findings {

using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::WaitKind;
using trace::Event;

namespace {

bool isPlainWait(WaitKind wait)
{
    return wait == WaitKind::Sleep || wait == WaitKind::Future || wait == WaitKind::Executor
        || wait == WaitKind::WaitFor;
}

bool needsOrder(const Event &event)
{
    return event.kind == EventKind::LockAcquire || event.kind == EventKind::QueueGet
        || event.kind == EventKind::QueuePut || event.kind == EventKind::EventSet
        || event.kind == EventKind::ConditionNotify;
}

} // namespace

bool SequentialAwaits::Place::contains(int line) const
{
    return std::ranges::any_of(functions, [line](const auto &function) { return function.contains(line); });
}

// A coroutine with a loop may wait several times in one call, so that calls could not be counted.
void SequentialAwaits::begin(const QString &source)
{
    const PythonOutline outline(source);
    for (const PythonOutline::Group &group : outline.groups()) {
        const QList<PythonOutline::Function> functions = outline.reachedFrom(group.callee);
        const bool isClear = std::ranges::none_of(functions, [&group](const auto &function) {
            return function.hasLoop || function.name == group.caller;
        });
        if (functions.isEmpty() || !isClear)
            continue;
        m_placesOf[group.caller].append(m_places.size());
        m_places.append({ group, functions });
    }
}

void SequentialAwaits::take(const Event &event, qsizetype index)
{
    if (m_places.isEmpty() || event.task == 0)
        return;
    if (event.kind == EventKind::TaskCreated) {
        for (const qsizetype place : m_placesOf.value(event.text)) {
            Calls calls;
            calls.place = place;
            m_calls[event.task].append(calls);
        }
        return;
    }
    const auto task = m_calls.find(event.task);
    if (task == m_calls.end())
        return;
    for (Calls &calls : *task) {
        if (event.kind == EventKind::StepStart && calls.isWaiting) {
            calls.isWaiting = false;
            calls.endedAt = event.time;
            calls.last = index;
        } else if (event.kind == EventKind::StepEnd && event.outcome == Outcome::Suspended) {
            wait(calls, event, index);
        } else if (needsOrder(event) && m_places.at(calls.place).contains(event.line)) {
            calls.onlyWaits = false;
        }
    }
}

void SequentialAwaits::wait(Calls &calls, const Event &event, qsizetype index) const
{
    if (!m_places.at(calls.place).contains(event.line))
        return;
    if (!isPlainWait(event.wait)) {
        calls.onlyWaits = false;
        return;
    }
    if (calls.begin < 0) {
        calls.firstWait = event.line;
        calls.begin = index;
        calls.cppLine = event.cppLine;
    }
    if (event.line == calls.firstWait) {
        endCall(calls);
        calls.beganAt = event.time;
        ++calls.count;
    }
    calls.isWaiting = true;
}

void SequentialAwaits::endCall(Calls &calls)
{
    const qint64 duration = calls.endedAt - calls.beganAt;
    if (calls.count == 0 || duration <= 0)
        return;
    calls.sum += duration;
    calls.longest = std::max(calls.longest, duration);
    calls.beganAt = calls.endedAt;
}

void SequentialAwaits::report(QList<Finding> *findings) const
{
    QMap<qsizetype, Finding> worst; // by place
    for (auto task = m_calls.cbegin(); task != m_calls.cend(); ++task) {
        for (Calls calls : *task) {
            endCall(calls);
            if (calls.count < 2 || !calls.onlyWaits || calls.sum - calls.longest < m_gain)
                continue;
            Finding finding;
            finding.kind = Kind::SequentialAwaits;
            finding.tasks = { task.key() };
            finding.line = m_places.at(calls.place).group.line;
            finding.event = calls.last;
            finding.cause = calls.begin;
            finding.subject = m_places.at(calls.place).group.callee;
            finding.count = calls.count;
            finding.duration = calls.sum;
            finding.total = calls.longest;
            if (!worst.contains(calls.place) || worst.value(calls.place).duration < finding.duration)
                worst.insert(calls.place, finding);
        }
    }
    findings->append(worst.values());
}

} // namespace findings
