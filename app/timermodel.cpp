#include "timermodel.h"

#include "palette.h"
#include "trace/wording.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

TimerModel::TimerModel(QObject *parent)
    : RowModel({ "label", "hue", "due", "heapIndex" }, parent)
{
}

void TimerModel::show(const Moment &moment)
{
    const QList<trace::TimerView> &heap = moment.snapshot.timers;
    QList<int> order(heap.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&heap](int i) { return std::pair(heap.at(i).due, heap.at(i).id); });

    QList<Row> rows;
    for (const int i : order) {
        const trace::TimerView &timer = heap.at(i);
        rows.append(
            { timer.id,
              { moment.labelOf(timer.task), Palette::hueOf(timer.task), trace::seconds(timer.due), i } });
    }
    setRows(rows);

    QVariantList fired = firedNow(moment);
    if (fired == m_fired)
        return;
    m_fired = std::move(fired);
    emit firedChanged();
}

QVariantList TimerModel::firedNow(const Moment &moment) const
{
    QVariantList fired;
    for (qsizetype i = moment.snapshot.cursor - 1; i >= 0; --i) {
        const asyncio::Event &event = moment.log.at(i);
        if (event.time != moment.snapshot.time)
            break;
        if (event.kind != asyncio::EventKind::TimerFired)
            continue;
        QVariantMap timer = moment.chipOf(event.task);
        timer.insert(u"due"_s, trace::seconds(event.time));
        fired.prepend(timer);
    }
    return fired;
}
