#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <QScopeGuard>

#include <memory>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

// C++ has no `async with` and no `async for`: what they await is awaited by name.
class Sensor
{
public:
    Sensor(QString name, double interval, int readings)
        : m_name(std::move(name))
        , m_interval(interval)
        , m_readings(readings)
    {
    }

    QCoro::Task<> switchOn() // as __aenter__()
    {
        co_await asyncio::sleep(0.5);                   //@sensor.aenter
        asyncio::print(u"%1: sensor on"_s.arg(m_name)); //@sensor.on
    }

    QCoro::Task<> switchOff() // as __aexit__()
    {
        co_await asyncio::sleep(0.5);                    //@sensor.aexit
        asyncio::print(u"%1: sensor off"_s.arg(m_name)); //@sensor.off
    }

    QCoro::Task<std::optional<int>> next() // as __anext__()
    {
        if (m_value == m_readings)
            co_return std::nullopt;          //@sensor.stop
        co_await asyncio::sleep(m_interval); //@sensor.anext
        co_return ++m_value;
    }

private:
    QString m_name;
    double m_interval;
    int m_readings;
    int m_value = 0;
};

QCoro::Task<> doubled(asyncio::Yield<int> &yield, QString name, std::shared_ptr<Sensor> sensor)
{
    const auto atEnd = qScopeGuard([name] {
        asyncio::print(u"%1: generator closed"_s.arg(name)); //@doubled.closed //@aclose.return
    });
    std::optional<int> value = co_await sensor->next(); //@doubled.for
    while (value) {
        co_await yield(2 * *value);      //@doubled.yield //@aclose.start
        value = co_await sensor->next(); //@doubled.for
    }
}

QCoro::Task<> read(QString name, double interval, Knobs knobs) //@read.start
{
    const int stop = knobs.integer(u"stop"_s);

    const auto sensor = std::make_shared<Sensor>(name, interval, knobs.integer(u"readings"_s));
    co_await sensor->switchOn();                                  //@read.with
    auto values = asyncio::asyncGenerator<doubled>(name, sensor); //@read.values
    std::optional<int> value = co_await values.next();            //@read.for
    while (value) {
        asyncio::print(u"%1: %2"_s.arg(name).arg(*value)); //@read.print
        if (*value == 2 * stop)
            break;                      //@read.break
        value = co_await values.next(); //@read.for
    }
    if (knobs.boolean(u"aclose"_s))
        co_await values.aclose();            //@read.aclose
    co_await sensor->switchOff();            //@read.with
    asyncio::print(u"%1: done"_s.arg(name)); //@read.done //@read.return
}

} // namespace

QCoro::Task<> asyncIterators(Knobs knobs) //@main.start
{
    QList<asyncio::Coroutine<void>> readers;
    readers << coroutine<read>(u"north"_s, knobs.number(u"north"_s), knobs); //@main.north
    readers << coroutine<read>(u"south"_s, knobs.number(u"south"_s), knobs); //@main.south
    co_await asyncio::gather(readers);                                       //@main.gather //@main.return
}

} // namespace scenarios
