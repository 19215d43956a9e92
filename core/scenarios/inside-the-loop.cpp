#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::EventLoop;

namespace scenarios {

namespace {

void soon(int left) //@soon.start
{
    asyncio::print(u"soon"_s); //@soon.print
    if (left > 0) {
        EventLoop &loop = EventLoop::running();
        loop.callSoon([left] { soon(left - 1); }, u"soon"_s); //@soon.again
    }
}

void later() //@later.start
{
    asyncio::print(u"later"_s); //@later.print
}

void tea() //@tea.start
{
    asyncio::print(u"tea is ready"_s); //@tea.print
}

void toast() //@toast.start
{
    asyncio::print(u"toast is ready"_s); //@toast.print
}

} // namespace

QCoro::Task<> insideTheLoop(Knobs knobs) //@main.start
{
    const int repeats = knobs.integer(u"repeats"_s);
    EventLoop &loop = EventLoop::running();                      //@main.loop
    loop.callLater(knobs.number(u"later"_s), later, u"later"_s); //@main.later
    loop.callSoon([repeats] { soon(repeats); }, u"soon"_s);      //@main.soon
    loop.callLater(knobs.number(u"tea"_s), tea, u"tea"_s);       //@main.tea
    loop.callLater(knobs.number(u"toast"_s), toast, u"toast"_s); //@main.toast
    co_await asyncio::sleep(knobs.number(u"sleep"_s));           //@main.sleep
    asyncio::print(u"main wakes"_s);                             //@main.print //@main.return
}

} // namespace scenarios
