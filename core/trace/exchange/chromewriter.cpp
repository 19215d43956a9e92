#include "trace/exchange/chromewriter.h"

#include "trace/exchange/exportview.h"
#include "trace/traceformat.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace trace {

namespace {

constexpr int Process = 1;
constexpr int LoopThread = 0;

QString unitOf(CounterLane::Kind kind)
{
    switch (kind) {
    case CounterLane::Kind::QueueLength:
        return u"length"_s;
    case CounterLane::Kind::GatherDone:
        return u"done"_s;
    case CounterLane::Kind::SemaphoreValue:
    case CounterLane::Kind::Other:
        return u"value"_s;
    case CounterLane::Kind::LockHolder:
        return u"task"_s;
    }
    Q_UNREACHABLE();
}

/// Writes the array of events, one a line.
class ChromeWriter
{
public:
    explicit ChromeWriter(const TraceLog &log)
        : m_view(log)
    {
    }

    QByteArray write();

private:
    void add(QJsonObject event);
    void addThread(int thread, const QString &name);
    void addSlice(int thread, const QString &name, const QString &category, qsizetype begin, qint64 end);
    void addInstant(int thread, const QString &name, const QString &category, qsizetype event);
    void addFlowEnd(const QString &phase, int thread, qsizetype event, FlowKind kind, qsizetype id);

    void writeNames();
    void writeLoop();
    void writeTasks();
    void writeFlows();
    void writeCounters();
    void writeOutput();

    static double microseconds(qint64 stamp) { return double(stamp) / 1000.0; }

    ExportView m_view;
    QByteArray m_events;
};

void ChromeWriter::add(QJsonObject event)
{
    event.insert(u"pid"_s, Process);
    if (!m_events.isEmpty())
        m_events += ",\n";
    m_events += QJsonDocument(event).toJson(QJsonDocument::Compact);
}

void ChromeWriter::addThread(int thread, const QString &name)
{
    add({ { u"ph"_s, u"M"_s },
          { u"name"_s, u"thread_name"_s },
          { u"tid"_s, thread },
          { u"args"_s, QJsonObject { { u"name"_s, name } } } });
    add({ { u"ph"_s, u"M"_s },
          { u"name"_s, u"thread_sort_index"_s },
          { u"tid"_s, thread },
          { u"args"_s, QJsonObject { { u"sort_index"_s, thread } } } });
}

// As begin and end: the sum of a begin and a duration is not, to the last bit, the begin of what comes next.
void ChromeWriter::addSlice(int thread, const QString &name, const QString &category, qsizetype begin,
                            qint64 end)
{
    add({ { u"ph"_s, u"B"_s },
          { u"name"_s, name },
          { u"cat"_s, category },
          { u"tid"_s, thread },
          { u"ts"_s, microseconds(m_view.stamp(begin)) } });
    add({ { u"ph"_s, u"E"_s },
          { u"name"_s, name }, // speedscope looks for it here, too
          { u"tid"_s, thread },
          { u"ts"_s, microseconds(end) } });
}

void ChromeWriter::addInstant(int thread, const QString &name, const QString &category, qsizetype event)
{
    add({ { u"ph"_s, u"i"_s },
          { u"s"_s, u"t"_s },
          { u"name"_s, name },
          { u"cat"_s, category },
          { u"tid"_s, thread },
          { u"ts"_s, microseconds(m_view.stamp(event)) } });
}

void ChromeWriter::addFlowEnd(const QString &phase, int thread, qsizetype event, FlowKind kind, qsizetype id)
{
    QJsonObject flow { { u"ph"_s, phase },      { u"name"_s, flowName(kind) },
                       { u"cat"_s, u"flow"_s }, { u"id"_s, qint64(id) },
                       { u"tid"_s, thread },    { u"ts"_s, microseconds(m_view.stamp(event)) } };
    if (phase == u"f")
        flow.insert(u"bp"_s, u"e"_s); // binds to the slice that it lies in, not to the next one
    add(flow);
}

void ChromeWriter::writeNames()
{
    add({ { u"ph"_s, u"M"_s },
          { u"name"_s, u"process_name"_s },
          { u"tid"_s, LoopThread },
          { u"args"_s, QJsonObject { { u"name"_s, m_view.log().header.program } } } });
    addThread(LoopThread, u"event loop"_s);
    for (const TaskLane &lane : m_view.lanes().tasks)
        addThread(int(lane.task), lane.label);
}

void ChromeWriter::writeLoop()
{
    for (const HandleRun &run : m_view.lanes().loop)
        addSlice(LoopThread, m_view.nameOf(run), u"loop"_s, run.begin, m_view.endOf(run));
}

void ChromeWriter::writeTasks()
{
    for (const TaskLane &lane : m_view.lanes().tasks) {
        for (const Slice &slice : lane.slices) {
            if (!isExported(slice))
                continue;
            if (isFinal(slice.state))
                addInstant(int(lane.task), m_view.nameOf(slice), u"task"_s, slice.begin);
            else
                addSlice(int(lane.task), m_view.nameOf(slice), u"task"_s, slice.begin,
                         m_view.stamp(slice.end));
        }
    }
}

void ChromeWriter::writeFlows()
{
    qsizetype id = 0;
    for (const Flow &flow : m_view.lanes().flows) {
        ++id;
        addFlowEnd(u"s"_s, int(flow.fromTask), flow.from, flow.kind, id);
        addFlowEnd(u"f"_s, int(flow.toTask), flow.to, flow.kind, id);
    }
}

void ChromeWriter::writeCounters()
{
    for (const CounterLane &lane : m_view.lanes().counters) {
        const QString value = unitOf(lane.kind);
        const QString name = u"%1 %2: %3"_s.arg(lane.label, QString::number(lane.id), value);
        for (const CounterLane::Point &point : lane.points) {
            add({ { u"ph"_s, u"C"_s },
                  { u"name"_s, name },
                  { u"tid"_s, LoopThread },
                  { u"ts"_s, microseconds(m_view.stamp(point.event)) },
                  { u"args"_s, QJsonObject { { value, point.value } } } });
        }
    }
}

void ChromeWriter::writeOutput()
{
    const TraceLog &log = m_view.log();
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event event = log.at(i);
        if (event.kind == asyncio::EventKind::Print)
            addInstant(int(event.task), event.text, u"print"_s, i);
        else if (event.kind == asyncio::EventKind::Warning)
            addInstant(int(event.task), event.text, u"warning"_s, i);
        else if (event.kind == asyncio::EventKind::Exception)
            addInstant(int(event.task), event.text, u"exception"_s, i);
    }
}

QByteArray ChromeWriter::write()
{
    writeNames();
    writeLoop();
    writeTasks();
    writeFlows();
    writeCounters();
    writeOutput();

    const Header &header = m_view.log().header;
    const QJsonObject about { { u"program"_s, header.program },
                              { u"clock"_s, header.clock },
                              { u"semantics"_s, header.semantics },
                              { u"knobs"_s, header.knobs } };
    // Our own trace first, for our own reader: where the file is cut off in what follows, it is whole.
    QByteArray lines = toJsonLines(m_view.log());
    lines.chop(1);
    lines.replace("\n", ",\n");
    return "{\"displayTimeUnit\":\"ms\",\"otherData\":" + QJsonDocument(about).toJson(QJsonDocument::Compact)
         + ",\"awaitscope\":[\n" + lines + "\n],\"traceEvents\":[\n" + m_events + "\n]}\n";
}

} // namespace

QByteArray toChromeFormat(const TraceLog &log)
{
    return ChromeWriter(log).write();
}

} // namespace trace
