#include "support/loopfixture.h"

#include <QScopeGuard>
#include <QTest>

#include <limits>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;

namespace {

QCoro::Task<> say(QString text)
{
    asyncio::print(text);
    co_return;
}

QCoro::Task<> nap(QString text, double delay)
{
    co_await asyncio::sleep(delay);
    asyncio::print(text);
}

QCoro::Task<> callbacksBeforeTimers()
{
    EventLoop &loop = EventLoop::running();
    loop.callLater(0, [] { asyncio::print(u"timer"_s); });
    loop.callSoon([] { asyncio::print(u"soon"_s); });
    co_await asyncio::sleep(0);
    asyncio::print(u"resumed"_s);
    co_await asyncio::sleep(0.1);
}

QCoro::Task<> leavesATaskBehind()
{
    asyncio::createTask(coroutine<say>(u"started"_s));
    co_return;
}

QCoro::Task<> stubborn()
{
    try {
        co_await asyncio::sleep(10);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"cancelled"_s);
        throw;
    }
}

QCoro::Task<> leavesASleeperBehind()
{
    asyncio::createTask(coroutine<stubborn>());
    co_await asyncio::sleep(1);
}

QCoro::Task<> waitsForEver()
{
    asyncio::Ref<asyncio::Future<void>> never = new asyncio::Future<void>(EventLoop::running());
    co_await never;
}

QCoro::Task<> equalDeadlines()
{
    QList<asyncio::Coroutine<void>> naps;
    for (int i = 0; i < 6; ++i)
        naps << coroutine<nap>(QString::number(i), 1.0);
    co_await asyncio::gather(naps);
}

QCoro::Task<> spins(int turns)
{
    asyncio::createTask(coroutine<nap>(u"woken"_s, 0.005));
    for (int i = 0; i < turns; ++i)
        co_await asyncio::sleep(0);
    asyncio::print(u"spun"_s);
}

QCoro::Task<> blocks()
{
    asyncio::createTask(coroutine<nap>(u"nap"_s, 1.0));
    co_await asyncio::sleep(0);
    asyncio::blockingSleep(3.0);
    asyncio::print(asyncio::now());
    co_await asyncio::sleep(0.5);
}

QCoro::Task<> fails()
{
    co_await asyncio::sleep(1);
    throw std::runtime_error("broken");
}

QCoro::Task<> deep(int levels)
{
    if (levels > 0)
        co_await coroutine<deep>(levels - 1);
    else
        co_await asyncio::sleep(5);
}

QCoro::Task<> callbackThrows()
{
    EventLoop::running().callSoon([] { throw std::runtime_error("oops"); });
    co_await asyncio::sleep(0);
    co_await asyncio::sleep(0);
    asyncio::print(u"goes on"_s);
}

// Both are due at once; the first takes the second back.
QCoro::Task<> cancelsADueTimer()
{
    EventLoop &loop = EventLoop::running();
    auto second = std::make_shared<asyncio::Ref<asyncio::Timer>>();
    loop.callLater(1, [second] {
        asyncio::print(u"first"_s);
        (*second)->cancel();
    });
    *second = loop.callLater(1, [] { asyncio::print(u"second"_s); });
    co_await asyncio::sleep(2);
}

QCoro::Task<> catchesErrors()
{
    try {
        co_await asyncio::sleep(10);
    } catch (const std::exception &) {
        asyncio::print(u"caught"_s); // a cancellation is no error
    }
}

QCoro::Task<> leavesACatcherBehind()
{
    asyncio::createTask(coroutine<catchesErrors>());
    co_await asyncio::sleep(1);
}

QCoro::Task<> nests()
{
    EventLoop inner;
    try {
        inner.start(coroutine<say>(u"inner"_s));
    } catch (const asyncio::RuntimeError &error) {
        asyncio::print(QString::fromLatin1(error.what()));
    }
    co_return;
}

QCoro::Task<> sleepsForEver()
{
    asyncio::createTask(coroutine<nap>(u"never"_s, std::numeric_limits<double>::infinity()));
    co_await asyncio::sleep(1);
}

QCoro::Task<> waitsFor(asyncio::Ref<asyncio::Future<void>> *future)
{
    *future = new asyncio::Future<void>(EventLoop::running());
    const asyncio::Ref<asyncio::Future<void>> own = *future;
    co_await own;
}

struct Guard
{
    explicit Guard(QStringList *log, QString name)
        : m_log(log)
        , m_name(std::move(name))
    {
    }
    ~Guard() { m_log->append(m_name); }
    Q_DISABLE_COPY_MOVE(Guard)

private:
    QStringList *m_log;
    QString m_name;
};

QCoro::Task<> guarded(QString name, QStringList *log)
{
    const Guard guard(log, name);
    co_await asyncio::sleep(5);
}

QCoro::Task<> guardedParent(QStringList *log)
{
    const Guard guard(log, u"main"_s);
    QList<asyncio::Coroutine<void>> children;
    children << coroutine<guarded>(u"a"_s, log) << coroutine<guarded>(u"b"_s, log);
    co_await asyncio::gather(children);
}

QCoro::Task<> swallows(QStringList *log)
{
    for (int i = 0; i < 2; ++i) {
        try {
            co_await asyncio::sleep(5);
        } catch (const std::exception &) {
            log->append(u"wrong"_s); // the end of the loop is no exception of the program
        }
    }
}

QCoro::Task<> countsFor(asyncio::Yield<int> &yield, QString name)
{
    const auto closing = qScopeGuard([name] { asyncio::print(u"closing "_s + name); });
    for (int number = 0; number < 10; ++number)
        co_await yield(number);
}

using Generators = std::vector<asyncio::AsyncGenerator<int>>;

QCoro::Task<> leavesGenerators(Generators *kept)
{
    for (const QString &name : { u"a"_s, u"b"_s }) {
        kept->push_back(asyncio::asyncGenerator<countsFor>(name));
        co_await kept->back().next();
    }
    asyncio::print(u"end"_s);
}

// Makes a task in every iteration, so also in the last one.
void makesTasks()
{
    asyncio::createTask(coroutine<say>(u"task"_s));
    EventLoop::running().callSoon(makesTasks);
}

QCoro::Task<> makesTasksUntilTheEnd()
{
    EventLoop::running().callSoon(makesTasks);
    co_return;
}

} // namespace

class TestEventLoop : public QObject
{
    Q_OBJECT

private slots:
    void runsReadyBeforeDue()
    {
        // call_later(0, a); call_soon(b): b, then whoever resumed, then a.
        const auto list = runProgram<callbacksBeforeTimers>();
        QCOMPARE(list.prints(), (QStringList { u"soon"_s, u"resumed"_s, u"timer"_s }));
    }

    void tellsTheLineThatSetsATimer()
    {
        const auto timers = runProgram<callbacksBeforeTimers>().of(EventKind::TimerScheduled);
        QVERIFY(timers.constFirst().cppLine > 0);
        QVERIFY(timers.constLast().cppLine > timers.constFirst().cppLine);
    }

    void endOfRunStartsATaskCreatedJustBefore()
    {
        const auto list = runProgram<leavesATaskBehind>();
        QCOMPARE(list.prints(), QStringList { u"started"_s });
        QCOMPARE(list.steps(), (QStringList { u"1@1"_s, u"2@2"_s }));
    }

    void endOfRunCancelsWhatIsLeft()
    {
        const auto list = runProgram<leavesASleeperBehind>();
        QCOMPARE(list.prints(), QStringList { u"cancelled"_s });
        QCOMPARE(list.events.constLast().time, 1'000'000'000);
        QCOMPARE(list.of(EventKind::CancelRequested).size(), 1);
        QCOMPARE(list.of(EventKind::TimerCancelled).size(), 1);
    }

    void endOfRunClosesGenerators()
    {
        Generators kept;
        EventLoop loop;
        EventList list;
        loop.setObserver(&list);
        loop.start(coroutine<leavesGenerators>(&kept));
        loop.run();
        QCOMPARE(list.prints(), (QStringList { u"end"_s, u"closing a"_s, u"closing b"_s }));
        kept.clear();
    }

    // CPython says both, the task first: its coroutine goes with it.
    void endOfRunSaysWhichTaskHasNotBegun()
    {
        const auto warnings = runProgram<makesTasksUntilTheEnd>().of(EventKind::Warning);
        QCOMPARE(warnings.size(), 2);
        QCOMPARE(warnings.constFirst().label, u"destroyed_pending"_s);
        QCOMPARE(warnings.constLast().label, u"never_awaited"_s);
    }

    void saysDeadlock()
    {
        EventLoop loop;
        EventList list;
        loop.setObserver(&list);
        loop.start(coroutine<waitsForEver>());
        loop.run();
        QVERIFY(loop.isDeadlocked());
        QCOMPARE(list.events.constLast().kind, EventKind::Warning);
    }

    void equalDeadlinesFireInTheOrderInWhichTheyWereMade()
    {
        const auto list = runProgram<equalDeadlines>();
        QCOMPARE(list.prints(), (QStringList { u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s }));
    }

    void spinningMovesTheClockInTheEnd()
    {
        const auto list = runProgram<spins>(1100);
        QCOMPARE(list.prints(), (QStringList { u"woken"_s, u"spun"_s }));
        const auto few = runProgram<spins>(900);
        QCOMPARE(few.prints(), QStringList { u"spun"_s }); // and the other is cancelled at the end
    }

    void blockingStopsEverything()
    {
        const auto list = runProgram<blocks>();
        QCOMPARE(list.prints(), (QStringList { u"3.0"_s, u"nap"_s }));
        const auto blocking = list.of(EventKind::BlockingStart);
        QCOMPARE(blocking.size(), 1);
        QCOMPARE(blocking.constFirst().duration, 3'000'000'000);
    }

    void keepsTheExceptionOfMain()
    {
        EventLoop loop;
        EventList list;
        loop.setObserver(&list);
        loop.start(coroutine<fails>());
        loop.run();
        QVERIFY(loop.exception());
        QCOMPARE(list.events.constLast().kind, EventKind::Exception);
        QCOMPARE(list.events.constLast().task, 1u);
        QCOMPARE(asyncio::reprOfException(loop.exception()), u"Exception('broken')"_s);
    }

    void observedOrNotTheRunIsTheSame()
    {
        EventLoop silent;
        silent.start(coroutine<blocks>());
        silent.run();
        const auto list = runProgram<blocks>();
        QCOMPARE(silent.now(), list.events.constLast().time);
        QCOMPARE(silent.iteration(), list.events.constLast().iteration);
    }

    void sameRunTwiceIsTheSame()
    {
        const auto first = runProgram<equalDeadlines>();
        const auto second = runProgram<equalDeadlines>();
        QCOMPARE(first.events.size(), second.events.size());
        QVERIFY(first.events == second.events);
    }

    void handleByHandleIsTheSameAsAtOnce()
    {
        EventList list;
        EventLoop loop;
        loop.setObserver(&list);
        loop.start(coroutine<equalDeadlines>());
        int handles = 0;
        while (loop.runHandle())
            ++handles;
        QVERIFY(handles > 10);
        QVERIFY(loop.hasFinished());
        QVERIFY(!loop.runHandle());
        const auto whole = runProgram<equalDeadlines>();
        QVERIFY(list.events == whole.events);
    }

    void destroyingHalfWayFreesEveryFrame_data()
    {
        QTest::addColumn<int>("handles");
        for (int handles = 0; handles < 8; ++handles)
            QTest::addRow("%d", handles) << handles;
    }

    // Leaks show under the asan preset, the order of unwinding here.
    void destroyingHalfWayFreesEveryFrame()
    {
        QFETCH(int, handles);
        QStringList log;
        {
            EventLoop loop;
            loop.start(coroutine<guardedParent>(&log));
            for (int i = 0; i < handles; ++i)
                loop.runHandle();
        }
        QStringList expected;
        if (handles >= 3)
            expected << u"b"_s;
        if (handles >= 2)
            expected << u"a"_s;
        if (handles >= 1)
            expected << u"main"_s;
        if (handles > 3)
            std::sort(expected.begin(), expected.end()), std::sort(log.begin(), log.end());
        QCOMPARE(log, expected);
    }

    void destroyingUnwindsInlineAwaits()
    {
        EventLoop loop;
        loop.start(coroutine<deep>(50));
        loop.runHandle();
        QCOMPARE(loop.iteration(), 1u);
    }

    void destroyingIsNoExceptionOfTheProgram()
    {
        QStringList log;
        {
            EventLoop loop;
            loop.start(coroutine<swallows>(&log));
            loop.runHandle();
        }
        QCOMPARE(log, QStringList());
    }

    void aCallbackThatThrowsIsReportedAndTheLoopGoesOn()
    {
        const auto list = runProgram<callbackThrows>();
        QCOMPARE(list.prints(), QStringList { u"goes on"_s });
        const auto warnings = list.of(EventKind::Warning);
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings.constFirst().text, u"Exception in callback callback: Exception('oops')"_s);
    }

    void aDueTimerCanStillBeCancelled()
    {
        const auto list = runProgram<cancelsADueTimer>();
        QCOMPARE(list.prints(), QStringList { u"first"_s });
    }

    void catchingErrorsDoesNotCatchACancellation()
    {
        const auto list = runProgram<leavesACatcherBehind>();
        QCOMPARE(list.prints(), QStringList());
    }

    void aRunningLoopStartsNoOther()
    {
        const auto list = runProgram<nests>();
        QCOMPARE(list.prints(),
                 QStringList { u"asyncio.run() cannot be called from a running event loop"_s });
        const auto warnings = list.of(EventKind::Warning);
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings.constFirst().text, u"coroutine 'say' was never awaited"_s);
        // At once: no task of the inner loop has held it.
        QVERIFY(list.events.indexOf(warnings.constFirst())
                < list.events.indexOf(list.of(EventKind::Print).constFirst()));
    }

    void anInfiniteSleepNeverEnds()
    {
        const auto list = runProgram<sleepsForEver>();
        QCOMPARE(list.prints(), QStringList());
        QCOMPARE(list.events.constLast().time, 1'000'000'000);
    }

    void aFutureMayBeReleasedAfterItsLoop()
    {
        asyncio::Ref<asyncio::Future<void>> future;
        {
            EventLoop loop;
            loop.start(coroutine<waitsFor>(&future));
            loop.runHandle();
        }
        QVERIFY(future);
        future = nullptr;
    }

    void wallClockIsNotSlowedByPolling()
    {
        EventLoop loop(std::make_unique<asyncio::WallClock>());
        EventList list;
        loop.setObserver(&list);
        loop.start(coroutine<spins>(1500));
        loop.run();
        const auto iterations = list.of(EventKind::LoopIteration);
        const auto waits = std::count_if(iterations.cbegin(), iterations.cend(),
                                         [](const trace::Event &event) { return event.duration > 0; });
        QVERIFY(waits <= 1);                                 // only when nothing was ready
        QVERIFY(list.events.constLast().time < 400'000'000); // 500 milliseconds, if it were
    }

    void thereIsNoRunningLoopOutside()
    {
        QVERIFY_THROWS_EXCEPTION(asyncio::RuntimeError, EventLoop::running());
    }

    void wallClockWaits()
    {
        EventLoop loop(std::make_unique<asyncio::WallClock>());
        loop.start(coroutine<nap>(u"short"_s, 0.02));
        loop.run();
        QVERIFY(loop.now() >= 20'000'000);
    }
};

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
