#include "core/asyncio/waiting/waitingfixture.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::AnyFuture;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Ref;
using asyncio::Semantics;
using asyncio::Task;
using asyncio::WaitKind;

namespace {

QCoro::Task<> outcomeOf(AnyFuture<int> future)
{
    std::exception_ptr error;
    try {
        const int result = co_await future;
        asyncio::print(result);
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        printError(error);
}

QCoro::Task<> awaitsShield(AnyFuture<void> inner)
{
    co_await asyncio::shield(inner);
}

QCoro::Task<> takesIterations()
{
    auto shielded = asyncio::shield(coroutine<nop>());
    co_await countIterations(coroutine<awaitsShield>(AnyFuture<void>(shielded)));
    auto task = asyncio::createTask(coroutine<nop>());
    co_await countIterations(coroutine<awaitsShield>(AnyFuture<void>(task)));
    auto done = co_await finished();
    co_await countIterations(coroutine<awaitsShield>(AnyFuture<void>(done)));
    asyncio::print(asyncio::shield(done).get() == done.get());
}

QCoro::Task<> cancelsTheWaiter()
{
    auto inner = asyncio::createTask(coroutine<value>(2.0, 7));
    auto outer = asyncio::shield(inner);
    auto waiting = asyncio::createTask(coroutine<outcomeOf>(outer));
    co_await asyncio::sleep(1);
    waiting->cancel();
    co_await waiting;
    asyncio::print(outer->isCancelled());
    asyncio::print(inner->isDone());
    co_await outcomeOf(inner);
}

QCoro::Task<> cancelsTheInner()
{
    auto inner = asyncio::createTask(coroutine<value>(2.0, 7));
    auto outer = asyncio::shield(inner);
    co_await asyncio::sleep(0);
    inner->cancel();
    co_await outcomeOf(outer);
    asyncio::print(outer->isCancelled());
}

QCoro::Task<> failsInside()
{
    auto outer = asyncio::shield(coroutine<fails>(1.0, u"x"_s));
    co_await outcomeOf(outer);
}

QCoro::Task<> failsAlone()
{
    auto inner = asyncio::createTask(coroutine<fails>(1.0, u"x"_s));
    auto outer = asyncio::shield(inner);
    co_await asyncio::sleep(0);
    outer->cancel();
    co_await asyncio::sleep(2);
    asyncio::print(u"dropping"_s);
    inner = nullptr;
    asyncio::print(u"dropped"_s);
}

// The callback of the inner future is under way when the outer one is cancelled.
QCoro::Task<> failsAtTheSameInstant()
{
    auto inner = asyncio::createTask(coroutine<fails>(1.0, u"x"_s));
    auto outer = asyncio::shield(inner);
    inner->addDoneCallback([outer](asyncio::FutureBase &) { outer->cancel(); });
    co_await asyncio::sleep(0);
    EventLoop::running().callLater(1.0, [outer] { outer->cancel(); });
    co_await outcomeOf(outer);
    co_await asyncio::sleep(1);
}

QCoro::Task<> isCancelledAtOnce()
{
    auto outer = asyncio::shield(coroutine<value>(1.0, 1));
    asyncio::print(outer->cancel());
    asyncio::print(outer->cancel());
    co_await asyncio::sleep(2);
}

QCoro::Task<> outlivesATimeout()
{
    auto inner = asyncio::createTask(coroutine<value>(2.0, 7));
    co_await outcome(asyncio::waitFor(asyncio::shield(inner), 1.0));
    co_await outcomeOf(inner);
}

QCoro::Task<> waitsForShield()
{
    auto inner = asyncio::createTask(coroutine<value>(1.0, 7));
    auto outer = asyncio::shield(inner);
    const int result = co_await outer;
    asyncio::print(result);
}

} // namespace

class tst_Shield : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addSemantics(); }
    void takesThreeIterations_aFinishedFutureIsItself();
    void aCancelledWaiterLeavesTheInnerAlone();
    void aCancelledInnerCancelsIt();
    void anErrorComesThrough();
    void anInnerErrorIsNotRetrievedOnceItWasCancelled();
    void anInnerErrorUnderWayIsRetrieved();
    void cancelsOnce();
    void outlivesATimeout();
    void tellsTheObserver();
    void unwindsHalfWay();
};

void tst_Shield::takesThreeIterations_aFinishedFutureIsItself()
{
    QCOMPARE(runRow<takesIterations>().prints(), (QStringList { u"4"_s, u"3"_s, u"0"_s, u"True"_s }));
}

void tst_Shield::aCancelledWaiterLeavesTheInnerAlone()
{
    QCOMPARE(runRow<cancelsTheWaiter>().prints(),
             (QStringList { u"CancelledError()"_s, u"True"_s, u"False"_s, u"7"_s }));
}

void tst_Shield::aCancelledInnerCancelsIt()
{
    QCOMPARE(runRow<cancelsTheInner>().prints(), (QStringList { u"CancelledError()"_s, u"True"_s }));
}

void tst_Shield::anErrorComesThrough()
{
    const EventList events = runRow<failsInside>();
    QCOMPARE(events.prints(), QStringList { u"ValueError('x')"_s });
    QVERIFY(events.of(EventKind::Warning).isEmpty());
}

void tst_Shield::anInnerErrorIsNotRetrievedOnceItWasCancelled()
{
    const EventList events = runRow<failsAlone>();
    QCOMPARE(events.prints(), (QStringList { u"dropping"_s, u"dropped"_s }));
    const auto warnings = events.of(EventKind::Warning);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().text, u"Task exception was never retrieved: ValueError('x')"_s);
    QCOMPARE(warnings.first().time, 2'000'000'000);
}

void tst_Shield::anInnerErrorUnderWayIsRetrieved()
{
    const EventList events = runRow<failsAtTheSameInstant>();
    QCOMPARE(events.prints(), QStringList { u"CancelledError()"_s });
    QVERIFY(events.of(EventKind::Warning).isEmpty());
}

void tst_Shield::cancelsOnce()
{
    QCOMPARE(runRow<isCancelledAtOnce>().prints(), (QStringList { u"True"_s, u"False"_s }));
}

void tst_Shield::outlivesATimeout()
{
    QCOMPARE(runRow<::outlivesATimeout>().prints(), (QStringList { u"TimeoutError()"_s, u"7"_s }));
}

void tst_Shield::tellsTheObserver()
{
    const EventList events = runRow<waitsForShield>();
    const auto end = events.of(EventKind::StepEnd).first();
    QCOMPARE(end.wait, WaitKind::Shield);
    QCOMPARE(end.label, u"shield()"_s);
    QCOMPARE(end.future, 3u);
    QStringList callbacks;
    for (const auto &run : events.of(EventKind::CallbackRun)) {
        if (run.label == u"shield"_s)
            callbacks.append(QString::number(run.future));
    }
    QCOMPARE(callbacks, (QStringList { u"2"_s, u"3"_s }));
}

void tst_Shield::unwindsHalfWay()
{
    QFETCH_GLOBAL(Semantics, semantics);
    for (int handles = 0; handles < 12; ++handles) {
        runHalfWay<cancelsTheWaiter>(semantics, handles);
        runHalfWay<waitsForShield>(semantics, handles);
    }
}

QTEST_APPLESS_MAIN(tst_Shield)
#include "tst_shield.moc"
