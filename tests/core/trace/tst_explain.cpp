#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/logbuilder.h"
#include "trace/explain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::WaitKind;
using trace::Event;
using trace::Explanation;
using Cause = trace::Explanation::Cause;

namespace {

/// The nth event (from 1) of a kind that belongs to a task with this label; any task if it is empty.
qsizetype find(const trace::TraceLog &log, EventKind kind, const QString &task = {}, int nth = 1)
{
    const lessons::EventSelector selector {
        .kind = kind, .task = task, .label = {}, .wait = {}, .outcome = {}, .text = {}, .nth = nth
    };
    return selector.find(log);
}

Event eventOf(EventKind kind, asyncio::TaskId task = 0)
{
    Event event;
    event.kind = kind;
    event.task = task;
    event.iteration = 1;
    return event;
}

trace::TraceLog logOf(const QString &lessonId, const QVariantMap &changes = {})
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(lessonId);
    QVariantMap values = lesson->defaults();
    values.insert(changes);
    return player::Run::ofLesson(*lesson, values)->log();
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lessons_data();
    void lessons();
    void cause_data();
    void cause();
    void secondTimerOfAnInstant();
    void overdueTimer();
    void wallClockWaits();
    void timerOfNoTask();
    void yieldingTask();
    void awaitedTask();
    void awaitedFuture();
    void fullQueue();
    void unboundedQueue();
    void oneChild();
    void manyChildren();
    void failedTask();
    void cancelledTask();
    void childThatFailed();
    void exceptionAndWarnings();
    void cancelledTimer();
    void plainCallback();
    void bookkeepingIsSilent();
    void outOfRange();
    void everyStopHasASentence_data();
    void everyStopHasASentence();
    void spansKnowTheirTask();
};

void TestExplain::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestExplain::lessons_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<QString>("task");
    QTest::addColumn<int>("nth");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QString &lesson, EventKind kind, const QString &task, int nth,
                        const QString &expected) {
        QTest::newRow(name) << lesson << kind << task << nth << expected;
    };
    row("main made", u"gather"_s, EventKind::TaskCreated, u"main"_s, 1,
        u"`run()` made the task [[main]]; it waits in the ready queue for the loop to start."_s);
    row("main begins", u"gather"_s, EventKind::StepStart, u"main"_s, 1,
        u"The loop runs [[main]], which is first in the ready queue."_s);
    row("created", u"gather"_s, EventKind::TaskCreated, u"users"_s, 1,
        u"[[main]] created [[users]]; it waits in the ready queue until [[main]] suspends."_s);
    row("gather", u"gather"_s, EventKind::GatherCreated, u"main"_s, 1,
        u"[[main]] calls `gather(3)`: it will collect the results of [[users]], [[posts]] and [[comments]]."_s);
    row("waits for gather", u"gather"_s, EventKind::StepEnd, u"main"_s, 1,
        u"[[main]] awaits `gather(3)`: it suspends until all 3 tasks are done."_s);
    row("first step", u"gather"_s, EventKind::StepStart, u"posts"_s, 1,
        u"[[posts]] runs for the first time: [[main]] created it, and it was next in the ready queue."_s);
    row("print", u"gather"_s, EventKind::Print, u"users"_s, 1, u"[[users]] prints: `Fetching users...`"_s);
    row("timer", u"gather"_s, EventKind::TimerScheduled, u"posts"_s, 1,
        u"[[posts]] sets a timer for 3.0 s; it enters the heap."_s);
    row("earliest timer", u"gather"_s, EventKind::TimerScheduled, u"comments"_s, 1,
        u"[[comments]] sets a timer for 1.0 s: it is now the earliest in the heap."_s);
    row("sleeps", u"gather"_s, EventKind::StepEnd, u"users"_s, 1,
        u"[[users]] awaits `sleep(2.0)`: it suspends until its timer fires at 2.0 s."_s);
    row("fires", u"gather"_s, EventKind::TimerFired, u"comments"_s, 1,
        u"The timer of [[comments]], the earliest in the heap, fires at 1.0 s: its callback makes [[comments]] ready."_s);
    row("woken by timer", u"gather"_s, EventKind::StepStart, u"comments"_s, 2,
        u"[[comments]] runs now: its 1.0 s timer was the earliest in the heap, so the clock jumped to 1.0 s."_s);
    row("returns a result", u"gather"_s, EventKind::StepEnd, u"comments"_s, 2,
        u"[[comments]] has returned `'comments data'`. The loop will tell the gather in its next iteration."_s);
    row("callback", u"gather"_s, EventKind::CallbackRun, {}, 2,
        u"[[users]] is done: gather has 2 of 3 results."_s);
    row("last callback", u"gather"_s, EventKind::CallbackRun, {}, 3,
        u"[[posts]] is done: gather has 3 of 3 results. [[main]] becomes ready."_s);
    row("woken by gather", u"gather"_s, EventKind::StepStart, u"main"_s, 2,
        u"[[main]] runs now: all 3 tasks of `gather(3)` are done."_s);
    row("main returns", u"gather"_s, EventKind::StepEnd, u"main"_s, 2,
        u"[[main]] has returned: the loop will stop."_s);
    row("stop", u"gather"_s, EventKind::CallbackRun, {}, 4, u"[[main]] has returned: the loop stops."_s);

    row("blocks", u"sync-vs-async"_s, EventKind::BlockingStart, u"main"_s, 1,
        u"`time.sleep(2.0)` holds the loop: nothing else can run until 2.0 s."_s);
    row("blocked", u"sync-vs-async"_s, EventKind::BlockingEnd, u"main"_s, 1,
        u"`time.sleep(2.0)` is over: [[main]] goes on in the same step, and nothing else could run meanwhile."_s);
    row("late timer", u"sync-vs-async"_s, EventKind::StepStart, u"comments"_s, 2,
        u"[[comments]] runs now: its 1.0 s timer was the earliest in the heap, so the clock jumped to 7.0 s."_s);
    row("returns nothing", u"sync-vs-async"_s, EventKind::StepEnd, u"comments"_s, 2,
        u"[[comments]] has returned. The loop will tell the gather in its next iteration."_s);

    row("queue", u"queue"_s, EventKind::QueueCreated, u"main"_s, 1,
        u"[[main]] made a queue with room for 5 items."_s);
    row("put", u"queue"_s, EventKind::QueuePut, u"producer"_s, 1,
        u"[[producer]] put item-0: the queue now holds 1 of 5. [[producer]] goes on without suspending."_s);
    row("get", u"queue"_s, EventKind::QueueGet, u"worker-1"_s, 1,
        u"[[worker-1]] took item-0: the queue now holds 0 of 5. [[worker-1]] goes on without suspending."_s);
    row("empty", u"queue"_s, EventKind::StepEnd, u"worker-2"_s, 1,
        u"The queue is empty: [[worker-2]] suspends in `get()` until a task puts an item."_s);
    row("put wakes", u"queue"_s, EventKind::QueuePut, u"producer"_s, 6,
        u"[[worker-2]] became ready: [[producer]] put item-5, and [[worker-2]] was the first waiter in `get()`. It runs "
        "once [[producer]] suspends."_s);
    row("woken by put", u"queue"_s, EventKind::StepStart, u"worker-2"_s, 2,
        u"[[worker-2]] runs now: it waited in `get()`, and [[producer]] put item-1."_s);
}

void TestExplain::lessons()
{
    QFETCH(const QString, lesson);
    QFETCH(const EventKind, kind);
    QFETCH(const QString, task);
    QFETCH(const int, nth);
    QFETCH(const QString, expected);
    const trace::TraceLog log = logOf(lesson);
    QCOMPARE(trace::explain(log, find(log, kind, task, nth)).markup(), expected);
}

void TestExplain::cause_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<QString>("task");
    QTest::addColumn<int>("nth");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<EventKind>("causeKind");
    QTest::addColumn<QString>("causeTask");
    QTest::addColumn<int>("causeNth");

    QTest::newRow("timer") << u"gather"_s << EventKind::StepStart << u"comments"_s << 2 << Cause::SetAt
                           << EventKind::TimerScheduled << u"comments"_s << 1;
    QTest::newRow("timer fired") << u"gather"_s << EventKind::TimerFired << u"comments"_s << 1 << Cause::SetAt
                                 << EventKind::TimerScheduled << u"comments"_s << 1;
    QTest::newRow("created") << u"gather"_s << EventKind::StepStart << u"users"_s << 1 << Cause::CreatedAt
                             << EventKind::TaskCreated << u"users"_s << 1;
    QTest::newRow("gather") << u"gather"_s << EventKind::StepStart << u"main"_s << 2 << Cause::WokenAt
                            << EventKind::CallbackRun << QString() << 3;
    QTest::newRow("child done") << u"gather"_s << EventKind::CallbackRun << QString() << 1 << Cause::DoneAt
                                << EventKind::StepEnd << u"comments"_s << 2;
    QTest::newRow("put wakes") << u"queue"_s << EventKind::QueuePut << u"producer"_s << 2
                               << Cause::WaitingSince << EventKind::StepEnd << u"worker-2"_s << 1;
    QTest::newRow("woken by put") << u"queue"_s << EventKind::StepStart << u"worker-2"_s << 2
                                  << Cause::WokenAt << EventKind::QueuePut << u"producer"_s << 2;
    QTest::newRow("blocked") << u"sync-vs-async"_s << EventKind::BlockingEnd << u"main"_s << 2
                             << Cause::BlockedSince << EventKind::BlockingStart << u"main"_s << 2;
}

void TestExplain::cause()
{
    QFETCH(const QString, lesson);
    QFETCH(const EventKind, kind);
    QFETCH(const QString, task);
    QFETCH(const int, nth);
    QFETCH(const Cause, cause);
    QFETCH(const EventKind, causeKind);
    QFETCH(const QString, causeTask);
    QFETCH(const int, causeNth);
    const trace::TraceLog log = logOf(lesson);
    const Explanation explanation = trace::explain(log, find(log, kind, task, nth));
    QCOMPARE(explanation.cause, cause);
    QCOMPARE(explanation.causeEvent, find(log, causeKind, causeTask, causeNth));
}

void TestExplain::secondTimerOfAnInstant()
{
    const trace::TraceLog log = logOf(u"gather"_s, { { u"posts"_s, 2.0 } });
    QCOMPARE(trace::explain(log, find(log, EventKind::TimerFired, u"posts"_s)).markup(),
             u"The timer of [[posts]] is due at 2.0 s too: its callback makes [[posts]] ready."_s);
    QCOMPARE(trace::explain(log, find(log, EventKind::StepStart, u"posts"_s, 2)).markup(),
             u"[[posts]] runs now: its 2.0 s timer has fired, and it was next in the ready queue."_s);
}

void TestExplain::overdueTimer()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    const auto late = builder.create(main, u"late"_s);
    builder.iteration();
    builder.start(late);
    builder.sleep(late, 1.0);
    builder.start(main);
    builder.block(main, 2.0);
    builder.suspend(main, WaitKind::Future, u"future"_s);
    builder.iteration();
    builder.fire(late);
    builder.start(late);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[late]] runs now: its 1.0 s timer has fired, and it was next in the ready queue."_s);
}

void TestExplain::wallClockWaits()
{
    trace::TraceLog log = logOf(u"gather"_s);
    log.header.clock = u"wall"_s;
    QCOMPARE(
        trace::explain(log, find(log, EventKind::StepStart, u"comments"_s, 2)).markup(),
        u"[[comments]] runs now: its 1.0 s timer was the earliest in the heap, so the loop waited until 1.0 s."_s);
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.at(i).kind == EventKind::LoopIteration && log.at(i).duration > 0) {
            QCOMPARE(
                trace::explain(log, i).markup(),
                u"Nothing was ready, so the loop waited until 1.0 s: the timer of [[comments]] was the earliest "
                "in the heap."_s);
            break;
        }
    }
}

void TestExplain::timerOfNoTask()
{
    trace::TraceLog log;
    Event timer = eventOf(EventKind::TimerScheduled);
    timer.timer = 1;
    timer.due = LogBuilder::Second;
    log.append(timer);
    Event iteration = eventOf(EventKind::LoopIteration);
    iteration.time = iteration.duration = LogBuilder::Second;
    log.append(iteration);
    Event fired = eventOf(EventKind::TimerFired);
    fired.timer = 1;
    fired.time = LogBuilder::Second;
    log.append(fired);
    QCOMPARE(trace::explain(log, 0).markup(), u"A timer for 1.0 s enters the heap."_s);
    QCOMPARE(trace::explain(log, 1).markup(),
             u"Nothing was ready, so the clock jumped to 1.0 s, when the earliest timer was due."_s);
    QCOMPARE(trace::explain(log, 2).markup(), u"A timer for 1.0 s fires."_s);
}

void TestExplain::yieldingTask()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.suspend(main, WaitKind::Yield, u"sleep(0)"_s);
    const qsizetype suspended = builder.log.size() - 1;
    builder.ready(main);
    builder.iteration();
    builder.start(main);
    const Explanation woken = trace::explain(builder.log, builder.log.size() - 1);
    QCOMPARE(trace::explain(builder.log, suspended).markup(),
             u"[[main]] awaits `sleep(0)`: it gives way and goes to the end of the ready queue."_s);
    QCOMPARE(woken.markup(),
             u"[[main]] runs again: `sleep(0)` only gave way to the others, and now it is its turn."_s);
    QCOMPARE(woken.cause, Cause::WaitingSince);
    QCOMPARE(woken.causeEvent, suspended);
}

void TestExplain::awaitedTask()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    const auto users = builder.create(main, u"users"_s);
    builder.suspend(main, WaitKind::Task, u"users"_s, users);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] awaits [[users]]: it suspends until [[users]] is done."_s);
    builder.iteration();
    builder.start(users);
    builder.finish(users);
    builder.ready(main, builder.futureOf(users));
    QCOMPARE(trace::explain(builder.log, find(builder.log, EventKind::StepEnd, u"users"_s)).markup(),
             u"[[users]] has returned. [[main]], which awaited it, becomes ready."_s);
    builder.iteration();
    builder.start(main);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] runs now: [[users]], which it awaited, is done."_s);
}

void TestExplain::awaitedFuture()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.suspend(main, WaitKind::Future, u"future"_s);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] awaits `future`: it suspends until that is done."_s);
    builder.ready(main);
    builder.iteration();
    builder.start(main);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] runs now: what it awaited is done."_s);
}

void TestExplain::fullQueue()
{
    const trace::TraceLog log = logOf(u"queue"_s, { { u"maxsize"_s, 1 }, { u"work"_s, 1.0 } });
    qsizetype suspended = -1;
    for (qsizetype i = 0; i < log.size() && suspended < 0; ++i) {
        if (log.at(i).wait == WaitKind::QueuePut)
            suspended = i;
    }
    QCOMPARE(trace::explain(log, suspended).markup(),
             u"The queue is full: [[producer]] suspends in `put()` until a task takes an item."_s);
    qsizetype taken = suspended;
    while (log.at(taken).kind != EventKind::QueueGet)
        ++taken;
    QCOMPARE(
        trace::explain(log, taken).markup(),
        u"[[producer]] became ready: [[worker-1]] took item-2, and [[producer]] was the first waiter in `put()`. It "
        "runs once [[worker-1]] suspends."_s);
    qsizetype resumed = taken;
    while (log.at(resumed).kind != EventKind::StepStart || log.at(resumed).task != 2)
        ++resumed;
    QCOMPARE(trace::explain(log, resumed).markup(),
             u"[[producer]] runs now: it waited in `put()`, and [[worker-1]] took item-2."_s);
}

void TestExplain::unboundedQueue()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    const quint32 queue = builder.queue(main, u"queue"_s, 0);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] made a queue without a limit."_s);
    builder.put(main, queue, u"None"_s, 1);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] put `None`: the queue now holds 1. [[main]] goes on without suspending."_s);
    builder.queue(main, u"small"_s, 1);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] made a queue with room for one item."_s);
}

void TestExplain::oneChild()
{
    const trace::TraceLog log = logOf(u"gather"_s, { { u"count"_s, 1 } });
    QCOMPARE(trace::explain(log, find(log, EventKind::StepEnd, u"main"_s)).markup(),
             u"[[main]] awaits `gather(1)`: it suspends until that one task is done."_s);
    QCOMPARE(trace::explain(log, find(log, EventKind::StepStart, u"main"_s, 2)).markup(),
             u"[[main]] runs now: the one task of `gather(1)` is done."_s);
}

void TestExplain::manyChildren()
{
    const trace::TraceLog log = logOf(u"gather"_s, { { u"count"_s, 8 } });
    QCOMPARE(trace::explain(log, find(log, EventKind::GatherCreated)).markup(),
             u"[[main]] calls `gather(8)`: it will collect the results of 8 tasks."_s);
}

void TestExplain::failedTask()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    Event ended = eventOf(EventKind::StepEnd, main);
    ended.outcome = Outcome::Exception;
    ended.text = u"ValueError('no')"_s;
    builder.log.append(ended);
    QCOMPARE(trace::explain(builder.log, builder.log.size() - 1).markup(),
             u"[[main]] ended with an exception: `ValueError('no')`."_s);
}

void TestExplain::cancelledTask()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    const auto users = builder.create(main, u"users"_s);
    builder.iteration();
    builder.start(main);
    builder.cancel(users, main);
    QCOMPARE(trace::explain(builder.log, find(builder.log, EventKind::CancelRequested)).markup(),
             u"[[main]] asks [[users]] to cancel: its await will raise `CancelledError`."_s);
    builder.cancel(users, 0);
    QCOMPARE(trace::explain(builder.log, find(builder.log, EventKind::CancelRequested, {}, 2)).markup(),
             u"[[users]] is asked to cancel: its await will raise `CancelledError`."_s);
    builder.suspend(main, WaitKind::Future, u"future"_s);
    builder.start(users);
    builder.finish(users, Outcome::Cancelled);
    QCOMPARE(trace::explain(builder.log, find(builder.log, EventKind::StepEnd, u"users"_s)).markup(),
             u"[[users]] ended, cancelled."_s);
}

void TestExplain::childThatFailed()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    const auto bad = builder.create(main, u"bad"_s);
    const auto gone = builder.create(main, u"gone"_s);
    const quint32 gather = builder.gather(main, { bad, gone });
    builder.iteration();
    builder.start(bad);
    builder.finish(bad, Outcome::Exception);
    builder.callbackReady(bad);
    builder.start(gone);
    builder.finish(gone, Outcome::Cancelled);
    builder.callbackReady(gone);
    builder.iteration();
    builder.callback(bad, u"gather"_s);
    builder.futureDone(gather);
    builder.ready(main, gather);
    QCOMPARE(trace::explain(builder.log, find(builder.log, EventKind::CallbackRun)).markup(),
             u"[[bad]] failed: gather hears of its exception. [[main]] becomes ready."_s);
    builder.callback(gone, u"gather"_s);
    QCOMPARE(trace::explain(builder.log, find(builder.log, EventKind::CallbackRun, {}, 2)).markup(),
             u"[[gone]] was cancelled: gather hears of it."_s);
}

void TestExplain::exceptionAndWarnings()
{
    trace::TraceLog log;
    Event exception = eventOf(EventKind::Exception);
    exception.text = u"ValueError('no')"_s;
    log.append(exception);
    Event warning = eventOf(EventKind::Warning);
    warning.text = u"coroutine 'f' was never awaited"_s;
    log.append(warning);
    warning.label = u"deadlock"_s;
    log.append(warning);
    QCOMPARE(trace::explain(log, 0).markup(), u"An exception leaves the program: `ValueError('no')`."_s);
    QCOMPARE(trace::explain(log, 1).markup(), u"Warning: coroutine 'f' was never awaited"_s);
    QCOMPARE(trace::explain(log, 2).markup(),
             u"Deadlock: nothing is ready and no timer is pending, so nothing would ever happen again."_s);
}

void TestExplain::cancelledTimer()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.sleep(main, 1.0);
    Event cancelled = eventOf(EventKind::TimerCancelled, main);
    cancelled.timer = 1;
    builder.log.append(cancelled);
    const Explanation explanation = trace::explain(builder.log, builder.log.size() - 1);
    QCOMPARE(explanation.markup(), u"The timer of [[main]] is taken back: it will not fire."_s);
    QCOMPARE(explanation.causeEvent, find(builder.log, EventKind::TimerScheduled));
}

void TestExplain::plainCallback()
{
    trace::TraceLog log;
    Event callback = eventOf(EventKind::CallbackRun);
    callback.label = u"call_soon"_s;
    log.append(callback);
    QCOMPARE(trace::explain(log, 0).markup(), u"The loop runs the callback `call_soon`."_s);
}

void TestExplain::bookkeepingIsSilent()
{
    const trace::TraceLog log = logOf(u"gather"_s);
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (!trace::isStop(log, i))
            QVERIFY(trace::explain(log, i).spans.isEmpty());
    }
}

void TestExplain::outOfRange()
{
    const trace::TraceLog log = logOf(u"gather"_s);
    QVERIFY(trace::explain(log, -1).spans.isEmpty());
    QVERIFY(trace::explain(log, log.size()).spans.isEmpty());
    QCOMPARE(trace::explain(log, -1).cause, Cause::None);
}

void TestExplain::everyStopHasASentence_data()
{
    QTest::addColumn<trace::TraceLog>("log");
    QTest::newRow("sync-vs-async") << logOf(u"sync-vs-async"_s);
    QTest::newRow("gather") << logOf(u"gather"_s, { { u"count"_s, 8 } });
    QTest::newRow("queue") << logOf(u"queue"_s, { { u"maxsize"_s, 1 }, { u"workers"_s, 4 } });
    QTest::newRow("states") << logs::states();
    QTest::newRow("small queue") << logs::queue();
}

void TestExplain::everyStopHasASentence()
{
    QFETCH(const trace::TraceLog, log);
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (!trace::isStop(log, i))
            continue;
        const Explanation explanation = trace::explain(log, i);
        const QString text = explanation.plain();
        QVERIFY2(!text.isEmpty(), qPrintable(asyncio::nameOf(log.at(i).kind)));
        QVERIFY2(!text.contains('%'_L1), qPrintable(text));
        QVERIFY(explanation.causeEvent < i);
        QCOMPARE(explanation.cause == Cause::None, explanation.causeEvent < 0);
    }
}

void TestExplain::spansKnowTheirTask()
{
    const trace::TraceLog log = logOf(u"gather"_s);
    const Explanation explanation = trace::explain(log, find(log, EventKind::TaskCreated, u"posts"_s));
    QCOMPARE(explanation.spans.first(), (Explanation::Span { Explanation::Span::Kind::Task, u"main"_s, 1 }));
    QCOMPARE(explanation.spans.at(2), (Explanation::Span { Explanation::Span::Kind::Task, u"posts"_s, 3 }));
    QCOMPARE(explanation.plain(), u"main created posts; it waits in the ready queue until main suspends."_s);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
