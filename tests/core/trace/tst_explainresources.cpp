#include "support/logbuilder.h"
#include "trace/explain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;
using trace::Event;

namespace {

/// main and users, both in their first step or asleep, with resource 1 to share.
class Scene : public LogBuilder
{
public:
    Scene()
    {
        main = create(0, u"main"_s);
        iteration();
        start(main);
        users = create(main, u"users"_s);
        nextResource();
    }

    QString last() const { return trace::explain(log, log.size() - 1).markup(); }
    /// The last event of this kind, which what follows may belong to.
    QString last(EventKind kind) const
    {
        qsizetype index = log.size() - 1;
        while (log.kindAt(index) != kind)
            --index;
        return trace::explain(log, index).markup();
    }
    void made(EventKind kind, int maxsize = 0, int size = 0)
    {
        Event created = event(kind, main);
        created.resource = 1;
        created.maxsize = maxsize;
        created.size = size;
        log.append(created);
    }
    void barrier(TaskId task, int size, const QString &state)
    {
        Event changed = event(EventKind::BarrierChanged, task);
        changed.resource = 1;
        changed.size = size;
        changed.text = state;
        log.append(changed);
    }
    void job(EventKind kind, Outcome outcome = Outcome::None, const QString &text = {})
    {
        Event changed = event(kind, kind == EventKind::ExecutorSubmit ? main : 0);
        changed.resource = 1;
        changed.job = 1;
        changed.outcome = outcome;
        changed.text = text;
        if (kind == EventKind::ExecutorSubmit)
            changed.label = u"load"_s;
        log.append(changed);
    }
    /// The callback of a future that is no task, with its handle made ready first.
    void plainCallback(const QString &label)
    {
        Event queued = event(EventKind::HandleReady);
        queued.handleKind = HandleKind::Callback;
        queued.handle = 900;
        queued.label = label;
        log.append(queued);
        Event run = event(EventKind::CallbackRun);
        run.handle = 900;
        run.label = label;
        log.append(run);
    }
    void timer(const QString &label, TaskId task)
    {
        Event scheduled = event(EventKind::TimerScheduled, task);
        scheduled.timer = 77;
        scheduled.due = Second;
        scheduled.label = label;
        log.append(scheduled);
    }
    void fireTimer(TaskId task)
    {
        Event fired = event(EventKind::TimerFired, task);
        fired.timer = 77;
        log.append(fired);
    }

    TaskId main = 0;
    TaskId users = 0;
};

} // namespace

class TestExplainResources : public QObject
{
    Q_OBJECT

private slots:
    void queueOrders()
    {
        Scene scene;
        Event created = scene.event(EventKind::QueueCreated, scene.main);
        created.resource = 1;
        created.text = u"lifo"_s;
        scene.log.append(created);
        QCOMPARE(scene.last(), u"[[main]] made a queue without a limit. What was put last is taken first."_s);
        created.text = u"priority"_s;
        scene.log.append(created);
        QCOMPARE(scene.last(), u"[[main]] made a queue without a limit. The smallest item is taken first."_s);
    }

    void join()
    {
        Scene scene;
        const quint32 future = scene.suspendAt(scene.main, WaitKind::QueueJoin, 1, u"queue.join()"_s);
        QCOMPARE(scene.last(), u"Items are unfinished: [[main]] suspends in `join()` until `task_done()` was "
                               "called for each of them."_s);
        scene.iteration();
        scene.start(scene.users);
        scene.change(EventKind::QueueTaskDone, 1, scene.users, 2);
        QCOMPARE(scene.last(), u"[[users]] calls `task_done()`: 2 items are still unfinished."_s);
        scene.change(EventKind::QueueTaskDone, 1, scene.users, 1);
        QCOMPARE(scene.last(), u"[[users]] calls `task_done()`: one item is still unfinished."_s);
        scene.change(EventKind::QueueTaskDone, 1, scene.users, 0);
        scene.wake(scene.main, future);
        QCOMPARE(scene.last(EventKind::QueueTaskDone),
                 u"[[users]] calls `task_done()`: no item is unfinished any more. [[main]], which waited for "
                 "it, becomes ready."_s);
        scene.finish(scene.users);
        scene.iteration();
        scene.start(scene.main);
        QCOMPARE(scene.last(), u"[[main]] runs now: [[users]] has finished the last item of the queue."_s);
    }

    void lock()
    {
        Scene scene;
        scene.made(EventKind::LockCreated);
        QCOMPARE(scene.last(), u"[[main]] made a lock."_s);
        scene.change(EventKind::LockAcquire, 1, scene.main);
        QCOMPARE(scene.last(),
                 u"[[main]] has acquired the lock: until it is released, everybody else has to wait."_s);
        scene.sleep(scene.main, 1.0);
        scene.start(scene.users);
        const quint32 future = scene.suspendAt(scene.users, WaitKind::Lock, 1, u"lock.acquire()"_s);
        QCOMPARE(scene.last(), u"[[main]] holds the lock: [[users]] suspends in `acquire()` until it is its "
                               "turn."_s);
        const qsizetype suspended = scene.log.size() - 1;
        scene.iteration(LogBuilder::Second);
        scene.fire(scene.main);
        scene.start(scene.main);
        scene.change(EventKind::LockRelease, 1, scene.main);
        scene.wake(scene.users, future);
        QCOMPARE(
            scene.last(EventKind::LockRelease),
            u"[[main]] releases the lock: [[users]], first in line, becomes ready and will acquire it."_s);
        QCOMPARE(trace::explain(scene.log, scene.log.size() - 3).causeEvent, suspended);
        scene.finish(scene.main);
        scene.iteration();
        scene.start(scene.users);
        QCOMPARE(scene.last(),
                 u"[[users]] runs now: [[main]] has released the lock, and [[users]] was first in line."_s);
        scene.change(EventKind::LockRelease, 1, scene.users);
        QCOMPARE(scene.last(), u"[[users]] releases the lock."_s);
    }

    void locksInACircle()
    {
        Scene scene;
        scene.change(EventKind::LockAcquire, 1, scene.main);
        scene.change(EventKind::LockAcquire, 2, scene.users);
        scene.suspendAt(scene.main, WaitKind::Lock, 2, u"lock.acquire()"_s);
        QCOMPARE(scene.last(),
                 u"[[users]] holds the lock: [[main]] suspends in `acquire()` until it is its turn."_s);
        scene.start(scene.users);
        scene.suspendAt(scene.users, WaitKind::Lock, 1, u"lock.acquire()"_s);
        QCOMPARE(
            scene.last(),
            u"[[main]] holds the lock: [[users]] suspends in `acquire()` until it is its turn. [[users]] and "
            "[[main]] wait for each other in a circle: none of them can go on."_s);
        Event deadlock = scene.event(EventKind::Warning);
        deadlock.label = u"deadlock"_s;
        scene.log.append(deadlock);
        QCOMPARE(scene.last(),
                 u"Deadlock: nothing is ready and no timer is pending, so nothing would ever happen again. "
                 "[[main]] and [[users]] wait for each other in a circle: none of them can go on."_s);
    }

    void aLockThatItsHolderWantsAgain()
    {
        Scene scene;
        scene.change(EventKind::LockAcquire, 1, scene.main);
        scene.suspendAt(scene.main, WaitKind::Lock, 1, u"lock.acquire()"_s);
        QCOMPARE(
            scene.last(),
            u"[[main]] holds the lock: [[main]] suspends in `acquire()` until it is its turn. [[main]] waits for "
            "a lock that it holds itself: it can never go on."_s);
    }

    void semaphore()
    {
        Scene scene;
        scene.made(EventKind::SemaphoreCreated, 0, 2);
        QCOMPARE(scene.last(), u"[[main]] made a semaphore: up to 2 tasks may hold it at once."_s);
        scene.change(EventKind::SemaphoreAcquire, 1, scene.main, 1);
        QCOMPARE(scene.last(), u"[[main]] has acquired the semaphore: one place is left."_s);
        scene.change(EventKind::SemaphoreAcquire, 1, scene.main, 0);
        QCOMPARE(scene.last(), u"[[main]] has acquired the semaphore, and no place is left: whoever comes "
                               "next has to wait."_s);
        scene.sleep(scene.main, 1.0);
        scene.start(scene.users);
        const quint32 future = scene.suspendAt(scene.users, WaitKind::Semaphore, 1, u"semaphore.acquire()"_s);
        QCOMPARE(scene.last(), u"No place is free: [[users]] suspends in `acquire()` until a task releases "
                               "the semaphore."_s);
        scene.iteration(LogBuilder::Second);
        scene.fire(scene.main);
        scene.start(scene.main);
        scene.change(EventKind::SemaphoreRelease, 1, scene.main, 1);
        scene.wake(scene.users, future);
        QCOMPARE(scene.last(EventKind::SemaphoreRelease),
                 u"[[main]] releases the semaphore: [[users]], first in line, becomes ready and gets the "
                 "place."_s);
        scene.finish(scene.main);
        scene.start(scene.users);
        QCOMPARE(scene.last(), u"[[users]] runs now: [[main]] has released the semaphore, and [[users]] was "
                               "first in line."_s);
        scene.change(EventKind::SemaphoreRelease, 1, scene.users, 2);
        QCOMPARE(scene.last(), u"[[users]] releases the semaphore: 2 places are free."_s);
    }

    void event()
    {
        Scene scene;
        scene.made(EventKind::EventCreated);
        QCOMPARE(scene.last(), u"[[main]] made an event, which is not set yet."_s);
        const quint32 future = scene.suspendAt(scene.main, WaitKind::Event, 1, u"event.wait()"_s);
        QCOMPARE(scene.last(),
                 u"The event is not set: [[main]] suspends in `wait()` until a task sets it."_s);
        scene.start(scene.users);
        scene.change(EventKind::EventSet, 1, scene.users);
        scene.wake(scene.main, future);
        QCOMPARE(scene.last(EventKind::EventSet),
                 u"[[users]] sets the event. [[main]], which waited for it, becomes ready."_s);
        scene.finish(scene.users);
        scene.start(scene.main);
        QCOMPARE(scene.last(), u"[[main]] runs now: [[users]] has set the event."_s);
        scene.change(EventKind::EventClear, 1, scene.main);
        QCOMPARE(scene.last(), u"[[main]] clears the event: from now on `wait()` suspends again."_s);
        scene.change(EventKind::EventSet, 1, scene.main);
        QCOMPARE(scene.last(), u"[[main]] sets the event. Nobody waits for it."_s);
    }

    void condition()
    {
        Scene scene;
        scene.made(EventKind::ConditionCreated);
        QCOMPARE(scene.last(), u"[[main]] made a condition; it goes with a lock."_s);
        const quint32 future = scene.suspendAt(scene.main, WaitKind::Condition, 1, u"condition.wait()"_s);
        QCOMPARE(scene.last(),
                 u"[[main]] gives the lock back and suspends in `wait()` until a task notifies it."_s);
        scene.start(scene.users);
        scene.change(EventKind::ConditionNotify, 1, scene.users, 0);
        QCOMPARE(scene.last(), u"[[users]] notifies the condition, but nobody waits for it."_s);
        scene.change(EventKind::ConditionNotify, 1, scene.users, 3);
        QCOMPARE(scene.last(), u"[[users]] notifies 3 waiters of the condition: they go on, one by one, with "
                               "the lock."_s);
        scene.change(EventKind::ConditionNotify, 1, scene.users, 1);
        scene.wake(scene.main, future);
        QCOMPARE(scene.last(EventKind::ConditionNotify),
                 u"[[users]] notifies one waiter of the condition: it goes on once it has the lock again."_s);
        scene.finish(scene.users);
        scene.start(scene.main);
        QCOMPARE(scene.last(), u"[[main]] runs now: [[users]] has notified it. To go on, it must acquire the "
                               "lock again."_s);
    }

    void barrier()
    {
        Scene scene;
        scene.made(EventKind::BarrierCreated, 2);
        QCOMPARE(scene.last(), u"[[main]] made a barrier for 2 tasks."_s);
        scene.barrier(scene.main, 1, u"filling"_s);
        QCOMPARE(scene.last(), u"[[main]] reaches the barrier: 1 of 2 tasks are there."_s);
        const quint32 future = scene.suspendAt(scene.main, WaitKind::Barrier, 1, u"barrier.wait()"_s);
        QCOMPARE(scene.last(), u"1 of 2 tasks are at the barrier: [[main]] suspends until all are there."_s);
        scene.start(scene.users);
        scene.barrier(scene.users, 2, u"filling"_s);
        scene.barrier(scene.users, 2, u"draining"_s);
        scene.wake(scene.main, future);
        QCOMPARE(scene.last(EventKind::BarrierChanged),
                 u"Everybody has reached the barrier: it lets its tasks go on."_s);
        scene.barrier(scene.users, 1, u"draining"_s);
        QCOMPARE(scene.last(), u"[[users]] passes the barrier: one task is still inside."_s);
        scene.finish(scene.users);
        scene.start(scene.main);
        scene.barrier(scene.main, 0, u"draining"_s);
        scene.barrier(scene.main, 0, u"filling"_s);
        QCOMPARE(scene.last(), u"The barrier is empty: it can be used again."_s);
        scene.barrier(scene.main, 0, u"broken"_s);
        QCOMPARE(scene.last(),
                 u"[[main]] breaks the barrier: who waits there gets a `BrokenBarrierError`."_s);
        scene.barrier(scene.main, 0, u"resetting"_s);
        QCOMPARE(scene.last(),
                 u"[[main]] resets the barrier: who waits there gets a `BrokenBarrierError`."_s);
    }

    void whoWakesAtABarrier_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("full") << u"draining"_s << u"[[main]] runs now: everybody has reached the barrier."_s;
        QTest::newRow("empty") << u"filling"_s
                               << u"[[main]] runs now: the barrier is empty and can be used again."_s;
        QTest::newRow("broken") << u"broken"_s
                                << u"[[main]] runs now: the barrier is not whole any more, and "
                                   "`barrier.wait()` raises `BrokenBarrierError`."_s;
    }

    void whoWakesAtABarrier()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, sentence);
        Scene scene;
        scene.made(EventKind::BarrierCreated, 2);
        const quint32 future = scene.suspendAt(scene.main, WaitKind::Barrier, 1, u"barrier.wait()"_s);
        scene.start(scene.users);
        scene.barrier(scene.users, 2, state);
        scene.wake(scene.main, future);
        scene.finish(scene.users);
        scene.start(scene.main);
        QCOMPARE(scene.last(), sentence);
    }

    void executor()
    {
        Scene scene;
        Event created = scene.event(EventKind::ExecutorCreated);
        created.resource = 1;
        created.maxsize = 32;
        scene.log.append(created);
        QCOMPARE(scene.last(), u"A pool with up to 32 threads is made."_s);
        scene.job(EventKind::ExecutorSubmit);
        QCOMPARE(scene.last(),
                 u"[[main]] hands `load` to a pool of threads: it blocks a thread there, not the loop."_s);
        const qsizetype submitted = scene.log.size() - 1;
        scene.job(EventKind::ExecutorStart);
        QCOMPARE(scene.last(), u"A thread begins with `load`."_s);
        scene.suspendAt(scene.main, WaitKind::Executor, 1, u"load()"_s);
        QCOMPARE(scene.last(),
                 u"[[main]] awaits `load()` in a thread: it suspends, and the loop is free meanwhile."_s);
        scene.start(scene.users);
        scene.finish(scene.users);
        scene.iteration(LogBuilder::Second);
        QCOMPARE(scene.last(), u"Nothing was ready, so the clock jumped to 1.0 s, when a thread had news."_s);
        scene.print(0, u"from the thread"_s);
        QCOMPARE(scene.last(), u"A thread prints: `from the thread`"_s);
        scene.job(EventKind::ExecutorDone, Outcome::Result);
        QCOMPARE(scene.last(), u"A thread has finished `load`: the loop will hear of it."_s);
        QCOMPARE(trace::explain(scene.log, scene.log.size() - 1).causeEvent, submitted);
        scene.plainCallback(u"executor"_s);
        scene.ready(scene.main);
        QCOMPARE(
            scene.last(EventKind::CallbackRun),
            u"A thread is done with its job: the loop takes the outcome over. [[main]] becomes ready."_s);
        scene.start(scene.main);
        QCOMPARE(scene.last(), u"[[main]] runs now: a thread has finished `load()`."_s);
    }

    void jobsThatFail()
    {
        Scene scene;
        scene.made(EventKind::ExecutorCreated, 1);
        QCOMPARE(scene.last(), u"A pool with one thread is made."_s);
        scene.job(EventKind::ExecutorSubmit);
        scene.job(EventKind::ExecutorDone, Outcome::Exception, u"OSError('x')"_s);
        QCOMPARE(scene.last(), u"A thread has ended `load` with an exception: `OSError('x')`."_s);
        scene.job(EventKind::ExecutorSubmit);
        scene.job(EventKind::ExecutorDone, Outcome::Cancelled);
        QCOMPARE(scene.last(), u"`load` is cancelled before a thread has begun with it."_s);
    }

    void waitsForSeveral_data()
    {
        QTest::addColumn<WaitKind>("wait");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("suspends");
        QTest::addColumn<QString>("hears");
        QTest::addColumn<QString>("runs");
        QTest::newRow("wait")
            << WaitKind::Wait << u"wait"_s
            << u"[[main]] awaits `it`: it suspends until enough of them are done or the time is up."_s
            << u"[[users]] has ended: `wait()` hears of it. [[main]] becomes ready."_s
            << u"[[main]] runs now: what `it` waited for has happened."_s;
        QTest::newRow("wait_for")
            << WaitKind::WaitFor << u"release_waiter"_s
            << u"[[main]] awaits `it`: it suspends until that is done or the time is "
               "up."_s
            << u"[[users]] has ended: `wait_for()` hears of it. [[main]] becomes ready."_s
            << u"[[main]] runs now: what it awaited in `it` is done."_s;
        QTest::newRow("as_completed")
            << WaitKind::AsCompleted << u"as_completed"_s
            << u"[[main]] awaits `it`: it suspends until the next one is done."_s
            << u"[[users]] has ended: `as_completed()` hands it on as the next one. [[main]] becomes ready."_s
            << u"[[main]] runs now: `it` has the next result for it."_s;
        QTest::newRow("shield")
            << WaitKind::Shield << u"shield"_s
            << u"[[main]] awaits `it`: it suspends until that is done; if [[main]] is cancelled, that goes on."_s
            << u"[[users]] has ended: `shield()` passes the outcome on. [[main]] becomes ready."_s
            << u"[[main]] runs now: what it awaited in `it` is done."_s;
        QTest::newRow("task_group")
            << WaitKind::TaskGroup << u"task_group"_s
            << u"[[main]] is at the end of its `it`: it suspends until all tasks of the group have ended."_s
            << u"[[users]] has ended: its task group hears of it. [[main]] becomes ready."_s
            << u"[[main]] runs now: all tasks of its group have ended."_s;
    }

    void waitsForSeveral()
    {
        QFETCH(const WaitKind, wait);
        QFETCH(const QString, label);
        Scene scene;
        scene.suspendAt(scene.main, wait, 0, u"it"_s);
        QTEST(scene.last(), "suspends");
        scene.start(scene.users);
        scene.finish(scene.users);
        scene.callbackReady(scene.users);
        scene.iteration();
        scene.callback(scene.users, label);
        scene.ready(scene.main);
        QTEST(scene.last(EventKind::CallbackRun), "hears");
        scene.iteration();
        scene.start(scene.main);
        QTEST(scene.last(), "runs");
    }

    void timeLimits()
    {
        Scene scene;
        scene.timer(u"timeout"_s, scene.main);
        QCOMPARE(scene.last(), u"[[main]] sets a time limit at 1.0 s: a timer for it enters the heap."_s);
        scene.suspendAt(scene.main, WaitKind::Wait, 0, u"wait(2)"_s);
        scene.iteration(LogBuilder::Second);
        scene.fireTimer(scene.main);
        scene.ready(scene.main);
        QCOMPARE(scene.last(EventKind::TimerFired), u"The time limit of [[main]] has passed at 1.0 s."_s);
        scene.start(scene.main);
        QCOMPARE(scene.last(), u"[[main]] runs now: the time limit of `wait(2)` has passed."_s);
    }

    void timersOfThePrograms()
    {
        Scene scene;
        scene.timer(u"tick"_s, scene.main);
        QCOMPARE(scene.last(), u"A timer that will call `tick` at 1.0 s enters the heap."_s);
        scene.iteration(LogBuilder::Second);
        scene.fireTimer(scene.main);
        QCOMPARE(scene.last(), u"A timer is due at 1.0 s: the loop calls `tick`."_s);
        Event cancelled = scene.event(EventKind::TimerCancelled);
        cancelled.timer = 78;
        scene.log.append(cancelled);
        QCOMPARE(scene.last(), u"A timer is taken back: it will not fire."_s);
    }

    void eagerStep()
    {
        Scene scene;
        scene.start(scene.createOnly(scene.main, u"posts"_s));
        QCOMPARE(scene.last(),
                 u"[[posts]] begins at once, within the step that created it, without waiting in "
                 "the ready queue."_s);
    }

    void cancelledHandle()
    {
        Scene scene;
        Event cancelled = scene.event(EventKind::HandleCancelled);
        cancelled.handle = 3;
        scene.log.append(cancelled);
        QCOMPARE(scene.last(), u"A callback is taken back: it will not run when its turn comes."_s);
    }

    void whatRunCancels()
    {
        Scene scene;
        scene.finish(scene.main);
        scene.cancel(scene.users, 0);
        QCOMPARE(scene.last(), u"[[main]] has ended, so `run()` cancels what is left: the await of [[users]] "
                               "will raise `CancelledError`."_s);
        Event gather = scene.event(EventKind::GatherCreated);
        gather.tasks = { scene.users };
        scene.log.append(gather);
        QCOMPARE(scene.last(), u"`run()` waits until all that is left has ended."_s);
    }

    void slowSteps()
    {
        Scene scene;
        Event warning = scene.event(EventKind::Warning, scene.main);
        warning.label = u"slow_callback"_s;
        warning.text = u"took 0.200 seconds"_s;
        scene.log.append(warning);
        QCOMPARE(scene.last(),
                 u"Debug mode warns: a step of [[main]] held the loop for long (took 0.200 seconds)."_s);
        warning.task = 0;
        scene.log.append(warning);
        QCOMPARE(scene.last(),
                 u"Debug mode warns: a callback held the loop for long (took 0.200 seconds)."_s);
    }

    // Whatever a file says: a sentence for every stop, no place in it left open.
    void everyKindHasASentence_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(EventKind::BlockingEnd); ++kind)
            QTest::newRow(asyncio::nameOf(EventKind(kind)).data()) << kind;
    }

    void everyKindHasASentence()
    {
        QFETCH(const int, kind);
        for (int wait = 0; wait <= int(WaitKind::Executor); ++wait) {
            Scene scene;
            scene.suspendAt(scene.main, WaitKind(wait), 1, u"it"_s);
            scene.ready(scene.main);
            Event event = scene.event(EventKind(kind), scene.main);
            event.handle = 3;
            event.wait = WaitKind(wait);
            event.outcome = kind == int(EventKind::StepEnd) ? Outcome::Suspended : Outcome::None;
            scene.log.append(event);
            const qsizetype last = scene.log.size() - 1;
            const QString text = trace::explain(scene.log, last).plain();
            QCOMPARE(text.isEmpty(), !trace::isStop(scene.log, last));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestExplainResources)
#include "tst_explainresources.moc"
