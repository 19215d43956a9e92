#include "commands/checkcommand.h"

#include "commands/commanderror.h"
#include "commands/exitcode.h"
#include "commands/invocation.h"
#include "commands/output.h"

#include "course/lessoncheck.h"
#include "lessons/lessonreader.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Tries the same settings each time.
constexpr quint32 Seed = 1;

int say(const QStringList &problems)
{
    Output().write((problems.join(u'\n') + u'\n').toUtf8());
    return ExitCode::WrongUsage;
}

} // namespace

int runCheckCommand(const Invocation &invocation)
{
    const QString folder = invocation.arguments.first();
    if (!QDir(folder).exists())
        throw CommandError(u"there is no folder \"%1\"; check-lesson takes that of a lesson, such as "
                           "resources/lessons/04-gather"_s.arg(folder));
    lessons::LessonReader reader(folder);
    const lessons::Lesson lesson = reader.read();
    if (!reader.errors().isEmpty())
        return say(reader.errors());
    course::LessonCheck check(lesson);
    const QStringList problems = check.problems(Seed);
    if (!problems.isEmpty())
        return say(problems);
    const QString verdict =
        check.isScenarioKnown()
            ? u"%1: Nothing is wrong with this lesson.\n"_s
            : u"%1: Nothing is wrong with the files, but this version does not have the scenario \"%2\", "
              "so the lesson was not run.\n"_s;
    const QString name = QDir(QDir(folder).absolutePath()).dirName();
    Output().write(
        (check.isScenarioKnown() ? verdict.arg(name) : verdict.arg(name, lesson.scenario)).toUtf8());
    return ExitCode::Success;
}
