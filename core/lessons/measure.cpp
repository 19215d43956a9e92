#include "lessons/lesson.h"

#include "trace/eventcount.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace lessons {

namespace {

using asyncio::EventKind;
using asyncio::Outcome;

constexpr double NanosecondsPerSecond = 1e9;

double seconds(qint64 nanoseconds)
{
    return double(nanoseconds) / NanosecondsPerSecond;
}

QVariant duration(const Measure &measure, const trace::TraceLog &log)
{
    const qsizetype from = measure.from.find(log);
    const qsizetype to = measure.to.find(log);
    if (from < 0 || to < from)
        return {};
    return seconds(log.timeAt(to) - log.timeAt(from));
}

QVariant time(const EventSelector &selector, const trace::TraceLog &log)
{
    const qsizetype event = selector.find(log);
    return event < 0 ? QVariant() : seconds(log.timeAt(event));
}

QVariant text(const EventSelector &selector, const trace::TraceLog &log)
{
    const qsizetype event = selector.find(log);
    return event < 0 ? QVariant() : log.at(event).text;
}

/// Id of the first task with this label, 0 if there is none.
asyncio::TaskId taskOf(const QString &label, const trace::TraceLog &log)
{
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::TaskCreated && event.label == label)
            return event.task;
    }
    return 0;
}

/// Index of the event that ends main, -1 if there is none.
qsizetype endOfMain(const trace::TraceLog &log)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.kindAt(i) != EventKind::StepEnd)
            continue; // to make an event is dear
        const trace::Event event = log.at(i);
        if (event.task == 1 && event.outcome != Outcome::Suspended)
            return i;
    }
    return -1;
}

QVariant total(const trace::TraceLog &log)
{
    const qsizetype end = endOfMain(log);
    return end < 0 ? QVariant() : seconds(log.timeAt(end));
}

QString wordOf(const trace::Event &event, Measure::Of of, const QHash<asyncio::TaskId, QString> &tasks)
{
    switch (of) {
    case Measure::Of::Task:
        return tasks.value(event.task);
    case Measure::Of::Label:
        return event.label;
    case Measure::Of::Text:
        return event.text;
    }
    Q_UNREACHABLE();
}

QVariant order(const Measure &measure, const trace::TraceLog &log)
{
    QHash<asyncio::TaskId, QString> tasks;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::TaskCreated)
            tasks.insert(event.task, event.label);
    }
    QStringList words;
    const QList<qsizetype> events = measure.from.findAll(log);
    for (const qsizetype event : events)
        words.append(wordOf(log.at(event), measure.of, tasks));
    return words.isEmpty() ? QVariant() : words.join(QStringLiteral(", "));
}

// What run() does at the end counts here: it cancels tasks.
QVariant outcome(const QString &label, const trace::TraceLog &log)
{
    const asyncio::TaskId task = taskOf(label, log);
    if (task == 0)
        return {};
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::FutureDone && event.task == task)
            return QString(asyncio::nameOf(event.outcome));
    }
    return QStringLiteral("pending");
}

QVariant longestQueue(const trace::TraceLog &log)
{
    QVariant longest;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::QueueCreated || event.kind == EventKind::QueuePut)
            longest = std::max(longest.toDouble(), double(event.size));
    }
    return longest;
}

double mostAtOnce(asyncio::WaitKind wait, const trace::TraceLog &log)
{
    QSet<asyncio::TaskId> suspended;
    qsizetype most = 0;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::StepStart)
            suspended.remove(event.task);
        else if (event.kind == EventKind::StepEnd && event.wait == wait)
            suspended.insert(event.task);
        most = std::max(most, suspended.size());
    }
    return double(most);
}

double mostInside(const trace::TraceLog &log)
{
    QHash<quint32, int> inside; // by resource
    int most = 0;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::LockAcquire || event.kind == EventKind::SemaphoreAcquire)
            most = std::max(most, ++inside[event.resource]);
        else if (event.kind == EventKind::LockRelease || event.kind == EventKind::SemaphoreRelease)
            inside[event.resource] = std::max(0, inside[event.resource] - 1);
    }
    return most;
}

double longestBlock(const trace::TraceLog &log)
{
    qint64 begin = 0;
    qint64 longest = 0;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::BlockingStart)
            begin = event.time;
        else if (event.kind == EventKind::BlockingEnd)
            longest = std::max(longest, event.time - begin);
    }
    return seconds(longest);
}

} // namespace

QVariant Measure::valueIn(const trace::TraceLog &log) const
{
    switch (kind) {
    case Kind::Duration:
        return duration(*this, log);
    case Kind::Time:
        return time(from, log);
    case Kind::Total:
        return total(log);
    case Kind::Count:
        return double(from.findAll(log).size());
    case Kind::Order:
        return order(*this, log);
    case Kind::Text:
        return text(from, log);
    case Kind::Outcome:
        return outcome(task, log);
    case Kind::Tasks:
        return double(trace::eventCount(log, EventKind::TaskCreated));
    case Kind::Steps:
        return double(trace::eventCount(log, EventKind::StepStart));
    case Kind::Iterations:
        return double(trace::eventCount(log, EventKind::LoopIteration));
    case Kind::LongestQueue:
        return longestQueue(log);
    case Kind::MostAtOnce:
        return mostAtOnce(wait, log);
    case Kind::MostInside:
        return mostInside(log);
    case Kind::LongestBlock:
        return longestBlock(log);
    }
    Q_UNREACHABLE();
}

qsizetype Measure::settledIn(const trace::TraceLog &log) const
{
    switch (kind) {
    case Kind::Duration:
        return to.find(log);
    case Kind::Time:
    case Kind::Text:
        return from.find(log);
    case Kind::Total:
        return endOfMain(log);
    default:
        return log.size() - 1;
    }
}

} // namespace lessons
