#pragma once

#include "moment.h"
#include "rowmodel.h"
#include "workbench.h"

#include <QHash>
#include <QPointer>

/// Who made whom at the playhead: the tasks as a tree, each below the one that created it and in the order in
/// which they were made, those that have ended among them. A function of the moment.
///
/// Where there are many, tasks of one coroutine in the same state that have made none themselves stand as one
/// row ("12 × fetch") at the place of the first. What is beyond MostRows even then is only counted.
class TaskTreeModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Whose moments it shows.
    Q_PROPERTY(Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged)
    /// Whether it is looked at; else it keeps what it had, and costs nothing.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Tasks that are not shown.
    Q_PROPERTY(int hiddenCount READ hiddenCount NOTIFY shown)

public:
    static constexpr qsizetype MostSingles = 24; ///< tasks; more of them stand together where they can
    static constexpr qsizetype LeastAlike = 3;   ///< that stand together
    static constexpr qsizetype MostRows = 200;

    explicit TaskTreeModel(QObject *parent = nullptr);

    Workbench *workbench() const;
    void setWorkbench(Workbench *workbench);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    int hiddenCount() const { return m_hidden; }

    void show(const Moment &moment);

signals:
    void workbenchChanged();
    void activeChanged();
    void shown();

private:
    /// Tasks that stand as one row, with the first of them for all.
    struct Branch
    {
        asyncio::TaskId task = 0;
        QList<asyncio::TaskId> alike; ///< the others
    };

    void update();
    void collect(const trace::Snapshot &snapshot);
    QList<Branch> branchesOf(asyncio::TaskId parent, const trace::Snapshot &snapshot) const;
    void add(asyncio::TaskId parent, const QList<bool> &guides, const Moment &moment, QList<Row> &rows);
    Row rowOf(const Branch &branch, const QList<bool> &guides, bool last, const Moment &moment,
              bool tellsWhy) const;

    QPointer<Workbench> m_workbench;
    QHash<asyncio::TaskId, QList<asyncio::TaskId>> m_children; // by parent, 0: the roots
    QList<asyncio::TaskId> m_stuck;                            // tasks of a deadlock
    int m_hidden = 0;
    bool m_active = false;
};
