#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;
using asyncio::Lock;

namespace scenarios {

namespace {

QCoro::Task<> painter(QString name, double start, Lock first, Lock second, double pause) //@painter.start
{
    co_await asyncio::sleep(start);                   //@painter.sleep
    const auto one = co_await first.scoped();         //@painter.first //@painter.return
    asyncio::print(u"%1 holds one lock"_s.arg(name)); //@painter.print
    co_await asyncio::sleep(pause);                   //@painter.pause
    const auto other = co_await second.scoped();      //@painter.second
    asyncio::print(u"%1 paints"_s.arg(name));         //@painter.both
}

} // namespace

QCoro::Task<> deadlock(Knobs knobs) //@main.start
{
    const double late = knobs.number(u"late"_s);
    const double pause = knobs.number(u"pause"_s);

    const Lock brush(u"brush"_s); //@main.brush
    const Lock paint(u"paint"_s); //@main.paint
    QList<asyncio::Coroutine<void>> painters;
    painters << coroutine<painter>(u"alice"_s, 0.0, brush, paint, pause); //@main.alice
    if (knobs.text(u"order"_s) == u"opposite"_s)
        painters << coroutine<painter>(u"bob"_s, late, paint, brush, pause); //@main.bob
    else
        painters << coroutine<painter>(u"bob"_s, late, brush, paint, pause); //@main.bob-same
    co_await asyncio::gather(painters);                                      //@main.gather
    asyncio::print(u"Both have painted"_s);                                  //@main.print //@main.return
}

} // namespace scenarios
