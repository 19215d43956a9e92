#pragma once

#include "asyncio/sync/semaphore.h"

namespace asyncio {

/// See BoundedSemaphore.
class BoundedSemaphoreState final : public SemaphoreState
{
public:
    BoundedSemaphoreState(int value, const QString &name, int cppLine)
        : SemaphoreState(value, value, name, cppLine)
        , m_bound(value)
    {
    }
    void release(int cppLine) override;

private:
    int m_bound;
};

/// A semaphore that cannot be released more often than it was acquired, as asyncio.BoundedSemaphore:
/// release() throws ValueError then.
class BoundedSemaphore : public Semaphore
{
public:
    /// name is shown to people. Throws ValueError where value is negative.
    explicit BoundedSemaphore(int value = 1, const QString &name = QStringLiteral("semaphore"),
                              std::source_location place = std::source_location::current())
        : Semaphore(Ref<SemaphoreState>(new BoundedSemaphoreState(value, name, int(place.line()))))
    {
    }
};

} // namespace asyncio
