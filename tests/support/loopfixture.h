#pragma once

#include "asyncio/asyncio.h"
#include "trace/event.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Keeps what a loop reports.
class EventList : public asyncio::Observer
{
public:
    void observe(const asyncio::Observation &observation) override
    {
        events.append(trace::eventOf(observation));
    }

    QStringList prints() const;
    /// Events of one kind, in order.
    QList<trace::Event> of(asyncio::EventKind kind) const;
    /// "task@iteration" of every step, in order: which task ran in which iteration of the loop. Without the
    /// two tasks that run() makes to shut down.
    QStringList steps() const;
    /// Iteration in which a line was printed; 0 if it was not.
    quint32 iterationOf(const QString &print) const;

    QList<trace::Event> events;
};

/// Runs main to its end on a virtual clock and returns what the loop reported.
template<auto Main, typename... Arguments>
EventList runProgram(Arguments... arguments)
{
    EventList list;
    asyncio::EventLoop loop;
    loop.setObserver(&list);
    loop.start(asyncio::coroutine<Main>(std::move(arguments)...));
    loop.run();
    return list;
}
