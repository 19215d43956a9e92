#include "support/lessonmoment.h"
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
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(texts(model, "label"), (QStringList { u"main"_s, u"users"_s, u"posts"_s, u"comments"_s }));
    QCOMPARE(texts(model, "state"),
             (QStringList { u"awaiting"_s, u"awaiting"_s, u"awaiting"_s, u"running"_s }));
    QCOMPARE(texts(model, "note"), (QStringList { u"awaits gather"_s, u"sleeps until 2.0 s"_s,
                                                  u"sleeps until 3.0 s"_s, u"running"_s }));
    model.show(run.at(EventKind::TimerFired, u"users"_s));
    QCOMPARE(texts(model, "state"), (QStringList { u"awaiting"_s, u"ready"_s, u"awaiting"_s, u"done"_s }));
    QCOMPARE(texts(model, "note").at(1), u"ready to resume"_s);
}

void TestTaskModel::tasksOfTheFuture()
{
    LessonMoment run(u"gather"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::TaskCreated, u"users"_s));
    QCOMPARE(texts(model, "state"), (QStringList { u"running"_s, u"ready"_s, QString(), QString() }));
    QCOMPARE(texts(model, "note"),
             (QStringList { u"running"_s, u"ready to start"_s, u"not created yet"_s, u"not created yet"_s }));
}

void TestTaskModel::blocking()
{
    LessonMoment run(u"sync-vs-async"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::BlockingStart));
    QCOMPARE(texts(model, "state").first(), u"blocking"_s);
    QCOMPARE(texts(model, "note").first(), u"blocks the loop"_s);
}

void TestTaskModel::queueWaiters()
{
    LessonMoment run(u"queue"_s);
    TaskModel model;
    model.setLog(run.log);
    model.show(run.at(EventKind::StepEnd, u"worker-2"_s));
    QCOMPARE(texts(model, "note").last(), u"waits for an item"_s);
}

QTEST_GUILESS_MAIN(TestTaskModel)
#include "tst_taskmodel.moc"
