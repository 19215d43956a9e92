#include "trace/exchange/foreigntrace.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace trace {

using asyncio::EventKind;

ForeignTrace::Track ForeignTrace::addTrack()
{
    m_tracks.append(TrackInfo());
    return Track(m_tracks.size() - 1);
}

void ForeignTrace::describe(Track track, const QString &label, const QString &owner, qint64 rank)
{
    m_tracks[track].label = label;
    m_tracks[track].owner = owner;
    m_tracks[track].rank = rank;
}

ForeignTrace::Counter ForeignTrace::addCounter(const QString &label)
{
    m_counters.append(label);
    return Counter(m_counters.size() - 1);
}

void ForeignTrace::addSlice(Track track, const QString &name, qint64 begin, qint64 end)
{
    Q_ASSERT(end >= begin);
    m_slices.append({ track, name, begin, end });
}

void ForeignTrace::addSample(Counter counter, qint64 time, int value)
{
    m_samples.append({ counter, time, value });
}

void ForeignTrace::addFlow(Track track, quint32 number, qint64 time, bool begins)
{
    m_flows.append({ track, number, time, begins });
}

std::optional<TraceLog> ForeignTrace::toLog(QString *error)
{
    layOut();
    const QList<Mark> marks = this->marks();
    if (!numberLanes()) {
        *error = QCoreApplication::translate("trace", "it has more than %1 lanes, too many to be shown.")
                     .arg(MostLanes);
        return std::nullopt;
    }
    if (marks.constLast().time - marks.constFirst().time > LongestTime) {
        *error = QCoreApplication::translate("trace", "its times are too far apart to be shown.");
        return std::nullopt;
    }
    TraceLog log;
    log.header.clock = u"wall"_s;
    log.header.semantics.clear(); // no event loop of Python's
    appendLanes(log);
    const qint64 begin = marks.constFirst().time;
    QList<QList<asyncio::TaskId>> active(m_tracks.size()); // lanes of the slices that each is in
    for (const Mark &mark : marks) {
        Event event = eventOf(mark);
        event.time = mark.time - begin;
        if (mark.kind == Mark::Kind::Begin)
            active[m_slices.at(mark.item).track].append(event.task);
        else if (mark.kind == Mark::Kind::End)
            active[m_slices.at(mark.item).track].removeOne(event.task);
        else if (mark.kind == Mark::Kind::Flow && !active.at(m_flows.at(mark.item).track).isEmpty())
            event.task = active.at(m_flows.at(mark.item).track).constLast();
        log.append(event);
    }
    return log;
}

// Each slice on the first lane of its track that is free. Outer ones come first, so they stand above.
void ForeignTrace::layOut()
{
    std::ranges::stable_sort(m_slices, [](const Slice &a, const Slice &b) {
        return std::pair(a.begin, -a.end) < std::pair(b.begin, -b.end);
    });
    QList<QList<qint64>> ends(m_tracks.size()); // by track and lane
    for (Slice &slice : m_slices) {
        QList<qint64> &lanes = ends[slice.track];
        const auto free = std::ranges::find_if(lanes, [&](qint64 end) { return end <= slice.begin; });
        slice.lane = asyncio::TaskId(free - lanes.begin());
        if (free == lanes.end() && lanes.size() <= MostLanes)
            lanes.append(slice.end);
        else if (free != lanes.end())
            *free = slice.end;
    }
    for (qsizetype track = 0; track < m_tracks.size(); ++track)
        m_tracks[track].lanes = quint32(ends.at(track).size());
    for (const Flow &flow : std::as_const(m_flows))
        m_tracks[flow.track].lanes = std::max(1U, m_tracks.at(flow.track).lanes);
}

bool ForeignTrace::numberLanes()
{
    m_order.resize(m_tracks.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, {}, [this](Track track) { return m_tracks.at(track).rank; });
    qsizetype lanes = 0;
    for (const Track track : std::as_const(m_order)) {
        m_tracks[track].firstLane = asyncio::TaskId(lanes + 1);
        lanes += m_tracks.at(track).lanes;
    }
    return lanes <= MostLanes;
}

asyncio::TaskId ForeignTrace::laneOf(const Slice &slice) const
{
    return m_tracks.at(slice.track).firstLane + slice.lane;
}

QList<ForeignTrace::Mark> ForeignTrace::marks() const
{
    QList<Mark> marks;
    marks.reserve(2 * m_slices.size() + m_samples.size() + m_flows.size());
    for (qsizetype i = 0; i < m_slices.size(); ++i) {
        const Slice &slice = m_slices.at(i);
        const bool isInstant = slice.end == slice.begin;
        marks.append({ Mark::Kind::Begin, slice.begin, i, 1 });
        marks.append({ Mark::Kind::End, slice.end, i, isInstant ? 1 : 0 });
    }
    for (qsizetype i = 0; i < m_samples.size(); ++i)
        marks.append({ Mark::Kind::Sample, m_samples.at(i).time, i, 1 });
    for (qsizetype i = 0; i < m_flows.size(); ++i)
        marks.append({ Mark::Kind::Flow, m_flows.at(i).time, i, 2 });
    std::ranges::stable_sort(marks, [](const Mark &a, const Mark &b) {
        return std::pair(a.time, a.order) < std::pair(b.time, b.order);
    });
    return marks;
}

void ForeignTrace::appendLanes(TraceLog &log) const
{
    for (const Track track : m_order) {
        const TrackInfo &info = m_tracks.at(track);
        for (quint32 lane = 0; lane < info.lanes; ++lane) {
            Event event;
            event.kind = EventKind::LaneCreated;
            event.task = info.firstLane + lane;
            event.label = labelOf(info, lane);
            log.append(event);
        }
    }
}

// "main", "main · 2 (Renderer)": what tells lanes apart comes first, for there is little room for it.
QString ForeignTrace::labelOf(const TrackInfo &track, quint32 lane)
{
    QString label = track.label;
    if (lane > 0)
        label += u" \u00b7 "_s + QString::number(lane + 1);
    if (!track.owner.isEmpty())
        label += u" ("_s + track.owner + u')';
    return label;
}

// But for its time; a flow on the first lane of its track.
Event ForeignTrace::eventOf(const Mark &mark) const
{
    Event event;
    switch (mark.kind) {
    case Mark::Kind::Begin:
    case Mark::Kind::End:
        event.kind = mark.kind == Mark::Kind::Begin ? EventKind::SliceBegin : EventKind::SliceEnd;
        event.task = laneOf(m_slices.at(mark.item));
        event.label = m_slices.at(mark.item).name;
        break;
    case Mark::Kind::Sample:
        event.kind = EventKind::Counter;
        event.resource = m_samples.at(mark.item).counter + 1;
        event.label = m_counters.at(m_samples.at(mark.item).counter);
        event.size = m_samples.at(mark.item).value;
        break;
    case Mark::Kind::Flow:
        event.kind = m_flows.at(mark.item).begins ? EventKind::FlowBegin : EventKind::FlowEnd;
        event.task = m_tracks.at(m_flows.at(mark.item).track).firstLane;
        event.future = m_flows.at(mark.item).number;
        break;
    }
    return event;
}

} // namespace trace
