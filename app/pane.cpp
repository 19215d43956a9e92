#include "pane.h"

#include <algorithm>

void Pane::setCollapsed(bool collapsed)
{
    restore(m_size, collapsed);
}

void Pane::restore(int size, bool collapsed)
{
    if (size == m_size && collapsed == m_collapsed)
        return;
    m_size = size;
    m_collapsed = collapsed;
    emit changed();
}

void Pane::settle(int size, int least)
{
    m_collapsed = 2 * size < least;
    if (!m_collapsed)
        m_size = std::max(size, least);
    emit changed(); // also where nothing has: who was dragged goes back to where it was
}
