#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <exception>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

using Task = asyncio::Ref<asyncio::Task<void>>;

QCoro::Task<> worker(int jobs, double work, bool swallow) //@worker.start
{
    for (int job = 1; job <= jobs; ++job) { //@worker.for //@worker.return
        try {
            co_await asyncio::sleep(work);                     //@worker.sleep
            asyncio::print(u"worker: job %1 done"_s.arg(job)); //@worker.done
        } catch (const asyncio::CancelledError &) {
            asyncio::print(u"worker: job %1 cut off"_s.arg(job)); //@worker.cut
            if (!swallow)
                throw; //@worker.cancel
        }
    }
}

QCoro::Task<> logger(double cleanup) //@logger.start
{
    std::exception_ptr end;
    try {
        while (true) {
            co_await asyncio::sleep(1.0);         //@logger.sleep
            asyncio::print(u"logger: flushed"_s); //@logger.flushed
        }
    } catch (...) {
        end = std::current_exception(); // a handler cannot await, so the clean-up comes behind it
    }
    asyncio::print(u"logger: closing"_s); //@logger.closing
    co_await asyncio::sleep(cleanup);     //@logger.cleanup
    asyncio::print(u"logger: closed"_s);  //@logger.closed //@logger.cancel
    std::rethrow_exception(end);
}

} // namespace

QCoro::Task<> shutdown(Knobs knobs) //@main.start
{
    const double grace = knobs.number(u"grace"_s);
    const auto work = coroutine<worker>(knobs.integer(u"jobs"_s), knobs.number(u"work"_s),
                                        knobs.boolean(u"swallow"_s));
    const auto log = coroutine<logger>(knobs.number(u"cleanup"_s));
    const Task working = asyncio::createTask(work);    //@main.worker
    const Task logging = asyncio::createTask(log);     //@main.logger
    co_await asyncio::sleep(knobs.number(u"serve"_s)); //@main.sleep
    asyncio::print(u"main: stop"_s);                   //@main.stop
    if (grace > 0) {
        const QList<Task> awaited { working };
        co_await asyncio::wait(awaited, grace); //@main.grace
    }
    asyncio::print(u"main: ends"_s); //@main.ends //@main.return
}

} // namespace scenarios
