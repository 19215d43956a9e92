#pragma once

#include "lanewishes.h"

#include <QStringList>

struct Invocation;

/// Which lanes a picture shows, as options of `awaitscope render`.
namespace laneoptions {

/// None of them: all lanes.
QStringList of(const LaneWishes &wishes);
/// What of() has written, or a person. Throws CommandError for what is no task.
LaneWishes wishesOf(const Invocation &invocation);

} // namespace laneoptions
