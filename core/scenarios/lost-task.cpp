#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;
using asyncio::coroutine;

namespace scenarios {

namespace {

class Call;
using Waiting = std::shared_ptr<QList<Call *>>; // holds no call: each takes itself out when it goes

class Call final : public asyncio::Future<void>
{
public:
    explicit Call(Waiting waiting)
        : asyncio::Future<void>(asyncio::EventLoop::running())
        , m_waiting(std::move(waiting))
    {
        m_waiting->append(this); //@next_call.add
    }
    ~Call() override { m_waiting->removeOne(this); }

private:
    Waiting m_waiting;
};

asyncio::FutureAwaiter<Call> nextCall(const Waiting &waiting) //@next_call.start
{
    const asyncio::Ref<Call> call = new Call(waiting); //@next_call.future
    return asyncio::FutureAwaiter<Call>(call);         //@next_call.return
}

QCoro::Task<> guard(QString name, Waiting waiting) //@guard.start
{
    asyncio::print(u"%1 listens"_s.arg(name));    //@guard.print
    co_await nextCall(waiting);                   //@guard.wait
    asyncio::print(u"%1 was called"_s.arg(name)); //@guard.called //@guard.return
}

} // namespace

QCoro::Task<> lostTask(Knobs knobs) //@main.start
{
    const auto waiting = std::make_shared<QList<Call *>>(); //@main.set
    asyncio::Ref<asyncio::Task<void>> task;
    if (knobs.boolean(u"keep"_s))
        task = asyncio::createTask(coroutine<guard>(u"guard"_s, waiting)); //@main.keep
    else
        asyncio::createTask(coroutine<guard>(u"guard"_s, waiting)); //@main.lose
    co_await asyncio::sleep(knobs.number(u"pause"_s));              //@main.sleep
    if (knobs.boolean(u"collect"_s))
        asyncio::EventLoop::running().collectGarbage(); //@main.collect
    for (Call *call : *waiting)                         //@main.for
        call->setResult({});                            //@main.call
    co_await asyncio::sleep(0.5);                       //@main.rest
    asyncio::print(u"main ends"_s);                     //@main.print //@main.return
}

} // namespace scenarios
