#pragma once

#include "lessons/lesson.h"
#include "rowmodel.h"

#include <QStringList>

/// What the command palette offers for what is typed into it, the best first.
///
/// With an empty query these are the entries used last, the latest first, and behind them all others as they
/// came. Both titles of an entry are looked at, whatever language the window speaks; it says its title in
/// that language, and the other one too where that is the one that was found.
class PaletteModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The actions own it.")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)

public:
    /// Rows at most; whoever finds more types on.
    static constexpr int MostRows = 200;
    /// Entries used last that are remembered.
    static constexpr int MostUsed = 6;

    struct Entry
    {
        QString id;          ///< what choosing it does: "zoom-in", "lesson/gather"
        lessons::Text title; ///< by language
        QString note;        ///< keys, or what it is: "W", "Lesson 4"
        bool noteIsKeys = false;
        QString icon;
    };

    explicit PaletteModel(QObject *parent = nullptr);

    /// Takes other entries and begins with an empty query. used: ids, the latest first.
    void setEntries(const QList<Entry> &entries, const QString &language, const QStringList &used);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    /// Id of a row; empty for none.
    QString idOf(int row) const;

    /// What was used last, now that this was used too.
    static QStringList withUsed(QStringList used, const QString &id);

signals:
    void queryChanged();

private:
    struct Hit
    {
        qsizetype entry = 0;
        int score = 0;
        QString title; ///< marked
        QString other; ///< marked; empty where it was not needed
    };

    std::optional<Hit> hit(qsizetype entry) const;
    void refresh();

    QList<Entry> m_entries;
    QStringList m_used;
    QString m_language;
    QString m_query;
    QList<qsizetype> m_shown; // entry of each row
};
