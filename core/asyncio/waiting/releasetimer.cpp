#include "asyncio/waiting/releasetimer.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

const QString &releaseLabel()
{
    static const QString label = u"release_waiter"_s;
    return label;
}

// CPython: _release_waiter()
void release(Future<void> &waiter)
{
    if (!waiter.isDone())
        waiter.setResult({});
}

void releaseOwner(RefCounted &owner, FutureBase *)
{
    release(static_cast<Future<void> &>(owner));
}

} // namespace

void ReleaseTimer::run()
{
    release(*m_waiter);
}

const QString *ReleaseTimer::label() const
{
    return &releaseLabel();
}

ReleaseTimer::Scope::Scope(EventLoop &loop, std::optional<double> delay, const Ref<Future<void>> &waiter,
                           int cppLine)
{
    if (delay)
        m_timer = loop.addTimer<ReleaseTimer>(*delay, waiter->id(), cppLine, waiter);
}

ReleaseTimer::Scope::~Scope()
{
    if (m_timer)
        m_timer->cancel();
}

void releaseWhenDone(FutureBase &future, const Ref<Future<void>> &waiter)
{
    DoneCallback release;
    release.run = releaseOwner;
    release.owner = waiter;
    release.label = &releaseLabel();
    future.addDoneCallback(std::move(release));
}

} // namespace asyncio
