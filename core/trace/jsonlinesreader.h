#pragma once

#include "trace/recenttexts.h"
#include "trace/traceformat.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <utility>

namespace simdjson::dom {
class object;
class parser;
} // namespace simdjson::dom

namespace trace {

class EventFields;

/// Reads a trace from JSON Lines, strictly: it holds what JsonLinesWriter could have written, or it is
/// refused with the number of the first bad line. Never throws, whatever the bytes are.
class JsonLinesReader
{
public:
    JsonLinesReader();
    ~JsonLinesReader();

    /// A whole trace. False on the first error; then error() is one sentence for a person, which is empty
    /// where progress has given up.
    bool read(const QByteArray &text, const Progress &progress = {});
    /// A trace that is still being written, piece by piece: the lines that are whole by now are in log(), the
    /// begin of the next one is kept. False on the first error, for good; what was read before stays in
    /// log(). An empty line says that the trace is complete, which nothing else does.
    bool feed(const QByteArray &piece);

    const QString &error() const { return m_error; }
    bool hasHeader() const { return m_lines > 0; }
    bool isComplete() const { return m_complete; }
    const TraceLog &log() const { return m_log; }
    TraceLog takeLog() { return std::exchange(m_log, TraceLog()); }

private:
    class Line;

    bool readLine(const char *text, qsizetype length, bool ended);
    bool readHeader(const Line &line);
    bool readEvent(simdjson::dom::object object, qsizetype number);
    bool readPlainEvent(const char *text, qsizetype length);
    bool isNext(EventFields &fields) const;
    bool fail(qsizetype lineNumber, const QString &reason);

    std::unique_ptr<simdjson::dom::parser> m_parser;
    TraceLog m_log;
    RecentTexts m_texts;
    QByteArray m_rest;         // of feed(): the begin of a line
    qsizetype m_lines = 0;     // that were read
    qsizetype m_announced = 0; // events that the header speaks of, 0: it says nothing
    bool m_complete = false;   // says the text given to feed()
    QString m_error;
};

} // namespace trace
