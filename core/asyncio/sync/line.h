#pragma once

#include "asyncio/future.h"
#include "asyncio/sync/resource.h"
#include "asyncio/sync/ring.h"

namespace asyncio {

/// The future of one task that stands in a line.
class Place final : public FutureBase
{
public:
    /// The resource lives until letGo() is called, whatever else holds the place: its line may hold the
    /// place.
    Place(TaskBase &task, Resource &resource, const Waiting &waiting)
        : FutureBase(resource.loop())
        , m_task(task)
        , m_waiting(waiting)
        , m_resource(&resource)
    {
    }
    /// The task that waits.
    TaskBase &task() const { return m_task; }
    const Waiting &waiting() const { return m_waiting; }
    void letGo() { m_resource = nullptr; }

    /// Wakes the task; not for a place that is done. result is what Python's future would get, as its repr.
    void wake(const QString &result) { finish(&result); }
    /// Throws CancelledError where it was cancelled. For a place that is done.
    void throwIfCancelled() { rethrow(); }

private:
    TaskBase &m_task;
    const Waiting &m_waiting; // of the resource
    Ref<Resource> m_resource;
};

/// Tasks that wait for something, in the order in which they came.
///
/// A place that is done (its task was woken or cancelled, and has not gone on yet) stays in line until its
/// task takes it out; only takeAndWakeNext() takes out what it wakes.
class Line
{
public:
    /// result: see Place::wake(); must last for ever.
    explicit Line(const QString &result)
        : m_result(result)
    {
    }

    bool isEmpty() const { return m_places.isEmpty(); }
    int size() const { return int(m_places.size()); }
    void append(Ref<Place> place) { m_places.append(std::move(place)); }
    /// Takes the place out, if it is there.
    void remove(const Place &place);
    bool areAllCancelled() const { return isEmpty() || findNotCancelled() == m_places.size(); }
    /// How many are not done.
    int waiting() const;

    /// Wakes the first in line, if it is not done.
    void wakeFirst();
    /// Wakes the first that is not done, and says whether there was one.
    bool wakeNext();
    /// The same for the first few.
    void wake(int count);
    void wakeAll() { wake(size()); }
    /// Takes out the first ones up to one that is not done, and wakes that.
    void takeAndWakeNext()
    {
        if (!isEmpty())
            takeAndWakeOne();
    }

private:
    std::size_t findNotCancelled() const;
    void takeAndWakeOne();

    Ring<Ref<Place>> m_places;
    const QString &m_result;
};

} // namespace asyncio
