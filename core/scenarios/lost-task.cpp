#include "asyncio/asyncio.h"
#include "scenarios/programs.h"

namespace scenarios {

QCoro::Task<> lostTask(Knobs) //@main.start
{
    co_await asyncio::sleep(0);
}

} // namespace scenarios
