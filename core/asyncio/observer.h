#pragma once

#include "asyncio/event.h"

namespace asyncio {

/// Watches an event loop. The loop calls it synchronously, in the order in which things happen, and
/// never reads anything back: a loop runs the same with and without an observer.
class Observer
{
public:
    virtual ~Observer() = default;
    /// Is called once for every event; kind, time and iteration are always set.
    virtual void observe(const Event &event) = 0;
};

} // namespace asyncio
