#pragma once

#include <QStringList>

/// The program as a shell sees it: finds the command, checks its options, runs it.
///
/// Exit codes: 0 success, 1 the program under study failed, 2 wrong usage or unreadable input, with
/// one sentence on standard error. Without a command the window opens.
class CommandLine
{
public:
    /// As main() has them.
    CommandLine(int argc, char **argv);

    /// Does what the command line says; the exit code.
    int run();

private:
    int dispatch();

    QStringList m_arguments;
};
