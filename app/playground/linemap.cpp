#include "playground/linemap.h"

#include <algorithm>

LineMap::LineMap(const QStringList &before, const QStringList &after)
    : m_before(int(before.size()))
    , m_after(int(after.size()))
{
    const int most = std::min(m_before, m_after);
    while (m_head < most && before.at(m_head) == after.at(m_head))
        ++m_head;
    while (m_tail < most - m_head && before.at(m_before - 1 - m_tail) == after.at(m_after - 1 - m_tail))
        ++m_tail;
}

int LineMap::after(int before) const
{
    if (before < 1 || before > m_before)
        return 0;
    if (before <= m_head)
        return before;
    return before > m_before - m_tail ? before - m_before + m_after : 0;
}

int LineMap::before(int after) const
{
    if (after < 1 || after > m_after)
        return 0;
    if (after <= m_head)
        return after;
    return after > m_after - m_tail ? after - m_after + m_before : 0;
}
