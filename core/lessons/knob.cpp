#include "lessons/lesson.h"

#include "asyncio/pyformat.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

constexpr qsizetype LongestUrl = 2000; // letters

/// Sliders add up steps of 0.1: what is beyond a nanosecond is rounding noise.
double rounded(double value)
{
    return std::round(value * 1e9) / 1e9;
}

QString pythonFloat(double value)
{
    return asyncio::reprOf(rounded(value));
}

QString pythonString(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

/// Whether it can stand in a program: no line feeds, and nothing else that nobody sees.
bool isLine(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.category() != QChar::Other_Control; });
}

/// What a request can be sent to; nothing stands for none.
bool isUrl(const QString &text)
{
    if (text.isEmpty())
        return true;
    const QUrl url(text, QUrl::StrictMode);
    return isLine(text) && text.size() <= LongestUrl && url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && url.userInfo().isEmpty();
}

std::optional<QVariant> parseText(const Knob &knob, const QString &text)
{
    const bool fits = knob.isUrl ? isUrl(text) : isLine(text);
    return fits ? std::optional(QVariant(text)) : std::nullopt;
}

std::optional<QVariant> parseInteger(const Knob &knob, const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= knob.minimum && value <= knob.maximum ? std::optional(QVariant(value))
                                                                : std::nullopt;
}

std::optional<QVariant> parseNumber(const Knob &knob, const QString &text)
{
    bool ok = false;
    const double value = rounded(text.toDouble(&ok));
    const bool inRange = ok && std::isfinite(value) && value >= knob.minimum && value <= knob.maximum;
    return inRange ? std::optional(QVariant(value)) : std::nullopt;
}

std::optional<QVariant> parseBoolean(const QString &text)
{
    const QString word = text.toLower();
    if (word == "true"_L1 || word == "false"_L1)
        return QVariant(word == "true"_L1);
    return std::nullopt;
}

QString expectation(const Knob &knob)
{
    switch (knob.type) {
    case KnobType::Integer:
        return u"a whole number from %1 to %2"_s.arg(knob.minimum).arg(knob.maximum);
    case KnobType::Number:
        return u"a number from %1 to %2"_s.arg(pythonFloat(knob.minimum), pythonFloat(knob.maximum));
    case KnobType::Boolean:
        return u"true or false"_s;
    case KnobType::Choice:
        return u"one of %1"_s.arg(knob.choices.join(", "_L1));
    case KnobType::Text:
        return knob.isUrl ? u"empty or an address such as http://example.org/"_s : u"a line of text"_s;
    }
    Q_UNREACHABLE();
}

std::optional<QVariant> parseValue(const Knob &knob, const QString &text)
{
    switch (knob.type) {
    case KnobType::Integer:
        return parseInteger(knob, text);
    case KnobType::Number:
        return parseNumber(knob, text);
    case KnobType::Boolean:
        return parseBoolean(text);
    case KnobType::Choice:
        return knob.choices.contains(text) ? std::optional(QVariant(text)) : std::nullopt;
    case KnobType::Text:
        return parseText(knob, text);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QVariant> Knob::parse(const QString &text, QString *error) const
{
    std::optional<QVariant> value = parseValue(*this, text);
    if (!value && error)
        *error = u"%1 must be %2, not \"%3\""_s.arg(name, expectation(*this), text);
    return value;
}

QString Knob::literal(const QVariant &value) const
{
    switch (type) {
    case KnobType::Integer:
        return QString::number(value.toInt());
    case KnobType::Number:
        return pythonFloat(value.toDouble());
    case KnobType::Boolean:
        return value.toBool() ? u"True"_s : u"False"_s;
    case KnobType::Choice:
    case KnobType::Text:
        return pythonString(value.toString());
    }
    Q_UNREACHABLE();
}

QString Knob::codeText(const QVariant &value) const
{
    return type == KnobType::Choice || type == KnobType::Text ? value.toString() : literal(value);
}

QString Knob::display(const QVariant &value, const QString &language) const
{
    const QString text = codeText(value);
    if (type == KnobType::Choice)
        return choiceTexts.value(text).value(language, text);
    if (unit.isEmpty())
        return text;
    return unit == "s"_L1 ? QCoreApplication::translate("Wording", "%1 s").arg(text)
                          : u"%1 %2"_s.arg(text, unit);
}

} // namespace lessons
