#pragma once

#include "python/outcome.h"
#include "python/programsettings.h"
#include "trace/tracelog.h"

#include <QByteArray>

#include <functional>

struct Invocation;

/// A Python program that a command runs: what it is given on the command line, and what became of it.
struct ProgramUnderStudy
{
    python::ProgramSettings settings;
    trace::TraceLog log;
    python::Outcome outcome;

    /// Whether an argument names a Python program.
    static bool isNamedBy(const QString &argument);
    /// The program that is named, read and not yet run. Throws CommandError.
    static ProgramUnderStudy find(const Invocation &invocation);

    /// Runs it to its end, with this process's standard input; its standard error is passed on, and how it
    /// ended is told behind that where neither the program nor Python has said so. Ctrl+C ends
    /// it. Makes an application object for that, so there must be none. takeOutput gets its standard output
    /// as it comes; throws what that throws, and CommandError where the program could not be started.
    void run(const std::function<void(const QByteArray &bytes)> &takeOutput);
};
