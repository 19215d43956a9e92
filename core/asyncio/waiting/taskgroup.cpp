#include "asyncio/waiting/taskgroup.h"

namespace asyncio {

TaskGroup::TaskGroup()
    : m_state(new TaskGroupState(EventLoop::running()))
{
}

} // namespace asyncio
