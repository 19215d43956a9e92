#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<QString> fetch(QString name, double delay) //@fetch.start
{
    co_await asyncio::sleep(delay);   //@fetch.sleep
    co_return u"%1 data"_s.arg(name); //@fetch.return
}

void load(const QString &name, double delay) //@load.start
{
    const auto call = coroutine<fetch>(name, delay); //@load.call
    try {
        asyncio::print(asyncio::run(call)); //@load.run
    } catch (const asyncio::RuntimeError &error) {
        asyncio::print(u"RuntimeError: "_s + QString::fromUtf8(error.what())); //@load.error //@load.return
    }
}

} // namespace

QCoro::Task<> fromSyncCode(Knobs knobs) //@main.start
{
    const double delay = knobs.number(u"delay"_s);

    asyncio::print(u"The loop is running"_s); //@main.running
    if (knobs.boolean(u"nested"_s)) {
        load(u"users"_s, delay); //@main.load
    } else {
        const QString data = co_await coroutine<fetch>(u"users"_s, delay); //@main.await
        asyncio::print(data);                                              //@main.await
    }
    asyncio::print(u"main ends"_s); //@main.print //@main.return
}

} // namespace scenarios
