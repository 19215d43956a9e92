#pragma once

#include "commands/programunderstudy.h"

#include "lessons/lesson.h"
#include "trace/tracelog.h"

#include <QString>
#include <QVariantMap>

#include <optional>

struct Invocation;

/// What stands for SCENARIO|PROGRAM.py|TRACE on the command line: a lesson, a Python program or a saved
/// trace.
struct Target
{
    const lessons::Lesson *lesson = nullptr;  ///< null: no lesson
    std::optional<ProgramUnderStudy> program; ///< not yet run
    trace::TraceLog log;                      ///< of a trace

    /// A lesson's id or a file's name. Throws CommandError for what is neither, and what cannot be read.
    static Target find(const Invocation &invocation);
};

/// The lesson with that id. Throws CommandError, with those that were perhaps meant.
const lessons::Lesson &findLesson(const QString &id);
/// A saved trace. Throws CommandError.
trace::TraceLog readTrace(const QString &fileName);

/// The values of all knobs of a lesson, those of --set (or another option like it) among them. Throws
/// CommandError.
QVariantMap knobValues(const lessons::Lesson &lesson, const Invocation &invocation,
                       const QString &option = QStringLiteral("set"));
