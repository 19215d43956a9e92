#include "lessons/expression.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

/// An expression, ready to be computed.
using Formula = std::function<QVariant(const Values &values)>;

/// Times are sums of steps of a tenth: what is closer is rounding noise.
constexpr double Tolerance = 1e-6;
/// Deeper than anybody writes, and far from the end of the stack.
constexpr int MaximumDepth = 64;

// Values ---------------------------------------------------------------------------------------------

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

/// True and False count as 1 and 0, as in Python.
bool isNumber(const QVariant &value)
{
    return value.isValid() && !isText(value);
}

bool isTrueValue(const QVariant &value)
{
    return isText(value) ? !value.toString().isEmpty() : value.toDouble() != 0;
}

bool areEqual(double left, double right)
{
    return std::abs(left - right) < Tolerance;
}

bool areEqual(const QVariant &left, const QVariant &right)
{
    if (isNumber(left) && isNumber(right))
        return areEqual(left.toDouble(), right.toDouble());
    if (isText(left) && isText(right))
        return left.toString() == right.toString();
    return !left.isValid() && !right.isValid();
}

/// Of two texts or two numbers.
bool isLess(const QVariant &left, const QVariant &right)
{
    if (isText(left) && isText(right))
        return left.toString() < right.toString();
    return left.toDouble() < right.toDouble() && !areEqual(left, right);
}

/// Whether one can be less than the other: a text and a number have no order.
bool isOrdered(const QVariant &left, const QVariant &right)
{
    return (isText(left) && isText(right)) || (isNumber(left) && isNumber(right));
}

/// The whole number at or below, where noise does not count.
double floorOf(double value)
{
    return areEqual(value, std::round(value)) ? std::round(value) : std::floor(value);
}

/// As in Python, the rest has the sign of the divisor.
double restOf(double left, double right)
{
    const double rest = left - right * floorOf(left / right);
    return areEqual(rest, 0) ? 0 : rest;
}

// Operations -----------------------------------------------------------------------------------------

double computed(const QString &sign, double left, double right)
{
    if (sign == "+"_L1)
        return left + right;
    if (sign == "-"_L1)
        return left - right;
    if (sign == "*"_L1)
        return left * right;
    if (sign == "/"_L1)
        return left / right;
    return sign == "//"_L1 ? floorOf(left / right) : restOf(left, right);
}

QVariant arithmetic(const QString &sign, const QVariant &left, const QVariant &right)
{
    if (sign == "+"_L1 && isText(left) && isText(right))
        return left.toString() + right.toString();
    if (!isNumber(left) || !isNumber(right))
        return {};
    const double value = computed(sign, left.toDouble(), right.toDouble());
    return std::isfinite(value) ? QVariant(value) : QVariant();
}

bool comparison(const QString &sign, const QVariant &left, const QVariant &right)
{
    if (sign == "=="_L1)
        return areEqual(left, right);
    if (sign == "!="_L1)
        return !areEqual(left, right);
    if (!isOrdered(left, right))
        return false;
    if (sign == "in"_L1)
        return isText(left) && right.toString().contains(left.toString());
    if (sign == "not in"_L1)
        return isText(left) && !right.toString().contains(left.toString());
    if (sign == "<"_L1)
        return isLess(left, right);
    if (sign == ">"_L1)
        return isLess(right, left);
    return sign == "<="_L1 ? !isLess(right, left) : !isLess(left, right);
}

/// Of at least one number.
double called(const QString &function, const QList<double> &numbers)
{
    if (function == "min"_L1)
        return *std::ranges::min_element(numbers);
    if (function == "max"_L1)
        return *std::ranges::max_element(numbers);
    if (function == "sum"_L1)
        return std::accumulate(numbers.begin(), numbers.end(), 0.0);
    if (function == "abs"_L1)
        return std::abs(numbers.first());
    return function == "floor"_L1 ? floorOf(numbers.first()) : -floorOf(-numbers.first());
}

bool isFunction(const QString &name)
{
    static const QStringList names = { u"min"_s, u"max"_s, u"sum"_s, u"abs"_s, u"ceil"_s, u"floor"_s };
    return names.contains(name);
}

bool takesOne(const QString &function)
{
    return function == "abs"_L1 || function == "ceil"_L1 || function == "floor"_L1;
}

Formula constant(const QVariant &value)
{
    return [value](const Values &) { return value; };
}

Formula call(const QString &function, const QList<Formula> &arguments)
{
    return [function, arguments](const Values &values) {
        QList<double> numbers;
        for (const Formula &argument : arguments) {
            const QVariant value = argument(values);
            if (!isNumber(value))
                return QVariant();
            numbers.append(value.toDouble());
        }
        return QVariant(called(function, numbers));
    };
}

// Parser ---------------------------------------------------------------------------------------------

/// Splits into numbers, texts (with their quotes), names and signs; a quote or sign that does not belong
/// there stays as one character.
QStringList tokensOf(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\s*(\\d+(?:\\.\\d+)?|[A-Za-z_]\\w*|'[^']*'|\"[^\"]*\"|==|!=|<=|>=|//|\\S)"_s);
    QStringList tokens;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        tokens.append(it.next().captured(1));
    return tokens;
}

/// Recursive descent, a function for each level of the grammar, from the loosest to the tightest. After a
/// failure the formulas are null and error is set.
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_tokens(tokensOf(text))
    {
    }

    Formula parse();

    QStringList names;
    QString error;

private:
    QString token() const { return m_tokens.value(m_at); }
    bool takes(const QString &wanted);
    QString takeOneOf(const QStringList &wanted);
    Formula fail(const QString &sentence);
    Formula failHere();

    Formula choice();
    Formula disjunction();
    Formula conjunction();
    Formula negation();
    Formula comparisons();
    QString takeComparison();
    Formula sum();
    Formula product();
    Formula signedOperand();
    Formula operand();
    Formula group();
    Formula functionCall(const QString &function);
    Formula named(const QString &name);
    Formula arithmeticOf(const QStringList &signs, Formula (Parser::*next)());

    QStringList m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
};

bool Parser::takes(const QString &wanted)
{
    const bool fits = token() == wanted;
    m_at += fits ? 1 : 0;
    return fits;
}

QString Parser::takeOneOf(const QStringList &wanted)
{
    if (!wanted.contains(token()))
        return {};
    return m_tokens.at(m_at++);
}

Formula Parser::fail(const QString &sentence)
{
    if (error.isEmpty())
        error = sentence;
    m_at = m_tokens.size();
    return {};
}

Formula Parser::failHere()
{
    return fail(m_at < m_tokens.size() ? u"\"%1\" does not belong there"_s.arg(token())
                                       : u"something is missing at the end"_s);
}

Formula Parser::parse()
{
    Formula whole = choice();
    if (error.isEmpty() && m_at < m_tokens.size())
        failHere();
    return whole;
}

Formula Parser::choice()
{
    if (++m_depth > MaximumDepth)
        return fail(u"it is nested too deeply"_s);
    Formula yes = disjunction();
    if (takes(u"if"_s)) {
        const Formula condition = disjunction();
        if (!takes(u"else"_s))
            return failHere();
        const Formula no = choice();
        yes = [=](const Values &values) { return isTrueValue(condition(values)) ? yes(values) : no(values); };
    }
    --m_depth;
    return yes;
}

Formula Parser::disjunction()
{
    Formula left = conjunction();
    while (takes(u"or"_s)) {
        const Formula right = conjunction();
        left = [=](const Values &values) {
            const QVariant value = left(values);
            return isTrueValue(value) ? value : right(values);
        };
    }
    return left;
}

Formula Parser::conjunction()
{
    Formula left = negation();
    while (takes(u"and"_s)) {
        const Formula right = negation();
        left = [=](const Values &values) {
            const QVariant value = left(values);
            return isTrueValue(value) ? right(values) : value;
        };
    }
    return left;
}

Formula Parser::negation()
{
    bool negated = false;
    bool any = false;
    while (takes(u"not"_s)) {
        negated = !negated;
        any = true;
    }
    const Formula inner = comparisons();
    if (!any)
        return inner;
    return [=](const Values &values) { return QVariant(isTrueValue(inner(values)) != negated); };
}

QString Parser::takeComparison()
{
    if (token() == "not"_L1 && m_tokens.value(m_at + 1) == "in"_L1) {
        m_at += 2;
        return u"not in"_s;
    }
    return takeOneOf({ u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"in"_s });
}

// As in Python, `a < b < c` is `a < b and b < c`.
Formula Parser::comparisons()
{
    const Formula first = sum();
    QList<QPair<QString, Formula>> others;
    for (QString sign = takeComparison(); !sign.isEmpty(); sign = takeComparison())
        others.append({ sign, sum() });
    if (others.isEmpty())
        return first;
    return [=](const Values &values) {
        QVariant left = first(values);
        for (const auto &[sign, operand] : others) {
            const QVariant right = operand(values);
            if (!comparison(sign, left, right))
                return QVariant(false);
            left = right;
        }
        return QVariant(true);
    };
}

Formula Parser::arithmeticOf(const QStringList &signs, Formula (Parser::*next)())
{
    Formula left = (this->*next)();
    for (QString sign = takeOneOf(signs); !sign.isEmpty(); sign = takeOneOf(signs)) {
        const Formula right = (this->*next)();
        left = [=](const Values &values) { return arithmetic(sign, left(values), right(values)); };
    }
    return left;
}

Formula Parser::sum()
{
    return arithmeticOf({ u"+"_s, u"-"_s }, &Parser::product);
}

Formula Parser::product()
{
    return arithmeticOf({ u"*"_s, u"/"_s, u"//"_s, u"%"_s }, &Parser::signedOperand);
}

Formula Parser::signedOperand()
{
    double sign = 1;
    bool any = false;
    for (QString taken = takeOneOf({ u"+"_s, u"-"_s }); !taken.isEmpty();
         taken = takeOneOf({ u"+"_s, u"-"_s })) {
        sign = taken == "-"_L1 ? -sign : sign;
        any = true;
    }
    const Formula inner = operand();
    if (!any)
        return inner;
    return [=](const Values &values) { return arithmetic(u"*"_s, sign, inner(values)); };
}

Formula Parser::operand()
{
    const QString text = token();
    const QChar first = text.isEmpty() ? QChar() : text.front();
    if (takes(u"("_s))
        return group();
    if (first.isDigit()) {
        ++m_at;
        return constant(text.toDouble());
    }
    if ((first == u'\'' || first == u'"') && text.size() > 1) {
        ++m_at;
        return constant(text.sliced(1, text.size() - 2));
    }
    if (first == u'\'' || first == u'"')
        return fail(u"a text is not closed"_s);
    return first.isLetter() || first == u'_' ? named(text) : failHere();
}

Formula Parser::group()
{
    const Formula inner = choice();
    return takes(u")"_s) ? inner : failHere();
}

Formula Parser::named(const QString &name)
{
    static const QStringList keywords = { u"and"_s, u"or"_s, u"not"_s, u"in"_s, u"if"_s, u"else"_s };
    if (keywords.contains(name))
        return failHere();
    ++m_at;
    if (takes(u"("_s))
        return functionCall(name);
    if (name == "True"_L1 || name == "False"_L1)
        return constant(name == "True"_L1);
    if (name == "None"_L1)
        return constant({});
    if (!names.contains(name))
        names.append(name);
    return [name](const Values &values) { return values(name); };
}

Formula Parser::functionCall(const QString &function)
{
    if (!isFunction(function))
        return fail(u"there is no function %1()"_s.arg(function));
    QList<Formula> arguments = { choice() };
    while (takes(u","_s))
        arguments.append(choice());
    if (!takes(u")"_s))
        return failHere();
    if (takesOne(function) && arguments.size() > 1)
        return fail(u"%1() takes one value"_s.arg(function));
    return call(function, arguments);
}

} // namespace

struct Expression::Node
{
    Formula formula;
    QStringList names;
};

std::optional<Expression> Expression::parse(const QString &text, QString *error)
{
    Parser parser(text);
    const Formula formula = parser.parse();
    if (!parser.error.isEmpty()) {
        if (error)
            *error = u"%1 is not an expression: %2"_s.arg(text, parser.error);
        return std::nullopt;
    }
    Expression expression;
    expression.m_root = std::make_shared<const Node>(Node { formula, parser.names });
    return expression;
}

QStringList Expression::names() const
{
    return m_root ? m_root->names : QStringList();
}

QVariant Expression::value(const Values &values) const
{
    return m_root ? m_root->formula(values) : QVariant();
}

bool Expression::isTrue(const Values &values) const
{
    return isTrueValue(value(values));
}

} // namespace lessons
