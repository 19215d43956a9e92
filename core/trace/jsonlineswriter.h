#pragma once

#include "trace/tracelog.h"

#include <QByteArray>

#include <utility>

namespace trace {

/// Writes a trace as JSON Lines, keys in one fixed order, so that equal traces are equal bytes.
/// A key whose value is 0 or empty is left out.
class JsonLinesWriter
{
public:
    /// events is how many will follow, so that a reader sees where some are missing.
    void write(const Header &header, qsizetype events);
    /// seq is the index of the event in its trace.
    void write(const Event &event, qsizetype seq);

    /// What has been written since the last call.
    QByteArray takeText() { return std::exchange(m_text, {}); }

private:
    void key(const char *name);
    void number(const char *name, qint64 value);
    void seconds(const char *name, qint64 nanoseconds);
    void string(const char *name, QStringView value);
    void word(const char *name, QLatin1StringView value);
    void quoted(QStringView value);
    void sizes(const Event &event);
    void list(const char *name, const QList<quint32> &values);

    QByteArray m_text;
};

/// The key under which the format keeps an event's text: what the text is depends on the kind.
const char *textKeyOf(asyncio::EventKind kind);

} // namespace trace
