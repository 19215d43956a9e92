#pragma once

#include <stdexcept>

namespace asyncio {

/// Is thrown into a coroutine at its await when its task is cancelled.
///
/// Deliberately no std::exception, as it is no Exception in Python: a program that catches its errors
/// does not catch its own cancellation.
class CancelledError
{
};

/// An error with the name that Python gives it.
class Exception : public std::runtime_error
{
public:
    Exception(const char *typeName, const char *message)
        : std::runtime_error(message)
        , m_typeName(typeName)
    {
    }
    const char *typeName() const { return m_typeName; }

private:
    const char *m_typeName;
};

/// Wrong use of the loop, as Python's RuntimeError.
class RuntimeError : public Exception
{
public:
    explicit RuntimeError(const char *message)
        : Exception("RuntimeError", message)
    {
    }
};

/// A value that cannot be meant.
class ValueError : public Exception
{
public:
    explicit ValueError(const char *message)
        : Exception("ValueError", message)
    {
    }
};

/// A future that is done is set again, or one that is pending is asked for its result.
class InvalidStateError : public Exception
{
public:
    explicit InvalidStateError(const char *message)
        : Exception("InvalidStateError", message)
    {
    }
};

/// Is thrown into every suspended coroutine when its loop is destroyed, so that frames unwind.
///
/// QCoro 0.8 gives no handle to destroy. Deliberately no std::exception: programs do not catch it. One that
/// catches everything must not await again for ever, since no await suspends any more.
struct Unwind
{
};

} // namespace asyncio
