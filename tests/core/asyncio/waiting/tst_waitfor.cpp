#include "core/asyncio/waiting/waitingfixture.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Future;
using asyncio::Ref;
using asyncio::Semantics;
using asyncio::Task;
using asyncio::WaitKind;

namespace {

// How many iterations until the awaiter goes on -------------------------------------------------

QCoro::Task<> takesIterations()
{
    co_await countIterations(asyncio::waitFor(coroutine<nop>(), 1.0));
    auto task = asyncio::createTask(coroutine<nop>());
    co_await countIterations(asyncio::waitFor(task, 1.0));
    auto done = co_await finished();
    co_await countIterations(asyncio::waitFor(done, 1.0));
    co_await countIterations(asyncio::waitFor(done, 0.0));
    co_await countIterations(asyncio::waitFor(coroutine<nop>(), std::nullopt));
}

// Timeouts ---------------------------------------------------------------------------------------

QCoro::Task<int> cleansUp()
{
    bool isCancelled = false;
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        isCancelled = true;
    }
    if (isCancelled) {
        co_await asyncio::sleep(2);
        asyncio::print(u"cleaned up"_s);
        throw asyncio::CancelledError();
    }
    co_return 1;
}

QCoro::Task<int> answersLate()
{
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
    }
    co_return 7;
}

QCoro::Task<int> failsWhenCancelled()
{
    bool isCancelled = false;
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        isCancelled = true;
    }
    if (isCancelled)
        throw asyncio::ValueError("bad");
    co_return 1;
}

QCoro::Task<> timesOut()
{
    co_await outcome(asyncio::waitFor(coroutine<cleansUp>(), 1.0));
    asyncio::print(seconds());
    co_await outcome(asyncio::waitFor(coroutine<answersLate>(), 1.0));
    co_await outcome(asyncio::waitFor(coroutine<failsWhenCancelled>(), 1.0));
}

QCoro::Task<> timesOutOnAFuture()
{
    Ref<Future<int>> future = asyncio::createFuture<int>();
    co_await outcome(asyncio::waitFor(future, 1.0));
    asyncio::print(future->isCancelled());
}

QCoro::Task<> sleepsLong()
{
    co_await asyncio::sleep(9);
}

QCoro::Task<> endOfGather(double timeout)
{
    QList<asyncio::Coroutine<void>> calls = { coroutine<sleepsLong>() };
    auto gathered = asyncio::gather(calls);
    std::exception_ptr error;
    try {
        co_await asyncio::waitFor(gathered, timeout);
    } catch (...) {
        error = std::current_exception();
    }
    printError(error);
}

QCoro::Task<> timesOutOnAGather()
{
    co_await endOfGather(1.0);
    co_await endOfGather(0.0);
}

QCoro::Task<> hasNoTime()
{
    co_await outcome(asyncio::waitFor(coroutine<value>(0.0, 1), 0.0));
    co_await outcome(asyncio::waitFor(coroutine<value>(1.0, 1), -1.0));
    co_await outcome(asyncio::waitFor(coroutine<value>(1.0, 1), std::nullopt));
}

QCoro::Task<> isJustInTime()
{
    co_await outcome(asyncio::waitFor(coroutine<value>(1.0, 5), 1.0));
    auto task = asyncio::createTask(coroutine<value>(1.0, 6));
    co_await asyncio::sleep(0);
    co_await outcome(asyncio::waitFor(task, 1.0));
    asyncio::print(task->isCancelled());
}

// Cancellation -----------------------------------------------------------------------------------

QCoro::Task<> printsOutcome(Ref<Future<int>> future)
{
    co_await outcome(asyncio::waitFor(future, 5.0));
}

QCoro::Task<> cancelsAfterTheResult()
{
    Ref<Future<int>> future = asyncio::createFuture<int>();
    auto waiting = asyncio::createTask(coroutine<printsOutcome>(future));
    co_await asyncio::sleep(1);
    future->setResult(7);
    asyncio::print(waiting->cancel());
    co_await asyncio::sleep(1);
    asyncio::print(waiting->cancelling());
}

QCoro::Task<int> printsItsCancellation()
{
    try {
        co_await asyncio::sleep(9);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"child"_s);
        throw;
    }
    co_return 1;
}

QCoro::Task<> waitsForIt()
{
    co_await asyncio::waitFor(coroutine<printsItsCancellation>(), 5.0);
}

QCoro::Task<> cancelsTheWait()
{
    auto waiting = asyncio::createTask(coroutine<waitsForIt>());
    co_await asyncio::sleep(1);
    waiting->cancel();
    co_await endOf(waiting);
}

QCoro::Task<> cancelsBeforeTheFirstStep()
{
    auto waiting = asyncio::createTask(asyncio::waitFor(coroutine<printsItsCancellation>(), 5.0));
    waiting->cancel();
    co_await endOf(waiting);
}

QCoro::Task<> waitsForCleanup()
{
    co_await asyncio::waitFor(coroutine<cleansUp>(), 5.0);
}

QCoro::Task<> cancelsWhileItCancels()
{
    auto waiting = asyncio::createTask(coroutine<waitsForCleanup>());
    co_await asyncio::sleep(5.5);
    waiting->cancel();
    co_await endOf(waiting);
    asyncio::print(seconds());
    co_await asyncio::sleep(2);
}

QCoro::Task<> cancelsTheInnerTask()
{
    auto task = asyncio::createTask(coroutine<value>(5.0, 1));
    EventLoop::running().callLater(1.0, [task] { task->cancel(); });
    co_await outcome(asyncio::waitFor(task, 3.0));
}

// What runs it -----------------------------------------------------------------------------------

asyncio::ContextVar<int> variable(0);

QCoro::Task<QString> setsAndNames()
{
    variable.set(5);
    co_return currentTask().name();
}

QCoro::Task<> looksWhoRuns()
{
    const QString name = co_await asyncio::waitFor(coroutine<setsAndNames>(), 1.0);
    asyncio::print(name);
    asyncio::print(variable.get());
}

QCoro::Task<> nests()
{
    co_await outcome(asyncio::waitFor(asyncio::waitFor(coroutine<value>(5.0, 1), 1.0), 2.0));
    asyncio::print(seconds());
    co_await outcome(asyncio::waitFor(asyncio::waitFor(coroutine<value>(5.0, 1), 2.0), 1.0));
    asyncio::print(seconds());
}

QCoro::Task<> throwsTheCallAway()
{
    asyncio::waitFor(coroutine<nop>(), 1.0);
    co_return;
}

QCoro::Task<> waitsForFuture(std::optional<double> timeout)
{
    Ref<Future<int>> future = asyncio::createFuture<int>();
    EventLoop::running().callLater(1.0, [future] { future->setResult(7); });
    co_await asyncio::waitFor(future, timeout);
}

} // namespace

class tst_WaitFor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addSemantics(); }
    void takesThreeIterationsWhereItWrapsInATask_andNoneInline();
    void cancelsAndWaits_aResultIsGivenAllTheSame();
    void cancelsAFuture();
    void aCancelledGatherIsATimeout();
    void aTimeoutOfZeroCancelsAtOnce_noneWaits();
    void timeoutAndCompletionAtTheSameInstant();
    void cancelledAfterSetResult();
    void aCancelReachesTheInnermostFirst();
    void cancelledBeforeItsFirstStep();
    void cancelledWhileItCancels();
    void aCancelledTaskIsNoTimeout();
    void runsInline_from312();
    void nests();
    void bothCoroutinesWereNeverAwaited();
    void tellsTheObserver();
    void unwindsHalfWay();
};

void tst_WaitFor::takesThreeIterationsWhereItWrapsInATask_andNoneInline()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QStringList wrapped = { u"3"_s, u"3"_s, u"2"_s, u"0"_s, u"0"_s };
    const QStringList inlined = { u"0"_s, u"2"_s, u"0"_s, u"0"_s, u"0"_s };
    QCOMPARE(runRow<takesIterations>().prints(), semantics == Semantics::Python311 ? wrapped : inlined);
}

void tst_WaitFor::cancelsAndWaits_aResultIsGivenAllTheSame()
{
    QCOMPARE(runRow<timesOut>().prints(), (QStringList { u"cleaned up"_s, u"TimeoutError()"_s, u"3.0"_s,
                                                         u"7"_s, u"ValueError('bad')"_s }));
}

void tst_WaitFor::cancelsAFuture()
{
    QCOMPARE(runRow<timesOutOnAFuture>().prints(), (QStringList { u"TimeoutError()"_s, u"True"_s }));
}

void tst_WaitFor::aCancelledGatherIsATimeout()
{
    QCOMPARE(runRow<timesOutOnAGather>().prints(),
             (QStringList { u"TimeoutError()"_s, u"TimeoutError()"_s }));
}

void tst_WaitFor::aTimeoutOfZeroCancelsAtOnce_noneWaits()
{
    const EventList events = runRow<hasNoTime>();
    QCOMPARE(events.prints(), (QStringList { u"TimeoutError()"_s, u"TimeoutError()"_s, u"1"_s }));
    QCOMPARE(events.of(EventKind::TimerScheduled).size(), 1);
}

void tst_WaitFor::timeoutAndCompletionAtTheSameInstant()
{
    QFETCH_GLOBAL(Semantics, semantics);
    QStringList expected = { u"TimeoutError()"_s, u"TimeoutError()"_s, u"True"_s };
    if (semantics == Semantics::Python311)
        expected = QStringList { u"TimeoutError()"_s, u"6"_s, u"False"_s };
    QCOMPARE(runRow<isJustInTime>().prints(), expected);
}

void tst_WaitFor::cancelledAfterSetResult()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString outcome = semantics == Semantics::Python311 ? u"7"_s : u"CancelledError()"_s;
    QCOMPARE(runRow<cancelsAfterTheResult>().prints(), (QStringList { u"True"_s, outcome, u"1"_s }));
}

void tst_WaitFor::aCancelReachesTheInnermostFirst()
{
    const EventList events = runRow<cancelsTheWait>();
    QCOMPARE(events.prints(), (QStringList { u"child"_s, u"CancelledError()"_s }));
    QCOMPARE(events.of(EventKind::TimerCancelled).size(), 2); // the timeout's and the sleep's
}

void tst_WaitFor::cancelledBeforeItsFirstStep()
{
    const EventList events = runRow<cancelsBeforeTheFirstStep>();
    QCOMPARE(events.prints(), QStringList { u"CancelledError()"_s });
    // As in Python: it was the outer coroutine that was closed.
    QCOMPARE(events.of(EventKind::Warning).size(), 1);
    QCOMPARE(events.of(EventKind::Warning).first().text,
             u"coroutine 'printsItsCancellation' was never awaited"_s);
}

void tst_WaitFor::cancelledWhileItCancels()
{
    const EventList events = runRow<cancelsWhileItCancels>();
    QFETCH_GLOBAL(Semantics, semantics);
    QStringList expected = { u"CancelledError()"_s, u"5.5"_s };
    if (semantics == Semantics::Python311)
        expected.append(u"cleaned up"_s); // its task runs on
    QCOMPARE(events.prints(), expected);
}

void tst_WaitFor::aCancelledTaskIsNoTimeout()
{
    QCOMPARE(runRow<cancelsTheInnerTask>().prints(), QStringList { u"CancelledError()"_s });
}

void tst_WaitFor::runsInline_from312()
{
    QFETCH_GLOBAL(Semantics, semantics);
    QStringList expected = { u"Task-1"_s, u"5"_s };
    if (semantics == Semantics::Python311)
        expected = QStringList { u"Task-2"_s, u"0"_s };
    QCOMPARE(runRow<looksWhoRuns>().prints(), expected);
}

void tst_WaitFor::nests()
{
    QCOMPARE(runRow<::nests>().prints(),
             (QStringList { u"TimeoutError()"_s, u"1.0"_s, u"TimeoutError()"_s, u"2.0"_s }));
}

void tst_WaitFor::bothCoroutinesWereNeverAwaited()
{
    QStringList texts;
    for (const auto &warning : runRow<throwsTheCallAway>().of(EventKind::Warning))
        texts.append(warning.text);
    QCOMPARE(texts, (QStringList { u"coroutine 'wait_for' was never awaited"_s,
                                   u"coroutine 'nop' was never awaited"_s }));
}

void tst_WaitFor::tellsTheObserver()
{
    QFETCH_GLOBAL(Semantics, semantics);
    EventList events = runRow<waitsForFuture>(std::optional(2.0));
    auto end = events.of(EventKind::StepEnd).first();
    QCOMPARE(end.wait, WaitKind::WaitFor);
    QCOMPARE(end.label, u"wait_for(2.0)"_s);
    const bool isWrapped = semantics == Semantics::Python311;
    QCOMPARE(end.future, isWrapped ? 3u : 2u); // 1 is main, 2 the program's
    const auto timer = events.of(EventKind::TimerScheduled).last();
    QCOMPARE(timer.label, isWrapped ? u"release_waiter"_s : u"timeout"_s);
    QCOMPARE(timer.future, isWrapped ? 3u : 0u);
    QVERIFY(timer.cppLine > 0);
    QCOMPARE(timer.cppLine, end.cppLine);
    events = runRow<waitsForFuture>(std::optional<double>());
    end = events.of(EventKind::StepEnd).first();
    QCOMPARE(end.label, u"wait_for(None)"_s);
    QCOMPARE(end.future, 2u);
}

void tst_WaitFor::unwindsHalfWay()
{
    QFETCH_GLOBAL(Semantics, semantics);
    for (int handles = 0; handles < 16; ++handles) {
        runHalfWay<cancelsTheWait>(semantics, handles);
        runHalfWay<timesOut>(semantics, handles);
        runHalfWay<timesOutOnAGather>(semantics, handles);
    }
}

QTEST_APPLESS_MAIN(tst_WaitFor)
#include "tst_waitfor.moc"
