#include "lessons/phrases.h"

#include "trace/wording.h"

using trace::isJapanese;

namespace lessons {

namespace {

constexpr QChar ZeroWidthSpace(0x200B);
constexpr QChar WordJoiner(0x2060);
constexpr QChar NarrowNoBreakSpace(0x202F);

/// Whether the character at a place is Japanese; marks for bold text are passed over in a direction.
bool isJapaneseAt(const QString &text, qsizetype at, int direction)
{
    while (at >= 0 && at < text.size() && text.at(at) == QLatin1Char('*'))
        at += direction;
    return at >= 0 && at < text.size() && isJapanese(text.at(at));
}

} // namespace

QString joinPhrases(const QString &text)
{
    if (!text.contains(ZeroWidthSpace))
        return text;
    QString joined;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar here = text.at(i);
        const bool japanese = isJapanese(here);
        const bool behindJapanese = isJapaneseAt(text, i - 1, -1);
        const bool beforeJapanese = isJapaneseAt(text, i + 1, 1);
        if (japanese && behindJapanese)
            joined += WordJoiner;
        const bool gap = here == QLatin1Char(' ') && (behindJapanese || beforeJapanese);
        joined += gap ? NarrowNoBreakSpace : here;
    }
    return joined;
}

} // namespace lessons
