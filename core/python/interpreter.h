#pragma once

#include <QList>
#include <QProcessEnvironment>
#include <QString>

namespace python {

/// A python3 that is installed.
struct Interpreter
{
    QString path;    ///< absolute, of the executable; empty: none
    QString version; ///< "3.11.2"

    bool operator==(const Interpreter &) const = default;
};

/// The versions that the recorder knows: 3.9 to 3.13.
constexpr int OldestMinor = 9;
constexpr int NewestMinor = 13;
/// Whether that is the version of a Python that programs can be run with.
bool isSupported(const QString &version);

/// What a file turned out to be when it was asked for its version.
struct Probe
{
    enum Verdict {
        Usable,
        Missing,   ///< there is no such program, or it may not be started
        NotPython, ///< it is something else
        NoAnswer,  ///< it did not say anything in time
        TooOld,
        TooNew,
    };

    Verdict verdict = Missing;
    Interpreter interpreter; ///< as far as it is known; the path of a wrapper is that of what it starts
};

// Asking starts the file with a program of ours that prints its version. Nothing of the user's is run:
// neither the working folder nor PYTHON… variables nor site-packages count. Blocks until
// there is an answer, for at most ProbeTime; may be called in any thread.

/// Milliseconds that a file has to answer.
constexpr int ProbeTime = 10'000;

/// pathOrName: a path, or a name that is looked for in PATH.
Probe probe(const QString &pathOrName, int milliseconds = ProbeTime);

/// The usable interpreters in PATH and in the folders of version managers (pyenv, uv, asdf, mise, conda),
/// each once; the first is the one that a shell would take for python3, where that is usable. Of an
/// environment: PATH, HOME and the managers' variables count.
QList<Interpreter> findInterpreters(
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

/// The first of them, found with as few questions as possible. Where there is none, what is wrong with the
/// nearest to one: Missing, or the verdict on what is called python3.
Probe findInterpreter(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

} // namespace python
