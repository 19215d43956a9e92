#pragma once

// What a program needs: import asyncio.

#include "asyncio/executor.h"
#include "asyncio/gather.h"
#include "asyncio/generator.h"
#include "asyncio/run.h"
#include "asyncio/sleep.h"
#include "asyncio/sync/barrier.h"
#include "asyncio/sync/boundedsemaphore.h"
#include "asyncio/sync/condition.h"
#include "asyncio/sync/event.h"
#include "asyncio/sync/lifoqueue.h"
#include "asyncio/sync/lock.h"
#include "asyncio/sync/priorityqueue.h"
#include "asyncio/sync/queue.h"
#include "asyncio/sync/semaphore.h"
#include "asyncio/task.h"
#include "asyncio/waiting/ascompleted.h"
#include "asyncio/waiting/shield.h"
#include "asyncio/waiting/taskgroup.h"
#include "asyncio/waiting/timeout.h"
#include "asyncio/waiting/wait.h"
#include "asyncio/waiting/waitfor.h"

namespace asyncio {

/// Writes a line to the standard output of the program under study, a value as Python's print() would.
template<typename T>
void print(const T &value, std::source_location place = std::source_location::current())
{
    EventLoop *loop = EventLoop::ofThread();
    if (!loop)
        throw RuntimeError("no running event loop");
    if (loop->isObserved())
        loop->print(strOf(value), int(place.line()));
}

/// The running loop's time in seconds.
inline Instant now()
{
    return EventLoop::running().time();
}

} // namespace asyncio
