#pragma once

#include "trace/explain.h"

#include <QCoreApplication>

namespace trace {

/// What the explanation of one event needs: the event, the states right before it and at its stop (the
/// bookkeeping that follows it included), words, and the ways back to earlier events.
class ExplainContext
{
    Q_DECLARE_TR_FUNCTIONS(Explain)

public:
    /// The log must outlive it; index must be in range.
    ExplainContext(const TraceLog &log, qsizetype index);

    using Span = Explanation::Span;
    using Spans = QList<Span>;

    Explanation result() const { return m_result; }
    /// A sentence; %1 … %9 of the pattern stand for the spans of the arguments.
    static Spans fill(const QString &pattern, const QList<Spans> &arguments);
    static Spans code(const QString &text) { return { { Span::Kind::Code, text, 0 } }; }
    static Spans plain(const QString &text) { return { { Span::Kind::Text, text, 0 } }; }
    static Spans plain(qsizetype number) { return plain(QString::number(number)); }
    static Spans task(const Snapshot &snapshot, asyncio::TaskId id);
    /// "users, posts and comments"; many are only counted.
    static Spans tasks(const Snapshot &snapshot, const QList<asyncio::TaskId> &ids);
    static Spans enumeration(const QList<Spans> &parts);
    static Spans seconds(qint64 nanoseconds);
    /// That tasks wait for each other; nothing for none. See circleOf().
    static Spans circle(const Snapshot &snapshot, const QList<asyncio::TaskId> &tasks);

protected:
    using Cause = Explanation::Cause;

    static constexpr asyncio::TaskId MainTask = 1;

    /// Adds a sentence, see fill().
    void say(const QString &pattern, const QList<Spans> &arguments = {});
    /// Adds what circle() says of the state at the stop.
    void sayCircle(const QList<asyncio::TaskId> &tasks) { m_result.spans += circle(m_after, tasks); }
    /// Names the earlier event; -1 leaves the cause as it is.
    void because(Cause cause, qsizetype event);

    /// An item as a person calls it: a plain string as text, anything else as code.
    static Spans item(const QString &repr);
    Spans task(asyncio::TaskId id) const { return task(m_after, id); }
    Spans tasks(const QList<asyncio::TaskId> &ids) const { return tasks(m_after, ids); }
    /// Who does what the event tells: a task, or what else runs here.
    Spans actor() const;
    /// Who did what an earlier event tells, within a sentence.
    Spans doerOf(const Event &event) const;
    Spans waitOf(const TaskView &view) const { return code(view.waitLabel); }
    Spans eventTime() const;
    /// "so the clock jumped to 2.0 s"
    Spans waitedUntil() const;

    /// Index of the last event of this kind before the explained one that fits, or -1.
    template<typename Fits>
    qsizetype lastBefore(asyncio::EventKind kind, qsizetype before, Fits fits) const
    {
        for (qsizetype i = before - 1; i >= 0; --i) {
            if (m_log.kindAt(i) == kind && fits(m_log.at(i)))
                return i;
        }
        return -1;
    }
    /// Where a timer was set, or -1.
    qsizetype timerScheduled(quint32 timer, qsizetype before) const;
    /// The tasks that become ready in the bookkeeping behind this event, in that order.
    QList<asyncio::TaskId> wokenTasks() const;
    /// The first of them, as it was before, or nullptr.
    const TaskView *woken() const;
    /// The stop in whose bookkeeping the handle that runs here was made ready, or -1.
    qsizetype wakingStop() const;

    const TraceLog &m_log;
    const Event m_event;
    const qsizetype m_index;
    const qsizetype m_end; // cursor of the stop
    Snapshot m_before;
    Snapshot m_after;
    Explanation m_result;
};

} // namespace trace
