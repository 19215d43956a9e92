#include "asyncio/sync/event.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

EventState::EventState(const QString &name, int cppLine)
    : Resource(name)
    , m_line(reprOf(true))
    , m_waiting(waitingIn(WaitKind::Event, "wait"_L1))
{
    reportCreated(EventKind::EventCreated, cppLine);
}

void EventState::set(int cppLine)
{
    if (std::exchange(m_set, true))
        return;
    report(EventKind::EventSet, cppLine);
    m_line.wakeAll();
}

void EventState::clear(int cppLine)
{
    if (std::exchange(m_set, false))
        report(EventKind::EventClear, cppLine);
}

void EventAwaiter::leaveLine()
{
    state().m_line.remove(place());
    throwIfInterrupted();
}

} // namespace asyncio
