#include "trace/divergence.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace trace {

using asyncio::EventKind;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 RealTolerance = 50'000'000; // nanoseconds

/// Goes through what a person sees happen, and knows the tasks by their labels.
class Walk
{
public:
    explicit Walk(const TraceLog &log)
        : m_log(log)
    {
        toStop();
    }

    bool hasEnded() const { return m_index >= m_log.programEnd(); }
    qsizetype index() const { return hasEnded() ? m_log.size() : m_index; }
    const Event &event() const { return m_event; }
    QString labelOf(asyncio::TaskId task) const { return m_labels.value(task); }

    void next()
    {
        ++m_index;
        toStop();
    }

private:
    void toStop()
    {
        while (!hasEnded() && !isDeed(m_index))
            ++m_index;
        if (hasEnded())
            return;
        m_event = m_log.at(m_index);
        if (m_event.kind == EventKind::TaskCreated)
            m_labels.insert(m_event.task, m_log.taskLabel(m_event));
    }

    bool isDeed(qsizetype index) const
    {
        return isStop(m_log, index) && m_log.kindAt(index) != EventKind::LoopIteration;
    }

    const TraceLog &m_log;
    qsizetype m_index = 0;
    Event m_event;
    QHash<asyncio::TaskId, QString> m_labels;
};

bool isSameDeed(const Walk &left, const Walk &right)
{
    const Event &a = left.event();
    const Event &b = right.event();
    return a.kind == b.kind && a.handleKind == b.handleKind && a.wait == b.wait && a.outcome == b.outcome
        && a.text == b.text && left.labelOf(a.task) == right.labelOf(b.task)
        && left.labelOf(a.parent) == right.labelOf(b.parent)
        && left.labelOf(a.awaited) == right.labelOf(b.awaited);
}

Divergence::Place placeOf(const Walk &left, const Walk &right)
{
    Divergence::Place place { left.index(), right.index(), 0 };
    if (left.hasEnded())
        place.time = right.event().time;
    else if (right.hasEnded())
        place.time = left.event().time;
    else
        place.time = std::min(left.event().time, right.event().time);
    return place;
}

// On the wall clock no two runs do anything at the same nanosecond.
qint64 toleranceOf(const TraceLog &left, const TraceLog &right)
{
    const bool isReal = left.header.clock == "wall"_L1 || right.header.clock == "wall"_L1;
    return isReal ? RealTolerance : 0;
}

} // namespace

Divergence Divergence::between(const TraceLog &left, const TraceLog &right)
{
    Divergence divergence;
    const qint64 tolerance = toleranceOf(left, right);
    Walk a(left);
    Walk b(right);
    for (; !a.hasEnded() && !b.hasEnded(); a.next(), b.next()) {
        if (!isSameDeed(a, b))
            break;
        if (!divergence.time && std::abs(a.event().time - b.event().time) > tolerance)
            divergence.time = placeOf(a, b);
    }
    if (!a.hasEnded() || !b.hasEnded())
        divergence.deed = placeOf(a, b);
    return divergence;
}

} // namespace trace
