#include "course/randomknobs.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace course {

namespace {

using lessons::Knob;
using lessons::KnobType;

double randomNumber(const Knob &knob, QRandomGenerator *random)
{
    const int end = random->bounded(8);
    if (end == 0)
        return knob.minimum;
    if (end == 1)
        return knob.maximum;
    const int steps = int(std::floor((knob.maximum - knob.minimum) / knob.step + 1e-9));
    return knob.minimum + knob.step * random->bounded(steps + 1);
}

QVariant randomValue(const Knob &knob, QRandomGenerator *random)
{
    static const QStringList texts = { u""_s, u"x"_s, u"Ada Lovelace"_s, u"O'Brien \"quoted\" \\"_s,
                                       u"世界"_s };
    switch (knob.type) {
    case KnobType::Integer:
        return int(std::round(randomNumber(knob, random)));
    case KnobType::Number:
        return *knob.parse(knob.literal(randomNumber(knob, random)), nullptr);
    case KnobType::Boolean:
        return random->bounded(2) == 1;
    case KnobType::Choice:
        return knob.choices.at(random->bounded(knob.choices.size()));
    case KnobType::Text:
        if (knob.isUrl)
            return QString(); // a check speaks to nobody
        return texts.at(random->bounded(texts.size()));
    }
    Q_UNREACHABLE();
}

} // namespace

QVariantMap randomKnobs(const lessons::Lesson &lesson, QRandomGenerator *random)
{
    QVariantMap knobs;
    for (const Knob &knob : lesson.knobs)
        knobs.insert(knob.name, randomValue(knob, random));
    return knobs;
}

QString settingText(const lessons::Lesson &lesson, const QVariantMap &knobs)
{
    QStringList texts;
    for (const Knob &knob : lesson.knobs)
        texts.append(knob.name + u'=' + knob.codeText(knobs.value(knob.name)));
    return texts.join(u", "_s);
}

} // namespace course
