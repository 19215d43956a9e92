#include "asyncio/sync/locked.h"

#include "asyncio/errors.h"

namespace asyncio {

Locked::~Locked()
{
    if (!m_state)
        return;
    try {
        m_state->release(m_cppLine);
    } catch (const Exception &) {
        // It was released before.
    }
}

void Locked::release()
{
    std::exchange(m_state, nullptr)->release(m_cppLine);
}

} // namespace asyncio
