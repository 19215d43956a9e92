#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "support/rows.h"
#include "timermodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestTimerModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void earliestFirst();
    void firedInThisInstant();
    void severalFiredAtOnce();
    void timersThatAProgramHasSet();
    void timeLimitOfATask();
    void timerOfACallback();
};

void TestTimerModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTimerModel::earliestFirst()
{
    LessonMoment run(u"gather"_s);
    TimerModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s));
    QCOMPARE(texts(model, "label"), (QStringList { u"comments"_s, u"users"_s, u"posts"_s }));
    QCOMPARE(texts(model, "due"), (QStringList { u"1.0"_s, u"2.0"_s, u"3.0"_s }));
    QCOMPARE(column(model, "hue"), (QVariantList { 3, 1, 2 }));
    QCOMPARE(column(model, "heapIndex").first(), 0);
    QVERIFY(model.fired().isEmpty());
}

void TestTimerModel::firedInThisInstant()
{
    LessonMoment run(u"gather"_s);
    TimerModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s));
    QSignalSpy fired(&model, &TimerModel::firedChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(model.fired(),
             (QVariantList { QVariantMap {
                 { u"label"_s, u"comments"_s },
                 { u"hue"_s, 3 },
                 { u"due"_s, u"1.0"_s },
                 { u"why"_s, u"The timer of comments, the earliest in the heap, fires at 1.0 s: its "
                             "callback makes comments ready."_s } } }));
    QCOMPARE(
        texts(model, "why").constFirst(),
        u"users set this timer at 0.0 s: it fires at 2.0 s and makes users ready. It is the earliest in the "
        "heap."_s);
    QCOMPARE(texts(model, "label"), (QStringList { u"users"_s, u"posts"_s }));
    QCOMPARE(fired.count(), 1);
    QCOMPARE(removed.count(), 1);
    model.show(run.at(EventKind::StepStart, u"users"_s, 2));
    QCOMPARE(labels(model.fired()), QStringList { u"users"_s });
}

void TestTimerModel::severalFiredAtOnce()
{
    LessonMoment run(u"gather"_s, { { u"posts"_s, 2.0 } });
    TimerModel model;
    model.show(run.at(EventKind::StepStart, u"posts"_s, 2));
    QCOMPARE(labels(model.fired()), (QStringList { u"users"_s, u"posts"_s }));
    QCOMPARE(model.count(), 0);
}

void TestTimerModel::timersThatAProgramHasSet()
{
    LessonMoment run(u"inside-the-loop"_s);
    TimerModel model;
    model.show(run.at(EventKind::StepEnd, u"main"_s));
    QCOMPARE(texts(model, "label"), (QStringList { u"later"_s, u"tea"_s, u"toast"_s, u"main"_s }));
    QCOMPARE(column(model, "hue"), (QVariantList { -1, -1, -1, 0 }));
}

void TestTimerModel::timeLimitOfATask()
{
    LessonMoment run(u"crawler"_s);
    TimerModel model;
    model.show(run.at(EventKind::StepEnd, u"worker-1"_s));
    QCOMPARE(texts(model, "label"), (QStringList { u"worker-1"_s, u"worker-1"_s }));
}

void TestTimerModel::timerOfACallback()
{
    LogBuilder builder;
    builder.iteration();
    trace::Event scheduled = builder.event(EventKind::TimerScheduled);
    scheduled.timer = 1;
    scheduled.due = LogBuilder::Second;
    scheduled.label = u"tick"_s;
    builder.log.append(scheduled);
    builder.iteration(LogBuilder::Second);
    trace::Event fired = builder.event(EventKind::TimerFired);
    fired.timer = 1;
    builder.log.append(fired);
    LessonMoment run(builder.log);
    TimerModel model;
    model.show(run.at(EventKind::TimerScheduled));
    QCOMPARE(texts(model, "label"), QStringList { u"tick"_s });
    model.show(run.at(EventKind::TimerFired));
    QCOMPARE(labels(model.fired()), QStringList { u"tick"_s });
}

QTEST_GUILESS_MAIN(TestTimerModel)
#include "tst_timermodel.moc"
