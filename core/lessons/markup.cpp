#include "lessons/markup.h"

#include "lessons/expression.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

namespace {

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    bool parse();
    QList<Span> spans;
    QString error;

private:
    bool startsWith(QStringView mark) const { return QStringView(m_text).mid(m_at).startsWith(mark); }
    void flush();
    void append(Span::Kind kind, const QString &text);
    void takePlain();
    bool readTask();
    bool readPlaceholder();
    bool readExpression(const QString &text);
    bool fail(const QString &sentence);

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_plain;
    bool m_bold = false;
    bool m_code = false;
};

bool Parser::fail(const QString &sentence)
{
    error = sentence;
    return false;
}

void Parser::append(Span::Kind kind, const QString &text)
{
    spans.append(Span { kind, text, m_bold, m_code });
}

void Parser::flush()
{
    if (!m_plain.isEmpty())
        append(Span::Kind::Text, m_plain);
    m_plain.clear();
}

/// Takes one character, and all behind it that cannot begin a mark.
void Parser::takePlain()
{
    static const QString marks = u"`*[{"_s;
    const auto begin = m_text.cbegin() + m_at;
    const auto end = std::find_first_of(begin + 1, m_text.cend(), marks.cbegin(), marks.cend());
    m_plain.append(begin, end - begin);
    m_at += end - begin;
}

bool Parser::readTask()
{
    const qsizetype end = m_text.indexOf("]]"_L1, m_at);
    const QString label = end < 0 ? QString() : m_text.mid(m_at + 2, end - m_at - 2);
    if (label.isEmpty())
        return fail(u"[[ needs a task's label and ]]"_s);
    flush();
    append(Span::Kind::Task, label);
    m_at = end + 2;
    return true;
}

bool Parser::readPlaceholder()
{
    const qsizetype end = m_text.indexOf(u'}', m_at);
    if (end < 0)
        return fail(u"{ needs a }"_s);
    const QString name = m_text.mid(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    flush();
    if (name == "time"_L1)
        append(Span::Kind::Time, {});
    else if (name == "task"_L1)
        append(Span::Kind::EventTask, {});
    else if (name.startsWith("knob:"_L1) && name.size() > 5)
        append(Span::Kind::Knob, name.mid(5));
    else if (name.startsWith(u'='))
        return readExpression(name.mid(1));
    else
        return fail(u"{%1} is no placeholder"_s.arg(name));
    return true;
}

bool Parser::readExpression(const QString &text)
{
    const bool isSeconds = text.endsWith(":s"_L1);
    const QString expression = isSeconds ? text.chopped(2) : text;
    append(isSeconds ? Span::Kind::Seconds : Span::Kind::Value, expression);
    return Expression::parse(expression, &error).has_value();
}

bool Parser::parse()
{
    while (m_at < m_text.size()) {
        if (startsWith(u"`")) {
            flush();
            m_code = !m_code;
            m_at += 1;
        } else if (!m_code && startsWith(u"**")) {
            flush();
            m_bold = !m_bold;
            m_at += 2;
        } else if (!m_code && startsWith(u"[[")) {
            if (!readTask())
                return false;
        } else if (startsWith(u"{")) {
            if (!readPlaceholder())
                return false;
        } else {
            takePlain();
        }
    }
    flush();
    if (m_code)
        return fail(u"` is not closed"_s);
    if (m_bold)
        return fail(u"** is not closed"_s);
    return true;
}

} // namespace

std::optional<QList<Span>> parseMarkup(const QString &text, QString *error)
{
    Parser parser(text);
    if (parser.parse())
        return parser.spans;
    if (error)
        *error = parser.error;
    return std::nullopt;
}

} // namespace lessons
