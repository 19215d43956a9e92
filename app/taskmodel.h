#pragma once

#include "rowmodel.h"
#include "trace/snapshot.h"
#include "trace/tracelog.h"

#include <QPointer>

#include <optional>

/// The tasks of the whole run in creation order, as the lane headers show them: a task that does not
/// exist yet at the playhead has an empty state. Of many tasks only those in view are rows, in the order in
/// which they stand there.
class TaskModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Another model whose tasks and moment this one shows, in a window of its own; nullptr: none.
    Q_PROPERTY(TaskModel *source READ source WRITE setSource NOTIFY sourceChanged)
    /// Lanes of the tasks that are rows; all of them until it is set.
    Q_PROPERTY(QList<int> lanes READ lanes WRITE setLanes NOTIFY lanesChanged)

public:
    explicit TaskModel(QObject *parent = nullptr);

    /// Takes the tasks of another run.
    void setLog(const trace::TraceLog &log);
    /// Takes the tasks that have come since.
    void grow(const trace::TraceLog &log);
    /// Keeps a copy of the snapshot, which shares all that it holds.
    void show(const trace::Snapshot &snapshot);

    TaskModel *source() const { return m_source; }
    void setSource(TaskModel *source);
    QList<int> lanes() const { return m_lanes.value_or(QList<int>()); }
    void setLanes(const QList<int> &lanes);
    void showAllLanes();

    /// What a task is doing, in a few words: "sleeps until 2.0 s".
    static QString noteOf(const trace::TaskView &task, const trace::Snapshot &snapshot);

signals:
    void sourceChanged();
    void lanesChanged();
    /// Another moment.
    void shown();

private:
    void takeSource();
    void update();
    Row rowOf(qsizetype lane) const;

    QList<std::pair<asyncio::TaskId, QString>> m_tasks;
    QPointer<TaskModel> m_source;
    qsizetype m_taken = 0; // events
    trace::Snapshot m_snapshot;
    std::optional<QList<int>> m_lanes; // nullopt: all
};
