#include "trace/jsonlineswriter.h"

#include "trace/traceformat.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace trace {

using asyncio::EventKind;

const char *textKeyOf(EventKind kind)
{
    switch (kind) {
    case EventKind::TaskCreated:
        return "coroutine";
    case EventKind::FutureDone:
        return "value";
    case EventKind::QueueCreated:
        return "order";
    case EventKind::BarrierChanged:
        return "state";
    case EventKind::QueuePut:
    case EventKind::QueueGet:
        return "item";
    default:
        return "text";
    }
}

void JsonLinesWriter::write(const Header &header, qsizetype events)
{
    m_text += "{\"format\":\"awaitscope-trace\"";
    number("version", FormatVersion);
    number("events", events);
    string("program", header.program);
    string("clock", header.clock);
    string("semantics", header.semantics);
    key("knobs");
    m_text += QJsonDocument(header.knobs).toJson(QJsonDocument::Compact);
    key("source");
    m_text += "{\"python\":";
    quoted(header.pythonSource);
    m_text += ",\"cpp\":";
    quoted(header.cppSource);
    m_text += "}}\n";
}

void JsonLinesWriter::write(const Event &event, qsizetype seq)
{
    m_text += "{\"seq\":" + QByteArray::number(seq);
    seconds("time", event.time);
    key("iteration");
    m_text += QByteArray::number(event.iteration);
    word("kind", nameOf(event.kind));
    number("task", event.task);
    number("parent", event.parent);
    number("handle", event.handle);
    word("handle_kind", nameOf(event.handleKind));
    word("outcome", nameOf(event.outcome));
    word("wait", nameOf(event.wait));
    string("name", event.name);
    string("label", event.label);
    string(textKeyOf(event.kind), event.text);
    number("awaited_task", event.awaited);
    number("timer", event.timer);
    number("future", event.future);
    number("resource", event.resource);
    number("job", event.job);
    number("lock", event.lock);
    sizes(event);
    if (event.due != 0)
        seconds("due", event.due);
    if (event.duration != 0)
        seconds("duration", event.duration);
    list("tasks", event.tasks);
    number("line", event.line);
    number("cpp_line", event.cppLine);
    m_text += "}\n";
}

void JsonLinesWriter::key(const char *name)
{
    m_text += ",\"";
    m_text += name;
    m_text += "\":";
}

void JsonLinesWriter::number(const char *name, qint64 value)
{
    if (value == 0)
        return;
    key(name);
    m_text += QByteArray::number(value);
}

// Exact: nanoseconds as a decimal fraction without trailing zeros.
void JsonLinesWriter::seconds(const char *name, qint64 nanoseconds)
{
    constexpr qint64 Second = 1'000'000'000;
    key(name);
    m_text += QByteArray::number(nanoseconds / Second);
    QByteArray fraction = QByteArray::number(nanoseconds % Second).rightJustified(9, '0');
    while (fraction.endsWith('0'))
        fraction.chop(1);
    if (!fraction.isEmpty())
        m_text += '.' + fraction;
}

void JsonLinesWriter::string(const char *name, QStringView value)
{
    if (value.isEmpty())
        return;
    key(name);
    quoted(value);
}

void JsonLinesWriter::word(const char *name, QLatin1StringView value)
{
    if (value.isEmpty())
        return;
    key(name);
    m_text += '"';
    m_text.append(value.data(), value.size());
    m_text += '"';
}

void JsonLinesWriter::quoted(QStringView value)
{
    // Qt escapes strings only as part of a document: write a list of one and take off its brackets.
    const QByteArray list = QJsonDocument(QJsonArray { value.toString() }).toJson(QJsonDocument::Compact);
    m_text.append(list.constData() + 1, list.size() - 2);
}

// Of a queue, 0 is written too: it tells of an empty queue, and of one without a limit.
void JsonLinesWriter::sizes(const Event &event)
{
    const bool moves = event.kind == EventKind::QueuePut || event.kind == EventKind::QueueGet;
    if (moves || event.size != 0) {
        key("size");
        m_text += QByteArray::number(event.size);
    }
    if (moves || event.kind == EventKind::QueueCreated || event.maxsize != 0) {
        key("maxsize");
        m_text += QByteArray::number(event.maxsize);
    }
}

void JsonLinesWriter::list(const char *name, const QList<quint32> &values)
{
    if (values.isEmpty())
        return;
    key(name);
    m_text += '[';
    for (qsizetype i = 0; i < values.size(); ++i)
        m_text += (i ? "," : "") + QByteArray::number(values.at(i));
    m_text += ']';
}

} // namespace trace
