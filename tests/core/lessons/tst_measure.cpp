#include "lessons/lesson.h"
#include "support/logbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using lessons::Measure;

class TestMeasure : public QObject
{
    Q_OBJECT

private slots:
    void durationBetweenTwoEvents();
    void durationNeedsBothInOrder();
    void longestQueue();
    void mostAtOnce();
    void emptyTraceHasNone();
};

namespace {

Measure durationOf(EventKind from, int nthFrom, EventKind to, int nthTo)
{
    Measure measure;
    measure.kind = Measure::Kind::Duration;
    measure.from.kind = from;
    measure.from.nth = nthFrom;
    measure.to.kind = to;
    measure.to.nth = nthTo;
    return measure;
}

Measure measureOf(Measure::Kind kind)
{
    Measure measure;
    measure.kind = kind;
    return measure;
}

} // namespace

void TestMeasure::durationBetweenTwoEvents()
{
    const trace::TraceLog log = logs::gather();
    const Measure whole = durationOf(EventKind::StepStart, 1, EventKind::StepEnd, -1);
    QCOMPARE(whole.valueIn(log), QVariant(3.0));
    const Measure first = durationOf(EventKind::TimerFired, 1, EventKind::TimerFired, 2);
    QCOMPARE(first.valueIn(log), QVariant(1.0));
}

void TestMeasure::durationNeedsBothInOrder()
{
    const trace::TraceLog log = logs::gather();
    QVERIFY(!durationOf(EventKind::StepEnd, -1, EventKind::StepStart, 1).valueIn(log).isValid());
    QVERIFY(!durationOf(EventKind::StepStart, 1, EventKind::BlockingEnd, 1).valueIn(log).isValid());
    QVERIFY(!durationOf(EventKind::BlockingEnd, 1, EventKind::StepStart, 1).valueIn(log).isValid());
}

void TestMeasure::longestQueue()
{
    const trace::TraceLog log = logs::queue();
    int longest = 0;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::QueuePut)
            longest = qMax(longest, event.size);
    }
    QVERIFY(longest > 0);
    QCOMPARE(measureOf(Measure::Kind::LongestQueue).valueIn(log), QVariant(double(longest)));
    QVERIFY(!measureOf(Measure::Kind::LongestQueue).valueIn(logs::gather()).isValid());

    LogBuilder unused;
    unused.iteration();
    const auto main = unused.create(0, u"main"_s);
    unused.start(main);
    unused.queue(main, u"queue"_s, 2);
    QCOMPARE(measureOf(Measure::Kind::LongestQueue).valueIn(unused.log), QVariant(0.0));
}

void TestMeasure::mostAtOnce()
{
    QCOMPARE(measureOf(Measure::Kind::MostAtOnce).valueIn(logs::gather()), QVariant(3.0));
}

void TestMeasure::emptyTraceHasNone()
{
    const trace::TraceLog log;
    for (const auto kind : { Measure::Kind::Duration, Measure::Kind::LongestQueue })
        QVERIFY(!measureOf(kind).valueIn(log).isValid());
}

QTEST_APPLESS_MAIN(TestMeasure)
#include "tst_measure.moc"
