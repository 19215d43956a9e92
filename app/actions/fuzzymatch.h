#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// How well a text answers what was typed to find it.
///
/// Every word that was typed must be in the text, in any order: its characters one after another, most of
/// them at the beginning of a word of the text or right behind the one before. Neither case nor width
/// matters, nor which kana it is: "ループ", "るーぷ" and "ﾙｰﾌﾟ" are the same.
struct FuzzyMatch
{
    int score = 0;         ///< the higher, the better
    QList<int> characters; ///< positions in the text that were matched, ascending

    /// nullopt where the text does not match. Everything matches an empty query, with score 0.
    static std::optional<FuzzyMatch> of(const QString &query, const QString &text)
    {
        return of(wordsOf(query), text);
    }

    // To look through many texts: the words of a query are made once.
    static QStringList wordsOf(const QString &query);
    static std::optional<FuzzyMatch> of(const QStringList &words, const QString &text);
};
