#pragma once

#include "asyncio/observation.h"

namespace asyncio {

/// Watches an event loop. The loop calls it synchronously, in the order in which things happen, and
/// never reads anything back: a loop runs the same with and without an observer.
class Observer
{
public:
    virtual ~Observer() = default;
    /// Is called once for everything that happens; kind, time and iteration are always set. The texts of an
    /// observation last for the call only. Also called from an executor's threads, never two at once on
    /// the virtual clock.
    virtual void observe(const Observation &observation) = 0;
};

} // namespace asyncio
