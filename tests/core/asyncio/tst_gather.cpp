#include "support/loopfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using asyncio::EventLoop;
using asyncio::Outcome;

namespace {

QCoro::Task<QString> fetch(QString name, double delay)
{
    co_await asyncio::sleep(delay);
    asyncio::print(name);
    co_return name;
}

QCoro::Task<> inputOrder()
{
    QList<asyncio::Coroutine<QString>> fetches;
    fetches << coroutine<fetch>(u"users"_s, 2.0) << coroutine<fetch>(u"posts"_s, 3.0)
            << coroutine<fetch>(u"comments"_s, 1.0);
    const QList<QString> results = co_await asyncio::gather(fetches);
    asyncio::print(results);
}

QCoro::Task<QString> failing(double delay)
{
    co_await asyncio::sleep(delay);
    throw std::runtime_error("failed");
}

QCoro::Task<> firstFailure()
{
    QList<asyncio::Coroutine<QString>> fetches;
    fetches << coroutine<failing>(1.0) << coroutine<failing>(2.0) << coroutine<fetch>(u"sibling"_s, 3.0);
    try {
        co_await asyncio::gather(fetches);
    } catch (const std::runtime_error &error) {
        asyncio::print(asyncio::now());
    }
    co_await asyncio::sleep(5);
}

QCoro::Task<> gathersNothing()
{
    const QList<asyncio::Coroutine<QString>> none;
    const QList<QString> results = co_await asyncio::gather(none);
    asyncio::print(results);
}

QCoro::Task<> gathersTwo()
{
    QList<asyncio::Coroutine<QString>> fetches;
    fetches << coroutine<fetch>(u"a"_s, 5.0) << coroutine<fetch>(u"b"_s, 5.0);
    co_await asyncio::gather(fetches);
}

QCoro::Task<> cancelsOuter()
{
    auto task = asyncio::createTask(coroutine<gathersTwo>());
    co_await asyncio::sleep(1);
    task->cancel();
    try {
        co_await task;
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"cancelled"_s);
    }
}

QCoro::Task<> outerIsNotDoneAtOnce()
{
    QList<asyncio::Coroutine<QString>> fetches;
    fetches << coroutine<fetch>(u"a"_s, 5.0);
    auto outer = asyncio::gather(fetches);
    co_await asyncio::sleep(1);
    asyncio::print(outer->cancel());
    asyncio::print(outer->isDone());
    try {
        co_await outer;
    } catch (const asyncio::CancelledError &) {
        asyncio::print(outer->isCancelled());
    }
}

} // namespace

class TestGather : public QObject
{
    Q_OBJECT

private slots:
    void resultsComeInInputOrder()
    {
        const auto list = runProgram<inputOrder>();
        QCOMPARE(list.prints(), (QStringList { u"comments"_s, u"users"_s, u"posts"_s,
                                               u"['users', 'posts', 'comments']"_s }));
        QCOMPARE(list.events.constLast().time, 3'000'000'000);
        QCOMPARE(list.of(EventKind::GatherCreated).constFirst().tasks, (QList<quint32> { 2, 3, 4 }));
    }

    void firstFailureReachesTheAwaiterAndSiblingsRunOn()
    {
        const auto list = runProgram<firstFailure>();
        QCOMPARE(list.prints(), (QStringList { u"1.0"_s, u"sibling"_s }));
    }

    void ofNothingIsDoneAtOnce()
    {
        const auto list = runProgram<gathersNothing>();
        QCOMPARE(list.prints(), QStringList { u"[]"_s });
        QCOMPARE(list.steps(), QStringList { u"1@1"_s });
    }

    void cancellingItCancelsTheChildren()
    {
        const auto list = runProgram<cancelsOuter>();
        QCOMPARE(list.prints(), QStringList { u"cancelled"_s });
        const auto done = list.of(EventKind::FutureDone);
        const auto cancelled = std::count_if(done.cbegin(), done.cend(), [](const trace::Event &event) {
            return event.task > 2 && event.outcome == Outcome::Cancelled;
        });
        QCOMPARE(cancelled, 2);
    }

    void cancelReturnsTrueWhileOuterIsNotYetDone()
    {
        // And a cancelled child leaves outer.cancelled() false, with CancelledError as its exception.
        const auto list = runProgram<outerIsNotDoneAtOnce>();
        QCOMPARE(list.prints(), (QStringList { u"True"_s, u"False"_s, u"False"_s }));
    }
};

QTEST_GUILESS_MAIN(TestGather)
#include "tst_gather.moc"
