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

} // namespace

QList<qsizetype> EventSelector::findAll(const trace::TraceLog &log) const
{
    QHash<asyncio::TaskId, QString> labels;
    QList<qsizetype> found;
    for (qsizetype i = 0; i < log.programEnd(); ++i) {
        const trace::Event event = log.at(i);
        if (event.kind == asyncio::EventKind::TaskCreated)
            labels.insert(event.task, event.label);
        const bool taskFits = task.isEmpty() || labels.value(event.task) == task;
        if (taskFits && fits(*this, event))
            found.append(i);
    }
    return found;
}

qsizetype EventSelector::find(const trace::TraceLog &log) const
{
    const QList<qsizetype> found = findAll(log);
    const qsizetype place = nth > 0 ? nth - 1 : found.size() + nth;
    return place >= 0 && place < found.size() ? found.at(place) : -1;
}

} // namespace lessons
