#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <cmath>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

class ConnectionError : public asyncio::Exception
{
public:
    explicit ConnectionError(const std::string &message)
        : Exception("ConnectionError", message)
    {
    }
};

/// Stands for one across the network.
class Server
{
public:
    Server(int capacity, double work)
        : m_capacity(capacity)
        , m_work(work)
    {
    }

    QCoro::Task<> restart(double outage) //@restart.start
    {
        co_await asyncio::sleep(outage); //@restart.sleep
        m_isUp = true;
        asyncio::print(u"server is up"_s); //@restart.print //@restart.return
    }

    QCoro::Task<> answer() //@answer.start
    {
        if (!m_isUp)
            throw ConnectionError("down"); //@answer.down
        if (m_busy == m_capacity)
            throw ConnectionError("busy"); //@answer.busy
        ++m_busy;
        co_await asyncio::sleep(m_work); //@answer.sleep
        --m_busy;
    }

private:
    int m_capacity;
    double m_work;
    bool m_isUp = false;
    int m_busy = 0;
};

struct Patience
{
    int tries;
    double base;
    bool jitter;
};

/// Above 0, up to 1; in real life, QRandomGenerator::global()->generateDouble().
double chance(int number, int attempt)
{
    return ((5 * number + 3 * attempt) % 8 + 1) / 8.0;
}

QCoro::Task<> client(QString name, int number, Server &server, Patience patience) //@client.start
{
    QString outcome = u"gives up"_s;
    for (int attempt = 0; attempt < patience.tries; ++attempt) {
        if (attempt > 0) {
            double delay = patience.base * std::pow(2, attempt - 1); //@client.delay
            if (patience.jitter)
                delay *= chance(number, attempt); //@client.jitter
            co_await asyncio::sleep(delay);       //@client.sleep
        }
        try {
            co_await server.answer(); //@client.try
            outcome = u"answered"_s;
            break;
        } catch (const ConnectionError &error) {
            asyncio::print(u"%1: %2"_s.arg(name, QString::fromUtf8(error.what()))); //@client.refused
        }
    }
    asyncio::print(u"%1: %2"_s.arg(name, outcome)); //@client.end //@client.return
}

} // namespace

QCoro::Task<> retry(Knobs knobs) //@main.start
{
    const QStringList names { u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s };
    const Patience patience { knobs.integer(u"tries"_s), knobs.number(u"base"_s),
                              knobs.boolean(u"jitter"_s) };
    Server server(knobs.integer(u"capacity"_s), knobs.number(u"work"_s));
    QList<asyncio::Coroutine<void>> all;
    all << coroutine<&Server::restart>(std::ref(server), knobs.number(u"outage"_s));
    for (int i = 0; i < knobs.integer(u"clients"_s); ++i)
        all << coroutine<client>(names.at(i), i, std::ref(server), patience);
    co_await asyncio::gather(all); //@main.gather
    asyncio::print(u"All done"_s); //@main.print //@main.return
}

} // namespace scenarios
