#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

void blockingFetch(const QString &name, double delay) //@blocking_fetch.start
{
    asyncio::print(u"Fetching %1..."_s.arg(name)); //@blocking_fetch.print
    asyncio::blockingSleep(delay);                 //@blocking_fetch.sleep
    asyncio::print(u"Got %1"_s.arg(name));         //@blocking_fetch.got //@blocking_fetch.return
}

QCoro::Task<> fetch(QString name, double delay) //@fetch.start
{
    asyncio::print(u"Fetching %1..."_s.arg(name)); //@fetch.print
    co_await asyncio::sleep(delay);                //@fetch.sleep
    asyncio::print(u"Got %1"_s.arg(name));         //@fetch.got //@fetch.return
}

} // namespace

QCoro::Task<> syncVsAsync(Knobs knobs) //@main.start
{
    const double users = knobs.number(u"users"_s);
    const double posts = knobs.number(u"posts"_s);
    const double comments = knobs.number(u"comments"_s);

    double start = asyncio::now();                                                  //@main.sync_clock
    blockingFetch(u"users"_s, users);                                               //@main.sync_users
    blockingFetch(u"posts"_s, posts);                                               //@main.sync_posts
    blockingFetch(u"comments"_s, comments);                                         //@main.sync_comments
    double elapsed = asyncio::now() - start;                                        //@main.sync_elapsed
    asyncio::print(u"One after another: %1 s"_s.arg(asyncio::fixedOf(elapsed, 1))); //@main.sync_print

    start = asyncio::now(); //@main.async_clock
    QList<asyncio::Coroutine<void>> fetches;
    fetches << coroutine<fetch>(u"users"_s, users);                        //@main.users
    fetches << coroutine<fetch>(u"posts"_s, posts);                        //@main.posts
    fetches << coroutine<fetch>(u"comments"_s, comments);                  //@main.comments
    co_await asyncio::gather(fetches);                                     //@main.gather
    elapsed = asyncio::now() - start;                                      //@main.async_elapsed
    asyncio::print(u"Together: %1 s"_s.arg(asyncio::fixedOf(elapsed, 1))); //@main.async_print //@main.return
}

} // namespace scenarios
