#include "timermodel.h"

#include "palette.h"
#include "trace/wording.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

// A timer says what it is for where it is set, before the event with this index.
QString labelOfTimer(quint32 timer, const trace::TraceLog &log, qsizetype index)
{
    for (qsizetype i = index - 1; i >= 0; --i) {
        if (log.kindAt(i) != asyncio::EventKind::TimerScheduled)
            continue;
        const trace::Event event = log.at(i);
        if (event.timer == timer)
            return event.label;
    }
    return {};
}

} // namespace

TimerModel::TimerModel(QObject *parent)
    : RowModel({ "label", "hue", "due", "heapIndex", "limit", "why" }, parent)
{
}

void TimerModel::show(const Moment &moment)
{
    const QList<trace::TimerView> &heap = moment.snapshot.timers;
    QList<int> order(heap.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&heap](int i) { return std::pair(heap.at(i).due, heap.at(i).id); });

    const trace::StateExplainer explainer = moment.explainer();
    QList<Row> rows;
    for (const int i : order) {
        const trace::TimerView &timer = heap.at(i);
        const QVariantMap chip = moment.chipOfTimer(timer.label, timer.task);
        rows.append({ timer.id,
                      { chip.value(u"label"_s), chip.value(u"hue"_s), trace::seconds(timer.due), i,
                        trace::isTimeLimit(timer.label),
                        rows.size() < Moment::MostTold ? explainer.timer(timer).plain() : QString() } });
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
        if (moment.log.timeAt(i) != moment.snapshot.time)
            break;
        if (moment.log.kindAt(i) != asyncio::EventKind::TimerFired)
            continue;
        const trace::Event event = moment.log.at(i);
        QVariantMap timer = moment.chipOfTimer(labelOfTimer(event.timer, moment.log, i), event.task);
        timer.insert(u"due"_s, trace::seconds(event.time));
        timer.insert(u"why"_s,
                     fired.size() < Moment::MostTold ? trace::explain(moment.log, i).plain() : QString());
        fired.prepend(timer);
    }
    return fired;
}
