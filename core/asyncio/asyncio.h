#pragma once

// What a program needs: import asyncio.

#include "asyncio/gather.h"
#include "asyncio/queue.h"
#include "asyncio/sleep.h"
#include "asyncio/task.h"

namespace asyncio {

/// Writes a line to the standard output of the program under study, a value as Python's print() would.
template<typename T>
void print(const T &value, std::source_location place = std::source_location::current())
{
    EventLoop &loop = EventLoop::running();
    if (loop.isObserved())
        loop.print(strOf(value), int(place.line()));
}

/// The running loop's time in seconds.
inline double now()
{
    return EventLoop::running().time();
}

} // namespace asyncio
