#pragma once

#include "scenarios/scenario.h"

// The main coroutine of every scenario, each in the file of its name.

namespace scenarios {

QCoro::Task<> syncVsAsync(Knobs knobs);
QCoro::Task<> gather(Knobs knobs);
QCoro::Task<> queue(Knobs knobs);

} // namespace scenarios
