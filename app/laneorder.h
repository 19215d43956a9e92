#pragma once

#include "lanewishes.h"

#include "trace/lanes.h"
#include "trace/tracelog.h"

#include <QHash>

#include <vector>

/// Which lane stands in which row of a timeline: a function of the lanes, a person's wishes and of what may
/// be known of the run.
///
/// Pinned lanes come first; the filter does not concern them. A filter looks into folded groups: what it
/// finds is shown. What may not be known yet has no row, unless all lanes are shown as they come. update()
/// takes time in proportion to the tasks, the rest next to none.
class LaneOrder
{
public:
    struct Row
    {
        qsizetype lane = -1; ///< in Lanes::tasks
        int depth = 0;       ///< how many of the tasks that it is under are in rows above it
        bool isPinned = false;
        bool isGroup = false;   ///< other lanes belong under it
        qsizetype folded = 0;   ///< lanes that are folded into this one
        qsizetype failures = 0; ///< of them, those that fail

        bool operator==(const Row &) const = default;
    };

    /// Takes new wishes, or what has come since: known is the number of events that may be known.
    void update(const trace::TraceLog &log, const trace::Lanes &lanes, const LaneWishes &wishes,
                qsizetype known);
    /// Before the lanes of another run.
    void clear() { *this = LaneOrder(); }

    qsizetype rowCount() const { return m_isPlain ? m_laneCount : qsizetype(m_rows.size()); }
    Row row(qsizetype row) const { return m_isPlain ? Row { row } : m_rows[std::size_t(row)]; }
    /// Rows that stay on top.
    qsizetype pinnedCount() const { return m_pinned; }
    /// Row of a lane, or -1.
    qsizetype rowOf(qsizetype lane) const;
    /// Row of a lane, or of that which it is folded into; -1 where the filter hides it.
    qsizetype rowStandingFor(qsizetype lane) const;
    /// The lane of the task that made a lane's task, -1: none. Known where lanes are grouped.
    qsizetype parentOf(qsizetype lane) const;
    /// The lane whose group a lane folds with: itself where others stand under it, else its parent; -1: none.
    qsizetype groupOf(qsizetype lane) const;
    /// Events at which lanes fail that are folded into that of a row, ascending.
    QList<qsizetype> failuresIn(qsizetype row) const { return m_failures.value(row); }

    /// Counters that are shown, by index in Lanes::counters.
    qsizetype counterCount() const { return m_isPlain ? m_counterTotal : m_counters.size(); }
    qsizetype counter(qsizetype place) const { return m_isPlain ? place : m_counters.at(place); }
    /// Place of a counter, or -1.
    qsizetype placeOf(qsizetype counter) const;

    /// Lanes that may be known: of tasks and counters.
    qsizetype knownCount() const { return m_known; }
    /// Of them, those that the filter hides; and of these, those of tasks that fail.
    qsizetype hiddenCount() const { return m_hidden; }
    qsizetype hiddenFailures() const { return m_hiddenFailures; }

private:
    void takeParents(const trace::TraceLog &log, const trace::Lanes &lanes);
    void takeMatches(const trace::Lanes &lanes, const QString &filter);
    void link();
    void addPinned(const trace::Lanes &lanes, const LaneWishes &wishes);
    void addGroups(const trace::Lanes &lanes, const LaneWishes &wishes);
    void addRow(qsizetype lane, int depth);
    void addCounters(const trace::Lanes &lanes);
    void countFolded(const trace::Lanes &lanes);
    void count(const trace::Lanes &lanes);
    bool isKnown(const trace::Lanes &lanes, qsizetype lane) const;
    bool fails(const trace::Lanes &lanes, qsizetype lane) const;

    bool m_isPlain = true;
    qsizetype m_laneCount = 0;
    qsizetype m_counterTotal = 0;
    qsizetype m_events = 0; // that may be known
    qsizetype m_pinned = 0;
    qsizetype m_known = 0;
    qsizetype m_hidden = 0;
    qsizetype m_hiddenFailures = 0;

    std::vector<Row> m_rows;
    std::vector<qsizetype> m_rowOf;   // by lane, -1: none
    std::vector<qsizetype> m_standIn; // by lane: the lane that it is folded into, or itself
    QList<qsizetype> m_counters;
    QHash<qsizetype, QList<qsizetype>> m_failures; // by row

    // Of each lane, as far as it was looked at; the tree of those that may be known.
    std::vector<qsizetype> m_parents; // lane, -1: none
    std::vector<char> m_matches;      // of m_filter
    QString m_filter;
    std::vector<qsizetype> m_firstChild;
    std::vector<qsizetype> m_nextSibling;
};
