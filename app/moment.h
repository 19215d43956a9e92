#pragma once

#include "trace/explainstate.h"
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
    /// The learner is in the loop's place: what is next is for them to say.
    bool hidesOrder = false;

    /// Rows of a list that tell why they are there. With more than these nobody reads each, and every step
    /// would make all of their sentences anew.
    static constexpr qsizetype MostTold = 64;

    trace::StateExplainer explainer() const;

    /// What a person calls the task: its label, else its name.
    QString labelOf(asyncio::TaskId task) const;
    /// {label, hue} of a task, as QML draws its name.
    QVariantMap chipOf(asyncio::TaskId task) const;
    /// The same of a timer: of the task whose sleep or time limit it ends; a callback that a program has set
    /// is called by its own name and wears no task's hue. label as in trace::TimerView.
    QVariantMap chipOfTimer(const QString &label, asyncio::TaskId task) const;
};
