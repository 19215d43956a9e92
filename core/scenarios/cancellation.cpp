#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<> download(QString name, double duration, double cleanup, bool swallow) //@download.start
{
    std::exception_ptr error;
    try {
        co_await asyncio::sleep(duration);             //@download.sleep
        asyncio::print(u"%1 is complete"_s.arg(name)); //@download.print
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"%1 is asked to stop"_s.arg(name)); //@download.asked
        if (!swallow)
            error = std::current_exception(); //@download.again
    }
    // A handler in C++ cannot await, so what is Python's finally comes after it.
    co_await asyncio::sleep(cleanup);                 //@download.cleanup
    asyncio::print(u"%1 has cleaned up"_s.arg(name)); //@download.clean //@download.return //@download.cancel
    if (error)
        std::rethrow_exception(error);
}

} // namespace

QCoro::Task<> cancellation(Knobs knobs) //@main.start
{
    const double duration = knobs.number(u"duration"_s);
    const double cleanup = knobs.number(u"cleanup"_s);
    const bool swallow = knobs.boolean(u"swallow"_s);

    const auto call = coroutine<download>(u"video"_s, duration, cleanup, swallow);
    const auto task = asyncio::createTask(call);       //@main.create
    co_await asyncio::sleep(knobs.number(u"after"_s)); //@main.sleep
    task->cancel();                                    //@main.cancel
    asyncio::print(u"cancel() has returned"_s);        //@main.returned
    try {
        co_await task;                           //@main.await
        asyncio::print(u"main sees a result"_s); //@main.result
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"main sees a cancelled task"_s); //@main.cancelled
    }
    asyncio::print(u"main ends"_s); //@main.print //@main.return
}

} // namespace scenarios
