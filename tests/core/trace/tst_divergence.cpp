#include "../../support/logbuilder.h"

#include "trace/divergence.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using trace::Divergence;
using trace::TraceLog;

namespace {

constexpr qint64 Second = LogBuilder::Second;

/// main sleeps, prints and ends.
TraceLog sleeper(double seconds, const QString &text = u"done"_s)
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    b.sleep(main, seconds);
    b.iteration(qint64(seconds * double(Second)));
    b.fire(main);
    b.iteration();
    b.start(main);
    b.print(main, text);
    b.finish(main);
    return b.log;
}

/// main makes tasks of these names and awaits the first of them.
TraceLog maker(const QStringList &names)
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    asyncio::TaskId first = 0;
    for (const QString &name : names) {
        const asyncio::TaskId task = b.create(main, name);
        first = first ? first : task;
    }
    b.suspend(main, asyncio::WaitKind::Task, names.first(), first);
    b.iteration();
    b.start(first);
    b.print(first, u"hello"_s);
    return b.log;
}

qsizetype find(const TraceLog &log, EventKind kind, int nth = 1)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.kindAt(i) == kind && --nth == 0)
            return i;
    }
    return -1;
}

} // namespace

class TestDivergence : public QObject
{
    Q_OBJECT

private slots:
    void sameRuns();
    void sameOrderAtOtherTimes();
    void anotherText();
    void anotherTask();
    void oneMoreTask();
    void anotherWait();
    void otherTimesAndThenOtherDeeds();
    void oneRunIsLonger();
    void whatIsNotADeed();
    void theShutdownIsLeftOut();
    void emptyRuns();
};

void TestDivergence::sameRuns()
{
    const Divergence divergence = Divergence::between(logs::gather(), logs::gather());
    QVERIFY(!divergence.first());
    QVERIFY(!divergence.isOnlyTime());
}

void TestDivergence::sameOrderAtOtherTimes()
{
    const TraceLog left = sleeper(2);
    const TraceLog right = sleeper(2.5);
    const Divergence divergence = Divergence::between(left, right);
    QVERIFY(divergence.isOnlyTime());
    const qsizetype fired = find(left, EventKind::TimerFired);
    QCOMPARE(divergence.first(), (Divergence::Place { fired, fired, 2 * Second }));
    QCOMPARE(Divergence::between(right, left).first()->time, 2 * Second);
}

void TestDivergence::anotherText()
{
    const TraceLog left = sleeper(1, u"a"_s);
    const Divergence divergence = Divergence::between(left, sleeper(1, u"b"_s));
    QVERIFY(!divergence.time);
    const qsizetype print = find(left, EventKind::Print);
    QCOMPARE(divergence.deed, (Divergence::Place { print, print, Second }));
}

void TestDivergence::anotherTask()
{
    const TraceLog left = maker({ u"users"_s });
    const Divergence divergence = Divergence::between(left, maker({ u"posts"_s }));
    const qsizetype created = find(left, EventKind::TaskCreated, 2);
    QCOMPARE(divergence.first(), (Divergence::Place { created, created, 0 }));
}

// The ids of everything behind shift; the runs part where one does what the other does not.
void TestDivergence::oneMoreTask()
{
    const TraceLog left = maker({ u"users"_s });
    const TraceLog right = maker({ u"users"_s, u"posts"_s });
    const Divergence divergence = Divergence::between(left, right);
    QCOMPARE(divergence.first()->left, find(left, EventKind::StepEnd));
    QCOMPARE(divergence.first()->right, find(right, EventKind::TaskCreated, 3));
}

void TestDivergence::anotherWait()
{
    const auto waiter = [](asyncio::WaitKind wait) {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.suspend(main, wait, u"the same words"_s);
        return b.log;
    };
    const TraceLog left = waiter(asyncio::WaitKind::Lock);
    const Divergence divergence = Divergence::between(left, waiter(asyncio::WaitKind::Event));
    QCOMPARE(divergence.deed->left, left.size() - 1);
    QVERIFY(!Divergence::between(left, waiter(asyncio::WaitKind::Lock)).first());
}

void TestDivergence::otherTimesAndThenOtherDeeds()
{
    const TraceLog left = sleeper(2, u"a"_s);
    const Divergence divergence = Divergence::between(left, sleeper(3, u"b"_s));
    QVERIFY(divergence.time && divergence.deed && !divergence.isOnlyTime());
    QCOMPARE(divergence.first()->left, find(left, EventKind::TimerFired));
    QCOMPARE(divergence.first()->time, 2 * Second);
    QCOMPARE(divergence.deed->left, find(left, EventKind::Print));
}

void TestDivergence::oneRunIsLonger()
{
    LogBuilder shorter;
    LogBuilder longer;
    for (LogBuilder *b : { &shorter, &longer }) {
        const auto main = b->create(0, u"main"_s);
        b->iteration();
        b->start(main);
        b->print(main, u"one"_s);
    }
    longer.print(1, u"two"_s);
    const Divergence divergence = Divergence::between(shorter.log, longer.log);
    QCOMPARE(divergence.first(), (Divergence::Place { shorter.log.size(), longer.log.size() - 1, 0 }));
    QCOMPARE(Divergence::between(longer.log, shorter.log).first()->right, shorter.log.size());
}

// Lines, iterations, numbers and sizes differ where nothing else does.
void TestDivergence::whatIsNotADeed()
{
    const TraceLog left = logs::queue();
    TraceLog right;
    for (trace::Event event : left.events()) {
        event.line += 3;
        event.cppLine += 5;
        event.iteration += 7;
        event.handle += event.handle ? 11 : 0;
        event.maxsize += event.maxsize ? 1 : 0;
        right.append(event);
    }
    QVERIFY(!Divergence::between(left, right).first());
}

void TestDivergence::theShutdownIsLeftOut()
{
    LogBuilder left;
    LogBuilder right;
    for (LogBuilder *b : { &left, &right }) {
        const auto main = b->create(0, u"main"_s);
        b->iteration();
        b->start(main);
        b->finish(main);
    }
    right.shutDown();
    QVERIFY(!Divergence::between(left.log, right.log).first());
}

void TestDivergence::emptyRuns()
{
    QVERIFY(!Divergence::between({}, {}).first());
    QCOMPARE(Divergence::between({}, logs::gather()).first(), (Divergence::Place { 0, 0, 0 }));
}

QTEST_GUILESS_MAIN(TestDivergence)

#include "tst_divergence.moc"
