#include "lessons/lessonparts.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

/// Expressions name knobs and measures, so these must read as names.
QString readName(StrictObject *object, const QString &key)
{
    static const QRegularExpression pattern(u"^[A-Za-z_]\\w*$"_s);
    const QString name = object->text(key);
    if (!name.isEmpty() && !pattern.match(name).hasMatch())
        object->complain(key, u"must be a name of letters, digits and _, which \"%1\" is not"_s.arg(name));
    return name;
}

Expression readExpression(StrictObject *object, const QString &key)
{
    const QString text = object->text(key);
    QString error;
    const std::optional<Expression> expression = Expression::parse(text, &error);
    if (!expression && !text.isEmpty())
        object->complain(key, u"does not work: %1"_s.arg(error));
    return expression.value_or(Expression());
}

// Knobs ----------------------------------------------------------------------------------------------

KnobType readKnobType(StrictObject *object)
{
    const std::optional<KnobType> type = knobTypeOf(object->text(u"type"_s));
    if (!type)
        object->complain(u"type"_s, u"must be integer, number, boolean, choice or text"_s);
    return type.value_or(KnobType::Text);
}

void readRange(Knob *knob, StrictObject *object)
{
    knob->minimum = object->number(u"min"_s);
    knob->maximum = object->number(u"max"_s);
    knob->step = object->number(u"step"_s);
    if (knob->minimum > knob->maximum)
        object->complain(u"min"_s, u"must not be above \"max\""_s);
    if (knob->step <= 0)
        object->complain(u"step"_s, u"must be above 0"_s);
}

void readDefault(Knob *knob, StrictObject *object)
{
    const QJsonValue value = object->value(u"default"_s);
    QString error;
    const std::optional<QVariant> parsed = knobValue(*knob, value, &error);
    if (parsed)
        knob->defaultValue = *parsed;
    else if (!value.isUndefined())
        object->complain(u"default"_s, u"does not fit: %1"_s.arg(error));
}

// Events ---------------------------------------------------------------------------------------------

std::optional<asyncio::WaitKind> readWait(StrictObject *object)
{
    const QString word = object->optionalText(u"wait"_s);
    if (word.isEmpty())
        return std::nullopt;
    const std::optional<asyncio::WaitKind> wait = asyncio::waitKindOf(word);
    if (!wait)
        object->complain(u"wait"_s, u"must be a kind of wait, which \"%1\" is not"_s.arg(word));
    return wait;
}

std::optional<asyncio::Outcome> readOutcome(StrictObject *object)
{
    const QString word = object->optionalText(u"outcome"_s);
    if (word.isEmpty())
        return std::nullopt;
    const std::optional<asyncio::Outcome> outcome = asyncio::outcomeOf(word);
    if (!outcome)
        object->complain(u"outcome"_s, u"must be an outcome, which \"%1\" is not"_s.arg(word));
    return outcome;
}

int readNth(StrictObject *object)
{
    if (!object->has(u"nth"_s))
        return 1;
    const int nth = object->integer(u"nth"_s);
    if (nth == 0)
        object->complain(u"nth"_s, u"must count from 1, or from -1 backwards"_s);
    return nth;
}

/// What fits an event, all but which one of several.
EventSelector readFilter(StrictObject *object)
{
    EventSelector selector;
    const QString kind = object->text(u"kind"_s);
    if (const auto known = asyncio::eventKindOf(kind))
        selector.kind = *known;
    else
        object->complain(u"kind"_s, u"must be a kind of event, which \"%1\" is not"_s.arg(kind));
    selector.task = object->optionalText(u"task"_s);
    selector.label = object->optionalText(u"label"_s);
    selector.text = object->optionalText(u"text"_s);
    selector.wait = readWait(object);
    selector.outcome = readOutcome(object);
    return selector;
}

EventSelector readEvents(StrictObject object)
{
    const EventSelector selector = readFilter(&object);
    object.refuseOthers();
    return selector;
}

EventSelector readEvent(StrictObject object)
{
    EventSelector selector = readFilter(&object);
    selector.nth = readNth(&object);
    object.refuseOthers();
    return selector;
}

Focus readFocus(StrictObject *object)
{
    const QString word = object->optionalText(u"focus"_s);
    const std::optional<Focus> focus = focusOf(word);
    if (!focus)
        object->complain(u"focus"_s, u"must be a part of the window, which \"%1\" is not"_s.arg(word));
    return focus.value_or(Focus::None);
}

// Measures -------------------------------------------------------------------------------------------

Measure::Kind readMeasureKind(StrictObject *object)
{
    const QString word = object->text(u"kind"_s);
    const std::optional<Measure::Kind> kind = measureKindOf(word);
    if (!kind)
        object->complain(u"kind"_s, u"must be a kind of measure, which \"%1\" is not"_s.arg(word));
    return kind.value_or(Measure::Kind::Total);
}

Measure::Of readOf(StrictObject *object)
{
    const QString word = object->text(u"of"_s);
    if (word == "task"_L1)
        return Measure::Of::Task;
    if (word == "label"_L1)
        return Measure::Of::Label;
    if (word != "text"_L1)
        object->complain(u"of"_s, u"must be task, label or text"_s);
    return Measure::Of::Text;
}

/// The keys that only measures of its kind have.
void readDetails(Measure *measure, StrictObject *object)
{
    using Kind = Measure::Kind;
    switch (measure->kind) {
    case Kind::Duration:
        measure->from = readEvent(object->object(u"from"_s));
        measure->to = readEvent(object->object(u"to"_s));
        return;
    case Kind::Time:
    case Kind::Text:
        measure->from = readEvent(object->object(u"event"_s));
        return;
    case Kind::Order:
        measure->of = readOf(object);
        [[fallthrough]];
    case Kind::Count:
        measure->from = readEvents(object->object(u"events"_s));
        return;
    case Kind::Outcome:
        measure->task = object->text(u"task"_s);
        return;
    case Kind::MostAtOnce:
        measure->wait = readWait(object).value_or(asyncio::WaitKind::Sleep);
        return;
    default:
        return;
    }
}

Option readOption(StrictObject object)
{
    Option option;
    option.id = object.text(u"id"_s);
    option.condition = readExpression(&object, u"is"_s);
    object.refuseOthers();
    return option;
}

bool readIsUrl(StrictObject *object)
{
    const QString format = object->optionalText(u"format"_s);
    if (!format.isEmpty() && format != "url"_L1)
        object->complain(u"format"_s, u"can only be url"_s);
    return format == "url"_L1;
}

} // namespace

std::optional<QVariant> knobValue(const Knob &knob, const QJsonValue &value, QString *error)
{
    const bool number = knob.type == KnobType::Integer || knob.type == KnobType::Number;
    const QJsonValue::Type wanted = number                         ? QJsonValue::Double
                                  : knob.type == KnobType::Boolean ? QJsonValue::Bool
                                                                   : QJsonValue::String;
    if (value.type() == wanted)
        return knob.parse(value.toVariant().toString(), error);
    *error = u"%1 takes a value of the type %2"_s.arg(knob.name, nameOf(knob.type));
    return std::nullopt;
}

Knob readKnob(StrictObject object)
{
    Knob knob;
    knob.name = readName(&object, u"name"_s);
    knob.type = readKnobType(&object);
    if (knob.type == KnobType::Integer || knob.type == KnobType::Number)
        readRange(&knob, &object);
    if (knob.type == KnobType::Choice)
        knob.choices = object.texts(u"choices"_s);
    if (knob.type == KnobType::Text)
        knob.isUrl = readIsUrl(&object);
    readDefault(&knob, &object);
    knob.unit = object.optionalText(u"unit"_s);
    knob.task = object.optionalText(u"task"_s);
    if (object.has(u"sleeps"_s))
        knob.sleeps = object.texts(u"sleeps"_s);
    if (!knob.sleeps.isEmpty() && knob.type != KnobType::Number)
        object.complain(u"sleeps"_s, u"is of a number only"_s);
    object.refuseOthers();
    return knob;
}

Beat readBeat(StrictObject object)
{
    Beat beat;
    beat.id = object.text(u"id"_s);
    beat.event = readEvent(object.object(u"event"_s));
    beat.focus = readFocus(&object);
    object.refuseOthers();
    return beat;
}

Measure readMeasure(StrictObject object)
{
    Measure measure;
    measure.id = readName(&object, u"id"_s);
    measure.kind = readMeasureKind(&object);
    readDetails(&measure, &object);
    object.refuseOthers();
    return measure;
}

Prediction readPrediction(StrictObject object)
{
    Prediction prediction;
    prediction.id = object.text(u"id"_s);
    prediction.beat = object.text(u"beat"_s);
    prediction.reveal = object.text(u"reveal"_s);
    prediction.options = object.items(u"options"_s, readOption, &Option::id);
    if (prediction.options.size() < 2 || prediction.options.size() > 4)
        object.complain(u"options"_s, u"must be two to four"_s);
    object.refuseOthers();
    return prediction;
}

Condition readCondition(StrictObject object)
{
    Condition condition;
    condition.id = object.text(u"id"_s);
    condition.holds = readExpression(&object, u"is"_s);
    object.refuseOthers();
    return condition;
}

} // namespace lessons
