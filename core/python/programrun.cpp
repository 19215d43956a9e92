#include "python/programrun.h"

#include "python/processes.h"
#include "python/recorderfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace python {

namespace {

// Between two batches of events, in milliseconds.
constexpr int BatchTime = 40;
constexpr int CountTime = 50;
// What a person may have started beside the program since it began.
constexpr int OtherThreads = 512;
// How often what the program has left behind is looked for, if it makes more of it meanwhile.
constexpr int MostHunts = 10;
// Kept of standard error, in bytes, to see what Python says last.
constexpr qsizetype LastErrors = 16 * 1024;

// Begins as `python3 -m` would, but that the recorder's folder stands where that of a script does.
const char Launcher[] = "import sys; sys.path[0] = sys.argv.pop(1); "
                        "from awaitscope_recorder.watched import main; sys.exit(main())";

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

void limit(decltype(RLIMIT_DATA) resource, rlim_t value)
{
    const rlimit both { value, value };
    ::setrlimit(resource, &both);
}

} // namespace

ProgramRun::ProgramRun(ProgramSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_mark("AWAITSCOPE_RUN=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
    m_announcement.setSingleShot(true);
    m_announcement.setInterval(BatchTime);
    m_timeLimit.setSingleShot(true);
    m_processCount.setInterval(CountTime);
    connect(&m_announcement, &QTimer::timeout, this, &ProgramRun::announce);
    connect(&m_timeLimit, &QTimer::timeout, this, [this] { end(Outcome::TimeLimit); });
    connect(&m_processCount, &QTimer::timeout, this, &ProgramRun::countProcesses);
    connect(&m_pipe, &TracePipe::arrived, this, &ProgramRun::takeTrace);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProgramRun::takeOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProgramRun::takeError);
    connect(&m_process, &QProcess::errorOccurred, this, &ProgramRun::handleError);
    connect(&m_process, &QProcess::finished, this, &ProgramRun::handleExit);
}

ProgramRun::~ProgramRun()
{
    m_process.disconnect(this);
    kill();
    m_process.waitForFinished();
    if (m_running && m_group > 0)
        killRest();
}

void ProgramRun::start()
{
    Q_ASSERT(!m_running && m_group == 0);
    m_running = true;
    if (const std::optional<Outcome> outcome = refusal()) {
        finishLater(*outcome);
        return;
    }
    const QString recorder = RecorderFolder::path();
    const std::optional<QString> program = programFile();
    if (recorder.isEmpty() || !program || !m_pipe.open()) {
        finishLater({ .kind = Outcome::NotStarted, .reason = systemError() });
        return;
    }
    launch(recorder, *program);
}

void ProgramRun::stop()
{
    end(Outcome::Stopped);
}

trace::Header ProgramRun::header() const
{
    if (m_reader.hasHeader())
        return log().header;
    trace::Header header;
    header.program = QFileInfo(m_settings.fileName).fileName();
    header.clock = m_settings.clock;
    const int minor = m_settings.interpreter.version.section(u'.', 1, 1).toInt();
    header.semantics = u"3.%1"_s.arg(qBound(11, minor, 13));
    header.pythonSource = QString::fromUtf8(m_settings.source);
    return header;
}

trace::TraceLog ProgramRun::takeLog()
{
    const trace::Header header = this->header();
    trace::TraceLog log = m_reader.takeLog();
    log.header = header;
    return log;
}

std::optional<Outcome> ProgramRun::refusal() const
{
    if (m_settings.interpreter.path.isEmpty())
        return Outcome { .kind = Outcome::NoPython };
    if (!isSupported(m_settings.interpreter.version))
        return Outcome { .kind = Outcome::WrongPython };
    return std::nullopt;
}

// nullopt, and errno says why, where a copy cannot be written.
std::optional<QString> ProgramRun::programFile()
{
    const QFileInfo info(m_settings.fileName);
    QFile file(m_settings.fileName);
    if (info.isFile() && info.size() == m_settings.source.size() && file.open(QIODevice::ReadOnly)
        && file.readAll() == m_settings.source) {
        if (!m_settings.workingFolder.isEmpty())
            return info.absoluteFilePath();
        return m_settings.fileName.startsWith(u'-') ? u"./"_s + m_settings.fileName : m_settings.fileName;
    }
    m_folder.emplace(QDir::tempPath() + u"/awaitscope-program-XXXXXX"_s);
    const QString name = info.fileName().isEmpty() ? u"program.py"_s : info.fileName();
    QFile copy(m_folder->filePath(name));
    if (copy.open(QIODevice::WriteOnly) && copy.write(m_settings.source) == m_settings.source.size())
        return copy.fileName();
    return std::nullopt;
}

void ProgramRun::launch(const QString &recorder, const QString &program)
{
    m_threadsBefore = threadsOnMachine();
    m_process.setProcessEnvironment(environment());
    m_process.setWorkingDirectory(m_settings.workingFolder);
    m_process.setChildProcessModifier([this] { prepareChild(); });
    if (m_settings.inheritsInput)
        m_process.setInputChannelMode(QProcess::ForwardedInputChannel);
    m_process.start(m_settings.interpreter.path, arguments(recorder, program));
    m_group = m_process.processId();
    m_pipe.closeOther();
    if (!m_settings.inheritsInput) {
        m_process.write(m_settings.input);
        m_process.closeWriteChannel();
    }
    if (m_settings.limits.seconds > 0)
        m_timeLimit.start(m_settings.limits.seconds * 1000);
    if (m_settings.limits.processes > 0)
        m_processCount.start();
}

// Between fork() and exec(): nothing here may allocate.
void ProgramRun::prepareChild()
{
    ::setsid(); // so that all of it can be killed at once
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const Limits &limits = m_settings.limits;
    limit(RLIMIT_CORE, 0);
    if (limits.memoryBytes > 0)
        limit(RLIMIT_DATA, rlim_t(limits.memoryBytes));
    // Of all processes and threads of the user: only what a bomb does between two counts is held up by this.
    if (limits.processes > 0)
        limit(RLIMIT_NPROC, rlim_t(m_threadsBefore + limits.processes + OtherThreads));
    m_pipe.inherit();
}

QProcessEnvironment ProgramRun::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : m_settings.environment.asKeyValueRange())
        environment.insert(name, value);
    if (m_settings.clock == "virtual"_L1)
        environment.insert(u"PYTHONHASHSEED"_s, u"0"_s); // as the recorder needs it
    const qsizetype equals = m_mark.indexOf('=');
    environment.insert(QString::fromLatin1(m_mark.left(equals)), QString::fromLatin1(m_mark.mid(equals + 1)));
    return environment;
}

QStringList ProgramRun::arguments(const QString &recorder, const QString &program) const
{
    return QStringList { u"-u"_s,
                         u"-c"_s,
                         QString::fromLatin1(Launcher),
                         recorder,
                         QString::number(m_pipe.other()),
                         u"--clock"_s,
                         m_settings.clock,
                         program }
         + m_settings.arguments;
}

void ProgramRun::takeTrace(const QByteArray &piece)
{
    const qint64 most = m_settings.limits.events;
    if (most > 0 && log().size() >= most)
        return;
    if (!m_reader.feed(piece))
        end(Outcome::RecordingLost);
    else if (most > 0 && log().size() >= most)
        end(Outcome::EventLimit);
    if (!m_announcement.isActive())
        m_announcement.start();
}

void ProgramRun::announce()
{
    if (m_reader.hasHeader() && !m_headerAnnounced) {
        m_headerAnnounced = true;
        emit headerArrived();
    }
    const qsizetype first = m_announced;
    m_announced = log().size();
    if (first < m_announced)
        emit eventsArrived(first);
}

void ProgramRun::takeOutput()
{
    const QByteArray bytes = withinLimit(m_process.readAllStandardOutput());
    if (!bytes.isEmpty())
        emit outputArrived(bytes);
}

void ProgramRun::takeError()
{
    const QByteArray bytes = withinLimit(m_process.readAllStandardError());
    if (bytes.isEmpty())
        return;
    m_lastErrors = (m_lastErrors + bytes).right(LastErrors);
    emit errorArrived(bytes);
}

QByteArray ProgramRun::withinLimit(QByteArray bytes)
{
    const qint64 most = m_settings.limits.outputBytes;
    if (most > 0 && m_written + bytes.size() > most) {
        bytes.truncate(most - m_written);
        end(Outcome::OutputLimit);
    }
    m_written += bytes.size();
    return bytes;
}

void ProgramRun::countProcesses()
{
    const int most = m_settings.limits.processes;
    // To look at every process of the machine is slow, and can be spared while there are hardly more.
    if (threadsOnMachine() - m_threadsBefore >= most / 2 && processesWith(m_mark).size() > most)
        end(Outcome::ProcessLimit);
}

void ProgramRun::end(Outcome::Kind cause)
{
    if (!m_running || m_cause)
        return;
    m_cause = cause;
    kill();
}

void ProgramRun::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(-m_group), SIGKILL);
    ::kill(pid_t(m_group), SIGKILL); // it may not be in its group yet
}

// All that the program has started, when it has ended itself.
void ProgramRun::killRest()
{
    ::kill(pid_t(-m_group), SIGKILL); // at once, and so what it is starting just now, too
    for (int hunts = 0; hunts < MostHunts; ++hunts) {
        const QList<qint64> rest = processesWith(m_mark);
        if (rest.isEmpty())
            return;
        for (const qint64 process : rest)
            ::kill(pid_t(process), SIGKILL);
    }
}

void ProgramRun::handleError(QProcess::ProcessError error)
{
    // Of the others, an exit is told besides, and standard input that nobody reads is no error.
    if (error == QProcess::FailedToStart)
        finishLater({ .kind = Outcome::NotStarted, .reason = m_process.errorString() });
}

void ProgramRun::handleExit()
{
    killRest();
    m_pipe.drain();
    takeOutput();
    takeError();
    finish(outcomeOfExit());
}

Outcome ProgramRun::outcomeOfExit() const
{
    const bool exited = m_process.exitStatus() == QProcess::NormalExit;
    if (m_cause)
        return { .kind = *m_cause, .reason = m_reader.error() };
    if (trace::hasWarning(log(), "deadlock"_L1))
        return { .kind = Outcome::Deadlock };
    if (trace::hasWarning(log(), "endless"_L1))
        return { .kind = Outcome::EventLimit };
    if (!exited || m_process.exitCode() != 0)
        return outcomeOfFailure();
    return { .kind = m_reader.isComplete() ? Outcome::Ended : Outcome::RecordingLost };
}

Outcome ProgramRun::outcomeOfFailure() const
{
    const QString said = QString::fromUtf8(m_lastErrors);
    static const QRegularExpression memory(u"^MemoryError\\b"_s, QRegularExpression::MultilineOption);
    if (memory.match(said).hasMatch())
        return { .kind = Outcome::MemoryLimit };
    if (m_process.exitStatus() != QProcess::NormalExit)
        return { .kind = Outcome::Killed, .signal = m_process.exitCode() };
    // Python's last words on a program that it cannot compile; one that was running has a frame "in …".
    static const QRegularExpression syntax(
        u"^  File \"[^\"\\n]*\", line (\\d+)\\n(?:    .*\\n)*(?:Syntax|Indentation|Tab)Error: (.*)\\n\\Z"_s,
        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = syntax.match(said);
    if (match.hasMatch() && log().programEnd() <= 1) {
        return { .kind = Outcome::SyntaxError,
                 .exitCode = m_process.exitCode(),
                 .line = match.captured(1).toInt(),
                 .reason = match.captured(2) };
    }
    return { .kind = Outcome::Failed, .exitCode = m_process.exitCode() };
}

void ProgramRun::finishLater(const Outcome &outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
}

void ProgramRun::finish(const Outcome &outcome)
{
    m_pipe.close();
    m_timeLimit.stop();
    m_processCount.stop();
    m_announcement.stop();
    announce();
    m_outcome = outcome;
    m_running = false;
    emit finished();
}

} // namespace python
