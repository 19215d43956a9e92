#pragma once

#include "filejob.h"
#include "trace/tracelog.h"

/// Writes a trace of many events, whole or not at all.
class TraceSaving : public FileJob
{
    Q_OBJECT

public:
    explicit TraceSaving(QObject *parent = nullptr);
    /// Writes to the end what is being written.
    ~TraceSaving() override;

    /// Begins, with the log as it is now; gives up what is running.
    void start(const trace::TraceLog &log, const QString &path);

signals:
    void saved();

protected:
    void conclude() override;

private:
    // Written by the thread before it ends.
    bool m_isSaved = false;
    QString m_error;
};
