#pragma once

#include "trace/traceformat.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <functional>
#include <memory>

/// Reads or writes a large file in a thread of its own, so that the window goes on meanwhile.
class FileJob : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// Part of the work that is done, 0 … 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// Name of the file, without its folder.
    Q_PROPERTY(QString name READ name NOTIFY changed)

public:
    bool isRunning() const { return m_thread != nullptr; }
    double progress() const { return double(m_progress) / Whole; }
    QString name() const { return m_name; }
    QString path() const { return m_path; }

    /// Gives up; then nothing is told of how it went.
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// One sentence that names the file.
    void failed(const QString &reason);

protected:
    /// Called in the thread.
    using Work = std::function<void(const trace::Progress &progress)>;

    explicit FileJob(QObject *parent = nullptr);

    /// Begins; gives up what is running. What work uses must live until cancel() or wait() has been called: a
    /// derived class calls one of them in its destructor.
    void begin(const QString &path, Work work);
    /// Until the thread has done its work; then nothing is told of how it went.
    void wait();
    /// The thread has done its work: tells how it went.
    virtual void conclude() = 0;
    /// Nobody wants to know how it went any more: what the thread has left is let go of.
    virtual void forget() {}

private:
    static constexpr int Whole = 1000;

    void finish();

    std::unique_ptr<QThread> m_thread;
    std::atomic<int> m_progress = 0; // of Whole
    std::atomic<bool> m_isGivenUp = false;
    QString m_path;
    QString m_name;
};
