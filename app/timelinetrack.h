#pragma once

#include "busywidths.h"
#include "trace/lanes.h"
#include "trace/timeaxis.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// One of several runs that stand on one time axis: its lanes, on the scale of the view that they share.
class TimelineTrack : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A compared run owns it.")
    Q_PROPERTY(int taskCount READ taskCount NOTIFY traceChanged)
    Q_PROPERTY(int counterCount READ counterCount NOTIFY traceChanged)

public:
    explicit TimelineTrack(QObject *parent = nullptr);

    /// Takes a run's log, which must outlive the track or its next run; nullptr is none.
    void setLog(const trace::TraceLog *log, double unitsPerSecond);
    /// Events that have happened at the playhead.
    void setCursor(qsizetype cursor);

    const trace::TraceLog *log() const { return m_log; }
    const trace::Lanes &lanes() const { return m_lanes; }
    BusyWidths &busyWidths() { return m_busy; }
    const trace::TimeAxis &axis() const { return m_axis; }
    qsizetype cursor() const { return m_cursor; }
    int taskCount() const { return int(m_lanes.tasks.size()); }
    int counterCount() const { return int(m_lanes.counters.size()); }

signals:
    void traceChanged();
    void cursorChanged();

private:
    const trace::TraceLog *m_log = nullptr;
    trace::Lanes m_lanes;
    trace::TimeAxis m_axis;
    BusyWidths m_busy;
    qsizetype m_cursor = 0;
};
