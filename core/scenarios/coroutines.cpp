#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<QString> greet(QString name) //@greet.start
{
    asyncio::print(u"Hello, %1!"_s.arg(name)); //@greet.hello
    co_await asyncio::sleep(1.0);              //@greet.sleep
    co_return u"Goodbye, %1!"_s.arg(name);     //@greet.return
}

QCoro::Task<> count(QString things) //@count.start
{
    for (int number = 1; number <= 3; ++number) {                        //@count.for //@count.return
        asyncio::print(u"%1 %2"_s.arg(QString::number(number), things)); //@count.print
        co_await asyncio::sleep(0.25);                                   //@count.sleep
    }
}

/// As Python calls the state of a coroutine that nobody awaits at the moment.
QString stateOf(const asyncio::Coroutine<QString> &coroutine)
{
    return coroutine.isCreated() ? u"CORO_CREATED"_s : u"CORO_CLOSED"_s;
}

} // namespace

QCoro::Task<> coroutines(Knobs knobs) //@main.start
{
    const QString others = knobs.text(u"others"_s);

    asyncio::print(u"Calling greet"_s);                                                   //@main.calls
    const asyncio::Coroutine<QString> greeting = coroutine<greet>(knobs.text(u"name"_s)); //@main.call
    asyncio::print(stateOf(greeting));                                                    //@main.state
    asyncio::Ref<asyncio::Task<void>> sheep;
    if (others != "nobody"_L1)
        sheep = asyncio::createTask(coroutine<count>(u"sheep"_s)); //@main.sheep
    asyncio::Ref<asyncio::Task<void>> stars;
    if (others == "both"_L1)
        stars = asyncio::createTask(coroutine<count>(u"stars"_s)); //@main.stars
    const QString goodbye = co_await greeting;                     //@main.await
    asyncio::print(goodbye);                                       //@main.print //@main.return
}

} // namespace scenarios
