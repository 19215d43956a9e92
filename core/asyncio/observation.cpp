#include "asyncio/observation.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace asyncio {

namespace {

// Indexed by the enumerations; a saved trace depends on these words.
constexpr std::array EventKindNames = {
    "loop_iteration"_L1,    "task_created"_L1,
    "handle_ready"_L1,      "handle_cancelled"_L1,
    "step_start"_L1,        "step_end"_L1,
    "timer_scheduled"_L1,   "timer_fired"_L1,
    "timer_cancelled"_L1,   "callback_run"_L1,
    "future_done"_L1,       "gather_created"_L1,
    "queue_created"_L1,     "queue_put"_L1,
    "queue_get"_L1,         "queue_task_done"_L1,
    "lock_created"_L1,      "lock_acquire"_L1,
    "lock_release"_L1,      "semaphore_created"_L1,
    "semaphore_acquire"_L1, "semaphore_release"_L1,
    "event_created"_L1,     "event_set"_L1,
    "event_clear"_L1,       "condition_created"_L1,
    "condition_notify"_L1,  "barrier_created"_L1,
    "barrier_changed"_L1,   "executor_created"_L1,
    "executor_submit"_L1,   "executor_start"_L1,
    "executor_done"_L1,     "print"_L1,
    "exception"_L1,         "cancel_requested"_L1,
    "warning"_L1,           "blocking_start"_L1,
    "blocking_end"_L1,      "lane_created"_L1,
    "slice_begin"_L1,       "slice_end"_L1,
    "counter"_L1,           "flow_begin"_L1,
    "flow_end"_L1,
};
constexpr std::array HandleKindNames = { ""_L1, "step"_L1, "timer"_L1, "callback"_L1 };
constexpr std::array WaitKindNames = {
    ""_L1,          "yield"_L1,        "sleep"_L1,     "task"_L1,       "future"_L1,
    "gather"_L1,    "queue_get"_L1,    "queue_put"_L1, "queue_join"_L1, "lock"_L1,
    "semaphore"_L1, "event"_L1,        "condition"_L1, "barrier"_L1,    "wait"_L1,
    "wait_for"_L1,  "as_completed"_L1, "shield"_L1,    "task_group"_L1, "executor"_L1,
};
constexpr std::array OutcomeNames = { ""_L1, "suspended"_L1, "result"_L1, "exception"_L1, "cancelled"_L1 };

static_assert(EventKindNames.size() == std::size_t(EventKind::FlowEnd) + 1);
static_assert(HandleKindNames.size() == std::size_t(HandleKind::Callback) + 1);
static_assert(WaitKindNames.size() == std::size_t(WaitKind::Executor) + 1);
static_assert(OutcomeNames.size() == std::size_t(Outcome::Cancelled) + 1);

template<typename Enumeration, std::size_t Size>
std::optional<Enumeration> fromName(const std::array<QLatin1StringView, Size> &names, QStringView name)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (name == names[i])
            return Enumeration(i);
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView nameOf(EventKind kind)
{
    return EventKindNames[std::size_t(kind)];
}

QLatin1StringView nameOf(HandleKind kind)
{
    return HandleKindNames[std::size_t(kind)];
}

QLatin1StringView nameOf(WaitKind kind)
{
    return WaitKindNames[std::size_t(kind)];
}

QLatin1StringView nameOf(Outcome outcome)
{
    return OutcomeNames[std::size_t(outcome)];
}

std::optional<EventKind> eventKindOf(QStringView name)
{
    return fromName<EventKind>(EventKindNames, name);
}

std::optional<WaitKind> waitKindOf(QStringView name)
{
    return fromName<WaitKind>(WaitKindNames, name);
}

std::optional<Outcome> outcomeOf(QStringView name)
{
    return fromName<Outcome>(OutcomeNames, name);
}

} // namespace asyncio
