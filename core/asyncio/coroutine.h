#pragma once

#include <QCoroTask>
#include <QString>

#include <functional>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace asyncio {

/// A call of a coroutine function that has not begun, like the coroutine object in Python.
///
/// QCoro tasks start as soon as they are called. A Coroutine holds the function and its arguments and
/// starts when it is awaited (inline, in the awaiting task) or when a task made of it takes its first
/// step. Copies share nothing; awaiting one starts it, so await each once.
template<typename T = void>
class Coroutine
{
public:
    using Result = T;

    /// name is the function's, label short text for a person: the first string argument, else the name.
    Coroutine(QString name, QString label, std::function<QCoro::Task<T>()> call)
        : m_name(std::move(name))
        , m_label(std::move(label))
        , m_call(std::move(call))
    {
    }

    const QString &name() const { return m_name; }
    const QString &label() const { return m_label; }
    /// Begins to run it, up to its first suspension.
    QCoro::Task<T> start() const { return m_call(); }

    /// Runs the coroutine inline when it is awaited; keeps its frame until it has ended.
    class Awaiter
    {
    public:
        explicit Awaiter(std::function<QCoro::Task<T>()> call)
            : m_call(std::move(call))
        {
        }
        bool await_ready()
        {
            m_task = m_call();
            return m_task.isReady();
        }
        void await_suspend(std::coroutine_handle<> caller)
        {
            m_task.operator co_await().await_suspend(caller);
        }
        T await_resume() { return m_task.operator co_await().await_resume(); }

    private:
        std::function<QCoro::Task<T>()> m_call;
        QCoro::Task<T> m_task;
    };

    Awaiter operator co_await() const { return Awaiter(m_call); }

private:
    QString m_name;
    QString m_label;
    std::function<QCoro::Task<T>()> m_call;
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

template<typename... Arguments>
QString labelOf(const QString &name, const Arguments &...arguments)
{
    QString label;
    [[maybe_unused]] const auto take = [&label](const auto &argument) {
        if constexpr (std::is_convertible_v<decltype(argument), QString>) {
            if (label.isEmpty())
                label = argument;
        }
    };
    (take(arguments), ...);
    return label.isEmpty() ? name : label;
}

template<typename Task>
struct ResultOf;
template<typename T>
struct ResultOf<QCoro::Task<T>>
{
    using Type = T;
};

} // namespace detail

/// A call of Function with these arguments, not begun: coroutine<fetch>(name, 2.0).
/// Arguments are copied; pass what the coroutine shares with others by std::ref.
template<auto Function, typename... Arguments>
auto coroutine(Arguments... arguments)
{
    using Task = std::invoke_result_t<decltype(Function), Arguments &...>;
    using Result = typename detail::ResultOf<Task>::Type;
    const QString &name = detail::functionName<Function>();
    const QString label = detail::labelOf(name, arguments...);
    auto call = [bound = std::make_tuple(std::move(arguments)...)] { return std::apply(Function, bound); };
    return Coroutine<Result>(name, label, std::move(call));
}

} // namespace asyncio
