#pragma once

#include "lessons/loopgame.h"
#include "trace/explain.h"

namespace lessons {

/// The rule that a wrong choice breaks, as a sentence in the language of the interface. turn is one of this
/// log's; empty for the right choice.
trace::Explanation whyNot(const trace::TraceLog &log, const LoopTurn &turn, int choice);

/// Why the right choice is right, likewise.
trace::Explanation whyNow(const trace::TraceLog &log, const LoopTurn &turn);

} // namespace lessons
