#pragma once

#include <QtEndian>

#include <array>
#include <bit>
#include <cstring>
#include <string_view>

#include <simdjson.h>

namespace trace {

/// What a PlainLine knows of numbers and letters.
namespace plain {

constexpr qint64 Second = 1'000'000'000;
// Up to here asyncio::toNanoseconds() of the nearest double gives the same.
constexpr qint64 MostExact = qint64(1) << 51;
constexpr int MostDigits = 18; // of a number that fits into 64 bits, whatever they are
constexpr int Places = 9;
constexpr std::array<qint64, Places + 1> PowersOfTen { 1,       10,        100,        1'000,       10'000,
                                                       100'000, 1'000'000, 10'000'000, 100'000'000, Second };

/// Whether a letter may stand in a text as it is.
constexpr bool isPlain(char letter)
{
    return quint8(letter) >= 0x20 && quint8(letter) < 0x80 && letter != '"' && letter != '\\';
}

/// How many of eight letters, from the first on, are plain.
inline int plainOf(const char *letters)
{
    constexpr quint64 Each = 0x0101'0101'0101'0101;
    constexpr quint64 High = 0x80 * Each;
    const quint64 eight = qFromLittleEndian<quint64>(letters);
    // The high bit of a byte, up to the first that is set, says that there is what is looked for.
    const auto below = [](quint64 bytes, quint64 limit) { return (bytes - limit * Each) & ~bytes; };
    const quint64 found = (below(eight ^ '"' * Each, 1) | below(eight ^ '\\' * Each, 1) | below(eight, 0x20)
                           | eight)
                        & High;
    return std::countr_zero(found) / 8;
}

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

} // namespace plain

/// A value of a PlainLine; asked for as one of simdjson's.
class PlainValue
{
public:
    simdjson::error_code get(std::string_view &text) const;
    simdjson::error_code get(int64_t &number) const;
    simdjson::error_code get(simdjson::dom::array &) const { return simdjson::INCORRECT_TYPE; }
    /// Of a number of seconds that is exact in nanoseconds.
    bool getNanoseconds(qint64 &nanoseconds) const;

private:
    friend class PlainLine;
    enum class Sort : quint8 { Text, Whole, Seconds };

    Sort m_sort = Sort::Whole;
    std::string_view m_text;
    qint64 m_number = 0; // whole, or in nanoseconds
};

/// Goes over the fields of a line as JsonLinesWriter and the recorder write nearly all: one JSON object
/// without spaces, whose values are texts of ASCII without escapes, or numbers from 0 on with no
/// more than nine places. That takes a fraction of the time of a parser.
///
/// It understands a part of JSON, and nothing else: where it gives up, the line is a parser's, and whatever
/// is wrong with it, too.
class PlainLine
{
public:
    explicit PlainLine(std::string_view line)
        : m_next(line.data())
        , m_end(line.data() + line.size())
    {
    }

    /// False at the end, and where the line is not plain.
    bool next(std::string_view &key, PlainValue &value);
    /// The same for a field that probably comes next, given as what stands before its value. Where it is
    /// another one, false, and next() tells which.
    template<std::size_t Size>
    bool nextIs(const char (&start)[Size], PlainValue &value)
    {
        constexpr std::size_t Length = Size - 1; // without the 0 at its end
        if (std::size_t(m_end - m_next) < Length || std::memcmp(m_next, start, Length) != 0)
            return false;
        m_next += Length;
        m_state = takeValue(value) ? State::Within : State::NotPlain;
        return m_state == State::Within;
    }
    /// Whether all of it was plain; once next() has said false.
    bool wasPlain() const { return m_state == State::Ended; }

private:
    enum class State : quint8 { Before, Within, Ended, NotPlain };

    bool take(char letter)
    {
        if (m_next == m_end || *m_next != letter)
            return false;
        ++m_next;
        return true;
    }
    bool takeText(std::string_view &text);
    bool takeNumber(PlainValue &value);
    bool takeField(std::string_view &key, PlainValue &value);
    bool takeValue(PlainValue &value);

    const char *m_next;
    const char *m_end;
    State m_state = State::Before;
};

// In the header, since they are called for every letter, as it were: in one piece they take half the time.

inline simdjson::error_code PlainValue::get(std::string_view &text) const
{
    if (m_sort != Sort::Text)
        return simdjson::INCORRECT_TYPE;
    text = m_text;
    return simdjson::SUCCESS;
}

inline simdjson::error_code PlainValue::get(int64_t &number) const
{
    if (m_sort != Sort::Whole)
        return simdjson::INCORRECT_TYPE;
    number = m_number;
    return simdjson::SUCCESS;
}

inline bool PlainValue::getNanoseconds(qint64 &nanoseconds) const
{
    if (m_sort == Sort::Text || (m_sort == Sort::Whole && m_number > plain::MostExact / plain::Second))
        return false;
    nanoseconds = m_sort == Sort::Whole ? m_number * plain::Second : m_number;
    return true;
}

inline bool PlainLine::next(std::string_view &key, PlainValue &value)
{
    if (m_state == State::NotPlain)
        return false;
    if (m_state == State::Before ? take('{') : take(',')) {
        m_state = State::Within;
        if (takeField(key, value))
            return true;
    } else if (m_state == State::Within && take('}') && m_next == m_end) {
        m_state = State::Ended;
        return false;
    }
    m_state = State::NotPlain;
    return false;
}

inline bool PlainLine::takeField(std::string_view &key, PlainValue &value)
{
    return take('"') && takeText(key) && take(':') && takeValue(value);
}

inline bool PlainLine::takeValue(PlainValue &value)
{
    if (m_next == m_end)
        return false;
    if (*m_next != '"')
        return takeNumber(value);
    ++m_next;
    value.m_sort = PlainValue::Sort::Text;
    return takeText(value.m_text);
}

// Behind the first quotation mark; takes the last one, too.
inline bool PlainLine::takeText(std::string_view &text)
{
    const char *const begin = m_next;
    int count = 8;
    while (count == 8 && m_end - m_next >= 8) {
        count = plain::plainOf(m_next);
        m_next += count;
    }
    while (m_next != m_end && plain::isPlain(*m_next))
        ++m_next;
    text = { begin, std::size_t(m_next - begin) };
    return take('"');
}

inline bool PlainLine::takeNumber(PlainValue &value)
{
    const char *const begin = m_next;
    qint64 number = 0;
    for (; m_next != m_end && plain::isDigit(*m_next) && m_next - begin < plain::MostDigits; ++m_next)
        number = number * 10 + (*m_next - '0');
    const bool isNumber = m_next != begin && (*begin != '0' || m_next == begin + 1);
    value.m_sort = PlainValue::Sort::Whole;
    value.m_number = number;
    if (!isNumber || m_next == m_end || *m_next != '.')
        return isNumber; // whatever follows then is looked at as the end of the field
    if (number >= plain::MostExact / plain::Second)
        return false;
    const char *const point = m_next++;
    for (; m_next != m_end && plain::isDigit(*m_next) && m_next - point <= plain::Places; ++m_next)
        value.m_number = value.m_number * 10 + (*m_next - '0');
    const std::size_t places = std::size_t(m_next - point - 1);
    if (places == 0)
        return false;
    value.m_sort = PlainValue::Sort::Seconds;
    value.m_number *= plain::PowersOfTen[plain::Places - places];
    return true;
}

} // namespace trace
