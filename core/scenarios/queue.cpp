#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

using Item = std::optional<QString>; // without a value: the sentinel, no more items
using Queue = asyncio::Queue<Item>;

QCoro::Task<> producer(Queue &queue, int items, double pause) //@producer.start
{
    for (int i = 0; i < items; ++i) {            //@producer.for
        co_await queue.put(u"item-%1"_s.arg(i)); //@producer.put
        co_await asyncio::sleep(pause);          //@producer.sleep
    }
    co_await queue.put(std::nullopt); //@producer.sentinel //@producer.return
}

QCoro::Task<> worker(QString name, Queue &queue, double work) //@worker.start
{
    Item item = co_await queue.get(); //@worker.get
    while (item) {
        asyncio::print(u"%1 took %2"_s.arg(name, *item)); //@worker.print
        co_await asyncio::sleep(work);                    //@worker.sleep
        item = co_await queue.get();                      //@worker.get
    }
    co_await queue.put(std::nullopt); //@worker.sentinel //@worker.return
}

} // namespace

QCoro::Task<> queue(Knobs knobs) //@main.start
{
    const int workers = knobs.integer(u"workers"_s);
    const double work = knobs.number(u"work"_s);

    Queue queue(knobs.integer(u"maxsize"_s)); //@main.queue
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<producer>(std::ref(queue), knobs.integer(u"items"_s),
                               knobs.number(u"produce"_s));         //@main.producer
    all << coroutine<worker>(u"worker-1"_s, std::ref(queue), work); //@main.worker-1
    if (workers >= 2)
        all << coroutine<worker>(u"worker-2"_s, std::ref(queue), work); //@main.worker-2
    if (workers >= 3)
        all << coroutine<worker>(u"worker-3"_s, std::ref(queue), work); //@main.worker-3
    if (workers >= 4)
        all << coroutine<worker>(u"worker-4"_s, std::ref(queue), work); //@main.worker-4
    co_await asyncio::gather(all);                                      //@main.gather

    const Item left = queue.getNowait();                             //@main.left
    asyncio::print(u"Left in the queue: "_s + asyncio::strOf(left)); //@main.print //@main.return
}

} // namespace scenarios
