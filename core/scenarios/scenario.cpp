#include "scenarios/scenario.h"

#include "scenarios/programs.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace scenarios {

double Knobs::number(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).toDouble();
}

int Knobs::integer(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).toInt();
}

bool Knobs::boolean(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).toBool();
}

QString Knobs::text(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).toString();
}

const QList<Scenario> &all()
{
    static const QList<Scenario> scenarios = {
        { u"sync-vs-async"_s, syncVsAsync, u":/scenarios/sync-vs-async.cpp"_s },
        { u"coroutines"_s, coroutines, u":/scenarios/coroutines.cpp"_s },
        { u"create-task"_s, createTask, u":/scenarios/create-task.cpp"_s },
        { u"gather"_s, gather, u":/scenarios/gather.cpp"_s },
        { u"as-completed"_s, asCompleted, u":/scenarios/as-completed.cpp"_s },
        { u"http"_s, http, u":/scenarios/http.cpp"_s },
        { u"semaphore"_s, semaphore, u":/scenarios/semaphore.cpp"_s },
        { u"queue"_s, queue, u":/scenarios/queue.cpp"_s },
        { u"gather-errors"_s, gatherErrors, u":/scenarios/gather-errors.cpp"_s },
        { u"blocking"_s, blocking, u":/scenarios/blocking.cpp"_s },
        { u"forgotten-await"_s, forgottenAwait, u":/scenarios/forgotten-await.cpp"_s },
        { u"from-sync-code"_s, fromSyncCode, u":/scenarios/from-sync-code.cpp"_s },
        { u"lost-task"_s, lostTask, u":/scenarios/lost-task.cpp"_s },
        { u"cancellation"_s, cancellation, u":/scenarios/cancellation.cpp"_s },
        { u"timeouts"_s, timeouts, u":/scenarios/timeouts.cpp"_s },
        { u"task-groups"_s, taskGroups, u":/scenarios/task-groups.cpp"_s },
        { u"wait"_s, wait, u":/scenarios/wait.cpp"_s },
        { u"locks"_s, locks, u":/scenarios/locks.cpp"_s },
        { u"deadlock"_s, deadlock, u":/scenarios/deadlock.cpp"_s },
        { u"event-condition-barrier"_s, eventConditionBarrier, u":/scenarios/event-condition-barrier.cpp"_s },
        { u"async-iterators"_s, asyncIterators, u":/scenarios/async-iterators.cpp"_s },
        { u"fairness"_s, fairness, u":/scenarios/fairness.cpp"_s },
        { u"inside-the-loop"_s, insideTheLoop, u":/scenarios/inside-the-loop.cpp"_s },
        { u"shield"_s, shield, u":/scenarios/shield.cpp"_s },
        { u"shutdown"_s, shutdown, u":/scenarios/shutdown.cpp"_s },
        { u"back-pressure"_s, backPressure, u":/scenarios/back-pressure.cpp"_s },
        { u"retry"_s, retry, u":/scenarios/retry.cpp"_s },
        { u"crawler"_s, crawler, u":/scenarios/crawler.cpp"_s },
    };
    return scenarios;
}

const Scenario *find(const QString &id)
{
    const auto found = std::ranges::find(all(), id, &Scenario::id);
    return found == all().end() ? nullptr : &*found;
}

} // namespace scenarios
