#include "asyncio/asyncio.h"
#include "network/loopbackserver.h"
#include "network/session.h"
#include "scenarios/programs.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using network::Response;
using network::Session;

namespace scenarios {

namespace {

using Page = std::pair<QString, QString>; // name, and where it is

QString delayed(double seconds, int bytes)
{
    return u"/delay/%1?bytes=%2"_s.arg(asyncio::reprOf(seconds)).arg(bytes);
}

QString posts(const QString &failure, double delay)
{
    if (failure == "404"_L1)
        return delayed(delay, 9) + "&status=404"_L1;
    if (failure == "timeout"_L1)
        return delayed(60, 960);
    if (failure == "refused"_L1)
        return u"http://127.0.0.1:1/"_s; // nobody listens there
    if (failure == "redirects"_L1)
        return u"/redirect/20"_s;
    if (failure == "broken"_L1)
        return u"/drip/960?over=%1&cut=480"_s.arg(asyncio::reprOf(delay));
    if (failure == "name"_L1)
        return u"http://nobody.invalid/"_s;
    return delayed(delay, 960);
}

QCoro::Task<Response> get(QString url, Session &session) //@get.start
{
    const asyncio::Ref<asyncio::Future<Response>> reply = session.send(url);
    // A whole request is one future here; Qt follows the redirections within it.
    co_return co_await reply; //@get.head //@get.body //@get.open //@get.connect //@get.send //@get.redirect
}

QCoro::Task<> fetch(QString name, QString url, Session &session, bool cancels) //@fetch.start
{
    const auto connection = co_await session.connections().scoped(); //@fetch.enter //@fetch.return
    try {
        Response answer;
        const auto request = coroutine<get>(url, std::ref(session)); //@fetch.call
        if (cancels && name == "posts"_L1) {
            const auto task = asyncio::createTask(request);                           //@fetch.task
            asyncio::EventLoop::running().callLater(0.5, [task] { task->cancel(); }); //@fetch.later
            answer = co_await asyncio::waitFor(task, 3.0);                            //@fetch.get
        } else {
            answer = co_await asyncio::waitFor(request, 3.0); //@fetch.get
        }
        QString what = u"%1, %2 bytes"_s.arg(answer.status).arg(answer.body.size());
        if (answer.connection > 0) // our server tells which it was
            what += u", connection %1"_s.arg(answer.connection);
        asyncio::print(u"%1: %2"_s.arg(name, what)); //@fetch.print
    } catch (const asyncio::Exception &error) {
        asyncio::print(u"%1: %2"_s.arg(name, QLatin1StringView(error.typeName()))); //@fetch.failed
    } catch (const asyncio::CancelledError &) {
        if (!cancels)
            throw;
        asyncio::print(u"%1: CancelledError"_s.arg(name)); //@fetch.cancelled
    }
}

} // namespace

QCoro::Task<> http(Knobs knobs) //@main.start
{
    const QString failure = knobs.text(u"failure"_s);
    const bool cancels = failure == "cancelled"_L1;
    const network::LoopbackServer server(asyncio::WallClock::speed()); //@main.server
    const QUrl root(u"http://127.0.0.1:%1/"_s.arg(server.port()));
    const QList<Page> pages = {
        { u"users"_s, delayed(knobs.number(u"users"_s), 480) },
        { u"posts"_s, posts(failure, knobs.number(u"posts"_s)) },
        { u"comments"_s, delayed(knobs.number(u"comments"_s), 720) },
        { u"albums"_s, delayed(knobs.number(u"albums"_s), 240) },
        { u"photos"_s, delayed(knobs.number(u"photos"_s), 1200) },
    };
    Session session(knobs.integer(u"limit"_s)); //@main.session

    double start = asyncio::now();   //@main.sequential_clock
    for (const Page &page : pages) { //@main.for
        const QString url = root.resolved(QUrl(page.second)).toString();
        co_await coroutine<fetch>(page.first, url, std::ref(session), cancels); //@main.fetch
    }
    double elapsed = asyncio::now() - start;                                        //@main.sequential_elapsed
    asyncio::print(u"One after another: %1 s"_s.arg(asyncio::fixedOf(elapsed, 1))); //@main.sequential

    start = asyncio::now(); //@main.together_clock
    QList<asyncio::Coroutine<void>> fetches;
    for (const Page &page : pages) {
        const QString url = root.resolved(QUrl(page.second)).toString();
        fetches << coroutine<fetch>(page.first, url, std::ref(session), cancels);
    }
    co_await asyncio::gather(fetches);                                     //@main.gather
    elapsed = asyncio::now() - start;                                      //@main.together_elapsed
    asyncio::print(u"Together: %1 s"_s.arg(asyncio::fixedOf(elapsed, 1))); //@main.together //@main.return

    const QString url = knobs.text(u"url"_s);
    if (!url.isEmpty())
        co_await coroutine<fetch>(u"own"_s, url, std::ref(session), cancels); //@main.own
}

} // namespace scenarios
