#pragma once

#include <cstddef>
#include <utility>

namespace asyncio {

/// Base of objects that handles, futures and programs share: a count inside, one thread only.
///
/// Futures and tasks live as long as somebody holds them, as in Python, and the moment of their end
/// matters to what a program prints. An atomic count would cost more than a whole loop step.
class RefCounted
{
public:
    RefCounted() = default;
    RefCounted(const RefCounted &) = delete;
    RefCounted &operator=(const RefCounted &) = delete;
    virtual ~RefCounted() = default;

    void ref() noexcept { ++m_references; }
    void deref() noexcept
    {
        if (--m_references == 0)
            delete this;
    }

private:
    int m_references = 0;
};

/// Shared ownership of a RefCounted object; may be empty.
template<typename T>
class Ref
{
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(T *object)
        : m_object(object)
    {
        if (m_object)
            m_object->ref();
    }
    Ref(const Ref &other)
        : Ref(other.m_object)
    {
    }
    Ref(Ref &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    template<typename U>
    Ref(const Ref<U> &other)
        : Ref(other.get())
    {
    }
    ~Ref()
    {
        if (m_object)
            m_object->deref();
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }

    T *get() const { return m_object; }
    T *operator->() const { return m_object; }
    T &operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    bool operator==(const Ref &other) const { return m_object == other.m_object; }

private:
    T *m_object = nullptr;
};

} // namespace asyncio
