#include "asyncio/waiting/timeout.h"

#include <array>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

Timeout::Timeout(std::optional<Instant> when, std::source_location place)
    : m_loop(EventLoop::running())
    , m_when(when)
    , m_place(place)
{
}

Timeout::~Timeout()
{
    cancelHandler();
}

void Timeout::enter()
{
    if (m_loop.semantics() >= Semantics::Python312) {
        if (m_state != State::Created)
            throw RuntimeError("Timeout has already been entered");
    }
    TaskBase *task = m_loop.currentTask();
    if (!task)
        throw RuntimeError("Timeout should be used inside a task");
    m_state = State::Entered;
    m_task = task;
    if (m_loop.semantics() >= Semantics::Python312)
        m_cancelling = task->cancelling();
    reschedule(m_when, m_place);
}

void Timeout::reschedule(std::optional<Instant> when, std::source_location place)
{
    static const QString name = u"timeout"_s;
    requireReschedulable();
    m_when = when;
    cancelHandler();
    if (!when)
        return;
    if (*when <= m_loop.time())
        m_handler = m_loop.callSoon([this] { expire(); }, name);
    else
        m_handler = m_loop.callAt(
            *when, [this] { expire(); }, name, place);
}

void Timeout::requireReschedulable() const
{
    constexpr std::array Names = { "created", "active", "expiring", "expired", "finished" };
    if (m_state == State::Entered)
        return;
    if (m_state != State::Created) {
        const std::string state = Names.at(std::size_t(m_state));
        throw RuntimeError("Cannot change state of " + state + " Timeout");
    }
    if (m_loop.semantics() >= Semantics::Python312)
        throw RuntimeError("Timeout has not been entered");
    throw Exception("AssertionError", "");
}

// CPython: Timeout._on_timeout()
void Timeout::expire()
{
    m_task->cancel();
    m_state = State::Expiring;
    m_handler = nullptr;
}

void Timeout::cancelHandler()
{
    if (const Ref<Handle> handler = std::exchange(m_handler, nullptr))
        handler->cancel();
}

void Timeout::exit(const std::exception_ptr &body)
{
    Q_ASSERT(m_state == State::Entered || m_state == State::Expiring);
    cancelHandler();
    const bool isExpiring = m_state == State::Expiring;
    m_state = isExpiring ? State::Expired : State::Exited;
    if (isExpiring && isOwnCancellation() && isCancelledError(body))
        throw TimeoutError();
    if (body)
        std::rethrow_exception(body);
}

// Takes the timeout's request back. Whether nobody else has asked to cancel the task meanwhile.
bool Timeout::isOwnCancellation()
{
    return m_task->uncancel() <= m_cancelling;
}

Timeout timeout(std::optional<double> delay, std::source_location place)
{
    return delay ? Timeout(EventLoop::running().time() + *delay, place) : Timeout(std::nullopt, place);
}

Timeout timeoutAt(std::optional<Instant> when, std::source_location place)
{
    return Timeout(when, place);
}

} // namespace asyncio
