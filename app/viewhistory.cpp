#include "viewhistory.h"

void ViewHistory::leave(const TimelineLook &now, Gesture gesture, qint64 time)
{
    const bool isSmall = gesture == Gesture::Zoom || gesture == Gesture::Pan || gesture == Gesture::Filter;
    const bool belongs = isSmall && m_gesture == gesture && time - m_time < Together;
    m_gesture = gesture;
    m_time = time;
    m_forward.clear();
    if (belongs || (canGoBack() && m_back.constLast() == now))
        return;
    m_back.append(now);
    if (m_back.size() > Most)
        m_back.removeFirst();
}

void ViewHistory::clear()
{
    m_back.clear();
    m_forward.clear();
    m_gesture.reset();
}

std::optional<TimelineLook> ViewHistory::back(const TimelineLook &now)
{
    return move(&m_back, &m_forward, now);
}

std::optional<TimelineLook> ViewHistory::forward(const TimelineLook &now)
{
    return move(&m_forward, &m_back, now);
}

// Looks that changed nothing, as zooming in at the most, are passed over.
std::optional<TimelineLook> ViewHistory::move(QList<TimelineLook> *from, QList<TimelineLook> *to,
                                              const TimelineLook &now)
{
    m_gesture.reset();
    while (!from->isEmpty()) {
        const TimelineLook look = from->takeLast();
        if (look == now)
            continue;
        to->append(now);
        return look;
    }
    return std::nullopt;
}
