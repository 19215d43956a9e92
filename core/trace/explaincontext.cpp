#include "trace/explaincontext.h"

#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::TaskId;

namespace {

/// More tasks than these are counted, not named.
constexpr qsizetype MostNames = 4;

} // namespace

ExplainContext::ExplainContext(const TraceLog &log, qsizetype index)
    : m_log(log)
    , m_event(log.at(index))
    , m_index(index)
    , m_end(cursorOfStop(log, index))
    , m_before(log.snapshotAt(index))
    , m_after(log.snapshotAt(m_end))
{
}

void ExplainContext::say(const QString &pattern, const QList<Spans> &arguments)
{
    m_result.spans += fill(pattern, arguments);
}

void ExplainContext::because(Cause cause, qsizetype event)
{
    if (event < 0)
        return;
    m_result.cause = cause;
    m_result.causeEvent = event;
}

ExplainContext::Spans ExplainContext::item(const QString &repr)
{
    return isPlainString(repr) ? plain(valueText(repr)) : code(repr);
}

ExplainContext::Spans ExplainContext::fill(const QString &pattern, const QList<Spans> &arguments)
{
    Spans spans;
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern.at(i) == '%'_L1 && i + 1 < pattern.size();
        const int number = isPlace ? pattern.at(i + 1).digitValue() : -1;
        if (number < 1 || number > arguments.size()) {
            text += pattern.at(i);
            continue;
        }
        if (!text.isEmpty())
            spans.append({ Span::Kind::Text, std::exchange(text, QString()), 0 });
        const Spans &argument = arguments.at(number - 1);
        spans += argument;
        ++i;
        // A space parts a name from Japanese, not Japanese from Japanese: "12 個のタスクの".
        const bool endsJapanese = !argument.isEmpty() && argument.last().kind == Span::Kind::Text
                               && !argument.last().text.isEmpty() && isJapanese(argument.last().text.back());
        if (endsJapanese && i + 2 < pattern.size() && pattern.at(i + 1) == ' '_L1
            && isJapanese(pattern.at(i + 2)))
            ++i;
    }
    if (!text.isEmpty())
        spans.append({ Span::Kind::Text, text, 0 });
    return spans;
}

ExplainContext::Spans ExplainContext::task(const Snapshot &snapshot, TaskId id)
{
    return { { Span::Kind::Task, labelOf(snapshot, id), id } };
}

ExplainContext::Spans ExplainContext::tasks(const Snapshot &snapshot, const QList<TaskId> &ids)
{
    if (ids.size() > MostNames)
        return plain(tr("%1 tasks").arg(ids.size()));
    QList<Spans> names;
    for (const TaskId id : ids)
        names.append(task(snapshot, id));
    return enumeration(names);
}

ExplainContext::Spans ExplainContext::enumeration(const QList<Spans> &parts)
{
    Spans spans;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            spans += plain(i + 1 < parts.size() ? tr(", ") : tr(" and "));
        spans += parts.at(i);
    }
    return spans;
}

ExplainContext::Spans ExplainContext::circle(const Snapshot &snapshot, const QList<TaskId> &tasks)
{
    if (tasks.isEmpty())
        return {};
    if (tasks.size() == 1)
        return fill(tr(" %1 waits for a lock that it holds itself: it can never go on."),
                    { task(snapshot, tasks.first()) });
    return fill(tr(" %1 wait for each other in a circle: none of them can go on."),
                { ExplainContext::tasks(snapshot, tasks) });
}

ExplainContext::Spans ExplainContext::actor() const
{
    if (m_event.task != 0)
        return task(m_event.task);
    return plain(m_before.running.id != 0 ? tr("A callback") : tr("A thread"));
}

ExplainContext::Spans ExplainContext::doerOf(const Event &event) const
{
    return event.task != 0 ? task(event.task) : plain(tr("a callback"));
}

ExplainContext::Spans ExplainContext::eventTime() const
{
    return seconds(m_event.time);
}

ExplainContext::Spans ExplainContext::seconds(qint64 nanoseconds)
{
    return plain(secondsWithUnit(nanoseconds));
}

ExplainContext::Spans ExplainContext::waitedUntil() const
{
    const QString pattern = m_log.header.clock == "wall"_L1 ? tr("so the loop waited until %1")
                                                            : tr("so the clock jumped to %1");
    return fill(pattern, { eventTime() });
}

qsizetype ExplainContext::timerScheduled(quint32 timer, qsizetype before) const
{
    return lastBefore(EventKind::TimerScheduled, before,
                      [timer](const Event &event) { return event.timer == timer; });
}

QList<TaskId> ExplainContext::wokenTasks() const
{
    QList<TaskId> tasks;
    for (qsizetype i = m_index + 1; i < m_end; ++i) {
        const Event event = m_log.at(i);
        if (event.kind == EventKind::HandleReady && event.handleKind == HandleKind::Step)
            tasks.append(event.task);
    }
    return tasks;
}

const TaskView *ExplainContext::woken() const
{
    const QList<TaskId> tasks = wokenTasks();
    return tasks.isEmpty() ? nullptr : m_before.task(tasks.constFirst());
}

qsizetype ExplainContext::wakingStop() const
{
    for (const HandleView &handle : m_before.ready) {
        if (handle.id != m_event.handle)
            continue;
        return stopBefore(m_log, handle.readyEvent);
    }
    return -1;
}

} // namespace trace
