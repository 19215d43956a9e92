// Runs random programs: one as JSON on each line of standard input, its canonical events on standard output,
// followed by a line "end". See randomprograms.py.

#include "canonicalwriter.h"
#include "interpreter.h"

#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>

namespace {

// As max_iterations of the recorder.
constexpr quint32 MaximumIterations = 100'000;

QByteArray runProgram(const QJsonObject &program, asyncio::Semantics semantics)
{
    CanonicalWriter writer;
    asyncio::EventLoop loop(std::make_unique<asyncio::VirtualClock>(), semantics);
    loop.setObserver(&writer);
    loop.setDebug(program.value(QLatin1String("debug")).toBool());
    {
        Interpreter interpreter(loop, program);
        loop.start(interpreter.main());
        while (loop.iteration() < MaximumIterations && loop.runHandle()) {}
        interpreter.forget();
    }
    return writer.take();
}

} // namespace

int main(int argc, char *argv[])
{
    const QString wanted = argc == 3 ? QString::fromLocal8Bit(argv[2]) : QString();
    const auto semantics = asyncio::semanticsOf(wanted);
    if (!semantics || qstrcmp(argv[1], "--semantics") != 0) {
        std::fputs("usage: programs --semantics 3.11|3.12|3.13 < PROGRAMS.jsonl\n", stderr);
        return 2;
    }
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonObject program = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QByteArray events = runProgram(program, *semantics);
        std::fwrite(events.constData(), 1, std::size_t(events.size()), stdout);
        std::fputs("end\n", stdout);
        std::fflush(stdout);
    }
    return 0;
}
