#include "core/asyncio/sync/synclog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;
using asyncio::Event;
using asyncio::EventKind;
using asyncio::Semantics;

namespace {

QCoro::Task<> waiter(QString name, Event event)
{
    co_await event.wait();
    asyncio::print(u"%1 %2"_s.arg(name, asyncio::reprOf(event.isSet())));
}

QCoro::Task<> setThenClear()
{
    Event event;
    auto a = createTask(coroutine<waiter>(u"a"_s, event));
    auto b = createTask(coroutine<waiter>(u"b"_s, event));
    co_await asyncio::sleep(0);
    event.set();
    event.clear();
    auto c = createTask(coroutine<waiter>(u"c"_s, event));
    co_await asyncio::sleep(1);
    asyncio::print(a->isDone());
    asyncio::print(b->isDone());
    asyncio::print(c->isDone());
    c->cancel();
}

QCoro::Task<> wokenThenCancelled()
{
    Event event;
    auto a = createTask(coroutine<waiter>(u"a"_s, event));
    auto b = createTask(coroutine<waiter>(u"b"_s, event));
    co_await asyncio::sleep(0);
    event.set();
    a->cancel();
    co_await asyncio::sleep(1);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
}

QCoro::Task<> cancelledInLine()
{
    Event event;
    auto a = createTask(coroutine<waiter>(u"a"_s, event));
    auto b = createTask(coroutine<waiter>(u"b"_s, event));
    co_await asyncio::sleep(0);
    a->cancel();
    event.set();
    co_await asyncio::sleep(1);
    asyncio::print(a->isCancelled());
    asyncio::print(b->isDone());
}

QCoro::Task<> setTwice()
{
    Event event;
    event.clear();
    event.set();
    event.set();
    co_await event.wait();
    event.clear();
    event.clear();
    asyncio::print(event.isSet());
}

} // namespace

class TestEvent : public QObject
{
    Q_OBJECT

private slots:
    void setThenClearStillWakesEveryone()
    {
        QCOMPARE(printsOf<setThenClear>(),
                 (QStringList { u"a False"_s, u"b False"_s, u"True"_s, u"True"_s, u"False"_s }));
        const SyncLog log = runAs<setThenClear>(Semantics::Python313);
        QVERIFY(log.of({ EventKind::StepEnd }).contains(u"step_end #1 by 2 in event.wait()"_s));
    }

    void aSetEventTakesNoIteration()
    {
        QCOMPARE(printsOf<setTwice>(), QStringList { u"False"_s });
        const SyncLog log = runAs<setTwice>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::StepStart }).count(u"step_start by 1"_s), 1);
    }

    void onlyChangesAreTold()
    {
        const SyncLog log = runAs<setTwice>(Semantics::Python313);
        QCOMPARE(log.of({ EventKind::EventCreated, EventKind::EventSet, EventKind::EventClear }),
                 (QStringList { u"event_created #1 by 1"_s, u"event_set #1 by 1"_s,
                                u"event_clear #1 by 1"_s }));
    }

    void aWokenTaskCanBeCancelled()
    {
        QCOMPARE(printsOf<wokenThenCancelled>(), (QStringList { u"b True"_s, u"True"_s, u"True"_s }));
    }

    void aTaskCancelledInLineIsPassedOver()
    {
        QCOMPARE(printsOf<cancelledInLine>(), (QStringList { u"b True"_s, u"True"_s, u"True"_s }));
    }

    void unwindsHalfWay()
    {
        QVERIFY(unwindEverywhere<setThenClear>() > 5);
        unwindEverywhere<wokenThenCancelled>();
        unwindEverywhere<cancelledInLine>();
    }
};

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
