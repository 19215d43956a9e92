#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<> save(QString name) //@save.start
{
    asyncio::print(u"Saving %1..."_s.arg(name)); //@save.print
    co_await asyncio::sleep(1.0);                //@save.sleep
    asyncio::print(u"%1 is saved"_s.arg(name));  //@save.saved //@save.return
}

} // namespace

QCoro::Task<> forgottenAwait(Knobs knobs) //@main.start
{
    const bool keep = knobs.boolean(u"keep"_s);
    const bool awaited = knobs.boolean(u"awaited"_s);

    asyncio::print(u"main calls save"_s); //@main.calls
    asyncio::Coroutine<> job;
    if (keep)
        job = coroutine<save>(u"draft"_s); //@main.keep
    else if (awaited)
        co_await coroutine<save>(u"draft"_s); //@main.await
    else
        coroutine<save>(u"draft"_s); //@main.dropped
    if (keep && awaited)
        co_await job;                                  //@main.job
    asyncio::print(u"main goes on"_s);                 //@main.print
    co_await asyncio::sleep(knobs.number(u"pause"_s)); //@main.sleep
    asyncio::print(u"main ends"_s);                    //@main.end //@main.return
}

} // namespace scenarios
