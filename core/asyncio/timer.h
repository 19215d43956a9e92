#pragma once

#include "asyncio/context.h"
#include "asyncio/observation.h"
#include "asyncio/refcounted.h"

#include <functional>

namespace asyncio {

class EventLoop;

/// Something that the loop will call once, as a program sees it: a handle of call_soon, or a Timer.
class Handle : public RefCounted
{
public:
    explicit Handle(EventLoop &loop)
        : m_loop(loop)
    {
    }

    /// Takes it back; without effect once it has run.
    virtual void cancel() = 0;
    bool isCancelled() const { return m_cancelled; }
    /// What the loop calls.
    virtual void run() = 0;
    /// The name that the observer is told; null for none.
    virtual const QString *label() const { return nullptr; }

protected:
    EventLoop &loop() const { return m_loop; }
    /// Whether it was neither cancelled nor run before; from now on it is cancelled.
    bool takeBack() { return !std::exchange(m_cancelled, true) && !m_hasRun; }

private:
    friend class EventLoop;
    EventLoop &m_loop;
    bool m_cancelled = false;
    bool m_hasRun = false;
};

/// A callback that becomes due at a time. In the heap until then.
class Timer : public Handle
{
public:
    /// due in nanoseconds on the loop's clock; ordinal of the clock reading that due was computed from. task
    /// is the one that asked for it, 0 if none did.
    Timer(EventLoop &loop, quint32 id, qint64 due, quint64 ordinal, TaskId task)
        : Handle(loop)
        , m_due(due)
        , m_ordinal(ordinal)
        , m_id(id)
        , m_task(task)
    {
    }

    quint32 id() const { return m_id; }
    qint64 due() const { return m_due; }
    quint64 ordinal() const { return m_ordinal; }
    TaskId task() const { return m_task; }
    /// Lets go of what it would call: the loop has been closed and will not.
    virtual void letGo() {}
    void cancel() final;

private:
    friend class EventLoop;
    qint64 m_due;
    quint64 m_ordinal;
    quint32 m_id;
    TaskId m_task;
    bool m_inHeap = false;
};

} // namespace asyncio
