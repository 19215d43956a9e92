#include "actions/palettemodel.h"

#include "actions/fuzzymatch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// As styled text, with the characters that were found in bold.
QString marked(const QString &text, const QList<int> &characters)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isFound = std::ranges::binary_search(characters, int(at));
        const QString character = QString(text.at(at)).toHtmlEscaped();
        result += isFound ? u"<b>%1</b>"_s.arg(character) : character;
    }
    return result.replace("</b><b>"_L1, ""_L1);
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : RowModel({ "title", "other", "note", "noteIsKeys", "icon", "name", "used" }, parent)
{
}

void PaletteModel::setEntries(const QList<Entry> &entries, const QString &language, const QStringList &used)
{
    m_entries = entries;
    m_language = language;
    m_used = used;
    m_query.clear();
    setRows({}); // keys of before mean other entries now
    refresh();
    emit queryChanged();
}

void PaletteModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
    emit queryChanged();
}

QString PaletteModel::idOf(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_entries.at(m_shown.at(row)).id : QString();
}

QStringList PaletteModel::withUsed(QStringList used, const QString &id)
{
    used.removeAll(id);
    used.prepend(id);
    return used.first(std::min<qsizetype>(used.size(), MostUsed));
}

// The title in the window's language counts first, so that of two equal hits it is the one that is seen.
std::optional<PaletteModel::Hit> PaletteModel::hit(qsizetype index) const
{
    const lessons::Text &title = m_entries.at(index).title;
    const QString own = title.value(m_language);
    std::optional<Hit> best;
    if (const auto match = FuzzyMatch::of(m_query, own))
        best = { index, match->score, marked(own, match->characters), {} };
    for (auto other = title.begin(); other != title.end(); ++other) {
        if (other.key() == m_language || other.value() == own)
            continue;
        const auto match = FuzzyMatch::of(m_query, other.value());
        if (match && (!best || match->score > best->score))
            best = { index, match->score, own.toHtmlEscaped(), marked(other.value(), match->characters) };
    }
    return best;
}

// Of equal hits the one used last comes first, then the shorter title, then as they came.
void PaletteModel::refresh()
{
    QList<Hit> hits;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (const std::optional<Hit> found = hit(i))
            hits.append(*found);
    }
    const bool isAll = m_query.trimmed().isEmpty();
    const auto rank = [this](const Hit &hit) {
        const qsizetype used = m_used.indexOf(m_entries.at(hit.entry).id);
        return used < 0 ? m_used.size() : used;
    };
    const auto length = [&](const Hit &hit) {
        return isAll ? 0 : m_entries.at(hit.entry).title.value(m_language).size();
    };
    std::ranges::stable_sort(hits, [&](const Hit &a, const Hit &b) {
        return std::tuple(-a.score, rank(a), length(a)) < std::tuple(-b.score, rank(b), length(b));
    });
    hits.resize(std::min<qsizetype>(hits.size(), MostRows));

    QList<Row> rows;
    m_shown.clear();
    for (const Hit &hit : hits) {
        const Entry &entry = m_entries.at(hit.entry);
        m_shown.append(hit.entry);
        rows.append({ quint64(hit.entry),
                      { hit.title, hit.other, entry.note, entry.noteIsKeys, entry.icon,
                        entry.title.value(m_language), isAll && m_used.contains(entry.id) } });
    }
    setRows(rows);
}
