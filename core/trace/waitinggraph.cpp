#include "trace/waitinggraph.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace trace {

using asyncio::TaskId;
using asyncio::WaitKind;

namespace {

using Type = WaitingGraph::Type;
using Link = WaitingGraph::Link;

class Builder
{
public:
    explicit Builder(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    WaitingGraph build() &&
    {
        const QList<const TaskView *> alive = m_snapshot.aliveTasks();
        for (const TaskView *task : alive)
            addNode(Type::Task, task->id);
        for (const TaskView *task : alive) {
            if (task->state == TaskState::Awaiting)
                addWait(*task);
        }
        addHolders();
        markCircles();
        return std::move(m_graph);
    }

private:
    int addNode(Type type, quint32 id)
    {
        m_graph.nodes.append({ type, id });
        const int node = int(m_graph.nodes.size()) - 1;
        (type == Type::Task ? m_tasks : m_resources).insert(id, node);
        return node;
    }

    int resourceNode(Type type, quint32 id)
    {
        const auto known = m_resources.constFind(id);
        return known == m_resources.constEnd() ? addNode(type, id) : *known;
    }

    void addEdge(int from, int to, Link link)
    {
        if (m_known.contains({ from, to }))
            return;
        m_known.insert({ from, to });
        m_graph.edges.append({ from, to, link });
        if (link != Link::HeldBy)
            ++m_graph.nodes[to].waiters;
    }

    void addWait(const TaskView &task)
    {
        const int node = m_tasks.value(task.id);
        if (task.resource != 0) {
            if (const auto type = typeOf(task.wait))
                addEdge(node, resourceNode(*type, task.resource), Link::WaitsFor);
            return;
        }
        const trace::GatherView *const gather = m_snapshot.gathers.find(task.awaitedFuture);
        if (gather) {
            for (const TaskId child : gather->pending)
                addAwait(node, child);
            return;
        }
        addAwait(node, task.awaitedTask != 0 ? task.awaitedTask
                                             : m_snapshot.taskOfFuture.value(task.awaitedFuture));
    }

    void addAwait(int node, TaskId task)
    {
        if (const auto awaited = m_tasks.constFind(task); awaited != m_tasks.constEnd())
            addEdge(node, *awaited, Link::Awaits);
    }

    static std::optional<Type> typeOf(WaitKind wait)
    {
        switch (wait) {
        case WaitKind::QueueGet:
        case WaitKind::QueuePut:
        case WaitKind::QueueJoin:
            return Type::Queue;
        case WaitKind::Lock:
            return Type::Lock;
        case WaitKind::Semaphore:
            return Type::Semaphore;
        case WaitKind::Event:
            return Type::Event;
        case WaitKind::Condition:
            return Type::Condition;
        case WaitKind::Barrier:
            return Type::Barrier;
        case WaitKind::Executor:
            return Type::Executor;
        default:
            return std::nullopt;
        }
    }

    // A task that has ended may still hold something: that is nobody's node.
    void addHolder(Type type, quint32 resource, TaskId holder)
    {
        if (const auto task = m_tasks.constFind(holder); task != m_tasks.constEnd())
            addEdge(resourceNode(type, resource), *task, Link::HeldBy);
    }

    void addHolders()
    {
        for (const LockView &lock : m_snapshot.resources.locks)
            addHolder(Type::Lock, lock.id, lock.owner);
        for (const SemaphoreView &semaphore : m_snapshot.resources.semaphores) {
            for (const TaskId holder : semaphore.holders)
                addHolder(Type::Semaphore, semaphore.id, holder);
        }
    }

    void markCircles()
    {
        QHash<std::pair<int, int>, qsizetype> edges;
        for (qsizetype i = 0; i < m_graph.edges.size(); ++i)
            edges.insert({ m_graph.edges.at(i).from, m_graph.edges.at(i).to }, i);
        for (const Circle &circle : allCircles(m_snapshot)) {
            QList<int> nodes;
            for (const TaskId task : circle) {
                nodes.append(m_tasks.value(task));
                const TaskView view = m_snapshot.tasks.value(task);
                if (view.wait == WaitKind::Lock)
                    nodes.append(m_resources.value(view.resource));
            }
            for (qsizetype i = 0; i < nodes.size(); ++i) {
                m_graph.nodes[nodes.at(i)].inCircle = true;
                const auto edge = edges.constFind({ nodes.at(i), nodes.at((i + 1) % nodes.size()) });
                if (edge != edges.constEnd())
                    m_graph.edges[*edge].inCircle = true;
            }
            m_graph.circles.append(nodes);
        }
    }

    const Snapshot &m_snapshot;
    WaitingGraph m_graph;
    QHash<TaskId, int> m_tasks;
    QHash<quint32, int> m_resources;
    QSet<std::pair<int, int>> m_known; // edges
};

} // namespace

WaitingGraph WaitingGraph::of(const Snapshot &snapshot)
{
    return Builder(snapshot).build();
}

} // namespace trace
