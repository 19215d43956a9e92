#include "asyncio/queue.h"

namespace asyncio {

QueueBase::QueueBase(int maxsize, const QString &name, std::source_location place)
    : m_loop(EventLoop::running())
    , m_name(name)
    , m_id(m_loop.newResourceId())
    , m_maxsize(maxsize)
{
    if (!m_loop.isObserved())
        return;
    Event event;
    event.kind = EventKind::QueueCreated;
    event.task = m_loop.currentTask() ? m_loop.currentTask()->taskId() : 0;
    event.resource = m_id;
    event.name = name;
    event.maxsize = maxsize;
    event.cppLine = int(place.line());
    m_loop.emitEvent(std::move(event));
}

void QueueBase::wakeNext(Line &line)
{
    while (!line.empty()) {
        const Ref<Future<void>> turn = std::move(line.front());
        line.pop_front();
        if (!turn->isDone()) {
            turn->setResult({});
            return;
        }
    }
}

void QueueBase::leave(Line &line, const Ref<Future<void>> &place)
{
    std::erase(line, place);
}

void QueueBase::announce(EventKind kind, const QString &item, qsizetype size,
                         std::source_location place) const
{
    if (!m_loop.isObserved())
        return;
    Event event;
    event.kind = kind;
    event.task = m_loop.currentTask() ? m_loop.currentTask()->taskId() : 0;
    event.resource = m_id;
    event.text = item;
    event.size = int(size);
    event.maxsize = m_maxsize;
    event.cppLine = int(place.line());
    m_loop.emitEvent(std::move(event));
}

} // namespace asyncio
