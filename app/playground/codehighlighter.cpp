#include "playground/codehighlighter.h"

#include "highlighter.h"

#include <algorithm>

using Token = Highlighter::Token;

CodeHighlighter::CodeHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_palette(&Palette::light())
{
}

void CodeHighlighter::setPalette(const Palette &palette)
{
    m_palette = &palette;
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    int open = std::max(int(Highlighter::Nothing), previousBlockState());
    qsizetype at = 0;
    for (const Token &token : Highlighter::tokens(sources::Language::Python, text, &open)) {
        QTextCharFormat format;
        format.setForeground(token.kind == Token::Await   ? m_palette->accent
                             : token.kind == Token::Quiet ? m_palette->text2
                                                          : m_palette->text1);
        if (token.kind == Token::Bold || token.kind == Token::Await)
            format.setFontWeight(token.kind == Token::Bold ? QFont::Bold : QFont::DemiBold);
        format.setFontUnderline(token.kind == Token::Await);
        setFormat(int(at), int(token.length), format);
        at += token.length;
    }
    setCurrentBlockState(open);
}
