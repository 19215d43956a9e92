#include "support/loopfixture.h"
#include "trace/snapshot.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using trace::Event;
using trace::LoopPhase;
using trace::Snapshot;
using trace::TaskState;

namespace {

QCoro::Task<> fetch(QString name, double delay)
{
    asyncio::print(name);
    co_await asyncio::sleep(delay);
}

QCoro::Task<> three()
{
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<fetch>(u"users"_s, 2.0) << coroutine<fetch>(u"posts"_s, 3.0)
        << coroutine<fetch>(u"comments"_s, 1.0);
    co_await asyncio::gather(all);
}

QCoro::Task<> taker(asyncio::Queue<int> &queue)
{
    co_await queue.get();
    co_await queue.get();
}

QCoro::Task<> giver(asyncio::Queue<int> &queue)
{
    co_await queue.put(1);
    co_await queue.put(2);
    co_await queue.put(3);
}

QCoro::Task<> overAQueue()
{
    asyncio::Queue<int> queue(1);
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<taker>(std::ref(queue)) << coroutine<giver>(std::ref(queue));
    co_await asyncio::gather(all);
}

QCoro::Task<int> broken()
{
    asyncio::blockingSleep(1);
    throw std::runtime_error("x");
    co_return 1;
}

QCoro::Task<> endings()
{
    auto failed = asyncio::createTask(coroutine<broken>());
    auto cancelled = asyncio::createTask(coroutine<fetch>(u"c"_s, 9.0));
    co_await asyncio::sleep(0);
    cancelled->cancel();
    co_await asyncio::sleep(2);
}

/// The state right behind the n-th event that fits.
template<typename Predicate>
Snapshot behind(const EventList &list, Predicate fits, int nth = 1)
{
    Snapshot snapshot;
    for (qsizetype i = 0; i < list.events.size(); ++i) {
        snapshot.apply(list.events.at(i), i);
        if (fits(list.events.at(i)) && --nth == 0)
            return snapshot;
    }
    return Snapshot();
}

auto isKind(EventKind kind)
{
    return [kind](const Event &event) { return event.kind == kind; };
}

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void readyQueueIsInOrder()
    {
        const auto list = runProgram<three>();
        const Snapshot state = behind(list, isKind(EventKind::GatherCreated));
        QCOMPARE(state.ready.size(), 3);
        QCOMPARE(state.ready.at(0).task, 2u);
        QCOMPARE(state.ready.at(2).task, 4u);
        QCOMPARE(state.tasks.value(2).state, TaskState::Ready);
        QCOMPARE(state.runningTask()->label, u"three"_s);
    }

    void timersAreTheHeap()
    {
        const auto list = runProgram<three>();
        const Snapshot state = behind(list, isKind(EventKind::TimerScheduled), 3);
        QCOMPARE(state.timers.size(), 3);
        QCOMPARE(state.timers.at(0).due, 1'000'000'000);
        QCOMPARE(state.timers.at(0).task, 4u);
        QCOMPARE(state.timers.at(1).due, 3'000'000'000); // as heapq leaves it
        QCOMPARE(state.timers.at(2).due, 2'000'000'000);
    }

    void aTaskAwaits()
    {
        const auto list = runProgram<three>();
        const Snapshot state = behind(list, isKind(EventKind::StepEnd), 2);
        const trace::TaskView users = state.tasks.value(2);
        QCOMPARE(users.state, TaskState::Awaiting);
        QCOMPARE(users.waitLabel, u"sleep(2.0)"_s);
        QCOMPARE(users.timer, 1u);
        QVERIFY(!state.runningTask());
    }

    void phasesOfAnIteration()
    {
        const auto list = runProgram<three>();
        const auto waits = [](const Event &event) {
            return event.kind == EventKind::LoopIteration && event.duration > 0;
        };
        QCOMPARE(behind(list, waits).phase, LoopPhase::Wait);
        const auto due = [](const Event &event) {
            return event.kind == EventKind::HandleReady && event.timer > 0;
        };
        const Snapshot state = behind(list, due);
        QCOMPARE(state.phase, LoopPhase::WakeDue);
        QCOMPARE(state.timers.size(), 2);
        QCOMPARE(state.time, 1'000'000'000);
        QCOMPARE(behind(list, isKind(EventKind::TimerFired)).phase, LoopPhase::RunReady);
    }

    void gatherCountsItsChildren()
    {
        const auto list = runProgram<three>();
        const auto gathered = [](const Event &event) { return event.label == u"gather"; };
        QCOMPARE(behind(list, isKind(EventKind::GatherCreated)).gathers.first().done, 0);
        const auto runs = [&](const Event &event) {
            return event.kind == EventKind::CallbackRun && gathered(event);
        };
        QCOMPARE(behind(list, runs, 2).gathers.first().done, 2);
        QVERIFY(!behind(list, runs, 2).gathers.first().finished);
        QVERIFY(behind(list, isKind(EventKind::CallbackRun), 4).gathers.first().finished);
    }

    void queueAndItsLines()
    {
        const auto list = runProgram<overAQueue>();
        const auto suspendsOn = [](asyncio::WaitKind wait) {
            return
                [wait](const Event &event) { return event.kind == EventKind::StepEnd && event.wait == wait; };
        };
        const Snapshot empty = behind(list, suspendsOn(asyncio::WaitKind::QueueGet));
        QCOMPARE(empty.resources.queues.first().getters, QList<quint32> { 2 });
        const Snapshot full = behind(list, suspendsOn(asyncio::WaitKind::QueuePut));
        QCOMPARE(full.resources.queues.first().putters, QList<quint32> { 3 });
        QCOMPARE(full.resources.queues.first().getters, QList<quint32> {});
        QCOMPARE(full.resources.queues.first().items, QList<QString> { u"1"_s });
        Snapshot end;
        for (qsizetype i = 0; i < list.events.size(); ++i)
            end.apply(list.events.at(i), i);
        QCOMPARE(end.resources.queues.first().putters, QList<quint32> {});
        QCOMPARE(end.resources.queues.first().items, QList<QString> { u"3"_s });
        QCOMPARE(end.resources.queues.first().longest, 1);
    }

    void endings()
    {
        const auto list = runProgram<::endings>();
        const Snapshot blocking = behind(list, isKind(EventKind::BlockingStart));
        QCOMPARE(blocking.tasks.value(2).state, TaskState::Blocking);
        Snapshot end;
        for (qsizetype i = 0; i < list.events.size(); ++i)
            end.apply(list.events.at(i), i);
        QCOMPARE(end.tasks.value(1).state, TaskState::Done);
        QCOMPARE(end.tasks.value(2).state, TaskState::Failed);
        QCOMPARE(end.tasks.value(2).result, u"Exception('x')"_s);
        QCOMPARE(end.tasks.value(3).state, TaskState::Cancelled);
        QVERIFY(end.timers.isEmpty());
    }

    void linesAndResultsGoToTheTaskThatHasThem()
    {
        Snapshot snapshot;
        Event event;
        event.kind = EventKind::TaskCreated;
        event.task = event.future = 1;
        event.line = 3; // of nobody: nothing made it
        snapshot.apply(event, 0);
        event.task = event.future = 2;
        event.parent = 1;
        event.line = 7;
        event.cppLine = 8;
        snapshot.apply(event, 1);
        QCOMPARE(snapshot.tasks.value(1).line, 7);
        QCOMPARE(snapshot.tasks.value(1).cppLine, 8);
        QCOMPARE(snapshot.tasks.value(2).line, 0);
        // Whatever happens, it may have a line; without one, the task stays where it is.
        for (const EventKind kind : { EventKind::QueuePut, EventKind::HandleReady, EventKind::StepStart,
                                      EventKind::StepEnd, EventKind::FutureDone, EventKind::Exception }) {
            Event next;
            next.kind = kind;
            next.task = 2;
            next.line = 20 + int(kind);
            snapshot.apply(next, 2);
            QCOMPARE(snapshot.tasks.value(2).line, 20 + int(kind));
            next.line = 0;
            snapshot.apply(next, 3);
            QCOMPARE(snapshot.tasks.value(2).line, 20 + int(kind));
        }
        Event done;
        done.kind = EventKind::FutureDone;
        done.task = done.future = 2;
        done.text = u"'x'"_s;
        snapshot.apply(done, 4);
        QCOMPARE(snapshot.tasks.value(2).result, u"'x'"_s);
        QCOMPARE(snapshot.tasks.value(1).result, QString());
    }

    // The loop moves it along with those that are due, and passes it over.
    void aCancelledTimerDoesNotBecomeReady()
    {
        Snapshot snapshot;
        Event event;
        event.kind = EventKind::TimerScheduled;
        event.timer = 5;
        snapshot.apply(event, 0);
        event.kind = EventKind::TimerCancelled;
        snapshot.apply(event, 1);
        event.kind = EventKind::HandleReady;
        event.handleKind = asyncio::HandleKind::Timer;
        event.handle = 2;
        snapshot.apply(event, 2);
        QVERIFY(snapshot.ready.isEmpty());
    }

    // Behind each of these the handle will not run, and the view does not say that it will.
    void cancelledHandlesLeaveTheReadyQueue()
    {
        Snapshot snapshot;
        Event event;
        event.kind = EventKind::HandleReady;
        event.handleKind = asyncio::HandleKind::Callback;
        event.handle = 1;
        snapshot.apply(event, 0);
        Event scheduled;
        scheduled.kind = EventKind::TimerScheduled;
        scheduled.timer = 5;
        snapshot.apply(scheduled, 1);
        event.handleKind = asyncio::HandleKind::Timer;
        event.handle = 2;
        event.timer = 5;
        snapshot.apply(event, 2);
        QCOMPARE(snapshot.ready.size(), 2);
        Event cancelled;
        cancelled.kind = EventKind::TimerCancelled;
        cancelled.timer = 5;
        snapshot.apply(cancelled, 3);
        QCOMPARE(snapshot.ready.size(), 1);
        QCOMPARE(snapshot.ready.constFirst().id, 1u);
        cancelled.kind = EventKind::HandleCancelled;
        cancelled.handle = 1;
        snapshot.apply(cancelled, 3);
        QVERIFY(snapshot.ready.isEmpty());
    }

    void timersKnowWhatTheyAreFor()
    {
        Snapshot snapshot;
        Event event;
        event.kind = EventKind::TimerScheduled;
        event.timer = 5;
        event.label = u"timeout"_s;
        snapshot.apply(event, 0);
        QCOMPARE(snapshot.timers.constFirst().label, u"timeout"_s);
    }

    // A file may hold anything: what does not fit is left out, nothing breaks.
    void eventsOfUnknownThingsAreHarmless()
    {
        Snapshot snapshot;
        for (int kind = 0; kind <= int(EventKind::BlockingEnd); ++kind) {
            Event event;
            event.kind = EventKind(kind);
            event.task = 77;
            event.handle = 7;
            event.timer = 7;
            event.future = 7;
            event.resource = kind == int(EventKind::QueueGet) ? 8 : 7;
            event.wait = asyncio::WaitKind::QueueGet;
            snapshot.apply(event, kind);
        }
        QCOMPARE(snapshot.cursor, int(EventKind::BlockingEnd) + 1);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
