#pragma once

#include "player/run.h"
#include "playground/traceback.h"
#include "python/interpreter.h"
#include "python/programrun.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

class Workbench;

/// Runs programs, one at a time, and lets the workbench show what they do while they do it.
///
/// The run goes on while the window shows something else; show() brings it back with all that has come
/// meanwhile. Nothing is run but by start().
class ProgramRunner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The playground owns it.")
    /// From start() until the outcome is there.
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// Whether the run has ended, and how is known.
    Q_PROPERTY(bool ended READ hasEnded NOTIFY changed)
    Q_PROPERTY(Outcome outcome READ outcome NOTIFY changed)
    /// Of the interpreter; empty before it is known.
    Q_PROPERTY(QString version READ version NOTIFY changed)
    /// The one that the run is really on: "virtual" or "wall".
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    /// Whether the program turned to the world outside, so that its time went on as real time.
    Q_PROPERTY(bool fellBack READ hasFallenBack NOTIFY changed)
    /// The line of the program that the outcome speaks of, from 1; 0: none.
    Q_PROPERTY(int outcomeLine READ outcomeLine NOTIFY changed)
    /// Whether it failed because it asked for more input than it was given.
    Q_PROPERTY(bool wantsInput READ wantsInput NOTIFY changed)
    /// The end of what was written to standard error.
    Q_PROPERTY(QString errors READ errors NOTIFY errorsChanged)

public:
    /// As python::Outcome::Kind, and in its order.
    enum Outcome {
        Ended,
        Failed,
        SyntaxError,
        Deadlock,
        Stopped,
        TimeLimit,
        OutputLimit,
        MemoryLimit,
        EventLimit,
        ProcessLimit,
        Killed,
        RecordingLost,
        NoPython,
        WrongPython,
        NotStarted,
    };
    Q_ENUM(Outcome)

    explicit ProgramRunner(Workbench *workbench, QObject *parent = nullptr);
    ~ProgramRunner() override;

    bool isRunning() const { return m_running; }
    bool hasEnded() const { return m_outcome.has_value(); }
    Outcome outcome() const { return m_outcome ? Outcome(m_outcome->kind) : Ended; }
    QString version() const { return m_settings.interpreter.version; }
    QString clock() const;
    bool hasFallenBack() const { return m_fellBack; }
    int outcomeLine() const;
    bool wantsInput() const;
    QString errors() const { return QString::fromUtf8(m_errors); }
    /// How it ended in one sentence, in the language of the window; empty before that.
    QString outcomeText() const;
    /// The program as it was run; empty before the first run.
    QString source() const { return QString::fromUtf8(m_settings.source); }

    /// Ends the program that runs and runs another one. interpreter: a path, or empty for the first that is
    /// found; it is asked for its version first, in another thread.
    void start(const python::ProgramSettings &settings, const QString &interpreter);
    Q_INVOKABLE void stop();
    /// Lets the workbench show the last run, or what stands for one before the first: name and source.
    void show(const QString &name, const QString &source);
    /// Whether the workbench shows it.
    bool isShown() const { return m_shown != nullptr; }
    /// Forgets the last run, which was another program's, and ends it.
    void clear();

signals:
    void changed();
    void errorsChanged();

private:
    void launch(const python::Probe &probe);
    void takeEvents(qsizetype first);
    void present(trace::Header header);
    void grow();
    void takeErrors(const QByteArray &bytes);
    void finish(const python::Outcome &outcome);
    void reset();
    int stalledLine() const;

    Workbench *m_workbench;
    python::ProgramSettings m_settings; // of the last run
    std::unique_ptr<python::ProgramRun> m_run;
    std::optional<python::Outcome> m_outcome;
    std::optional<python::Probe> m_refused; // why nothing could be run
    int m_attempt = 0;                      // to run something; an answer to an older one is late
    player::Run *m_shown = nullptr;         // the workbench's; null while it shows something else
    bool m_presenting = false;
    QTimer m_growth;
    QByteArray m_errors;
    Traceback m_traceback; // of the run that has ended
    bool m_fellBack = false;
    bool m_running = false;
};
