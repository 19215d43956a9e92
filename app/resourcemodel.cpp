#include "resourcemodel.h"

#include "palette.h"
#include "trace/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using trace::GatherView;
using trace::QueueView;

namespace {

// Slots of a queue that are shown; the count beside them says how many there are.
constexpr qsizetype MostSlots = 100;

// Gathers and queues count their ids each for itself.
constexpr quint64 GatherKeys = quint64(1) << 32;

QVariantMap slot(const QString &text, bool filled)
{
    return { { u"text"_s, text }, { u"filled"_s, filled } };
}

QVariantList chips(const QList<asyncio::TaskId> &tasks, const Moment &moment)
{
    QVariantList list;
    for (const asyncio::TaskId task : tasks)
        list.append(moment.chipOf(task));
    return list;
}

// A child counts for the gather once its done callback has run, an iteration after the child's end.
bool hasReported(const trace::TaskView &child, const Moment &moment)
{
    if (child.state != trace::TaskState::Done && child.state != trace::TaskState::Failed
        && child.state != trace::TaskState::Cancelled)
        return false;
    for (const trace::HandleView &handle : moment.snapshot.ready) {
        if (handle.kind == asyncio::HandleKind::Callback && handle.future == child.future)
            return false;
    }
    return true;
}

QVariantList slotsOf(const GatherView &gather, const Moment &moment)
{
    QVariantList list;
    for (int i = 0; i < gather.children.size(); ++i) {
        const trace::TaskView *child = moment.snapshot.task(gather.children.at(i));
        const bool filled = child && hasReported(*child, moment);
        list.append(slot(filled ? trace::valueText(child->result) : u"[%1]"_s.arg(i), filled));
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
    : RowModel({ "kind", "title", "note", "count", "slots", "putters", "getters", "maxsize" }, parent)
{
}

void ResourceModel::show(const Moment &moment)
{
    QList<Row> rows;
    for (const QueueView &queue : moment.snapshot.queues)
        rows.append(rowOf(queue, moment));
    for (const GatherView &gather : moment.snapshot.gathers)
        rows.append(rowOf(gather, moment));
    setRows(rows);
}

RowModel::Row ResourceModel::rowOf(const QueueView &queue, const Moment &moment) const
{
    const QString length = QString::number(queue.items.size());
    const QString count = queue.maxsize > 0 ? u"%1 / %2"_s.arg(length).arg(queue.maxsize) : length;
    return { queue.id,
             { u"queue"_s, queue.name.isEmpty() ? u"queue"_s : queue.name, noteOf(queue, moment), count,
               slotsOf(queue), chips(queue.putters, moment), chips(queue.getters, moment), queue.maxsize } };
}

RowModel::Row ResourceModel::rowOf(const GatherView &gather, const Moment &moment) const
{
    const QString count = u"%1 / %2"_s.arg(gather.done).arg(gather.children.size());
    const QString note = gather.finished ? tr("in the order given, not in that of finishing") : QString();
    return { GatherKeys + gather.future,
             { u"gather"_s, tr("results of gather"), note, count, slotsOf(gather, moment), QVariantList(),
               QVariantList(), int(gather.children.size()) } };
}

// Whoever has been woken but has not run yet stands in no line any more.
QString ResourceModel::noteOf(const QueueView &queue, const Moment &moment) const
{
    QStringList left;
    for (const trace::TaskView &task : moment.snapshot.tasks) {
        const bool waited = task.wait == asyncio::WaitKind::QueueGet
                         || task.wait == asyncio::WaitKind::QueuePut;
        if (waited && task.resource == queue.id && task.state == trace::TaskState::Ready)
            left.append(moment.labelOf(task.id));
    }
    return left.isEmpty() ? QString() : tr("%1 just left the line").arg(left.join(u", "_s));
}
