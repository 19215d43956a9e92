#include "rowmodel.h"

#include <QSet>

#include <algorithm>

namespace {
constexpr int FirstRole = Qt::UserRole + 1;
}

RowModel::RowModel(QList<QByteArray> roles, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(std::move(roles))
{
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    return m_rows.at(index.row()).values.value(role - FirstRole);
}

QHash<int, QByteArray> RowModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_roles.size(); ++i)
        names.insert(FirstRole + i, m_roles.at(i));
    return names;
}

QVariant RowModel::value(int row, const QString &role) const
{
    const qsizetype column = m_roles.indexOf(role.toUtf8());
    if (row < 0 || row >= count() || column < 0)
        return {};
    return m_rows.at(row).values.value(column);
}

int RowModel::rowOf(quint64 key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void RowModel::setRows(const QList<Row> &rows)
{
    const int before = count();
    removeMissing(rows);
    for (int i = 0; i < rows.size(); ++i)
        placeRow(i, rows.at(i));
    if (count() != before)
        emit countChanged();
}

void RowModel::removeMissing(const QList<Row> &rows)
{
    QSet<quint64> kept;
    for (const Row &row : rows)
        kept.insert(row.key);
    for (int last = count() - 1; last >= 0; --last) {
        if (kept.contains(m_rows.at(last).key))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(m_rows.at(first - 1).key))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

// Rows before position are in place already.
void RowModel::placeRow(int position, const Row &row)
{
    int from = position;
    while (from < count() && m_rows.at(from).key != row.key)
        ++from;
    if (from == count()) {
        beginInsertRows({}, position, position);
        m_rows.insert(position, row);
        endInsertRows();
        return;
    }
    if (from != position) {
        beginMoveRows({}, from, from, {}, position);
        m_rows.move(from, position);
        endMoveRows();
    }
    updateValues(position, row.values);
}

void RowModel::updateValues(int position, const QVariantList &values)
{
    QVariantList &old = m_rows[position].values;
    QList<int> changed;
    for (int i = 0; i < values.size(); ++i) {
        if (old.at(i) != values.at(i))
            changed.append(FirstRole + i);
    }
    if (changed.isEmpty())
        return;
    old = values;
    emit dataChanged(index(position), index(position), changed);
}
