#include "core/asyncio/sync/synclog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::EventKind;
using asyncio::Semantics;
using asyncio::Semaphore;

namespace {

QCoro::Task<> visitor(QString name, Semaphore semaphore)
{
    co_await semaphore.acquire();
    asyncio::print(u"%1 %2"_s.arg(name).arg(semaphore.value()));
}

QCoro::Task<> polite(QString name, Semaphore semaphore)
{
    const auto guard = co_await semaphore.scoped();
    asyncio::print(u"%1 %2"_s.arg(name).arg(semaphore.value()));
}

QCoro::Task<> releaseHandsOver()
{
    Semaphore semaphore(1);
    co_await semaphore.acquire();
    auto a = createTask(coroutine<visitor>(u"a"_s, semaphore));
    co_await asyncio::sleep(0);
    semaphore.release();
    asyncio::print(u"value %1"_s.arg(semaphore.value()));
    asyncio::print(semaphore.isLocked());
    auto b = createTask(coroutine<visitor>(u"b"_s, semaphore));
    co_await asyncio::sleep(0);
    auto barger = createTask(coroutine<polite>(u"barger"_s, semaphore));
    co_await asyncio::sleep(0);
    semaphore.release();
    semaphore.release();
    co_await barger;
    co_await a;
    semaphore.release();
    co_await b;
}

QCoro::Task<> wokenThenCancelled()
{
    Semaphore semaphore(1);
    co_await semaphore.acquire();
    auto a = createTask(coroutine<visitor>(u"a"_s, semaphore));
    auto b = createTask(coroutine<visitor>(u"b"_s, semaphore));
    co_await asyncio::sleep(0);
    semaphore.release();
    a->cancel();
    asyncio::print(semaphore.value());
    co_await asyncio::sleep(0);
    co_await asyncio::sleep(0);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    asyncio::print(semaphore.value());
}

QCoro::Task<> cancelledInLine()
{
    Semaphore semaphore(1);
    co_await semaphore.acquire();
    auto a = createTask(coroutine<visitor>(u"a"_s, semaphore));
    auto b = createTask(coroutine<visitor>(u"b"_s, semaphore));
    co_await asyncio::sleep(0);
    a->cancel();
    semaphore.release();
    asyncio::print(semaphore.value());
    co_await asyncio::sleep(0);
    co_await asyncio::sleep(0);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
    asyncio::print(semaphore.value());
}

// One waits and is handed one of three; two more come before it goes on, which it does not: it is cancelled.
QCoro::Task<> moreThanOneToPassOn()
{
    Semaphore semaphore(0);
    auto a = createTask(coroutine<visitor>(u"a"_s, semaphore));
    co_await asyncio::sleep(0);
    auto b = createTask(coroutine<visitor>(u"b"_s, semaphore));
    auto c = createTask(coroutine<visitor>(u"c"_s, semaphore));
    for (int i = 0; i < 3; ++i)
        semaphore.release();
    a->cancel();
    for (int i = 0; i < 4; ++i) {
        co_await asyncio::sleep(0);
        asyncio::print(u"- %1"_s.arg(semaphore.value()));
    }
}

QCoro::Task<> errors()
{
    asyncio::BoundedSemaphore semaphore(1);
    co_await semaphore.acquire();
    semaphore.release();
    try {
        semaphore.release();
    } catch (const asyncio::ValueError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    try {
        const Semaphore negative(-1);
    } catch (const asyncio::ValueError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    asyncio::print(semaphore.value());
}

} // namespace

class TestSemaphore : public QObject
{
    Q_OBJECT

private slots:
    void releaseHandsOverAndNobodyBarges()
    {
        QCOMPARE(printsOf<releaseHandsOver>(),
                 (QStringList { u"value 0"_s, u"True"_s, u"a 0"_s, u"b 0"_s, u"barger 0"_s }));
    }

    void aFreeSemaphoreTakesNoIteration()
    {
        const SyncLog log = runAs<errors>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::StepStart }).count(u"step_start by 1"_s), 1);
    }

    void tellsWhatHappensInOrder()
    {
        const SyncLog log = runAs<errors>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::SemaphoreCreated, EventKind::SemaphoreAcquire,
                          EventKind::SemaphoreRelease }),
                 (QStringList { u"semaphore_created #1 by 1 1/1"_s, u"semaphore_acquire #1 by 1"_s,
                                u"semaphore_release #1 by 1 1/0"_s }));
        const SyncLog waiting = runAs<cancelledInLine>(Semantics::Python313);
        QVERIFY(waiting.of({ EventKind::StepEnd }).contains(u"step_end #1 by 2 in semaphore.acquire()"_s));
        QVERIFY(waiting.of({ EventKind::SemaphoreCreated }).contains(u"semaphore_created #1 by 1 1/0"_s));
    }

    void aWokenTaskThatIsCancelledHandsOn()
    {
        QCOMPARE(printsOf<wokenThenCancelled>(),
                 (QStringList { u"0"_s, u"b 0"_s, u"True"_s, u"True"_s, u"0"_s }));
    }

    void aTaskCancelledInLineIsPassedOver()
    {
        QCOMPARE(printsOf<cancelledInLine>(),
                 (QStringList { u"0"_s, u"b 0"_s, u"True"_s, u"True"_s, u"0"_s }));
    }

    void from313OnAsManyAreWokenAsTheValueAllows_data()
    {
        QTest::addColumn<Semantics>("semantics");
        QTest::addColumn<QStringList>("prints");
        // a is cancelled when it has been handed one of three.
        const QStringList oneEach { u"- 2"_s, u"b 1"_s, u"- 1"_s, u"c 1"_s, u"- 1"_s, u"- 1"_s };
        QTest::newRow("3.11") << Semantics::Python311 << oneEach;
        QTest::newRow("3.12") << Semantics::Python312 << oneEach;
        const QStringList atOnce { u"- 1"_s, u"b 1"_s, u"c 1"_s, u"- 1"_s, u"- 1"_s, u"- 1"_s };
        QTest::newRow("3.13") << Semantics::Python313 << atOnce;
    }
    void from313OnAsManyAreWokenAsTheValueAllows()
    {
        QFETCH(Semantics, semantics);
        QTEST(runAs<moreThanOneToPassOn>(semantics).prints(), "prints");
    }

    void wrongUseThrows()
    {
        QCOMPARE(printsOf<errors>(),
                 (QStringList { u"ValueError('BoundedSemaphore released too many times')"_s,
                                u"ValueError('Semaphore initial value must be >= 0')"_s, u"1"_s }));
    }

    void unwindsHalfWay()
    {
        for (const Semantics semantics : AllSemantics) {
            QVERIFY(unwindEverywhere<releaseHandsOver>(semantics) > 5);
            unwindEverywhere<wokenThenCancelled>(semantics);
            unwindEverywhere<cancelledInLine>(semantics);
            unwindEverywhere<moreThanOneToPassOn>(semantics);
        }
    }
};

QTEST_GUILESS_MAIN(TestSemaphore)
#include "tst_semaphore.moc"
