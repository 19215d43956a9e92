#include "highlighter.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

const QSet<QString> &keywords(sources::Language language)
{
    static const QSet<QString> python {
        u"False"_s,  u"None"_s,    u"True"_s,     u"and"_s,      u"as"_s,     u"assert"_s, u"async"_s,
        u"break"_s,  u"class"_s,   u"continue"_s, u"def"_s,      u"del"_s,    u"elif"_s,   u"else"_s,
        u"except"_s, u"finally"_s, u"for"_s,      u"from"_s,     u"global"_s, u"if"_s,     u"import"_s,
        u"in"_s,     u"is"_s,      u"lambda"_s,   u"nonlocal"_s, u"not"_s,    u"or"_s,     u"pass"_s,
        u"raise"_s,  u"return"_s,  u"try"_s,      u"while"_s,    u"with"_s,   u"yield"_s,
    };
    static const QSet<QString> cpp {
        u"auto"_s,    u"bool"_s,      u"break"_s,    u"case"_s,     u"catch"_s,     u"class"_s,
        u"const"_s,   u"constexpr"_s, u"continue"_s, u"do"_s,       u"double"_s,    u"else"_s,
        u"false"_s,   u"for"_s,       u"if"_s,       u"int"_s,      u"namespace"_s, u"new"_s,
        u"nullptr"_s, u"return"_s,    u"static"_s,   u"struct"_s,   u"switch"_s,    u"template"_s,
        u"throw"_s,   u"true"_s,      u"try"_s,      u"typename"_s, u"using"_s,     u"void"_s,
        u"while"_s,   u"co_return"_s,
    };
    return language == sources::Language::Python ? python : cpp;
}

const QRegularExpression &awaitPattern(sources::Language language)
{
    static const QRegularExpression python(uR"(\G(?:await|async\s+with|async\s+for)\b)"_s);
    static const QRegularExpression cpp(uR"(\Gco_await\b)"_s);
    return language == sources::Language::Python ? python : cpp;
}

const QRegularExpression &stringPattern(sources::Language language)
{
    static const QRegularExpression python(uR"(\G[rbfuRBFU]{0,2}("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))"_s);
    static const QRegularExpression cpp(uR"(\Gu?("(?:[^"\\]|\\.)*"(?:_s)?|'(?:[^'\\]|\\.)'))"_s);
    return language == sources::Language::Python ? python : cpp;
}

const QRegularExpression &commentPattern(sources::Language language)
{
    static const QRegularExpression python(uR"(\G#.*$)"_s);
    static const QRegularExpression cpp(uR"(\G//.*$)"_s);
    return language == sources::Language::Python ? python : cpp;
}

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    html.replace(' '_L1, QChar::Nbsp);
    return html;
}

QString coloured(const QString &text, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), escaped(text));
}

} // namespace

QString Highlighter::html(const QString &line) const
{
    static const QRegularExpression word(uR"(\G\w+)"_s);
    static const QRegularExpression call(uR"(\G\w+(?=\())"_s);
    QString html;
    qsizetype at = 0;
    while (at < line.size()) {
        const auto matched = [&line, at](const QRegularExpression &pattern) {
            return pattern
                .match(line, at, QRegularExpression::NormalMatch,
                       QRegularExpression::AnchorAtOffsetMatchOption)
                .captured();
        };
        QString token = matched(commentPattern(m_language));
        if (token.isEmpty())
            token = matched(stringPattern(m_language));
        if (!token.isEmpty()) {
            html += coloured(token, m_palette.text2);
        } else if (token = matched(awaitPattern(m_language)); !token.isEmpty()) {
            html += u"<span style=\"color:%1;font-weight:600;text-decoration:underline\">%2</span>"_s.arg(
                m_palette.accent.name(), escaped(token));
        } else if (token = matched(word); !token.isEmpty()) {
            const bool isMember = at > 0 && (line.at(at - 1) == '.'_L1 || line.at(at - 1) == ':'_L1);
            const bool isCall = !isMember && !matched(call).isEmpty();
            const bool bold = isCall || keywords(m_language).contains(token);
            html += bold ? u"<b>%1</b>"_s.arg(escaped(token)) : escaped(token);
        } else {
            token = line.mid(at, 1);
            html += escaped(token);
        }
        at += token.size();
    }
    return html;
}
