#include "lessons/lesson.h"

using namespace Qt::Literals::StringLiterals;

namespace lessons {

QLatin1StringView nameOf(KnobType type)
{
    switch (type) {
    case KnobType::Integer:
        return "integer"_L1;
    case KnobType::Number:
        return "number"_L1;
    case KnobType::Boolean:
        return "boolean"_L1;
    case KnobType::Choice:
        return "choice"_L1;
    case KnobType::Text:
        return "text"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView nameOf(Focus focus)
{
    switch (focus) {
    case Focus::None:
        return {};
    case Focus::Source:
        return "source"_L1;
    case Focus::Timeline:
        return "timeline"_L1;
    case Focus::Loop:
        return "loop"_L1;
    case Focus::Ready:
        return "ready"_L1;
    case Focus::Timers:
        return "timers"_L1;
    case Focus::Waiting:
        return "waiting"_L1;
    case Focus::Resources:
        return "resources"_L1;
    case Focus::Console:
        return "console"_L1;
    case Focus::Knobs:
        return "knobs"_L1;
    }
    Q_UNREACHABLE();
}

QVariantMap Lesson::defaults() const
{
    QVariantMap values;
    for (const Knob &knob : knobs)
        values.insert(knob.name, knob.defaultValue);
    return values;
}

const Knob *Lesson::knob(const QString &name) const
{
    for (const Knob &knob : knobs) {
        if (knob.name == name)
            return &knob;
    }
    return nullptr;
}

} // namespace lessons
