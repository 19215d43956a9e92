#include "findings/backlog.h"

#include <algorithm>
#include <numeric>

namespace findings {

using asyncio::EventKind;
using asyncio::TaskId;
using trace::Event;

namespace {

constexpr int Parts = 4;
/// Items that must have been put while others were taken, to speak of growth at all.
constexpr int LeastPuts = 10;
/// Items that a queue may have.
constexpr int Harmless = 5;

/// The task with the most; of equals the first.
TaskId busiest(const QHash<TaskId, int> &counts)
{
    TaskId busiest = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const int most = counts.value(busiest);
        if (count.value() > most || (count.value() == most && count.key() < busiest))
            busiest = count.key();
    }
    return busiest;
}

} // namespace

void Backlog::take(const Event &event, qsizetype index)
{
    if (event.kind == EventKind::QueueCreated) {
        Queue &queue = m_queues[event.resource];
        queue.isBounded = event.maxsize > 0;
        queue.line = event.line;
        queue.cppLine = event.cppLine;
        queue.created = index;
    } else if (event.kind == EventKind::QueuePut) {
        takePut(m_queues[event.resource], event, index);
    } else if (event.kind == EventKind::QueueGet) {
        Queue &queue = m_queues[event.resource];
        if (queue.isBounded)
            return;
        if (!queue.isTaken)
            queue.begin = event.time;
        queue.isTaken = true;
        queue.sizes.append(event.size);
        ++queue.gets[event.task];
    }
}

void Backlog::takePut(Queue &queue, const Event &event, qsizetype index)
{
    if (queue.isBounded || !queue.isTaken)
        return;
    queue.lastPut = queue.sizes.size();
    queue.sizes.append(event.size);
    queue.end = event.time;
    ++queue.puts[event.task];
    if (event.size <= queue.most)
        return;
    queue.most = event.size;
    queue.fullest = index;
}

bool Backlog::grows(const Queue &queue)
{
    const qsizetype changes = queue.lastPut + 1;
    const int puts = std::accumulate(queue.puts.cbegin(), queue.puts.cend(), 0);
    if (puts < LeastPuts || queue.most <= Harmless || queue.end == queue.begin)
        return false;
    const bool isWorkOfItsOwn = std::ranges::all_of(queue.puts.keyBegin(), queue.puts.keyEnd(),
                                                    [&queue](TaskId task) {
                                                        return queue.gets.contains(task);
                                                    });
    if (isWorkOfItsOwn)
        return false;
    int before = -1;
    for (int part = 0; part < Parts; ++part) {
        const auto begin = queue.sizes.cbegin() + changes * part / Parts;
        const int least = *std::min_element(begin, queue.sizes.cbegin() + changes * (part + 1) / Parts);
        if (least <= before)
            return false;
        before = least;
    }
    return true;
}

Finding Backlog::findingOf(quint32 resource, const Queue &queue)
{
    Finding finding;
    finding.kind = Kind::QueueGrowth;
    finding.tasks = { busiest(queue.puts), busiest(queue.gets) };
    finding.resources = { resource };
    finding.line = queue.line;
    finding.cppLine = queue.cppLine;
    finding.event = queue.fullest;
    finding.cause = queue.created >= 0 ? queue.created : queue.fullest;
    finding.count = std::accumulate(queue.puts.cbegin(), queue.puts.cend(), 0);
    finding.most = queue.most;
    finding.duration = queue.end - queue.begin;
    return finding;
}

void Backlog::report(QList<Finding> *findings) const
{
    for (auto queue = m_queues.cbegin(); queue != m_queues.cend(); ++queue) {
        if (grows(*queue))
            findings->append(findingOf(queue.key(), *queue));
    }
}

} // namespace findings
