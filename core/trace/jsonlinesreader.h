#pragma once

#include "trace/tracelog.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace trace {

/// Reads a trace from JSON Lines, strictly: it holds what JsonLinesWriter could have written, or it is
/// refused with the number of the first bad line. Never throws, whatever the bytes are.
class JsonLinesReader
{
public:
    /// False on the first error; then error() is one sentence for a person.
    bool read(const QByteArray &text);
    const QString &error() const { return m_error; }
    TraceLog takeLog() { return std::exchange(m_log, TraceLog()); }

private:
    class Line;

    bool readHeader(const Line &line);
    bool readEvent(const Line &line);
    static void checkWord(const Event &event, const Line &line);
    bool fail(qsizetype lineNumber, const QString &reason);

    TraceLog m_log;
    qsizetype m_announced = 0; // events that the header speaks of, 0: it says nothing
    QString m_error;
};

} // namespace trace
