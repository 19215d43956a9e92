#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

namespace scenarios {

QCoro::Task<> crawler(Knobs) //@main.start
{
    co_await asyncio::sleep(0);
}

} // namespace scenarios
