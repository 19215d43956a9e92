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

// A styled text leaves out spaces, also those that do not break; but not their entity.
QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    html.replace(' '_L1, "&nbsp;"_L1);
    return html;
}

// What a string with three quotation marks is opened and closed with.
QString quotesOf(int open)
{
    return QString(3, open == Highlighter::TripleDouble ? u'"' : u'\'');
}

// How far the string goes on that is open at the start of a line, with its end if that is here.
qsizetype closeString(const QString &line, qsizetype from, int *open)
{
    const QString quotes = quotesOf(*open);
    for (qsizetype at = from; at < line.size(); ++at) {
        if (line.at(at) == '\\'_L1) {
            ++at;
        } else if (QStringView(line).sliced(at).startsWith(quotes)) {
            *open = Highlighter::Nothing;
            return at + quotes.size();
        }
    }
    return line.size();
}

// Where a string with three quotation marks begins at this place: behind its opening, else 0.
qsizetype openString(const QString &line, qsizetype at, int *open)
{
    static const QRegularExpression opening(uR"(\G[rbfuRBFU]{0,2}("""|'''))"_s);
    if (!u"rbfuRBFU\"'"_s.contains(line.at(at)))
        return 0;
    const QRegularExpressionMatch match = opening.match(line, at);
    if (!match.hasMatch())
        return 0;
    *open = match.captured(1) == quotesOf(Highlighter::TripleDouble) ? Highlighter::TripleDouble
                                                                     : Highlighter::TripleSingle;
    return match.capturedEnd();
}

using Token = Highlighter::Token;

// Spaces and most signs begin nothing: no pattern need be tried there.
bool mayBegin(QChar sign)
{
    return sign.isLetterOrNumber() || u"_\"'#/"_s.contains(sign);
}

Token simpleToken(sources::Language language, const QString &line, qsizetype at)
{
    if (!mayBegin(line.at(at)))
        return { Token::Plain, 1 };
    static const QRegularExpression word(uR"(\G\w+)"_s);
    static const QRegularExpression call(uR"(\G\w+(?=\())"_s);
    const auto matched = [&line, at](const QRegularExpression &pattern) {
        return pattern
            .match(line, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
            .captured();
    };
    if (const QString comment = matched(commentPattern(language)); !comment.isEmpty())
        return { Token::Quiet, comment.size() };
    if (const QString string = matched(stringPattern(language)); !string.isEmpty())
        return { Token::Quiet, string.size() };
    if (const QString await = matched(awaitPattern(language)); !await.isEmpty())
        return { Token::Await, await.size() };
    const QString name = matched(word);
    if (name.isEmpty())
        return { Token::Plain, 1 };
    const bool isMember = at > 0 && (line.at(at - 1) == '.'_L1 || line.at(at - 1) == ':'_L1);
    const bool isCall = !isMember && !matched(call).isEmpty();
    return { isCall || keywords(language).contains(name) ? Token::Bold : Token::Plain, name.size() };
}

} // namespace

QList<Token> Highlighter::tokens(sources::Language language, const QString &line, int *open)
{
    QList<Token> tokens;
    for (qsizetype at = 0; at < line.size(); at += tokens.constLast().length) {
        const qsizetype inside = *open != Nothing                      ? at
                               : language == sources::Language::Python ? openString(line, at, open)
                                                                       : 0;
        if (*open != Nothing)
            tokens.append({ Token::Quiet, closeString(line, inside, open) - at });
        else
            tokens.append(simpleToken(language, line, at));
    }
    return tokens;
}

QString Highlighter::html(const QString &line, int *open) const
{
    QString html;
    qsizetype at = 0;
    for (const Token &token : tokens(m_language, line, open)) {
        const QString text = escaped(line.mid(at, token.length));
        at += token.length;
        switch (token.kind) {
        case Token::Plain:
            html += text;
            break;
        case Token::Bold:
            html += u"<b>%1</b>"_s.arg(text);
            break;
        case Token::Await:
            html += u"<u><b><font color=\"%1\">%2</font></b></u>"_s.arg(m_palette.accent.name(), text);
            break;
        case Token::Quiet:
            html += u"<font color=\"%1\">%2</font>"_s.arg(m_palette.text2.name(), text);
            break;
        }
    }
    return html;
}
