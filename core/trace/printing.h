#pragma once

#include "trace/event.h"

namespace trace {

/// Whether the event prints a piece of a line that goes on with what is printed next.
bool goesOn(const Event &event);
/// Whether the event is something that Python, or the loop, says on standard error: an exception or a
/// warning. That a step goes on for long is for the views only.
bool isOnStandardError(const Event &event);

} // namespace trace
