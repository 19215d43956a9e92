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

constexpr std::array MeasureNames = { "duration"_L1,    "time"_L1,          "total"_L1,
                                      "count"_L1,       "order"_L1,         "text"_L1,
                                      "outcome"_L1,     "tasks"_L1,         "steps"_L1,
                                      "iterations"_L1,  "longest_queue"_L1, "most_at_once"_L1,
                                      "most_inside"_L1, "longest_block"_L1 };

static_assert(KnobTypeNames.size() == std::size_t(KnobType::Text) + 1);
static_assert(FocusNames.size() == std::size_t(Focus::Knobs) + 1);
static_assert(MeasureNames.size() == std::size_t(Measure::Kind::LongestBlock) + 1);

template<typename Enumeration, std::size_t Size>
std::optional<Enumeration> fromName(const std::array<QLatin1StringView, Size> &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1StringView word) { return word == name; });
    return found == names.end() ? std::nullopt : std::optional(Enumeration(found - names.begin()));
}

/// The item with that name, or nullptr.
template<typename Item>
const Item *withName(const QList<Item> &items, QString Item::*name, const QString &wanted)
{
    const auto found = std::ranges::find(items, wanted, name);
    return found == items.end() ? nullptr : &*found;
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

QLatin1StringView nameOf(Measure::Kind kind)
{
    return MeasureNames[std::size_t(kind)];
}

std::optional<KnobType> knobTypeOf(QStringView name)
{
    return fromName<KnobType>(KnobTypeNames, name);
}

std::optional<Focus> focusOf(QStringView name)
{
    return fromName<Focus>(FocusNames, name);
}

std::optional<Measure::Kind> measureKindOf(QStringView name)
{
    return fromName<Measure::Kind>(MeasureNames, name);
}

bool Measure::isSeconds() const
{
    return kind == Kind::Duration || kind == Kind::Time || kind == Kind::Total || kind == Kind::LongestBlock;
}

QVariantMap Lesson::defaults() const
{
    QVariantMap values;
    for (const Knob &knob : knobs)
        values.insert(knob.name, knob.defaultValue);
    return values;
}

QVariantMap Lesson::valuesFrom(const QVariantMap &kept) const
{
    QVariantMap values = defaults();
    for (const Knob &knob : knobs) {
        const std::optional<QVariant> value = kept.contains(knob.name)
                                                ? knob.parse(kept.value(knob.name).toString(), nullptr)
                                                : std::nullopt;
        if (value)
            values.insert(knob.name, *value);
    }
    return values;
}

const Knob *Lesson::knob(const QString &name) const
{
    return withName(knobs, &Knob::name, name);
}

const Beat *Lesson::beat(const QString &id) const
{
    return withName(beats, &Beat::id, id);
}

const Measure *Lesson::measure(const QString &id) const
{
    return withName(measures, &Measure::id, id);
}

Values Lesson::valuesOf(const QVariantMap &knobs, const trace::TraceLog &log) const
{
    const auto counted = std::make_shared<QVariantMap>();
    return [this, knobs, &log, counted](const QString &name) {
        if (knobs.contains(name))
            return knobs.value(name);
        const Measure *found = measure(name);
        if (found && !counted->contains(name))
            counted->insert(name, found->valueIn(log));
        return counted->value(name);
    };
}

} // namespace lessons
