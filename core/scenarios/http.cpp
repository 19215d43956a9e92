#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <QMap>
#include <QStringList>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

/// What the pretended server answers.
struct Response
{
    int status = 0;
    int length = 0; ///< of the body, in bytes
};

QString reprOf(const Response &response)
{
    return u"(%1, %2)"_s.arg(response.status).arg(response.length);
}

/// One page of the pretended server.
struct Page
{
    double delay = 0; ///< seconds until the answer
    Response response;
    const char *error = nullptr; ///< Python's name of what is raised in place of an answer
    const char *message = "";    ///< of that
};

using Server = QMap<QString, Page>;

Page posts(const QString &failure, double delay)
{
    if (failure == "404"_L1)
        return { delay, { 404, 9 } };
    if (failure == "timeout"_L1)
        return { 60.0, { 200, 960 } };
    if (failure == "refused"_L1)
        return { 0.1, {}, "ConnectionRefusedError" };
    if (failure == "broken"_L1)
        return { delay, {}, "IncompleteReadError", "0 bytes read on a total of 960 expected bytes" };
    return { delay, { 200, 960 } };
}

QCoro::Task<Response> get(QString path, const Server &server) //@get.start
{
    const Page page = server.value(path);                   //@get.page
    co_await asyncio::sleep(page.delay);                    //@get.sleep
    if (page.error)                                         //@get.if
        throw asyncio::Exception(page.error, page.message); //@get.raise
    co_return page.response;                                //@get.return
}

QCoro::Task<> fetch(QString path, const Server &server, asyncio::Semaphore connections) //@fetch.start
{
    const auto connection = co_await connections.scoped(); //@fetch.enter //@fetch.return
    try {
        const auto request = coroutine<get>(path, std::cref(server));
        const Response answer = co_await asyncio::waitFor(request, 3.0); //@fetch.get
        const QString what = u"%1, %2 bytes"_s.arg(answer.status).arg(answer.length);
        asyncio::print(u"%1: %2"_s.arg(path, what)); //@fetch.print
    } catch (const asyncio::Exception &error) {
        asyncio::print(u"%1: %2"_s.arg(path, QLatin1StringView(error.typeName()))); //@fetch.failed
    }
}

} // namespace

QCoro::Task<> http(Knobs knobs) //@main.start
{
    const double odd = knobs.number(u"odd"_s);
    const double even = knobs.number(u"even"_s);
    const Server server = {
        { u"/users"_s, { odd, { 200, 480 } } },    { u"/posts"_s, posts(knobs.text(u"failure"_s), even) },
        { u"/comments"_s, { odd, { 200, 720 } } }, { u"/albums"_s, { even, { 200, 240 } } },
        { u"/photos"_s, { odd, { 200, 1200 } } },
    };
    const QStringList paths = { u"/users"_s, u"/posts"_s, u"/comments"_s, u"/albums"_s, u"/photos"_s };
    const asyncio::Semaphore connections(knobs.integer(u"limit"_s)); //@main.semaphore

    double start = asyncio::now();                                                  //@main.sequential_clock
    for (const QString &path : paths)                                               //@main.for
        co_await coroutine<fetch>(path, std::cref(server), connections);            //@main.fetch
    double elapsed = asyncio::now() - start;                                        //@main.sequential_elapsed
    asyncio::print(u"One after another: %1 s"_s.arg(asyncio::fixedOf(elapsed, 1))); //@main.sequential

    start = asyncio::now(); //@main.together_clock
    QList<asyncio::Coroutine<void>> fetches;
    for (const QString &path : paths)
        fetches << coroutine<fetch>(path, std::cref(server), connections);
    co_await asyncio::gather(fetches);                                     //@main.gather
    elapsed = asyncio::now() - start;                                      //@main.together_elapsed
    asyncio::print(u"Together: %1 s"_s.arg(asyncio::fixedOf(elapsed, 1))); //@main.together //@main.return
}

} // namespace scenarios
