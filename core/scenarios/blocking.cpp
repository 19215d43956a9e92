#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

using Pool = asyncio::Ref<asyncio::ExecutorBase>;

void crunch(double seconds) //@crunch.start
{
    asyncio::blockingSleep(seconds); //@crunch.work //@crunch.return
}

QCoro::Task<> report(QString name, Pool pool, double work, bool blocking) //@report.start
{
    if (blocking) {
        crunch(work); //@report.call
    } else {
        const auto job = asyncio::runInExecutor(pool, u"crunch"_s,
                                                [work] { crunch(work); }); //@report.executor
        co_await job;                                                      //@report.executor
    }
    asyncio::print(u"%1 is ready"_s.arg(name)); //@report.print //@report.return
}

QCoro::Task<> heartbeat() //@heartbeat.start
{
    for (int beat = 1; beat < 6; ++beat) {      //@heartbeat.for //@heartbeat.return
        asyncio::print(u"beat %1"_s.arg(beat)); //@heartbeat.print
        co_await asyncio::sleep(0.5);           //@heartbeat.sleep
    }
}

} // namespace

QCoro::Task<> blocking(Knobs knobs) //@main.start
{
    const int reports = knobs.integer(u"reports"_s);
    const double work = knobs.number(u"work"_s);
    const bool blocking = knobs.text(u"mode"_s) == u"blocking"_s;

    const Pool pool = asyncio::createExecutor(knobs.integer(u"pool"_s));
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<heartbeat>();                              //@main.heartbeat
    all << coroutine<report>(u"sales"_s, pool, work, blocking); //@main.sales
    if (reports >= 2)
        all << coroutine<report>(u"stock"_s, pool, work, blocking); //@main.stock
    if (reports >= 3)
        all << coroutine<report>(u"taxes"_s, pool, work, blocking); //@main.taxes
    co_await asyncio::gather(all);                                  //@main.gather
    asyncio::print(u"All done"_s);                                  //@main.print //@main.return
}

} // namespace scenarios
