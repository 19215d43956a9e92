#include "trace/event.h"

namespace trace {

using asyncio::Text;

namespace {

const QString *pointerTo(const QString &text)
{
    return text.isEmpty() ? nullptr : &text;
}

/// Copies the fields that both have under the same name and as the same type.
template<typename To, typename From>
void copyNumbers(To &to, const From &from)
{
    to.kind = from.kind;
    to.handleKind = from.handleKind;
    to.wait = from.wait;
    to.outcome = from.outcome;
    to.iteration = from.iteration;
    to.time = from.time;
    to.task = from.task;
    to.parent = from.parent;
    to.awaited = from.awaited;
    to.handle = from.handle;
    to.timer = from.timer;
    to.future = from.future;
    to.resource = from.resource;
    to.job = from.job;
    to.lock = from.lock;
    to.due = from.due;
    to.duration = from.duration;
    to.size = from.size;
    to.maxsize = from.maxsize;
    to.line = from.line;
    to.cppLine = from.cppLine;
}

} // namespace

bool isWarning(const Event &event, QLatin1StringView sort)
{
    return event.kind == asyncio::EventKind::Warning && event.label == sort;
}

Event eventOf(const asyncio::Observation &observation)
{
    Event event;
    copyNumbers(event, observation);
    event.name = observation.name.toString();
    event.label = Text(observation.label).toString();
    event.text = observation.text.toString();
    event.tasks = QList<quint32>(observation.tasks.begin(), observation.tasks.end());
    return event;
}

asyncio::Observation observationOf(const Event &event)
{
    asyncio::Observation observation;
    copyNumbers(observation, event);
    observation.name = pointerTo(event.name);
    observation.label = pointerTo(event.label);
    observation.text = pointerTo(event.text);
    observation.tasks = std::span(event.tasks.constData(), std::size_t(event.tasks.size()));
    return observation;
}

} // namespace trace
