#include "core/asyncio/sync/synclog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::EventKind;
using asyncio::Semantics;
using IntQueue = asyncio::Queue<int>;

namespace {

QCoro::Task<> getter(QString name, IntQueue queue)
{
    const int item = co_await queue.get();
    asyncio::print(u"%1 got %2"_s.arg(name).arg(item));
}

QCoro::Task<> putter(QString name, IntQueue queue, int item)
{
    co_await queue.put(item);
    asyncio::print(u"%1 put %2"_s.arg(name).arg(item));
}

QCoro::Task<> gettersInLine()
{
    IntQueue queue;
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<getter>(u"a"_s, queue) << coroutine<getter>(u"b"_s, queue)
        << coroutine<putter>(u"p"_s, queue, 1) << coroutine<putter>(u"q"_s, queue, 2);
    co_await asyncio::gather(all);
}

QCoro::Task<> neverFullNeverEmpty()
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

// Was not in line, yet it runs before the getter that it wakes.
QCoro::Task<> itemThief(IntQueue queue)
{
    queue.putNowait(1);
    asyncio::print(u"thief got %1"_s.arg(queue.getNowait()));
    co_await asyncio::sleep(1);
    queue.putNowait(2);
    queue.putNowait(3);
}

QCoro::Task<> itemStolen()
{
    IntQueue queue;
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<getter>(u"first"_s, queue) << coroutine<getter>(u"second"_s, queue)
        << coroutine<itemThief>(queue);
    co_await asyncio::gather(all);
}

QCoro::Task<> roomThief(IntQueue queue)
{
    asyncio::print(u"took %1"_s.arg(queue.getNowait()));
    queue.putNowait(9);
    co_await asyncio::sleep(1);
    for (int i = 0; i < 3; ++i) {
        asyncio::print(u"took %1"_s.arg(queue.getNowait()));
        co_await asyncio::sleep(1);
    }
}

QCoro::Task<> roomStolen()
{
    IntQueue queue(1);
    queue.putNowait(0);
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<putter>(u"first"_s, queue, 1) << coroutine<putter>(u"second"_s, queue, 2)
        << coroutine<roomThief>(queue);
    co_await asyncio::gather(all);
}

QCoro::Task<> backPressure()
{
    IntQueue queue(1);
    auto first = createTask(coroutine<putter>(u"p"_s, queue, 1));
    auto second = createTask(coroutine<putter>(u"q"_s, queue, 2));
    auto third = createTask(coroutine<putter>(u"r"_s, queue, 3));
    co_await asyncio::sleep(1);
    for (int i = 0; i < 3; ++i) {
        asyncio::print(queue.getNowait());
        co_await asyncio::sleep(1);
    }
    co_await first;
    co_await second;
    co_await third;
}

QCoro::Task<> getterWokenThenCancelled()
{
    IntQueue queue;
    auto first = createTask(coroutine<getter>(u"first"_s, queue));
    auto second = createTask(coroutine<getter>(u"second"_s, queue));
    co_await asyncio::sleep(0);
    queue.putNowait(1);
    asyncio::print(first->cancel());
    co_await asyncio::sleep(1);
    asyncio::print(first->isCancelled());
    co_await second;
}

QCoro::Task<> getterCancelledInLine()
{
    IntQueue queue;
    auto first = createTask(coroutine<getter>(u"first"_s, queue));
    auto second = createTask(coroutine<getter>(u"second"_s, queue));
    co_await asyncio::sleep(0);
    first->cancel();
    queue.putNowait(1);
    co_await asyncio::sleep(1);
    asyncio::print(first->isCancelled());
    asyncio::print(second->isDone());
}

QCoro::Task<> getterWokenForNothingThenCancelled()
{
    IntQueue queue;
    auto first = createTask(coroutine<getter>(u"first"_s, queue));
    auto second = createTask(coroutine<getter>(u"second"_s, queue));
    co_await asyncio::sleep(0);
    queue.putNowait(1);
    queue.getNowait();
    first->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(first->isCancelled());
    asyncio::print(second->isDone());
    second->cancel();
}

QCoro::Task<> putterWokenThenCancelled()
{
    IntQueue queue(1);
    queue.putNowait(0);
    auto first = createTask(coroutine<putter>(u"first"_s, queue, 1));
    auto second = createTask(coroutine<putter>(u"second"_s, queue, 2));
    co_await asyncio::sleep(0);
    queue.getNowait();
    first->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(first->isCancelled());
    asyncio::print(second->isDone());
    asyncio::print(queue.getNowait());
}

QCoro::Task<> diligent(IntQueue queue)
{
    while (true) {
        const int item = co_await queue.get();
        co_await asyncio::sleep(1);
        asyncio::print(u"did %1"_s.arg(item));
        queue.taskDone();
    }
}

QCoro::Task<> joining()
{
    IntQueue queue;
    auto worker = createTask(coroutine<diligent>(queue));
    for (int i = 0; i < 3; ++i)
        queue.putNowait(i);
    co_await queue.join();
    asyncio::print(u"joined"_s);
    worker->cancel();
    co_await queue.join();
    asyncio::print(u"again"_s);
    try {
        queue.taskDone();
    } catch (const asyncio::ValueError &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
}

QCoro::Task<> joiner(IntQueue queue)
{
    co_await queue.join();
}

QCoro::Task<> joinCancelled()
{
    IntQueue queue;
    queue.putNowait(1);
    auto task = createTask(coroutine<joiner>(queue));
    co_await asyncio::sleep(0);
    task->cancel();
    queue.taskDone();
    co_await asyncio::sleep(0);
    asyncio::print(task->isCancelled());
}

/// Ordered by key alone.
struct Entry
{
    int key;
    int number;

    bool operator<(const Entry &other) const { return key < other.key; }
    friend QString reprOf(const Entry &entry) { return u"%1:%2"_s.arg(entry.key).arg(entry.number); }
};

QCoro::Task<> priorities()
{
    asyncio::PriorityQueue<Entry> queue;
    int number = 0;
    for (const int key : { 3, 1, 2, 1, 3, 2, 1, 1, 2, 3, 1 })
        queue.putNowait({ key, number++ });
    QStringList order;
    while (!queue.isEmpty()) {
        const Entry entry = co_await queue.get();
        order << reprOf(entry);
    }
    asyncio::print(order.join(u' '));
}

QCoro::Task<> lastInFirstOut()
{
    asyncio::LifoQueue<int> queue;
    for (int i = 0; i < 4; ++i)
        queue.putNowait(i);
    QStringList order;
    while (!queue.isEmpty()) {
        const int item = co_await queue.get();
        order << QString::number(item);
    }
    asyncio::print(order.join(u' '));
}

QCoro::Task<> forEver(IntQueue queue)
{
    while (true) {
        const int item = co_await queue.get();
        asyncio::print(u"worker got %1"_s.arg(item));
    }
}

// The queue is main's; it must outlive main's frame.
QCoro::Task<> mainEndsFirst()
{
    IntQueue queue;
    auto worker = createTask(coroutine<forEver>(queue));
    co_await asyncio::sleep(0);
    queue.putNowait(1);
}

QCoro::Task<> nowait()
{
    IntQueue queue(1);
    try {
        queue.getNowait();
    } catch (const asyncio::QueueEmpty &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    queue.putNowait(1);
    try {
        queue.putNowait(2);
    } catch (const asyncio::QueueFull &) {
        asyncio::print(asyncio::reprOfException(std::current_exception()));
    }
    co_return;
}

QCoro::Task<> negativeMaxsize()
{
    IntQueue queue(-1);
    queue.putNowait(1);
    asyncio::print(queue.isFull());
    asyncio::print(queue.maxsize());
    co_return;
}

struct MoveOnly
{
    std::unique_ptr<int> number;

    friend QString reprOf(const MoveOnly &item) { return QString::number(*item.number); }
};

QCoro::Task<> moveOnly()
{
    asyncio::Queue<MoveOnly> queue(1);
    MoveOnly item;
    item.number = std::make_unique<int>(7);
    co_await queue.put(std::move(item));
    const MoveOnly taken = co_await queue.get();
    asyncio::print(*taken.number);
}

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private slots:
    void waitersAreServedFirstInFirstOut()
    {
        QCOMPARE(printsOf<gettersInLine>(),
                 (QStringList { u"p put 1"_s, u"q put 2"_s, u"a got 1"_s, u"b got 2"_s }));
    }

    void getFromANonEmptyQueueTakesNoIteration()
    {
        QCOMPARE(printsOf<neverFullNeverEmpty>(), (QStringList { u"True"_s, u"12"_s }));
        const SyncLog log = runAs<neverFullNeverEmpty>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::StepStart }).count(u"step_start by 1"_s), 1);
    }

    void putHandsNothingOverAndTheLoserGoesToTheEnd()
    {
        QCOMPARE(printsOf<itemStolen>(),
                 (QStringList { u"thief got 1"_s, u"second got 2"_s, u"first got 3"_s }));
        // The loser's step ends suspended again, on a new future.
        const SyncLog log = runAs<itemStolen>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::StepEnd }).count(u"step_end #1 by 2 in queue.get()"_s), 2);
    }

    void theSameForPutters()
    {
        QCOMPARE(printsOf<roomStolen>(), (QStringList { u"took 0"_s, u"took 9"_s, u"second put 2"_s,
                                                        u"took 2"_s, u"first put 1"_s, u"took 1"_s }));
        const SyncLog log = runAs<roomStolen>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::StepEnd }).count(u"step_end #1 by 2 in queue.put()"_s), 2);
    }

    void aFullQueueHoldsPuttersBack()
    {
        QCOMPARE(printsOf<backPressure>(),
                 (QStringList { u"p put 1"_s, u"1"_s, u"q put 2"_s, u"2"_s, u"r put 3"_s, u"3"_s }));
        const SyncLog log = runAs<backPressure>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::QueuePut }),
                 (QStringList { u"queue_put #1 by 2 1/1 1"_s, u"queue_put #1 by 3 1/1 2"_s,
                                u"queue_put #1 by 4 1/1 3"_s }));
    }

    void aWokenGetterThatIsCancelledWakesTheNext()
    {
        QCOMPARE(printsOf<getterWokenThenCancelled>(),
                 (QStringList { u"True"_s, u"second got 1"_s, u"True"_s }));
    }

    void aGetterCancelledInLineIsPassedOver()
    {
        QCOMPARE(printsOf<getterCancelledInLine>(),
                 (QStringList { u"second got 1"_s, u"True"_s, u"True"_s }));
    }

    void aGetterWokenForNothingWakesNobodyWhenCancelled()
    {
        QCOMPARE(printsOf<getterWokenForNothingThenCancelled>(), (QStringList { u"True"_s, u"False"_s }));
    }

    void aWokenPutterThatIsCancelledWakesTheNext()
    {
        QCOMPARE(printsOf<putterWokenThenCancelled>(),
                 (QStringList { u"second put 2"_s, u"True"_s, u"True"_s, u"2"_s }));
    }

    void joinWaitsForTheWorkOnEveryItem()
    {
        QCOMPARE(printsOf<joining>(),
                 (QStringList { u"did 0"_s, u"did 1"_s, u"did 2"_s, u"joined"_s, u"again"_s,
                                u"ValueError('task_done() called too many times')"_s }));
        const SyncLog log = runAs<joining>(Semantics::Python313);
        QVERIFY(log.of({ EventKind::StepEnd }).contains(u"step_end #1 by 1 in queue.join()"_s));
        QCOMPARE(log.count(EventKind::QueueTaskDone), 3);
    }

    void joinCanBeCancelled() { QCOMPARE(printsOf<joinCancelled>(), QStringList { u"True"_s }); }

    void equalPrioritiesComeInHeapqsOrder()
    {
        QCOMPARE(printsOf<priorities>(), QStringList { u"1:1 1:6 1:3 1:10 1:7 2:2 2:5 2:8 3:4 3:0 3:9"_s });
        const SyncLog log = runAs<priorities>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::QueueCreated }), QStringList { u"queue_created #1 by 1 priority"_s });
    }

    void lifoGivesTheLastFirst()
    {
        QCOMPARE(printsOf<lastInFirstOut>(), QStringList { u"3 2 1 0"_s });
        const SyncLog log = runAs<lastInFirstOut>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::QueueCreated }), QStringList { u"queue_created #1 by 1 lifo"_s });
    }

    void outlivesTheCoroutineThatMadeIt()
    {
        QCOMPARE(printsOf<mainEndsFirst>(), QStringList { u"worker got 1"_s });
    }

    void nowaitThrows()
    {
        QCOMPARE(printsOf<nowait>(), (QStringList { u"QueueEmpty()"_s, u"QueueFull()"_s }));
    }

    void aNegativeMaxsizeIsUnbounded()
    {
        QCOMPARE(printsOf<negativeMaxsize>(), (QStringList { u"False"_s, u"-1"_s }));
    }

    void itemsAreMoved() { QCOMPARE(printsOf<moveOnly>(), QStringList { u"7"_s }); }

    void unwindsHalfWay()
    {
        QVERIFY(unwindEverywhere<itemStolen>() > 5);
        unwindEverywhere<roomStolen>();
        unwindEverywhere<backPressure>();
        unwindEverywhere<getterWokenThenCancelled>();
        unwindEverywhere<putterWokenThenCancelled>();
        unwindEverywhere<joining>();
        unwindEverywhere<mainEndsFirst>();
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
