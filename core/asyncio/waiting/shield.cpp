#include "asyncio/waiting/shield.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio::detail {

namespace {

// CPython: shield.<locals>._outer_done_callback(). The owner is the inner future.
void outerDone(RefCounted &owner, FutureBase *outer)
{
    auto &inner = static_cast<FutureBase &>(owner);
    if (!inner.isDone())
        inner.removeDoneCallbacks(outer);
}

} // namespace

void describeShield(const FutureBase &shield, Observation &stepEnd)
{
    static const QString label = u"shield()"_s;
    stepEnd.wait = WaitKind::Shield;
    stepEnd.label = &label;
    stepEnd.future = shield.id();
}

// Each holds the other until one of them is done, as in Python.
void linkShield(FutureBase &shield, FutureBase &inner, Callback innerDone)
{
    static const QString label = u"shield"_s;
    DoneCallback fromInner;
    fromInner.run = innerDone;
    fromInner.owner = &shield;
    fromInner.label = &label;
    inner.addDoneCallback(std::move(fromInner));
    DoneCallback fromOuter;
    fromOuter.run = outerDone;
    fromOuter.owner = &inner;
    fromOuter.label = &label;
    shield.addDoneCallback(std::move(fromOuter));
}

} // namespace asyncio::detail
