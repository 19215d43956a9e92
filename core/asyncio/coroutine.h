#pragma once

#include "asyncio/refcounted.h"

#include <QCoroTask>
#include <QString>

#include <functional>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace asyncio {

class EventLoop;

/// A call of a coroutine function that has not begun, without the type of its result.
///
/// Reports "coroutine … was never awaited" when it goes and was neither started nor closed.
class CallBase : public RefCounted
{
public:
    /// name is the function's; must last for ever.
    explicit CallBase(const QString &name);
    ~CallBase() override;

    const QString &name() const { return m_name; }
    /// Short text for a person: the first string argument, else the name.
    virtual QString label() const { return m_name; }
    /// Says that it was started or will never be.
    void close() { m_closed = true; }
    /// Whether it was neither started nor closed: CORO_CREATED, as inspect.getcoroutinestate() says.
    bool isCreated() const { return !m_closed; }
    /// Its place among the calls and tasks of its loop, in order of creation. See Garbage.
    quint32 serial() const { return m_serial; }

protected:
    /// Says that it was never awaited, if so. For the destructor of a class with arguments: those may be
    /// coroutines, too, and go after it.
    void reportNeverAwaited();

private:
    EventLoop *m_loop; // the one in which it was made, nullptr for none
    const QString &m_name;
    quint32 m_serial;
    bool m_closed = false;
};

/// The same with the type of the result.
template<typename T>
class Call : public CallBase
{
public:
    using CallBase::CallBase;
    /// Begins to run it, up to its first suspension.
    virtual QCoro::Task<T> start() = 0;
    /// Begins it by throwing CancelledError into it. nullopt: then nothing of it runs, which is so for all
    /// but generator.aclose().
    virtual std::optional<QCoro::Task<T>> startCancelled() { return std::nullopt; }
};

/// A call of a coroutine function that has not begun, like the coroutine object in Python.
///
/// QCoro tasks start as soon as they are called. A Coroutine holds the function and its arguments and
/// starts when it is awaited (inline, in the awaiting task) or when a task made of it takes its first
/// step. Copies are the same call; await it once.
template<typename T = void>
class Coroutine
{
public:
    using Result = T;

    /// No call.
    Coroutine() = default;
    explicit Coroutine(Ref<Call<T>> call)
        : m_call(std::move(call))
    {
    }

    const QString &name() const { return m_call->name(); }
    QString label() const { return m_call->label(); }
    quint32 serial() const { return m_call->serial(); }
    /// See CallBase.
    bool isCreated() const { return m_call->isCreated(); }
    /// Begins to run it, up to its first suspension.
    QCoro::Task<T> start() const
    {
        m_call->close();
        return m_call->start();
    }
    /// See Call.
    std::optional<QCoro::Task<T>> startCancelled() const
    {
        m_call->close();
        return m_call->startCancelled();
    }
    /// As coroutine.close(): it will not be started, and says nothing of that.
    void close()
    {
        if (m_call)
            m_call->close();
    }

    /// Runs the coroutine inline when it is awaited; keeps its frame until it has ended.
    class Awaiter
    {
    public:
        explicit Awaiter(Coroutine coroutine)
            : m_coroutine(std::move(coroutine))
        {
        }
        bool await_ready()
        {
            m_task = m_coroutine.start();
            return m_task.isReady();
        }
        void await_suspend(std::coroutine_handle<> caller)
        {
            m_task.operator co_await().await_suspend(caller);
        }
        T await_resume() { return m_task.operator co_await().await_resume(); }

    private:
        Coroutine m_coroutine;
        QCoro::Task<T> m_task;
    };

    Awaiter operator co_await() const { return Awaiter(*this); }

private:
    Ref<Call<T>> m_call;
};

namespace detail {

/// The name of a function given as a template argument, without namespaces.
template<auto Function>
QString makeFunctionName()
{
    std::string_view text = __PRETTY_FUNCTION__;
    constexpr std::string_view Key = "Function = ";
    text.remove_prefix(text.find(Key) + Key.size());
    text = text.substr(0, text.find_first_of(";],"));
    if (const auto colon = text.rfind(':'); colon != std::string_view::npos)
        text.remove_prefix(colon + 1);
    if (text.starts_with('&'))
        text.remove_prefix(1);
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

template<auto Function>
const QString &functionName()
{
    static const QString name = makeFunctionName<Function>();
    return name;
}

template<typename Task>
struct ResultOf;
template<typename T>
struct ResultOf<QCoro::Task<T>>
{
    using Type = T;
};

/// A call of Function with these arguments.
template<auto Function, typename T, typename... Arguments>
class BoundCall final : public Call<T>
{
public:
    explicit BoundCall(Arguments... arguments)
        : Call<T>(functionName<Function>())
        , m_arguments(std::move(arguments)...)
    {
    }
    ~BoundCall() override { this->reportNeverAwaited(); }
    QCoro::Task<T> start() override { return std::apply(Function, m_arguments); }
    QString label() const override
    {
        QString label;
        [[maybe_unused]] const auto take = [&label](const auto &argument) {
            if constexpr (std::is_convertible_v<decltype(argument), QString>) {
                if (label.isEmpty())
                    label = argument;
            }
        };
        std::apply([&take](const auto &...argument) { (take(argument), ...); }, m_arguments);
        return label.isEmpty() ? this->name() : label;
    }

private:
    std::tuple<Arguments...> m_arguments;
};

/// A call of any function object.
template<typename T>
class FunctionCall final : public Call<T>
{
public:
    FunctionCall(const QString &name, QString label, std::function<QCoro::Task<T>()> function)
        : Call<T>(name)
        , m_label(std::move(label))
        , m_function(std::move(function))
    {
    }
    ~FunctionCall() override { this->reportNeverAwaited(); }
    QCoro::Task<T> start() override { return m_function(); }
    QString label() const override { return m_label; }

private:
    QString m_label;
    std::function<QCoro::Task<T>()> m_function;
};

} // namespace detail

/// A call of Function with these arguments, not begun: coroutine<fetch>(name, 2.0).
/// Arguments are copied; pass what the coroutine shares with others by std::ref.
template<auto Function, typename... Arguments>
auto coroutine(Arguments... arguments)
{
    using Task = std::invoke_result_t<decltype(Function), Arguments &...>;
    using Result = typename detail::ResultOf<Task>::Type;
    using Bound = detail::BoundCall<Function, Result, Arguments...>;
    return Coroutine<Result>(Ref<Call<Result>>(new Bound(std::move(arguments)...)));
}

/// The same for a function object. It must outlive the coroutine's frame, which refers to its captures: so do
/// not bind what may go before. name must last for ever.
template<typename T>
Coroutine<T> coroutineOf(const QString &name, const QString &label, std::function<QCoro::Task<T>()> function)
{
    return Coroutine<T>(Ref<Call<T>>(new detail::FunctionCall<T>(name, label, std::move(function))));
}

} // namespace asyncio
