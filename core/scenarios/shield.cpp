#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

using Task = asyncio::Ref<asyncio::Task<void>>;

QCoro::Task<> save(double delay) //@save.start
{
    try {
        co_await asyncio::sleep(delay);  //@save.sleep
        asyncio::print(u"save: done"_s); //@save.done //@save.return
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"save: cancelled"_s); //@save.cancelled
        throw;                                //@save.cancel
    }
}

QCoro::Task<> request(Task saving, bool shielded) //@request.start
{
    try {
        if (shielded)
            co_await asyncio::shield(saving); //@request.shield
        else
            co_await saving;                    //@request.await
        asyncio::print(u"request: answered"_s); //@request.answered //@request.return
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"request: cancelled"_s); //@request.cancelled
        throw;                                   //@request.cancel
    }
}

} // namespace

QCoro::Task<> shield(Knobs knobs) //@main.start
{
    const double duration = knobs.number(u"save"_s);
    const bool shielded = knobs.boolean(u"shielded"_s);
    const Task saving = asyncio::createTask(coroutine<save>(duration));             //@main.saving
    const Task serving = asyncio::createTask(coroutine<request>(saving, shielded)); //@main.serving
    co_await asyncio::sleep(knobs.number(u"after"_s));                              //@main.sleep
    if (knobs.text(u"target"_s) == "request"_L1)
        serving->cancel(); //@main.cancel_request
    else
        saving->cancel(); //@main.cancel_save

    if (knobs.boolean(u"wait"_s)) {
        const QList<Task> both { serving, saving };
        co_await asyncio::wait(both); //@main.wait_both
    } else {
        const QList<Task> one { serving };
        co_await asyncio::wait(one); //@main.wait_request
    }
    asyncio::print(u"main: ends"_s); //@main.ends //@main.return
}

} // namespace scenarios
