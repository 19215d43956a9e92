#include "outcometext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>

using namespace Qt::Literals::StringLiterals;
using python::Outcome;
using python::Probe;

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Outcome", sentence);
}

QString megabytes(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, bytes >= qint64(1) << 30 ? 1 : 0);
}

QString unusable(const QString &version)
{
    return text(QT_TRANSLATE_NOOP("Outcome", "This is Python %1; programs run with Python 3.%2 to 3.%3."))
        .arg(version)
        .arg(python::OldestMinor)
        .arg(python::NewestMinor);
}

QString noPython()
{
    return text(
        QT_TRANSLATE_NOOP("Outcome", "There is no python3 on this computer that could run a program."));
}

QString lost(const Outcome &outcome)
{
    if (outcome.reason.isEmpty())
        return text(QT_TRANSLATE_NOOP("Outcome", "The recording broke off before the program ended."));
    return text(QT_TRANSLATE_NOOP("Outcome", "The recording broke off: %1")).arg(outcome.reason);
}

QString killed(int signal)
{
    const char *name = sigabbrev_np(signal);
    return text(QT_TRANSLATE_NOOP("Outcome", "The program was killed by signal %1."))
        .arg(name ? u"SIG"_s + QLatin1StringView(name) : QString::number(signal));
}

// Of a program that went beyond one of its limits.
QString limitText(Outcome::Kind kind, const python::Limits &limits)
{
    switch (kind) {
    case Outcome::TimeLimit:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program was stopped after %1 s, its time limit."))
            .arg(limits.seconds);
    case Outcome::OutputLimit:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program was stopped when it had printed %1."))
            .arg(megabytes(limits.outputBytes));
    case Outcome::MemoryLimit:
        return text(QT_TRANSLATE_NOOP("Outcome",
                                      "The program needed more memory than the %1 that it may have."))
            .arg(megabytes(limits.memoryBytes));
    case Outcome::ProcessLimit:
        return text(QT_TRANSLATE_NOOP("Outcome",
                                      "The program was stopped when it had more than %1 processes."))
            .arg(limits.processes);
    default:
        return text(QT_TRANSLATE_NOOP("Outcome",
                                      "The program was stopped after %1 events, the most that are kept."))
            .arg(limits.events);
    }
}

} // namespace

QString outcomeText(const Outcome &outcome, const python::ProgramSettings &settings)
{
    switch (outcome.kind) {
    case Outcome::Ended:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program ended."));
    case Outcome::Failed:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program failed with exit code %1."))
            .arg(outcome.exitCode);
    case Outcome::SyntaxError:
        return text(QT_TRANSLATE_NOOP("Outcome", "Syntax error in line %1: %2."))
            .arg(outcome.line)
            .arg(outcome.reason);
    case Outcome::Deadlock:
        return text(QT_TRANSLATE_NOOP("Outcome", "Deadlock: every task waits, and nothing can wake one."));
    case Outcome::Stopped:
        return text(QT_TRANSLATE_NOOP("Outcome", "You stopped the program."));
    case Outcome::Killed:
        return killed(outcome.signal);
    case Outcome::RecordingLost:
        return lost(outcome);
    case Outcome::NoPython:
        return noPython();
    case Outcome::WrongPython:
        return unusable(settings.interpreter.version);
    case Outcome::NotStarted:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program could not be started: %1."))
            .arg(outcome.reason);
    default:
        return limitText(outcome.kind, settings.limits);
    }
}

QString probeText(const Probe &probe)
{
    const QString &path = probe.interpreter.path;
    switch (probe.verdict) {
    case Probe::Usable:
        return {};
    case Probe::Missing:
        return path.isEmpty()
                 ? noPython()
                 : text(QT_TRANSLATE_NOOP("Outcome", "There is no program %1 that can be started."))
                       .arg(path);
    case Probe::NotPython:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program %1 is no Python interpreter.")).arg(path);
    case Probe::NoAnswer:
        return text(QT_TRANSLATE_NOOP("Outcome", "The program %1 does not say which Python it is."))
            .arg(path);
    case Probe::TooOld:
    case Probe::TooNew:
        break;
    }
    return unusable(probe.interpreter.version);
}
