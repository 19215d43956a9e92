#include "asyncio/waiting/waitfor.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio::detail {

namespace {

/// Takes a waiter's callback back from a future at the end of a scope.
class ReleaseScope
{
public:
    ReleaseScope(FutureBase &future, const Ref<Future<void>> &waiter)
        : m_future(future)
        , m_waiter(waiter)
    {
        releaseWhenDone(future, waiter);
    }
    ~ReleaseScope() { m_future.removeDoneCallbacks(m_waiter.get()); }
    Q_DISABLE_COPY_MOVE(ReleaseScope)

private:
    FutureBase &m_future;
    const Ref<Future<void>> &m_waiter;
};

} // namespace

const QString &waitForName()
{
    static const QString name = u"wait_for"_s;
    return name;
}

QString waitForLabel(const EventLoop &loop, std::optional<double> timeout)
{
    return loop.isObserved() ? u"wait_for(%1)"_s.arg(reprOf(timeout)) : QString();
}

bool endsCancelled(FutureBase &future)
{
    return future.isCancelled() || isCancelledError(future.exception());
}

QCoro::Task<> cancelAndWait(FutureBase &future, const QString &label, int cppLine)
{
    const Ref<Future<void>> waiter = new Future<void>(future.loop());
    const ReleaseScope scope(future, waiter);
    future.cancel();
    // Not the future itself: a cancel of the waiting task would not end that.
    WaiterAwaiter released(waiter, WaitKind::WaitFor, label, cppLine);
    co_await released;
}

QCoro::Task<> waitForNoTime(FutureBase &future, QString label, int cppLine)
{
    co_await cancelAndWait(future, label, cppLine);
    if (endsCancelled(future))
        throw TimeoutError();
}

QCoro::Task<> waitForReleased(FutureBase &future, const Ref<Future<void>> &waiter, QString label, int cppLine)
{
    bool isCancelled = false;
    WaiterAwaiter released(waiter, WaitKind::WaitFor, label, cppLine);
    try {
        co_await released;
    } catch (const CancelledError &) {
        isCancelled = true;
    }
    if (future.isDone())
        co_return;
    future.removeDoneCallbacks(waiter.get());
    co_await cancelAndWait(future, label, cppLine);
    if (isCancelled)
        throw CancelledError();
    if (endsCancelled(future))
        throw TimeoutError();
}

} // namespace asyncio::detail
