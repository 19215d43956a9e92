#pragma once

#include "asyncio/pool.h"

#include <cstddef>
#include <utility>

namespace asyncio {

class RefCounted;

/// Is shown what an object holds, one call a reference. See Garbage.
class ReferenceVisitor
{
public:
    virtual void visit(RefCounted *held) = 0;

protected:
    ~ReferenceVisitor() = default;
};

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
    int references() const noexcept { return m_references; }
    /// Shows every Ref that this object holds, so that circles of them can be found.
    virtual void traverse(ReferenceVisitor &) const {}

    static void *operator new(std::size_t size) { return Pool::allocate(size); }
    static void operator delete(void *memory, std::size_t size) noexcept { Pool::release(memory, size); }

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
    template<typename U>
    Ref(Ref<U> &&other) noexcept
        : m_object(other.release())
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
    /// Gives up the ownership without letting go of the reference.
    T *release() noexcept { return std::exchange(m_object, nullptr); }

private:
    T *m_object = nullptr;
};

} // namespace asyncio
