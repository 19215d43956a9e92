#include "commands/listcommand.h"

#include "commands/exitcode.h"
#include "commands/invocation.h"
#include "commands/output.h"

#include "lessons/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

using lessons::Knob;
using lessons::KnobType;
using lessons::Lesson;

bool isNumeric(const Knob &knob)
{
    return knob.type == KnobType::Integer || knob.type == KnobType::Number;
}

// Every knob has every key; null where a type has no such thing.
QJsonObject knobToJson(const Knob &knob)
{
    const bool numeric = isNumeric(knob);
    return { { u"name"_s, knob.name },
             { u"type"_s, QString(lessons::nameOf(knob.type)) },
             { u"default"_s, QJsonValue::fromVariant(knob.defaultValue) },
             { u"min"_s, numeric ? QJsonValue(knob.minimum) : QJsonValue() },
             { u"max"_s, numeric ? QJsonValue(knob.maximum) : QJsonValue() },
             { u"step"_s, numeric && knob.step > 0 ? QJsonValue(knob.step) : QJsonValue() },
             { u"choices"_s, QJsonArray::fromStringList(knob.choices) } };
}

QJsonObject lessonToJson(const Lesson &lesson)
{
    QJsonArray knobs;
    for (const Knob &knob : lesson.knobs)
        knobs.append(knobToJson(knob));
    QJsonObject title;
    for (auto it = lesson.title.cbegin(); it != lesson.title.cend(); ++it)
        title.insert(it.key(), it.value());
    return { { u"id"_s, lesson.id },
             { u"number"_s, lesson.number },
             { u"title"_s, title },
             { u"knobs"_s, knobs },
             { u"clock"_s, lesson.clock } };
}

QByteArray asJson()
{
    QJsonArray array;
    for (const Lesson &lesson : lessons::Catalogue::bundled().lessons())
        array.append(lessonToJson(lesson));
    return QJsonDocument(array).toJson();
}

QString range(const Knob &knob)
{
    switch (knob.type) {
    case KnobType::Integer:
    case KnobType::Number:
        return u"%1 to %2"_s.arg(knob.literal(knob.minimum), knob.literal(knob.maximum));
    case KnobType::Boolean:
        return u"true or false"_s;
    case KnobType::Choice:
        return knob.choices.join(", "_L1);
    case KnobType::Text:
        return u"any line of text"_s;
    }
    Q_UNREACHABLE();
}

QString lessonAsText(const Lesson &lesson)
{
    QString text =
        u"%1  %2  %3\n"_s.arg(lesson.number, 2).arg(lesson.id, -14).arg(lesson.title.value(u"en"_s));
    for (const Knob &knob : lesson.knobs) {
        QString line =
            u"      %1 %2 %3"_s.arg(knob.name, -12).arg(knob.literal(knob.defaultValue), -6).arg(range(knob));
        if (!knob.unit.isEmpty())
            line += u' ' + knob.unit;
        text += line + u'\n';
    }
    return text;
}

QByteArray asText()
{
    QStringList texts;
    for (const Lesson &lesson : lessons::Catalogue::bundled().lessons())
        texts.append(lessonAsText(lesson));
    return texts.join(u'\n').toUtf8();
}

} // namespace

int runListCommand(const Invocation &invocation)
{
    Output().write(invocation.has(u"json"_s) ? asJson() : asText());
    return ExitCode::Success;
}
