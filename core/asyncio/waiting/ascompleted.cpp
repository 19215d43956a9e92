#include "asyncio/waiting/ascompleted.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio::detail {

const QString &waitForOneName()
{
    static const QString name = u"_wait_for_one"_s;
    return name;
}

} // namespace asyncio::detail
