#include "asyncio/gather.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

QString gatherLabel(std::size_t count)
{
    return u"gather(%1)"_s.arg(count);
}

} // namespace

GatherBase::GatherBase(EventLoop &loop, std::vector<Ref<FutureBase>> children, const QList<quint32> &tasks,
                       int cppLine)
    : FutureBase(loop)
    , m_children(std::move(children))
{
    if (!loop.isObserved())
        return;
    Event event;
    event.kind = EventKind::GatherCreated;
    event.task = loop.currentTask() ? loop.currentTask()->taskId() : 0;
    event.future = id();
    event.tasks = tasks;
    event.label = gatherLabel(m_children.size());
    event.cppLine = cppLine;
    loop.emitEvent(std::move(event));
}

bool GatherBase::cancel()
{
    if (isDone())
        return false;
    bool any = false;
    for (const Ref<FutureBase> &child : m_children)
        any = child->cancel() || any;
    m_cancelRequested = m_cancelRequested || any;
    return any;
}

void GatherBase::describe(Suspension &suspension) const
{
    suspension.wait = WaitKind::Gather;
    suspension.label = gatherLabel(m_children.size());
}

void GatherBase::watchChildren()
{
    if (m_children.empty()) {
        publishResults();
        return;
    }
    for (const Ref<FutureBase> &child : m_children) {
        DoneCallback callback;
        callback.run = childDone;
        callback.owner = this;
        callback.label = "gather";
        child->addDoneCallback(std::move(callback));
    }
}

void GatherBase::childDone(RefCounted &owner, FutureBase *child)
{
    static_cast<GatherBase &>(owner).take(*child);
}

void GatherBase::take(FutureBase &child)
{
    ++m_finished;
    if (isDone())
        return;
    if (child.isCancelled())
        setException(std::make_exception_ptr(CancelledError()));
    else if (child.exception())
        setException(child.exception());
    else if (m_finished == m_children.size() && m_cancelRequested)
        setException(std::make_exception_ptr(CancelledError()));
    else if (m_finished == m_children.size())
        publishResults();
}

} // namespace asyncio
