#include "asyncio/sync/line.h"

namespace asyncio {

void Line::remove(const Place &place)
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i].get() == &place) {
            m_places.takeAt(i);
            return;
        }
    }
}

std::size_t Line::findNotCancelled() const
{
    std::size_t index = 0;
    while (index < m_places.size() && m_places[index]->isCancelled())
        ++index;
    return index;
}

int Line::waiting() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        count += m_places[i]->isDone() ? 0 : 1;
    return count;
}

void Line::wakeFirst()
{
    if (!isEmpty() && !m_places[0]->isDone())
        m_places[0]->wake(m_result);
}

bool Line::wakeNext()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (!m_places[i]->isDone()) {
            m_places[i]->wake(m_result);
            return true;
        }
    }
    return false;
}

void Line::wake(int count)
{
    for (std::size_t i = 0; i < m_places.size() && count > 0; ++i) {
        if (!m_places[i]->isDone()) {
            m_places[i]->wake(m_result);
            --count;
        }
    }
}

void Line::takeAndWakeOne()
{
    while (!isEmpty()) {
        const Ref<Place> place = m_places.takeFirst();
        if (!place->isDone()) {
            place->wake(m_result);
            return;
        }
    }
}

} // namespace asyncio
