#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QVariant>

/// The values of a role in all rows of a model, in order.
inline QVariantList column(const QAbstractItemModel &model, const QByteArray &role)
{
    QVariantList values;
    const int id = model.roleNames().key(role, -1);
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(model.data(model.index(row, 0), id));
    return values;
}

/// The same as texts.
inline QStringList texts(const QAbstractItemModel &model, const QByteArray &role)
{
    QStringList list;
    for (const QVariant &value : column(model, role))
        list.append(value.toString());
    return list;
}

/// The labels of a list of {label, …}.
inline QStringList labels(const QVariant &chips)
{
    QStringList list;
    for (const QVariant &chip : chips.toList())
        list.append(chip.toMap().value(QStringLiteral("label")).toString());
    return list;
}

/// Why each of them is there.
inline QStringList reasons(const QVariant &chips)
{
    QStringList list;
    for (const QVariant &chip : chips.toList())
        list.append(chip.toMap().value(QStringLiteral("why")).toString());
    return list;
}
