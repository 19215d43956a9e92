#include "asyncio/coroutine.h"

#include "asyncio/future.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

CallBase::CallBase(const QString &name)
    : m_loop(EventLoop::ofThread())
    , m_name(name)
    , m_serial(m_loop ? m_loop->newSerial() : 0)
{
}

CallBase::~CallBase()
{
    reportNeverAwaited();
}

void CallBase::reportNeverAwaited()
{
    if (!std::exchange(m_closed, true) && m_loop && m_loop->isObserved())
        m_loop->warn(u"never_awaited"_s, u"coroutine '%1' was never awaited"_s.arg(m_name));
}

} // namespace asyncio
