#pragma once

#include "lessons/lesson.h"
#include "lessons/program.h"
#include "trace/event.h"

namespace lessons {

/// The knob of the lesson that says how long a sleep lasts, or nullptr. event is the StepEnd with which a
/// task goes to sleep, task the label of that task. Of several knobs the one of this task.
const Knob *knobOfSleep(const Lesson &lesson, const sources::Program &program, const trace::Event &event,
                        const QString &task);

} // namespace lessons
