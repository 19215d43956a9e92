#include "waitingmodel.h"

#include "palette.h"
#include "trace/wording.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using asyncio::WaitKind;
using trace::TaskView;

namespace {

std::optional<trace::TimerView> timerOf(const TaskView &task, const Moment &moment)
{
    for (const trace::TimerView &timer : moment.snapshot.timers) {
        if (timer.id == task.timer)
            return timer;
    }
    return std::nullopt;
}

double progressOf(const trace::TimerView &timer, qint64 now)
{
    const qint64 span = timer.due - timer.scheduledAt;
    return span > 0 ? std::clamp(double(now - timer.scheduledAt) / double(span), 0.0, 1.0) : 1.0;
}

} // namespace

WaitingModel::WaitingModel(QObject *parent)
    : RowModel({ "label", "hue", "waitLabel", "waker", "remaining", "progress" }, parent)
{
}

void WaitingModel::show(const Moment &moment)
{
    QList<Row> rows;
    for (const TaskView &task : moment.snapshot.tasks) {
        if (task.state != trace::TaskState::Awaiting)
            continue;
        QString remaining;
        double progress = -1;
        if (const auto timer = timerOf(task, moment)) {
            remaining = tr("%1 left").arg(trace::secondsWithUnit(timer->due - moment.snapshot.time));
            progress = progressOf(*timer, moment.snapshot.time);
        }
        const auto gather = moment.snapshot.gathers.constFind(task.awaitedFuture);
        if (gather != moment.snapshot.gathers.constEnd())
            remaining = u"%1/%2"_s.arg(gather->done).arg(gather->children.size());
        rows.append({ task.id,
                      { moment.labelOf(task.id), Palette::hueOf(task.id), task.waitLabel,
                        wakerOf(task, moment), remaining, progress } });
    }
    setRows(rows);
}

QString WaitingModel::wakerOf(const TaskView &task, const Moment &moment) const
{
    switch (task.wait) {
    case WaitKind::Sleep:
        if (const auto timer = timerOf(task, moment))
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
    case WaitKind::QueueGet:
        return tr("woken when a task puts an item");
    case WaitKind::QueuePut:
        return tr("woken when a task takes an item");
    case WaitKind::Yield:
        return tr("runs again in the next iteration");
    case WaitKind::Future:
    case WaitKind::None:
        break;
    }
    return tr("woken when the future is done");
}
