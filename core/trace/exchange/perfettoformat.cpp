#include "trace/exchange/perfettoformat.h"

#include "trace/exchange/exportview.h"
#include "trace/exchange/protobufwriter.h"

#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

// Field numbers of Perfetto's messages, by message.
namespace file {
constexpr quint32 Packet = 1;
}
namespace packet {
constexpr quint32 Timestamp = 8;
constexpr quint32 SequenceId = 10;
constexpr quint32 TrackEvent = 11;
constexpr quint32 SequenceFlags = 13;
constexpr quint32 TrackDescriptor = 60;
constexpr quint64 StateCleared = 1;
} // namespace packet
namespace descriptor {
constexpr quint32 Uuid = 1;
constexpr quint32 Name = 2;
constexpr quint32 Process = 3;
constexpr quint32 ParentUuid = 5;
constexpr quint32 Counter = 8;
constexpr quint32 ChildOrdering = 11;
constexpr quint32 SiblingRank = 12;
constexpr quint64 ExplicitOrder = 3;
} // namespace descriptor
namespace process {
constexpr quint32 Pid = 1;
constexpr quint32 Name = 6;
} // namespace process
namespace counter {
constexpr quint32 Unit = 3;
constexpr quint64 Count = 2;
} // namespace counter
namespace trackevent {
constexpr quint32 DebugAnnotation = 4;
constexpr quint32 Type = 9;
constexpr quint32 TrackUuid = 11;
constexpr quint32 Category = 22;
constexpr quint32 Name = 23;
constexpr quint32 CounterValue = 30;
constexpr quint32 FlowId = 47;
constexpr quint32 TerminatingFlowId = 48;
constexpr quint64 SliceBegin = 1;
constexpr quint64 SliceEnd = 2;
constexpr quint64 Instant = 3;
constexpr quint64 CounterSample = 4;
} // namespace trackevent
namespace annotation {
constexpr quint32 IntValue = 4;
constexpr quint32 Name = 10;
} // namespace annotation

// Tracks: the process, the loop and tasks behind it, then the counters.
constexpr quint64 ProcessTrack = 1;
constexpr quint64 FirstLaneTrack = 1000;          // the loop; task n has n more
constexpr quint64 FirstCounterTrack = 1ULL << 40; // behind any number of tasks

quint64 laneTrack(asyncio::TaskId task)
{
    return FirstLaneTrack + task;
}

class PerfettoWriter
{
public:
    explicit PerfettoWriter(const TraceLog &log)
        : m_view(log)
    {
    }

    QByteArray write();

private:
    /// An event to be written, in the order of stamps; ends come before begins of the same stamp.
    struct Mark
    {
        qint64 stamp = 0;
        int order = 0;
        ProtobufWriter event;
    };

    void describeProcess();
    void describeTrack(quint64 track, const QString &name, quint64 rank, bool counter = false);
    void addPacket(const ProtobufWriter &packet);
    ProtobufWriter trackEvent(quint64 type, quint64 track, const QString &category,
                              const QString &name) const;
    void addSlice(quint64 track, const QString &category, const QString &name, qsizetype begin, qint64 end);
    void addInstant(quint64 track, const QString &category, const QString &name, qsizetype event);
    void addLanes();
    void addFlows();
    void addCounters();
    void addOutput();

    ExportView m_view;
    QList<Mark> m_marks;
    QByteArray m_bytes;
    bool m_first = true;
};

void PerfettoWriter::addPacket(const ProtobufWriter &packet)
{
    ProtobufWriter whole = packet;
    whole.addVarint(packet::SequenceId, 1);
    if (m_first)
        whole.addVarint(packet::SequenceFlags, packet::StateCleared);
    m_first = false;
    ProtobufWriter trace;
    trace.addMessage(file::Packet, whole);
    m_bytes += trace.bytes();
}

void PerfettoWriter::describeProcess()
{
    ProtobufWriter about;
    about.addVarint(process::Pid, 1);
    about.addString(process::Name, m_view.log().header.program);
    ProtobufWriter track;
    track.addVarint(descriptor::Uuid, ProcessTrack);
    track.addMessage(descriptor::Process, about);
    track.addVarint(descriptor::ChildOrdering, descriptor::ExplicitOrder);
    ProtobufWriter packet;
    packet.addMessage(packet::TrackDescriptor, track);
    addPacket(packet);
}

void PerfettoWriter::describeTrack(quint64 uuid, const QString &name, quint64 rank, bool counter)
{
    ProtobufWriter track;
    track.addVarint(descriptor::Uuid, uuid);
    track.addString(descriptor::Name, name);
    track.addVarint(descriptor::ParentUuid, ProcessTrack);
    if (counter) {
        ProtobufWriter about;
        about.addVarint(counter::Unit, counter::Count);
        track.addMessage(descriptor::Counter, about);
    }
    track.addVarint(descriptor::SiblingRank, rank);
    ProtobufWriter packet;
    packet.addMessage(packet::TrackDescriptor, track);
    addPacket(packet);
}

ProtobufWriter PerfettoWriter::trackEvent(quint64 type, quint64 track, const QString &category,
                                          const QString &name) const
{
    ProtobufWriter event;
    event.addVarint(trackevent::Type, type);
    event.addVarint(trackevent::TrackUuid, track);
    if (!category.isEmpty())
        event.addString(trackevent::Category, category);
    if (!name.isEmpty())
        event.addString(trackevent::Name, name);
    return event;
}

void PerfettoWriter::addSlice(quint64 track, const QString &category, const QString &name, qsizetype begin,
                              qint64 end)
{
    ProtobufWriter event = trackEvent(trackevent::SliceBegin, track, category, name);
    if (const int line = m_view.line(begin); line > 0) {
        ProtobufWriter about;
        about.addString(annotation::Name, u"line"_s);
        about.addVarint(annotation::IntValue, quint64(line));
        event.addMessage(trackevent::DebugAnnotation, about);
    }
    m_marks.append({ m_view.stamp(begin), 1, event });
    m_marks.append({ end, 0, trackEvent(trackevent::SliceEnd, track, {}, {}) });
}

void PerfettoWriter::addInstant(quint64 track, const QString &category, const QString &name, qsizetype event)
{
    m_marks.append({ m_view.stamp(event), 2, trackEvent(trackevent::Instant, track, category, name) });
}

void PerfettoWriter::addLanes()
{
    for (const HandleRun &run : m_view.lanes().loop)
        addSlice(laneTrack(0), u"loop"_s, m_view.nameOf(run), run.begin, m_view.endOf(run));
    for (const TaskLane &lane : m_view.lanes().tasks) {
        for (const Slice &slice : lane.slices) {
            if (!isExported(slice))
                continue;
            if (isFinal(slice.state))
                addInstant(laneTrack(lane.task), u"task"_s, m_view.nameOf(slice), slice.begin);
            else
                addSlice(laneTrack(lane.task), u"task"_s, m_view.nameOf(slice), slice.begin,
                         m_view.stamp(slice.end));
        }
    }
}

void PerfettoWriter::addFlows()
{
    quint64 id = 0;
    for (const Flow &flow : m_view.lanes().flows) {
        ++id;
        ProtobufWriter cause = trackEvent(trackevent::Instant, laneTrack(flow.fromTask), u"flow"_s,
                                          flowName(flow.kind));
        cause.addFixed64(trackevent::FlowId, id);
        m_marks.append({ m_view.stamp(flow.from), 2, cause });
        ProtobufWriter effect = trackEvent(trackevent::Instant, laneTrack(flow.toTask), u"flow"_s,
                                           flowName(flow.kind));
        effect.addFixed64(trackevent::TerminatingFlowId, id);
        m_marks.append({ m_view.stamp(flow.to), 2, effect });
    }
}

void PerfettoWriter::addCounters()
{
    quint64 track = FirstCounterTrack;
    for (const CounterLane &lane : m_view.lanes().counters) {
        for (const CounterLane::Point &point : lane.points) {
            ProtobufWriter event = trackEvent(trackevent::CounterSample, track, {}, {});
            event.addVarint(trackevent::CounterValue, quint64(qint64(point.value)));
            m_marks.append({ m_view.stamp(point.event), 2, event });
        }
        ++track;
    }
}

void PerfettoWriter::addOutput()
{
    const TraceLog &log = m_view.log();
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event event = log.at(i);
        if (event.kind == asyncio::EventKind::Print)
            addInstant(laneTrack(event.task), u"print"_s, event.text, i);
        else if (event.kind == asyncio::EventKind::Warning)
            addInstant(laneTrack(event.task), u"warning"_s, event.text, i);
        else if (event.kind == asyncio::EventKind::Exception)
            addInstant(laneTrack(event.task), u"exception"_s, event.text, i);
    }
}

QByteArray PerfettoWriter::write()
{
    const Lanes &lanes = m_view.lanes();
    describeProcess();
    quint64 rank = 0;
    describeTrack(laneTrack(0), u"event loop"_s, ++rank);
    for (const TaskLane &lane : lanes.tasks)
        describeTrack(laneTrack(lane.task), lane.label, ++rank);
    quint64 counterTrack = FirstCounterTrack;
    for (const CounterLane &lane : lanes.counters)
        describeTrack(counterTrack++, lane.label, ++rank, true);

    addLanes();
    addFlows();
    addCounters();
    addOutput();
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) {
        return std::pair(a.stamp, a.order) < std::pair(b.stamp, b.order);
    });
    for (const Mark &mark : std::as_const(m_marks)) {
        ProtobufWriter packet;
        packet.addVarint(packet::Timestamp, quint64(mark.stamp));
        packet.addMessage(packet::TrackEvent, mark.event);
        addPacket(packet);
    }
    return m_bytes;
}

} // namespace

QByteArray toPerfettoFormat(const TraceLog &log)
{
    return PerfettoWriter(log).write();
}

} // namespace trace
