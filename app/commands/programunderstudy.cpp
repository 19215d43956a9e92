#include "commands/programunderstudy.h"

#include "applicationarguments.h"
#include "commands/commanderror.h"
#include "commands/interrupt.h"
#include "commands/invocation.h"
#include "commands/output.h"
#include "outcometext.h"

#include "python/programfile.h"
#include "python/programrun.h"

#include <QCoreApplication>

#include <exception>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using python::Outcome;

namespace {

// As it stands behind "awaitscope: ".
QString remark(const QString &sentence)
{
    QString text = sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
    text[0] = text[0].toLower();
    return text;
}

python::Interpreter interpreterOf(const Invocation &invocation)
{
    const bool given = invocation.has(u"python"_s);
    const python::Probe probe = given ? python::probe(invocation.value(u"python"_s))
                                      : python::findInterpreter();
    if (probe.verdict != python::Probe::Usable)
        throw CommandError(remark(probeText(probe)));
    return probe.interpreter;
}

int timeLimitOf(const Invocation &invocation)
{
    if (!invocation.has(u"time-limit"_s))
        return python::Limits().seconds;
    constexpr int Most = 1'000'000;
    const QString text = invocation.value(u"time-limit"_s);
    bool ok = false;
    const int seconds = text.toInt(&ok);
    if (ok && seconds >= 0 && seconds <= Most)
        return seconds;
    throw CommandError(
        u"--time-limit can be from 0, for none, to %1 seconds, not \"%2\""_s.arg(QString::number(Most),
                                                                                 text));
}

// A program that turns to the world outside goes on in real time.
void tellClock(const trace::TraceLog &log)
{
    const trace::EventRange events = log.events();
    for (const trace::Event &event : events) {
        if (trace::isWarning(event, "wall_clock"_L1)) {
            writeError(u"awaitscope: line %1: %2"_s.arg(event.line).arg(event.text));
            return;
        }
    }
}

void tellOutcome(const Outcome &outcome, const python::ProgramSettings &settings)
{
    // Of these the program or Python has said all.
    const bool told = outcome.kind == Outcome::Ended || outcome.kind == Outcome::Failed
                   || outcome.kind == Outcome::SyntaxError;
    if (!told)
        writeError(u"awaitscope: "_s + remark(outcomeText(outcome, settings)));
}

} // namespace

bool ProgramUnderStudy::isNamedBy(const QString &argument)
{
    return argument.endsWith(".py"_L1, Qt::CaseInsensitive);
}

ProgramUnderStudy ProgramUnderStudy::find(const Invocation &invocation)
{
    const QString fileName = invocation.arguments.first();
    for (const QString &option : { u"set"_s, u"against"_s, u"semantics"_s }) {
        if (invocation.has(option))
            throw CommandError(u"--%1 is for lessons; \"%2\" is a Python program%3"_s.arg(
                option, fileName,
                option == "semantics"_L1 ? u", and --python says with which Python it runs"_s : QString()));
    }
    ProgramUnderStudy program;
    program.settings.fileName = fileName;
    program.settings.clock = invocation.choice(u"clock"_s, { u"virtual"_s, u"wall"_s }, u"virtual"_s);
    program.settings.limits.seconds = timeLimitOf(invocation);
    program.settings.inheritsInput = true;
    QString error;
    const std::optional<QByteArray> source = python::readProgram(fileName, &error);
    if (!source)
        throw CommandError(error.endsWith(u'.') ? error.chopped(1) : error);
    program.settings.source = *source;
    program.settings.interpreter = interpreterOf(invocation);
    return program;
}

void ProgramUnderStudy::run(const std::function<void(const QByteArray &bytes)> &takeOutput)
{
    ApplicationArguments &arguments = ApplicationArguments::instance();
    const QCoreApplication application(arguments.count, arguments.values);
    const Interrupt interrupt;
    python::ProgramRun run(settings);
    std::exception_ptr failure; // nothing may be thrown through Qt's event loop
    QObject::connect(&interrupt, &Interrupt::raised, &run, &python::ProgramRun::stop);
    QObject::connect(&run, &python::ProgramRun::errorArrived, &run, &writeErrorBytes);
    QObject::connect(&run, &python::ProgramRun::outputArrived, &run, [&](const QByteArray &bytes) {
        try {
            if (!failure)
                takeOutput(bytes);
        } catch (const CommandError &) {
            failure = std::current_exception();
            run.stop();
        }
    });
    QObject::connect(&run, &python::ProgramRun::finished, &application, &QCoreApplication::quit);
    run.start();
    QCoreApplication::exec();
    if (failure)
        std::rethrow_exception(failure);
    log = run.takeLog();
    outcome = run.outcome();
    if (outcome.kind == Outcome::NotStarted)
        throw CommandError(remark(outcomeText(outcome, settings)));
    tellClock(log);
    tellOutcome(outcome, settings);
}
