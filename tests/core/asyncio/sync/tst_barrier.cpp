#include "core/asyncio/sync/synclog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::Barrier;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::EventKind;
using asyncio::Semantics;

namespace {

QCoro::Task<> visitor(QString name, Barrier barrier)
{
    try {
        const int index = co_await barrier.wait();
        asyncio::print(u"%1 %2"_s.arg(name).arg(index));
    } catch (const asyncio::BrokenBarrierError &) {
        asyncio::print(u"%1 %2"_s.arg(name, asyncio::reprOfException(std::current_exception())));
    }
}

QCoro::Task<> visitors(Barrier barrier, QStringList names)
{
    QList<asyncio::Coroutine<void>> all;
    for (const QString &name : names)
        all << coroutine<visitor>(name, barrier);
    co_await asyncio::gather(all);
}

QCoro::Task<> threeCome()
{
    Barrier barrier(3);
    co_await visitors(barrier, QStringList(u"abc"_s.split(QString(), Qt::SkipEmptyParts)));
    asyncio::print(barrier.nWaiting());
    asyncio::print(barrier.isBroken());
}

QCoro::Task<> twoRounds()
{
    Barrier barrier(2);
    co_await visitors(barrier, QStringList(u"abcd"_s.split(QString(), Qt::SkipEmptyParts)));
}

QCoro::Task<> aborted()
{
    Barrier barrier(3);
    auto a = createTask(coroutine<visitor>(u"a"_s, barrier));
    auto c = createTask(coroutine<visitor>(u"c"_s, barrier));
    co_await asyncio::sleep(0);
    barrier.abort();
    asyncio::print(barrier.isBroken());
    asyncio::print(barrier.nWaiting());
    co_await visitor(u"late"_s, barrier);
    co_await a;
    co_await c;
    barrier.reset();
    asyncio::print(barrier.isBroken());
    co_await visitors(barrier, QStringList(u"xyz"_s.split(QString(), Qt::SkipEmptyParts)));
}

QCoro::Task<> resetHalfWay()
{
    Barrier barrier(2);
    auto a = createTask(coroutine<visitor>(u"a"_s, barrier));
    co_await asyncio::sleep(0);
    barrier.reset();
    auto d = createTask(coroutine<visitor>(u"d"_s, barrier));
    co_await asyncio::sleep(0);
    co_await visitor(u"e"_s, barrier);
    co_await a;
    co_await d;
}

QCoro::Task<> cancelled()
{
    Barrier barrier(3);
    auto a = createTask(coroutine<visitor>(u"a"_s, barrier));
    auto b = createTask(coroutine<visitor>(u"b"_s, barrier));
    co_await asyncio::sleep(0);
    a->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(a->isCancelled());
    asyncio::print(barrier.nWaiting());
    co_await visitors(barrier, QStringList(u"cd"_s.split(QString(), Qt::SkipEmptyParts)));
}

QCoro::Task<> noParties()
{
    try {
        const Barrier barrier(0);
    } catch (const asyncio::ValueError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    co_return;
}

} // namespace

class TestBarrier : public QObject
{
    Q_OBJECT

private slots:
    void theLastToComeGoesOnAtOnceTheOthersInTurn()
    {
        QCOMPARE(printsOf<threeCome>(), (QStringList { u"c 2"_s, u"a 0"_s, u"b 1"_s, u"0"_s, u"False"_s }));
    }

    void tellsEveryChange()
    {
        const SyncLog log = runAs<threeCome>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::BarrierCreated, EventKind::BarrierChanged }),
                 (QStringList {
                     u"barrier_created #1 by 1 0/3"_s, u"barrier_changed #1 by 2 1/0 filling"_s,
                     u"barrier_changed #1 by 3 2/0 filling"_s, u"barrier_changed #1 by 4 3/0 filling"_s,
                     u"barrier_changed #1 by 4 3/0 draining"_s, u"barrier_changed #1 by 4 2/0 draining"_s,
                     u"barrier_changed #1 by 2 1/0 draining"_s, u"barrier_changed #1 by 3 draining"_s,
                     u"barrier_changed #1 by 3 filling"_s }));
        QVERIFY(log.of({ EventKind::StepEnd }).contains(u"step_end #1 by 2 in barrier.wait()"_s));
    }

    void whoComesWhileItDrainsWaitsForTheNextRound()
    {
        QCOMPARE(printsOf<twoRounds>(), (QStringList { u"b 1"_s, u"a 0"_s, u"d 1"_s, u"c 0"_s }));
    }

    void abortBreaksItUntilReset()
    {
        const QString waited = u"BrokenBarrierError('Abort or reset of barrier')"_s;
        QCOMPARE(printsOf<aborted>(),
                 (QStringList { u"True"_s, u"0"_s, u"late BrokenBarrierError('Barrier aborted')"_s,
                                u"a "_s + waited, u"c "_s + waited, u"False"_s, u"z 2"_s, u"x 0"_s,
                                u"y 1"_s }));
    }

    void resetEndsTheRound()
    {
        QCOMPARE(printsOf<resetHalfWay>(),
                 (QStringList { u"a BrokenBarrierError('Abort or reset of barrier')"_s, u"e 1"_s,
                                u"d 0"_s }));
    }

    void aCancelledTaskLeaves()
    {
        QCOMPARE(printsOf<cancelled>(), (QStringList { u"True"_s, u"1"_s, u"d 2"_s, u"b 1"_s, u"c 1"_s }));
    }

    void from313OnTheCancelledWakesAnotherInVain_data()
    {
        QTest::addColumn<Semantics>("semantics");
        QTest::addColumn<int>("waits");
        QTest::newRow("3.11") << Semantics::Python311 << 1;
        QTest::newRow("3.12") << Semantics::Python312 << 1;
        QTest::newRow("3.13") << Semantics::Python313 << 2;
    }
    void from313OnTheCancelledWakesAnotherInVain()
    {
        QFETCH(Semantics, semantics);
        const QStringList ends = runAs<cancelled>(semantics).of({ EventKind::StepEnd });
        QTEST(int(ends.count(u"step_end #1 by 3 in barrier.wait()"_s)), "waits");
    }

    void wrongUseThrows()
    {
        QCOMPARE(printsOf<noParties>(), QStringList { u"ValueError('parties must be > 0')"_s });
    }

    void unwindsHalfWay()
    {
        for (const Semantics semantics : AllSemantics) {
            QVERIFY(unwindEverywhere<threeCome>(semantics) > 5);
            unwindEverywhere<twoRounds>(semantics);
            unwindEverywhere<aborted>(semantics);
            unwindEverywhere<resetHalfWay>(semantics);
            unwindEverywhere<cancelled>(semantics);
        }
    }
};

QTEST_GUILESS_MAIN(TestBarrier)
#include "tst_barrier.moc"
