#include "core/asyncio/sync/synclog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::Condition;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::EventKind;
using asyncio::Semantics;

namespace {

QCoro::Task<> waiter(QString name, Condition condition)
{
    const auto guard = co_await condition.scoped();
    co_await condition.wait();
    asyncio::print(name);
}

QCoro::Task<> slowWaiter(QString name, Condition condition)
{
    const auto guard = co_await condition.scoped();
    co_await condition.wait();
    asyncio::print(name);
    co_await asyncio::sleep(1);
}

QCoro::Task<> talkativeWaiter(QString name, Condition condition)
{
    const auto guard = co_await condition.scoped();
    try {
        co_await condition.wait();
        asyncio::print(name);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"%1 cancelled %2"_s.arg(name, asyncio::reprOf(condition.isLocked())));
        throw;
    }
}

QCoro::Task<> notifiedThenCancelled()
{
    Condition condition;
    auto a = createTask(coroutine<waiter>(u"a"_s, condition));
    auto b = createTask(coroutine<waiter>(u"b"_s, condition));
    co_await asyncio::sleep(0);
    {
        const auto guard = co_await condition.scoped();
        condition.notify();
    }
    a->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    b->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(condition.isLocked());
}

QCoro::Task<> cancelledWhileItWaitsForTheLock()
{
    Condition condition;
    auto a = createTask(coroutine<talkativeWaiter>(u"a"_s, condition));
    auto b = createTask(coroutine<talkativeWaiter>(u"b"_s, condition));
    co_await asyncio::sleep(0);
    co_await condition.acquire();
    condition.notify();
    co_await asyncio::sleep(0);
    co_await asyncio::sleep(0);
    for (int i = 0; i < 2; ++i) {
        a->cancel();
        co_await asyncio::sleep(0);
        co_await asyncio::sleep(0);
        asyncio::print(a->isDone());
    }
    condition.release();
    co_await asyncio::sleep(1);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    b->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(condition.isLocked());
}

QCoro::Task<> cancelledInLine()
{
    Condition condition;
    auto a = createTask(coroutine<talkativeWaiter>(u"a"_s, condition));
    auto b = createTask(coroutine<talkativeWaiter>(u"b"_s, condition));
    co_await asyncio::sleep(0);
    a->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    b->cancel();
}

QCoro::Task<> inTurn()
{
    Condition condition;
    QList<asyncio::Ref<asyncio::Task<void>>> tasks;
    for (const QString &name : { u"a"_s, u"b"_s, u"c"_s, u"d"_s })
        tasks << createTask(coroutine<slowWaiter>(name, condition));
    co_await asyncio::sleep(0);
    {
        const auto guard = co_await condition.scoped();
        condition.notify(2);
    }
    co_await asyncio::sleep(5);
    {
        const auto guard = co_await condition.scoped();
        condition.notifyAll();
    }
    co_await asyncio::sleep(5);
    for (const auto &task : tasks)
        asyncio::print(task->isDone());
}

QCoro::Task<> patient(Condition condition, std::shared_ptr<int> count)
{
    const auto guard = co_await condition.scoped();
    const std::function<bool()> isEnough = [count] { return *count >= 2; };
    co_await condition.waitFor(isEnough);
    asyncio::print(u"it is %1"_s.arg(*count));
}

QCoro::Task<> waitsForAPredicate()
{
    Condition condition;
    const auto count = std::make_shared<int>(0);
    auto task = createTask(coroutine<patient>(condition, count));
    for (int i = 0; i < 3; ++i) {
        co_await asyncio::sleep(1);
        const auto guard = co_await condition.scoped();
        ++*count;
        condition.notifyAll();
        asyncio::print(u"now %1"_s.arg(*count));
    }
    co_await task;
}

QCoro::Task<> errors()
{
    asyncio::Lock lock;
    Condition condition(lock);
    try {
        co_await condition.wait();
    } catch (const asyncio::RuntimeError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    try {
        condition.notify();
    } catch (const asyncio::RuntimeError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    co_await lock.acquire();
    condition.notifyAll();
    asyncio::print(condition.isLocked());
    condition.release();
    try {
        condition.release();
    } catch (const asyncio::RuntimeError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
}

QCoro::Task<> mainEndsFirst()
{
    Condition condition;
    auto a = createTask(coroutine<talkativeWaiter>(u"a"_s, condition));
    auto b = createTask(coroutine<talkativeWaiter>(u"b"_s, condition));
    co_await asyncio::sleep(0);
}

} // namespace

class TestCondition : public QObject
{
    Q_OBJECT

private slots:
    void notifiedThenCancelledIsLostBefore313_data()
    {
        QTest::addColumn<Semantics>("semantics");
        QTest::addColumn<QStringList>("prints");
        const QStringList lost { u"True"_s, u"False"_s, u"False"_s };
        QTest::newRow("3.11") << Semantics::Python311 << lost;
        QTest::newRow("3.12") << Semantics::Python312 << lost;
        const QStringList passedOn { u"b"_s, u"True"_s, u"True"_s, u"False"_s };
        QTest::newRow("3.13") << Semantics::Python313 << passedOn;
    }
    void notifiedThenCancelledIsLostBefore313()
    {
        QFETCH(Semantics, semantics);
        QTEST(runAs<notifiedThenCancelled>(semantics).prints(), "prints");
    }

    void cancelledItStillTakesTheLockAgain_data()
    {
        QTest::addColumn<Semantics>("semantics");
        QTest::addColumn<QStringList>("prints");
        const QStringList first { u"False"_s, u"False"_s, u"a cancelled True"_s };
        const QStringList lost { u"True"_s, u"False"_s, u"b cancelled True"_s, u"False"_s };
        QTest::newRow("3.11") << Semantics::Python311 << first + lost;
        QTest::newRow("3.12") << Semantics::Python312 << first + lost;
        const QStringList passedOn { u"b"_s, u"True"_s, u"True"_s, u"False"_s };
        QTest::newRow("3.13") << Semantics::Python313 << first + passedOn;
    }
    void cancelledItStillTakesTheLockAgain()
    {
        QFETCH(Semantics, semantics);
        QTEST(runAs<cancelledWhileItWaitsForTheLock>(semantics).prints(), "prints");
    }

    void from313OnTheCancelledWakesAnotherInVain_data()
    {
        QTest::addColumn<Semantics>("semantics");
        QTest::addColumn<QStringList>("prints");
        const QStringList alone { u"a cancelled True"_s, u"True"_s, u"False"_s, u"b cancelled True"_s };
        QTest::newRow("3.11") << Semantics::Python311 << alone;
        QTest::newRow("3.12") << Semantics::Python312 << alone;
        const QStringList together { u"a cancelled True"_s, u"b"_s, u"True"_s, u"True"_s };
        QTest::newRow("3.13") << Semantics::Python313 << together;
    }
    void from313OnTheCancelledWakesAnotherInVain()
    {
        QFETCH(Semantics, semantics);
        QTEST(runAs<cancelledInLine>(semantics).prints(), "prints");
    }

    void theNotifiedTakeTheLockInTurn()
    {
        QCOMPARE(printsOf<inTurn>(), (QStringList { u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"True"_s, u"True"_s,
                                                    u"True"_s, u"True"_s }));
        const SyncLog log = runAs<inTurn>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::ConditionNotify }),
                 (QStringList { u"condition_notify #1 by 1 2/0"_s, u"condition_notify #1 by 1 2/0"_s }));
        const QStringList ends = log.of({ EventKind::StepEnd });
        QVERIFY(ends.contains(u"step_end #1 by 2 in condition.wait()"_s));
        QVERIFY(ends.contains(u"step_end #2 by 3 in lock.acquire()"_s));
    }

    void theConditionComesBeforeItsLockButIsToldAfterIt()
    {
        const SyncLog log = runAs<inTurn>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::LockCreated, EventKind::ConditionCreated }),
                 (QStringList { u"lock_created #2 by 1"_s, u"condition_created #1 by 1 lock #2"_s }));
        const SyncLog shared = runAs<errors>(Semantics::Python313);
        QCOMPARE(shared.of({ EventKind::LockCreated, EventKind::ConditionCreated }),
                 (QStringList { u"lock_created #1 by 1"_s, u"condition_created #2 by 1 lock #1"_s }));
    }

    void waitForTriesThePredicateAtEachNotification()
    {
        QCOMPARE(printsOf<waitsForAPredicate>(),
                 (QStringList { u"now 1"_s, u"now 2"_s, u"it is 2"_s, u"now 3"_s }));
    }

    void wrongUseThrows()
    {
        QCOMPARE(printsOf<errors>(), (QStringList { u"RuntimeError('cannot wait on un-acquired lock')"_s,
                                                    u"RuntimeError('cannot notify on un-acquired lock')"_s,
                                                    u"True"_s, u"RuntimeError('Lock is not acquired.')"_s }));
    }

    void outlivesTheCoroutineThatMadeIt()
    {
        QCOMPARE(printsOf<mainEndsFirst>(), (QStringList { u"a cancelled True"_s, u"b cancelled True"_s }));
    }

    void unwindsHalfWay()
    {
        for (const Semantics semantics : AllSemantics) {
            QVERIFY(unwindEverywhere<notifiedThenCancelled>(semantics) > 5);
            unwindEverywhere<cancelledWhileItWaitsForTheLock>(semantics);
            unwindEverywhere<cancelledInLine>(semantics);
            unwindEverywhere<inTurn>(semantics);
            unwindEverywhere<waitsForAPredicate>(semantics);
            unwindEverywhere<mainEndsFirst>(semantics);
        }
    }
};

QTEST_GUILESS_MAIN(TestCondition)
#include "tst_condition.moc"
