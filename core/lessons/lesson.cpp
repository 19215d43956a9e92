#include "lessons/lesson.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

// Indexed by the enumerations.
constexpr std::array KnobTypeNames = { "integer"_L1, "number"_L1, "boolean"_L1, "choice"_L1, "text"_L1 };
constexpr std::array FocusNames = { ""_L1,       "source"_L1,  "timeline"_L1,  "loop"_L1,    "ready"_L1,
                                    "timers"_L1, "waiting"_L1, "resources"_L1, "console"_L1, "knobs"_L1 };

static_assert(KnobTypeNames.size() == std::size_t(KnobType::Text) + 1);
static_assert(FocusNames.size() == std::size_t(Focus::Knobs) + 1);

template<typename Enumeration, std::size_t Size>
std::optional<Enumeration> fromName(const std::array<QLatin1StringView, Size> &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1StringView word) { return word == name; });
    return found == names.end() ? std::nullopt : std::optional(Enumeration(found - names.begin()));
}

} // namespace

QLatin1StringView nameOf(KnobType type)
{
    return KnobTypeNames[std::size_t(type)];
}

QLatin1StringView nameOf(Focus focus)
{
    return FocusNames[std::size_t(focus)];
}

std::optional<KnobType> knobTypeOf(QStringView name)
{
    return fromName<KnobType>(KnobTypeNames, name);
}

std::optional<Focus> focusOf(QStringView name)
{
    return fromName<Focus>(FocusNames, name);
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
