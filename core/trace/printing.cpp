#include "trace/printing.h"

using namespace Qt::Literals::StringLiterals;

namespace trace {

bool goesOn(const Event &event)
{
    return event.kind == asyncio::EventKind::Print && event.label == "open"_L1;
}

} // namespace trace
