#include "trace/resourcenames.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;

namespace {

struct Type
{
    QString word;        // "lock"
    QString constructor; // how a call that makes one ends
};

/// What an event makes; an empty word for an event that makes no resource.
Type typeMadeBy(EventKind kind)
{
    switch (kind) {
    case EventKind::QueueCreated:
        return { u"queue"_s, u"Queue"_s };
    case EventKind::LockCreated:
        return { u"lock"_s, u"Lock"_s };
    case EventKind::SemaphoreCreated:
        return { u"semaphore"_s, u"Semaphore"_s };
    case EventKind::EventCreated:
        return { u"event"_s, u"Event"_s };
    case EventKind::ConditionCreated:
        return { u"condition"_s, u"Condition"_s };
    case EventKind::BarrierCreated:
        return { u"barrier"_s, u"Barrier"_s };
    case EventKind::ExecutorCreated:
        return { u"executor"_s, u"Executor"_s };
    default:
        return {};
    }
}

} // namespace

void ResourceNames::grow(const TraceLog &log)
{
    if (m_taken == 0)
        m_source = log.header.pythonSource.split(u'\n');
    for (; m_taken < log.size(); ++m_taken) {
        if (!typeMadeBy(log.kindAt(m_taken)).word.isEmpty())
            take(log.at(m_taken));
    }
}

void ResourceNames::take(const Event &event)
{
    const Type type = typeMadeBy(event.kind);
    QString text = event.name.isEmpty() ? variableAt(event.line, type.constructor) : event.name;
    if (text.isEmpty())
        text = type.word;
    m_names.insert(event.resource, { text, ++m_count[text] });
}

QString ResourceNames::of(quint32 resource) const
{
    if (!m_names.contains(resource))
        return u"#%1"_s.arg(resource);
    const Name name = m_names.value(resource);
    return m_count.value(name.text) > 1 ? u"%1 %2"_s.arg(name.text).arg(name.number) : name.text;
}

QString ResourceNames::variableAt(int line, const QString &type) const
{
    static const QRegularExpression assignment(
        uR"(^\s*(?:[A-Za-z_][\w.]*\.)?([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=).*?(\w+)\s*\()"_s);
    const QRegularExpressionMatch match = assignment.match(m_source.value(line - 1));
    return match.captured(2).endsWith(type) ? match.captured(1) : QString();
}

} // namespace trace
