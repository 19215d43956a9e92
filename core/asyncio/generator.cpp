#include "asyncio/generator.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

AsyncGeneratorBase::~AsyncGeneratorBase()
{
    m_loop.removeGenerator(*this);
}

bool AsyncGeneratorBase::advance(GeneratorThrow thrown)
{
    if (m_state == State::Running)
        throw RuntimeError("anext(): asynchronous generator is already running");
    if (m_state == State::Ended)
        return true;
    m_thrown = thrown;
    if (m_state == State::NotStarted) {
        if (thrown != GeneratorThrow::Nothing) {
            m_state = State::Ended;
            return true;
        }
        m_loop.addGenerator(*this);
    }
    resumeBody();
    return m_state != State::Running;
}

void AsyncGeneratorBase::resumeBody()
{
    const bool begins = m_state == State::NotStarted;
    m_state = State::Running;
    if (begins)
        m_driver = drive();
    else
        std::exchange(m_body, nullptr).resume();
}

// The body, and after its end whoever waits for an item. Nothing of this object may be touched after that: it
// may be gone.
QCoro::Task<> AsyncGeneratorBase::drive()
{
    std::exception_ptr exception;
    try {
        const QCoro::Task<> body = startBody();
        co_await body;
    } catch (...) {
        exception = std::current_exception();
    }
    m_exception = exception;
    m_state = State::Ended;
    const auto consumer = std::exchange(m_consumer, nullptr);
    if (consumer)
        consumer.resume();
}

std::coroutine_handle<> AsyncGeneratorBase::rest(std::coroutine_handle<> body)
{
    m_body = body;
    m_state = State::Resting;
    const auto consumer = std::exchange(m_consumer, nullptr);
    return consumer ? consumer : std::noop_coroutine();
}

bool AsyncGeneratorBase::takeItem()
{
    if (m_exception)
        std::rethrow_exception(std::exchange(m_exception, nullptr));
    return m_state != State::Ended;
}

void AsyncGeneratorBase::throwAtYield()
{
    if (m_thrown == GeneratorThrow::GeneratorExit)
        throw GeneratorExit();
    if (m_thrown == GeneratorThrow::CancelledError)
        throw CancelledError();
}

/// aclose(). In a task that is cancelled before its first step, CancelledError reaches the yield. Up to 3.12
/// the next step then throws GeneratorExit in where the generator rests, so its clean-up is cut off.
class AsyncGeneratorBase::CloseCall final : public Call<void>
{
public:
    explicit CloseCall(Ref<AsyncGeneratorBase> generator)
        : Call(callName())
        , m_generator(std::move(generator))
    {
    }
    QCoro::Task<> start() override { return closeBody(m_generator, GeneratorThrow::GeneratorExit); }
    std::optional<QCoro::Task<>> startCancelled() override
    {
        if (m_generator->m_state != State::Resting)
            return std::nullopt;
        QCoro::Task<> closing = closeBody(m_generator, GeneratorThrow::CancelledError);
        const EventLoop &loop = m_generator->loop();
        if (!closing.isReady() && loop.semantics() < Semantics::Python313)
            loop.currentTask()->throwAtNextStep(std::make_exception_ptr(GeneratorExit()));
        return closing;
    }

private:
    static const QString &callName()
    {
        static const QString name = u"aclose"_s;
        return name;
    }

    Ref<AsyncGeneratorBase> m_generator;
};

Coroutine<void> AsyncGeneratorBase::aclose()
{
    return Coroutine<void>(Ref<Call<void>>(new CloseCall(this)));
}

QCoro::Task<> AsyncGeneratorBase::closeBody(Ref<AsyncGeneratorBase> generator, GeneratorThrow thrown)
{
    AdvanceAwaiter awaiter(generator, thrown);
    bool yielded = false;
    try {
        yielded = co_await awaiter;
    } catch (const GeneratorExit &) {
        if (generator->loop().isUnwinding())
            throw;
    }
    if (yielded)
        throw RuntimeError("async generator ignored GeneratorExit");
}

void AsyncGeneratorBase::abandon()
{
    m_loop.removeGenerator(
        *this); // as from a WeakSet: one that has ended stays in it while somebody holds it
    if (m_state != State::Resting)
        return;
    if (m_loop.hasFinished() || m_loop.isUnwinding()) {
        const bool before = m_loop.setUnwinding(true);
        resumeBody();
        m_loop.setUnwinding(before);
        return;
    }
    const Ref<AsyncGeneratorBase> self = this;
    m_loop.callSoon([self] { createTask(self->aclose()); }, u"create_task"_s);
}

} // namespace asyncio
