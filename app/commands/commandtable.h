#pragma once

#include <QList>
#include <QString>
#include <QStringList>

struct Invocation;

/// An option, the same for every command that has it.
struct OptionInfo
{
    QString name;      ///< "output"
    QString letter;    ///< "o", or empty
    QString valueName; ///< "FILE"; empty: a flag
    QString help;
};

/// A command of the program.
struct CommandInfo
{
    QString name;
    QString argument; ///< what it takes: "SCENARIO|PROGRAM.py|TRACE"; "[FILE]": one or none; empty: none
    QString summary;
    QList<OptionInfo> options;
    bool drawsPictures = false;
    int (*execute)(const Invocation &invocation) = nullptr; ///< the exit code; throws CommandError

    const OptionInfo *option(const QString &name) const;
};

/// In the order in which the help gives them.
const QList<CommandInfo> &allCommands();
const CommandInfo *findCommand(const QString &name);

/// Of a command, or of the whole program where there is none.
QString helpText(const CommandInfo *command);
