#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

using Made = std::optional<double>; // when an item was made; without a value: there are no more
using Queue = asyncio::Queue<Made>;

QCoro::Task<> producer(Queue &queue, int items, double pause) //@producer.start
{
    for (int i = 0; i < items; ++i) {       //@producer.for
        co_await queue.put(asyncio::now()); //@producer.put
        co_await asyncio::sleep(pause);     //@producer.sleep
    }
    co_await queue.put(std::nullopt); //@producer.end //@producer.return
}

QCoro::Task<> consumer(Queue &queue, double work) //@consumer.start
{
    Made made = co_await queue.get(); //@consumer.get //@consumer.return
    while (made) {
        co_await asyncio::sleep(work);             //@consumer.sleep
        const double age = asyncio::now() - *made; //@consumer.age
        const QString said = u"%1 s old, %2 left"_s.arg(asyncio::fixedOf(age, 1)).arg(queue.size());
        asyncio::print(said);        //@consumer.print
        made = co_await queue.get(); //@consumer.get
    }
}

} // namespace

QCoro::Task<> backPressure(Knobs knobs) //@main.start
{
    Queue queue(knobs.integer(u"maxsize"_s)); //@main.queue
    QList<asyncio::Coroutine<void>> both;
    both << coroutine<producer>(std::ref(queue), knobs.integer(u"items"_s), knobs.number(u"produce"_s));
    both << coroutine<consumer>(std::ref(queue), knobs.number(u"work"_s));
    co_await asyncio::gather(both); //@main.gather
    asyncio::print(u"All done"_s);  //@main.print //@main.return
}

} // namespace scenarios
