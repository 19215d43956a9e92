#pragma once

#include "asyncio/observation.h"

namespace asyncio {

/// Where a task is suspended: an awaiter, which lives in the frame of the coroutine for as long as that
/// rests.
class Suspension
{
public:
    /// Completes the observation of the step's end: wait, and what is awaited. Texts that it points to must
    /// last for as long as the suspension.
    virtual void describe(Observation &stepEnd) const = 0;
    /// Is called in the task's step when it was woken and nothing is thrown into it. Says whether the
    /// coroutine goes on; if not, it has suspended the task again (a get() whose item another task has
    /// taken).
    virtual bool proceed() { return true; }

protected:
    ~Suspension() = default;
};

} // namespace asyncio
