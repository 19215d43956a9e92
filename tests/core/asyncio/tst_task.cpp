#include "support/loopfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Outcome;

namespace {

QCoro::Task<> nop()
{
    co_return;
}

QCoro::Task<int> answer()
{
    co_return 42;
}

QCoro::Task<int> slowAnswer()
{
    co_await asyncio::sleep(1);
    co_return 42;
}

void done()
{
    asyncio::print(u"done"_s);
}

QCoro::Task<> looksAtCoroutines()
{
    const auto awaited = coroutine<slowAnswer>();
    asyncio::print(awaited.isCreated());
    co_await awaited;
    asyncio::print(awaited.isCreated());
    auto closed = coroutine<nop>();
    closed.close();
    asyncio::print(closed.isCreated());
    const auto ofATask = coroutine<nop>();
    const auto task = asyncio::createTask(ofATask);
    asyncio::print(ofATask.isCreated());
    co_await task;
    asyncio::print(ofATask.isCreated());
}

// How many iterations until the awaiter goes on -------------------------------------------------

QCoro::Task<> awaitsATask()
{
    auto task = asyncio::createTask(coroutine<nop>());
    co_await task;
    done();
}

QCoro::Task<> awaitsACoroutine()
{
    co_await coroutine<nop>();
    done();
}

QCoro::Task<> yields()
{
    co_await asyncio::sleep(0);
    done();
}

QCoro::Task<> awaitsAFinishedTask()
{
    auto task = asyncio::createTask(coroutine<nop>());
    co_await task;
    asyncio::print(u"first"_s);
    co_await task;
    done();
}

QCoro::Task<> sleeps()
{
    co_await asyncio::sleep(1);
    done();
}

QCoro::Task<> awaitsAGather()
{
    QList<asyncio::Coroutine<void>> one = { coroutine<nop>() };
    co_await asyncio::gather(one);
    done();
}

void setFuture(const asyncio::Ref<asyncio::Future<int>> &future)
{
    future->setResult(7);
    asyncio::print(u"set"_s);
}

QCoro::Task<> awaitsAFuture()
{
    asyncio::Ref<asyncio::Future<int>> future = new asyncio::Future<int>(EventLoop::running());
    EventLoop::running().callSoon([future] { setFuture(future); });
    const int value = co_await future;
    asyncio::print(value);
}

// Results and exceptions -------------------------------------------------------------------------

QCoro::Task<> results()
{
    const int inline_ = co_await coroutine<answer>();
    auto task = asyncio::createTask(coroutine<slowAnswer>(), u"slow"_s);
    const int later = co_await task;
    asyncio::print(QList<int> { inline_, later });
}

QCoro::Task<int> raises()
{
    co_await asyncio::sleep(1);
    throw std::runtime_error("no data");
}

QCoro::Task<> catches()
{
    auto task = asyncio::createTask(coroutine<raises>());
    try {
        co_await task;
    } catch (const std::runtime_error &error) {
        asyncio::print(QString::fromLatin1(error.what()));
    }
}

// Cancellation -----------------------------------------------------------------------------------

QCoro::Task<> sleepsLong(QString name)
{
    try {
        co_await asyncio::sleep(10);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(name);
        throw;
    }
}

QCoro::Task<> awaitsSleeper()
{
    auto inner = asyncio::createTask(coroutine<sleepsLong>(u"inner"_s));
    try {
        co_await inner;
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"outer"_s);
        throw;
    }
}

QCoro::Task<> cancelsChain()
{
    auto outer = asyncio::createTask(coroutine<awaitsSleeper>());
    co_await asyncio::sleep(1);
    outer->cancel();
    try {
        co_await outer;
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"main"_s);
    }
}

QCoro::Task<> cancelsBeforeStart()
{
    auto task = asyncio::createTask(coroutine<sleepsLong>(u"body"_s));
    task->cancel();
    try {
        co_await task;
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"cancelled"_s);
    }
}

QCoro::Task<> waitsForFuture(asyncio::Ref<asyncio::Future<void>> future)
{
    try {
        co_await future;
        asyncio::print(u"result"_s);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"cancelled"_s);
    }
}

QCoro::Task<> cancelsAfterSetResult()
{
    asyncio::Ref<asyncio::Future<void>> future = new asyncio::Future<void>(EventLoop::running());
    auto task = asyncio::createTask(coroutine<waitsForFuture>(future));
    co_await asyncio::sleep(0);
    future->setResult({});
    task->cancel();
    co_await task;
}

QCoro::Task<> swallowsOnce()
{
    for (int i = 0; i < 2; ++i) {
        try {
            co_await asyncio::sleep(10);
        } catch (const asyncio::CancelledError &) {
            asyncio::print(u"swallowed"_s);
        }
    }
}

QCoro::Task<> cancelsTwice()
{
    auto task = asyncio::createTask(coroutine<swallowsOnce>());
    co_await asyncio::sleep(1);
    task->cancel();
    co_await asyncio::sleep(1);
    task->cancel();
    co_await task;
    asyncio::print(task->cancelling());
}

QCoro::Task<int> cancelsItself()
{
    EventLoop::running().currentTask()->cancel();
    co_return 1;
}

QCoro::Task<> awaitsSelfCancelled()
{
    auto task = asyncio::createTask(coroutine<cancelsItself>());
    try {
        co_await task;
        asyncio::print(u"result"_s);
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"cancelled"_s);
    }
}

QCoro::Task<> awaitsIt(asyncio::Ref<asyncio::TaskBase> *self)
{
    const asyncio::Ref<asyncio::Task<void>> own = static_cast<asyncio::Task<void> *>(self->get());
    try {
        co_await own;
    } catch (const asyncio::RuntimeError &error) {
        asyncio::print(QString::fromLatin1(error.what()));
    }
}

QCoro::Task<> awaitsItself()
{
    asyncio::Ref<asyncio::TaskBase> self;
    const auto task = asyncio::createTask(coroutine<awaitsIt>(&self));
    self = task;
    co_await task;
}

QCoro::Task<> setsTwice()
{
    asyncio::Ref<asyncio::Future<int>> future = new asyncio::Future<int>(EventLoop::running());
    future->setResult(1);
    try {
        future->setResult(2);
    } catch (const asyncio::InvalidStateError &) {
        asyncio::print(future->result());
    }
    try {
        future->setException(std::make_exception_ptr(std::runtime_error("late")));
    } catch (const asyncio::InvalidStateError &) {
        asyncio::print(future->result());
    }
    co_return;
}

QCoro::Task<> forgetsAnAwait()
{
    const auto forgotten = coroutine<slowAnswer>().start();
    try {
        co_await asyncio::sleep(1);
    } catch (const asyncio::RuntimeError &error) {
        asyncio::print(QString::fromLatin1(error.what()));
    }
}

QCoro::Task<> namesTasks()
{
    const auto named = asyncio::createTask(coroutine<nop>(), u"mine"_s);
    const auto next = asyncio::createTask(coroutine<nop>());
    asyncio::print(next->name());
    co_return;
}

QCoro::Task<> callbacksInOrder()
{
    auto task = asyncio::createTask(coroutine<nop>());
    struct Printer : asyncio::RefCounted
    {
        explicit Printer(QString text)
            : text(std::move(text))
        {
        }
        static void call(asyncio::RefCounted &owner, asyncio::FutureBase *)
        {
            asyncio::print(static_cast<Printer &>(owner).text);
        }
        QString text;
    };
    for (const auto *text : { "a", "b", "c" }) {
        asyncio::DoneCallback callback;
        callback.run = Printer::call;
        callback.owner = new Printer(QString::fromLatin1(text));
        task->addDoneCallback(std::move(callback));
    }
    co_await task;
    done();
}

QCoro::Task<> createsNeverAwaited()
{
    const auto call = coroutine<sleepsLong>(u"never"_s);
    asyncio::print(call.name() + u' ' + call.label());
    co_return;
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private slots:
    void iterationsUntilTheAwaiterGoesOn_data()
    {
        QTest::addColumn<EventList>("list");
        QTest::addColumn<quint32>("iterations");
        QTest::newRow("await create_task(nop())") << runProgram<awaitsATask>() << 2u;
        QTest::newRow("await coroutine()") << runProgram<awaitsACoroutine>() << 0u;
        QTest::newRow("sleep(0)") << runProgram<yields>() << 1u;
        QTest::newRow("sleep(d): timer callback, then resume") << runProgram<sleeps>() << 2u;
        QTest::newRow("gather") << runProgram<awaitsAGather>() << 3u;
    }

    void iterationsUntilTheAwaiterGoesOn()
    {
        QFETCH(EventList, list);
        QFETCH(quint32, iterations);
        QCOMPARE(list.iterationOf(u"done"_s) - 1, iterations);
    }

    void aCoroutineIsCreatedUntilItBeginsOrIsClosed()
    {
        const auto list = runProgram<looksAtCoroutines>();
        QCOMPARE(list.prints(), (QStringList { u"True"_s, u"False"_s, u"False"_s, u"True"_s, u"False"_s }));
    }

    void aFinishedTaskDoesNotSuspend()
    {
        const auto list = runProgram<awaitsAFinishedTask>();
        QCOMPARE(list.iterationOf(u"first"_s), list.iterationOf(u"done"_s));
    }

    void aFutureWakesItsWaiterInTheNextIteration()
    {
        const auto list = runProgram<awaitsAFuture>();
        QCOMPARE(list.prints(), (QStringList { u"set"_s, u"7"_s }));
        QCOMPARE(list.iterationOf(u"7"_s) - list.iterationOf(u"set"_s), 1u);
    }

    void givesResults()
    {
        const auto list = runProgram<results>();
        QCOMPARE(list.prints(), QStringList { u"[42, 42]"_s });
        const auto created = list.of(EventKind::TaskCreated);
        QCOMPARE(created.at(0).name, u"Task-1"_s);
        QCOMPARE(created.at(1).name, u"slow"_s);
        QCOMPARE(created.at(1).text, u"slowAnswer"_s);
        QCOMPARE(created.at(1).parent, 1u);
    }

    void carriesExceptions()
    {
        const auto list = runProgram<catches>();
        QCOMPARE(list.prints(), QStringList { u"no data"_s });
        const auto ends = list.of(EventKind::StepEnd);
        QVERIFY(std::any_of(ends.cbegin(), ends.cend(), [](const trace::Event &end) {
            return end.task == 2 && end.outcome == Outcome::Exception;
        }));
    }

    void cancelReachesTheInnermostFirst()
    {
        const auto list = runProgram<cancelsChain>();
        QCOMPARE(list.prints(), (QStringList { u"inner"_s, u"outer"_s, u"main"_s }));
        QCOMPARE(list.iterationOf(u"outer"_s) - list.iterationOf(u"inner"_s), 1u);
        QCOMPARE(list.iterationOf(u"main"_s) - list.iterationOf(u"outer"_s), 1u);
    }

    void cancelledBeforeTheFirstStepTheBodyNeverRuns()
    {
        const auto list = runProgram<cancelsBeforeStart>();
        QCOMPARE(list.prints(), QStringList { u"cancelled"_s });
    }

    void cancelWinsAfterSetResult()
    {
        const auto list = runProgram<cancelsAfterSetResult>();
        QCOMPARE(list.prints(), QStringList { u"cancelled"_s });
    }

    void aSwallowedCancelDoesNotStopALaterOne()
    {
        const auto list = runProgram<cancelsTwice>();
        QCOMPARE(list.prints(), (QStringList { u"swallowed"_s, u"swallowed"_s, u"2"_s }));
    }

    void cancellingItselfInTheLastStepEndsCancelled()
    {
        const auto list = runProgram<awaitsSelfCancelled>();
        QCOMPARE(list.prints(), QStringList { u"cancelled"_s });
    }

    void aTaskCannotAwaitItself()
    {
        const auto list = runProgram<awaitsItself>();
        QCOMPARE(list.prints(), QStringList { u"Task cannot await on itself"_s });
    }

    void aFutureIsSetOnce()
    {
        const auto list = runProgram<setsTwice>();
        QCOMPARE(list.prints(), (QStringList { u"1"_s, u"1"_s }));
    }

    void aForgottenAwaitIsSaid()
    {
        const auto list = runProgram<forgetsAnAwait>();
        QCOMPARE(list.prints(),
                 QStringList { u"a coroutine of this step has suspended and was not awaited"_s });
    }

    void aGivenNameTakesNoNumber()
    {
        const auto list = runProgram<namesTasks>();
        QCOMPARE(list.prints(), QStringList { u"Task-2"_s });
    }

    void doneCallbacksRunInTheOrderAdded()
    {
        const auto list = runProgram<callbacksInOrder>();
        QCOMPARE(list.prints(), (QStringList { u"a"_s, u"b"_s, u"c"_s, u"done"_s }));
    }

    void aCoroutineObjectRunsNothing()
    {
        const auto list = runProgram<createsNeverAwaited>();
        QCOMPARE(list.prints(), QStringList { u"sleepsLong never"_s });
        QCOMPARE(list.of(EventKind::TaskCreated).size(), 3); // main, and the two of run()
    }

    void tellsTheLineOfTheAwait()
    {
        const auto list = runProgram<sleeps>();
        const auto ends = list.of(EventKind::StepEnd);
        const auto timers = list.of(EventKind::TimerScheduled);
        QVERIFY(ends.constFirst().cppLine > 0);
        QCOMPARE(ends.constFirst().cppLine, timers.constFirst().cppLine);
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
