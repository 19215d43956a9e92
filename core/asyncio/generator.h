#pragma once

#include "asyncio/task.h"

#include <coroutine>
#include <functional>
#include <optional>

namespace asyncio {

/// What is thrown into a generator at the yield where it rests.
enum class GeneratorThrow : quint8 { Nothing, GeneratorExit, CancelledError };

/// An async generator, without the type of its items: a coroutine that hands over items to whoever asks for
/// the next.
///
/// Runs inside the asking task; what it awaits, that task awaits. It rests at a yield, or has ended. CPython:
/// Objects/genobject.c, async_gen_asend and async_gen_athrow.
class AsyncGeneratorBase : public RefCounted
{
public:
    explicit AsyncGeneratorBase(EventLoop &loop)
        : m_loop(loop)
    {
    }
    ~AsyncGeneratorBase() override;

    EventLoop &loop() const { return m_loop; }
    /// Ends it: throws GeneratorExit at the yield where it rests and runs it to its end. RuntimeError if it
    /// yields again, or if another task is inside.
    Coroutine<void> aclose();
    /// Is called when no program holds it any more: one that rests at a yield is closed by a task of its own.
    void abandon();

    // For the awaiters of this file -----------------------------------------------------------------

    /// Throws something in, if anything, and lets the body run until it yields, ends or waits for something
    /// of the loop; says whether it rests or has ended. Throws RuntimeError where it is running already.
    bool advance(GeneratorThrow thrown);
    void setConsumer(std::coroutine_handle<> consumer) { m_consumer = consumer; }
    /// Ends an advance(): throws what left the body; false at the end.
    bool takeItem();
    /// The body has yielded: who goes on.
    std::coroutine_handle<> rest(std::coroutine_handle<> body);
    /// At a yield that goes on: throws what is to be thrown there.
    void throwAtYield();

protected:
    virtual QCoro::Task<> startBody() = 0;
    void dropFrame() { m_driver = QCoro::Task<>(); }

private:
    enum class State : quint8 { NotStarted, Running, Resting, Ended };

    void resumeBody();
    QCoro::Task<> drive();
    class CloseCall;
    static QCoro::Task<> closeBody(Ref<AsyncGeneratorBase> generator, GeneratorThrow thrown);

    EventLoop &m_loop;
    QCoro::Task<> m_driver;
    std::coroutine_handle<> m_body;     // rests at a yield
    std::coroutine_handle<> m_consumer; // waits for the next item
    std::exception_ptr m_exception;
    State m_state = State::NotStarted;
    GeneratorThrow m_thrown = GeneratorThrow::Nothing;
};

/// What a generator's body hands its items over by: `co_await yield(item)`.
template<typename T>
class Yield
{
public:
    explicit Yield(AsyncGeneratorBase &generator)
        : m_generator(generator)
    {
    }
    Yield(const Yield &) = delete;
    Yield &operator=(const Yield &) = delete;

    class Awaiter
    {
    public:
        explicit Awaiter(AsyncGeneratorBase &generator)
            : m_generator(generator)
        {
        }
        bool await_ready() const { return m_generator.loop().isUnwinding(); }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> body) { return m_generator.rest(body); }
        void await_resume() const
        {
            if (m_generator.loop().isUnwinding())
                throw GeneratorExit();
            m_generator.throwAtYield();
        }

    private:
        AsyncGeneratorBase &m_generator;
    };

    [[nodiscard]] Awaiter operator()(T item)
    {
        m_item = std::move(item);
        return Awaiter(m_generator);
    }
    std::optional<T> take() { return std::exchange(m_item, std::nullopt); }

private:
    AsyncGeneratorBase &m_generator;
    std::optional<T> m_item;
};

/// Runs a generator to its next item, or throws something in and runs it to its end.
class AdvanceAwaiter
{
public:
    AdvanceAwaiter(Ref<AsyncGeneratorBase> generator, GeneratorThrow thrown)
        : m_generator(std::move(generator))
        , m_thrown(thrown)
    {
    }
    bool await_ready() { return m_generator->loop().isUnwinding() || m_generator->advance(m_thrown); }
    void await_suspend(std::coroutine_handle<> consumer) { m_generator->setConsumer(consumer); }
    bool await_resume()
    {
        if (m_generator->loop().isUnwinding())
            throw GeneratorExit();
        return m_generator->takeItem();
    }

private:
    Ref<AsyncGeneratorBase> m_generator;
    GeneratorThrow m_thrown;
};

/// An async generator of T, shared by its copies; made by asyncGenerator().
///
///     auto ticks = asyncGenerator<ticker>(3);   // QCoro::Task<> ticker(Yield<int> &yield, int count)
///     while (const std::optional<int> tick = co_await ticks.next()) …
///
/// When the last copy goes while it rests at a yield, the loop closes it in a task of its own, as
/// Python does. One that was never asked for an item never begins.
template<typename T>
class AsyncGenerator
{
    class Body final : public AsyncGeneratorBase
    {
    public:
        Body(EventLoop &loop, std::function<QCoro::Task<>(Yield<T> &)> function)
            : AsyncGeneratorBase(loop)
            , m_yield(*this)
            , m_function(std::move(function))
        {
        }
        ~Body() override { dropFrame(); }
        std::optional<T> take() { return m_yield.take(); }

    protected:
        QCoro::Task<> startBody() override { return m_function(m_yield); }

    private:
        Yield<T> m_yield;
        std::function<QCoro::Task<>(Yield<T> &)> m_function;
    };

    class Owner final : public RefCounted
    {
    public:
        explicit Owner(Ref<Body> body)
            : body(std::move(body))
        {
        }
        ~Owner() override { body->abandon(); }
        const Ref<Body> body;
    };

public:
    explicit AsyncGenerator(std::function<QCoro::Task<>(Yield<T> &)> function)
        : m_owner(new Owner(new Body(EventLoop::running(), std::move(function))))
    {
    }

    class NextAwaiter
    {
    public:
        explicit NextAwaiter(Ref<Owner> owner)
            : m_owner(std::move(owner))
            , m_advance(m_owner->body, GeneratorThrow::Nothing)
        {
        }
        bool await_ready() { return m_advance.await_ready(); }
        void await_suspend(std::coroutine_handle<> consumer) { m_advance.await_suspend(consumer); }
        std::optional<T> await_resume()
        {
            if (!m_advance.await_resume())
                return std::nullopt;
            return m_owner->body->take();
        }

    private:
        Ref<Owner> m_owner;
        AdvanceAwaiter m_advance;
    };

    /// The next item, or nullopt at the end; throws what leaves the body.
    [[nodiscard]] NextAwaiter next() { return NextAwaiter(m_owner); }
    /// Ends it before its time.
    Coroutine<void> aclose() { return m_owner->body->aclose(); }

private:
    Ref<Owner> m_owner;
};

namespace detail {

template<typename Function>
struct ItemOf;
template<typename T, typename... Arguments>
struct ItemOf<QCoro::Task<> (*)(Yield<T> &, Arguments...)>
{
    using Type = T;
};

} // namespace detail

/// The generator of a function QCoro::Task<> body(Yield<T> &yield, arguments…), not begun.
template<auto Function, typename... Arguments>
auto asyncGenerator(Arguments... arguments)
{
    using T = typename detail::ItemOf<decltype(Function)>::Type;
    auto call = [bound = std::make_tuple(std::move(arguments)...)](Yield<T> &yield) {
        return std::apply([&yield](const auto &...argument) { return Function(yield, argument...); }, bound);
    };
    return AsyncGenerator<T>(std::move(call));
}

} // namespace asyncio
