#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::createTask;

namespace scenarios {

namespace {

using Queue = asyncio::Queue<int>;

QCoro::Task<> crunch(Queue &queue, double cost, int every) //@crunch.start
{
    while (!queue.isEmpty()) {                   //@crunch.while //@crunch.return
        const int number = co_await queue.get(); //@crunch.get
        asyncio::blockingSleep(cost);            //@crunch.work
        if (every > 0 && number % every == 0)
            co_await asyncio::sleep(0); //@crunch.yield
    }
}

QCoro::Task<> heartbeat() //@heartbeat.start
{
    while (true) {
        asyncio::print(u"beat"_s);    //@heartbeat.print
        co_await asyncio::sleep(0.5); //@heartbeat.sleep
    }
}

} // namespace

QCoro::Task<> fairness(Knobs knobs) //@main.start
{
    const double cost = knobs.number(u"cost"_s);
    const int every = knobs.integer(u"every"_s);

    Queue queue; //@main.queue
    for (int number = 1; number <= knobs.integer(u"items"_s); ++number)
        queue.putNowait(number);                                                        //@main.put
    const auto beats = createTask(coroutine<heartbeat>());                              //@main.heartbeat
    const auto crunching = createTask(coroutine<crunch>(std::ref(queue), cost, every)); //@main.crunch
    co_await crunching;                                                                 //@main.wait
    beats->cancel();                                                                    //@main.cancel
    asyncio::print(u"All items are done"_s); //@main.print //@main.return
}

} // namespace scenarios
