#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

QCoro::Task<> fetch(QString name, double delay, QString fails) //@fetch.start
{
    try {
        co_await asyncio::sleep(delay); //@fetch.sleep
    } catch (const asyncio::CancelledError &) {
        asyncio::print(u"%1 is cancelled"_s.arg(name)); //@fetch.cancelled
        throw;                                          //@fetch.cancel
    }
    if (name == fails)
        throw asyncio::ValueError("no " + name.toStdString()); //@fetch.raise
    asyncio::print(u"Got %1"_s.arg(name));                     //@fetch.print //@fetch.return
}

QCoro::Task<> startAll(asyncio::TaskGroup &group, Knobs knobs)
{
    const QString fails = knobs.text(u"fails"_s);
    group.createTask(coroutine<fetch>(u"users"_s, knobs.number(u"users"_s), fails));       //@main.users
    group.createTask(coroutine<fetch>(u"posts"_s, knobs.number(u"posts"_s), fails));       //@main.posts
    group.createTask(coroutine<fetch>(u"comments"_s, knobs.number(u"comments"_s), fails)); //@main.comments
    co_return;
}

} // namespace

QCoro::Task<> taskGroups(Knobs knobs) //@main.start
{
    try {
        asyncio::TaskGroup group;
        co_await group.run(coroutine<startAll>(std::ref(group), knobs)); //@main.group
        asyncio::print(u"All there"_s);                                  //@main.print
    } catch (const asyncio::ExceptionGroup &errors) {
        for (const std::exception_ptr &error : errors.exceptions())          //@main.for
            asyncio::print(u"Failed: "_s + asyncio::reprOfException(error)); //@main.failed
    }
    asyncio::print(u"main ends"_s); //@main.end //@main.return
}

} // namespace scenarios
