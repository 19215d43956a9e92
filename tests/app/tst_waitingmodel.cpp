#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "support/rows.h"
#include "waitingmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestWaitingModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whoWaitsForWhat();
    void progressOfATimer();
    void timersThatAreOverdue();
    void nobodyWaitsWhoIsDestroyed();
    void gatherCounts();
    void oneChild();
    void queueWaiters();
    void awaitedTask();
    void whoWakesAWaiter_data();
    void whoWakesAWaiter();
    void whoWaitsForEachOther();
    void rowsKeepTheirIdentity();
};

void TestWaitingModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestWaitingModel::whoWaitsForWhat()
{
    LessonMoment run(u"gather"_s);
    WaitingModel model;
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(texts(model, "label"), (QStringList { u"main"_s, u"users"_s, u"posts"_s }));
    QCOMPARE(column(model, "hue"), (QVariantList { 0, 1, 2 }));
    QCOMPARE(texts(model, "waitLabel"), (QStringList { u"gather(3)"_s, u"sleep(2.0)"_s, u"sleep(3.0)"_s }));
    QCOMPARE(texts(model, "waker"),
             (QStringList { u"woken when all 3 are done"_s, u"woken by its timer at 2.0 s"_s,
                            u"woken by its timer at 3.0 s"_s }));
    QCOMPARE(texts(model, "remaining"), (QStringList { u"0/3"_s, u"1.0 s left"_s, u"2.0 s left"_s }));
    QCOMPARE(texts(model, "why"),
             (QStringList { u"main awaits gather(3): it is woken when users, posts and comments are done."_s,
                            u"users awaits sleep(2.0): its timer wakes it at 2.0 s, in 1.0 s."_s,
                            u"posts awaits sleep(3.0): its timer wakes it at 3.0 s, in 2.0 s."_s }));
}

void TestWaitingModel::progressOfATimer()
{
    LessonMoment run(u"gather"_s);
    WaitingModel model;
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(column(model, "progress").at(0).toDouble(), -1.0);
    QCOMPARE(column(model, "progress").at(1).toDouble(), 0.5);
    QCOMPARE(column(model, "progress").at(2).toDouble(), 1.0 / 3);
}

void TestWaitingModel::timersThatAreOverdue()
{
    LessonMoment run(u"blocking"_s);
    WaitingModel model;
    model.show(run.at(EventKind::BlockingEnd));
    QVERIFY(texts(model, "remaining").contains(u"due 1.5 s ago"_s));
    QVERIFY(texts(model, "remaining").filter(u"-"_s).isEmpty());
}

void TestWaitingModel::nobodyWaitsWhoIsDestroyed()
{
    LessonMoment run(u"lost-task"_s);
    const Moment before = run.at(EventKind::StepEnd, u"guard"_s);
    WaitingModel model;
    model.show(before);
    QVERIFY(texts(model, "label").contains(u"guard"_s));
    model.show(run.at(EventKind::Warning));
    QVERIFY(!texts(model, "label").contains(u"guard"_s));
}

void TestWaitingModel::gatherCounts()
{
    LessonMoment run(u"gather"_s);
    WaitingModel model;
    model.show(run.at(EventKind::CallbackRun, {}, 2));
    QCOMPARE(texts(model, "remaining").first(), u"2/3"_s);
}

void TestWaitingModel::oneChild()
{
    LessonMoment run(u"gather"_s, { { u"count"_s, 1 } });
    WaitingModel model;
    model.show(run.at(EventKind::StepEnd, u"main"_s));
    QCOMPARE(texts(model, "waker"), QStringList { u"woken when its task is done"_s });
}

void TestWaitingModel::queueWaiters()
{
    LessonMoment run(u"queue"_s, { { u"maxsize"_s, 1 }, { u"work"_s, 1.0 } });
    WaitingModel model;
    model.show(run.at(EventKind::StepEnd, u"worker-2"_s));
    QVERIFY(texts(model, "waker").contains(u"woken when a task puts an item"_s));
    qsizetype full = 0;
    while (run.log.at(full).wait != asyncio::WaitKind::QueuePut)
        ++full;
    model.show(run.atEvent(full));
    QVERIFY(texts(model, "waker").contains(u"woken when a task takes an item"_s));
}

void TestWaitingModel::awaitedTask()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    const auto users = builder.create(main, u"users"_s);
    builder.suspend(main, asyncio::WaitKind::Task, u"users"_s, users);
    LessonMoment run(builder.log);
    WaitingModel model;
    model.show(run.atEvent(run.log.size() - 1));
    QCOMPARE(texts(model, "waker"), QStringList { u"woken when users is done"_s });
    QCOMPARE(texts(model, "remaining"), QStringList { QString() });
}

void TestWaitingModel::whoWakesAWaiter_data()
{
    using asyncio::WaitKind;
    QTest::addColumn<WaitKind>("wait");
    QTest::addColumn<QString>("waker");
    QTest::newRow("join") << WaitKind::QueueJoin << u"woken when all 2 items are done"_s;
    QTest::newRow("lock") << WaitKind::Lock << u"woken when users releases the lock"_s;
    QTest::newRow("semaphore") << WaitKind::Semaphore << u"woken when a task releases the semaphore"_s;
    QTest::newRow("event") << WaitKind::Event << u"woken when a task sets the event"_s;
    QTest::newRow("condition") << WaitKind::Condition << u"woken when a task notifies the condition"_s;
    QTest::newRow("barrier") << WaitKind::Barrier << u"woken when 2 more reach the barrier"_s;
    QTest::newRow("wait") << WaitKind::Wait << u"woken when enough of them are done"_s;
    QTest::newRow("wait_for") << WaitKind::WaitFor << u"woken when that is done or its time is up"_s;
    QTest::newRow("as_completed") << WaitKind::AsCompleted << u"woken when the next one is done"_s;
    QTest::newRow("shield") << WaitKind::Shield << u"woken when what it shields is done"_s;
    QTest::newRow("task group") << WaitKind::TaskGroup << u"woken when all tasks of its group have ended"_s;
    QTest::newRow("executor") << WaitKind::Executor << u"woken when a thread has finished it"_s;
    QTest::newRow("future") << WaitKind::Future << u"woken when the future is done"_s;
}

void TestWaitingModel::whoWakesAWaiter()
{
    QFETCH(const asyncio::WaitKind, wait);
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    const auto users = builder.create(main, u"users"_s);
    builder.iteration();
    builder.start(main);
    builder.change(EventKind::LockAcquire, 1, users);
    trace::Event barrier = builder.event(EventKind::BarrierCreated, main);
    barrier.resource = 1;
    barrier.maxsize = 3;
    builder.log.append(barrier);
    barrier.kind = EventKind::BarrierChanged;
    barrier.size = 1;
    barrier.text = u"filling"_s;
    builder.log.append(barrier);
    const quint32 queue = 1;
    builder.put(main, queue, u"1"_s, 1);
    builder.put(main, queue, u"2"_s, 2);
    builder.suspendAt(main, wait, 1, u"it"_s);
    LessonMoment run(builder.log);
    WaitingModel model;
    model.show(run.at(EventKind::StepEnd));
    QTEST(texts(model, "waker").first(), "waker");
    QCOMPARE(texts(model, "waitLabel").first(), u"it"_s);
}

void TestWaitingModel::whoWaitsForEachOther()
{
    LogBuilder builder;
    const auto alice = builder.create(0, u"alice"_s);
    const auto bob = builder.create(0, u"bob"_s);
    builder.iteration();
    builder.change(EventKind::LockAcquire, 1, alice);
    builder.change(EventKind::LockAcquire, 2, bob);
    builder.start(alice);
    builder.suspendAt(alice, asyncio::WaitKind::Lock, 2, u"lock.acquire()"_s);
    builder.start(bob);
    builder.suspendAt(bob, asyncio::WaitKind::Lock, 1, u"lock.acquire()"_s);
    LessonMoment run(builder.log);
    WaitingModel model;
    QSignalSpy changed(&model, &WaitingModel::circleChanged);
    model.show(run.at(EventKind::StepEnd, u"alice"_s));
    QVERIFY(model.circle().isEmpty());
    QCOMPARE(changed.count(), 0);
    model.show(run.at(EventKind::StepEnd, u"bob"_s));
    const QVariantList both = { QVariantMap { { u"label"_s, u"alice"_s }, { u"hue"_s, 0 } },
                                QVariantMap { { u"label"_s, u"bob"_s }, { u"hue"_s, 1 } } };
    QCOMPARE(model.circle(), both);
    QCOMPARE(changed.count(), 1);
    model.show(run.at(EventKind::StepEnd, u"bob"_s));
    QCOMPARE(changed.count(), 1);
    model.show(run.at(EventKind::StepEnd, u"alice"_s));
    QVERIFY(model.circle().isEmpty());
}

void TestWaitingModel::rowsKeepTheirIdentity()
{
    LessonMoment run(u"gather"_s);
    WaitingModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 0);
}

QTEST_GUILESS_MAIN(TestWaitingModel)
#include "tst_waitingmodel.moc"
