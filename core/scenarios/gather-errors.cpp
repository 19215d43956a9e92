#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

/// What Python calls a ConnectionError.
class ConnectionError : public asyncio::Exception
{
public:
    explicit ConnectionError(const QString &message)
        : Exception("ConnectionError", message.toStdString())
    {
    }
};

QCoro::Task<QString> fetch(QString name, double delay, bool fails) //@fetch.start
{
    asyncio::print(u"Fetching %1..."_s.arg(name));   //@fetch.print
    co_await asyncio::sleep(delay);                  //@fetch.sleep
    if (fails)                                       //@fetch.if
        throw ConnectionError(u"no %1"_s.arg(name)); //@fetch.raise
    asyncio::print(u"Got %1"_s.arg(name));           //@fetch.got
    co_return u"%1 data"_s.arg(name);                //@fetch.return
}

} // namespace

QCoro::Task<> gatherErrors(Knobs knobs) //@main.start
{
    const QString fails = knobs.text(u"fails"_s);

    QList<asyncio::Coroutine<QString>> fetches;
    fetches << coroutine<fetch>(u"users"_s, 2.0, fails == "users"_L1);       //@main.users
    fetches << coroutine<fetch>(u"posts"_s, 1.0, fails == "posts"_L1);       //@main.posts
    fetches << coroutine<fetch>(u"comments"_s, 3.0, fails == "comments"_L1); //@main.comments

    bool caught = false; // a handler may not co_await
    try {
        if (knobs.boolean(u"return_exceptions"_s)) {
            const auto results = co_await asyncio::gatherSettled(fetches); //@main.gather
            asyncio::print(results);                                       //@main.results
        } else {
            const auto results = co_await asyncio::gather(fetches); //@main.gather
            asyncio::print(results);                                //@main.results
        }
    } catch (const ConnectionError &) {
        asyncio::print(u"main caught "_s + asyncio::reprOfException(std::current_exception())); //@main.caught
        caught = true;
    }
    if (caught)
        co_await asyncio::sleep(3.0);  //@main.sleep
    asyncio::print(u"main is done"_s); //@main.done //@main.return
}

} // namespace scenarios
