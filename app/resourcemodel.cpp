#include "resourcemodel.h"

#include "palette.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using trace::GatherView;
using trace::QueueView;

namespace {

// Slots of a queue or a gather that are shown; the count beside them says how many there are.
constexpr qsizetype MostSlots = 100;
// Names in a line; how many more stand behind them is said.
constexpr qsizetype MostChips = 40;
constexpr qsizetype MostLeft = 12;
// Resources of a kind: a service makes a lock or a gather for each request.
constexpr qsizetype MostOfKind = 24;

// Gathers and resources count their ids each for itself.
constexpr quint64 GatherKeys = quint64(1) << 32;

QVariantMap slot(const QString &text, bool filled)
{
    return { { u"text"_s, text }, { u"filled"_s, filled } };
}

// {label, hue, task, why} of each of the first; toldOf says why it is there.
template<typename ToldOf>
ResourceModel::Chips chips(const QList<asyncio::TaskId> &tasks, const Moment &moment, ToldOf toldOf)
{
    QVariantList list;
    for (const asyncio::TaskId task : tasks.first(std::min(tasks.size(), MostChips))) {
        QVariantMap chip = moment.chipOf(task);
        chip.insert(u"task"_s, task);
        chip.insert(u"why"_s, list.size() < Moment::MostTold ? toldOf(task).plain() : QString());
        list.append(chip);
    }
    return { list, tasks.size() };
}

ResourceModel::Chips waiters(const QList<asyncio::TaskId> &tasks, const Moment &moment)
{
    const trace::StateExplainer explainer = moment.explainer();
    return chips(tasks, moment, [&explainer](asyncio::TaskId task) { return explainer.task(task); });
}

ResourceModel::Chips holders(const QList<asyncio::TaskId> &tasks, quint32 resource, const Moment &moment)
{
    const trace::StateExplainer explainer = moment.explainer();
    return chips(tasks, moment,
                 [&explainer, resource](asyncio::TaskId task) { return explainer.holder(resource, task); });
}

// A child counts for the gather once its done callback has run, an iteration after the child's end.
bool hasReported(const trace::TaskView &child, const Moment &moment)
{
    if (!trace::isFinal(child.state))
        return false;
    for (const trace::HandleView &handle : moment.snapshot.ready) {
        if (handle.kind == asyncio::HandleKind::Callback && handle.future == child.future)
            return false;
    }
    return true;
}

QString resultOf(const trace::TaskView &child)
{
    return child.state == trace::TaskState::Cancelled ? ResourceModel::tr("cancelled")
                                                      : trace::valueText(child.result);
}

QVariantList slotsOf(const GatherView &gather, const Moment &moment)
{
    QVariantList list;
    for (qsizetype i = 0; i < std::min(gather.children.size(), MostSlots); ++i) {
        const trace::TaskView *child = moment.snapshot.task(gather.children.at(i));
        const bool filled = child && hasReported(*child, moment);
        list.append(slot(filled ? resultOf(*child) : u"[%1]"_s.arg(i), filled));
    }
    return list;
}

QVariantList slotsOf(const QueueView &queue)
{
    QVariantList list;
    for (const QString &item : queue.items.first(std::min(queue.items.size(), MostSlots)))
        list.append(slot(trace::valueText(item), true));
    const qsizetype most = std::min(qsizetype(queue.maxsize), MostSlots);
    while (list.size() < most)
        list.append(slot({}, false));
    return list;
}

} // namespace

ResourceModel::ResourceModel(QObject *parent)
    : RowModel({ "kind", "title", "note", "count", "slots", "putters", "putterCount", "getters",
                 "getterCount", "maxsize", "holdersTitle", "holders", "holderCount", "waitersTitle",
                 "waiters", "waiterCount" },
               parent)
{
}

void ResourceModel::show(const Moment &moment)
{
    const trace::Resources &resources = moment.snapshot.resources;
    QList<Row> rows;
    qsizetype earlier = 0;
    const auto add = [&](const auto &views, auto makeRow) {
        earlier += std::max<qsizetype>(views.size() - MostOfKind, 0);
        for (auto view = views.last(MostOfKind); view != views.cend(); ++view)
            rows.append(makeRow(*view));
    };
    const auto addPlain = [&](const auto &views) {
        add(views, [&](const auto &view) { return rowOf(plainOf(view, moment), moment); });
    };
    add(resources.queues, [&](const QueueView &queue) { return rowOf(queue, moment); });
    addPlain(resources.locks);
    addPlain(resources.semaphores);
    addPlain(resources.events);
    addPlain(resources.conditions);
    addPlain(resources.barriers);
    addPlain(resources.executors);
    add(moment.snapshot.gathers, [&](const GatherView &gather) { return rowOf(gather, moment); });
    setRows(rows);
    if (m_earlier == earlier)
        return;
    m_earlier = earlier;
    emit earlierChanged();
}

RowModel::Row ResourceModel::rowOf(const QueueView &queue, const Moment &moment) const
{
    const QString length = QString::number(queue.items.size());
    const QString count = queue.maxsize > 0 ? u"%1 / %2"_s.arg(length).arg(queue.maxsize) : length;
    const Chips putters = waiters(queue.putters, moment);
    const Chips getters = waiters(queue.getters, moment);
    const Chips joiners = waiters(queue.joiners, moment);
    return { queue.id,
             { u"queue"_s, queue.name.isEmpty() ? u"queue"_s : queue.name, noteOf(queue.id, moment), count,
               slotsOf(queue), putters.list, putters.count, getters.list, getters.count, queue.maxsize,
               QString(), QVariantList(), 0, joiners.count == 0 ? QString() : tr("Joiners waiting"),
               joiners.list, joiners.count } };
}

RowModel::Row ResourceModel::rowOf(const GatherView &gather, const Moment &moment) const
{
    const QString count = u"%1 / %2"_s.arg(gather.done).arg(gather.children.size());
    const QString note = gather.finished ? tr("in the order given, not in that of finishing") : QString();
    return { GatherKeys + gather.future,
             { u"gather"_s, tr("results of gather"), note, count, slotsOf(gather, moment), QVariantList(), 0,
               QVariantList(), 0, int(gather.children.size()), QString(), QVariantList(), 0, QString(),
               QVariantList(), 0 } };
}

RowModel::Row ResourceModel::rowOf(const Plain &resource, const Moment &moment) const
{
    const QString note = resource.note.isEmpty() ? noteOf(resource.id, moment) : resource.note;
    return { resource.id,
             { resource.kind, resource.name.isEmpty() ? resource.kind : resource.name, note, resource.state,
               QVariantList(), QVariantList(), 0, QVariantList(), 0, 0, resource.holders.title,
               resource.holders.chips.list, resource.holders.chips.count, resource.waiters.title,
               resource.waiters.chips.list, resource.waiters.chips.count } };
}

ResourceModel::Plain ResourceModel::plainOf(const trace::LockView &lock, const Moment &moment) const
{
    const QList<asyncio::TaskId> owner = lock.owner == 0 ? QList<asyncio::TaskId>()
                                                         : QList<asyncio::TaskId> { lock.owner };
    return { lock.id,
             u"lock"_s,
             lock.name,
             lock.locked ? tr("locked") : tr("free"),
             { tr("Held by"), holders(owner, lock.id, moment) },
             { tr("Waiting"), waiters(lock.waiters, moment) },
             {} };
}

ResourceModel::Plain ResourceModel::plainOf(const trace::SemaphoreView &semaphore, const Moment &moment) const
{
    return { semaphore.id,
             u"semaphore"_s,
             semaphore.name,
             tr("%1 of %2 free").arg(semaphore.value).arg(std::max(semaphore.first, semaphore.value)),
             { tr("Held by"), holders(semaphore.holders, semaphore.id, moment) },
             { tr("Waiting"), waiters(semaphore.waiters, moment) },
             {} };
}

ResourceModel::Plain ResourceModel::plainOf(const trace::EventView &event, const Moment &moment) const
{
    return { event.id,   u"event"_s,
             event.name, event.isSet ? tr("set") : tr("not set"),
             {},         { tr("Waiting"), waiters(event.waiters, moment) },
             {} };
}

ResourceModel::Plain ResourceModel::plainOf(const trace::ConditionView &condition, const Moment &moment) const
{
    const asyncio::TaskId owner = moment.snapshot.resources.locks.value(condition.lock).owner;
    const QList<asyncio::TaskId> owners = owner == 0 ? QList<asyncio::TaskId>()
                                                     : QList<asyncio::TaskId> { owner };
    return { condition.id,
             u"condition"_s,
             condition.name,
             QString::number(condition.waiters.size()),
             { tr("Its lock is held by"), holders(owners, condition.lock, moment) },
             { tr("Waiting"), waiters(condition.waiters, moment) },
             {} };
}

ResourceModel::Plain ResourceModel::plainOf(const trace::BarrierView &barrier, const Moment &moment) const
{
    return { barrier.id,
             u"barrier"_s,
             barrier.name,
             u"%1 / %2"_s.arg(barrier.count).arg(barrier.parties),
             {},
             { tr("Waiting"), waiters(barrier.waiters, moment) },
             barrierStateOf(barrier) };
}

QString ResourceModel::barrierStateOf(const trace::BarrierView &barrier) const
{
    if (barrier.state == "draining"_L1)
        return tr("lets its tasks go on");
    if (barrier.state == "resetting"_L1)
        return tr("is being reset");
    return barrier.state == "broken"_L1 ? tr("is broken") : tr("waits until all are there");
}

ResourceModel::Plain ResourceModel::plainOf(const trace::ExecutorView &executor, const Moment &moment) const
{
    const trace::StateExplainer explainer = moment.explainer();
    Chips running;
    Chips queued;
    for (const trace::JobView &job : executor.jobs) {
        Chips &chips = job.isRunning ? running : queued;
        if (chips.count++ >= MostChips)
            continue;
        const bool isTold = chips.count <= Moment::MostTold;
        chips.list.append(QVariantMap { { u"label"_s, job.label },
                                        { u"hue"_s, Palette::hueOf(job.task) },
                                        { u"why"_s, isTold ? explainer.job(job).plain() : QString() } });
    }
    return { executor.id,
             u"executor"_s,
             executor.name,
             u"%1 / %2"_s.arg(running.count).arg(executor.threads),
             { tr("In threads"), running },
             { tr("Jobs waiting"), queued },
             {} };
}

// Whoever has been woken but has not run yet stands in no line any more.
QString ResourceModel::noteOf(quint32 resource, const Moment &moment) const
{
    QStringList left;
    qsizetype count = 0;
    for (const trace::TaskView *task : moment.snapshot.aliveTasks()) {
        if (task->resource != resource || task->job != 0 || task->state != trace::TaskState::Ready)
            continue;
        if (count++ < MostLeft)
            left.append(moment.labelOf(task->id));
    }
    if (count > MostLeft)
        return tr("%1 and %2 more just left the line").arg(left.join(u", "_s)).arg(count - MostLeft);
    return left.isEmpty() ? QString() : tr("%1 just left the line").arg(left.join(u", "_s));
}
