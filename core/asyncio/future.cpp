#include "asyncio/future.h"

#include "asyncio/suspension.h"

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

void FutureBase::setException(std::exception_ptr exception)
{
    requirePending();
    Q_ASSERT(exception);
    m_exception = std::move(exception);
    settle(State::Finished, Outcome::Exception,
           m_loop.isObserved() ? reprOfException(m_exception) : QString());
}

bool FutureBase::cancel()
{
    if (isDone())
        return false;
    settle(State::Cancelled, Outcome::Cancelled, QString());
    return true;
}

void FutureBase::addDoneCallback(DoneCallback callback)
{
    if (isDone())
        scheduleCallback(std::move(callback));
    else
        m_callbacks.push_back(std::move(callback));
}

void FutureBase::describe(Suspension &suspension) const
{
    suspension.wait = WaitKind::Future;
    suspension.label = u"future"_s;
}

void FutureBase::finish(const QString &repr)
{
    settle(State::Finished, Outcome::Result, repr);
}

void FutureBase::requirePending() const
{
    if (isDone())
        throw InvalidStateError("invalid state");
}

void FutureBase::rethrow() const
{
    if (m_state == State::Pending)
        throw InvalidStateError("Result is not set.");
    if (m_state == State::Cancelled)
        throw CancelledError();
    if (m_exception)
        std::rethrow_exception(m_exception);
}

void FutureBase::settle(State state, Outcome outcome, const QString &text)
{
    m_state = state;
    if (m_loop.isObserved()) {
        Event event;
        event.kind = EventKind::FutureDone;
        event.outcome = outcome;
        event.future = m_id;
        event.task = taskId();
        event.text = text;
        m_loop.emitEvent(std::move(event));
    }
    std::vector<DoneCallback> callbacks;
    callbacks.swap(m_callbacks);
    for (DoneCallback &callback : callbacks)
        scheduleCallback(std::move(callback));
}

void FutureBase::scheduleCallback(DoneCallback callback)
{
    Handle handle;
    handle.run = callback.run;
    handle.owner = std::move(callback.owner);
    handle.future = this;
    handle.kind = callback.kind;
    handle.task = callback.task;
    handle.label = callback.label;
    m_loop.schedule(std::move(handle));
}

QString reprOfException(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const CancelledError &) {
        return u"CancelledError()"_s;
    } catch (const Exception &error) {
        const QString message = QString::fromUtf8(error.what());
        return QString::fromLatin1(error.typeName()) + u'(' + (message.isEmpty() ? message : reprOf(message))
             + u')';
    } catch (const std::exception &error) {
        return u"Exception(%1)"_s.arg(reprOf(QString::fromUtf8(error.what())));
    } catch (...) {
        return u"Exception()"_s;
    }
}

} // namespace asyncio
