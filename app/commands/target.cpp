#include "commands/target.h"

#include "commands/commanderror.h"
#include "commands/invocation.h"
#include "commands/words.h"

#include "lessons/catalogue.h"
#include "trace/traceformat.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList lessonIds()
{
    QStringList ids;
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons())
        ids.append(lesson.id);
    return ids;
}

void refuseProgramOptions(const Invocation &invocation, const QString &argument)
{
    for (const QString &option : { u"python"_s, u"time-limit"_s }) {
        if (invocation.has(option))
            throw CommandError(u"--%1 is for Python programs, and \"%2\" is none: its name would end in .py"_s
                                   .arg(option, argument));
    }
}

bool looksLikeFile(const QString &argument)
{
    return argument.contains(u'/') || argument.contains(u'.') || QFileInfo::exists(argument);
}

QString knobNames(const lessons::Lesson &lesson)
{
    QStringList names;
    for (const lessons::Knob &knob : lesson.knobs)
        names.append(knob.name);
    return names.isEmpty() ? u"none"_s : enumerate(names, u"and"_s);
}

void applySetting(const lessons::Lesson &lesson, const QString &option, const QString &setting,
                  QVariantMap &values)
{
    const qsizetype equals = setting.indexOf(u'=');
    if (equals < 1)
        throw CommandError(
            u"--%1 takes KNOB=VALUE, not \"%2\"; %3 has the knobs %4"_s.arg(option, setting, lesson.id,
                                                                            knobNames(lesson)));
    const QString name = setting.left(equals);
    const lessons::Knob *knob = lesson.knob(name);
    if (!knob)
        throw CommandError(u"%1 has no knob \"%2\"; it has %3"_s.arg(lesson.id, name, knobNames(lesson)));
    QString error;
    const std::optional<QVariant> value = knob->parse(setting.mid(equals + 1), &error);
    if (!value)
        throw CommandError(error);
    values.insert(name, *value);
}

} // namespace

Target Target::find(const Invocation &invocation)
{
    const QString argument = invocation.arguments.first();
    Target target;
    if (ProgramUnderStudy::isNamedBy(argument)) {
        target.program = ProgramUnderStudy::find(invocation);
        return target;
    }
    refuseProgramOptions(invocation, argument);
    target.lesson = lessons::Catalogue::bundled().find(argument);
    if (target.lesson)
        return target;
    if (looksLikeFile(argument))
        target.log = readTrace(argument);
    else
        target.lesson = &findLesson(argument);
    return target;
}

const lessons::Lesson &findLesson(const QString &id)
{
    if (const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id))
        return *lesson;
    const QStringList ids = lessonIds();
    const QStringList near = nearest(id, ids);
    const QString hint = near.isEmpty() ? u"there are %1"_s.arg(enumerate(ids, u"and"_s))
                                        : u"did you mean %1?"_s.arg(enumerate(near, u"or"_s));
    throw CommandError(u"there is no scenario \"%1\"; %2"_s.arg(id, hint));
}

QVariantMap knobValues(const lessons::Lesson &lesson, const Invocation &invocation, const QString &option)
{
    QVariantMap values = lesson.defaults();
    for (const QString &setting : invocation.options.value(option))
        applySetting(lesson, option, setting, values);
    return values;
}

trace::TraceLog readTrace(const QString &fileName)
{
    QString error;
    std::optional<trace::TraceLog> log = trace::loadTrace(fileName, &error);
    if (!log)
        throw CommandError(error.endsWith(u'.') ? error.chopped(1) : error);
    return *std::move(log);
}
