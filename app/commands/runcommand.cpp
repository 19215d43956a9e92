#include "commands/runcommand.h"

#include "applicationarguments.h"
#include "commands/commanderror.h"
#include "commands/exitcode.h"
#include "commands/invocation.h"
#include "commands/output.h"
#include "commands/target.h"

#include "player/run.h"
#include "trace/eventcount.h"
#include "trace/exchange/chromewriter.h"
#include "trace/exchange/perfettoformat.h"
#include "trace/exchange/speedscopeformat.h"
#include "trace/printing.h"
#include "trace/traceformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <exception>

using namespace Qt::Literals::StringLiterals;

namespace {

using asyncio::EventKind;
using trace::Event;

/// What the program under study writes, passed on as it happens.
class Console
{
public:
    /// output: where its standard output goes; nullptr drops it.
    explicit Console(Output *output)
        : m_output(output)
    {
    }

    /// Does not throw: it is called from inside the program.
    void take(const Event &event) noexcept
    {
        try {
            if (event.kind == EventKind::Print && m_output && !m_failure)
                m_output->write(event.text.toUtf8() + (trace::goesOn(event) ? "" : "\n"));
        } catch (const CommandError &) {
            m_failure = std::current_exception();
        }
        if (trace::isOnStandardError(event))
            writeError(event.text);
    }
    /// Throws the CommandError of the first line that could not be written.
    void check() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    Output *m_output;
    std::exception_ptr m_failure;
};

bool hasFailed(const trace::TraceLog &log)
{
    const trace::EventRange events = log.events();
    return std::any_of(events.begin(), events.end(), [](const Event &event) {
        return event.kind == EventKind::Exception || trace::isWarning(event, "deadlock"_L1);
    });
}

QString summary(const trace::TraceLog &log)
{
    const quint32 iterations = log.isEmpty() ? 0 : log.iterationAt(log.programEnd() - 1);
    return u"awaitscope: %1 s %2, %3 tasks, %4 steps, %5 iterations"_s.arg(
        QString::number(double(log.duration()) * 1e-9, 'f', 3), log.header.clock,
        QString::number(trace::eventCount(log, EventKind::TaskCreated)),
        QString::number(trace::eventCount(log, EventKind::StepStart)), QString::number(iterations));
}

QByteArray encode(const trace::TraceLog &log, const QString &format)
{
    if (format == "jsonl"_L1)
        return trace::toJsonLines(log);
    if (format == "chrome"_L1)
        return trace::toChromeFormat(log);
    if (format == "perfetto"_L1)
        return trace::toPerfettoFormat(log);
    return trace::toSpeedscopeFormat(log);
}

// A saved trace has run already: nothing of how it ran can be changed.
void refuseRunOptions(const Invocation &invocation)
{
    for (const QString &option : { u"set"_s, u"clock"_s, u"semantics"_s }) {
        if (invocation.has(option))
            throw CommandError(u"--%1 cannot change \"%2\": it is a saved trace and has run already"_s.arg(
                option, invocation.arguments.first()));
    }
}

// What speaks to a real network waits in real time.
void refuseVirtualClock(const lessons::Lesson &lesson, const player::RunSettings &settings)
{
    if (lesson.isOnWallClock() && settings.clock == "virtual"_L1)
        throw CommandError(u"%1 speaks to a real server and runs on the wall clock only"_s.arg(lesson.id));
}

player::RunSettings runSettings(const Invocation &invocation)
{
    player::RunSettings settings;
    if (invocation.has(u"clock"_s))
        settings.clock = invocation.choice(u"clock"_s, { u"virtual"_s, u"wall"_s }, QString());
    settings.semantics = invocation.choice(u"semantics"_s, { u"3.11"_s, u"3.12"_s, u"3.13"_s }, u"3.13"_s);
    return settings;
}

/// Lets a target run or play. output gets what it prints, unless null. Whether the program failed.
bool runTarget(Target &target, const Invocation &invocation, player::RunSettings settings, Output *output)
{
    if (target.program) {
        target.program->run([output](const QByteArray &bytes) {
            if (output)
                output->write(bytes);
        });
        target.log = std::move(target.program->log);
        return !target.program->outcome.isSuccess();
    }
    Console console(output);
    settings.watcher = [&console](const Event &event) { console.take(event); };
    if (target.lesson) {
        ApplicationArguments &arguments = ApplicationArguments::instance();
        const QCoreApplication application(arguments.count, arguments.values); // Qt Network asks for one
        const QVariantMap values = knobValues(*target.lesson, invocation);
        target.log = player::Run::ofLesson(*target.lesson, values, settings)->log();
    } else {
        const trace::EventRange events = target.log.events();
        std::for_each(events.begin(), events.end(), settings.watcher);
    }
    console.check();
    return hasFailed(target.log);
}

} // namespace

int runRunCommand(const Invocation &invocation)
{
    const QStringList formats { u"text"_s, u"jsonl"_s, u"chrome"_s, u"perfetto"_s, u"speedscope"_s };
    const QString format = invocation.choice(u"format"_s, formats, formats.first());
    const player::RunSettings settings = runSettings(invocation);
    Target target = Target::find(invocation);
    if (target.lesson) {
        refuseVirtualClock(*target.lesson, settings);
        knobValues(*target.lesson, invocation);
    } else if (!target.program) {
        refuseRunOptions(invocation);
    }

    Output output(invocation.value(u"output"_s));
    const bool failed = runTarget(target, invocation, settings, format == "text"_L1 ? &output : nullptr);
    if (format != "text"_L1)
        output.write(encode(target.log, format));
    output.finish();
    writeError(summary(target.log));
    return failed ? ExitCode::ProgramFailed : ExitCode::Success;
}
