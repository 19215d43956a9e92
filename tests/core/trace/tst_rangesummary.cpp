#include "trace/rangesummary.h"

#include "../../support/logbuilder.h"
#include "../../support/randomlog.h"

#include <rapidcheck.h>

#include <QSet>
#include <QTest>

using asyncio::EventKind;
using trace::AxisMode;
using trace::HandleRun;
using trace::Lanes;
using trace::LogRange;
using trace::RangeSummary;
using trace::Slice;
using trace::StateTimes;
using trace::TaskState;
using trace::TimeAxis;
using trace::TraceLog;

namespace {

qint64 overlap(const LogRange &range, qint64 begin, qint64 end)
{
    return std::max<qint64>(0, std::min(range.end, end) - std::max(range.begin, begin));
}

void addSlice(RangeSummary &summary, const TraceLog &log, const Slice &slice, qsizetype lane, qsizetype index)
{
    const qint64 end = slice.end < log.size() ? log.timeAt(slice.end) : log.duration();
    const qint64 duration = overlap(summary.range, log.timeAt(slice.begin), end);
    summary.times[std::size_t(slice.state)] += duration;
    if (slice.state == TaskState::Awaiting && duration > summary.longestWait.duration)
        summary.longestWait = { lane, index, duration };
    if (slice.begin < summary.range.from || slice.begin >= summary.range.to)
        return;
    if (slice.state == TaskState::Failed || slice.state == TaskState::Destroyed)
        summary.failed.append(lane);
    if (slice.state == TaskState::Cancelled)
        summary.cancelled.append(lane);
}

/// The naive twin: looks at every event, slice and run.
RangeSummary naive(const TraceLog &log, const Lanes &lanes, const LogRange &range)
{
    RangeSummary summary;
    summary.range = range;
    QSet<quint32> iterations;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (i < range.from || i >= range.to)
            continue;
        const trace::Event event = log.at(i);
        summary.steps += event.kind == EventKind::StepStart;
        if (event.iteration > 0)
            iterations.insert(event.iteration);
    }
    summary.iterations = iterations.size();
    for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
        for (qsizetype i = 0; i < lanes.tasks.at(lane).slices.size(); ++i)
            addSlice(summary, log, lanes.tasks.at(lane).slices.at(i), lane, i);
    }
    for (qsizetype i = 0; i < lanes.loop.size(); ++i) {
        const HandleRun &run = lanes.loop.at(i);
        const qint64 duration = overlap(range, log.timeAt(run.begin), log.timeAt(run.end - 1));
        if (duration > summary.longestHold.duration)
            summary.longestHold = { i, duration };
    }
    return summary;
}

bool isSame(const RangeSummary &one, const RangeSummary &other)
{
    for (std::size_t state = 0; state < one.times.size(); ++state) {
        if (std::abs(one.times[state] - other.times[state]) > 1)
            return false;
    }
    return one.steps == other.steps && one.iterations == other.iterations
        && one.longestWait == other.longestWait && one.longestHold == other.longestHold
        && one.failed == other.failed && one.cancelled == other.cancelled;
}

} // namespace

class TestRangeSummary : public QObject
{
    Q_OBJECT

private slots:
    void gather()
    {
        const TraceLog log = logs::gather();
        const Lanes lanes = Lanes::of(log);
        StateTimes times;
        const RangeSummary all = RangeSummary::of(log, lanes, times, LogRange::whole(log));
        QCOMPARE(all.times[std::size_t(TaskState::Awaiting)], 9 * LogBuilder::Second); // 3 + 2 + 3 + 1
        QCOMPARE(all.longestWait.duration, 3 * LogBuilder::Second);
        QCOMPARE(all.longestHold, RangeSummary::Hold()); // steps take no virtual time
        QVERIFY(all.failed.isEmpty() && all.cancelled.isEmpty());
        QCOMPARE(all.steps, 8); // of main two, of each fetch two
    }

    void states()
    {
        const TraceLog log = logs::states();
        const Lanes lanes = Lanes::of(log);
        StateTimes times;
        const RangeSummary all = RangeSummary::of(log, lanes, times, LogRange::whole(log));
        QVERIFY(!all.failed.isEmpty());
        QVERIFY(!all.cancelled.isEmpty());
        QVERIFY(all.longestHold.run >= 0); // somebody blocks it
        QVERIFY(all.longestHold.duration >= all.times[std::size_t(TaskState::Blocking)]);
    }

    void nothingOfNothing()
    {
        const TraceLog log;
        StateTimes times;
        const LogRange none = LogRange::between(log, TimeAxis(log, AxisMode::Elastic), 0, 10);
        QCOMPARE(none, LogRange());
        QCOMPARE(LogRange::whole(log), LogRange());
        const RangeSummary summary = RangeSummary::of(log, Lanes(), times, none);
        QCOMPARE(summary.steps, 0);
        QCOMPARE(summary.iterations, 0);
    }

    // The part of the axis between two positions, event by event.
    void betweenPositions()
    {
        QVERIFY(rc::check("random traces, random positions", [](const std::vector<quint32> &choices) {
            const TraceLog log = randomLog(choices);
            for (const AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
                const TimeAxis axis(log, mode);
                const double begin = axis.length() * *rc::gen::inRange(0, 101) / 100;
                const double end = begin + (axis.length() - begin) * *rc::gen::inRange(0, 100) / 100;
                const LogRange range = LogRange::between(log, axis, begin, end);
                RC_ASSERT(range.begin == axis.timeAt(begin));
                RC_ASSERT(range.end == axis.timeAt(end));
                for (qsizetype i = 0; i < log.programEnd(); ++i) {
                    const double at = axis.positionOf(i);
                    RC_ASSERT((i >= range.from && i < range.to)
                              == (at >= begin && (at < end || end >= axis.length())));
                }
            }
        }));
    }

    void equalsLookingAtEverything()
    {
        QVERIFY(rc::check("random traces, random ranges", [](const std::vector<quint32> &choices) {
            const TraceLog log = randomLog(choices);
            const Lanes lanes = Lanes::of(log);
            const TimeAxis axis(log, AxisMode::Elastic);
            StateTimes times;
            for (int i = 0; i < 6; ++i) {
                const double begin = axis.length() * *rc::gen::inRange(0, 101) / 100;
                const double end = begin + (axis.length() - begin) * *rc::gen::inRange(0, 101) / 100;
                const LogRange range = LogRange::between(log, axis, begin, end);
                RC_ASSERT(isSame(RangeSummary::of(log, lanes, times, range), naive(log, lanes, range)));
            }
            const LogRange whole = LogRange::whole(log);
            RC_ASSERT(isSame(RangeSummary::of(log, lanes, times, whole), naive(log, lanes, whole)));
        }));
    }
};

QTEST_APPLESS_MAIN(TestRangeSummary)
#include "tst_rangesummary.moc"
