#pragma once

#include <QString>
#include <QtGlobal>

namespace python {

/// How the run of a program came to its end. The sentence for a person is made in app/.
struct Outcome
{
    enum Kind {
        Ended,       ///< by itself, with exit code 0
        Failed,      ///< by itself, with exitCode
        SyntaxError, ///< in line, reason is Python's message; nothing of the program has run
        Deadlock,    ///< every task waits and nothing can wake one
        Stopped,     ///< by the person
        TimeLimit,
        OutputLimit,
        MemoryLimit,
        EventLimit,
        ProcessLimit,
        Killed,        ///< by signal, which was not ours
        RecordingLost, ///< the program ended with exitCode, but its trace broke off before; reason may say
                       ///< why
        NoPython,      ///< settings.interpreter is none
        WrongPython,   ///< the interpreter is too old or too new
        NotStarted,    ///< reason is the system's
    };

    Kind kind = Ended;
    int exitCode = 0;
    int signal = 0;
    int line = 0;
    QString reason = {};

    /// Whether nothing went wrong.
    bool isSuccess() const { return kind == Ended; }
    bool operator==(const Outcome &) const = default;
};

} // namespace python
