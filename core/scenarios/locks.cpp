#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

struct Account
{
    Account()
        : lock(u"lock"_s) //@account.lock
    {
    }

    int balance = 0;
    asyncio::Lock lock;
};

QCoro::Task<> deposit(QString name, Account &account, Knobs knobs)
{
    const double pause = knobs.number(u"pause"_s);
    const bool between = knobs.boolean(u"between"_s);

    const int seen = account.balance;
    asyncio::print(u"%1 reads %2"_s.arg(name).arg(seen)); //@deposit.read
    if (between)
        co_await asyncio::sleep(pause); //@deposit.sleep
    account.balance = seen + 100;
    asyncio::print(u"%1 writes %2"_s.arg(name).arg(account.balance)); //@deposit.write
    if (!between)
        co_await asyncio::sleep(pause); //@deposit.after
}

QCoro::Task<> client(QString name, Account &account, Knobs knobs) //@client.start
{
    if (knobs.boolean(u"lock"_s)) {
        const auto guard = co_await account.lock.scoped(); //@client.lock
        co_await deposit(name, account, knobs);            //@client.safely
    } else {
        co_await deposit(name, account, knobs); //@client.deposit
    }
    asyncio::print(u"%1 is done"_s.arg(name)); //@client.done //@client.return
}

} // namespace

QCoro::Task<> locks(Knobs knobs) //@main.start
{
    Account account; //@main.account
    QList<asyncio::Coroutine<void>> clients;
    for (int number = 1; number <= knobs.integer(u"tasks"_s); ++number)
        clients << coroutine<client>(u"client-%1"_s.arg(number), std::ref(account), knobs);
    co_await asyncio::gather(clients);                     //@main.gather
    asyncio::print(u"Balance: %1"_s.arg(account.balance)); //@main.print //@main.return
}

} // namespace scenarios
