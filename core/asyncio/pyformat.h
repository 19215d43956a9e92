#pragma once

#include "asyncio/text.h"

#include <QList>
#include <QString>

#include <concepts>
#include <optional>
#include <variant>

namespace asyncio {

// Values as Python prints them: strOf() is str(x), reprOf() is repr(x).

QString reprOf(const QString &value);
/// The shortest text that reads back as the same number, in Python's form: 2.0, 1e-05, 1e+16, inf, nan.
QString reprOf(double value);
const QString &reprOf(bool value);
/// format(value, ".1f") for one digit behind the point: exact halves go to the even digit.
QString fixedOf(double value, int digits);
const QString &reprOf(std::monostate);

template<std::integral T>
requires(!std::same_as<T, bool>) QString reprOf(T value)
{
    return QString::number(value);
}

template<typename T>
QString reprOf(const std::optional<T> &value)
{
    return value ? reprOf(*value) : reprOf(std::monostate());
}

template<typename T>
QString reprOf(const QList<T> &values)
{
    QString text = QStringLiteral("[");
    for (qsizetype i = 0; i < values.size(); ++i)
        text += (i ? QStringLiteral(", ") : QString()) + reprOf(values.at(i));
    return text + QLatin1Char(']');
}

/// The repr of a value for an observer. made holds the text where it cannot be made later.
template<std::integral T>
requires(!std::same_as<T, bool> && (std::signed_integral<T> || sizeof(T) < sizeof(qint64))) Text
    reprText(const T &value, QString &)
{
    return Text::number(value);
}

inline Text reprText(const QString &value, QString &)
{
    return Text::quoted(value);
}

inline Text reprText(std::monostate value, QString &)
{
    return &reprOf(value);
}

inline Text reprText(bool value, QString &)
{
    return &reprOf(value);
}

template<typename T>
Text reprText(const T &value, QString &made)
{
    made = reprOf(value);
    return &made;
}

template<typename T>
Text reprText(const std::optional<T> &value, QString &made)
{
    return value ? reprText(*value, made) : reprText(std::monostate(), made);
}

inline QString strOf(const QString &value)
{
    return value;
}

template<typename T>
QString strOf(const T &value)
{
    return reprOf(value);
}

template<typename T>
QString strOf(const std::optional<T> &value)
{
    return value ? strOf(*value) : reprOf(std::monostate());
}

} // namespace asyncio
