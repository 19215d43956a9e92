#pragma once

#include <QAbstractListModel>
#include <QByteArray>
#include <QList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

/// A list of keyed rows that changes as little as it can.
///
/// setRows() compares the new rows with the old ones by key and reports exactly the removals, moves,
/// insertions and changed values between them, so that a view can animate a row from one place to
/// another. Keys are unique within a list.
class RowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    struct Row
    {
        quint64 key = 0;
        QVariantList values; ///< in the order of the roles
    };

    explicit RowModel(QList<QByteArray> roles, QObject *parent = nullptr);

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Value of a role in a row; invalid for a row or role that there is not.
    Q_INVOKABLE QVariant value(int row, const QString &role) const;
    /// Where the row with a key is, -1 where there is none.
    Q_INVOKABLE int rowOf(quint64 key) const;

signals:
    void countChanged();

protected:
    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

private:
    void removeMissing(const QList<Row> &rows);
    void placeRow(int position, const Row &row);
    void updateValues(int position, const QVariantList &values);

    QList<QByteArray> m_roles;
    QList<Row> m_rows;
};
