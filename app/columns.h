#pragma once

#include <QStringView>

/// Width of a line of code in a face of fixed width, in columns: characters of East Asia take two, a tab
/// four.
inline int columnsOf(QStringView line)
{
    int columns = 0;
    for (const QChar c : line)
        columns += c == QLatin1Char('\t') ? 4 : c.unicode() >= 0x1100 ? 2 : 1;
    return columns;
}
