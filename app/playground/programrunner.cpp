#include "playground/programrunner.h"

#include "outcometext.h"
#include "workbench.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// Bytes of standard error that are kept.
constexpr qsizetype MostErrors = 64 * 1024;
// Showing what is new takes no more than a part of the time: pauses are that many times as long as it took.
constexpr int Patience = 3;
constexpr int LongestPause = 1000; // in milliseconds

// Of a program that has not run.
trace::Header headerOf(const QString &name, const QString &source)
{
    trace::Header header;
    header.program = name;
    header.pythonSource = source;
    return header;
}

static_assert(int(ProgramRunner::NotStarted) == int(python::Outcome::NotStarted));

} // namespace

ProgramRunner::ProgramRunner(Workbench *workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_growth.setSingleShot(true);
    connect(&m_growth, &QTimer::timeout, this, &ProgramRunner::grow);
    connect(workbench, &Workbench::opened, this, [this] {
        if (!m_presenting)
            m_shown = nullptr;
    });
}

ProgramRunner::~ProgramRunner() = default;

QString ProgramRunner::clock() const
{
    return m_fellBack ? u"wall"_s : m_settings.clock;
}

int ProgramRunner::outcomeLine() const
{
    if (!m_outcome)
        return 0;
    switch (m_outcome->kind) {
    case python::Outcome::SyntaxError:
        return m_outcome->line;
    case python::Outcome::Failed:
        return m_traceback.line;
    case python::Outcome::Stopped:
    case python::Outcome::TimeLimit:
        return stalledLine();
    default:
        return 0;
    }
}

// Where the program had kept its loop to itself when it was ended; 0 where it had not.
int ProgramRunner::stalledLine() const
{
    if (!m_run || m_run->log().isEmpty())
        return 0;
    const trace::Event last = m_run->log().at(m_run->log().size() - 1);
    return trace::isWarning(last, "stalled"_L1) ? last.line : 0;
}

QString ProgramRunner::outcomeText() const
{
    if (!m_outcome)
        return {};
    if (m_refused)
        return probeText(*m_refused);
    if (wantsInput())
        return m_settings.input.isEmpty() ? tr("The program asked for input and there was none.")
                                          : tr("The program asked for more input than there was.");
    if (m_outcome->kind == python::Outcome::Failed && !m_traceback.exception.isEmpty())
        return m_traceback.line > 0
                 ? tr("The program failed in line %1: %2").arg(m_traceback.line).arg(m_traceback.exception)
                 : tr("The program failed: %1").arg(m_traceback.exception);
    const QString sentence = ::outcomeText(*m_outcome, m_settings);
    const int line = m_outcome->kind == python::Outcome::SyntaxError ? 0 : stalledLine();
    return line == 0 ? sentence
                     : tr("%1 One step was keeping the event loop, in line %2.").arg(sentence).arg(line);
}

bool ProgramRunner::wantsInput() const
{
    return m_outcome && m_outcome->kind == python::Outcome::Failed && m_traceback.isEndOfInput();
}

void ProgramRunner::start(const python::ProgramSettings &settings, const QString &interpreter)
{
    reset();
    m_settings = settings;
    m_running = true;
    QtConcurrent::run([interpreter] {
        return interpreter.isEmpty() ? python::findInterpreter() : python::probe(interpreter);
    }).then(this, [this, attempt = m_attempt](const python::Probe &probe) {
        if (attempt == m_attempt)
            launch(probe);
    });
    emit changed();
    emit errorsChanged();
}

void ProgramRunner::launch(const python::Probe &probe)
{
    if (probe.verdict != python::Probe::Usable) {
        m_refused = probe;
        const bool wrong = probe.verdict == python::Probe::TooOld || probe.verdict == python::Probe::TooNew;
        present(headerOf(QFileInfo(m_settings.fileName).fileName(), source()));
        finish({ .kind = wrong ? python::Outcome::WrongPython : python::Outcome::NoPython });
        return;
    }
    m_settings.interpreter = probe.interpreter;
    m_run = std::make_unique<python::ProgramRun>(m_settings);
    connect(m_run.get(), &python::ProgramRun::headerArrived, this, [this] {
        if (m_shown && m_shown->log().header != m_run->header())
            present(m_run->header());
        emit changed();
    });
    connect(m_run.get(), &python::ProgramRun::eventsArrived, this, &ProgramRunner::takeEvents);
    connect(m_run.get(), &python::ProgramRun::errorArrived, this, &ProgramRunner::takeErrors);
    connect(m_run.get(), &python::ProgramRun::finished, this, [this] { finish(m_run->outcome()); });
    present(m_run->header());
    m_run->start();
    emit changed();
}

void ProgramRunner::takeEvents(qsizetype first)
{
    if (!m_fellBack && trace::hasWarning(m_run->log(), "wall_clock"_L1, first)) {
        m_fellBack = true;
        emit changed();
    }
    if (!m_growth.isActive())
        m_growth.start();
}

void ProgramRunner::stop()
{
    if (!m_running)
        return;
    if (m_run) {
        m_run->stop();
        return;
    }
    ++m_attempt; // still looking for a Python
    finish({ .kind = python::Outcome::Stopped });
}

void ProgramRunner::clear()
{
    reset();
    m_settings = {};
    emit changed();
    emit errorsChanged();
}

void ProgramRunner::reset()
{
    ++m_attempt;
    m_growth.stop();
    m_growth.setInterval(0);
    m_run.reset(); // ends what runs
    m_outcome.reset();
    m_refused.reset();
    m_errors.clear();
    m_fellBack = false;
    m_running = false;
}

void ProgramRunner::show(const QString &name, const QString &source)
{
    if (m_run)
        present(m_run->header());
    else
        present(headerOf(name, source));
    grow();
}

void ProgramRunner::present(trace::Header header)
{
    m_presenting = true;
    const QString name = header.program;
    std::unique_ptr<player::Run> run = player::Run::ofRecording(std::move(header));
    m_shown = run.get();
    m_workbench->showRecording(std::move(run), name);
    m_presenting = false;
}

// What has come since, and whether more may come.
void ProgramRunner::grow()
{
    if (!m_shown || !m_shown->isGoingOn())
        return;
    QElapsedTimer clock;
    clock.start();
    if (m_run) {
        for (qsizetype i = m_shown->log().size(); i < m_run->log().size(); ++i)
            m_shown->append(m_run->log().at(i));
    }
    if (!m_running)
        m_shown->end();
    m_workbench->player()->runGrew();
    m_growth.setInterval(std::min(int(clock.elapsed()) * Patience, LongestPause));
}

void ProgramRunner::takeErrors(const QByteArray &bytes)
{
    m_errors = (m_errors + bytes).right(MostErrors);
    emit errorsChanged();
}

void ProgramRunner::finish(const python::Outcome &outcome)
{
    m_growth.stop();
    m_running = false;
    m_outcome = outcome;
    m_traceback = Traceback::of(errors(), m_settings.fileName);
    grow();
    emit changed();
}
