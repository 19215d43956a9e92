#include "commands/sourcecommand.h"

#include "commands/exitcode.h"
#include "commands/invocation.h"
#include "commands/output.h"
#include "commands/target.h"

#include "lessons/program.h"

using namespace Qt::Literals::StringLiterals;

int runSourceCommand(const Invocation &invocation)
{
    const QString language = invocation.choice(u"lang"_s, { u"python"_s, u"cpp"_s }, u"python"_s);
    const lessons::Lesson &lesson = findLesson(invocation.arguments.first());
    const auto program = sources::Program::of(lesson, knobValues(lesson, invocation));
    const bool cpp = language == "cpp"_L1;
    Output().write(program.text(cpp ? sources::Language::Cpp : sources::Language::Python).toUtf8());
    return ExitCode::Success;
}
