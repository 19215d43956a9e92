#pragma once

#include "rowmodel.h"
#include "trace/snapshot.h"
#include "trace/tracelog.h"

#include <QPointer>

/// The tasks of the whole run in creation order, as the lane headers show them: a task that does not
/// exist yet at the playhead has an empty state. Of many tasks only those in view are rows.
class TaskModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Another model whose tasks and moment this one shows, in a window of its own; nullptr: none.
    Q_PROPERTY(TaskModel *source READ source WRITE setSource NOTIFY sourceChanged)
    /// Tasks that are rows: from this one on, so many; -1 is all of them.
    Q_PROPERTY(int firstLane READ firstLane WRITE setFirstLane NOTIFY windowChanged)
    Q_PROPERTY(int laneCount READ laneCount WRITE setLaneCount NOTIFY windowChanged)

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
    int firstLane() const { return m_firstLane; }
    void setFirstLane(int lane);
    int laneCount() const { return m_laneCount; }
    void setLaneCount(int count);

    /// What a task is doing, in a few words: "sleeps until 2.0 s".
    static QString noteOf(const trace::TaskView &task, const trace::Snapshot &snapshot);

signals:
    void sourceChanged();
    void windowChanged();
    /// Another moment.
    void shown();

private:
    void takeSource();
    void update();

    QList<std::pair<asyncio::TaskId, QString>> m_tasks;
    QPointer<TaskModel> m_source;
    qsizetype m_taken = 0; // events
    trace::Snapshot m_snapshot;
    int m_firstLane = 0;
    int m_laneCount = -1;
};
