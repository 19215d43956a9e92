#include "asyncio/gather.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

/// A gather whose results nobody reads, but the observer.
class ForgetfulGather final : public GatherBase
{
public:
    explicit ForgetfulGather(EventLoop &loop)
        : GatherBase(loop, true)
    {
    }

protected:
    void publishResults() override
    {
        requirePending();
        const QString repr = loop().isObserved() ? reprOfChildren() : QString();
        finish(&repr);
    }

private:
    QString reprOfChildren() const
    {
        QStringList reprs;
        for (const Ref<FutureBase> &child : children())
            reprs.append(child->outcomeRepr());
        return u'[' + reprs.join(u", "_s) + u']';
    }
};

} // namespace

GatherBase::~GatherBase()
{
    loop().removeGather(*this);
}

void GatherBase::letGoOfChildren()
{
    const std::vector<Ref<FutureBase>> children = std::exchange(m_children, {});
    for (const Ref<FutureBase> &child : children)
        child->removeDoneCallbacks(this);
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

void GatherBase::describe(Observation &stepEnd) const
{
    stepEnd.wait = WaitKind::Gather;
    stepEnd.label = &m_label;
    stepEnd.future = id();
}

void GatherBase::traverse(ReferenceVisitor &visitor) const
{
    FutureBase::traverse(visitor);
    for (const Ref<FutureBase> &child : m_children)
        visitor.visit(child.get());
}

void GatherBase::add(const Ref<FutureBase> &child)
{
    if (m_known.insert(child.get()).second)
        addNew(child);
    else
        m_children.push_back(child);
}

void GatherBase::addNew(const Ref<FutureBase> &child)
{
    m_children.push_back(child);
    ++m_count;
    if (child->isDone() && loop().semantics() >= Semantics::Python312) {
        m_doneBefore.push_back(child.get());
        return;
    }
    static const QString label = u"gather"_s;
    DoneCallback callback;
    callback.run = childDone;
    callback.owner = this;
    callback.label = &label;
    child->addDoneCallback(std::move(callback));
}

void GatherBase::begin(int cppLine)
{
    takeId();
    m_serial = loop().newSerial();
    loop().addGather(*this);
    if (!m_children.empty())
        setClass(Class::Gathering);
    if (loop().isObserved())
        reportCreated(cppLine);
    if (m_children.empty())
        publishResults();
    // From 3.12 what is done already counts at once.
    for (FutureBase *child : std::exchange(m_doneBefore, {}))
        take(*child);
}

void GatherBase::reportCreated(int cppLine)
{
    m_label = u"gather(%1)"_s.arg(m_children.size());
    std::vector<quint32> tasks;
    for (const Ref<FutureBase> &child : m_children) {
        if (child->taskId() != 0)
            tasks.push_back(child->taskId());
    }
    Observation created;
    created.kind = EventKind::GatherCreated;
    created.task = loop().currentTaskId();
    created.future = id();
    created.tasks = tasks;
    created.label = &m_label;
    created.cppLine = cppLine;
    loop().report(created);
}

void GatherBase::childDone(RefCounted &owner, FutureBase *child)
{
    static_cast<GatherBase &>(owner).take(*child);
}

void GatherBase::take(FutureBase &child)
{
    ++m_finished;
    if (isDone()) {
        child.retrieve();
        return;
    }
    if (!m_returnExceptions && child.isCancelled())
        setException(child.makeCancelledError());
    else if (!m_returnExceptions && child.hasException())
        setException(child.exception());
    else if (m_finished == m_count)
        finishAll();
}

// The last child is done. Even where the gather was cancelled, the exceptions of all have been seen.
void GatherBase::finishAll()
{
    if (!m_cancelRequested) {
        publishResults();
        return;
    }
    for (const Ref<FutureBase> &child : m_children)
        child->retrieve();
    setException(m_children.back()->makeCancelledError());
}

Ref<FutureBase> gatherAndForget(EventLoop &loop, const std::vector<Ref<TaskBase>> &tasks)
{
    const Ref<ForgetfulGather> outer = new ForgetfulGather(loop);
    for (const Ref<TaskBase> &task : tasks)
        outer->add(task);
    outer->begin(0);
    return outer;
}

} // namespace asyncio
