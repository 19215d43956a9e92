#include "asyncio/future.h"

#include "asyncio/suspension.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

/// A program's function as the owner of a done callback.
class FunctionCallback final : public RefCounted
{
public:
    FunctionCallback(std::function<void(FutureBase &)> function, QString name)
        : m_function(std::move(function))
        , m_name(std::move(name))
        , m_context(currentContext())
    {
    }
    const QString &name() const { return m_name; }
    static void call(RefCounted &owner, FutureBase *future)
    {
        auto &callback = static_cast<FunctionCallback &>(owner);
        const ContextScope scope(callback.m_context);
        callback.m_function(*future);
    }

private:
    std::function<void(FutureBase &)> m_function;
    QString m_name;
    Context m_context;
};

} // namespace

FutureBase::~FutureBase()
{
    reportUnseen();
}

void FutureBase::reportUnseen()
{
    if (!std::exchange(m_unseen, false))
        return;
    static const std::array Names = { u"Future"_s, u"Task"_s, u"_GatheringFuture"_s };
    ExceptionContext context;
    context.sort = u"never_retrieved"_s;
    context.message = Names[std::size_t(m_class)] + u" exception was never retrieved"_s;
    context.exception = m_exception;
    m_loop.callExceptionHandler(context);
}

void FutureBase::setException(std::exception_ptr exception)
{
    requirePending();
    Q_ASSERT(exception);
    m_exception = std::move(exception);
    m_unseen = true;
    const QString repr = m_loop.isObserved() ? reprOfException(m_exception) : QString();
    settle(State::Finished, Outcome::Exception, &repr);
}

bool FutureBase::cancel()
{
    m_unseen = false;
    if (isDone())
        return false;
    settle(State::Cancelled, Outcome::Cancelled, Text());
    return true;
}

void FutureBase::finishCancelled(std::exception_ptr thrown)
{
    m_exception = std::move(thrown);
    settle(State::Cancelled, Outcome::Cancelled, Text());
}

std::exception_ptr FutureBase::makeCancelledError()
{
    const std::exception_ptr thrown = isCancelled() ? std::exchange(m_exception, nullptr) : nullptr;
    return thrown ? thrown : std::make_exception_ptr(CancelledError());
}

void FutureBase::addDoneCallback(DoneCallback callback)
{
    if (isDone())
        scheduleCallback(callback);
    else if (!m_first.owner && m_more.empty())
        m_first = std::move(callback);
    else
        m_more.push_back(std::move(callback));
}

void FutureBase::addDoneCallback(std::function<void(FutureBase &)> callback, const QString &name)
{
    const Ref<FunctionCallback> owner = new FunctionCallback(std::move(callback), name);
    DoneCallback done;
    done.run = FunctionCallback::call;
    done.owner = owner;
    done.label = &owner->name();
    addDoneCallback(std::move(done));
}

void FutureBase::removeDoneCallbacks(const RefCounted *owner)
{
    if (m_first.owner.get() == owner)
        m_first = DoneCallback();
    std::erase_if(m_more, [owner](const DoneCallback &callback) { return callback.owner.get() == owner; });
}

void FutureBase::dropCallbacks()
{
    const DoneCallback first = std::exchange(m_first, DoneCallback());
    const std::vector<DoneCallback> more = std::exchange(m_more, {});
}

void FutureBase::traverse(ReferenceVisitor &visitor) const
{
    visitor.visit(m_first.owner.get());
    for (const DoneCallback &callback : m_more)
        visitor.visit(callback.owner.get());
}

void FutureBase::describe(Observation &stepEnd) const
{
    static const QString label = u"future"_s;
    stepEnd.wait = WaitKind::Future;
    stepEnd.label = &label;
    stepEnd.future = m_id;
}

QString FutureBase::outcomeRepr() const
{
    if (isCancelled())
        return u"CancelledError('')"_s; // as gather() makes it
    return m_exception ? reprOfException(m_exception) : resultRepr();
}

void FutureBase::finish(const Text &repr)
{
    settle(State::Finished, Outcome::Result, repr);
}

void FutureBase::requirePending() const
{
    if (isDone())
        throw InvalidStateError("invalid state");
}

void FutureBase::rethrow()
{
    if (m_state == State::Pending)
        throw InvalidStateError("Result is not set.");
    if (m_state == State::Cancelled) {
        if (m_exception)
            std::rethrow_exception(makeCancelledError());
        throw CancelledError();
    }
    m_unseen = false;
    if (m_exception)
        std::rethrow_exception(m_exception);
}

void FutureBase::settle(State state, Outcome outcome, const Text &text)
{
    m_state = state;
    if (m_loop.isObserved()) {
        Observation done;
        done.kind = EventKind::FutureDone;
        done.outcome = outcome;
        done.future = m_id;
        done.task = taskId();
        done.text = text;
        m_loop.report(done);
    }
    if (m_first.owner)
        scheduleCallback(std::exchange(m_first, DoneCallback()));
    if (m_more.empty())
        return;
    for (const DoneCallback &callback : std::exchange(m_more, {}))
        scheduleCallback(callback);
}

void FutureBase::scheduleCallback(const DoneCallback &callback)
{
    ReadyHandle handle;
    handle.run = callback.run;
    handle.owner = callback.owner.get();
    handle.future = this;
    handle.label = callback.label;
    handle.kind = callback.kind;
    m_loop.schedule(handle);
}

} // namespace asyncio
