#include "asyncio/waiting/wait.h"

#include "asyncio/waiting/releasetimer.h"
#include "asyncio/waiting/waiterawaiter.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio::detail {

namespace {

/// CPython: _wait.<locals>._on_completion(). Every future's callback.
class WaitCounter final : public RefCounted
{
public:
    WaitCounter(std::size_t count, ReturnWhen returnWhen, Ref<Future<void>> waiter, Ref<Timer> timer)
        : m_left(count)
        , m_waiter(std::move(waiter))
        , m_timer(std::move(timer))
        , m_returnWhen(returnWhen)
    {
    }
    static void futureDone(RefCounted &owner, FutureBase *future)
    {
        static_cast<WaitCounter &>(owner).take(*future);
    }
    void traverse(ReferenceVisitor &visitor) const override
    {
        visitor.visit(m_waiter.get());
        visitor.visit(m_timer.get());
    }

private:
    void take(FutureBase &future)
    {
        --m_left;
        if (m_left > 0 && !endsBy(future))
            return;
        if (m_timer)
            m_timer->cancel();
        if (!m_waiter->isDone())
            m_waiter->setResult({});
    }
    bool endsBy(FutureBase &future) const
    {
        if (m_returnWhen == ReturnWhen::FirstException)
            return !future.isCancelled() && future.exception();
        return m_returnWhen == ReturnWhen::FirstCompleted;
    }

    std::size_t m_left;
    Ref<Future<void>> m_waiter;
    Ref<Timer> m_timer;
    ReturnWhen m_returnWhen;
};

/// The callbacks of a wait, taken back at the end of a scope.
class Watch
{
public:
    explicit Watch(const std::vector<Ref<FutureBase>> &futures)
        : m_futures(futures)
    {
    }
    ~Watch()
    {
        for (const Ref<FutureBase> &future : m_futures)
            future->removeDoneCallbacks(m_counter.get());
    }
    Q_DISABLE_COPY_MOVE(Watch)

    void start(const Ref<WaitCounter> &counter)
    {
        static const QString label = u"wait"_s;
        m_counter = counter;
        for (const Ref<FutureBase> &future : m_futures) {
            DoneCallback done;
            done.run = WaitCounter::futureDone;
            done.owner = counter;
            done.label = &label;
            future->addDoneCallback(std::move(done));
        }
    }

private:
    const std::vector<Ref<FutureBase>> &m_futures;
    Ref<WaitCounter> m_counter;
};

} // namespace

const QString &waitName()
{
    static const QString name = u"wait"_s;
    return name;
}

QCoro::Task<> waitForFutures(std::vector<Ref<FutureBase>> futures, std::optional<double> timeout,
                             ReturnWhen returnWhen, int cppLine)
{
    // As a local: QCoro keeps the parameters of a coroutine that has ended until its caller rests.
    const std::vector<Ref<FutureBase>> watched = std::move(futures);
    EventLoop &loop = EventLoop::running();
    const QString label = loop.isObserved() ? u"wait(%1)"_s.arg(watched.size()) : QString();
    const Ref<Future<void>> waiter = new Future<void>(loop);
    Watch watch(watched); // ends after the timer
    const ReleaseTimer::Scope timer(loop, timeout, waiter, cppLine);
    watch.start(new WaitCounter(watched.size(), returnWhen, waiter, timer.timer()));
    WaiterAwaiter released(waiter, WaitKind::Wait, label, cppLine);
    co_await released;
}

} // namespace asyncio::detail
