#include "suggestion.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/divergence.h"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using lessons::Knob;
using lessons::KnobType;
using lessons::Lesson;

namespace {

ComparedSetting settingOf(const Lesson &lesson, const lessons::ComparedSide &side)
{
    const Lesson *named = lessons::Catalogue::bundled().find(side.lesson);
    ComparedSetting setting { named ? named : &lesson, {}, side.title };
    setting.values = setting.lesson->defaults();
    for (const auto &[name, value] : side.knobs.asKeyValueRange())
        setting.values.insert(name, value);
    return setting;
}

QVariantList otherValues(const Knob &knob)
{
    QVariantList values;
    switch (knob.type) {
    case KnobType::Boolean:
        values.append(!knob.defaultValue.toBool());
        break;
    case KnobType::Choice:
        for (const QString &choice : knob.choices)
            values.append(choice);
        break;
    case KnobType::Number:
        values = { knob.minimum, knob.maximum };
        break;
    case KnobType::Integer:
        values = { int(knob.minimum), int(knob.maximum) };
        break;
    case KnobType::Text:
        break;
    }
    values.removeAll(knob.defaultValue);
    return values;
}

/// Runs a lesson and tells how much another setting changes.
class Judge
{
public:
    Judge(const Lesson &lesson, const QString &semantics)
        : m_lesson(lesson)
        , m_log(run(lesson.defaults(), semantics))
        , m_semantics(semantics)
    {
    }

    /// From 0, where nothing changes, to 2. Another way of doing things tells more than another amount.
    double judge(const Knob &knob, const QVariantMap &values) const
    {
        const trace::TraceLog other = run(values, m_semantics);
        if (!trace::Divergence::between(m_log, other).first())
            return 0;
        const auto most = double(std::max(m_log.duration(), other.duration()));
        const double change = most > 0 ? std::abs(double(m_log.duration() - other.duration())) / most : 0;
        const bool isAmount = knob.type == KnobType::Number || knob.type == KnobType::Integer;
        return isAmount ? change : 1 + change;
    }

private:
    trace::TraceLog run(const QVariantMap &values, const QString &semantics) const
    {
        player::RunSettings settings;
        settings.semantics = semantics;
        return player::Run::ofLesson(m_lesson, values, settings)->log();
    }

    const Lesson &m_lesson;
    const trace::TraceLog m_log;
    const QString m_semantics;
};

/// The defaults, but for the knob and value that change most. On the wall clock nobody waits for that: there
/// it is the first other value.
QVariantMap mostTelling(const Lesson &lesson, const QString &semantics)
{
    const bool isVirtual = lesson.clock == "virtual"_L1;
    QVariantMap best = lesson.defaults();
    double most = 0;
    std::optional<Judge> judge;
    if (isVirtual)
        judge.emplace(lesson, semantics);
    for (const Knob &knob : lesson.knobs) {
        for (const QVariant &value : otherValues(knob)) {
            QVariantMap values = lesson.defaults();
            values.insert(knob.name, value);
            if (!judge)
                return values;
            if (const double telling = judge->judge(knob, values); telling > most) {
                most = telling;
                best = values;
            }
        }
    }
    return best;
}

} // namespace

Suggestion Suggestion::of(const Lesson &lesson, const QVariantMap &values, const QString &semantics)
{
    const ComparedSetting own { &lesson, values, {} };
    if (values != lesson.defaults())
        return { own, { &lesson, lesson.defaults(), {} } };
    if (!lesson.compare)
        return { own, { &lesson, mostTelling(lesson, semantics), {} } };
    const ComparedSetting left = settingOf(lesson, lesson.compare->left);
    const ComparedSetting right = settingOf(lesson, lesson.compare->right);
    return { own, right == own ? left : right };
}
