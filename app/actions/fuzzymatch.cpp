#include "actions/fuzzymatch.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int AtStart = 10;       // at the text's first character
constexpr int AtWord = 8;         // at the first character of a word
constexpr int BehindAnother = 10; // right behind the character that was matched before
constexpr int Jump = -6;          // to somewhere else
constexpr int None = -1'000'000;

// Small letters of the usual width, and hiragana for katakana; what that makes longer stays as it is, so that
// positions are those of the text.
QChar folded(QChar c)
{
    if (c < QChar(0x80))
        return c.toLower(); // as below, without the texts: there may be many names of tasks
    const QString normal = QString(c).normalized(QString::NormalizationForm_KC);
    if (normal.size() == 1)
        c = normal.front();
    if (c >= u'ァ' && c <= u'ヶ')
        return QChar(c.unicode() - u'ァ' + u'ぁ');
    return c.toLower();
}

QString folded(const QString &text)
{
    QString result = text;
    std::ranges::transform(text, result.begin(), [](QChar c) { return folded(c); });
    return result;
}

enum class Script : quint8 { None, Latin, Kana, Other };

Script scriptOf(QChar c)
{
    if (!c.isLetterOrNumber() && c != u'ー')
        return Script::None;
    if (c.unicode() < 0x250)
        return Script::Latin;
    return (c >= u'ぁ' && c <= u'ゖ') || c == u'ー' ? Script::Kana : Script::Other;
}

// Japanese puts no space between words: a change of script counts.
bool beginsWord(const QString &text, qsizetype at)
{
    const Script script = scriptOf(text.at(at));
    return script != Script::None && (at == 0 || scriptOf(text.at(at - 1)) != script);
}

/// Whether the characters of a word come one after another, with whatever between them.
bool holds(const QString &text, const QString &word)
{
    qsizetype found = 0;
    for (const QChar c : text)
        found += found < word.size() && c == word.at(found) ? 1 : 0;
    return found == word.size();
}

struct Cell
{
    int score = None;
    qsizetype before = -1; // position of the character matched before
};

// The best way to find the characters of a word one after another: cell [i][j] matches character i at j.
std::optional<FuzzyMatch> matchWord(const QString &word, const QString &text)
{
    const qsizetype width = text.size();
    QList<Cell> cells(word.size() * width);
    for (qsizetype i = 0; i < word.size(); ++i) {
        qsizetype best = -1; // of the row before, left of j
        for (qsizetype j = i; j < width; ++j) {
            const auto above = [&](qsizetype at) { return cells.at((i - 1) * width + at).score; };
            if (i > 0 && j > 0 && above(j - 1) > None && (best < 0 || above(j - 1) >= above(best)))
                best = j - 1;
            if (text.at(j) != word.at(i) || (i > 0 && best < 0))
                continue;
            const int alone = j == 0 ? AtStart : beginsWord(text, j) ? AtWord : i == 0 ? 0 : Jump;
            Cell cell { i > 0 ? above(best) + alone : alone, best };
            if (i > 0 && above(j - 1) > None && above(j - 1) + std::max(alone, BehindAnother) >= cell.score)
                cell = { above(j - 1) + std::max(alone, BehindAnother), j - 1 };
            cells[i * width + j] = cell;
        }
    }
    const auto last = cells.cend() - width;
    const auto end = std::max_element(last, cells.cend(),
                                      [](const Cell &a, const Cell &b) { return a.score < b.score; });
    if (end->score <= None)
        return std::nullopt;
    FuzzyMatch match { end->score, {} };
    qsizetype at = end - last;
    for (qsizetype i = word.size() - 1; i >= 0; --i) {
        match.characters.prepend(int(at));
        at = cells.at(i * width + at).before;
    }
    return match;
}

// Letters picked from here and there are in most long texts; they are no answer.
bool isMeant(const FuzzyMatch &match, const QString &text)
{
    const QList<int> &all = match.characters;
    qsizetype good = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isBehind = i > 0 && all.at(i - 1) == all.at(i) - 1;
        const bool isBefore = i + 1 < all.size() && all.at(i + 1) == all.at(i) + 1;
        good += isBehind || isBefore || beginsWord(text, all.at(i)) ? 1 : 0;
    }
    return all.size() == 1 || 4 * good >= 3 * all.size();
}

} // namespace

QStringList FuzzyMatch::wordsOf(const QString &query)
{
    return folded(query).split(u' ', Qt::SkipEmptyParts);
}

std::optional<FuzzyMatch> FuzzyMatch::of(const QStringList &words, const QString &text)
{
    const QString where = folded(text);
    FuzzyMatch whole;
    QSet<int> characters;
    for (const QString &word : words) {
        if (!holds(where, word))
            return std::nullopt;
        const std::optional<FuzzyMatch> match = matchWord(word, where);
        if (!match || !isMeant(*match, where))
            return std::nullopt;
        whole.score += match->score;
        characters.unite(QSet<int>(match->characters.begin(), match->characters.end()));
    }
    whole.characters = QList<int>(characters.begin(), characters.end());
    std::ranges::sort(whole.characters);
    return whole;
}
