#include "loopmodel.h"
#include "support/lessonmoment.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;

class TestLoopModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void iterationAndTime();
    void phases();
    void clocks();
};

void TestLoopModel::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestLoopModel::iterationAndTime()
{
    LessonMoment run(u"gather"_s);
    LoopModel model;
    QSignalSpy changed(&model, &LoopModel::changed);
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(model.time(), u"1.0"_s);
    QCOMPARE(model.iteration(),
             int(run.log.at(run.at(EventKind::StepStart, u"comments"_s, 2).event).iteration));
    QCOMPARE(changed.count(), 1);
}

void TestLoopModel::phases()
{
    LessonMoment run(u"gather"_s);
    LoopModel model;
    model.show(run.at(EventKind::StepEnd, u"comments"_s)); // nothing is ready any more
    QCOMPARE(model.phase(), 1);
    qsizetype waited = 0;
    while (run.log.at(waited).kind != EventKind::LoopIteration || run.log.at(waited).duration == 0)
        ++waited;
    model.show(run.atEvent(waited));
    QCOMPARE(model.phase(), 2);
    model.show(run.at(EventKind::StepStart, u"comments"_s, 2));
    QCOMPARE(model.phase(), 3);
}

void TestLoopModel::clocks()
{
    LessonMoment run(u"gather"_s);
    LoopModel model;
    model.show(run.atEvent(0));
    QCOMPARE(model.clockName(), u"virtual clock"_s);
    model.setReal(true); // it has turned to the world outside
    model.show(run.atEvent(0));
    QCOMPARE(model.clockName(), u"wall clock"_s);
    model.setReal(false);
    run.log.header.clock = u"wall"_s;
    model.show(run.atEvent(0));
    QCOMPARE(model.clockName(), u"wall clock"_s);
}

QTEST_GUILESS_MAIN(TestLoopModel)
#include "tst_loopmodel.moc"
