#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<> load(double users, double posts) //@load.start
{
    try {
        co_await asyncio::sleep(users); //@load.users
        asyncio::print(u"Got users"_s); //@load.got_users
        co_await asyncio::sleep(posts); //@load.posts
        asyncio::print(u"Got posts"_s); //@load.got_posts //@load.return
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"load is cancelled"_s); //@load.cancelled
        throw;                                  //@load.cancel
    }
}

} // namespace

QCoro::Task<> timeouts(Knobs knobs) //@main.start
{
    const double limit = knobs.number(u"limit"_s);
    const auto loading = coroutine<load>(knobs.number(u"users"_s), knobs.number(u"posts"_s));

    try {
        if (knobs.text(u"how"_s) == u"timeout"_s)
            co_await asyncio::withTimeout(limit, loading); //@main.timeout //@main.load
        else
            co_await asyncio::waitFor(loading, limit); //@main.wait_for
        asyncio::print(u"In time"_s);                  //@main.print
    } catch (const asyncio::TimeoutError &) {
        asyncio::print(u"TimeoutError"_s); //@main.late
    }
    asyncio::print(u"main ends"_s); //@main.end //@main.return
}

} // namespace scenarios
