#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "support/rows.h"
#include "taskmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestTaskModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void statesAndNotes();
    void tasksOfTheFuture();
    void blocking();
    void queueWaiters();
    void otherWaits_data();
    void otherWaits();
    void tasksOfRunAreLeftOut();
    void aTaskThatNobodyHolds();
};

void TestTaskModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTaskModel::statesAndNotes()
{
    LessonMoment run(u"gather"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2).snapshot);
    QCOMPARE(texts(model, "label"), (QStringList { u"main"_s, u"users"_s, u"posts"_s, u"comments"_s }));
    QCOMPARE(texts(model, "state"),
             (QStringList { u"awaiting"_s, u"awaiting"_s, u"awaiting"_s, u"running"_s }));
    QCOMPARE(texts(model, "note"), (QStringList { u"awaits gather"_s, u"sleeps until 2.0 s"_s,
                                                  u"sleeps until 3.0 s"_s, u"running"_s }));
    model.show(run.at(EventKind::TimerFired, u"users"_s).snapshot);
    QCOMPARE(texts(model, "state"), (QStringList { u"awaiting"_s, u"ready"_s, u"awaiting"_s, u"done"_s }));
    QCOMPARE(texts(model, "note").at(1), u"ready to resume"_s);
}

void TestTaskModel::tasksOfTheFuture()
{
    LessonMoment run(u"gather"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::TaskCreated, u"users"_s).snapshot);
    QCOMPARE(texts(model, "state"), (QStringList { u"running"_s, u"ready"_s, QString(), QString() }));
    QCOMPARE(texts(model, "note"),
             (QStringList { u"running"_s, u"ready to start"_s, u"not created yet"_s, u"not created yet"_s }));
}

void TestTaskModel::blocking()
{
    LessonMoment run(u"sync-vs-async"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::BlockingStart).snapshot);
    QCOMPARE(texts(model, "state").first(), u"blocking"_s);
    QCOMPARE(texts(model, "note").first(), u"blocks the loop"_s);
}

void TestTaskModel::queueWaiters()
{
    LessonMoment run(u"queue"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::StepEnd, u"worker-2"_s).snapshot);
    QCOMPARE(texts(model, "note").last(), u"waits for an item"_s);
}

void TestTaskModel::otherWaits_data()
{
    using asyncio::WaitKind;
    QTest::addColumn<WaitKind>("wait");
    QTest::addColumn<QString>("note");
    QTest::newRow("join") << WaitKind::QueueJoin << u"waits for the last item"_s;
    QTest::newRow("lock") << WaitKind::Lock << u"waits for a lock"_s;
    QTest::newRow("semaphore") << WaitKind::Semaphore << u"waits for a place"_s;
    QTest::newRow("event") << WaitKind::Event << u"waits for an event"_s;
    QTest::newRow("condition") << WaitKind::Condition << u"waits to be notified"_s;
    QTest::newRow("barrier") << WaitKind::Barrier << u"waits at a barrier"_s;
    QTest::newRow("wait") << WaitKind::Wait << u"awaits it"_s;
    QTest::newRow("wait_for") << WaitKind::WaitFor << u"awaits it"_s;
    QTest::newRow("as_completed") << WaitKind::AsCompleted << u"awaits it"_s;
    QTest::newRow("shield") << WaitKind::Shield << u"awaits it"_s;
    QTest::newRow("task group") << WaitKind::TaskGroup << u"waits for its group"_s;
    QTest::newRow("executor") << WaitKind::Executor << u"waits for a thread"_s;
    QTest::newRow("future") << WaitKind::Future << u"awaits a future"_s;
}

void TestTaskModel::otherWaits()
{
    QFETCH(const asyncio::WaitKind, wait);
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.suspendAt(main, wait, 1, u"it"_s);
    LessonMoment run(builder.log);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::StepEnd).snapshot);
    QTEST(texts(model, "note").first(), "note");
}

void TestTaskModel::tasksOfRunAreLeftOut()
{
    LogBuilder builder;
    const auto main = builder.create(0, u"main"_s);
    builder.iteration();
    builder.start(main);
    builder.finish(main);
    builder.shutDown();
    LessonMoment run(builder.log);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::StepEnd).snapshot);
    QCOMPARE(texts(model, "label"), QStringList { u"main"_s });
}

void TestTaskModel::aTaskThatNobodyHolds()
{
    LessonMoment run(u"lost-task"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::Warning).snapshot);
    QCOMPARE(texts(model, "state").last(), u"destroyed"_s);
    QCOMPARE(texts(model, "note").last(), u"destroyed"_s);
}

QTEST_GUILESS_MAIN(TestTaskModel)
#include "tst_taskmodel.moc"
