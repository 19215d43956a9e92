#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <optional>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

using FetchTask = asyncio::Ref<asyncio::Task<QString>>;

QCoro::Task<QString> fetch(QString name, double delay) //@fetch.start
{
    co_await asyncio::sleep(delay);   //@fetch.sleep
    co_return u"%1 data"_s.arg(name); //@fetch.return
}

} // namespace

QCoro::Task<> asCompleted(Knobs knobs) //@main.start
{
    const double seconds = knobs.number(u"timeout"_s);
    const std::optional<double> timeout = seconds > 0 ? std::optional(seconds) : std::nullopt;

    const double users = knobs.number(u"users"_s);
    const double posts = knobs.number(u"posts"_s);
    const double comments = knobs.number(u"comments"_s);

    QList<FetchTask> tasks;
    tasks << asyncio::createTask(coroutine<fetch>(u"users"_s, users));       //@main.users
    tasks << asyncio::createTask(coroutine<fetch>(u"posts"_s, posts));       //@main.posts
    tasks << asyncio::createTask(coroutine<fetch>(u"comments"_s, comments)); //@main.comments
    try {
        auto completed = asyncio::asCompleted(tasks, timeout); //@main.for //@main.for_until
        // What comes is a coroutine of its own, never one of the tasks: the types say so.
        using Coming = decltype(completed.next())::value_type;
        const QString inTasks = asyncio::reprOf(std::is_convertible_v<Coming, FetchTask>);
        for (qsizetype i = 0; i < tasks.size(); ++i) {
            const QString data = co_await *completed.next();                //@main.await //@main.await_until
            asyncio::print(u"%1, coming in tasks=%2"_s.arg(data, inTasks)); //@main.print //@main.print_until
        }
    } catch (const asyncio::TimeoutError &) {
        asyncio::print(u"Time is up"_s); //@main.time_up
    }
    QList<bool> done;
    for (const FetchTask &task : tasks)
        done << task->isDone();
    asyncio::print(done); //@main.done //@main.return
}

} // namespace scenarios
