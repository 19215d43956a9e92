#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<QString> fetch(QString name, asyncio::Semaphore limit, double time) //@fetch.start
{
    {
        const auto inside = co_await limit.scoped(); //@fetch.enter
        asyncio::print(u"%1 is in"_s.arg(name));     //@fetch.print
        co_await asyncio::sleep(time);               //@fetch.sleep
    }
    co_return u"%1 data"_s.arg(name); //@fetch.return
}

} // namespace

QCoro::Task<> semaphore(Knobs knobs) //@main.start
{
    const double time = knobs.number(u"time"_s);

    const asyncio::Semaphore limit(knobs.integer(u"limit"_s)); //@main.semaphore
    QList<asyncio::Coroutine<QString>> fetches;
    for (int i = 0; i < knobs.integer(u"requests"_s); ++i) //@main.names
        fetches << coroutine<fetch>(u"request-%1"_s.arg(i + 1), limit, time);
    const QList<QString> results = co_await asyncio::gather(fetches); //@main.gather
    asyncio::print(u"%1 results"_s.arg(results.size()));              //@main.print //@main.return
}

} // namespace scenarios
