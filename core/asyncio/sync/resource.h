#pragma once

#include "asyncio/eventloop.h"
#include "asyncio/refcounted.h"

#include <QString>

namespace asyncio {

/// What the observer is told of a task that stands in a line.
struct Waiting
{
    WaitKind wait = WaitKind::None;
    quint32 resource = 0;
    QString label; ///< "queue.get()"; empty where the loop was not observed when the resource was made
};

/// The state of something that tasks share and wait for: a queue, a lock and the like.
///
/// What a program holds (Lock, Queue<T>, …) is a handle: its copies are the same lock, as names are in
/// Python, and so are guards and the awaiters of tasks that stand in line. The state lives as long as any of
/// them, so a task may still wait, or be woken or cancelled, when the coroutine that made the lock has ended.
/// A state may outlive its loop, but must not be used then.
class Resource : public RefCounted
{
public:
    EventLoop &loop() const { return m_loop; }
    /// The number that the observer knows it by, from 1 in each loop.
    quint32 id() const { return m_id; }
    const QString &name() const { return m_name; }

protected:
    /// Takes the next number of the running loop. Throws RuntimeError where none runs.
    explicit Resource(const QString &name);

    bool isObserved() const { return m_loop.isObserved(); }
    /// Of a task that waits in a method of this resource: "get" makes "queue.get()".
    Waiting waitingIn(WaitKind wait, QLatin1StringView method) const;
    /// Something that the running task does to this resource.
    Observation observation(EventKind kind, int cppLine) const;
    /// The same, told to the observer if there is one.
    void report(EventKind kind, int cppLine) const
    {
        if (!isObserved())
            return;
        Observation observation = this->observation(kind, cppLine);
        m_loop.report(observation);
    }
    /// The same with the name.
    void reportCreated(EventKind kind, int cppLine) const;

private:
    EventLoop &m_loop;
    QString m_name;
    quint32 m_id;
};

} // namespace asyncio
