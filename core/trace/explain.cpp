#include "trace/explain.h"

#include "trace/circle.h"
#include "trace/explainresources.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;

namespace trace {

namespace {

bool hasEnded(const TaskView *task)
{
    return task && isFinal(task->state);
}

/// Whether a task with this wait stands in a line of a resource.
bool standsInLine(WaitKind wait)
{
    switch (wait) {
    case WaitKind::QueueGet:
    case WaitKind::QueuePut:
    case WaitKind::QueueJoin:
    case WaitKind::Lock:
    case WaitKind::Semaphore:
    case WaitKind::Event:
    case WaitKind::Condition:
    case WaitKind::Barrier:
        return true;
    default:
        return false;
    }
}

/// Explains one event; what happens to resources is left to a ResourceExplainer.
class Explainer : public ExplainContext
{
    Q_DECLARE_TR_FUNCTIONS(Explain)

public:
    using ExplainContext::ExplainContext;

    Explanation explain();

private:
    void explainIteration();
    void explainTaskCreated();
    void explainStepStart();
    void explainFirstStep(const TaskView &view);
    void explainWakeUp(const TaskView &view);
    void explainWokenByTimer(const TaskView &view);
    void explainWokenByGather(const TaskView &view);
    void explainWokenFromGroup(const TaskView &view);
    void explainStepEnd();
    void explainSuspension();
    void explainSleep();
    void explainGatherWait();
    void explainGroupWait();
    void explainReturn();
    void explainTimerScheduled();
    void explainTimerFired();
    void explainTimerCancelled();
    void explainCallback();
    void explainEndOf(const TaskView &ended);
    void explainOtherCallback();
    void explainChildDone(const GatherView &gather, const TaskView &child);
    void explainGatherCreated();
    void explainBlocking();
    void explainBlockingEnd();
    void explainCancelRequest();
    void explainWarning();
    void explainWith(void (ResourceExplainer::*explain)());

    /// Whether the loop waited for the instant of this event, and index is the first timer in it that fires.
    bool isFirstAfterWait(qsizetype index) const;
    /// The timer's label where it is set for more than a sleep; index is that of its TimerScheduled.
    QString timerLabel(qsizetype index) const;
    /// Whether an executor's thread runs a job.
    bool runsJobs() const;
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
    case EventKind::HandleCancelled:
        say(tr("A callback is taken back: it will not run when its turn comes."));
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
        explainTimerCancelled();
        break;
    case EventKind::CallbackRun:
        explainCallback();
        break;
    case EventKind::GatherCreated:
        explainGatherCreated();
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
        explainWarning();
        break;
    case EventKind::BlockingStart:
        explainBlocking();
        break;
    case EventKind::BlockingEnd:
        explainBlockingEnd();
        break;
    case EventKind::SliceBegin:
        say(tr("%1 begins in %2."), { code(m_event.label), actor() });
        break;
    case EventKind::SliceEnd:
        say(tr("%1 ends in %2."), { code(m_event.label), actor() });
        break;
    case EventKind::Counter:
        say(tr("%1 is now %2."), { code(m_event.label), code(QString::number(m_event.size)) });
        break;
    default:
        explainWith(&ResourceExplainer::explainChange);
        break;
    }
    return m_result;
}

void Explainer::explainWith(void (ResourceExplainer::*explain)())
{
    ResourceExplainer resources(*this);
    (resources.*explain)();
    m_result = resources.result();
}

bool Explainer::isFirstAfterWait(qsizetype index) const
{
    for (qsizetype i = index - 1; i >= 0 && m_log.timeAt(i) == m_event.time; --i) {
        const Event event = m_log.at(i);
        if (event.kind == EventKind::TimerFired)
            return false;
        if (event.kind == EventKind::LoopIteration)
            return event.duration > 0;
    }
    return false;
}

QString Explainer::timerLabel(qsizetype index) const
{
    return index < 0 ? QString() : m_log.at(index).label;
}

bool Explainer::runsJobs() const
{
    return std::ranges::any_of(m_before.resources.executors, [](const ExecutorView &executor) {
        return std::ranges::any_of(executor.jobs, &JobView::isRunning);
    });
}

void Explainer::explainIteration()
{
    const bool isTimerDue = !m_before.timers.isEmpty() && m_before.timers.constFirst().due <= m_event.time;
    if (!m_before.ready.isEmpty() || !isTimerDue) {
        if (m_before.ready.isEmpty() && runsJobs())
            say(tr("Nothing was ready, %1, when a thread had news."), { waitedUntil() });
        else
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
    explainWakeUp(*view);
}

void Explainer::explainWakeUp(const TaskView &view)
{
    switch (view.wait) {
    case WaitKind::Sleep:
        explainWokenByTimer(view);
        break;
    case WaitKind::Yield:
        say(tr("%1 runs again: %2 only gave way to the others, and now it is its turn."),
            { actor(), waitOf(view) });
        because(Cause::WaitingSince, view.awaitEvent);
        break;
    case WaitKind::Task:
        say(tr("%1 runs now: %2, which it awaited, is done."), { actor(), task(view.awaitedTask) });
        break;
    case WaitKind::Gather:
        explainWokenByGather(view);
        break;
    case WaitKind::Future:
    case WaitKind::None:
        say(tr("%1 runs now: what it awaited is done."), { actor() });
        break;
    default:
        explainWokenFromGroup(view);
        break;
    }
}

// A wait for several things, or for what others carry: its waker tells how it ended.
void Explainer::explainWokenFromGroup(const TaskView &view)
{
    if (standsInLine(view.wait)) {
        ResourceExplainer resources(*this);
        resources.explainWakeUp(view);
        m_result = resources.result();
        return;
    }
    const qsizetype stop = wakingStop();
    const EventKind kind = stop < 0 ? EventKind::LoopIteration : m_log.kindAt(stop);
    if (kind == EventKind::TimerFired)
        say(tr("%1 runs now: the time limit of %2 has passed."), { actor(), waitOf(view) });
    else if (kind != EventKind::CallbackRun)
        say(tr("%1 runs now: its wait in %2 has ended."), { actor(), waitOf(view) });
    else if (view.wait == WaitKind::Wait)
        say(tr("%1 runs now: what %2 waited for has happened."), { actor(), waitOf(view) });
    else if (view.wait == WaitKind::AsCompleted)
        say(tr("%1 runs now: %2 has the next result for it."), { actor(), waitOf(view) });
    else if (view.wait == WaitKind::TaskGroup)
        say(tr("%1 runs now: all tasks of its group have ended."), { actor() });
    else if (view.wait == WaitKind::Executor)
        say(tr("%1 runs now: a thread has finished %2."), { actor(), waitOf(view) });
    else
        say(tr("%1 runs now: what it awaited in %2 is done."), { actor(), waitOf(view) });
}

void Explainer::explainFirstStep(const TaskView &view)
{
    if (m_event.handle == 0)
        say(tr("%1 begins at once, within the step that created it, without waiting in the ready queue."),
            { actor() });
    else if (view.parent == 0)
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
    const qint64 set = scheduled < 0 ? 0 : m_log.timeAt(scheduled);
    const qint64 due = scheduled < 0 ? m_log.timeAt(fired) : m_log.at(scheduled).due;
    const Spans length = seconds(due - set);
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
    case WaitKind::Sleep:
        explainSleep();
        break;
    case WaitKind::Yield:
        say(tr("%1 awaits %2: it gives way and goes to the end of the ready queue."), { actor(), awaited });
        break;
    case WaitKind::Task:
        say(tr("%1 awaits %2: it suspends until %2 is done."), { actor(), task(m_event.awaited) });
        break;
    case WaitKind::Gather:
        explainGatherWait();
        break;
    case WaitKind::Future:
    case WaitKind::None:
        say(tr("%1 awaits %2: it suspends until that is done."), { actor(), awaited });
        break;
    default:
        if (standsInLine(m_event.wait))
            explainWith(&ResourceExplainer::explainSuspension);
        else
            explainGroupWait();
        break;
    }
}

void Explainer::explainSleep()
{
    const TimerView *const timer = m_after.timer(m_event.timer);
    const qint64 due = timer ? timer->due : m_event.time;
    say(tr("%1 awaits %2: it suspends until its timer fires at %3."),
        { actor(), code(m_event.label), seconds(due) });
}

void Explainer::explainGroupWait()
{
    const QList<Spans> both { actor(), code(m_event.label) };
    switch (m_event.wait) {
    case WaitKind::Wait:
        say(tr("%1 awaits %2: it suspends until enough of them are done or the time is up."), both);
        break;
    case WaitKind::WaitFor:
        say(tr("%1 awaits %2: it suspends until that is done or the time is up."), both);
        break;
    case WaitKind::AsCompleted:
        say(tr("%1 awaits %2: it suspends until the next one is done."), both);
        break;
    case WaitKind::Shield:
        say(tr("%1 awaits %2: it suspends until that is done; if %1 is cancelled, that goes on."), both);
        break;
    case WaitKind::TaskGroup:
        say(tr("%1 is at the end of its %2: it suspends until all tasks of the group have ended."), both);
        break;
    default:
        say(tr("%1 awaits %2 in a thread: it suspends, and the loop is free meanwhile."), both);
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
    else if (m_after.gatherWaitingFor(m_event.task))
        say(tr(" The loop will tell the gather in its next iteration."));
}

void Explainer::explainTimerScheduled()
{
    const Spans due = seconds(m_event.due);
    const bool isEarliest = m_after.timers.size() > 1 && m_after.timers.constFirst().id == m_event.timer;
    if (isTimeLimit(m_event.label) && m_event.task != 0)
        say(tr("%1 sets a time limit at %2: a timer for it enters the heap."), { actor(), due });
    else if (!m_event.label.isEmpty())
        say(tr("A timer that will call %1 at %2 enters the heap."), { code(m_event.label), due });
    else if (m_event.task == 0)
        say(tr("A timer for %1 enters the heap."), { due });
    else if (isEarliest)
        say(tr("%1 sets a timer for %2: it is now the earliest in the heap."), { actor(), due });
    else
        say(tr("%1 sets a timer for %2; it enters the heap."), { actor(), due });
}

void Explainer::explainTimerFired()
{
    const qsizetype scheduled = timerScheduled(m_event.timer, m_index);
    const QString label = timerLabel(scheduled);
    because(Cause::SetAt, scheduled);
    if (isTimeLimit(label) && m_event.task != 0)
        say(tr("The time limit of %1 has passed at %2."), { actor(), eventTime() });
    else if (!label.isEmpty())
        say(tr("A timer is due at %1: the loop calls %2."), { eventTime(), code(label) });
    else if (m_event.task == 0)
        say(tr("A timer for %1 fires."), { eventTime() });
    else if (isFirstAfterWait(m_index))
        say(tr("The timer of %1, the earliest in the heap, fires at %2: its callback makes %1 ready."),
            { actor(), eventTime() });
    else
        say(tr("The timer of %1 is due at %2 too: its callback makes %1 ready."), { actor(), eventTime() });
}

void Explainer::explainTimerCancelled()
{
    const qsizetype scheduled = timerScheduled(m_event.timer, m_index);
    const TaskId owner = m_event.task == 0 && scheduled >= 0 ? m_log.at(scheduled).task : m_event.task;
    if (owner == 0)
        say(tr("A timer is taken back: it will not fire."));
    else
        say(tr("The timer of %1 is taken back: it will not fire."), { task(owner) });
    because(Cause::SetAt, scheduled);
}

void Explainer::explainCallback()
{
    const TaskView *ended = m_after.task(m_after.taskOfFuture.value(m_event.future));
    if (!ended || m_event.future == 0) {
        explainOtherCallback();
        return;
    }
    because(Cause::DoneAt, lastBefore(EventKind::StepEnd, m_index,
                                      [ended](const Event &event) { return event.task == ended->id; }));
    const GatherView *gather = m_before.gatherWaitingFor(ended->id);
    if (gather && (m_event.label == "gather"_L1 || m_event.label.isEmpty()))
        explainChildDone(*m_after.gathers.find(gather->future), *ended);
    else
        explainEndOf(*ended);
}

// The end of a task reaches somebody else than a gather.
void Explainer::explainEndOf(const TaskView &ended)
{
    const Spans who = task(ended.id);
    if (m_event.label == "wait"_L1)
        say(tr("%1 has ended: %2 hears of it."), { who, code(u"wait()"_s) });
    else if (m_event.label == "as_completed"_L1)
        say(tr("%1 has ended: %2 hands it on as the next one."), { who, code(u"as_completed()"_s) });
    else if (m_event.label == "shield"_L1)
        say(tr("%1 has ended: %2 passes the outcome on."), { who, code(u"shield()"_s) });
    else if (m_event.label == "task_group"_L1)
        say(tr("%1 has ended: its task group hears of it."), { who });
    else if (m_event.label == "release_waiter"_L1)
        say(tr("%1 has ended: %2 hears of it."), { who, code(u"wait_for()"_s) });
    else if (ended.id == MainTask)
        say(tr("%1 has returned: the loop stops."), { who });
    else
        say(tr("%1 is done: the loop runs its done callback."), { who });
    if (const TaskView *waiter = woken())
        say(tr(" %1 becomes ready."), { task(waiter->id) });
}

// No task has called it.
void Explainer::explainOtherCallback()
{
    if (m_event.label == "stop"_L1)
        say(tr("All that was left has ended: the loop stops."));
    else if (m_event.label == "executor"_L1)
        say(tr("A thread is done with its job: the loop takes the outcome over."));
    else if (m_event.label == "executor_cancel"_L1)
        say(tr("Nobody waits for the job any more: the loop tells the pool of threads."));
    else if (m_event.label == "set_result"_L1)
        say(tr("The loop gives a future its result."));
    else if (m_event.label == "wait"_L1 || m_event.label == "as_completed"_L1 || m_event.label == "shield"_L1
             || m_event.label == "gather"_L1)
        say(tr("A future is done: %1 hears of it."), { code(m_event.label + "()"_L1) });
    else
        say(tr("The loop runs the callback %1."), { code(m_event.label) });
    if (const TaskView *waiter = woken())
        say(tr(" %1 becomes ready."), { task(waiter->id) });
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
    if (m_event.task == 0)
        say(tr("%1 waits until all that is left has ended."), { code(u"run()"_s) });
    else if (m_event.tasks.isEmpty())
        say(tr("%1 calls %2."), { actor(), code(m_event.label) });
    else
        say(tr("%1 calls %2: it will collect the results of %3."),
            { actor(), code(m_event.label), tasks(m_event.tasks) });
}

void Explainer::explainBlocking()
{
    say(tr("%1 holds the loop: nothing else can run until %2."),
        { code(m_event.label), seconds(m_event.time + m_event.duration) });
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
    const Spans error = code(u"CancelledError"_s);
    if (m_event.parent != 0)
        say(tr("%1 asks %2 to cancel: its await will raise %3."), { task(m_event.parent), actor(), error });
    else if (m_event.task != MainTask && hasEnded(m_before.task(MainTask)))
        say(tr("%1 has ended, so %2 cancels what is left: the await of %3 will raise %4."),
            { task(MainTask), code(u"run()"_s), actor(), error });
    else
        say(tr("%1 is asked to cancel: its await will raise %2."), { actor(), error });
}

void Explainer::explainWarning()
{
    if (m_event.label == "deadlock"_L1) {
        say(tr("Deadlock: nothing is ready and no timer is pending, so nothing would ever happen again."));
        sayCircle(firstCircle(m_before));
    } else if (m_event.label == "slow_callback"_L1 && m_event.task != 0) {
        say(tr("Debug mode warns: a step of %1 held the loop for long (%2)."),
            { actor(), plain(m_event.text) });
    } else if (m_event.label == "slow_callback"_L1) {
        say(tr("Debug mode warns: a callback held the loop for long (%1)."), { plain(m_event.text) });
    } else if (m_event.label == "stalled"_L1) {
        say(tr("%1 still has the loop, in the same step: it computes, or is in a call that does not await. "
               "Nobody else can run."),
            { actor() });
    } else if (m_event.label == "wall_clock"_L1) {
        say(tr("The program turns to the world outside: from here on its time is real time."));
    } else if (tellsOfLostTask(m_event) && m_event.task != 0) {
        say(tr("Nobody holds %1 any more: it is destroyed while it is still pending, and Python warns."),
            { actor() });
    } else {
        say(tr("Warning: %1"), { plain(m_event.text) });
    }
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
    if (event < 0 || event >= log.size() || !isStop(log, event))
        return {};
    return Explainer(log, event).explain();
}

qsizetype stopBefore(const TraceLog &log, qsizetype event)
{
    qsizetype stop = std::min(event, log.size() - 1);
    while (stop >= 0 && !isStop(log, stop))
        --stop;
    return stop;
}

Explanation explainPart(const TraceLog &log, qsizetype event)
{
    return explain(log, stopBefore(log, event));
}

} // namespace trace
