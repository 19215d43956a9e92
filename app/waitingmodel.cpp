#include "waitingmodel.h"

#include "palette.h"
#include "trace/circle.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::WaitKind;
using trace::TaskView;

namespace {

double progressOf(const trace::TimerView &timer, qint64 now)
{
    const qint64 span = timer.due - timer.scheduledAt;
    return span > 0 ? std::clamp(double(now - timer.scheduledAt) / double(span), 0.0, 1.0) : 1.0;
}

} // namespace

WaitingModel::WaitingModel(QObject *parent)
    : RowModel({ "label", "hue", "waitLabel", "waker", "remaining", "progress", "why" }, parent)
{
}

void WaitingModel::show(const Moment &moment)
{
    const trace::StateExplainer explainer = moment.explainer();
    QList<Row> rows;
    for (const TaskView *alive : moment.snapshot.aliveTasks()) {
        const TaskView &task = *alive;
        if (task.state != trace::TaskState::Awaiting)
            continue;
        QString remaining;
        double progress = -1;
        if (const trace::TimerView *timer = moment.snapshot.timer(task.timer)) {
            const qint64 left = timer->due - moment.snapshot.time;
            remaining = left < 0 ? tr("due %1 ago").arg(trace::secondsWithUnit(-left))
                                 : tr("%1 left").arg(trace::secondsWithUnit(left));
            progress = progressOf(*timer, moment.snapshot.time);
        }
        const trace::GatherView *const gather = moment.snapshot.gathers.find(task.awaitedFuture);
        if (gather)
            remaining = u"%1/%2"_s.arg(gather->done).arg(gather->children.size());
        rows.append({ task.id,
                      { moment.labelOf(task.id), Palette::hueOf(task.id), task.waitLabel,
                        wakerOf(task, moment), remaining, progress,
                        rows.size() < Moment::MostTold ? explainer.task(task.id).plain() : QString() } });
    }
    setRows(rows);
    showCircle(moment);
}

void WaitingModel::showCircle(const Moment &moment)
{
    QVariantList circle;
    for (const asyncio::TaskId task : trace::firstCircle(moment.snapshot))
        circle.append(moment.chipOf(task));
    if (m_circle == circle)
        return;
    m_circle = circle;
    emit circleChanged();
}

QString WaitingModel::wakerOf(const TaskView &task, const Moment &moment) const
{
    switch (task.wait) {
    case WaitKind::Sleep:
        if (const trace::TimerView *timer = moment.snapshot.timer(task.timer))
            return tr("woken by its timer at %1").arg(trace::secondsWithUnit(timer->due));
        return tr("woken by its timer");
    case WaitKind::Gather: {
        const auto gather = moment.snapshot.gathers.value(task.awaitedFuture);
        if (gather.children.size() == 1)
            return tr("woken when its task is done");
        return tr("woken when all %1 are done").arg(gather.children.size());
    }
    case WaitKind::Task:
        return tr("woken when %1 is done").arg(moment.labelOf(task.awaitedTask));
    case WaitKind::Wait:
        return tr("woken when enough of them are done");
    case WaitKind::AsCompleted:
        return tr("woken when the next one is done");
    case WaitKind::WaitFor:
        return tr("woken when that is done or its time is up");
    case WaitKind::Shield:
        return tr("woken when what it shields is done");
    case WaitKind::TaskGroup:
        return tr("woken when all tasks of its group have ended");
    case WaitKind::Executor:
        return tr("woken when a thread has finished it");
    case WaitKind::Yield:
        return tr("runs again in the next iteration");
    case WaitKind::Future:
    case WaitKind::None:
        return tr("woken when the future is done");
    default:
        return wakerInLineOf(task, moment.snapshot.resources, moment);
    }
}

QString WaitingModel::wakerInLineOf(const TaskView &task, const trace::Resources &resources,
                                    const Moment &moment) const
{
    switch (task.wait) {
    case WaitKind::QueueGet:
        return tr("woken when a task puts an item");
    case WaitKind::QueuePut:
        return tr("woken when a task takes an item");
    case WaitKind::QueueJoin: {
        const int unfinished = resources.queues.value(task.resource).unfinished;
        return unfinished == 1 ? tr("woken when the last item is done")
                               : tr("woken when all %1 items are done").arg(unfinished);
    }
    case WaitKind::Lock: {
        const asyncio::TaskId owner = resources.locks.value(task.resource).owner;
        return owner == 0 ? tr("woken when the lock is released")
                          : tr("woken when %1 releases the lock").arg(moment.labelOf(owner));
    }
    case WaitKind::Semaphore:
        return tr("woken when a task releases the semaphore");
    case WaitKind::Event:
        return tr("woken when a task sets the event");
    case WaitKind::Condition:
        return tr("woken when a task notifies the condition");
    default:
        break;
    }
    const trace::BarrierView barrier = resources.barriers.value(task.resource);
    const int missing = barrier.parties - barrier.count;
    if (barrier.state != "filling"_L1)
        return tr("woken when the barrier is empty");
    return missing == 1 ? tr("woken when one more reaches the barrier")
                        : tr("woken when %1 more reach the barrier").arg(missing);
}
