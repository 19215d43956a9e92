#include "core/asyncio/waiting/waitingfixture.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::Coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Ref;
using asyncio::Semantics;
using asyncio::Task;
using asyncio::WaitKind;

namespace {

using Calls = QList<Coroutine<int>>;
using Tasks = QList<Ref<Task<int>>>;
using Completed = asyncio::AsCompleted<int>;

QCoro::Task<> printAll(Completed &completed)
{
    while (auto next = completed.next())
        co_await outcome(*next);
    asyncio::print(seconds());
}

QCoro::Task<> completesOne()
{
    QList<Coroutine<void>> calls = { coroutine<nop>() };
    auto completed = asyncio::asCompleted(calls);
    while (auto next = completed.next())
        co_await *next;
}

QCoro::Task<> takesIterations()
{
    co_await countIterations(coroutine<completesOne>());
}

QCoro::Task<> completesInOrder()
{
    Calls calls = { coroutine<value>(3.0, 3), coroutine<value>(1.0, 1), coroutine<value>(2.0, 2) };
    auto completed = asyncio::asCompleted(calls);
    co_await printAll(completed);
}

QCoro::Task<> completesWithAnError()
{
    Calls calls = { coroutine<value>(3.0, 3), coroutine<fails>(1.0, u"x"_s), coroutine<value>(2.0, 2) };
    auto completed = asyncio::asCompleted(calls);
    co_await printAll(completed);
}

QCoro::Task<> failsAfterTheTimeout()
{
    Calls calls = { coroutine<fails>(2.0, u"x"_s) };
    auto completed = asyncio::asCompleted(calls, 1.0);
    auto first = completed.next();
    co_await outcome(*first);
    co_await asyncio::sleep(2.0);
    const auto second = completed.next();
    asyncio::print(second.has_value());
}

QCoro::Task<> timesOut()
{
    auto slow = asyncio::createTask(coroutine<value>(3.0, 3));
    Tasks tasks = { slow, asyncio::createTask(coroutine<value>(1.0, 1)) };
    auto completed = asyncio::asCompleted(tasks, 2.0);
    co_await printAll(completed);
    const int result = co_await slow;
    asyncio::print(result);
}

QCoro::Task<> isJustInTime()
{
    Calls calls = { coroutine<value>(1.0, 1), coroutine<value>(1.0, 2) };
    auto completed = asyncio::asCompleted(calls, 1.0);
    co_await printAll(completed);
}

QCoro::Task<> hasTimeLeft()
{
    Calls calls = { coroutine<value>(1.0, 1) };
    auto completed = asyncio::asCompleted(calls, 5.0);
    co_await printAll(completed);
}

QCoro::Task<> hasDuplicates()
{
    auto task = asyncio::createTask(coroutine<value>(1.0, 1));
    QList<asyncio::Awaitable<int>> both = { task, coroutine<value>(2.0, 2), task };
    auto completed = asyncio::asCompleted(both);
    co_await printAll(completed);
}

QCoro::Task<> hasACancelledOne()
{
    auto task = asyncio::createTask(coroutine<value>(3.0, 1));
    EventLoop::running().callLater(1.0, [task] { task->cancel(); });
    auto completed = asyncio::asCompleted(Tasks { task });
    co_await printAll(completed);
}

QCoro::Task<> hasNone()
{
    auto completed = asyncio::asCompleted(Calls(), 1.0);
    co_await printAll(completed);
}

QList<Coroutine<int>> allOf(Completed completed)
{
    QList<Coroutine<int>> all;
    while (auto next = completed.next())
        all.append(*next);
    return all;
}

QCoro::Task<> awaitsInReverse()
{
    auto all = allOf(asyncio::asCompleted(Calls { coroutine<value>(1.0, 1), coroutine<value>(2.0, 2) }));
    auto last = asyncio::createTask(coroutine<outcome>(all.at(1)));
    auto first = asyncio::createTask(coroutine<outcome>(all.at(0)));
    co_await last;
    co_await first;
}

QCoro::Task<> cancelsAConsumer()
{
    auto all = allOf(asyncio::asCompleted(Calls { coroutine<value>(1.0, 1), coroutine<value>(2.0, 2) }));
    auto cancelled = asyncio::createTask(coroutine<outcome>(all.at(0)));
    co_await asyncio::sleep(0.5);
    cancelled->cancel();
    co_await cancelled;
    co_await outcome(all.at(1));
}

// It was woken already: the next consumer gets what it leaves.
QCoro::Task<> cancelsAWokenConsumer()
{
    Calls calls = { coroutine<value>(1.0, 1), coroutine<value>(2.0, 2) };
    auto all = allOf(asyncio::asCompleted(calls));
    auto first = asyncio::createTask(coroutine<outcome>(all.at(0)));
    auto second = asyncio::createTask(coroutine<outcome>(all.at(1)));
    co_await asyncio::sleep(1);
    co_await asyncio::sleep(0);
    co_await asyncio::sleep(0);
    asyncio::print(first->isDone());
    first->cancel();
    co_await second;
    asyncio::print(seconds());
}

QCoro::Task<> beginsLate()
{
    const std::size_t before = EventLoop::running().allTasks().size();
    auto completed = asyncio::asCompleted(Calls { coroutine<value>(0.0, 1) });
    asyncio::print(int(EventLoop::running().allTasks().size() - before));
    co_await printAll(completed);
}

QCoro::Task<> stopsEarly()
{
    auto completed = asyncio::asCompleted(Calls { coroutine<value>(1.0, 1), coroutine<value>(2.0, 2) }, 5.0);
    auto next = completed.next();
    co_await outcome(*next);
    next = completed.next(); // made, and thrown away
}

} // namespace

class tst_AsCompleted : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addSemantics(); }
    void takesThreeIterations();
    void theKthAwaitGetsTheKthCompletion();
    void anErrorComesInItsTurn();
    void aTimeoutRaisesAndLeavesTheRestRunning();
    void keepsTheLastUntilItsEnd_before313();
    void timeoutAndCompletionAtTheSameInstant();
    void theTimerGoesWithTheLastOne();
    void aFutureCountsOnce();
    void aCancelledOneRaises();
    void noneEndAtOnce();
    void awaitedInAnyOrder();
    void aCancelledConsumerTakesNothing();
    void aWokenConsumerPassesItOn();
    void tasksAreMadeAtTheCall_from313();
    void oneThatIsThrownAwayWasNeverAwaited();
    void tellsTheObserver();
    void unwindsHalfWay();
};

void tst_AsCompleted::takesThreeIterations()
{
    QCOMPARE(runRow<takesIterations>().prints(), QStringList { u"3"_s });
}

void tst_AsCompleted::theKthAwaitGetsTheKthCompletion()
{
    const EventList events = runRow<completesInOrder>();
    QCOMPARE(events.prints(), (QStringList { u"1"_s, u"2"_s, u"3"_s, u"3.0"_s }));
    QVERIFY(events.of(EventKind::QueueCreated).isEmpty());
}

void tst_AsCompleted::anErrorComesInItsTurn()
{
    QCOMPARE(runRow<completesWithAnError>().prints(),
             (QStringList { u"ValueError('x')"_s, u"2"_s, u"3"_s, u"3.0"_s }));
}

void tst_AsCompleted::aTimeoutRaisesAndLeavesTheRestRunning()
{
    QCOMPARE(runRow<timesOut>().prints(), (QStringList { u"1"_s, u"TimeoutError()"_s, u"2.0"_s, u"3"_s }));
}

void tst_AsCompleted::keepsTheLastUntilItsEnd_before313()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const EventList events = runRow<failsAfterTheTimeout>();
    QCOMPARE(events.prints(), (QStringList { u"TimeoutError()"_s, u"False"_s }));
    const auto warnings = events.of(EventKind::Warning);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().label, u"never_retrieved"_s);
    const qint64 failed = 2'000'000'000;
    const qint64 ended = 3'000'000'000;
    QCOMPARE(warnings.first().time, semantics == Semantics::Python313 ? failed : ended);
}

void tst_AsCompleted::timeoutAndCompletionAtTheSameInstant()
{
    QCOMPARE(runRow<isJustInTime>().prints(),
             (QStringList { u"TimeoutError()"_s, u"TimeoutError()"_s, u"1.0"_s }));
}

void tst_AsCompleted::theTimerGoesWithTheLastOne()
{
    const EventList events = runRow<hasTimeLeft>();
    QCOMPARE(events.prints(), (QStringList { u"1"_s, u"1.0"_s }));
    QCOMPARE(events.of(EventKind::TimerCancelled).size(), 1);
    QCOMPARE(events.of(EventKind::TimerScheduled).first().label, u"as_completed"_s);
}

void tst_AsCompleted::aFutureCountsOnce()
{
    QCOMPARE(runRow<hasDuplicates>().prints(), (QStringList { u"1"_s, u"2"_s, u"2.0"_s }));
}

void tst_AsCompleted::aCancelledOneRaises()
{
    QCOMPARE(runRow<hasACancelledOne>().prints(), (QStringList { u"CancelledError()"_s, u"1.0"_s }));
}

void tst_AsCompleted::noneEndAtOnce()
{
    const EventList events = runRow<hasNone>();
    QCOMPARE(events.prints(), QStringList { u"0.0"_s });
    QVERIFY(events.of(EventKind::TimerScheduled).isEmpty());
}

void tst_AsCompleted::awaitedInAnyOrder()
{
    QCOMPARE(runRow<awaitsInReverse>().prints(), (QStringList { u"1"_s, u"2"_s }));
}

void tst_AsCompleted::aCancelledConsumerTakesNothing()
{
    QCOMPARE(runRow<cancelsAConsumer>().prints(), (QStringList { u"CancelledError()"_s, u"1"_s }));
}

void tst_AsCompleted::aWokenConsumerPassesItOn()
{
    QCOMPARE(runRow<cancelsAWokenConsumer>().prints(),
             (QStringList { u"False"_s, u"CancelledError()"_s, u"1"_s, u"1.0"_s }));
}

void tst_AsCompleted::tasksAreMadeAtTheCall_from313()
{
    QFETCH_GLOBAL(Semantics, semantics);
    const QString made = semantics == Semantics::Python313 ? u"1"_s : u"0"_s;
    QCOMPARE(runRow<beginsLate>().prints(), (QStringList { made, u"1"_s, u"0.0"_s }));
}

void tst_AsCompleted::oneThatIsThrownAwayWasNeverAwaited()
{
    const auto warnings = runRow<stopsEarly>().of(EventKind::Warning);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().text, u"coroutine '_wait_for_one' was never awaited"_s);
}

void tst_AsCompleted::tellsTheObserver()
{
    const EventList events = runRow<completesInOrder>();
    const auto end = events.of(EventKind::StepEnd).first();
    QCOMPARE(end.wait, WaitKind::AsCompleted);
    QCOMPARE(end.label, u"as_completed()"_s);
    QCOMPARE(end.future, 5u); // 1 is main, then the tasks
    for (const auto &run : events.of(EventKind::CallbackRun)) {
        if (run.time < 3'000'000'000)
            QCOMPARE(run.label, u"as_completed"_s);
    }
}

void tst_AsCompleted::unwindsHalfWay()
{
    QFETCH_GLOBAL(Semantics, semantics);
    for (int handles = 0; handles < 16; ++handles) {
        runHalfWay<timesOut>(semantics, handles);
        runHalfWay<cancelsAWokenConsumer>(semantics, handles);
    }
}

QTEST_APPLESS_MAIN(tst_AsCompleted)
#include "tst_ascompleted.moc"
