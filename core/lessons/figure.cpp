#include "lessons/lesson.h"

#include <QSet>

#include <algorithm>

namespace lessons {

namespace {

constexpr double NanosecondsPerSecond = 1e9;

std::optional<double> duration(const Figure &figure, const trace::TraceLog &log)
{
    const qsizetype from = figure.from.find(log);
    const qsizetype to = figure.to.find(log);
    if (from < 0 || to < from)
        return std::nullopt;
    return double(log.timeAt(to) - log.timeAt(from)) / NanosecondsPerSecond;
}

std::optional<double> longestQueue(const trace::TraceLog &log)
{
    std::optional<double> longest;
    for (const trace::Event &event : log.events()) {
        if (event.kind == asyncio::EventKind::QueueCreated || event.kind == asyncio::EventKind::QueuePut)
            longest = std::max(longest.value_or(0), double(event.size));
    }
    return longest;
}

std::optional<double> mostAtOnce(const trace::TraceLog &log)
{
    QSet<asyncio::TaskId> sleeping;
    qsizetype most = 0;
    for (const trace::Event &event : log.events()) {
        if (event.kind == asyncio::EventKind::StepStart)
            sleeping.remove(event.task);
        else if (event.kind == asyncio::EventKind::StepEnd && event.wait == asyncio::WaitKind::Sleep)
            sleeping.insert(event.task);
        most = std::max(most, sleeping.size());
    }
    return most > 0 ? std::optional(double(most)) : std::nullopt;
}

} // namespace

std::optional<double> Figure::valueIn(const trace::TraceLog &log) const
{
    switch (kind) {
    case Kind::Duration:
        return duration(*this, log);
    case Kind::LongestQueue:
        return longestQueue(log);
    case Kind::MostAtOnce:
        return mostAtOnce(log);
    }
    Q_UNREACHABLE();
}

} // namespace lessons
