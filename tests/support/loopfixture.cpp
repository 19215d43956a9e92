#include "support/loopfixture.h"

#include "trace/shutdown.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Event;

QList<Event> EventList::of(EventKind kind) const
{
    QList<Event> found;
    for (const Event &event : events) {
        if (event.kind == kind)
            found.append(event);
    }
    return found;
}

QStringList EventList::prints() const
{
    QStringList lines;
    for (const Event &event : of(EventKind::Print))
        lines.append(event.text);
    return lines;
}

QStringList EventList::steps() const
{
    QStringList steps;
    QList<asyncio::TaskId> own; // run()'s
    for (const Event &event : events) {
        if (event.kind == EventKind::TaskCreated && trace::Shutdown::makesOwnTask(event))
            own.append(event.task);
        else if (event.kind == EventKind::StepStart && !own.contains(event.task))
            steps.append(u"%1@%2"_s.arg(event.task).arg(event.iteration));
    }
    return steps;
}

quint32 EventList::iterationOf(const QString &print) const
{
    for (const Event &event : of(EventKind::Print)) {
        if (event.text == print)
            return event.iteration;
    }
    return 0;
}
