#pragma once

#include "moment.h"
#include "rowmodel.h"

/// The tasks of the whole run in creation order, as the lane headers show them: a task that does not
/// exist yet at the playhead has an empty state.
class TaskModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")

public:
    explicit TaskModel(QObject *parent = nullptr);

    /// Takes the tasks of another run.
    void setLog(const trace::TraceLog &log);
    void show(const Moment &moment);

private:
    QString noteOf(const trace::TaskView &task, const Moment &moment) const;
    QString waitNoteOf(const trace::TaskView &task, const Moment &moment) const;

    QList<std::pair<asyncio::TaskId, QString>> m_tasks;
};
