#pragma once

#include "asyncio/sync/queue.h"

namespace asyncio {

/// See LifoQueue.
template<typename T>
class LifoQueueState final : public QueueState<T>
{
public:
    LifoQueueState(int maxsize, const QString &name, int cppLine)
        : QueueState<T>(maxsize, name, QStringLiteral("lifo"), cppLine)
    {
    }

protected:
    T take() override { return this->items().takeLast(); }
};

/// A queue that gives the item that was put in last, as asyncio.LifoQueue.
template<typename T>
class LifoQueue : public Queue<T>
{
public:
    /// As Queue's.
    explicit LifoQueue(int maxsize = 0, const QString &name = QStringLiteral("queue"),
                       std::source_location place = std::source_location::current())
        : Queue<T>(Ref<QueueState<T>>(new LifoQueueState<T>(maxsize, name, int(place.line()))))
    {
    }
};

} // namespace asyncio
