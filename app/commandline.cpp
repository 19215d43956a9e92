#include "commandline.h"

#include "commands/commanderror.h"
#include "commands/commandtable.h"
#include "commands/exitcode.h"
#include "commands/invocation.h"
#include "commands/output.h"
#include "commands/words.h"
#include "window.h"

#include "lessons/catalogue.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

#include <clocale>
#include <csignal>
#include <langinfo.h>

using namespace Qt::Literals::StringLiterals;

namespace {

// Qt depends on UTF-8 and would say so on standard error, which belongs to the program under study.
void useUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (qEnvironmentVariableIsSet("LC_ALL")) {
        qputenv("LANG", qgetenv("LC_ALL")); // still says which language the user reads
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

// All commands share one parser, so that options may stand before the command, too.
void addOptions(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(QStringList { u"h"_s, u"help"_s }));
    parser.addOption(QCommandLineOption(QStringList { u"v"_s, u"version"_s }));
    QStringList added;
    for (const CommandInfo &command : allCommands()) {
        for (const OptionInfo &option : command.options) {
            if (added.contains(option.name))
                continue;
            QStringList names { option.name };
            if (!option.letter.isEmpty())
                names.append(option.letter);
            parser.addOption(QCommandLineOption(names, QString(), option.valueName));
            added.append(option.name);
        }
    }
}

QStringList commandNames()
{
    QStringList names;
    for (const CommandInfo &command : allCommands())
        names.append(command.name);
    return names;
}

QStringList optionNames(const CommandInfo &command)
{
    QStringList names;
    for (const OptionInfo &option : command.options)
        names.append(u"--"_s + option.name);
    return names;
}

[[noreturn]] void refuseParse(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty()) {
        QString text = parser.errorText();
        text[0] = text[0].toLower();
        if (text.endsWith(u'.'))
            text.chop(1);
        throw CommandError(text);
    }
    const QString &name = unknown.first();
    QStringList known;
    for (const CommandInfo &command : allCommands())
        known += optionNames(command);
    known.removeDuplicates();
    const QStringList near = nearest(u"--"_s + name, known);
    throw CommandError(u"there is no option %1%2; %3"_s.arg(name.size() == 1 ? u"-"_s : u"--"_s, name,
                                                            near.isEmpty()
                                                                ? u"see awaitscope --help"_s
                                                                : u"did you mean %1?"_s.arg(near.first())));
}

[[noreturn]] void refuseCommand(const QString &word)
{
    const QString known = enumerate(commandNames(), u"and"_s);
    QString hint = u"there are %1"_s.arg(known);
    if (QFileInfo::exists(word)) {
        hint = u"to see a saved trace: awaitscope open %1"_s.arg(word);
    } else if (const QStringList near = nearest(word, commandNames()); !near.isEmpty()) {
        hint = u"did you mean %1?"_s.arg(near.first());
    } else if (lessons::Catalogue::bundled().find(word)) {
        hint = u"to run that lesson: awaitscope run %1"_s.arg(word);
    }
    throw CommandError(u"there is no command \"%1\"; %2"_s.arg(word, hint));
}

void checkArguments(const CommandInfo &command, const QStringList &arguments)
{
    const bool optional = command.argument.startsWith(u'[');
    const QString words = optional ? command.argument.sliced(1).chopped(1) : command.argument;
    const QString wanted = enumerate(words.split(u'|'), u"or"_s);
    if (command.argument.isEmpty() && !arguments.isEmpty())
        throw CommandError(u"%1 takes no argument, but got \"%2\""_s.arg(command.name, arguments.first()));
    if (!command.argument.isEmpty() && !optional && arguments.isEmpty())
        throw CommandError(u"%1 needs a %2"_s.arg(command.name, wanted));
    if (arguments.size() > 1)
        throw CommandError(
            u"%1 takes one %2; \"%3\" is too many"_s.arg(command.name, wanted, arguments.at(1)));
}

void checkOptions(const CommandInfo &command, const Invocation &invocation)
{
    for (auto it = invocation.options.cbegin(); it != invocation.options.cend(); ++it) {
        if (command.option(it.key()))
            continue;
        const QStringList known = optionNames(command);
        throw CommandError(u"%1 has no option --%2; it has %3"_s.arg(
            command.name, it.key(), known.isEmpty() ? u"none"_s : enumerate(known, u"and"_s)));
    }
}

Invocation invocationOf(const QCommandLineParser &parser)
{
    Invocation invocation;
    invocation.arguments = parser.positionalArguments();
    if (!invocation.arguments.isEmpty())
        invocation.command = invocation.arguments.takeFirst();
    for (const QString &given : parser.optionNames()) {
        const QString name = given == "o"_L1 ? u"output"_s : given;
        invocation.options.insert(name, parser.values(name));
    }
    return invocation;
}

int print(const QString &text)
{
    Output().write(text.toUtf8());
    return ExitCode::Success;
}

} // namespace

CommandLine::CommandLine(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is told to Output
    useUtf8();
    for (int i = 0; i < argc; ++i)
        m_arguments.append(QString::fromLocal8Bit(argv[i]));
}

int CommandLine::run()
{
    try {
        return dispatch();
    } catch (const CommandError &error) {
        // What a person typed may stand in it: one line, whatever that was.
        static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]"_s);
        writeError(u"awaitscope: "_s + QString(error.sentence()).replace(control, u"?"_s));
        return ExitCode::WrongUsage;
    }
}

int CommandLine::dispatch()
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(m_arguments))
        refuseParse(parser);
    const QStringList words = parser.positionalArguments();
    const CommandInfo *command = words.isEmpty() ? nullptr : findCommand(words.first());
    if (parser.isSet(u"version"_s))
        return print(u"awaitscope " AWAITSCOPE_VERSION "\n"_s);
    if (!words.isEmpty() && !command)
        refuseCommand(words.first());
    if (parser.isSet(u"help"_s))
        return print(helpText(command));

    const Invocation invocation = invocationOf(parser);
    if (!command) {
        if (!invocation.options.isEmpty())
            throw CommandError(
                u"--%1 needs a command; there are %2"_s.arg(invocation.options.cbegin().key(),
                                                            enumerate(commandNames(), u"and"_s)));
        return showWindow({});
    }
    checkOptions(*command, invocation);
    checkArguments(*command, invocation.arguments);
    return command->execute(invocation);
}
