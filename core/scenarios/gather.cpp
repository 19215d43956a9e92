#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<QString> fetch(QString name, double delay) //@fetch.start
{
    asyncio::print(u"Fetching %1..."_s.arg(name)); //@fetch.print
    co_await asyncio::sleep(delay);                //@fetch.sleep
    co_return u"%1 data"_s.arg(name);              //@fetch.return
}

} // namespace

QCoro::Task<> gather(Knobs knobs) //@main.start
{
    const int count = knobs.integer(u"count"_s);
    QList<asyncio::Coroutine<QString>> fetches;
    fetches << coroutine<fetch>(u"users"_s, knobs.number(u"users"_s)); //@main.users
    if (count >= 2)
        fetches << coroutine<fetch>(u"posts"_s, knobs.number(u"posts"_s)); //@main.posts
    if (count >= 3)
        fetches << coroutine<fetch>(u"comments"_s, knobs.number(u"comments"_s)); //@main.comments
    if (count >= 4)
        fetches << coroutine<fetch>(u"albums"_s, 1.5); //@main.albums
    if (count >= 5)
        fetches << coroutine<fetch>(u"photos"_s, 2.5); //@main.photos
    if (count >= 6)
        fetches << coroutine<fetch>(u"todos"_s, 0.5); //@main.todos
    if (count >= 7)
        fetches << coroutine<fetch>(u"likes"_s, 2.0); //@main.likes
    if (count >= 8)
        fetches << coroutine<fetch>(u"tags"_s, 1.0); //@main.tags

    const QList<QString> results = co_await asyncio::gather(fetches); //@main.gather
    asyncio::print(results);                                          //@main.print //@main.return
}

} // namespace scenarios
