#include "trace/headline.h"

#include "trace/explaincontext.h"

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;

namespace trace {

namespace {

class Headline : public ExplainContext
{
    Q_DECLARE_TR_FUNCTIONS(Headline)

public:
    using ExplainContext::ExplainContext;

    Explanation tell()
    {
        switch (m_event.kind) {
        case EventKind::TaskCreated:
            say(tr("%1 is created"), { actor() });
            break;
        case EventKind::StepStart:
            say(isFirstStep() ? tr("%1 begins") : tr("%1 resumes"), { actor() });
            break;
        case EventKind::StepEnd:
            tellStepEnd();
            break;
        case EventKind::TimerScheduled:
            say(m_event.task == 0 ? tr("a timer is set") : tr("a timer for %1 is set"), { actor() });
            break;
        case EventKind::TimerFired:
            say(m_event.task == 0 ? tr("a timer fires") : tr("the timer of %1 fires"), { actor() });
            break;
        case EventKind::CallbackRun:
            tellCallback();
            break;
        case EventKind::Print:
            say(tr("%1 prints %2"), { actor(), code(m_event.text) });
            break;
        case EventKind::BlockingStart:
            say(tr("%1 blocks the loop with %2"), { actor(), code(m_event.label) });
            break;
        case EventKind::BlockingEnd:
            say(tr("%1 is over in %2"), { code(m_event.label), actor() });
            break;
        case EventKind::GatherCreated:
            say(tr("%1 calls %2"), { actor(), code(m_event.label) });
            break;
        case EventKind::CancelRequested:
            say(tr("%1 is asked to cancel"), { actor() });
            break;
        default:
            return explain(m_log, m_index);
        }
        return result();
    }

private:
    bool isFirstStep() const
    {
        const TaskView *view = m_before.task(m_event.task);
        return !view || view->awaitEvent < 0;
    }

    void tellStepEnd()
    {
        switch (m_event.outcome) {
        case Outcome::Suspended:
            say(tr("%1 suspends in %2"), { actor(), code(m_event.label) });
            break;
        case Outcome::Exception:
            say(tr("%1 fails: %2"), { actor(), code(m_event.text) });
            break;
        case Outcome::Cancelled:
            say(tr("%1 ends, cancelled"), { actor() });
            break;
        case Outcome::Result:
        case Outcome::None:
            say(tr("%1 returns"), { actor() });
            break;
        }
    }

    void tellCallback()
    {
        const asyncio::TaskId ended = m_after.taskOfFuture.value(m_event.future);
        if (m_event.future != 0 && m_after.task(ended))
            say(tr("a callback of %1 runs"), { task(ended) });
        else
            say(tr("the callback %1 runs"), { code(m_event.label) });
    }
};

} // namespace

Explanation headline(const TraceLog &log, qsizetype event)
{
    return event < 0 || event >= log.size() ? Explanation() : Headline(log, event).tell();
}

} // namespace trace
