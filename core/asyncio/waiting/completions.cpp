#include "asyncio/waiting/completions.h"

#include "asyncio/waiting/waiterawaiter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

const QString &callbackLabel()
{
    static const QString label = u"as_completed"_s;
    return label;
}

void sortByCreation(std::vector<AnyFutureBase> &futures)
{
    std::sort(futures.begin(), futures.end(),
              [](const AnyFutureBase &left, const AnyFutureBase &right) { return left->id() < right->id(); });
    const auto same = [](const AnyFutureBase &left, const AnyFutureBase &right) {
        return left.get() == right.get();
    };
    futures.erase(std::unique(futures.begin(), futures.end(), same), futures.end());
}

} // namespace

/// CPython: _on_timeout(), _handle_timeout()
class Completions::TimeoutTimer final : public Timer
{
public:
    TimeoutTimer(EventLoop &loop, quint32 id, qint64 due, quint64 ordinal, TaskId task,
                 Ref<Completions> completions)
        : Timer(loop, id, due, ordinal, task)
        , m_completions(std::move(completions))
    {
    }
    void run() override { m_completions->expire(); }
    /// Cancels it, and lets go of what it would have called.
    void drop()
    {
        cancel();
        m_completions = nullptr;
    }
    const QString *label() const override { return &callbackLabel(); }
    void traverse(ReferenceVisitor &visitor) const override { visitor.visit(m_completions.get()); }

private:
    Ref<Completions> m_completions;
};

std::size_t Completions::watch(std::vector<AnyFutureBase> futures, std::optional<double> timeout, int cppLine)
{
    m_todo = std::move(futures);
    sortByCreation(m_todo);
    for (const AnyFutureBase &future : m_todo) {
        DoneCallback done;
        done.run = futureDone;
        done.owner = this;
        done.label = &callbackLabel();
        future->addDoneCallback(std::move(done));
    }
    if (m_todo.empty() || !timeout)
        return m_todo.size();
    m_timer = m_loop.addTimer<TimeoutTimer>(*timeout, 0, cppLine, Ref<Completions>(this)).get();
    m_loop.addCircle(Ref<Completions>(this)); // with the timer's handle, until that is cancelled
    return m_todo.size();
}

void Completions::futureDone(RefCounted &owner, FutureBase *future)
{
    static_cast<Completions &>(owner).take(*future);
}

void Completions::take(FutureBase &future)
{
    const auto done = std::find_if(m_todo.begin(), m_todo.end(),
                                   [&future](const AnyFutureBase &todo) { return todo.get() == &future; });
    if (done == m_todo.end())
        return; // the timeout was here first
    AnyFutureBase completed = std::move(*done);
    m_todo.erase(done);
    put(std::move(completed));
    if (!m_todo.empty() || !m_timer)
        return;
    m_loop.removeCircle(this);
    std::exchange(m_timer, nullptr)->drop(); // a reference to this fewer, not the last
}

void Completions::expire()
{
    m_timer = nullptr;
    for (const AnyFutureBase &future : m_todo) {
        future->removeDoneCallbacks(this);
        put(AnyFutureBase());
    }
    m_todo.clear();
}

void Completions::put(AnyFutureBase future)
{
    m_done.push_back(std::move(future));
    wakeNext();
}

// CPython: Queue._wakeup_next(self._getters)
void Completions::wakeNext()
{
    while (!m_getters.empty()) {
        const Ref<Future<void>> getter = m_getters.front();
        m_getters.pop_front();
        if (getter->isDone())
            continue;
        getter->setResult({});
        return;
    }
}

// The task that waits here was cancelled.
void Completions::leave(const Ref<Future<void>> &getter)
{
    getter->cancel();
    std::erase(m_getters, getter);
    if (!m_done.empty() && !getter->isCancelled())
        wakeNext();
}

AnyFutureBase Completions::get()
{
    AnyFutureBase done = std::move(m_done.front());
    m_done.pop_front();
    if (!done)
        throw TimeoutError();
    return done;
}

// CPython: Queue.get() and _wait_for_one()
QCoro::Task<AnyFutureBase> Completions::next(Ref<Completions> completions, int cppLine)
{
    const Ref<Completions> held = std::move(completions); // a parameter would outlive the coroutine
    static const QString label = u"as_completed()"_s;
    while (held->m_done.empty()) {
        const Ref<Future<void>> getter = new Future<void>(held->m_loop);
        held->m_getters.push_back(getter);
        WaiterAwaiter woken(getter, WaitKind::AsCompleted, label, cppLine);
        try {
            co_await woken;
        } catch (...) {
            held->leave(getter);
            throw;
        }
    }
    co_return held->get();
}

void Completions::traverse(ReferenceVisitor &visitor) const
{
    for (const AnyFutureBase &future : m_todo)
        visitor.visit(future.get());
    for (const AnyFutureBase &future : m_done)
        visitor.visit(future.get());
    for (const Ref<Future<void>> &getter : m_getters)
        visitor.visit(getter.get());
}

} // namespace asyncio
