#include "core/asyncio/sync/synclog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::EventKind;
using asyncio::Lock;
using asyncio::Semantics;

namespace {

QCoro::Task<> visitor(QString name, Lock lock)
{
    const auto guard = co_await lock.scoped();
    asyncio::print(name);
}

QCoro::Task<> holder(Lock lock)
{
    co_await lock.acquire();
    co_await asyncio::sleep(1);
    lock.release();
    asyncio::print(u"locked %1"_s.arg(asyncio::reprOf(lock.isLocked())));
    co_await lock.acquire();
    asyncio::print(u"holder again"_s);
    lock.release();
}

QCoro::Task<> releaseHandsNothingOver()
{
    Lock lock;
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<holder>(lock) << coroutine<visitor>(u"a"_s, lock) << coroutine<visitor>(u"b"_s, lock);
    co_await asyncio::gather(all);
}

QCoro::Task<> wokenThenCancelled()
{
    Lock lock;
    co_await lock.acquire();
    auto a = createTask(coroutine<visitor>(u"a"_s, lock));
    auto b = createTask(coroutine<visitor>(u"b"_s, lock));
    co_await asyncio::sleep(0);
    lock.release();
    a->cancel();
    asyncio::print(lock.isLocked());
    co_await asyncio::sleep(0);
    co_await asyncio::sleep(0);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    asyncio::print(lock.isLocked());
}

QCoro::Task<> cancelledInLine()
{
    Lock lock;
    co_await lock.acquire();
    auto a = createTask(coroutine<visitor>(u"a"_s, lock));
    auto b = createTask(coroutine<visitor>(u"b"_s, lock));
    co_await asyncio::sleep(0);
    a->cancel();
    lock.release();
    asyncio::print(lock.isLocked());
    for (int i = 0; i < 4; ++i)
        co_await asyncio::sleep(0);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    asyncio::print(lock.isLocked());
}

QCoro::Task<> onlyCancelledInLine()
{
    Lock lock;
    co_await lock.acquire();
    auto a = createTask(coroutine<visitor>(u"a"_s, lock));
    co_await asyncio::sleep(0);
    a->cancel();
    lock.release();
    co_await lock.acquire();
    asyncio::print(u"at once"_s);
    asyncio::print(a->isDone());
}

QCoro::Task<> releasedTooOften()
{
    Lock lock;
    try {
        lock.release();
    } catch (const asyncio::RuntimeError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    co_return;
}

QCoro::Task<> failing(Lock lock)
{
    const auto guard = co_await lock.scoped();
    throw asyncio::ValueError("in the body");
}

QCoro::Task<> guards()
{
    Lock lock;
    auto task = createTask(coroutine<failing>(lock));
    try {
        co_await task;
    } catch (const asyncio::ValueError &) {
        asyncio::print(lock.isLocked());
    }
    co_await lock.acquire();
    {
        const asyncio::Locked guard(lock);
        asyncio::print(lock.isLocked());
    }
    asyncio::print(lock.isLocked());
    co_await lock.acquire();
    {
        asyncio::Locked guard(lock);
        guard.release();
        asyncio::print(lock.isLocked());
        co_await lock.acquire();
    }
    asyncio::print(lock.isLocked());
    lock.release();
    {
        const auto guard = co_await lock.scoped();
        lock.release(); // and once more by the guard, which keeps quiet
    }
    asyncio::print(lock.isLocked());
}

QCoro::Task<> awaitedByName()
{
    Lock lock;
    auto acquiring = lock.acquire();
    co_await acquiring;
    auto a = createTask(coroutine<visitor>(u"a"_s, lock));
    co_await asyncio::sleep(0);
    lock.release();
    auto again = lock.acquire();
    co_await again;
    asyncio::print(u"main"_s);
}

QCoro::Task<> endsWithTheLock(Lock lock)
{
    const auto guard = co_await lock.scoped();
    co_await asyncio::sleep(9);
}

// The lock is main's; a guard and a waiter outlive main's frame.
QCoro::Task<> mainEndsFirst()
{
    Lock lock;
    auto holds = createTask(coroutine<endsWithTheLock>(lock));
    auto waits = createTask(coroutine<visitor>(u"waits"_s, lock));
    co_await asyncio::sleep(1);
}

} // namespace

class TestLock : public QObject
{
    Q_OBJECT

private slots:
    void releaseHandsNothingOverYetNobodyBarges()
    {
        QCOMPARE(printsOf<releaseHandsNothingOver>(),
                 (QStringList { u"locked False"_s, u"a"_s, u"b"_s, u"holder again"_s }));
    }

    void aFreeLockTakesNoIteration()
    {
        const SyncLog log = runAs<releasedTooOften>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::StepStart }).count(u"step_start by 1"_s), 1);
    }

    void tellsWhatHappensInOrder()
    {
        const SyncLog log = runAs<onlyCancelledInLine>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::LockCreated, EventKind::LockAcquire, EventKind::LockRelease }),
                 (QStringList { u"lock_created #1 by 1"_s, u"lock_acquire #1 by 1"_s,
                                u"lock_release #1 by 1"_s, u"lock_acquire #1 by 1"_s }));
        QVERIFY(log.of({ EventKind::StepEnd }).contains(u"step_end #1 by 2 in lock.acquire()"_s));
    }

    void releaseComesBeforeTheWakeUp()
    {
        const SyncLog log = runAs<releaseHandsNothingOver>(Semantics::Python313);
        const QStringList lines = log.of({ EventKind::LockRelease, EventKind::FutureDone });
        QCOMPARE(lines.indexOf(u"future_done True"_s), lines.indexOf(u"lock_release #1 by 2"_s) + 1);
    }

    void aWokenTaskThatIsCancelledWakesTheNext()
    {
        QCOMPARE(printsOf<wokenThenCancelled>(),
                 (QStringList { u"False"_s, u"b"_s, u"True"_s, u"True"_s, u"False"_s }));
    }

    void aTaskCancelledInLineIsPassedOver()
    {
        QCOMPARE(printsOf<cancelledInLine>(),
                 (QStringList { u"False"_s, u"b"_s, u"True"_s, u"True"_s, u"False"_s }));
    }

    void whoComesOvertakesOnlyTheCancelled()
    {
        QCOMPARE(printsOf<onlyCancelledInLine>(), (QStringList { u"at once"_s, u"False"_s }));
    }

    void releasingAFreeLockThrows()
    {
        QCOMPARE(printsOf<releasedTooOften>(), QStringList { u"RuntimeError('Lock is not acquired.')"_s });
    }

    void guardsRelease()
    {
        QCOMPARE(printsOf<guards>(),
                 (QStringList { u"False"_s, u"True"_s, u"False"_s, u"False"_s, u"True"_s, u"False"_s }));
    }

    void anAwaiterCanHaveAName() { QCOMPARE(printsOf<awaitedByName>(), (QStringList { u"a"_s, u"main"_s })); }

    void outlivesTheCoroutineThatMadeIt()
    {
        const SyncLog log = runAs<mainEndsFirst>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::LockAcquire, EventKind::LockRelease }),
                 (QStringList { u"lock_acquire #1 by 2"_s, u"lock_release #1 by 2"_s }));
    }

    void unwindsHalfWay()
    {
        QVERIFY(unwindEverywhere<releaseHandsNothingOver>() > 5);
        unwindEverywhere<wokenThenCancelled>();
        unwindEverywhere<cancelledInLine>();
        unwindEverywhere<guards>();
        unwindEverywhere<mainEndsFirst>();
    }
};

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
