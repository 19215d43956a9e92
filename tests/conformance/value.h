#pragma once

#include "asyncio/waiting/anyfuture.h"

#include "asyncio/gather.h"

#include <QString>

/// What a coroutine of a random program returns: programs do nothing with it but print it, so its repr will
/// do.
struct Value
{
    QString repr = QStringLiteral("None");
};

inline QString reprOf(const Value &value)
{
    return value.repr;
}

using AnyValue = asyncio::AnyFuture<Value>;

/// asyncio.gather() of any futures.
class ValueGather final : public asyncio::Typed<Value, asyncio::GatherBase>
{
public:
    ValueGather(asyncio::EventLoop &loop, bool returnExceptions)
        : Typed(loop, returnExceptions)
    {
    }
    void addValue(const AnyValue &child)
    {
        m_values.push_back(child);
        add(child.future());
    }

    void traverse(asyncio::ReferenceVisitor &visitor) const override;

protected:
    void publishResults() override;

private:
    std::vector<AnyValue> m_values;
};
