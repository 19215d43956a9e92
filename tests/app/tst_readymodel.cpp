#include "readymodel.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestReadyModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void queueInOrder();
    void holderTakesTheFirst();
    void callbackHasNoHue();
    void timerOfACallback();
    void timerHoldsTheLoop();
    void nobodyHolds();
};

void TestReadyModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestReadyModel::queueInOrder()
{
    LessonMoment run(u"gather"_s);
    ReadyModel model;
    model.show(run.at(EventKind::GatherCreated));
    QCOMPARE(texts(model, "label"), (QStringList { u"users"_s, u"posts"_s, u"comments"_s }));
    QCOMPARE(column(model, "hue"), (QVariantList { 1, 2, 3 }));
    QCOMPARE(texts(model, "kind"), (QStringList { u"step"_s, u"step"_s, u"step"_s }));
    QCOMPARE(model.holder(),
             (QVariantMap { { u"present"_s, true },
                            { u"label"_s, u"main"_s },
                            { u"hue"_s, 0 },
                            { u"kind"_s, u"step"_s },
                            { u"why"_s, u"The loop runs main, which is first in the ready queue. "
                                        "Next in the ready queue: users."_s } }));
    QCOMPARE(
        texts(model, "why").constFirst(),
        u"main created users; it waits in the ready queue until main suspends. It is next: it runs once main "
        "gives the loop back."_s);
    Moment hidden = run.at(EventKind::GatherCreated);
    hidden.hidesOrder = true;
    model.show(hidden);
    QCOMPARE(texts(model, "why").constFirst(),
             u"main created users; it waits in the ready queue until main suspends."_s);
}

void TestReadyModel::holderTakesTheFirst()
{
    LessonMoment run(u"gather"_s);
    ReadyModel model;
    model.show(run.at(EventKind::GatherCreated));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy held(&model, &ReadyModel::holderChanged);
    model.show(run.at(EventKind::StepStart, u"users"_s));
    QCOMPARE(model.holder().value(u"label"_s), u"users"_s);
    QCOMPARE(texts(model, "label"), (QStringList { u"posts"_s, u"comments"_s }));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 0);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(held.count(), 1);
}

void TestReadyModel::callbackHasNoHue()
{
    LessonMoment run(u"gather"_s);
    ReadyModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s, 2));
    QCOMPARE(texts(model, "label"), QStringList { u"gather"_s });
    QCOMPARE(texts(model, "kind"), QStringList { u"callback"_s });
    QCOMPARE(column(model, "hue"), QVariantList { -1 });
}

void TestReadyModel::timerOfACallback()
{
    LessonMoment run(u"inside-the-loop"_s);
    ReadyModel model;
    model.show(run.at(EventKind::CallbackRun));
    QCOMPARE(texts(model, "label"), QStringList { u"later"_s });
    QCOMPARE(texts(model, "kind"), QStringList { u"timer"_s });
    model.show(run.at(EventKind::TimerFired));
    QCOMPARE(model.holder().value(u"label"_s), u"later"_s);
    QCOMPARE(model.holder().value(u"hue"_s).toInt(), -1);
}

void TestReadyModel::timerHoldsTheLoop()
{
    LessonMoment run(u"gather"_s);
    ReadyModel model;
    model.show(run.at(EventKind::TimerFired, u"comments"_s));
    QCOMPARE(model.holder().value(u"kind"_s), u"timer"_s);
    QCOMPARE(model.holder().value(u"label"_s), u"comments"_s);
    QCOMPARE(texts(model, "label"), QStringList { u"comments"_s });
}

void TestReadyModel::nobodyHolds()
{
    LessonMoment run(u"gather"_s);
    ReadyModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s));
    QCOMPARE(model.holder().value(u"present"_s), false);
    QCOMPARE(model.count(), 0);
}

QTEST_GUILESS_MAIN(TestReadyModel)
#include "tst_readymodel.moc"
