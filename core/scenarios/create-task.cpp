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
    asyncio::print(u"Got %1"_s.arg(name));         //@fetch.got
    co_return u"%1 data"_s.arg(name);              //@fetch.return
}

} // namespace

QCoro::Task<> createTask(Knobs knobs) //@main.start
{
    const bool usersFirst = knobs.text(u"first"_s) == "users"_L1;
    const double usersDelay = knobs.number(u"users"_s);
    const double postsDelay = knobs.number(u"posts"_s);

    const auto users = asyncio::createTask(coroutine<fetch>(u"users"_s, usersDelay)); //@main.users
    const auto posts = asyncio::createTask(coroutine<fetch>(u"posts"_s, postsDelay)); //@main.posts
    asyncio::print(u"Two tasks made"_s);                                              //@main.made

    const auto first = usersFirst ? users : posts;
    const auto second = usersFirst ? posts : users;
    const QString firstData = co_await first;   //@main.users_first //@main.posts_first
    asyncio::print(firstData);                  //@main.users_first //@main.posts_first
    const QString secondData = co_await second; //@main.posts_last //@main.users_last
    asyncio::print(secondData);                 //@main.posts_last //@main.users_last
    asyncio::print(u"main is done"_s);          //@main.done //@main.return
}

} // namespace scenarios
