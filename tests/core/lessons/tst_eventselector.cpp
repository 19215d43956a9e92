#include "lessons/lesson.h"
#include "support/logbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::WaitKind;
using lessons::EventSelector;

class TestEventSelector : public QObject
{
    Q_OBJECT

private slots:
    void findsByKind();
    void countsFromEitherEnd();
    void findsByTask();
    void findsByWaitLabelAndOutcome();
    void findsByPartOfTheText();
    void saysWhereThereIsNone();
};

namespace {

EventSelector selector(EventKind kind, int nth = 1)
{
    EventSelector selector;
    selector.kind = kind;
    selector.nth = nth;
    return selector;
}

} // namespace

void TestEventSelector::findsByKind()
{
    const trace::TraceLog log = logs::gather();
    const qsizetype found = selector(EventKind::TimerFired).find(log);
    QCOMPARE(log.at(found).kind, EventKind::TimerFired);
    QCOMPARE(log.at(found).time, LogBuilder::Second);
}

void TestEventSelector::countsFromEitherEnd()
{
    const trace::TraceLog log = logs::gather();
    QCOMPARE(log.at(selector(EventKind::TimerFired, 2).find(log)).time, 2 * LogBuilder::Second);
    QCOMPARE(log.at(selector(EventKind::TimerFired, -1).find(log)).time, 3 * LogBuilder::Second);
    QCOMPARE(selector(EventKind::TimerFired, 3).find(log), selector(EventKind::TimerFired, -1).find(log));
    QCOMPARE(selector(EventKind::TimerFired, 1).find(log), selector(EventKind::TimerFired, -3).find(log));
}

void TestEventSelector::findsByTask()
{
    const trace::TraceLog log = logs::gather();
    EventSelector posts = selector(EventKind::StepStart);
    posts.task = u"posts"_s;
    const trace::Snapshot state = log.snapshotAt(posts.find(log) + 1);
    QVERIFY(state.runningTask());
    QCOMPARE(state.runningTask()->label, u"posts"_s);

    EventSelector created = selector(EventKind::TaskCreated);
    created.task = u"posts"_s;
    QCOMPARE(log.at(created.find(log)).label, u"posts"_s);
}

void TestEventSelector::findsByWaitLabelAndOutcome()
{
    const trace::TraceLog log = logs::gather();
    EventSelector sleeping = selector(EventKind::StepEnd);
    sleeping.wait = WaitKind::Sleep;
    QCOMPARE(log.at(sleeping.find(log)).wait, WaitKind::Sleep);

    EventSelector ended = selector(EventKind::StepEnd);
    ended.outcome = Outcome::Result;
    QCOMPARE(log.at(ended.find(log)).time, LogBuilder::Second);

    EventSelector labelled = selector(EventKind::StepEnd);
    labelled.label = log.at(sleeping.find(log)).label;
    QCOMPARE(labelled.find(log), sleeping.find(log));
}

void TestEventSelector::findsByPartOfTheText()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    builder.start(main);
    builder.print(main, u"Fetching users..."_s);
    builder.print(main, u"Together: 3.0 s"_s);
    EventSelector together = selector(EventKind::Print);
    together.text = u"Together"_s;
    QCOMPARE(builder.log.at(together.find(builder.log)).text, u"Together: 3.0 s"_s);
}

void TestEventSelector::saysWhereThereIsNone()
{
    const trace::TraceLog log = logs::gather();
    QCOMPARE(selector(EventKind::QueuePut).find(log), -1);
    QCOMPARE(selector(EventKind::TimerFired, 4).find(log), -1);
    QCOMPARE(selector(EventKind::TimerFired, -4).find(log), -1);
    EventSelector nobody = selector(EventKind::StepStart);
    nobody.task = u"nobody"_s;
    QCOMPARE(nobody.find(log), -1);
    QCOMPARE(selector(EventKind::TimerFired).find(trace::TraceLog()), -1);
}

QTEST_APPLESS_MAIN(TestEventSelector)
#include "tst_eventselector.moc"
