#include "../support/randomlog.h"

#include "timelinescene.h"
#include "trace/lanebuilder.h"

#include <rapidcheck.h>

#include <QTest>

using trace::AxisMode;
using trace::HandleRun;
using trace::Lanes;
using trace::Slice;
using trace::TaskLane;
using trace::TaskState;
using trace::TimeAxis;
using trace::TraceLog;

namespace {

/// A scene of a log that is so small that much of it is narrower than a pixel.
struct Fixture
{
    Fixture(TraceLog aLog, AxisMode mode, double width)
        : log(std::move(aLog))
        , lanes(Lanes::of(log))
        , axis(log, mode)
    {
        scene.log = &log;
        scene.lanes = &lanes;
        scene.axis = &axis;
        scene.busy = &busy;
        scene.size = QSizeF(width, 400);
        scene.zoom = width / std::max(1.0, axis.length());
    }

    TraceLog log;
    Lanes lanes;
    TimeAxis axis;
    BusyWidths busy;
    TimelineScene scene;
};

/// Items that a walk from the first one comes by.
template<typename Next>
QSet<qsizetype> walk(qsizetype size, const Next &next)
{
    QSet<qsizetype> seen;
    for (qsizetype i = 0; i < size;) {
        seen.insert(i);
        const qsizetype behind = next(i);
        RC_ASSERT(behind > i);
        i = behind;
    }
    return seen;
}

void checkSlices(Fixture &f, qsizetype lane, double least)
{
    const TimelineScene &scene = f.scene;
    const TaskLane &task = f.lanes.tasks.at(lane);
    const QSet<qsizetype> seen = walk(task.slices.size(),
                                      [&](qsizetype i) { return scene.nextSlice(lane, i, least); });
    const QSet<qsizetype> seenInView = walk(task.slices.size(),
                                            [&](qsizetype i) { return scene.nextWideSlice(lane, i, least); });
    double busy = 0;
    for (qsizetype i = 0; i < task.slices.size(); ++i) {
        const Slice slice = task.slices.at(i);
        const double width = scene.sliceEnd(slice) - scene.sliceBegin(slice);
        if (width * scene.zoom > least + 1e-6)
            RC_ASSERT(seen.contains(i));
        if (width * scene.zoom > least + 1e-6 && scene.sliceBegin(slice) < scene.fromX(scene.size.width()))
            RC_ASSERT(seenInView.contains(i));
        // The naive twins of busy widths and of the search by position.
        const bool blocks = slice.state == TaskState::Blocking;
        if (blocks || slice.state == TaskState::Running)
            busy += width;
        LaneWidths &widths = f.busy.of(lane);
        const LaneWidths::Taken taken = widths.upTo(scene, f.axis.length());
        RC_ASSERT(std::abs(taken.busyBefore(i + 1) - busy) < 1e-6 * std::max(1.0, busy));
        RC_ASSERT(taken.blocks(i, i + 1) == blocks);
        RC_ASSERT(taken.tallies.anyWaits(i, i + 1) == (slice.state == TaskState::Awaiting));
        RC_ASSERT(taken.tallies.isFinal(i) == trace::isFinal(slice.state));
        RC_ASSERT(widths.begin(scene, i) == scene.sliceBegin(slice));
        RC_ASSERT(widths.begin(scene, i + 1) == scene.sliceEnd(slice));
        RC_ASSERT(scene.sliceEdge(lane, i) == scene.sliceBegin(slice));
    }
}

void checkRuns(const Fixture &f, double least)
{
    const TimelineScene &scene = f.scene;
    const QSet<qsizetype> seen = walk(f.lanes.loop.size(),
                                      [&](qsizetype i) { return scene.nextRun(i, least); });
    for (qsizetype i = 0; i < f.lanes.loop.size(); ++i) {
        const HandleRun &run = f.lanes.loop.at(i);
        if ((scene.runEnd(run) - f.axis.positionOf(run.begin)) * scene.zoom > least + 1e-6)
            RC_ASSERT(seen.contains(i));
        RC_ASSERT(scene.placeOfRun(i).begin == f.axis.positionOf(run.begin));
        RC_ASSERT(scene.placeOfRun(i).end == scene.runEnd(run));
    }
}

void checkBands(const Fixture &f, double least)
{
    const auto &bands = f.axis.bands();
    const QSet<qsizetype> seen = walk(bands.size(), [&](qsizetype i) { return f.scene.nextBand(i, least); });
    const QSet<qsizetype> seenInView = walk(bands.size(),
                                            [&](qsizetype i) { return f.scene.nextWideBand(i, least); });
    for (qsizetype i = 0; i + 1 < bands.size(); ++i) {
        if ((bands.at(i + 1).begin - bands.at(i).begin) * f.scene.zoom > least + 1e-6) {
            RC_ASSERT(seen.contains(i));
            if (bands.at(i).begin < f.scene.fromX(f.scene.size.width()))
                RC_ASSERT(seenInView.contains(i));
        }
    }
}

void checkSearches(const Fixture &f, double position)
{
    qsizetype run = 0; // the naive twins
    while (run < f.lanes.loop.size() && f.scene.runEnd(f.lanes.loop.at(run)) < position)
        ++run;
    RC_ASSERT(f.scene.runEndingFrom(position) == run);
    for (qsizetype index = 0; index < f.lanes.tasks.size(); ++index) {
        const TaskLane &lane = f.lanes.tasks.at(index);
        qsizetype slice = 0;
        while (slice < lane.slices.size() && f.scene.sliceEnd(lane.slices.at(slice)) < position)
            ++slice;
        RC_ASSERT(f.scene.sliceEndingFrom(lane, position) == slice);
        const qsizetype from = slice / 2;
        BusyWidths fresh; // and one that has been asked already
        for (BusyWidths *widths : { &fresh, f.scene.busy })
            RC_ASSERT(widths->of(index).endingFrom(f.scene, position, from) == slice);
    }
}

/// Places of runs and bands that were kept as the log grew.
void checkLoopPlaces(const TimelineScene &scene, LoopPlaces &places)
{
    const double length = scene.axis->length();
    RC_ASSERT(places.endingFrom(scene, length + 1, 0, 0) == scene.lanes->loop.size());
    for (qsizetype i = 0; i < scene.lanes->loop.size(); ++i) {
        RC_ASSERT(places.begin(i) == scene.axis->positionOf(scene.lanes->loop.at(i).begin));
        RC_ASSERT(places.end(i) == scene.runEnd(scene.lanes->loop.at(i)));
    }
    const auto &bands = scene.axis->bands();
    for (qsizetype i = 0; i < bands.size(); ++i)
        RC_ASSERT(places.bandBehind(scene, bands.at(i).begin, 0) == i + 1);
}

void checkWidths(const TraceLog &log, const Lanes &lanes, const TimeAxis &axis, BusyWidths &busy)
{
    TimelineScene scene;
    scene.log = &log;
    scene.lanes = &lanes;
    scene.axis = &axis;
    checkLoopPlaces(scene, busy.loop());
    for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
        double sum = 0;
        const trace::Slices &slices = lanes.tasks.at(lane).slices;
        for (qsizetype i = 0; i < slices.size(); ++i) {
            const Slice slice = slices.at(i);
            if (trace::hasLoop(slice.state))
                sum += scene.sliceEnd(slice) - scene.sliceBegin(slice);
            RC_ASSERT(busy.of(lane).begin(scene, i) == scene.sliceBegin(slice));
            const LaneWidths::Taken taken = busy.of(lane).upTo(scene, axis.length());
            RC_ASSERT(std::abs(taken.busyBefore(i + 1) - sum) < 1e-6 * std::max(1.0, sum));
        }
    }
}

} // namespace

class TestTimelineScene : public QObject
{
    Q_OBJECT

private slots:
    void walksPassOverNothingThatIsWide()
    {
        QVERIFY(rc::check("random traces at random widths", [](const std::vector<quint32> &choices) {
            const TraceLog log = randomLog(choices);
            RC_PRE(!log.isEmpty());
            const double width = *rc::gen::inRange(1, 400);
            for (const AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
                Fixture f(log, mode, width);
                for (const double least : { 1.0, 2.0, 20.0 }) {
                    for (qsizetype lane = 0; lane < f.lanes.tasks.size(); ++lane)
                        checkSlices(f, lane, least);
                    checkRuns(f, least);
                    checkBands(f, least);
                }
                for (int part = 0; part <= 16; ++part)
                    checkSearches(f, f.axis.length() * part / 16);
            }
        }));
    }

    // What was settled is kept as the log grows, the rest is not.
    void widthsFollowTheLog()
    {
        QVERIFY(rc::check("random traces that grow", [](const std::vector<quint32> &choices) {
            const TraceLog whole = randomLog(choices);
            TraceLog log;
            log.header = whole.header;
            trace::LaneBuilder builder;
            TimeAxis axis(log, AxisMode::Elastic);
            BusyWidths busy;
            while (log.size() < whole.size()) {
                for (int i = *rc::gen::inRange(1, 30); i > 0 && log.size() < whole.size(); --i)
                    log.append(whole.at(log.size()));
                builder.grow(log);
                const double scale = axis.scale();
                axis.grow(log);
                if (axis.scale() != scale)
                    busy.clear();
                checkWidths(log, builder.lanes(), axis, busy);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestTimelineScene)
#include "tst_timelinescene.moc"
