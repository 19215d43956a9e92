#include "asyncio/sync/resource.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

Resource::Resource(const QString &name)
    : m_loop(EventLoop::running())
    , m_name(name)
    , m_id(m_loop.newResourceId())
{
}

Waiting Resource::waitingIn(WaitKind wait, QLatin1StringView method) const
{
    Waiting waiting;
    waiting.wait = wait;
    waiting.resource = m_id;
    if (isObserved())
        waiting.label = u"%1.%2()"_s.arg(m_name, method);
    return waiting;
}

Observation Resource::observation(EventKind kind, int cppLine) const
{
    Observation observation;
    observation.kind = kind;
    observation.task = m_loop.currentTaskId();
    observation.resource = m_id;
    observation.cppLine = cppLine;
    return observation;
}

void Resource::reportCreated(EventKind kind, int cppLine) const
{
    if (!isObserved())
        return;
    Observation created = observation(kind, cppLine);
    created.name = &m_name;
    m_loop.report(created);
}

} // namespace asyncio
