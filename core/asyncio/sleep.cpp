#include "asyncio/sleep.h"

#include "asyncio/executor.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

SleepAwaiter::Pause::Pause(Ref<Future<void>> future)
    : future(std::move(future))
{
}

SleepAwaiter::Pause::Pause(const Pause &other) = default;

SleepAwaiter::Pause::~Pause() = default;

void SleepAwaiter::refuse()
{
    throw ValueError("Invalid delay: NaN (not a number)");
}

void SleepAwaiter::startTimer()
{
    const Ref<Future<void>> future = new Future<void>(m_loop);
    m_pause.emplace(future);
    m_pause->timer = m_loop.addTimer<SleepTimer>(m_delay, future->id(), m_cppLine, future);
}

void SleepAwaiter::describe(Observation &stepEnd) const
{
    stepEnd.label = &m_loop.sleepLabel(m_delay);
    stepEnd.cppLine = m_cppLine;
    if (!m_pause) {
        stepEnd.wait = WaitKind::Yield;
        return;
    }
    stepEnd.wait = WaitKind::Sleep;
    stepEnd.future = m_pause->future->id();
    stepEnd.timer = m_pause->timer->id();
}

void blockingSleep(double delay, std::source_location place)
{
    if (delay < 0)
        throw ValueError("sleep length must be non-negative");
    if (Workers::sleepOnThread(delay))
        return;
    EventLoop::running().block(delay, u"time.sleep(%1)"_s.arg(reprOf(delay)), int(place.line()));
}

} // namespace asyncio
