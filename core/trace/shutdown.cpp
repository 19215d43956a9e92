#include "trace/shutdown.h"

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;
using asyncio::TaskId;

namespace {

constexpr TaskId MainTask = 1;
constexpr qsizetype OwnTasks = 2;

/// Whether a kind alone shows that something goes on in the program.
bool showsProgram(const Event &event)
{
    switch (event.kind) {
    case EventKind::LoopIteration:
    case EventKind::HandleReady:
    case EventKind::FutureDone:
        return false;
    case EventKind::CallbackRun: // the executor's threads have ended
        return event.future != 0 || event.label != "set_result"_L1;
    default:
        return true;
    }
}

} // namespace

bool Shutdown::makesOwnTask(const Event &event)
{
    return event.kind == EventKind::TaskCreated && event.parent == 0 && event.task != MainTask
        && (event.text == "shutdown_asyncgens"_L1 || event.text == "shutdown_default_executor"_L1);
}

void Shutdown::take(const Event &event, qsizetype index)
{
    if (!hasBegun())
        m_programEnd = index;
    if (makesOwnTask(event) && m_tasks.size() < OwnTasks) {
        m_tasks.append(event.task);
        m_futures.append(event.future);
    }
    if (owns(event))
        return;
    const bool belongsToLast = m_programEnd == index && event.kind != EventKind::LoopIteration;
    if (belongsToLast || showsProgram(event))
        m_programEnd = index + 1;
}

bool Shutdown::owns(const Event &event) const
{
    return (event.task != 0 && m_tasks.contains(event.task))
        || (event.future != 0 && m_futures.contains(event.future));
}

} // namespace trace
