#pragma once

#include "trace/event.h"

namespace trace {

/// Whether the event prints a piece of a line that goes on with what is printed next.
bool goesOn(const Event &event);

} // namespace trace
