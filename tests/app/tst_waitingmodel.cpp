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
    void gatherCounts();
    void oneChild();
    void queueWaiters();
    void awaitedTask();
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
