#pragma once

#include "asyncio/observation.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace trace {

/// One thing that happened in an event loop: what an asyncio::Observation tells, kept.
///
/// Plain data, the currency between the trace and its readers. A field that a kind does not use has its
/// default value. Ids start at 1, each sort counts for itself; 0 is none. Invariant within a trace: time and
/// iteration never decrease. What the fields of each kind mean is written at asyncio::EventKind.
struct Event
{
    asyncio::EventKind kind = asyncio::EventKind::LoopIteration;
    asyncio::HandleKind handleKind = asyncio::HandleKind::None;
    asyncio::WaitKind wait = asyncio::WaitKind::None;
    asyncio::Outcome outcome = asyncio::Outcome::None;
    quint32 iteration = 0; ///< of the loop, from 1
    qint64 time = 0;       ///< nanoseconds since the loop's clock began
    asyncio::TaskId task = 0;
    asyncio::TaskId parent = 0;
    asyncio::TaskId awaited = 0; ///< StepEnd: the task that is awaited
    quint32 handle = 0;
    quint32 timer = 0;
    quint32 future = 0;
    quint32 resource = 0; ///< a queue, lock, semaphore, event, condition, barrier or executor
    quint32 job = 0;      ///< of an executor
    quint32 lock = 0;     ///< ConditionCreated: resource of its lock
    qint64 due = 0;       ///< nanoseconds on the loop's clock
    qint64 duration = 0;  ///< nanoseconds
    int size = 0;         ///< items, or the value of a semaphore, or parties inside
    int maxsize = 0;      ///< items, 0 is unbounded; or parties, threads, bound
    int line = 0;         ///< in the Python program, from 1; 0 unknown
    int cppLine = 0;      ///< in the C++ program, from 1; 0 unknown
    QString name;         ///< as Python names it: "Task-2"
    QString label;        ///< short text for a person: "users", "sleep(2.0)"
    QString text;
    QList<quint32> tasks;

    bool operator==(const Event &) const = default;
};

/// Whether it is a warning of that sort: "deadlock", "wall_clock".
bool isWarning(const Event &event, QLatin1StringView sort);
/// The event that an observation tells of.
Event eventOf(const asyncio::Observation &observation);
/// An event as an observation: it borrows the texts and the list, and holds as long as the event lives.
asyncio::Observation observationOf(const Event &event);

} // namespace trace
