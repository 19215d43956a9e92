#pragma once

#include "filejob.h"
#include "trace/tracelog.h"

#include <optional>
#include <utility>

/// Reads a trace of many events.
class TraceOpening : public FileJob
{
    Q_OBJECT

public:
    explicit TraceOpening(QObject *parent = nullptr);
    /// Gives up what is running.
    ~TraceOpening() override;

    /// Begins; gives up what is running.
    void start(const QString &path);
    /// What was read, when opened() is told.
    trace::TraceLog takeLog() { return std::exchange(m_log, std::nullopt).value(); }

signals:
    void opened();

protected:
    void conclude() override;
    void forget() override { m_log.reset(); }

private:
    // Written by the thread before it ends.
    std::optional<trace::TraceLog> m_log;
    QString m_error;
};
