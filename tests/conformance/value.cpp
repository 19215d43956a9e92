#include "value.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

void ValueGather::traverse(asyncio::ReferenceVisitor &visitor) const
{
    GatherBase::traverse(visitor);
    for (const AnyValue &value : m_values)
        visitor.visit(value.get());
}

void ValueGather::publishResults()
{
    QStringList reprs;
    for (const AnyValue &value : m_values) {
        if (value->isCancelled())
            reprs.append(u"CancelledError('')"_s); // as gather() makes it
        else if (const std::exception_ptr exception = value->exception())
            reprs.append(asyncio::reprOfException(exception));
        else
            reprs.append(value.result().repr);
    }
    setResult({ u'[' + reprs.join(u", "_s) + u']' });
}
