#include "resourcemodel.h"
#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

namespace {

QStringList slotTexts(const QVariant &list)
{
    QStringList result;
    for (const QVariant &slot : list.toList()) {
        const QVariantMap map = slot.toMap();
        result.append((map.value(u"filled"_s).toBool() ? u"*"_s : QString())
                      + map.value(u"text"_s).toString());
    }
    return result;
}

/// main has made resource 1 and the task users, and still runs.
LogBuilder withResource(EventKind created, int maxsize = 0, int size = 0)
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.create(main, u"users"_s);
    trace::Event event = builder.event(created, main);
    event.resource = 1;
    event.maxsize = maxsize;
    event.size = size;
    builder.log.append(event);
    return builder;
}

} // namespace

class TestResourceModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void gatherSlotsFillInInputOrder();
    void childCountsWhenItsCallbackHasRun();
    void aCancelledChildSaysSo();
    void queueSlots();
    void waitersInLine();
    void whoJustLeftTheLine();
    void queueAndGather();
    void lock();
    void whatTheOthersShow_data();
    void whatTheOthersShow();
    void executor();
    void joiners();
    void ofManyTheLatest();
    void ofALongLineTheFirst();
};

void TestResourceModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestResourceModel::gatherSlotsFillInInputOrder()
{
    LessonMoment run(u"gather"_s);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"main"_s));
    QCOMPARE(texts(model, "kind"), QStringList { u"gather"_s });
    QCOMPARE(texts(model, "title"), QStringList { u"results of gather"_s });
    QCOMPARE(texts(model, "count"), QStringList { u"0 / 3"_s });
    QCOMPARE(slotTexts(column(model, "slots").first()), (QStringList { u"[0]"_s, u"[1]"_s, u"[2]"_s }));
    model.show(run.at(EventKind::CallbackRun, {}, 1));
    QCOMPARE(texts(model, "count"), QStringList { u"1 / 3"_s });
    QCOMPARE(slotTexts(column(model, "slots").first()),
             (QStringList { u"[0]"_s, u"[1]"_s, u"*comments data"_s }));
    model.show(run.at(EventKind::CallbackRun, {}, 3));
    QCOMPARE(slotTexts(column(model, "slots").first()),
             (QStringList { u"*users data"_s, u"*posts data"_s, u"*comments data"_s }));
}

void TestResourceModel::childCountsWhenItsCallbackHasRun()
{
    LessonMoment run(u"gather"_s);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s, 2));
    QCOMPARE(texts(model, "count"), QStringList { u"0 / 3"_s });
    QCOMPARE(slotTexts(column(model, "slots").first()).last(), u"[2]"_s);
}

void TestResourceModel::aCancelledChildSaysSo()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.start(main);
    const auto child = b.create(main, u"users"_s);
    b.gather(main, { child });
    b.suspend(main, asyncio::WaitKind::Gather, u"gather(1)"_s);
    b.start(child);
    b.finish(child, asyncio::Outcome::Cancelled);
    b.callbackReady(child);
    b.callback(child, u"gather"_s);
    LessonMoment run(b.log);
    ResourceModel model;
    model.show(run.at(EventKind::CallbackRun));
    QCOMPARE(slotTexts(column(model, "slots").first()), QStringList { u"*cancelled"_s });
}

void TestResourceModel::queueSlots()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::QueuePut, u"producer"_s));
    QCOMPARE(texts(model, "kind"), (QStringList { u"queue"_s, u"gather"_s }));
    QCOMPARE(texts(model, "count").first(), u"1 / 5"_s);
    QCOMPARE(column(model, "maxsize").first(), 5);
    QCOMPARE(slotTexts(column(model, "slots").first()),
             (QStringList { u"*item-0"_s, QString(), QString(), QString(), QString() }));
}

void TestResourceModel::waitersInLine()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"worker-2"_s));
    QCOMPARE(labels(column(model, "getters").first()), QStringList { u"worker-2"_s });
    QVERIFY(labels(column(model, "putters").first()).isEmpty());
}

void TestResourceModel::whoJustLeftTheLine()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::QueuePut, u"producer"_s, 2));
    QVERIFY(labels(column(model, "getters").first()).isEmpty());
    QCOMPARE(texts(model, "note").first(), u"worker-2 just left the line"_s);
    model.show(run.at(EventKind::StepStart, u"worker-2"_s, 2));
    QCOMPARE(texts(model, "note").first(), QString());
}

void TestResourceModel::queueAndGather()
{
    LessonMoment run(u"queue"_s);
    ResourceModel model;
    model.show(run.at(EventKind::QueueCreated));
    QCOMPARE(model.count(), 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.show(run.at(EventKind::GatherCreated));
    QCOMPARE(model.count(), 2);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
}

void TestResourceModel::lock()
{
    LogBuilder builder = withResource(EventKind::LockCreated);
    builder.change(EventKind::LockAcquire, 1, 1);
    builder.sleep(1, 1.0);
    builder.start(2);
    const quint32 future = builder.suspendAt(2, asyncio::WaitKind::Lock, 1, u"lock.acquire()"_s);
    builder.iteration(LogBuilder::Second);
    builder.fire(1);
    builder.start(1);
    builder.change(EventKind::LockRelease, 1, 1);
    builder.wake(2, future);
    LessonMoment run(builder.log);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"users"_s));
    QCOMPARE(texts(model, "title"), QStringList { u"lock"_s });
    QCOMPARE(texts(model, "count"), QStringList { u"locked"_s });
    QCOMPARE(texts(model, "holdersTitle"), QStringList { u"Held by"_s });
    QCOMPARE(labels(column(model, "holders").first()), QStringList { u"main"_s });
    QCOMPARE(texts(model, "waitersTitle"), QStringList { u"Waiting"_s });
    QCOMPARE(labels(column(model, "waiters").first()), QStringList { u"users"_s });
    QCOMPARE(reasons(column(model, "holders").first()),
             QStringList { u"main has the lock: when it releases it, users is next."_s });
    QCOMPARE(reasons(column(model, "waiters").first()),
             QStringList {
                 u"users waits for the lock that main holds: it is woken when main releases it."_s });
    model.show(run.at(EventKind::LockRelease));
    QCOMPARE(texts(model, "count"), QStringList { u"free"_s });
    QVERIFY(labels(column(model, "holders").first()).isEmpty());
    QVERIFY(labels(column(model, "waiters").first()).isEmpty());
    QCOMPARE(texts(model, "note"), QStringList { u"users just left the line"_s });
}

void TestResourceModel::whatTheOthersShow_data()
{
    using asyncio::WaitKind;
    QTest::addColumn<EventKind>("created");
    QTest::addColumn<EventKind>("changed");
    QTest::addColumn<WaitKind>("wait");
    QTest::addColumn<QStringList>("before"); // kind, count, note
    QTest::addColumn<QStringList>("after");
    QTest::newRow("semaphore") << EventKind::SemaphoreCreated << EventKind::SemaphoreAcquire
                               << WaitKind::Semaphore
                               << QStringList { u"semaphore"_s, u"3 of 3 free"_s, QString() }
                               << QStringList { u"semaphore"_s, u"1 of 3 free"_s, QString() };
    QTest::newRow("event") << EventKind::EventCreated << EventKind::EventSet << WaitKind::Event
                           << QStringList { u"event"_s, u"not set"_s, QString() }
                           << QStringList { u"event"_s, u"set"_s, QString() };
    QTest::newRow("condition") << EventKind::ConditionCreated << EventKind::ConditionNotify
                               << WaitKind::Condition << QStringList { u"condition"_s, u"0"_s, QString() }
                               << QStringList { u"condition"_s, u"0"_s, QString() };
    QTest::newRow("barrier") << EventKind::BarrierCreated << EventKind::BarrierChanged << WaitKind::Barrier
                             << QStringList { u"barrier"_s, u"0 / 3"_s, u"waits until all are there"_s }
                             << QStringList { u"barrier"_s, u"1 / 3"_s, u"is broken"_s };
}

void TestResourceModel::whatTheOthersShow()
{
    QFETCH(const EventKind, created);
    QFETCH(const EventKind, changed);
    QFETCH(const asyncio::WaitKind, wait);
    LogBuilder builder = withResource(created, 3, created == EventKind::SemaphoreCreated ? 3 : 0);
    trace::Event event = builder.event(changed, 1);
    event.resource = 1;
    event.size = 1;
    event.text = u"broken"_s;
    builder.log.append(event);
    builder.suspendAt(1, wait, 1, u"it"_s);
    LessonMoment run(builder.log);
    ResourceModel model;
    const auto row = [&model] {
        return QStringList { texts(model, "kind").first(), texts(model, "count").first(),
                             texts(model, "note").first() };
    };
    model.show(run.at(created));
    QTEST(row(), "before");
    QVERIFY(labels(column(model, "waiters").first()).isEmpty());
    model.show(run.at(changed));
    QTEST(row(), "after");
    model.show(run.at(EventKind::StepEnd));
    QCOMPARE(labels(column(model, "waiters").first()), QStringList { u"main"_s });
}

void TestResourceModel::executor()
{
    LogBuilder builder = withResource(EventKind::ExecutorCreated, 1);
    for (const quint32 job : { 1u, 2u }) {
        trace::Event submitted = builder.event(EventKind::ExecutorSubmit, 1);
        submitted.resource = 1;
        submitted.job = job;
        submitted.label = u"load-%1"_s.arg(job);
        builder.log.append(submitted);
        submitted.kind = EventKind::ExecutorStart;
        if (job == 1)
            builder.log.append(submitted);
    }
    LessonMoment run(builder.log);
    ResourceModel model;
    model.show(run.at(EventKind::ExecutorSubmit, {}, 2));
    QCOMPARE(texts(model, "count"), QStringList { u"1 / 1"_s });
    QCOMPARE(labels(column(model, "holders").first()), QStringList { u"load-1"_s });
    QCOMPARE(labels(column(model, "waiters").first()), QStringList { u"load-2"_s });
    QVERIFY(reasons(column(model, "holders").first()).constFirst().startsWith(u"A thread runs load-1"_s));
    QVERIFY(reasons(column(model, "waiters").first()).constFirst().startsWith(u"load-2, handed over"_s));
    QCOMPARE(texts(model, "holdersTitle"), QStringList { u"In threads"_s });
    QCOMPARE(texts(model, "waitersTitle"), QStringList { u"Jobs waiting"_s });
}

void TestResourceModel::joiners()
{
    LogBuilder builder = withResource(EventKind::QueueCreated, 2);
    builder.suspendAt(1, asyncio::WaitKind::QueueJoin, 1, u"queue.join()"_s);
    LessonMoment run(builder.log);
    ResourceModel model;
    model.show(run.at(EventKind::QueueCreated));
    QCOMPARE(texts(model, "waitersTitle"), QStringList { QString() });
    model.show(run.at(EventKind::StepEnd));
    QCOMPARE(texts(model, "waitersTitle"), QStringList { u"Joiners waiting"_s });
    QCOMPARE(labels(column(model, "waiters").first()), QStringList { u"main"_s });
}

void TestResourceModel::ofManyTheLatest()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.start(main);
    for (int i = 0; i < 30; ++i)
        b.gather(main, QList<asyncio::TaskId>(i + 1, b.create(main, u"users"_s)));
    LessonMoment run(b.log);
    ResourceModel model;
    QSignalSpy told(&model, &ResourceModel::earlierChanged);
    model.show(run.at(EventKind::StepEnd, u"main"_s, 30));
    QCOMPARE(model.count(), 24);
    QCOMPARE(texts(model, "count").first(), u"0 / 7"_s);
    QCOMPARE(texts(model, "count").last(), u"0 / 30"_s);
    QCOMPARE(model.earlier(), 6);
    QCOMPARE(told.count(), 1);
}

void TestResourceModel::ofALongLineTheFirst()
{
    LogBuilder builder = withResource(EventKind::LockCreated);
    builder.change(EventKind::LockAcquire, 1, 1);
    for (int i = 0; i < 50; ++i)
        builder.create(1, u"in line"_s);
    const auto last = builder.create(1, u"last"_s);
    builder.sleep(1, 1.0);
    for (asyncio::TaskId task = 2; task <= last; ++task) {
        builder.start(task);
        builder.suspendAt(task, asyncio::WaitKind::Lock, 1, u"lock.acquire()"_s);
    }
    LessonMoment run(builder.log);
    ResourceModel model;
    model.show(run.at(EventKind::StepEnd, u"last"_s));
    QCOMPARE(labels(column(model, "waiters").first()).size(), 40);
    QCOMPARE(labels(column(model, "waiters").first()).first(), u"users"_s);
    QCOMPARE(column(model, "waiterCount").first().toInt(), 52);
    QCOMPARE(column(model, "holderCount").first().toInt(), 1);
}

QTEST_GUILESS_MAIN(TestResourceModel)
#include "tst_resourcemodel.moc"
