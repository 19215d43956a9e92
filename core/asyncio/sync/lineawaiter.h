#pragma once

#include "asyncio/sync/line.h"
#include "asyncio/sync/resource.h"
#include "asyncio/task.h"

namespace asyncio {

/// Suspends the running task in a line of a resource. Base of what acquire(), get(), wait() … return.
///
/// Until it suspends it allocates nothing, and copies are cheap: GCC 12 makes one of everything that is
/// awaited, before it asks it anything. Once suspended it keeps the resource. When the loop unwinds, awaiting
/// throws GeneratorExit and leaves the resource as it is.
class LineAwaiter : public Suspension
{
public:
    LineAwaiter(const LineAwaiter &other)
        : LineAwaiter(other.m_resource, other.m_cppLine)
    {
    }
    LineAwaiter &operator=(const LineAwaiter &) = delete;

    void describe(Observation &stepEnd) const override;

protected:
    LineAwaiter(Resource &resource, int cppLine)
        : m_resource(resource)
        , m_cppLine(cppLine)
    {
    }
    ~LineAwaiter()
    {
        if (m_place) [[unlikely]]
            letGo();
    }

    Resource &resource() const { return m_resource; }
    EventLoop &loop() const { return m_resource.loop(); }
    int cppLine() const { return m_cppLine; }
    bool isUnwinding() const { return loop().isUnwinding(); }
    void throwIfUnwinding() const
    {
        if (isUnwinding()) [[unlikely]]
            throw GeneratorExit();
    }

    /// For await_suspend(): puts the task at the end of a line of the resource. waiting is the resource's.
    void suspendIn(Line &line, const Waiting &waiting, std::coroutine_handle<> handle);
    /// For proceed(): puts the task at the end of the line again.
    void suspendAgainIn(Line &line);

    /// Whether the task was suspended. Only then the following may be called.
    bool hasWaited() const { return m_place != nullptr; }
    const Place &place() const { return *m_place; }
    /// Whether throwIfInterrupted() will throw.
    bool isInterrupted() const { return m_place->isCancelled() || m_place->task().isInterrupted(); }
    /// Throws what the task was woken for instead of its turn: its cancellation.
    void throwIfInterrupted();

private:
    void letGo();

    Resource &m_resource;
    Place *m_place = nullptr; // owned; no Ref, so that destroying what has not waited is one comparison
    int m_cppLine;
};

} // namespace asyncio
