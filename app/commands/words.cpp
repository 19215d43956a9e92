#include "commands/words.h"

#include <QList>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostSuggestions = 3;

// Letters to insert, delete, replace or swap with their neighbour.
int distance(const QString &a, const QString &b)
{
    QList<int> beforeLast;
    QList<int> last(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        QList<int> row { int(i) + 1 };
        for (qsizetype j = 0; j < b.size(); ++j) {
            int least = std::min({ last[j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, last[j + 1] + 1 });
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                least = std::min(least, beforeLast[j - 1] + 1);
            row.append(least);
        }
        beforeLast = std::exchange(last, row);
    }
    return last.last();
}

} // namespace

QString enumerate(const QStringList &words, const QString &conjunction)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(u", "_s) + u' ' + conjunction + u' ' + words.last();
}

QStringList nearest(const QString &word, const QStringList &candidates)
{
    const QString wanted = word.toLower();
    QList<std::pair<int, QString>> near;
    for (const QString &candidate : candidates) {
        const QString known = candidate.toLower();
        const int far = distance(wanted, known);
        const bool part = wanted.size() > 1 && (known.contains(wanted) || wanted.contains(known));
        if (part || far <= std::max<qsizetype>(1, known.size() / 3))
            near.append({ part ? 0 : far, candidate });
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList names;
    for (const auto &entry : near.first(std::min(near.size(), MostSuggestions)))
        names.append(entry.second);
    return names;
}
