#include "handout/codehtml.h"

#include "highlighter.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString patternOf(Highlighter::Token::Kind kind)
{
    switch (kind) {
    case Highlighter::Token::Bold:
        return u"<b>%1</b>"_s;
    case Highlighter::Token::Await:
        return u"<span class=\"await\">%1</span>"_s;
    case Highlighter::Token::Quiet:
        return u"<span class=\"quiet\">%1</span>"_s;
    case Highlighter::Token::Plain:
        break;
    }
    return u"%1"_s;
}

} // namespace

QString codeHtml(const QString &line, int *open)
{
    QString html;
    qsizetype at = 0;
    const QList<Highlighter::Token> tokens = Highlighter::tokens(sources::Language::Python, line, open);
    for (const Highlighter::Token &token : tokens) {
        html += patternOf(token.kind).arg(line.sliced(at, token.length).toHtmlEscaped());
        at += token.length;
    }
    return html;
}
