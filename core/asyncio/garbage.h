#pragma once

#include "asyncio/refcounted.h"

#include <unordered_map>
#include <vector>

namespace asyncio {

class GatherBase;
class TaskBase;

/// Finds tasks that are held only by what waits for them in a circle: a task is held by the callback of the
/// future that it waits for, and that by the frame of the task. CPython's collector ends these; here this
/// does.
///
/// As CPython's gc: of every object that a suspended task reaches, the references that come from among
/// these objects are counted. What has more than those is held from outside, and so is all that it
/// reaches; the rest is garbage. References that an object does not show in traverse() count as coming
/// from outside, so it may find too little, never too much.
class Garbage
{
public:
    /// tasks: all that are not done; gathers: all that exist; both in creation order.
    Garbage(std::vector<Ref<TaskBase>> tasks, std::vector<Ref<GatherBase>> gathers);
    /// Reports and ends the tasks that nothing can wake, and the gathers that nobody holds but their
    /// children.
    void collect();

private:
    struct Node
    {
        int internal = 0; // references from among the nodes
        bool reachable = false;
    };

    void discover(RefCounted *object);
    void markFrom(RefCounted *object);

    std::vector<Ref<TaskBase>> m_tasks;
    std::vector<Ref<GatherBase>> m_gathers;
    std::unordered_map<RefCounted *, Node> m_nodes;
};

} // namespace asyncio
