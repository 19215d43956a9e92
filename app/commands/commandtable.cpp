#include "commands/commandtable.h"

#include "commands/checkcommand.h"
#include "commands/listcommand.h"
#include "commands/opencommand.h"
#include "commands/rendercommand.h"
#include "commands/runcommand.h"
#include "commands/servecommand.h"
#include "commands/sourcecommand.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

OptionInfo setOption()
{
    return {
        u"set"_s, {}, u"KNOB=VALUE"_s, u"gives a knob another value; again for more (awaitscope list)"_s
    };
}

OptionInfo pythonOption()
{
    return {
        u"python"_s, {}, u"INTERPRETER"_s, u"for a Python program: python3 3.9 to 3.13, found by itself"_s
    };
}

OptionInfo timeLimitOption()
{
    return { u"time-limit"_s, {}, u"SECONDS"_s, u"for a Python program: 60 by default, 0 for none"_s };
}

QList<CommandInfo> makeCommands()
{
    const CommandInfo list { u"list"_s,
                             {},
                             u"prints the lessons, their knobs and the knobs' ranges"_s,
                             { { u"json"_s, {}, {}, u"as a JSON array"_s } },
                             false,
                             &runListCommand };

    const CommandInfo source {
        u"source"_s,
        u"SCENARIO"_s,
        u"prints a lesson's program, knobs filled in"_s,
        { setOption(), { u"lang"_s, {}, u"LANGUAGE"_s, u"python (default), which runs as it is, or cpp"_s } },
        false,
        &runSourceCommand
    };

    const CommandInfo run {
        u"run"_s,
        u"SCENARIO|PROGRAM.py|TRACE"_s,
        u"runs a lesson's program or a Python program, or plays a saved trace back"_s,
        { setOption(),
          { u"clock"_s, {}, u"CLOCK"_s, u"virtual or wall; a lesson's own by default"_s },
          { u"semantics"_s, {}, u"VERSION"_s, u"of Python, for a lesson: 3.11, 3.12 or 3.13 (default)"_s },
          pythonOption(),
          timeLimitOption(),
          { u"format"_s,
            {},
            u"FORMAT"_s,
            u"text (default): what the program prints; jsonl: the trace;\n"
            "chrome, perfetto, speedscope: the trace for those tools"_s },
          { u"output"_s, u"o"_s, u"FILE"_s, u"writes there instead of to standard output"_s } },
        false,
        &runRunCommand
    };

    const CommandInfo render {
        u"render"_s,
        u"SCENARIO|PROGRAM.py|TRACE"_s,
        u"draws a picture of a run, or a hand-out of it, with no display at hand"_s,
        { setOption(),
          { u"against"_s,
            {},
            u"KNOB=VALUE"_s,
            u"with --view compare: the same for the run below, as --set for the run\n"
            "above; without either, what the lesson suggests is compared"_s },
          { u"clock"_s, {}, u"CLOCK"_s, u"for a Python program: virtual (default) or wall"_s },
          pythonOption(),
          timeLimitOption(),
          { u"at"_s, {}, u"SECONDS"_s, u"when all that happens by that time has happened"_s },
          { u"step"_s, {}, u"N"_s, u"at a step, counted as the window counts them"_s },
          { u"beat"_s, {}, u"N"_s, u"at a beat of the lesson (default for all three: the end)"_s },
          { u"view"_s,
            {},
            u"VIEW"_s,
            u"main (default): the whole window; timeline; compare: two runs;\n"
            "presenter: what an audience sees"_s },
          { u"theme"_s, {}, u"THEME"_s, u"light (default), dark or high-contrast"_s },
          { u"lang"_s, {}, u"LANGUAGE"_s, u"en (default) or ja"_s },
          { u"size"_s,
            {},
            u"WxH"_s,
            u"in pixels; 1440x900 by default, of the timeline as high as its lanes"_s },
          { u"filter"_s, {}, u"TEXT"_s, u"the lanes whose names have that in them (default: all)"_s },
          { u"grouped"_s, {}, {}, u"lanes stand under the task that made theirs"_s },
          { u"pin"_s, {}, u"TASK"_s, u"a lane that stays on top, by the task's number; again for more"_s },
          { u"fold"_s,
            {},
            u"TASK"_s,
            u"with --grouped: folds what the task has made into its own lane; again\n"
            "for more"_s },
          { u"progress"_s,
            {},
            {},
            u"of a .gif, .pdf or .html, a line for each picture on standard error; a\n"
            "terminal shows it by itself"_s },
          { u"answers"_s,
            {},
            {},
            u"of a hand-out: with the answers; without, it tells what a learner sees\n"
            "who has answered nothing yet"_s },
          { u"output"_s, u"o"_s, u"FILE"_s,
            u".png; .svg, of the timeline; .gif: the run stop by stop; .pdf, .html: a\n"
            "hand-out of all beats, or of the moment that is given"_s } },
        true,
        &runRenderCommand
    };

    const CommandInfo open {
        u"open"_s, u"[FILE]"_s, u"opens the window, on a saved trace or a Python program"_s,
        {},        true,        &runOpenCommand
    };

    const CommandInfo check { u"check-lesson"_s,
                              u"DIR"_s,
                              u"says what is wrong with a lesson's folder, a line for each problem"_s,
                              {},
                              false,
                              &runCheckCommand };

    const CommandInfo serve {
        u"serve"_s, {},    u"is the server of the lesson http, and prints its address; ends with Ctrl+C"_s,
        {},         false, &runServeCommand
    };

    return { list, source, run, render, open, check, serve };
}

QString usage(const CommandInfo &command)
{
    QString text = u"awaitscope "_s + command.name;
    if (!command.argument.isEmpty())
        text += u' ' + command.argument;
    return text;
}

QString optionUsage(const OptionInfo &option)
{
    QString text = option.letter.isEmpty() ? QString() : u"-%1, "_s.arg(option.letter);
    text += u"--"_s + option.name;
    return option.valueName.isEmpty() ? text : text + u' ' + option.valueName;
}

// Two columns; further lines of a text stand under its first.
QString table(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[left, right] : rows) {
        const QString indent(width + 4, u' ');
        text += u"  "_s + left.leftJustified(width + 2);
        text += QString(right).replace(u'\n', u'\n' + indent) + u'\n';
    }
    return text;
}

QString helpOf(const CommandInfo &command)
{
    QList<std::pair<QString, QString>> rows;
    for (const OptionInfo &option : command.options)
        rows.append({ optionUsage(option), option.help });
    rows.append({ u"-h, --help"_s, u"prints this"_s });
    return u"Usage: %1 [OPTION…]\n\nThis command %2.\n\nOptions:\n"_s.arg(usage(command), command.summary)
         + table(rows);
}

QString helpOfAll()
{
    QList<std::pair<QString, QString>> rows;
    for (const CommandInfo &command : allCommands()) {
        const QString argument = command.argument.isEmpty() ? QString() : u' ' + command.argument;
        rows.append({ command.name + argument, command.summary });
    }
    return u"Usage: awaitscope [COMMAND [OPTION…]]\n\n"
           "Awaitscope shows how an asyncio event loop schedules its tasks. Without a command the window\n"
           "opens. SCENARIO is the id of a lesson (gather), PROGRAM.py a Python program, TRACE a file that\n"
           "run --format jsonl or chrome has written, or another tool in Chrome's Trace Event Format.\n\n"
           "Commands:\n"_s
         + table(rows) + u"\nOptions:\n"_s
         + table({ { u"-h, --help"_s, u"prints this; behind a command, that command's options"_s },
                   { u"-v, --version"_s, u"prints the version"_s } })
         + u"\nExit codes: 0 success, 1 the program under study failed, 2 wrong usage, unreadable input or\n"
           "a lesson that is not right.\n"_s;
}

} // namespace

const OptionInfo *CommandInfo::option(const QString &name) const
{
    const auto found = std::find_if(options.cbegin(), options.cend(),
                                    [&name](const OptionInfo &option) { return option.name == name; });
    return found == options.cend() ? nullptr : &*found;
}

const QList<CommandInfo> &allCommands()
{
    static const QList<CommandInfo> commands = makeCommands();
    return commands;
}

const CommandInfo *findCommand(const QString &name)
{
    const auto &commands = allCommands();
    const auto found = std::find_if(commands.cbegin(), commands.cend(),
                                    [&name](const CommandInfo &command) { return command.name == name; });
    return found == commands.cend() ? nullptr : &*found;
}

QString helpText(const CommandInfo *command)
{
    return command ? helpOf(*command) : helpOfAll();
}
