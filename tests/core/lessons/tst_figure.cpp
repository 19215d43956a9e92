#include "lessons/lesson.h"
#include "support/logbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using lessons::Figure;

class TestFigure : public QObject
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

Figure durationOf(EventKind from, int nthFrom, EventKind to, int nthTo)
{
    Figure figure;
    figure.from.kind = from;
    figure.from.nth = nthFrom;
    figure.to.kind = to;
    figure.to.nth = nthTo;
    return figure;
}

Figure figureOf(Figure::Kind kind)
{
    Figure figure;
    figure.kind = kind;
    return figure;
}

} // namespace

void TestFigure::durationBetweenTwoEvents()
{
    const trace::TraceLog log = logs::gather();
    const Figure whole = durationOf(EventKind::StepStart, 1, EventKind::StepEnd, -1);
    QCOMPARE(whole.valueIn(log), std::optional(3.0));
    const Figure first = durationOf(EventKind::TimerFired, 1, EventKind::TimerFired, 2);
    QCOMPARE(first.valueIn(log), std::optional(1.0));
}

void TestFigure::durationNeedsBothInOrder()
{
    const trace::TraceLog log = logs::gather();
    QVERIFY(!durationOf(EventKind::StepEnd, -1, EventKind::StepStart, 1).valueIn(log));
    QVERIFY(!durationOf(EventKind::StepStart, 1, EventKind::BlockingEnd, 1).valueIn(log));
    QVERIFY(!durationOf(EventKind::BlockingEnd, 1, EventKind::StepStart, 1).valueIn(log));
}

void TestFigure::longestQueue()
{
    const trace::TraceLog log = logs::queue();
    int longest = 0;
    for (const trace::Event &event : log.events()) {
        if (event.kind == EventKind::QueuePut)
            longest = qMax(longest, event.size);
    }
    QVERIFY(longest > 0);
    QCOMPARE(figureOf(Figure::Kind::LongestQueue).valueIn(log), std::optional(double(longest)));
    QVERIFY(!figureOf(Figure::Kind::LongestQueue).valueIn(logs::gather()));

    LogBuilder unused;
    unused.iteration();
    const auto main = unused.create(0, u"main"_s);
    unused.start(main);
    unused.queue(main, u"queue"_s, 2);
    QCOMPARE(figureOf(Figure::Kind::LongestQueue).valueIn(unused.log), std::optional(0.0));
}

void TestFigure::mostAtOnce()
{
    QCOMPARE(figureOf(Figure::Kind::MostAtOnce).valueIn(logs::gather()), std::optional(3.0));
}

void TestFigure::emptyTraceHasNone()
{
    const trace::TraceLog log;
    for (const auto kind : { Figure::Kind::Duration, Figure::Kind::LongestQueue, Figure::Kind::MostAtOnce })
        QVERIFY(!figureOf(kind).valueIn(log));
}

QTEST_APPLESS_MAIN(TestFigure)
#include "tst_figure.moc"
