#include "lessons/sleepknob.h"

#include <algorithm>

namespace lessons {

const Knob *knobOfSleep(const Lesson &lesson, const sources::Program &program, const trace::Event &event,
                        const QString &task)
{
    if (event.kind != asyncio::EventKind::StepEnd || event.wait != asyncio::WaitKind::Sleep)
        return nullptr;
    const QStringList labels = program.labelsOfLine(sources::Language::Python, event.line);
    const auto isOfThisLine = [&labels](const QString &label) { return labels.contains(label); };
    const Knob *found = nullptr;
    for (const Knob &knob : lesson.knobs) {
        if (!std::ranges::any_of(knob.sleeps, isOfThisLine))
            continue;
        if (knob.task == task)
            return &knob;
        if (knob.task.isEmpty() && !found)
            found = &knob;
    }
    return found;
}

} // namespace lessons
