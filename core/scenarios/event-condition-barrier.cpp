#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;

namespace scenarios {

namespace {

struct Race
{
    Race()
        : line(4, u"line"_s) //@race.line
        , gun(u"gun"_s)      //@race.gun
        , news(u"news"_s)    //@race.news
    {
    }

    asyncio::Barrier line;
    asyncio::Event gun;
    asyncio::Condition news;
    QStringList order;
};

QCoro::Task<> runner(QString name, double walk, double run, Race &race) //@runner.start
{
    co_await asyncio::sleep(walk);                        //@runner.walk
    co_await race.line.wait();                            //@runner.line
    asyncio::print(u"%1 stands at the line"_s.arg(name)); //@runner.stands
    co_await race.gun.wait();                             //@runner.gun
    asyncio::print(u"%1 runs"_s.arg(name));               //@runner.runs
    co_await asyncio::sleep(run);                         //@runner.run
    const auto guard = co_await race.news.scoped();       //@runner.news //@runner.return
    race.order << name;
    race.news.notify(); //@runner.notify
}

} // namespace

QCoro::Task<> eventConditionBarrier(Knobs knobs) //@main.start
{
    const int places = knobs.integer(u"places"_s);

    Race race; //@main.race
    QList<asyncio::Ref<asyncio::Task<void>>> runners;
    const auto enter = std::ref(race);
    runners << createTask(coroutine<runner>(u"alice"_s, knobs.number(u"alice"_s), 0.6, enter)); //@main.alice
    runners << createTask(coroutine<runner>(u"bob"_s, knobs.number(u"bob"_s), 0.4, enter));     //@main.bob
    runners << createTask(coroutine<runner>(u"carol"_s, knobs.number(u"carol"_s), 0.2, enter)); //@main.carol

    co_await race.line.wait();                         //@main.line
    co_await asyncio::sleep(knobs.number(u"pause"_s)); //@main.pause
    race.gun.set();                                    //@main.gun
    {
        const auto guard = co_await race.news.scoped(); //@main.news
        const std::function<bool()> enough = [&race, places] { return race.order.size() >= places; };
        co_await race.news.waitFor(enough); //@main.wait
    }
    asyncio::print(u"In the order of arrival: "_s + asyncio::reprOf(race.order)); //@main.print //@main.return
}

} // namespace scenarios
