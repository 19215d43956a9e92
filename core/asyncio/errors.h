#pragma once

#include <stdexcept>

namespace asyncio {

/// Is thrown into a coroutine at its await when its task is cancelled.
class CancelledError : public std::exception
{
public:
    const char *what() const noexcept override { return "CancelledError"; }
};

/// Wrong use of the loop, as Python's RuntimeError.
class RuntimeError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Is thrown into every suspended coroutine when its loop is destroyed, so that frames unwind.
///
/// QCoro 0.8 gives no handle to destroy. Deliberately no std::exception: programs do not catch it.
struct Unwind
{
};

} // namespace asyncio
