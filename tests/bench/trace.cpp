// How the trace and the timeline bear many events: see docs/performance.md. Not a test.
//
// Every benchmark takes the number of events; their growth exponent is the slope of the time over it.

#include "../support/paintcounter.h"
#include "busywidths.h"
#include "palette.h"
#include "timelinepainter.h"
#include "trace/jsonlinesreader.h"
#include "trace/lanebuilder.h"
#include "trace/timeaxis.h"
#include "trace/traceformat.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

#include <map>
#include <memory>
#include <span>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::WaitKind;
using trace::Event;
using trace::TraceLog;

namespace {

constexpr int Workers = 40;
constexpr QSize Picture(1080, 480); // of the lanes in a window of 1440 x 900
constexpr int PannedFrames = 100;

/// Appends what a service does: workers that sleep, some of them blocking the loop now and then, and a queue.
class Service
{
public:
    explicit Service(TraceLog &log)
        : m_log(log)
    {
        m_event.iteration = 1;
        for (quint32 task = 1; task <= Workers; ++task) {
            Event created = at(EventKind::TaskCreated, task);
            created.parent = task == 1 ? 0 : 1;
            created.future = task;
            created.name = u"Task-%1"_s.arg(task);
            created.label = u"worker-%1"_s.arg(task);
            created.text = u"worker"_s;
            add(created);
            queue(task);
        }
        Event made = at(EventKind::QueueCreated, 1);
        made.resource = 1;
        made.maxsize = 20;
        add(made);
    }

    /// One more iteration of the loop: a task or two wake, run and sleep again.
    void iterate()
    {
        ++m_event.iteration;
        m_event.time += 200'000;
        Event iteration = at(EventKind::LoopIteration, 0);
        iteration.duration = 200'000;
        add(iteration);
        const quint32 task = 1 + quint32(m_random.bounded(Workers));
        Event start = at(EventKind::StepStart, task);
        start.handle = m_handleOf[task];
        start.line = 12;
        add(start);
        Event put = at(m_size < 20 && m_random.bounded(2) == 0 ? EventKind::QueuePut : EventKind::QueueGet,
                       task);
        m_size = std::clamp(m_size + (put.kind == EventKind::QueuePut ? 1 : -1), 0, 20);
        put.resource = 1;
        put.size = m_size;
        put.text = QString::number(m_random.bounded(100));
        add(put);
        Event timer = at(EventKind::TimerScheduled, task);
        timer.timer = ++m_timer;
        timer.due = m_event.time + 1'000'000;
        timer.future = Workers + m_timer;
        add(timer);
        Event end = at(EventKind::StepEnd, task);
        end.outcome = Outcome::Suspended;
        end.wait = WaitKind::Sleep;
        end.label = u"sleep(0.001)"_s;
        end.timer = m_timer;
        end.future = timer.future;
        end.line = 14;
        add(end);
        Event cancelled = at(EventKind::TimerCancelled, task);
        cancelled.timer = m_timer;
        add(cancelled);
        queue(task);
    }

private:
    Event at(EventKind kind, quint32 task) const
    {
        Event event = m_event;
        event.kind = kind;
        event.task = task;
        return event;
    }
    void add(const Event &event) { m_log.append(event); }
    void queue(quint32 task)
    {
        Event ready = at(EventKind::HandleReady, task);
        ready.handle = m_handleOf[task] = ++m_handle;
        ready.handleKind = HandleKind::Step;
        add(ready);
    }

    TraceLog &m_log;
    Event m_event; // time and iteration
    QRandomGenerator m_random { 1 };
    std::array<quint32, Workers + 1> m_handleOf {};
    quint32 m_handle = 0;
    quint32 m_timer = 0;
    int m_size = 0;
};

/// A trace of so many events with what the timeline needs of it.
struct Trace
{
    explicit Trace(qsizetype events)
    {
        log.header.program = u"service"_s;
        fill(events);
        builder.grow(log);
        axis = trace::TimeAxis(log, trace::AxisMode::Elastic);
    }

    void fill(qsizetype events)
    {
        while (log.size() < events)
            service.iterate();
    }

    /// Appends events as the window does while a program runs.
    void grow(std::span<const Event> events)
    {
        for (const Event &event : events)
            log.append(event);
        builder.grow(log);
        const double scale = axis.scale();
        axis.grow(log);
        if (axis.scale() != scale)
            busy.clear();
    }

    TimelineScene scene()
    {
        TimelineScene scene;
        scene.log = &log;
        scene.lanes = &builder.lanes();
        scene.axis = &axis;
        scene.busy = &busy;
        scene.size = Picture;
        scene.zoom = (Picture.width() - 66) / axis.length();
        return scene;
    }

    TraceLog log;
    Service service { log };
    trace::LaneBuilder builder;
    trace::TimeAxis axis;
    BusyWidths busy;
};

/// Made once.
Trace &traceOf(const benchmark::State &state)
{
    static std::map<qsizetype, std::unique_ptr<Trace>> traces;
    std::unique_ptr<Trace> &trace = traces[state.range(0)];
    if (!trace)
        trace = std::make_unique<Trace>(state.range(0));
    return *trace;
}

void perEvent(benchmark::State &state, qsizetype events)
{
    state.SetItemsProcessed(state.iterations() * events);
}

void append(benchmark::State &state)
{
    const TraceLog &whole = traceOf(state).log;
    for (auto _ : state) {
        TraceLog log;
        for (qsizetype i = 0; i < whole.size(); ++i)
            log.append(whole.at(i));
        benchmark::DoNotOptimize(log.size());
    }
    perEvent(state, whole.size());
}

/// What append() above takes to read its events.
void readEvents(benchmark::State &state)
{
    const TraceLog &whole = traceOf(state).log;
    for (auto _ : state) {
        for (qsizetype i = 0; i < whole.size(); ++i)
            benchmark::DoNotOptimize(whole.at(i));
    }
    perEvent(state, whole.size());
}

void seek(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    log.snapshotAt(log.size()); // the checkpoints are there
    QRandomGenerator random(2);
    for (auto _ : state)
        benchmark::DoNotOptimize(log.snapshotAt(random.bounded(qint64(log.size()))));
}

void stepForward(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    qsizetype cursor = 0;
    for (auto _ : state) {
        cursor = cursor + 1 < log.size() ? cursor + 1 : 0;
        benchmark::DoNotOptimize(log.snapshotAt(cursor));
    }
}

void stepBack(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    qsizetype cursor = 0;
    for (auto _ : state) {
        cursor = cursor > 0 ? cursor - 1 : log.size() - 1;
        benchmark::DoNotOptimize(log.snapshotAt(cursor));
    }
}

void growLanes(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    for (auto _ : state) {
        trace::LaneBuilder builder;
        builder.grow(log);
        benchmark::DoNotOptimize(builder.lanes().tasks.size());
    }
    perEvent(state, log.size());
}

void makeAxis(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::TimeAxis(log, trace::AxisMode::Elastic).length());
    perEvent(state, log.size());
}

// By name, for callgrind: table.py has what happens in these counted. ---------------------------------

[[gnu::noinline]] void countedAppend(TraceLog &log, const std::vector<Event> &events)
{
    for (const Event &event : events)
        log.append(event);
}

[[gnu::noinline]] void countedSeeks(const TraceLog &log, const std::vector<qsizetype> &cursors)
{
    for (const qsizetype cursor : cursors)
        benchmark::DoNotOptimize(log.snapshotAt(cursor));
}

/// Appends so many events once.
void instructionsAppend(benchmark::State &state)
{
    const TraceLog &whole = traceOf(state).log;
    std::vector<Event> events;
    for (qsizetype i = 0; i < whole.size(); ++i)
        events.push_back(whole.at(i));
    for (auto _ : state) {
        TraceLog log;
        countedAppend(log, events);
        benchmark::DoNotOptimize(log.size());
    }
    perEvent(state, whole.size());
}

/// A thousand seeks.
void instructionsSeek(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    log.snapshotAt(log.size());
    QRandomGenerator random(2);
    std::vector<qsizetype> cursors(1'000);
    for (qsizetype &cursor : cursors)
        cursor = random.bounded(qint64(log.size()));
    for (auto _ : state)
        countedSeeks(log, cursors);
    perEvent(state, qsizetype(cursors.size()));
}

// -----------------------------------------------------------------------------------------------------

QImage canvas()
{
    return QImage(Picture, QImage::Format_ARGB32_Premultiplied);
}

void paint(QPaintDevice &device, const TimelineScene &scene)
{
    QPainter painter(&device);
    const TimelinePainter timeline(scene, Palette::light());
    timeline.paintShapes(painter);
    timeline.paintLabels(painter, false);
}

/// What the service of a trace would do next: to make it takes longer than to append it.
std::vector<Event> behind(const Trace &trace, qsizetype events)
{
    const Trace more(trace.log.size() + events);
    std::vector<Event> coming;
    for (qsizetype i = trace.log.size(); i < trace.log.size() + events; ++i)
        coming.push_back(more.log.at(i));
    return coming;
}

/// A frame of the lanes, whole run in view.
void frame(benchmark::State &state)
{
    Trace &trace = traceOf(state);
    QImage image = canvas();
    for (auto _ : state)
        paint(image, trace.scene());
}

/// Primitives of a frame of the whole run, of that at the zoom that has most of them, and how many there may
/// be.
void primitives(benchmark::State &state)
{
    Trace &trace = traceOf(state);
    TimelineScene scene = trace.scene();
    const double whole = scene.zoom;
    const auto lanes = double(scene.visibleTasks().size() + scene.visibleCounters().size() + 1); // the loop's
    for (auto _ : state) {
        qint64 most = 0;
        for (scene.zoom = whole; scene.zoom < 4; scene.zoom *= 1.5) {
            scene.scroll = scene.zoom > whole ? trace.axis.length() / 3 : 0;
            PaintCounter counter(Picture);
            paint(counter, scene);
            if (scene.zoom == whole)
                state.counters["whole"] = double(counter.count());
            most = std::max(most, counter.count());
        }
        state.counters["most"] = double(most);
        state.counters["limit"] = lanes * Picture.width();
    }
}

/// A frame while somebody pans, and the trace gets so many events between two frames. It fills the view all
/// the time: a frame that shows half of a view costs half, whether events come or not.
void pan(benchmark::State &state, qsizetype events)
{
    constexpr double Closer = 1.5;
    constexpr double Step = 4; // pixels
    static_assert(Step * PannedFrames < (Closer - 1) * Picture.width() - 100);
    Trace trace(state.range(0)); // its own, as it grows
    const std::vector<Event> coming = behind(trace, events * qsizetype(state.max_iterations));
    QImage image = canvas();
    TimelineScene scene = trace.scene();
    scene.zoom *= Closer;
    paint(image, scene);
    qsizetype come = 0;
    for (auto _ : state) {
        trace.grow(std::span(coming).subspan(std::size_t(come), std::size_t(events)));
        come += events;
        scene.scroll += Step / scene.zoom;
        paint(image, scene);
    }
}

/// The same, zoomed in to about a hundred steps in the middle.
void frameNear(benchmark::State &state)
{
    Trace &trace = traceOf(state);
    TimelineScene scene = trace.scene();
    scene.zoom = 0.5;
    scene.scroll = trace.axis.length() / 2;
    QImage image = canvas();
    for (auto _ : state)
        paint(image, scene);
}

/// The naive painter: every slice in view, whatever its width.
void frameNaive(benchmark::State &state)
{
    Trace &trace = traceOf(state);
    const TimelineScene scene = trace.scene();
    QImage image = canvas();
    for (auto _ : state) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Palette::light().panel);
        for (const qsizetype lane : scene.visibleTasks()) {
            const trace::TaskLane &task = scene.lanes->tasks.at(lane);
            const QColor color = Palette::light().task(Palette::hueOf(task.task)).fill;
            for (const trace::Slice &slice : task.slices)
                painter.fillRect(scene.sliceRect(lane, scene.sliceBegin(slice), scene.sliceEnd(slice)),
                                 color);
        }
        for (const trace::HandleRun &run : scene.lanes->loop)
            painter.fillRect(scene.runRect(run), Palette::light().text3);
    }
}

void load(benchmark::State &state)
{
    const QByteArray text = trace::toJsonLines(traceOf(state).log);
    for (auto _ : state) {
        trace::JsonLinesReader reader;
        if (!reader.read(text))
            state.SkipWithError("cannot be read");
    }
    perEvent(state, state.range(0));
    state.SetBytesProcessed(state.iterations() * text.size());
}

void save(benchmark::State &state)
{
    const TraceLog &log = traceOf(state).log;
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::toJsonLines(log).size());
    perEvent(state, log.size());
}

/// Resident bytes of this process.
double resident()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

/// Bytes an event: log, then lanes, axis and checkpoints with it.
void memory(benchmark::State &state)
{
    const double before = resident();
    auto trace = std::make_unique<Trace>(1);
    trace->fill(state.range(0));
    const double log = resident() - before;
    trace->builder.grow(trace->log);
    const double lanes = resident() - before;
    trace->axis = trace::TimeAxis(trace->log, trace::AxisMode::Elastic);
    const double axis = resident() - before;
    trace->log.snapshotAt(trace->log.size());
    const double all = resident() - before;
    for (auto _ : state)
        benchmark::DoNotOptimize(trace->log.size());
    const auto events = double(trace->log.size());
    state.counters["log"] = log / events;
    state.counters["lanes"] = (lanes - log) / events;
    state.counters["axis"] = (axis - lanes) / events;
    state.counters["checkpoints"] = (all - axis) / events;
    state.counters["all"] = all / events;
}

constexpr qint64 Small = 10'000;
constexpr qint64 Large = 10'000'000;
constexpr qsizetype EventsAFrame = 100'000 / 60;

/// Writes a trace of so many events, as it is saved.
int write(const QByteArray &events, const QString &path)
{
    QFile file(path);
    const QByteArray text = trace::toJsonLines(Trace(events.toLongLong()).log);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? 0 : 2;
}

/// Pictures of a trace of so many events, to compare them before and after a change.
int draw(const QByteArray &events, const QString &folder)
{
    Trace trace(events.toLongLong());
    TimelineScene scene = trace.scene();
    const double whole = scene.zoom;
    bool done = true;
    for (const double ratio : { 1.0, 1.5, 2.0 }) {
        for (const double closer : { 1.0, 3.7, 20.0, 300.0, 3'000.0, 20'000.0 }) {
            scene.pixelRatio = ratio;
            scene.zoom = whole * closer;
            scene.scroll = closer > 1 ? trace.axis.length() / 3 : 0;
            scene.size.setHeight(closer == 3.7 ? 62 + Workers * scene.laneHeight + 34 : Picture.height());
            for (const QString &theme : Palette::names()) {
                QImage image((scene.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
                image.setDevicePixelRatio(ratio);
                image.fill(Qt::transparent);
                QPainter painter(&image);
                const TimelinePainter timeline(scene, Palette::named(theme));
                timeline.paintShapes(painter);
                timeline.paintLabels(painter, false);
                timeline.paintRuler(painter, { .playhead = trace.axis.length() / 3 });
                painter.end();
                done = image.save(u"%1/%2-%3-%4.png"_s.arg(folder, theme).arg(closer).arg(ratio)) && done;
            }
        }
    }
    return done ? 0 : 2;
}

} // namespace

BENCHMARK(memory)->RangeMultiplier(10)->Range(1'000'000, Large)->Iterations(1);
BENCHMARK(append)->RangeMultiplier(10)->Range(Small, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(readEvents)->RangeMultiplier(10)->Range(Small, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(seek)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMicrosecond);
BENCHMARK(stepForward)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMicrosecond);
BENCHMARK(stepBack)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMicrosecond);
BENCHMARK(growLanes)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMillisecond);
BENCHMARK(makeAxis)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMillisecond);
BENCHMARK(frame)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMillisecond);
BENCHMARK(frameNear)->RangeMultiplier(10)->Range(Small, Large)->Unit(benchmark::kMillisecond);
BENCHMARK(primitives)->RangeMultiplier(10)->Range(Small, Large)->Iterations(1);
BENCHMARK_CAPTURE(pan, idle, 0)->Arg(1'000'000)->Iterations(PannedFrames)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pan, live, EventsAFrame)
    ->Arg(1'000'000)
    ->Iterations(PannedFrames)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(instructionsAppend)->RangeMultiplier(10)->Range(Small, 1'000'000)->Iterations(1);
BENCHMARK(instructionsSeek)->RangeMultiplier(10)->Range(Small, 1'000'000)->Iterations(1);
BENCHMARK(frameNaive)->RangeMultiplier(10)->Range(Small, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->RangeMultiplier(10)->Range(Small, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(save)->RangeMultiplier(10)->Range(Small, 1'000'000)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--write") == 0)
        return write(argv[2], QString::fromLocal8Bit(argv[3]));
    if (argc == 4 && qstrcmp(argv[1], "--pictures") == 0)
        return draw(argv[2], QString::fromLocal8Bit(argv[3]));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
