#include "trace/printing.h"

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;

bool goesOn(const Event &event)
{
    return event.kind == EventKind::Print && event.label == "open"_L1;
}

bool isOnStandardError(const Event &event)
{
    return event.kind == EventKind::Exception
        || (event.kind == EventKind::Warning && event.label != "stalled"_L1);
}

} // namespace trace
