#pragma once

#include "trace/explain.h"

namespace trace {

/// What happens at the event with this index, in as few words as tell it, with no reason and no full stop:
/// "the timer of [[posts]] fires". What has no short form is explained. For an index out of range it is
/// empty.
Explanation headline(const TraceLog &log, qsizetype event);

} // namespace trace
