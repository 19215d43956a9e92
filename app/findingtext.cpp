#include "findingtext.h"

#include "trace/explaincontext.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::TaskId;
using asyncio::WaitKind;
using findings::Kind;
using trace::Explanation;

namespace {

/// Tasks of a circle or a standstill that a sentence names; the others are counted.
constexpr qsizetype NamedTasks = 4;

bool isStandstill(Kind kind)
{
    return kind == Kind::Deadlock || kind == Kind::NothingWakes;
}

QString countOrNone(qsizetype count, const QString &none)
{
    return count == 0 ? none : QString::number(count);
}

} // namespace

FindingText::FindingText(const findings::Finding &finding, const trace::TraceLog &log,
                         const trace::ResourceNames &names, const Scope &scope)
    : m_finding(finding)
    , m_names(names)
    , m_scope(scope)
    , m_then(log.snapshotAt(isStandstill(finding.kind) ? log.size() : finding.event + 1))
{
}

QString FindingText::title() const
{
    switch (m_finding.kind) {
    case Kind::Deadlock:
        return tr("Deadlock");
    case Kind::NothingWakes:
        return tr("Every task waits");
    case Kind::LoopBlocked:
        return tr("Event loop blocked");
    case Kind::Starvation:
        return tr("Starved task");
    case Kind::TaskLost:
        return tr("Lost task");
    case Kind::NeverRetrieved:
        return tr("Unseen exception");
    case Kind::NeverAwaited:
        return tr("Coroutine never awaited");
    case Kind::QueueGrowth:
        return tr("Growing queue");
    case Kind::SequentialAwaits:
        return tr("One after another");
    }
    return {};
}

Explanation FindingText::sentence() const
{
    switch (m_finding.kind) {
    case Kind::Deadlock:
        return { sayDeadlock() };
    case Kind::NothingWakes:
        return { sayNothingWakes() };
    case Kind::LoopBlocked:
        return { sayBlocked() };
    case Kind::Starvation:
        return { say(tr("%1 could run, but got its turn %2 late: %3 awaited again and again what was there "
                        "already, and such an await does not let others run."),
                     { task(0), plain(trace::secondsWithUnit(m_finding.duration)), task(1) }) };
    case Kind::TaskLost:
        return {
            say(tr("%1 was destroyed while it was still waiting. The event loop keeps only weak references "
                   "to its tasks, and nobody else had kept one."),
                { task(0) })
        };
    case Kind::NeverRetrieved:
        return {
            m_finding.tasks.isEmpty()
                ? say(tr("A future ended with %1, and nobody ever asked for it."),
                      { code(m_finding.subject) })
                : say(
                    tr("%1 ended with %2, and nobody ever asked for its result: the failure went by unseen."),
                    { task(0), code(m_finding.subject) })
        };
    case Kind::NeverAwaited:
        return {
            say(tr("%1 was called, but its coroutine was neither awaited nor made into a task. Nothing of it "
                   "has run."),
                { code(m_finding.subject + u"()"_s) })
        };
    case Kind::QueueGrowth:
        return { sayGrowth() };
    case Kind::SequentialAwaits:
        return { saySequential() };
    }
    return {};
}

FindingText::Spans FindingText::sayDeadlock() const
{
    const qsizetype count = m_finding.tasks.size();
    Spans spans;
    if (count == 1) {
        return say(tr("%1 waits for %2, which it holds itself. Nothing can wake it."),
                   { task(0), resource(m_finding.resources.first()) });
    }
    for (qsizetype i = 0; i < std::min(count, NamedTasks); ++i) {
        const quint32 held = m_finding.resources.at((i + count - 1) % count);
        const Spans wait = waitOf(m_finding.tasks.at((i + 1) % count), m_finding.resources.at(i));
        spans += held != 0 ? say(tr("%1 holds %2 and waits for %3. "), { task(i), resource(held), wait })
                           : say(tr("%1 waits for %2. "), { task(i), wait });
    }
    if (count > NamedTasks)
        spans += count == NamedTasks + 1
                   ? say(tr("One more is in the circle. "))
                   : say(tr("%1 more are in the circle. "), { plain(int(count - NamedTasks)) });
    spans += say(count == 2 ? tr("Nothing can wake either of them.") : tr("Nothing can wake any of them."));
    return spans;
}

FindingText::Spans FindingText::sayNothingWakes() const
{
    Spans spans;
    qsizetype named = 0;
    for (qsizetype i = 0; i < m_finding.tasks.size() && named < NamedTasks; ++i, ++named) {
        const trace::TaskView view = m_then.tasks.value(m_finding.tasks.at(i));
        const Spans wait = m_finding.resources.at(i) != 0 ? resource(m_finding.resources.at(i))
                                                          : code(view.waitLabel);
        spans += say(tr("%1 waits for %2. "), { task(i), wait });
    }
    if (const qsizetype more = m_finding.tasks.size() - named; more > 0)
        spans += more == 1 ? say(tr("One more waits as well. "))
                           : say(tr("%1 more wait as well. "), { plain(int(more)) });
    return spans + say(tr("Nothing is left that could wake any of them."));
}

FindingText::Spans FindingText::sayBlocked() const
{
    const Spans duration = plain(trace::secondsWithUnit(m_finding.duration));
    if (m_finding.tasks.isEmpty())
        return say(tr("A callback kept the event loop for %1. Nobody else could run meanwhile."),
                   { duration });
    return m_finding.subject.isEmpty()
             ? say(tr("%1 kept the event loop for %2 in one step. Nobody else could run meanwhile."),
                   { task(0), duration })
             : say(tr("%1 kept the event loop for %2 in one step, with %3. Nobody else could run meanwhile."),
                   { task(0), duration, code(m_finding.subject) });
}

FindingText::Spans FindingText::sayGrowth() const
{
    return say(
        tr("%1 has no bound and fills faster than it is emptied: %2 puts more than %3 can take, and up to %4 "
           "items waited."),
        { resource(m_finding.resources.first()), task(0), task(1), plain(m_finding.most) });
}

FindingText::Spans FindingText::saySequential() const
{
    const Spans spans = say(
        tr("%1 awaits %2 %3 times, one after another: %4. No call uses the result of another one, and all that they do is wait."),
        { task(0), code(m_finding.subject + u"()"_s), plain(m_finding.count),
          plain(trace::secondsWithUnit(m_finding.duration)) });
    if (m_scope.isAsked)
        return spans;
    return spans
         + say(tr(" Together they would take %1."), { plain(trace::secondsWithUnit(m_finding.total)) });
}

QList<FindingText::Fact> FindingText::facts() const
{
    const Fact line { tr("Line"), m_finding.line > 0 ? QString::number(m_finding.line) : tr("unknown") };
    const Fact times { tr("Times"), QString::number(m_finding.count) };
    switch (m_finding.kind) {
    case Kind::Deadlock:
    case Kind::NothingWakes:
        return factsOfStandstill();
    case Kind::LoopBlocked:
        if (m_finding.count == 1)
            return { line, { tr("Limit"), trace::secondsWithUnit(m_scope.blockedLimit) } };
        return { line,
                 times,
                 { tr("Together"), trace::secondsWithUnit(m_finding.total) },
                 { tr("Limit"), trace::secondsWithUnit(m_scope.blockedLimit) } };
    case Kind::QueueGrowth:
        return { line,
                 { tr("Items put"), QString::number(m_finding.count) },
                 { tr("Longest"), QString::number(m_finding.most) } };
    case Kind::SequentialAwaits:
        return { line,
                 { tr("Would save"), m_scope.isAsked
                                         ? QString()
                                         : trace::secondsWithUnit(m_finding.duration - m_finding.total) } };
    default:
        break;
    }
    return m_finding.count == 1 ? QList<Fact> { line } : QList<Fact> { line, times };
}

// Sockets are not in the trace, but a run that was stopped had none.
QList<FindingText::Fact> FindingText::factsOfStandstill() const
{
    const QString none = tr("none");
    const auto isAlive = [](const trace::TaskView &task) { return !trace::isFinal(task.state); };
    const auto isAwaiting = [](const trace::TaskView &task) {
        return task.state == trace::TaskState::Awaiting;
    };
    QList<Fact> facts { { tr("Ready tasks"), countOrNone(m_then.ready.size(), none) },
                        { tr("Timers"), countOrNone(m_then.timers.size(), none) } };
    if (m_finding.wasStopped)
        facts.append({ tr("Watched sockets"), none });
    facts.append({ tr("Tasks waiting"), tr("%1 of %2")
                                            .arg(std::ranges::count_if(m_then.tasks, isAwaiting))
                                            .arg(std::ranges::count_if(m_then.tasks, isAlive)) });
    return facts;
}

Explanation FindingText::wayOut() const
{
    switch (m_finding.kind) {
    case Kind::Deadlock: {
        const qsizetype locks = m_finding.tasks.size() - m_finding.resources.count(0);
        if (m_finding.tasks.size() == 1)
            return { say(
                tr("A lock does not know who asks: do not acquire it again within its own block.")) };
        if (locks < m_finding.tasks.size())
            return { say(tr("Release the lock before you wait for a task that needs it.")) };
        return { locks == 2 ? say(tr("Take the two locks in the same order in both tasks."))
                            : say(tr("Take the locks in the same order everywhere.")) };
    }
    case Kind::NothingWakes:
        break;
    case Kind::LoopBlocked:
        return { say(tr("Move the work into a thread: %1. For waiting there is %2."),
                     { code(u"await asyncio.to_thread(…)"_s), code(u"await asyncio.sleep(…)"_s) }) };
    case Kind::Starvation:
        return { say(tr("Let others run now and then: %1 in the loop."),
                     { code(u"await asyncio.sleep(0)"_s) }) };
    case Kind::TaskLost:
        return { say(tr("Keep the task: in a variable, in a set, or in a %1."), { code(u"TaskGroup"_s) }) };
    case Kind::NeverRetrieved:
        return { say(tr("Await the task, or collect it with %1 or a %2, so that its exception arrives."),
                     { code(u"gather()"_s), code(u"TaskGroup"_s) }) };
    case Kind::NeverAwaited:
        return { say(tr("Write %1, or %2 if it is to run beside the rest."),
                     { code(u"await %1(…)"_s.arg(m_finding.subject)),
                       code(u"asyncio.create_task(%1(…))"_s.arg(m_finding.subject)) }) };
    case Kind::QueueGrowth:
        return { say(tr("Give it a bound, %1: then whoever puts waits until there is room."),
                     { code(u"asyncio.Queue(maxsize=…)"_s) }) };
    case Kind::SequentialAwaits:
        return { say(tr("If their order does not matter, start them together: %1."),
                     { code(u"await asyncio.gather(…)"_s) }) };
    }
    switch (firstWait()) {
    case WaitKind::QueueGet:
        return { say(
            tr("Tell those who take that nothing comes any more: put one last item for each, or cancel "
               "them.")) };
    case WaitKind::QueuePut:
        return { say(tr("Somebody must take items out, for as long as items are put in.")) };
    case WaitKind::QueueJoin:
        return { say(tr("Call %1 once for every item that was taken out."), { code(u"task_done()"_s) }) };
    case WaitKind::Event:
        return { say(tr("Some task must call %1, also when something fails."), { code(u"set()"_s) }) };
    case WaitKind::Condition:
        return { say(tr("Wait with %1, so that a notification that came before is not missed."),
                     { code(u"wait_for(…)"_s) }) };
    case WaitKind::Barrier:
        return { say(tr("As many tasks must reach the barrier as it has parties.")) };
    case WaitKind::Lock:
    case WaitKind::Semaphore:
        return { say(tr("Acquire with %1, so that it is released whatever happens."),
                     { code(u"async with"_s) }) };
    default:
        return {
            say(tr("Some task must set the result of what is waited for. A time limit, %1, ends a wait that "
                   "nobody answers."),
                { code(u"asyncio.timeout(…)"_s) })
        };
    }
}

/// What the first task waits for that does not wait for others.
WaitKind FindingText::firstWait() const
{
    for (const TaskId id : m_finding.tasks) {
        const trace::TaskView task = m_then.tasks.value(id);
        if (task.resource != 0)
            return task.wait;
    }
    return WaitKind::Future;
}

QString FindingText::lesson() const
{
    switch (m_finding.kind) {
    case Kind::Deadlock:
        return u"deadlock"_s;
    case Kind::NothingWakes:
        break;
    case Kind::LoopBlocked:
        return u"blocking"_s;
    case Kind::Starvation:
        return u"fairness"_s;
    case Kind::TaskLost:
        return u"lost-task"_s;
    case Kind::NeverRetrieved:
        return u"gather-errors"_s;
    case Kind::NeverAwaited:
        return u"forgotten-await"_s;
    case Kind::QueueGrowth:
        return u"back-pressure"_s;
    case Kind::SequentialAwaits:
        return u"gather"_s;
    }
    switch (firstWait()) {
    case WaitKind::QueueGet:
    case WaitKind::QueuePut:
    case WaitKind::QueueJoin:
        return u"queue"_s;
    case WaitKind::Event:
    case WaitKind::Condition:
    case WaitKind::Barrier:
        return u"event-condition-barrier"_s;
    case WaitKind::Semaphore:
        return u"semaphore"_s;
    case WaitKind::Lock:
        return u"locks"_s;
    default:
        return u"timeouts"_s;
    }
}

/// What a task of a circle waits for: a resource, or where there is none the next task.
FindingText::Spans FindingText::waitOf(TaskId task, quint32 resource) const
{
    return resource != 0 ? this->resource(resource) : taskOf(task);
}

FindingText::Spans FindingText::task(qsizetype index) const
{
    return taskOf(m_finding.tasks.value(index));
}

FindingText::Spans FindingText::taskOf(TaskId id) const
{
    if (id == 0)
        return plain(tr("a callback"));
    return { { Explanation::Span::Kind::Task, trace::labelOf(m_then, id), id } };
}

FindingText::Spans FindingText::resource(quint32 id) const
{
    return code(m_names.of(id));
}

FindingText::Spans FindingText::code(const QString &text)
{
    return { { Explanation::Span::Kind::Code, text, 0 } };
}

FindingText::Spans FindingText::plain(const QString &text)
{
    return { { Explanation::Span::Kind::Text, text, 0 } };
}

FindingText::Spans FindingText::say(const QString &pattern, const QList<Spans> &arguments)
{
    return trace::ExplainContext::fill(pattern, arguments);
}
