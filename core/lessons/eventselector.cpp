#include "lessons/lesson.h"

#include <QHash>

namespace lessons {

namespace {

/// Whether everything but the task fits.
bool fits(const EventSelector &selector, const trace::Event &event)
{
    return event.kind == selector.kind && (selector.label.isEmpty() || event.label == selector.label)
        && (!selector.wait || event.wait == *selector.wait)
        && (!selector.outcome || event.outcome == *selector.outcome)
        && (selector.text.isEmpty() || event.text.contains(selector.text));
}

QList<qsizetype> matches(const EventSelector &selector, const trace::TraceLog &log)
{
    QHash<asyncio::TaskId, QString> labels;
    QList<qsizetype> found;
    for (qsizetype i = 0; i < log.programEnd(); ++i) {
        const trace::Event event = log.at(i);
        if (event.kind == asyncio::EventKind::TaskCreated)
            labels.insert(event.task, event.label);
        const bool taskFits = selector.task.isEmpty() || labels.value(event.task) == selector.task;
        if (taskFits && fits(selector, event))
            found.append(i);
    }
    return found;
}

} // namespace

qsizetype EventSelector::find(const trace::TraceLog &log) const
{
    const QList<qsizetype> found = matches(*this, log);
    const qsizetype place = nth > 0 ? nth - 1 : found.size() + nth;
    return place >= 0 && place < found.size() ? found.at(place) : -1;
}

} // namespace lessons
