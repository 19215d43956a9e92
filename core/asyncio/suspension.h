#pragma once

#include "asyncio/event.h"
#include "asyncio/future.h"

namespace asyncio {

/// What a task waits for when it suspends; all but the future is for the observer.
struct Suspension
{
    WaitKind wait = WaitKind::Yield;
    Ref<FutureBase> future; ///< null: a bare yield, the task goes on in the next iteration
    QString label;          ///< "sleep(2.0)"
    TaskId awaited = 0;     ///< the task that is awaited
    quint32 timer = 0;
    quint32 resource = 0;
    int cppLine = 0;
};

} // namespace asyncio
