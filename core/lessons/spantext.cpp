#include "lessons/spantext.h"

#include "trace/wording.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

QString display(const QVariant &value)
{
    if (!value.isValid())
        return u"None"_s;
    if (value.typeId() == QMetaType::QString)
        return value.toString();
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? u"True"_s : u"False"_s;
    return QString::number(std::round(value.toDouble() * 1e6) / 1e6);
}

QString displayKnob(const Span &span, const Lesson &lesson, const Values &values, const QString &language)
{
    const Knob *knob = lesson.knob(span.text);
    if (!knob)
        return span.text;
    const QVariant value = values(span.text);
    return span.code ? knob->codeText(value) : knob->display(value, language);
}

} // namespace

QString textOf(const Span &span, const Lesson &lesson, const Values &values, const QString &language)
{
    if (span.kind == Span::Kind::Knob)
        return displayKnob(span, lesson, values, language);
    if (span.kind != Span::Kind::Value && span.kind != Span::Kind::Seconds)
        return span.text;
    const QVariant value = Expression::parse(span.text).value_or(Expression()).value(values);
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (span.kind == Span::Kind::Seconds && isNumber)
        return trace::secondsWithUnit(std::llround(number * 1e9));
    return display(value);
}

QString plainTextOf(const Text &text, const Lesson &lesson, const Values &values, const QString &language)
{
    QString plain;
    const QList<Span> spans = parseMarkup(text.value(language)).value_or(QList<Span>());
    for (const Span &span : spans)
        plain += textOf(span, lesson, values, language);
    return plain;
}

} // namespace lessons
