#include "trace/resources.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;
using trace::Event;
using trace::Resources;

namespace {

Event eventOf(EventKind kind, TaskId task = 0, int size = 0, const QString &text = {})
{
    Event event;
    event.kind = kind;
    event.resource = 1;
    event.task = task;
    event.size = size;
    event.text = text;
    return event;
}

Event created(EventKind kind, int maxsize, int size = 0, const QString &text = {})
{
    Event event = eventOf(kind, 1, size, text);
    event.maxsize = maxsize;
    event.name = u"it"_s;
    return event;
}

Event suspended(TaskId task, WaitKind wait, quint32 future)
{
    Event event = eventOf(EventKind::StepEnd, task);
    event.outcome = Outcome::Suspended;
    event.wait = wait;
    event.future = future;
    return event;
}

Event ofJob(EventKind kind, quint32 job, Outcome outcome = Outcome::None)
{
    Event event = eventOf(kind, 2);
    event.job = job;
    event.outcome = outcome;
    event.label = u"load"_s;
    return event;
}

using Tasks = QList<TaskId>;

} // namespace

class TestResources : public QObject
{
    Q_OBJECT

private slots:
    void queueOrders_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QStringList>("left"); // of b, a, c when `got` was taken
        QTest::addColumn<QString>("got");
        QTest::newRow("fifo") << QString() << QStringList { u"a"_s, u"c"_s } << u"b"_s;
        QTest::newRow("lifo") << u"lifo"_s << QStringList { u"a"_s, u"b"_s } << u"c"_s;
        QTest::newRow("priority") << u"priority"_s << QStringList { u"b"_s, u"c"_s } << u"a"_s;
    }

    void queueOrders()
    {
        QFETCH(const QString, order);
        QFETCH(const QStringList, left);
        QFETCH(const QString, got);
        Resources resources;
        resources.apply(created(EventKind::QueueCreated, 5, 0, order));
        for (const QString &item : { u"b"_s, u"a"_s, u"c"_s })
            resources.apply(eventOf(EventKind::QueuePut, 2, 0, item));
        resources.apply(eventOf(EventKind::QueueGet, 3, 2, got));
        const trace::QueueView queue = resources.queues.value(1);
        QCOMPARE(queue.items, left);
        QCOMPARE(queue.name, u"it"_s);
        QCOMPARE(queue.maxsize, 5);
        QCOMPARE(queue.longest, 3);
    }

    void unfinishedTasks()
    {
        Resources resources;
        resources.apply(created(EventKind::QueueCreated, 0));
        resources.apply(eventOf(EventKind::QueuePut, 2, 1, u"a"_s));
        resources.apply(eventOf(EventKind::QueuePut, 2, 2, u"b"_s));
        resources.apply(eventOf(EventKind::QueueGet, 3, 1, u"a"_s));
        QCOMPARE(resources.queues.value(1).unfinished, 2);
        resources.suspend(suspended(4, WaitKind::QueueJoin, 9));
        QCOMPARE(resources.queues.value(1).joiners, Tasks { 4 });
        resources.apply(eventOf(EventKind::QueueTaskDone, 3, 1));
        QCOMPARE(resources.queues.value(1).unfinished, 1);
        resources.leave(9);
        QCOMPARE(resources.queues.value(1).joiners, Tasks());
    }

    void lock()
    {
        Resources resources;
        resources.apply(created(EventKind::LockCreated, 0));
        QVERIFY(!resources.locks.value(1).locked);
        resources.apply(eventOf(EventKind::LockAcquire, 2));
        QVERIFY(resources.locks.value(1).locked);
        QCOMPARE(resources.locks.value(1).owner, 2u);
        resources.apply(eventOf(EventKind::LockRelease, 2));
        QVERIFY(!resources.locks.value(1).locked);
        QCOMPARE(resources.locks.value(1).owner, 0u);
    }

    void linesAreInOrder_data()
    {
        QTest::addColumn<WaitKind>("wait");
        QTest::newRow("lock") << WaitKind::Lock;
        QTest::newRow("semaphore") << WaitKind::Semaphore;
        QTest::newRow("event") << WaitKind::Event;
        QTest::newRow("condition") << WaitKind::Condition;
        QTest::newRow("barrier") << WaitKind::Barrier;
        QTest::newRow("get") << WaitKind::QueueGet;
        QTest::newRow("put") << WaitKind::QueuePut;
    }

    void linesAreInOrder()
    {
        QFETCH(const WaitKind, wait);
        Resources resources;
        for (const EventKind kind :
             { EventKind::LockCreated, EventKind::SemaphoreCreated, EventKind::EventCreated,
               EventKind::ConditionCreated, EventKind::BarrierCreated, EventKind::QueueCreated })
            resources.apply(created(kind, 3));
        const auto line = [&] {
            QList<Tasks> lines { resources.locks.value(1).waiters,    resources.semaphores.value(1).waiters,
                                 resources.events.value(1).waiters,   resources.conditions.value(1).waiters,
                                 resources.barriers.value(1).waiters, resources.queues.value(1).getters,
                                 resources.queues.value(1).putters };
            // not removeAll(): comparing with an empty list of numbers calls memcmp(nullptr) in Qt 6.4
            lines.removeIf([](const Tasks &line) { return line.isEmpty(); });
            return lines;
        };
        resources.suspend(suspended(5, wait, 10));
        resources.suspend(suspended(3, wait, 11));
        resources.suspend(suspended(4, wait, 12));
        QCOMPARE(line(), QList<Tasks> { (Tasks { 5, 3, 4 }) });
        resources.leave(11);
        resources.leave(99);
        QCOMPARE(line(), QList<Tasks> { (Tasks { 5, 4 }) });
        resources.leave(10);
        resources.leave(12);
        QVERIFY(line().isEmpty());
    }

    void semaphore()
    {
        Resources resources;
        resources.apply(created(EventKind::SemaphoreCreated, 2, 2));
        resources.apply(eventOf(EventKind::SemaphoreAcquire, 3, 1));
        resources.apply(eventOf(EventKind::SemaphoreAcquire, 4, 0));
        QCOMPARE(resources.semaphores.value(1).value, 0);
        QCOMPARE(resources.semaphores.value(1).first, 2);
        QCOMPARE(resources.semaphores.value(1).bound, 2);
        QCOMPARE(resources.semaphores.value(1).holders, (Tasks { 3, 4 }));
        resources.apply(eventOf(EventKind::SemaphoreRelease, 4, 1));
        QCOMPARE(resources.semaphores.value(1).value, 1);
        QCOMPARE(resources.semaphores.value(1).holders, Tasks { 3 });
        resources.apply(eventOf(EventKind::SemaphoreRelease, 9, 2)); // by one who never acquired it
        QCOMPARE(resources.semaphores.value(1).holders, Tasks());
    }

    void event()
    {
        Resources resources;
        resources.apply(created(EventKind::EventCreated, 0));
        QVERIFY(!resources.events.value(1).isSet);
        resources.apply(eventOf(EventKind::EventSet, 2));
        QVERIFY(resources.events.value(1).isSet);
        resources.apply(eventOf(EventKind::EventClear, 2));
        QVERIFY(!resources.events.value(1).isSet);
    }

    void conditionKnowsItsLock()
    {
        Resources resources;
        Event condition = created(EventKind::ConditionCreated, 0);
        condition.lock = 2;
        resources.apply(condition);
        QCOMPARE(resources.conditions.value(1).lock, 2u);
    }

    void barrier()
    {
        Resources resources;
        resources.apply(created(EventKind::BarrierCreated, 3));
        QCOMPARE(resources.barriers.value(1).parties, 3);
        QCOMPARE(resources.barriers.value(1).state, u"filling"_s);
        resources.apply(eventOf(EventKind::BarrierChanged, 2, 3, u"draining"_s));
        QCOMPARE(resources.barriers.value(1).count, 3);
        QCOMPARE(resources.barriers.value(1).state, u"draining"_s);
    }

    void executor()
    {
        Resources resources;
        resources.apply(created(EventKind::ExecutorCreated, 1));
        resources.apply(ofJob(EventKind::ExecutorSubmit, 1));
        resources.apply(ofJob(EventKind::ExecutorStart, 1));
        resources.apply(ofJob(EventKind::ExecutorSubmit, 2));
        resources.apply(ofJob(EventKind::ExecutorSubmit, 3));
        const QList<trace::JobView> jobs = resources.executors.value(1).jobs;
        QCOMPARE(resources.executors.value(1).threads, 1);
        QCOMPARE(jobs.size(), 3);
        QVERIFY(jobs.at(0) == (trace::JobView { 1, u"load"_s, 2, true }));
        QVERIFY(jobs.at(2) == (trace::JobView { 3, u"load"_s, 2, false }));
        resources.apply(ofJob(EventKind::ExecutorDone, 2, Outcome::Cancelled));
        resources.apply(ofJob(EventKind::ExecutorDone, 1, Outcome::Result));
        resources.apply(ofJob(EventKind::ExecutorDone, 7, Outcome::Result)); // of which nothing is known
        QCOMPARE(resources.executors.value(1).jobs.size(), 1);
        QCOMPARE(resources.executors.value(1).jobs.constFirst().id, 3u);
        QCOMPARE(resources.executors.value(1).done, 2);
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
