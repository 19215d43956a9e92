#pragma once

#include "python/outcome.h"
#include "python/programsettings.h"
#include "python/tracepipe.h"
#include "trace/jsonlinesreader.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>

namespace python {

/// One run of a Python program under the recorder, in a process of its own.
///
/// Nothing runs before start(). The program's trace comes piece by piece into log(), in batches, while the
/// program runs; whatever way the run ends, what had come by then stays there. The program, and all that it
/// has started, is gone when finished() is emitted or this is deleted.
///
/// A program that writes faster than this thread reads has to wait: its pipe is full.
class ProgramRun : public QObject
{
    Q_OBJECT

public:
    explicit ProgramRun(ProgramSettings settings, QObject *parent = nullptr);
    /// Kills the program if it is still running, without a signal.
    ~ProgramRun() override;

    const ProgramSettings &settings() const { return m_settings; }

    /// Runs the program; once. Signals come from the event loop, never from within this call.
    void start();
    /// Ends the program as the person wishes. finished() follows.
    void stop();
    /// From start() until finished().
    bool isRunning() const { return m_running; }

    /// The events so far. They never change.
    const trace::TraceLog &log() const { return m_reader.log(); }
    /// The trace's header; until it has come, what it will most likely be.
    trace::Header header() const;
    /// The whole trace, for good: log() is empty then. Only when the run is over.
    trace::TraceLog takeLog();
    /// How the run ended; valid from finished().
    const Outcome &outcome() const { return m_outcome; }

signals:
    /// header() is final. Before any event; not for a program that ends before it begins.
    void headerArrived();
    /// The events from first to the end of log() are new.
    void eventsArrived(qsizetype first);
    /// What the program has written to its standard output, to the byte. It is in the trace, too.
    void outputArrived(const QByteArray &bytes);
    /// What it, or Python, has written to standard error.
    void errorArrived(const QByteArray &bytes);
    void finished();

private:
    std::optional<Outcome> refusal() const;
    std::optional<QString> programFile();
    void launch(const QString &recorder, const QString &program);
    void prepareChild();
    QProcessEnvironment environment() const;
    QStringList arguments(const QString &recorder, const QString &program) const;

    void takeTrace(const QByteArray &piece);
    void announce();
    void takeOutput();
    void takeError();
    QByteArray withinLimit(QByteArray bytes);
    void countProcesses();

    void end(Outcome::Kind cause);
    void kill();
    void killRest();
    void handleError(QProcess::ProcessError error);
    void handleExit();
    Outcome outcomeOfExit() const;
    Outcome outcomeOfFailure() const;
    void finishLater(const Outcome &outcome);
    void finish(const Outcome &outcome);

    const ProgramSettings m_settings;
    std::optional<QTemporaryDir> m_folder; // of a program that is in no file
    const QByteArray m_mark;               // in the environment of whatever belongs to the program
    QProcess m_process;
    TracePipe m_pipe;
    trace::JsonLinesReader m_reader;
    QTimer m_timeLimit;
    QTimer m_processCount;
    QTimer m_announcement;
    std::optional<Outcome::Kind> m_cause; // why the program was killed
    Outcome m_outcome;
    QByteArray m_lastErrors;   // the end of standard error
    qint64 m_written = 0;      // bytes of output and error
    qint64 m_group = 0;        // its process group, which is its session, too
    int m_threadsBefore = 0;   // on the whole machine
    qsizetype m_announced = 0; // events
    bool m_headerAnnounced = false;
    bool m_running = false;
};

} // namespace python
