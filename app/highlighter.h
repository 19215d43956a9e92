#pragma once

#include "lessons/program.h"
#include "palette.h"

#include <QList>
#include <QString>

/// Colours source, line by line; as rich text with spaces preserved, or as tokens for who draws the text.
///
/// Neutral, as the design has it: keywords and called names (but not called members) are bold, await and its
/// relatives take the accent and an underline, strings and comments step back.
class Highlighter
{
public:
    struct Token
    {
        enum Kind { Plain, Bold, Await, Quiet };

        Kind kind = Plain;
        qsizetype length = 0;
    };

    /// The quotation mark of a string that goes on in the next line.
    enum Open : int { Nothing, TripleDouble, TripleSingle };

    Highlighter(sources::Language language, const Palette &palette)
        : m_language(language)
        , m_palette(palette)
    {
    }

    /// The tokens of a line, without gaps. open says what the line before has left open, and then what this
    /// one leaves open.
    static QList<Token> tokens(sources::Language language, const QString &line, int *open);
    /// For Text.StyledText, of which a line takes a small part of the time that it takes as rich text.
    QString html(const QString &line, int *open) const;

private:
    sources::Language m_language;
    const Palette &m_palette;
};
