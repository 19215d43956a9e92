#include "asyncio/pyformat.h"

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

QString escaped(QChar character, QChar quote)
{
    const ushort code = character.unicode();
    if (character == u'\n')
        return u"\\n"_s;
    if (character == u'\r')
        return u"\\r"_s;
    if (character == u'\t')
        return u"\\t"_s;
    if (character == u'\\' || character == quote)
        return u'\\' + QString(character);
    if (code < 0x20 || code == 0x7f)
        return u"\\x%1"_s.arg(code, 2, 16, QLatin1Char('0'));
    return QString(character);
}

// Scientific form "d.ddde±XX" apart: digits without the point, and the decimal exponent.
struct Decimal
{
    QString digits;
    int exponent = 0;
};

Decimal decimalOf(double value)
{
    std::array<char, 32> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    const QString text = QString::fromLatin1(buffer.data(), end.ptr - buffer.data());
    const qsizetype e = text.indexOf(u'e');
    return { text.left(e).remove(u'.'), text.mid(e + 1).toInt() };
}

QString fixedForm(const Decimal &decimal)
{
    const qsizetype point = decimal.exponent + 1;
    if (point <= 0)
        return u"0."_s + QString(-point, u'0') + decimal.digits;
    if (point >= decimal.digits.size())
        return decimal.digits + QString(point - decimal.digits.size(), u'0') + u".0"_s;
    return decimal.digits.left(point) + u'.' + decimal.digits.mid(point);
}

QString scientificForm(const Decimal &decimal)
{
    QString text = decimal.digits.left(1);
    if (decimal.digits.size() > 1)
        text += u'.' + decimal.digits.mid(1);
    return text + u'e' + (decimal.exponent < 0 ? u'-' : u'+')
         + u"%1"_s.arg(std::abs(decimal.exponent), 2, 10, QLatin1Char('0'));
}

} // namespace

QString reprOf(const QString &value)
{
    const bool hasSingle = value.contains(u'\'');
    const QChar quote = hasSingle && !value.contains(u'"') ? u'"' : u'\'';
    QString text = quote;
    for (const QChar character : value)
        text += escaped(character, quote);
    return text + quote;
}

QString reprOf(double value)
{
    if (std::isnan(value))
        return u"nan"_s;
    if (std::isinf(value))
        return value < 0 ? u"-inf"_s : u"inf"_s;
    const QString sign = std::signbit(value) ? u"-"_s : QString();
    const Decimal decimal = decimalOf(std::abs(value));
    const bool fixed = decimal.exponent >= -4 && decimal.exponent < 16;
    return sign + (fixed ? fixedForm(decimal) : scientificForm(decimal));
}

QString fixedOf(double value, int digits)
{
    std::array<char, 400> buffer {}; // the largest double has 309 digits before the point
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, digits);
    return QString::fromLatin1(buffer.data(), end.ptr - buffer.data());
}

const QString &reprOf(bool value)
{
    static const QString yes = u"True"_s;
    static const QString no = u"False"_s;
    return value ? yes : no;
}

const QString &reprOf(std::monostate)
{
    static const QString none = u"None"_s;
    return none;
}

} // namespace asyncio
