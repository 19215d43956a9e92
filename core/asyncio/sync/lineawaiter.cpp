#include "asyncio/sync/lineawaiter.h"

namespace asyncio {

void LineAwaiter::describe(Observation &stepEnd) const
{
    const Waiting &waiting = m_place->waiting();
    stepEnd.wait = waiting.wait;
    stepEnd.label = &waiting.label;
    stepEnd.resource = waiting.resource;
    stepEnd.future = m_place->id();
    stepEnd.cppLine = m_cppLine;
}

void LineAwaiter::suspendIn(Line &line, const Waiting &waiting, std::coroutine_handle<> handle)
{
    TaskBase &task = loop().suspendingTask();
    Ref<Place> place = new Place(task, m_resource, waiting);
    task.suspend(handle, *this, place);
    m_place = place.release();
    line.append(m_place);
}

void LineAwaiter::suspendAgainIn(Line &line)
{
    Ref<Place> place = new Place(m_place->task(), m_resource, m_place->waiting());
    letGo();
    m_place = place.release();
    line.append(m_place);
    m_place->task().suspendAgain(m_place);
}

void LineAwaiter::throwIfInterrupted()
{
    m_place->task().throwIfInterrupted();
    m_place->throwIfCancelled();
}

// This may be the end of the resource, and so of all that its lines hold.
void LineAwaiter::letGo()
{
    m_place->letGo();
    std::exchange(m_place, nullptr)->deref();
}

} // namespace asyncio
