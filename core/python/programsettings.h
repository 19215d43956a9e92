#pragma once

#include "python/interpreter.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace python {

/// What a program may use before it is ended. 0: as much as it likes.
struct Limits
{
    int seconds = 60;                      ///< of real time
    qint64 outputBytes = qint64(16) << 20; ///< standard output and standard error together
    qint64 memoryBytes = qint64(1) << 30;  ///< of each of its processes
    qint64 events = 1'000'000;             ///< of its trace
    int processes = 64;                    ///< its own one counts

    bool operator==(const Limits &) const = default;
};

/// What is run, and how. Which rules the loop follows is the interpreter's: there is no choice.
struct ProgramSettings
{
    Interpreter interpreter;
    /// Of the program: a path, or a name where it was never saved. A file whose content is the source is run
    /// where it is, and imports what lies beside it; anything else is run as a copy in a private folder.
    QString fileName = QStringLiteral("program.py");
    QByteArray source;
    QStringList arguments;
    QByteArray input;                          ///< its standard input
    bool inheritsInput = false;                ///< instead of input: the standard input of this process
    QMap<QString, QString> environment;        ///< added to that of this process
    QString workingFolder;                     ///< empty: that of this process
    QString clock = QStringLiteral("virtual"); ///< "virtual" or "wall"
    Limits limits;

    bool operator==(const ProgramSettings &) const = default;
};

} // namespace python
