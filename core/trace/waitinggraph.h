#pragma once

#include "trace/circle.h"
#include "trace/snapshot.h"

#include <QList>

namespace trace {

/// Who waits for whom or what at one cursor: a pure function of the snapshot.
///
/// Nodes are the tasks that have not ended, in creation order, and behind them what some of them hold or wait
/// for, by number. An edge goes from who waits to what is needed, so a deadlock is a closed way along the
/// edges.
struct WaitingGraph
{
    enum class Type : quint8 { Task, Queue, Lock, Semaphore, Event, Condition, Barrier, Executor };

    struct Node
    {
        Type type = Type::Task;
        quint32 id = 0;        ///< of the task or the resource
        int waiters = 0;       ///< tasks with an edge to this node
        bool inCircle = false; ///< it is part of a deadlock

        bool operator==(const Node &) const = default;
    };

    enum class Link : quint8 {
        Awaits,   ///< a task needs the end of another one
        WaitsFor, ///< a task stands in the line of a resource
        HeldBy,   ///< a resource is a task's
    };

    struct Edge
    {
        int from = 0; ///< index of a node
        int to = 0;
        Link link = Link::Awaits;
        bool inCircle = false;

        bool operator==(const Edge &) const = default;
    };

    QList<Node> nodes;
    QList<Edge> edges; ///< in the order of the nodes that they begin at; no two are the same
    /// The deadlocks: nodes, each with an edge to the next one, the last one to the first.
    QList<QList<int>> circles;

    static WaitingGraph of(const Snapshot &snapshot);
};

} // namespace trace
