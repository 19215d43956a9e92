#include "asyncio/garbage.h"

#include "asyncio/gather.h"

#include <functional>
#include <map>

namespace asyncio {

namespace {

template<typename Function>
class Visitor final : public ReferenceVisitor
{
public:
    explicit Visitor(Function function)
        : m_function(std::move(function))
    {
    }
    void visit(RefCounted *held) override
    {
        if (held)
            m_function(held);
    }

private:
    Function m_function;
};

template<typename Function>
void forEachHeld(const RefCounted &object, Function function)
{
    Visitor<Function> visitor(std::move(function));
    object.traverse(visitor);
}

} // namespace

Garbage::Garbage(std::vector<Ref<TaskBase>> tasks, std::vector<Ref<GatherBase>> gathers)
    : m_tasks(std::move(tasks))
    , m_gathers(std::move(gathers))
{
    for (const Ref<GatherBase> &gather : m_gathers) {
        discover(gather.get());
        ++m_nodes[gather.get()].internal; // the one in this list
    }
    for (const Ref<TaskBase> &task : m_tasks) {
        discover(task.get());
        ++m_nodes[task.get()].internal; // the one in this list
    }
}

void Garbage::discover(RefCounted *start)
{
    std::vector<RefCounted *> open;
    if (m_nodes.try_emplace(start).second)
        open.push_back(start);
    while (!open.empty()) {
        const RefCounted *object = open.back();
        open.pop_back();
        forEachHeld(*object, [&](RefCounted *held) {
            const auto [node, isNew] = m_nodes.try_emplace(held);
            ++node->second.internal;
            if (isNew)
                open.push_back(held);
        });
    }
}

void Garbage::markFrom(RefCounted *start)
{
    std::vector<RefCounted *> open = { start };
    while (!open.empty()) {
        RefCounted *object = open.back();
        open.pop_back();
        if (std::exchange(m_nodes[object].reachable, true))
            continue;
        forEachHeld(*object, [&open](RefCounted *held) { open.push_back(held); });
    }
}

void Garbage::collect()
{
    std::vector<RefCounted *> held;
    for (const auto &[object, node] : m_nodes) {
        // Whoever awaits a future is among the nodes if the future is.
        const auto *future = dynamic_cast<const FutureBase *>(object);
        if (object->references() > node.internal + (future ? future->awaiters() : 0))
            held.push_back(object);
    }
    for (RefCounted *object : held)
        markFrom(object);
    const auto isReachable = [this](const auto &object) { return m_nodes[object.get()].reachable; };
    std::erase_if(m_tasks, isReachable);
    std::erase_if(m_gathers, isReachable);
    // The collector goes by age: it closes the coroutines and lets the tasks report in the order in which
    // they were made.
    std::map<quint32, std::function<void()>> finalizers;
    for (const Ref<TaskBase> &task : m_tasks) {
        finalizers.emplace(task->coroutineSerial(), [&task] { task->unwind(); });
        finalizers.emplace(task->serial(), [&task] { task->reportDestruction(); });
    }
    for (const Ref<GatherBase> &gather : m_gathers)
        finalizers.emplace(gather->serial(), [&gather] { gather->reportUnseen(); });
    for (const auto &[serial, finalize] : finalizers)
        finalize();
    for (const Ref<GatherBase> &gather : m_gathers)
        gather->letGoOfChildren();
}

} // namespace asyncio
