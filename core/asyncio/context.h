#pragma once

#include "asyncio/refcounted.h"

#include <QHash>

#include <any>
#include <utility>

namespace asyncio {

/// The values of context variables, never changed once made: whoever sets a variable gets a new one. So a
/// copy of a context is a reference, and null is a context in which nothing was set.
class ContextValues final : public RefCounted
{
public:
    ContextValues() = default;
    explicit ContextValues(QHash<const void *, std::any> values)
        : m_values(std::move(values))
    {
    }
    const QHash<const void *, std::any> &values() const { return m_values; }

private:
    QHash<const void *, std::any> m_values; // by the variable's address
};

using Context = Ref<ContextValues>;

/// The context of the code that runs now: a task's own, that of a callback, else that of the thread. A
/// task or a callback begins with a copy of the one in which it was made.
Context &currentContext();

/// Makes a context the current one for as long as it lives.
class ContextScope
{
public:
    explicit ContextScope(Context &context);
    ~ContextScope();
    ContextScope(const ContextScope &) = delete;
    ContextScope &operator=(const ContextScope &) = delete;

private:
    Context *m_before;
};

/// A variable with a value in every context, as contextvars.ContextVar. Must outlive its use.
template<typename T>
class ContextVar
{
public:
    explicit ContextVar(T defaultValue)
        : m_default(std::move(defaultValue))
    {
    }
    ContextVar(const ContextVar &) = delete;
    ContextVar &operator=(const ContextVar &) = delete;

    T get() const
    {
        const Context &context = currentContext();
        if (!context)
            return m_default;
        const auto found = context->values().constFind(this);
        return found == context->values().constEnd() ? m_default : std::any_cast<T>(*found);
    }
    void set(T value)
    {
        Context &context = currentContext();
        QHash<const void *, std::any> values;
        if (context)
            values = context->values();
        values.insert(this, std::any(std::move(value)));
        context = new ContextValues(std::move(values));
    }

private:
    T m_default;
};

} // namespace asyncio
