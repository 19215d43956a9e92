#include "canonicalwriter.h"

#include <array>
#include <utility>

using asyncio::EventKind;
using asyncio::Observation;

namespace {

// What the recorder tells of a representation; the results of gathers of gathers grow without bounds.
constexpr qsizetype LongestText = 4000;

// The key under which a saved trace has the text of an observation.
const char *textKey(EventKind kind)
{
    switch (kind) {
    case EventKind::TaskCreated:
        return "coroutine";
    case EventKind::FutureDone:
        return "value";
    case EventKind::QueuePut:
    case EventKind::QueueGet:
        return "item";
    case EventKind::QueueCreated:
        return "order";
    case EventKind::BarrierChanged:
        return "state";
    default:
        return "text";
    }
}

} // namespace

// Keys in alphabetical order.
void CanonicalWriter::observe(const Observation &observation)
{
    ++m_count;
    const QString text = observation.text.toString();
    const char *key = textKey(observation.kind);
    const auto textIf = [&](const char *wanted) {
        if (qstrcmp(key, wanted) == 0)
            this->text(wanted, text);
    };
    const QLatin1StringView kind = nameOf(observation.kind);
    m_lines.append(kind.data(), kind.size());
    number("awaited_task", observation.awaited);
    textIf("coroutine");
    number("due", observation.due);
    number("duration", observation.duration);
    number("future", observation.future);
    number("handle", observation.handle);
    word("handle_kind", nameOf(observation.handleKind));
    textIf("item");
    number("iteration", observation.iteration, true);
    number("job", observation.job);
    if (observation.label)
        this->text("label", *observation.label);
    number("lock", observation.lock);
    number("maxsize", observation.maxsize);
    if (observation.kind == EventKind::TaskCreated)
        this->text("name", observation.name.toString());
    textIf("order");
    word("outcome", nameOf(observation.outcome));
    number("parent", observation.parent);
    number("resource", observation.resource);
    number("size", observation.size);
    textIf("state");
    number("task", observation.task);
    if (!observation.tasks.empty()) {
        QByteArray list;
        for (const quint32 task : observation.tasks)
            list += (list.isEmpty() ? "" : ",") + QByteArray::number(task);
        m_lines += " tasks=[" + list + ']';
    }
    textIf("text");
    number("time", observation.time, true);
    number("timer", observation.timer);
    textIf("value");
    word("wait", nameOf(observation.wait));
    m_lines += '\n';
}

void CanonicalWriter::number(const char *key, qint64 value, bool always)
{
    if (value == 0 && !always)
        return;
    m_lines += ' ';
    m_lines += key;
    m_lines += '=';
    m_lines += QByteArray::number(value);
}

void CanonicalWriter::text(const char *key, const QString &value)
{
    if (value.isEmpty())
        return;
    const QString told = value.size() > LongestText ? value.left(LongestText) + QChar(u'…') : value;
    QByteArray escaped = told.toUtf8();
    escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    m_lines += ' ';
    m_lines += key;
    m_lines += "=\"" + escaped + '"';
}

void CanonicalWriter::word(const char *key, QLatin1StringView value)
{
    if (value.isEmpty())
        return;
    m_lines += ' ';
    m_lines += key;
    m_lines += "=\"";
    m_lines.append(value.data(), value.size());
    m_lines += '"';
}
