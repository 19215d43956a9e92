#pragma once

#include <QString>

#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace asyncio {

/// Is thrown into a coroutine at its await when its task is cancelled.
///
/// Deliberately no std::exception, as it is no Exception in Python: a program that catches its errors
/// does not catch its own cancellation.
class CancelledError
{
public:
    CancelledError() = default;
    explicit CancelledError(std::string message)
        : m_message(std::move(message))
    {
    }
    const std::string &message() const { return m_message; }

private:
    std::string m_message; // only where the program itself has thrown it
};

/// Is thrown into a suspended coroutine that will never go on: an async generator that is closed, a task
/// that nobody holds any more, and every coroutine of a loop that is destroyed. QCoro 0.8 gives no handle to
/// destroy, so frames end by unwinding.
///
/// Deliberately no std::exception, as it is no Exception in Python. Whoever catches it must let it go on;
/// no await suspends any more, each throws it again.
struct GeneratorExit
{
};

/// An error with the name that Python gives it.
class Exception : public std::runtime_error
{
public:
    Exception(const char *typeName, const std::string &message)
        : std::runtime_error(message)
        , m_typeName(typeName)
    {
    }
    const char *typeName() const { return m_typeName; }

private:
    const char *m_typeName; // static text
};

/// Wrong use of the loop, as Python's RuntimeError.
class RuntimeError : public Exception
{
public:
    explicit RuntimeError(const std::string &message)
        : Exception("RuntimeError", message)
    {
    }

protected:
    using Exception::Exception;
};

/// A value that cannot be meant.
class ValueError : public Exception
{
public:
    explicit ValueError(const std::string &message)
        : Exception("ValueError", message)
    {
    }
};

/// A deadline has passed: of timeout(), wait_for() or as_completed().
class TimeoutError : public Exception
{
public:
    explicit TimeoutError(const std::string &message = std::string())
        : Exception("TimeoutError", message)
    {
    }
};

/// A future that is done is set again, or one that is pending is asked for its result.
class InvalidStateError : public Exception
{
public:
    explicit InvalidStateError(const std::string &message)
        : Exception("InvalidStateError", message)
    {
    }
};

/// The errors of a task group, as Python's ExceptionGroup; never empty.
class ExceptionGroup : public Exception
{
public:
    ExceptionGroup(const std::string &message, std::vector<std::exception_ptr> exceptions)
        : Exception("ExceptionGroup", message)
        , m_exceptions(std::move(exceptions))
    {
    }
    const std::vector<std::exception_ptr> &exceptions() const { return m_exceptions; }

private:
    std::vector<std::exception_ptr> m_exceptions;
};

/// Whether it is a CancelledError.
bool isCancelledError(const std::exception_ptr &exception);

/// The repr of an exception as Python would show it: RuntimeError('…') for an asyncio::Exception,
/// Exception('…') with what() for another.
QString reprOfException(const std::exception_ptr &exception);

} // namespace asyncio
