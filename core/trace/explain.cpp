#include "trace/explain.h"

#include "trace/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using asyncio::Event;
using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace trace {

namespace {

using Span = Explanation::Span;
using Spans = QList<Span>;
using Cause = Explanation::Cause;

constexpr TaskId MainTask = 1;

/// More tasks than these are counted, not named.
constexpr qsizetype MostNames = 4;

Spans code(const QString &text)
{
    return { { Span::Kind::Code, text, 0 } };
}

Spans plain(const QString &text)
{
    return { { Span::Kind::Text, text, 0 } };
}

/// An item as a person calls it: a plain string as text, anything else as code.
Spans item(const QString &repr)
{
    return isPlainString(repr) ? plain(valueText(repr)) : code(repr);
}

/// A pattern whose %1 … %9 stand for the spans of the arguments.
Spans fill(const QString &pattern, const QList<Spans> &arguments)
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
        spans += arguments.at(number - 1);
        ++i;
    }
    if (!text.isEmpty())
        spans.append({ Span::Kind::Text, text, 0 });
    return spans;
}

/// Explains one event. The snapshots are the states right before it and at its stop, the bookkeeping that
/// follows it included.
class Explainer
{
    Q_DECLARE_TR_FUNCTIONS(Explain)

public:
    Explainer(const TraceLog &log, qsizetype index)
        : m_log(log)
        , m_event(log.at(index))
        , m_index(index)
        , m_before(log.snapshotAt(index))
    {
        m_end = cursorOfStop(log, index);
        m_after = log.snapshotAt(m_end);
    }

    Explanation explain();

private:
    void say(const QString &pattern, const QList<Spans> &arguments = {})
    {
        m_result.spans += fill(pattern, arguments);
    }
    void because(Cause cause, qsizetype event);
    Spans task(TaskId id) const { return { { Span::Kind::Task, labelOf(m_after, id), id } }; }
    Spans tasks(const QList<TaskId> &ids) const;
    Spans actor() const { return task(m_event.task); }
    Spans waitOf(const TaskView &view) const { return code(view.waitLabel); }
    Spans eventTime() const { return plain(secondsWithUnit(m_event.time)); }

    void explainIteration();
    void explainTaskCreated();
    void explainStepStart();
    void explainFirstStep(const TaskView &view);
    void explainWokenByTimer(const TaskView &view);
    void explainWokenByQueue(const TaskView &view);
    void explainWokenByGather(const TaskView &view);
    void explainStepEnd();
    void explainSuspension();
    void explainGatherWait();
    void explainReturn();
    void explainTimerScheduled();
    void explainTimerFired();
    void explainCallback();
    void explainChildDone(const GatherView &gather, const TaskView &child);
    void explainGatherCreated();
    void explainQueueCreated();
    void explainPut();
    void explainGet();
    void explainBlocking();
    void explainBlockingEnd();
    void explainCancelRequest();

    /// Whether the loop waited for the instant of this event, and index is the first timer in it that fires.
    bool isFirstAfterWait(qsizetype index) const;
    Spans waitedUntil() const;
    /// Index of the last event of this kind before the explained one that fits, or -1.
    template<typename Fits>
    qsizetype lastBefore(EventKind kind, qsizetype before, Fits fits) const;
    qsizetype timerScheduled(quint32 timer, qsizetype before) const;
    /// The task that becomes ready in the bookkeeping behind this event, or nullptr.
    const TaskView *woken() const;
    /// The stop in whose bookkeeping the handle that runs here was made ready.
    qsizetype wakingStop() const;
    QString fillLevel(const Event &event) const;
    const GatherView *gatherOf(TaskId child) const;

    const TraceLog &m_log;
    const Event &m_event;
    qsizetype m_index;
    qsizetype m_end = 0;
    Snapshot m_before;
    Snapshot m_after;
    Explanation m_result;
};

Explanation Explainer::explain()
{
    switch (m_event.kind) {
    case EventKind::LoopIteration:
        explainIteration();
        break;
    case EventKind::TaskCreated:
        explainTaskCreated();
        break;
    case EventKind::StepStart:
        explainStepStart();
        break;
    case EventKind::StepEnd:
        explainStepEnd();
        break;
    case EventKind::TimerScheduled:
        explainTimerScheduled();
        break;
    case EventKind::TimerFired:
        explainTimerFired();
        break;
    case EventKind::TimerCancelled:
        say(tr("The timer of %1 is taken back: it will not fire."), { actor() });
        because(Cause::SetAt, timerScheduled(m_event.timer, m_index));
        break;
    case EventKind::CallbackRun:
        explainCallback();
        break;
    case EventKind::GatherCreated:
        explainGatherCreated();
        break;
    case EventKind::QueueCreated:
        explainQueueCreated();
        break;
    case EventKind::QueuePut:
        explainPut();
        break;
    case EventKind::QueueGet:
        explainGet();
        break;
    case EventKind::Print:
        say(tr("%1 prints: %2"), { actor(), code(m_event.text) });
        break;
    case EventKind::Exception:
        say(tr("An exception leaves the program: %1."), { code(m_event.text) });
        break;
    case EventKind::CancelRequested:
        explainCancelRequest();
        break;
    case EventKind::Warning:
        if (m_event.label == "deadlock"_L1)
            say(tr(
                "Deadlock: nothing is ready and no timer is pending, so nothing would ever happen again."));
        else
            say(tr("Warning: %1"), { plain(m_event.text) });
        break;
    case EventKind::BlockingStart:
        explainBlocking();
        break;
    case EventKind::BlockingEnd:
        explainBlockingEnd();
        break;
    case EventKind::HandleReady:
    case EventKind::FutureDone:
        break; // bookkeeping of the stop before them
    }
    return m_result;
}

void Explainer::because(Cause cause, qsizetype event)
{
    if (event < 0)
        return;
    m_result.cause = cause;
    m_result.causeEvent = event;
}

Spans Explainer::tasks(const QList<TaskId> &ids) const
{
    if (ids.size() > MostNames)
        return plain(tr("%1 tasks").arg(ids.size()));
    Spans spans;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i > 0)
            spans += plain(i + 1 < ids.size() ? tr(", ") : tr(" and "));
        spans += task(ids.at(i));
    }
    return spans;
}

template<typename Fits>
qsizetype Explainer::lastBefore(EventKind kind, qsizetype before, Fits fits) const
{
    for (qsizetype i = before - 1; i >= 0; --i) {
        if (m_log.at(i).kind == kind && fits(m_log.at(i)))
            return i;
    }
    return -1;
}

qsizetype Explainer::timerScheduled(quint32 timer, qsizetype before) const
{
    return lastBefore(EventKind::TimerScheduled, before,
                      [timer](const Event &event) { return event.timer == timer; });
}

const TaskView *Explainer::woken() const
{
    for (qsizetype i = m_index + 1; i < m_end; ++i) {
        const Event &event = m_log.at(i);
        if (event.kind == EventKind::HandleReady && event.handleKind == HandleKind::Step)
            return m_before.task(event.task);
    }
    return nullptr;
}

qsizetype Explainer::wakingStop() const
{
    for (const HandleView &handle : m_before.ready) {
        if (handle.id != m_event.handle)
            continue;
        qsizetype stop = handle.readyEvent;
        while (stop >= 0 && !isStop(m_log.at(stop)))
            --stop;
        return stop;
    }
    return -1;
}

bool Explainer::isFirstAfterWait(qsizetype index) const
{
    for (qsizetype i = index - 1; i >= 0 && m_log.at(i).time == m_event.time; --i) {
        const Event &event = m_log.at(i);
        if (event.kind == EventKind::TimerFired)
            return false;
        if (event.kind == EventKind::LoopIteration)
            return event.duration > 0;
    }
    return false;
}

Spans Explainer::waitedUntil() const
{
    const QString pattern = m_log.header.clock == "wall"_L1 ? tr("so the loop waited until %1")
                                                            : tr("so the clock jumped to %1");
    return fill(pattern, { eventTime() });
}

void Explainer::explainIteration()
{
    if (m_event.duration == 0)
        return;
    if (m_before.timers.isEmpty() || !m_before.ready.isEmpty()) {
        say(tr("The clock moves on to %1."), { eventTime() });
        return;
    }
    const TimerView &timer = m_before.timers.constFirst();
    if (timer.task == 0)
        say(tr("Nothing was ready, %1, when the earliest timer was due."), { waitedUntil() });
    else
        say(tr("Nothing was ready, %1: the timer of %2 was the earliest in the heap."),
            { waitedUntil(), task(timer.task) });
    because(Cause::SetAt, timer.scheduledEvent);
}

void Explainer::explainTaskCreated()
{
    if (m_event.parent == 0 && m_event.task == MainTask)
        say(tr("%1 made the task %2; it waits in the ready queue for the loop to start."),
            { code(u"run()"_s), actor() });
    else if (m_event.parent == 0)
        say(tr("%1 was created; it waits in the ready queue."), { actor() });
    else
        say(tr("%1 created %2; it waits in the ready queue until %1 suspends."),
            { task(m_event.parent), actor() });
}

void Explainer::explainStepStart()
{
    const TaskView *view = m_before.task(m_event.task);
    if (!view)
        return;
    if (view->awaitEvent < 0) {
        explainFirstStep(*view);
        return;
    }
    because(Cause::WokenAt, wakingStop());
    switch (view->wait) {
    case WaitKind::Sleep:
        explainWokenByTimer(*view);
        break;
    case WaitKind::Yield:
        say(tr("%1 runs again: %2 only gave way to the others, and now it is its turn."),
            { actor(), waitOf(*view) });
        because(Cause::WaitingSince, view->awaitEvent);
        break;
    case WaitKind::Task:
        say(tr("%1 runs now: %2, which it awaited, is done."), { actor(), task(view->awaitedTask) });
        break;
    case WaitKind::Gather:
        explainWokenByGather(*view);
        break;
    case WaitKind::QueueGet:
    case WaitKind::QueuePut:
        explainWokenByQueue(*view);
        break;
    case WaitKind::Future:
    case WaitKind::None:
        say(tr("%1 runs now: what it awaited is done."), { actor() });
        break;
    }
}

void Explainer::explainFirstStep(const TaskView &view)
{
    if (view.parent == 0)
        say(tr("The loop runs %1, which is first in the ready queue."), { actor() });
    else
        say(tr("%1 runs for the first time: %2 created it, and it was next in the ready queue."),
            { actor(), task(view.parent) });
    because(Cause::CreatedAt, lastBefore(EventKind::TaskCreated, m_index,
                                         [&view](const Event &event) { return event.task == view.id; }));
}

void Explainer::explainWokenByTimer(const TaskView &view)
{
    const qsizetype fired = lastBefore(EventKind::TimerFired, m_index,
                                       [&view](const Event &event) { return event.timer == view.timer; });
    if (fired < 0) {
        say(tr("%1 runs now: its wait was cut short."), { actor() });
        return;
    }
    const qsizetype scheduled = timerScheduled(view.timer, fired);
    const qint64 set = scheduled < 0 ? 0 : m_log.at(scheduled).time;
    const qint64 due = scheduled < 0 ? m_log.at(fired).time : m_log.at(scheduled).due;
    const Spans length = plain(secondsWithUnit(due - set));
    if (isFirstAfterWait(fired))
        say(tr("%1 runs now: its %2 timer was the earliest in the heap, %3."),
            { actor(), length, waitedUntil() });
    else
        say(tr("%1 runs now: its %2 timer has fired, and it was next in the ready queue."),
            { actor(), length });
    because(Cause::SetAt, scheduled);
}

void Explainer::explainWokenByGather(const TaskView &view)
{
    const GatherView gather = m_before.gathers.value(view.awaitedFuture);
    if (gather.done < gather.children.size())
        say(tr("%1 runs now: %2 has ended before all of its tasks are done."), { actor(), waitOf(view) });
    else
        say(gather.children.size() == 1 ? tr("%1 runs now: the one task of %3 is done.")
                                        : tr("%1 runs now: all %2 tasks of %3 are done."),
            { actor(), plain(QString::number(gather.children.size())), waitOf(view) });
}

void Explainer::explainWokenByQueue(const TaskView &view)
{
    const qsizetype stop = wakingStop();
    const EventKind expected = view.wait == WaitKind::QueueGet ? EventKind::QueuePut : EventKind::QueueGet;
    if (stop < 0 || m_log.at(stop).kind != expected) {
        say(tr("%1 runs now: its wait in %2 has ended."), { actor(), waitOf(view) });
        return;
    }
    const Event &waker = m_log.at(stop);
    if (view.wait == WaitKind::QueueGet)
        say(tr("%1 runs now: it waited in %2, and %3 put %4."),
            { actor(), code(u"get()"_s), task(waker.task), item(waker.text) });
    else
        say(tr("%1 runs now: it waited in %2, and %3 took %4."),
            { actor(), code(u"put()"_s), task(waker.task), item(waker.text) });
}

void Explainer::explainStepEnd()
{
    switch (m_event.outcome) {
    case Outcome::Suspended:
        explainSuspension();
        break;
    case Outcome::Exception:
        say(tr("%1 ended with an exception: %2."), { actor(), code(m_event.text) });
        break;
    case Outcome::Cancelled:
        say(tr("%1 ended, cancelled."), { actor() });
        break;
    case Outcome::Result:
    case Outcome::None:
        explainReturn();
        break;
    }
}

void Explainer::explainSuspension()
{
    const Spans awaited = code(m_event.label);
    switch (m_event.wait) {
    case WaitKind::Sleep: {
        qint64 due = m_event.time;
        for (const TimerView &timer : m_after.timers) {
            if (timer.id == m_event.timer)
                due = timer.due;
        }
        say(tr("%1 awaits %2: it suspends until its timer fires at %3."),
            { actor(), awaited, plain(secondsWithUnit(due)) });
        break;
    }
    case WaitKind::Yield:
        say(tr("%1 awaits %2: it gives way and goes to the end of the ready queue."), { actor(), awaited });
        break;
    case WaitKind::Task:
        say(tr("%1 awaits %2: it suspends until %2 is done."), { actor(), task(m_event.awaited) });
        break;
    case WaitKind::Gather:
        explainGatherWait();
        break;
    case WaitKind::QueueGet:
        say(tr("The queue is empty: %1 suspends in %2 until a task puts an item."),
            { actor(), code(u"get()"_s) });
        break;
    case WaitKind::QueuePut:
        say(tr("The queue is full: %1 suspends in %2 until a task takes an item."),
            { actor(), code(u"put()"_s) });
        break;
    case WaitKind::Future:
    case WaitKind::None:
        say(tr("%1 awaits %2: it suspends until that is done."), { actor(), awaited });
        break;
    }
}

void Explainer::explainGatherWait()
{
    const qsizetype children = m_after.gathers.value(m_event.future).children.size();
    if (children == 1)
        say(tr("%1 awaits %2: it suspends until that one task is done."), { actor(), code(m_event.label) });
    else
        say(tr("%1 awaits %2: it suspends until all %3 tasks are done."),
            { actor(), code(m_event.label), plain(QString::number(children)) });
}

void Explainer::explainReturn()
{
    if (m_event.task == MainTask) {
        say(tr("%1 has returned: the loop will stop."), { actor() });
        return;
    }
    const TaskView *view = m_after.task(m_event.task);
    const QString result = view ? view->result : QString();
    if (result.isEmpty() || result == "None"_L1)
        say(tr("%1 has returned."), { actor() });
    else
        say(tr("%1 has returned %2."), { actor(), code(result) });
    if (const TaskView *waiter = woken())
        say(tr(" %1, which awaited it, becomes ready."), { task(waiter->id) });
    else if (gatherOf(m_event.task))
        say(tr(" The loop will tell the gather in its next iteration."));
}

void Explainer::explainTimerScheduled()
{
    const Spans due = plain(secondsWithUnit(m_event.due));
    if (m_event.task == 0)
        say(tr("A timer for %1 enters the heap."), { due });
    else if (!m_after.timers.isEmpty() && m_after.timers.constFirst().id == m_event.timer
             && m_after.timers.size() > 1)
        say(tr("%1 sets a timer for %2: it is now the earliest in the heap."), { actor(), due });
    else
        say(tr("%1 sets a timer for %2; it enters the heap."), { actor(), due });
}

void Explainer::explainTimerFired()
{
    because(Cause::SetAt, timerScheduled(m_event.timer, m_index));
    if (m_event.task == 0) {
        say(tr("A timer for %1 fires."), { eventTime() });
        return;
    }
    if (isFirstAfterWait(m_index))
        say(tr("The timer of %1, the earliest in the heap, fires at %2: its callback makes %1 ready."),
            { actor(), eventTime() });
    else
        say(tr("The timer of %1 is due at %2 too: its callback makes %1 ready."), { actor(), eventTime() });
}

void Explainer::explainCallback()
{
    const TaskView *ended = nullptr;
    for (const TaskView &view : m_after.tasks) {
        if (m_event.future != 0 && view.future == m_event.future)
            ended = &view;
    }
    if (ended)
        because(Cause::DoneAt, lastBefore(EventKind::StepEnd, m_index,
                                          [ended](const Event &event) { return event.task == ended->id; }));
    const GatherView *gather = ended ? gatherOf(ended->id) : nullptr;
    if (gather)
        explainChildDone(*gather, *ended);
    else if (ended && ended->id == MainTask)
        say(tr("%1 has returned: the loop stops."), { task(MainTask) });
    else if (ended)
        say(tr("%1 is done: the loop runs its done callback."), { task(ended->id) });
    else
        say(tr("The loop runs the callback %1."), { code(m_event.label) });
}

void Explainer::explainChildDone(const GatherView &gather, const TaskView &child)
{
    const Spans done = plain(QString::number(gather.done));
    const Spans all = plain(QString::number(gather.children.size()));
    if (child.state == TaskState::Failed)
        say(tr("%1 failed: gather hears of its exception."), { task(child.id) });
    else if (child.state == TaskState::Cancelled)
        say(tr("%1 was cancelled: gather hears of it."), { task(child.id) });
    else
        say(tr("%1 is done: gather has %2 of %3 results."), { task(child.id), done, all });
    if (const TaskView *waiter = woken())
        say(tr(" %1 becomes ready."), { task(waiter->id) });
}

void Explainer::explainGatherCreated()
{
    if (m_event.tasks.isEmpty())
        say(tr("%1 calls %2."), { actor(), code(m_event.label) });
    else
        say(tr("%1 calls %2: it will collect the results of %3, in that order."),
            { actor(), code(m_event.label), tasks(m_event.tasks) });
}

void Explainer::explainQueueCreated()
{
    if (m_event.maxsize == 0)
        say(tr("%1 made a queue without a limit."), { actor() });
    else if (m_event.maxsize == 1)
        say(tr("%1 made a queue with room for one item."), { actor() });
    else
        say(tr("%1 made a queue with room for %2 items."),
            { actor(), plain(QString::number(m_event.maxsize)) });
}

QString Explainer::fillLevel(const Event &event) const
{
    return event.maxsize > 0 ? tr("%1 of %2").arg(event.size).arg(event.maxsize)
                             : QString::number(event.size);
}

void Explainer::explainPut()
{
    if (const TaskView *getter = woken()) {
        say(tr("%1 became ready: %2 put %3, and %1 was the first waiter in %4. It runs once %2 suspends."),
            { task(getter->id), actor(), item(m_event.text), code(u"get()"_s) });
        because(Cause::WaitingSince, getter->awaitEvent);
        return;
    }
    say(tr("%1 put %2: the queue now holds %3. %1 goes on without suspending."),
        { actor(), item(m_event.text), plain(fillLevel(m_event)) });
}

void Explainer::explainGet()
{
    if (const TaskView *putter = woken()) {
        say(tr("%1 became ready: %2 took %3, and %1 was the first waiter in %4. It runs once %2 suspends."),
            { task(putter->id), actor(), item(m_event.text), code(u"put()"_s) });
        because(Cause::WaitingSince, putter->awaitEvent);
        return;
    }
    say(tr("%1 took %2: the queue now holds %3. %1 goes on without suspending."),
        { actor(), item(m_event.text), plain(fillLevel(m_event)) });
}

void Explainer::explainBlocking()
{
    say(tr("%1 holds the loop: nothing else can run until %2."),
        { code(m_event.label), plain(secondsWithUnit(m_event.time + m_event.duration)) });
}

void Explainer::explainBlockingEnd()
{
    say(tr("%1 is over: %2 goes on in the same step, and nothing else could run meanwhile."),
        { code(m_event.label), actor() });
    because(Cause::BlockedSince, lastBefore(EventKind::BlockingStart, m_index, [this](const Event &event) {
                return event.task == m_event.task;
            }));
}

void Explainer::explainCancelRequest()
{
    if (m_event.parent == 0)
        say(tr("%1 is asked to cancel: its await will raise %2."), { actor(), code(u"CancelledError"_s) });
    else
        say(tr("%1 asks %2 to cancel: its await will raise %3."),
            { task(m_event.parent), actor(), code(u"CancelledError"_s) });
}

const GatherView *Explainer::gatherOf(TaskId child) const
{
    for (const GatherView &gather : m_after.gathers) {
        if (gather.children.contains(child))
            return &gather;
    }
    return nullptr;
}

} // namespace

QString Explanation::markup() const
{
    QString text;
    for (const Span &span : spans) {
        switch (span.kind) {
        case Span::Kind::Task:
            text += u"[[%1]]"_s.arg(span.text);
            break;
        case Span::Kind::Code:
            text += u"`%1`"_s.arg(span.text);
            break;
        case Span::Kind::Text:
            text += span.text;
            break;
        }
    }
    return text;
}

QString Explanation::plain() const
{
    QString text;
    for (const Span &span : spans)
        text += span.text;
    return text;
}

Explanation explain(const TraceLog &log, qsizetype event)
{
    if (event < 0 || event >= log.size())
        return {};
    return Explainer(log, event).explain();
}

} // namespace trace
