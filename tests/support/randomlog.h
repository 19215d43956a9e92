#pragma once

#include "trace/tracelog.h"

#include <vector>

/// A log of a plausible run that follows a list of choices; never empty. Every list gives a valid log:
/// tasks are created, queued, run, wait, block and end in an order that a loop could have.
trace::TraceLog randomLog(const std::vector<quint32> &choices);
