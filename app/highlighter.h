#pragma once

#include "lessons/program.h"
#include "palette.h"

#include <QString>

/// Colours a line of source as rich text, spaces preserved.
///
/// Neutral, as the design has it: keywords and called names (but not called members) are bold, await and its
/// relatives take the accent and an underline, strings and comments step back.
class Highlighter
{
public:
    Highlighter(sources::Language language, const Palette &palette)
        : m_language(language)
        , m_palette(palette)
    {
    }

    QString html(const QString &line) const;

private:
    sources::Language m_language;
    const Palette &m_palette;
};
