#pragma once

#include "trace/snapshot.h"
#include "trace/tracelog.h"

#include <QString>
#include <QVariantMap>

/// Where the playhead stands: what every model of the window is a function of.
struct Moment
{
    const trace::TraceLog &log;
    const trace::Snapshot &snapshot;
    qsizetype event = -1; ///< index of the current stop's event, -1 without a run

    /// What a person calls the task: its label, else its name.
    QString labelOf(asyncio::TaskId task) const;
    /// {label, hue} of a task, as QML draws its name.
    QVariantMap chipOf(asyncio::TaskId task) const;
};
