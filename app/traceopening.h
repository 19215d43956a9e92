#pragma once

#include "trace/tracelog.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

/// Reads a trace of many events in a thread of its own, so that the window goes on meanwhile.
class TraceOpening : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// Part of the file that is read, 0 … 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// Name of the file, without its folder.
    Q_PROPERTY(QString name READ name NOTIFY changed)

public:
    explicit TraceOpening(QObject *parent = nullptr);
    /// Gives up what is running.
    ~TraceOpening() override;

    bool isRunning() const { return m_thread != nullptr; }
    double progress() const { return double(m_progress) / Whole; }
    QString name() const { return m_name; }

    /// Begins; gives up what is running.
    void start(const QString &path);
    /// Gives up; then neither opened() nor failed() comes.
    Q_INVOKABLE void cancel();
    /// What was read, when opened() is told.
    trace::TraceLog takeLog() { return std::exchange(m_log, std::nullopt).value(); }
    QString path() const { return m_path; }

signals:
    void changed();
    void opened();
    /// One sentence that names the file.
    void failed(const QString &reason);

private:
    static constexpr int Whole = 1000;

    void read(const QString &path);
    void finish();

    std::unique_ptr<QThread> m_thread;
    std::atomic<int> m_progress = 0; // of Whole
    std::atomic<bool> m_isGivenUp = false;
    QString m_path;
    QString m_name;
    // Written by the thread before it ends.
    std::optional<trace::TraceLog> m_log;
    QString m_error;
};
