#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <QHash>
#include <QSet>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

struct Page
{
    double seconds; // that it takes
    QStringList links;
};

using Site = QHash<QString, Page>;

struct Crawl
{
    Site site;
    double timeout;
    asyncio::Queue<QString> queue;
    QSet<QString> seen;
    asyncio::Semaphore limit;
};

Site siteWithShop(double seconds)
{
    return {
        { u"/"_s, { 0.3, { u"/docs"_s, u"/blog"_s, u"/shop"_s } } },
        { u"/docs"_s, { 1.0, { u"/"_s, u"/api"_s, u"/faq"_s } } },
        { u"/blog"_s, { 0.4, { u"/docs"_s, u"/news"_s, u"/team"_s } } },
        { u"/shop"_s, { seconds, { u"/docs"_s, u"/cart"_s } } },
        { u"/api"_s, { 0.8, { u"/docs"_s } } },
        { u"/faq"_s, { 0.6, { u"/"_s, u"/docs"_s } } },
        { u"/news"_s, { 0.5, { u"/blog"_s } } },
        { u"/team"_s, { 0.3, { u"/"_s } } },
        { u"/cart"_s, { 0.4, { u"/shop"_s } } },
    };
}

QCoro::Task<QStringList> fetch(QString url, const Site &site) //@fetch.start
{
    const Page page = site.value(url);
    co_await asyncio::sleep(page.seconds); //@fetch.sleep
    co_return page.links;
}

QCoro::Task<> worker(QString name, Crawl &crawl) //@worker.start
{
    while (true) {
        const QString page = co_await crawl.queue.get(); //@worker.get
        QStringList links;
        try {
            auto inside = co_await crawl.limit.scoped(); //@worker.limit
            const auto fetching = coroutine<fetch>(page, std::cref(crawl.site));
            const auto inTime = asyncio::withTimeout(crawl.timeout, fetching); //@worker.limit
            links = co_await inTime;                                           //@worker.fetch
            inside.release();                                                  //@worker.limit
            asyncio::print(u"%1: %2"_s.arg(name, page));                       //@worker.print
        } catch (const asyncio::TimeoutError &) {
            asyncio::print(u"%1: %2 timed out"_s.arg(name, page)); //@worker.timeout
        }
        for (const QString &link : std::as_const(links)) {
            if (!crawl.seen.contains(link)) {
                crawl.seen.insert(link);
                crawl.queue.putNowait(link); //@worker.put
            }
        }
        crawl.queue.taskDone(); //@worker.task_done
    }
}

} // namespace

QCoro::Task<> crawler(Knobs knobs) //@main.start
{
    const asyncio::Queue<QString> queue;                       //@main.queue
    queue.putNowait(u"/"_s);                                   //@main.put
    const asyncio::Semaphore limit(knobs.integer(u"limit"_s)); //@main.limit
    Crawl crawl {
        siteWithShop(knobs.number(u"shop"_s)), knobs.number(u"timeout"_s), queue, { u"/"_s }, limit
    };
    QList<asyncio::Ref<asyncio::Task<void>>> workers;
    for (int number = 1; number <= knobs.integer(u"workers"_s); ++number) {
        const auto crawling = coroutine<worker>(u"worker-%1"_s.arg(number), std::ref(crawl));
        workers << asyncio::createTask(crawling); //@main.worker
    }
    co_await queue.join(); //@main.join
    for (const auto &task : std::as_const(workers))
        task->cancel();                                         //@main.cancel
    co_await asyncio::gatherSettled(workers);                   //@main.gather
    asyncio::print(u"%1 pages found"_s.arg(crawl.seen.size())); //@main.print //@main.return
}

} // namespace scenarios
