#include "trace/timespent.h"

#include "trace/lanes.h"

#include <QHash>

#include <algorithm>

namespace trace {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

constexpr TaskId MainTask = 1;
// On the wall clock some of the time is nobody's.
constexpr qint64 Precision = 100;

/// Reads the log once, then goes from the end of main back to what it had to wait for, and so on.
class Reader
{
public:
    explicit Reader(const TraceLog &log)
        : m_log(log)
        , m_lanes(Lanes::of(log))
    {
        for (qsizetype i = 0; i < log.programEnd(); ++i)
            take(log.at(i), i);
        for (auto sleep = m_sleeps.cbegin(); sleep != m_sleeps.cend(); ++sleep)
            m_spent.sleeping += log.duration() - log.timeAt(sleep.value());
    }

    TimeSpent read() &&
    {
        qsizetype event = m_end;
        while (event >= 0) {
            const qsizetype cause = causeOf(event);
            // A damaged trace may tell of a timer that is set after it fires.
            event = cause < event ? cause : -1;
        }
        qint64 sum = 0;
        for (const TimeSpent::Stretch &stretch : m_spent.way)
            sum += stretch.duration;
        std::ranges::reverse(m_spent.way);
        if (m_end < 0 || (m_log.timeAt(m_end) - sum) * Precision > m_log.timeAt(m_end))
            m_spent.way.clear();
        return std::move(m_spent);
    }

private:
    void take(const Event &event, qsizetype index)
    {
        switch (event.kind) {
        case EventKind::TaskCreated:
            m_labels.insert(event.task, m_log.taskLabel(event));
            break;
        case EventKind::TimerScheduled:
            m_scheduled.insert(event.timer, index);
            break;
        case EventKind::TimerFired:
        case EventKind::TimerCancelled:
            if (const auto sleep = m_sleeps.constFind(event.timer); sleep != m_sleeps.cend()) {
                m_spent.sleeping += event.time - m_log.timeAt(sleep.value());
                m_sleeps.erase(sleep);
            }
            break;
        case EventKind::ExecutorSubmit:
            m_submitted.insert(event.job, index);
            break;
        case EventKind::BlockingStart:
            m_spent.blocking += event.duration;
            break;
        case EventKind::StepEnd:
            if (event.outcome == Outcome::Suspended && event.wait == WaitKind::Sleep)
                m_sleeps.insert(event.timer, index);
            if (event.task == MainTask && event.outcome != Outcome::Suspended)
                m_end = index;
            break;
        default:
            break;
        }
    }

    /// The event that an event of a handle's run had to wait for; -1 at the begin, or where that is unknown.
    qsizetype causeOf(qsizetype event)
    {
        const qsizetype index = m_lanes.runAt(event + 1);
        if (index < 0 || event >= m_lanes.loop.at(index).end)
            return -1;
        const HandleRun &run = m_lanes.loop.at(index);
        addBlocking(run.begin, event);
        if (run.kind == HandleKind::Timer)
            return causeOfTimer(run.begin);
        if (run.cause < 0)
            return -1;
        add(run.cause, run.begin, m_labels.value(run.task), {}); // others had the loop
        const qsizetype waker = m_lanes.runAt(run.cause + 1);
        const bool isInRun = waker >= 0 && run.cause < m_lanes.loop.at(waker).end;
        return isInRun ? run.cause : causeOfJob(run.cause);
    }

    qsizetype causeOfTimer(qsizetype fired)
    {
        const Event event = m_log.at(fired);
        const qsizetype scheduled = m_scheduled.value(event.timer, -1);
        if (scheduled < 0)
            return -1;
        add(scheduled, fired, m_labels.value(event.task), labelOfWait(scheduled));
        return scheduled;
    }

    // A thread has ended a job just before, or is not seen.
    qsizetype causeOfJob(qsizetype ready)
    {
        for (qsizetype i = ready; i >= 0 && m_log.timeAt(i) == m_log.timeAt(ready); --i) {
            if (m_log.kindAt(i) != EventKind::ExecutorDone)
                continue;
            const qsizetype submitted = m_submitted.value(m_log.at(i).job, -1);
            if (submitted < 0)
                return -1;
            const Event submit = m_log.at(submitted);
            add(submitted, i, m_labels.value(submit.task), submit.label);
            return submitted;
        }
        return -1;
    }

    // What a timer was set for stands at the end of the step that set it.
    QString labelOfWait(qsizetype scheduled) const
    {
        for (qsizetype i = scheduled; i < m_log.programEnd(); ++i) {
            if (m_log.kindAt(i) != EventKind::StepEnd)
                continue;
            const Event end = m_log.at(i);
            return end.outcome == Outcome::Suspended ? end.label : QString();
        }
        return {};
    }

    void addBlocking(qsizetype from, qsizetype to)
    {
        for (qsizetype i = to; i > from; --i) {
            if (m_log.timeAt(i) == m_log.timeAt(i - 1))
                continue;
            const Event before = m_log.at(i - 1);
            add(i - 1, i, m_labels.value(before.task),
                before.kind == EventKind::BlockingStart ? before.label : QString());
        }
    }

    void add(qsizetype from, qsizetype to, const QString &task, const QString &label)
    {
        if (const qint64 duration = m_log.timeAt(to) - m_log.timeAt(from); duration > 0)
            m_spent.way.append({ duration, task, label });
    }

    const TraceLog &m_log;
    const Lanes m_lanes;
    TimeSpent m_spent;
    QHash<TaskId, QString> m_labels;
    QHash<quint32, qsizetype> m_scheduled; // by timer
    QHash<quint32, qsizetype> m_sleeps;    // by timer: the StepEnd of a sleep that lasts
    QHash<quint32, qsizetype> m_submitted; // by job
    qsizetype m_end = -1;                  // of main
};

} // namespace

TimeSpent TimeSpent::of(const TraceLog &log)
{
    return Reader(log).read();
}

} // namespace trace
