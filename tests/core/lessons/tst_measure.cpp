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
    void mostAtOnceOfAnotherWait();
    void timesAndTotal();
    void totalOfAMainThatDoesNotEnd();
    void countsWhatFits();
    void orderAndText();
    void outcomes();
    void sizeOfTheRun();
    void mostInside();
    void longestBlock();
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

void TestMeasure::mostAtOnceOfAnotherWait()
{
    Measure measure = measureOf(Measure::Kind::MostAtOnce);
    measure.wait = asyncio::WaitKind::Gather;
    QCOMPARE(measure.valueIn(logs::gather()), QVariant(1.0));
    measure.wait = asyncio::WaitKind::Lock;
    QCOMPARE(measure.valueIn(logs::gather()), QVariant(0.0));
}

void TestMeasure::timesAndTotal()
{
    const trace::TraceLog log = logs::gather();
    Measure measure = measureOf(Measure::Kind::Time);
    measure.from.kind = EventKind::TimerFired;
    measure.from.nth = 2;
    QCOMPARE(measure.valueIn(log), QVariant(2.0));
    measure.from.nth = 4;
    QVERIFY(!measure.valueIn(log).isValid());
    QCOMPARE(measureOf(Measure::Kind::Total).valueIn(log), QVariant(3.0));
}

void TestMeasure::totalOfAMainThatDoesNotEnd()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    const auto other = builder.create(main, u"other"_s);
    builder.start(main);
    builder.suspend(main, asyncio::WaitKind::Future, u"future"_s);
    builder.start(other);
    builder.finish(other);
    QVERIFY(!measureOf(Measure::Kind::Total).valueIn(builder.log).isValid());
}

void TestMeasure::countsWhatFits()
{
    Measure measure = measureOf(Measure::Kind::Count);
    measure.from.kind = EventKind::TimerFired;
    QCOMPARE(measure.valueIn(logs::gather()), QVariant(3.0));
    measure.from.task = u"users"_s;
    QCOMPARE(measure.valueIn(logs::gather()), QVariant(1.0));
    measure.from.task = u"nobody"_s;
    QCOMPARE(measure.valueIn(logs::gather()), QVariant(0.0));
}

void TestMeasure::orderAndText()
{
    Measure measure = measureOf(Measure::Kind::Order);
    measure.from.kind = EventKind::TimerFired;
    QCOMPARE(measure.valueIn(logs::gather()), QVariant(u"comments, users, posts"_s));
    measure.from.kind = EventKind::LockCreated;
    QVERIFY(!measure.valueIn(logs::gather()).isValid());

    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    builder.start(main);
    builder.print(main, u"one"_s);
    builder.print(main, u"two"_s);
    measure.from.kind = EventKind::Print;
    measure.of = Measure::Of::Text;
    QCOMPARE(measure.valueIn(builder.log), QVariant(u"one, two"_s));
    measure.kind = Measure::Kind::Text;
    measure.from.nth = 2;
    QCOMPARE(measure.valueIn(builder.log), QVariant(u"two"_s));
    measure.from.nth = 3;
    QVERIFY(!measure.valueIn(builder.log).isValid());
    measure.kind = Measure::Kind::Order;
    measure.from.kind = EventKind::TaskCreated;
    measure.of = Measure::Of::Label;
    QCOMPARE(measure.valueIn(builder.log), QVariant(u"main"_s));
}

void TestMeasure::outcomes()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    const auto failed = builder.create(main, u"failed"_s);
    builder.create(main, u"waiting"_s);
    builder.start(main);
    builder.finish(main);
    builder.start(failed);
    builder.finish(failed, asyncio::Outcome::Exception);
    Measure measure = measureOf(Measure::Kind::Outcome);
    const auto outcomeOf = [&](const QString &task) {
        measure.task = task;
        return measure.valueIn(builder.log);
    };
    QCOMPARE(outcomeOf(u"main"_s), QVariant(u"result"_s));
    QCOMPARE(outcomeOf(u"failed"_s), QVariant(u"exception"_s));
    QCOMPARE(outcomeOf(u"waiting"_s), QVariant(u"pending"_s));
    QVERIFY(!outcomeOf(u"nobody"_s).isValid());
}

void TestMeasure::sizeOfTheRun()
{
    const trace::TraceLog log = logs::gather();
    int steps = 0;
    for (const trace::Event &event : log.events())
        steps += event.kind == EventKind::StepStart ? 1 : 0;
    QCOMPARE(measureOf(Measure::Kind::Tasks).valueIn(log), QVariant(4.0));
    QCOMPARE(measureOf(Measure::Kind::Steps).valueIn(log), QVariant(double(steps)));
    QCOMPARE(measureOf(Measure::Kind::Iterations).valueIn(log),
             QVariant(double(log.events().last().iteration)));
}

// Each resource for itself, and what is released more often than it was taken does not count below 0.
void TestMeasure::mostInside()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    builder.start(main);
    builder.change(EventKind::SemaphoreRelease, 1, main);
    builder.change(EventKind::SemaphoreAcquire, 1, main);
    builder.change(EventKind::SemaphoreAcquire, 1, main);
    builder.change(EventKind::LockAcquire, 2, main);
    builder.change(EventKind::SemaphoreRelease, 1, main);
    builder.change(EventKind::SemaphoreAcquire, 1, main);
    QCOMPARE(measureOf(Measure::Kind::MostInside).valueIn(builder.log), QVariant(2.0));
    QCOMPARE(measureOf(Measure::Kind::MostInside).valueIn(logs::gather()), QVariant(0.0));
}

void TestMeasure::longestBlock()
{
    LogBuilder builder;
    builder.iteration();
    const auto main = builder.create(0, u"main"_s);
    builder.start(main);
    builder.block(main, 0.5);
    builder.block(main, 2);
    builder.block(main, 1);
    QCOMPARE(measureOf(Measure::Kind::LongestBlock).valueIn(builder.log), QVariant(2.0));
    QCOMPARE(measureOf(Measure::Kind::LongestBlock).valueIn(logs::gather()), QVariant(0.0));
}

void TestMeasure::emptyTraceHasNone()
{
    const trace::TraceLog log;
    for (const auto kind : { Measure::Kind::Duration, Measure::Kind::LongestQueue })
        QVERIFY(!measureOf(kind).valueIn(log).isValid());
}

QTEST_APPLESS_MAIN(TestMeasure)
#include "tst_measure.moc"
