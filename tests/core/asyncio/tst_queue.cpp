#include "support/loopfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::EventKind;
using IntQueue = asyncio::Queue<int>;

namespace {

QCoro::Task<> getter(QString name, IntQueue &queue)
{
    const int item = co_await queue.get();
    asyncio::print(u"%1 got %2"_s.arg(name).arg(item));
}

QCoro::Task<> putter(QString name, IntQueue &queue, int item)
{
    co_await queue.put(item);
    asyncio::print(u"%1 put %2"_s.arg(name).arg(item));
}

QCoro::Task<> gettersAreServedInLine()
{
    IntQueue queue;
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<getter>(u"a"_s, std::ref(queue)) << coroutine<getter>(u"b"_s, std::ref(queue))
        << coroutine<putter>(u"p"_s, std::ref(queue), 1) << coroutine<putter>(u"q"_s, std::ref(queue), 2);
    co_await asyncio::gather(all);
}

QCoro::Task<> neverFullNeverSuspends()
{
    IntQueue queue(3);
    for (int i = 0; i < 3; ++i)
        co_await queue.put(i);
    asyncio::print(queue.isFull());
    int sum = 0;
    for (int i = 0; i < 3; ++i) {
        const int item = co_await queue.get();
        sum = 10 * sum + item;
    }
    asyncio::print(sum);
}

// The thief was not in line, yet it runs before the getter that was woken.
QCoro::Task<> thief(IntQueue &queue)
{
    queue.putNowait(1);
    asyncio::print(u"thief got %1"_s.arg(queue.getNowait()));
    co_await asyncio::sleep(1);
    queue.putNowait(2);
    queue.putNowait(3);
}

QCoro::Task<> anotherTaskTakesTheItem()
{
    IntQueue queue;
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<getter>(u"first"_s, std::ref(queue)) << coroutine<getter>(u"second"_s, std::ref(queue))
        << coroutine<thief>(std::ref(queue));
    co_await asyncio::gather(all);
}

QCoro::Task<> backPressure()
{
    IntQueue queue(1);
    auto first = asyncio::createTask(coroutine<putter>(u"p"_s, std::ref(queue), 1));
    auto second = asyncio::createTask(coroutine<putter>(u"q"_s, std::ref(queue), 2));
    auto third = asyncio::createTask(coroutine<putter>(u"r"_s, std::ref(queue), 3));
    co_await asyncio::sleep(1);
    for (int i = 0; i < 3; ++i) {
        asyncio::print(queue.getNowait());
        co_await asyncio::sleep(1);
    }
    co_await first;
    co_await second;
    co_await third;
}

QCoro::Task<> wokenThenCancelled()
{
    IntQueue queue;
    auto first = asyncio::createTask(coroutine<getter>(u"first"_s, std::ref(queue)));
    auto second = asyncio::createTask(coroutine<getter>(u"second"_s, std::ref(queue)));
    co_await asyncio::sleep(0);
    queue.putNowait(1);
    first->cancel();
    co_await asyncio::sleep(1);
    co_await second;
}

QCoro::Task<> nowait()
{
    IntQueue queue(1);
    try {
        queue.getNowait();
    } catch (const asyncio::QueueEmpty &) {
        asyncio::print(u"empty"_s);
    }
    queue.putNowait(1);
    try {
        queue.putNowait(2);
    } catch (const asyncio::QueueFull &) {
        asyncio::print(u"full"_s);
    }
    co_return;
}

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private slots:
    void waitersAreServedFirstInFirstOut()
    {
        const auto list = runProgram<gettersAreServedInLine>();
        QCOMPARE(list.prints(), (QStringList { u"p put 1"_s, u"q put 2"_s, u"a got 1"_s, u"b got 2"_s }));
    }

    void withRoomAndItemsNothingSuspends()
    {
        const auto list = runProgram<neverFullNeverSuspends>();
        QCOMPARE(list.prints(), (QStringList { u"True"_s, u"12"_s }));
        QCOMPARE(list.steps().size(), 1);
    }

    void anotherTaskCanTakeTheItemAndTheLoserGoesToTheEnd()
    {
        const auto list = runProgram<anotherTaskTakesTheItem>();
        QCOMPARE(list.prints(), (QStringList { u"thief got 1"_s, u"second got 2"_s, u"first got 3"_s }));
    }

    void aFullQueueHoldsPuttersBack()
    {
        const auto list = runProgram<backPressure>();
        QCOMPARE(list.prints(),
                 (QStringList { u"p put 1"_s, u"1"_s, u"q put 2"_s, u"2"_s, u"r put 3"_s, u"3"_s }));
        for (const asyncio::Event &put : list.of(EventKind::QueuePut))
            QCOMPARE(put.size, 1);
    }

    void aWokenGetterThatIsCancelledWakesTheNext()
    {
        const auto list = runProgram<wokenThenCancelled>();
        QCOMPARE(list.prints(), QStringList { u"second got 1"_s });
    }

    void nowaitThrows()
    {
        const auto list = runProgram<nowait>();
        QCOMPARE(list.prints(), (QStringList { u"empty"_s, u"full"_s }));
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
