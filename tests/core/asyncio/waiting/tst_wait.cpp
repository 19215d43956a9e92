#include "core/asyncio/waiting/waitingfixture.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::Ref;
using asyncio::ReturnWhen;
using asyncio::Semantics;
using asyncio::Task;
using asyncio::WaitKind;

namespace {

using Tasks = QList<Ref<Task<int>>>;

Ref<Task<int>> spawn(double delay, int result)
{
    return asyncio::createTask(coroutine<value>(delay, result));
}

QString resultsOf(const Tasks &tasks)
{
    QStringList results;
    for (const Ref<Task<int>> &task : tasks) {
        const bool hasResult = !task->isCancelled() && !task->exception();
        results.append(hasResult ? QString::number(task->result()) : u"-"_s);
    }
    return results.join(u' ');
}

void printWaited(const asyncio::Waited<Ref<Task<int>>> &waited)
{
    const QString done = resultsOf(waited.done);
    asyncio::print(u"%1 | %2 | %3"_s.arg(done).arg(waited.pending.size()).arg(seconds()));
}

QCoro::Task<> waitsForOne()
{
    QList<Ref<Task<void>>> one = { asyncio::createTask(coroutine<nop>()) };
    co_await asyncio::wait(one);
}

QCoro::Task<> waitsForFinished(Ref<Task<void>> task)
{
    QList<Ref<Task<void>>> one = { task };
    co_await asyncio::wait(one);
}

QCoro::Task<> takesIterations()
{
    co_await countIterations(coroutine<waitsForOne>());
    auto task = co_await finished();
    co_await countIterations(coroutine<waitsForFinished>(task));
}

QCoro::Task<> waitsForAll()
{
    Tasks tasks = { spawn(2, 2), spawn(1, 1) };
    const auto waited = co_await asyncio::wait(tasks);
    printWaited(waited);
}

QCoro::Task<> waitsForFirst()
{
    Ref<Task<int>> slow = spawn(2, 2);
    Ref<Task<int>> fast = spawn(1, 1);
    Tasks tasks = { fast, slow, slow, fast };
    auto waited = co_await asyncio::wait(tasks, std::nullopt, ReturnWhen::FirstCompleted);
    printWaited(waited);
    waited = co_await asyncio::wait(tasks);
    printWaited(waited);
}

QCoro::Task<> waitsForException()
{
    Tasks tasks = { spawn(3, 3), spawn(1, 1), asyncio::createTask(coroutine<fails>(2.0, u"x"_s)),
                    spawn(9, 9) };
    Ref<Task<int>> last = tasks.last();
    asyncio::EventLoop::running().callLater(1.5, [last] { last->cancel(); });
    const auto waited = co_await asyncio::wait(tasks, std::nullopt, ReturnWhen::FirstException);
    printWaited(waited);
}

QCoro::Task<> waitsTooShort()
{
    Tasks tasks = { spawn(3, 3) };
    const auto waited = co_await asyncio::wait(tasks, 1.0);
    printWaited(waited);
    const int result = co_await tasks.first();
    asyncio::print(result);
}

// The timer of the wait was made before the sleep's, and after it.
QCoro::Task<> waitsExactly()
{
    Tasks tasks = { spawn(1, 1) };
    auto waited = co_await asyncio::wait(tasks, 1.0);
    printWaited(waited);
    tasks = { spawn(1, 2) };
    co_await asyncio::sleep(0);
    waited = co_await asyncio::wait(tasks, 1.0);
    printWaited(waited);
}

QCoro::Task<> waitsWithoutTime()
{
    Tasks tasks = { spawn(1, 1) };
    const quint32 before = iteration();
    const auto waited = co_await asyncio::wait(tasks, 0.0);
    asyncio::print(int(iteration() - before));
    printWaited(waited);
}

QCoro::Task<> waitsForNothing()
{
    auto call = asyncio::wait(Tasks());
    std::exception_ptr error;
    try {
        co_await call;
    } catch (...) {
        error = std::current_exception();
    }
    printError(error);
}

QCoro::Task<> waitsThreeSeconds(Tasks tasks)
{
    co_await asyncio::wait(tasks, 3.0);
}

QCoro::Task<> cancelsTheWait()
{
    Tasks tasks = { spawn(2, 4) };
    auto waiting = asyncio::createTask(coroutine<waitsThreeSeconds>(tasks));
    co_await asyncio::sleep(1);
    waiting->cancel();
    co_await endOf(waiting);
    const int result = co_await tasks.first();
    asyncio::print(result);
}

QCoro::Task<> cancelsBeforeTheFirstStep()
{
    Tasks tasks = { spawn(2, 4) };
    auto waiting = asyncio::createTask(asyncio::wait(tasks, 3.0));
    waiting->cancel();
    co_await endOf(waiting);
}

// Only FIRST_EXCEPTION asks a future for its exception.
QCoro::Task<> neverRetrieves()
{
    Tasks tasks = { asyncio::createTask(coroutine<fails>(1.0, u"x"_s)) };
    co_await asyncio::wait(tasks);
    tasks.clear();
    tasks = { asyncio::createTask(coroutine<fails>(1.0, u"y"_s)), spawn(2, 1) };
    co_await asyncio::wait(tasks, std::nullopt, ReturnWhen::FirstException);
}

QCoro::Task<> waitsForMixed()
{
    Ref<asyncio::Future<int>> future = asyncio::createFuture<int>();
    Ref<Task<int>> task = spawn(2, 1);
    asyncio::EventLoop::running().callLater(1.0, [future] { future->setResult(7); });
    QList<Ref<asyncio::FutureBase>> both = { task, future };
    const auto waited = co_await asyncio::wait(both, 1.5);
    asyncio::print(waited.done == QList<Ref<asyncio::FutureBase>> { future });
    asyncio::print(waited.pending == QList<Ref<asyncio::FutureBase>> { task });
}

QCoro::Task<> throwsTheCallAway()
{
    Tasks tasks = { spawn(1, 1) };
    asyncio::wait(tasks);
    co_return;
}

} // namespace

class tst_Wait : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addSemantics(); }
    void takesThreeIterations_andTwoForAFinishedOne();
    void waitsForAllInOrderOfCreation();
    void firstCompletedLeavesTheRestRunning();
    void firstExceptionIsNoCancellation();
    void aTimeoutCancelsNothing();
    void timeoutAndCompletionAtTheSameInstant();
    void aTimeoutOfZeroWaitsForItsTimer();
    void noFuturesAreAValueError();
    void aCancelledWaitLeavesItsFuturesAlone();
    void cancelledBeforeItsFirstStep();
    void exceptionsStayUnretrieved();
    void takesFuturesOfAnySort();
    void aCallThatIsThrownAwayWasNeverAwaited();
    void tellsTheObserver();
    void unwindsHalfWay();
};

void tst_Wait::takesThreeIterations_andTwoForAFinishedOne()
{
    QCOMPARE(runRow<takesIterations>().prints(), (QStringList { u"3"_s, u"2"_s }));
}

void tst_Wait::waitsForAllInOrderOfCreation()
{
    QCOMPARE(runRow<waitsForAll>().prints(), QStringList { u"2 1 | 0 | 2"_s });
}

void tst_Wait::firstCompletedLeavesTheRestRunning()
{
    QCOMPARE(runRow<waitsForFirst>().prints(), (QStringList { u"1 | 1 | 1"_s, u"2 1 | 0 | 2"_s }));
}

void tst_Wait::firstExceptionIsNoCancellation()
{
    QCOMPARE(runRow<waitsForException>().prints(), QStringList { u"1 - - | 1 | 2"_s });
}

void tst_Wait::aTimeoutCancelsNothing()
{
    const EventList events = runRow<waitsTooShort>();
    QCOMPARE(events.prints(), (QStringList { u" | 1 | 1"_s, u"3"_s }));
    QVERIFY(events.of(EventKind::CancelRequested).isEmpty());
}

void tst_Wait::timeoutAndCompletionAtTheSameInstant()
{
    QCOMPARE(runRow<waitsExactly>().prints(), (QStringList { u" | 1 | 1"_s, u"2 | 0 | 2"_s }));
}

void tst_Wait::aTimeoutOfZeroWaitsForItsTimer()
{
    QCOMPARE(runRow<waitsWithoutTime>().prints(), (QStringList { u"2"_s, u" | 1 | 0"_s }));
}

void tst_Wait::noFuturesAreAValueError()
{
    QCOMPARE(runRow<waitsForNothing>().prints(),
             QStringList { u"ValueError('Set of Tasks/Futures is empty.')"_s });
}

void tst_Wait::aCancelledWaitLeavesItsFuturesAlone()
{
    const EventList events = runRow<cancelsTheWait>();
    QCOMPARE(events.prints(), (QStringList { u"CancelledError()"_s, u"4"_s }));
    QCOMPARE(events.of(EventKind::TimerCancelled).size(), 1);
    for (const auto &run : events.of(EventKind::CallbackRun))
        QVERIFY(run.label != "wait"_L1);
}

void tst_Wait::cancelledBeforeItsFirstStep()
{
    const EventList events = runRow<cancelsBeforeTheFirstStep>();
    QCOMPARE(events.prints(), QStringList { u"CancelledError()"_s });
    QVERIFY(events.of(EventKind::Warning).isEmpty());
}

void tst_Wait::exceptionsStayUnretrieved()
{
    const auto warnings = runRow<neverRetrieves>().of(EventKind::Warning);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().text, u"Task exception was never retrieved: ValueError('x')"_s);
}

void tst_Wait::takesFuturesOfAnySort()
{
    QCOMPARE(runRow<waitsForMixed>().prints(), (QStringList { u"True"_s, u"True"_s }));
}

void tst_Wait::aCallThatIsThrownAwayWasNeverAwaited()
{
    const auto warnings = runRow<throwsTheCallAway>().of(EventKind::Warning);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().text, u"coroutine 'wait' was never awaited"_s);
}

void tst_Wait::tellsTheObserver()
{
    const EventList events = runRow<waitsTooShort>();
    const auto ends = events.of(EventKind::StepEnd);
    QCOMPARE(ends.first().wait, WaitKind::Wait);
    QCOMPARE(ends.first().label, u"wait(1)"_s);
    const auto timers = events.of(EventKind::TimerScheduled);
    QCOMPARE(timers.first().label, u"release_waiter"_s);
    QCOMPARE(timers.first().future, ends.first().future);
}

void tst_Wait::unwindsHalfWay()
{
    QFETCH_GLOBAL(Semantics, semantics);
    for (int handles = 0; handles < 12; ++handles)
        runHalfWay<cancelsTheWait>(semantics, handles);
}

QTEST_APPLESS_MAIN(tst_Wait)
#include "tst_wait.moc"
