#include "trace/lanebuilder.h"
#include "trace/statetimes.h"
#include "trace/timeaxis.h"

#include "../../support/logbuilder.h"
#include "../../support/randomlog.h"

#include <rapidcheck.h>

#include <QTest>

using trace::Lanes;
using trace::Slice;
using trace::StateTimes;
using trace::TaskState;
using trace::TraceLog;

namespace {

qint64 overlap(const TraceLog &log, const Slice &slice, qint64 begin, qint64 end)
{
    const qint64 from = log.timeAt(slice.begin);
    const qint64 to = slice.end < log.size() ? log.timeAt(slice.end) : log.duration();
    return std::max<qint64>(0, std::min(end, to) - std::max(begin, from));
}

/// The naive twin: every slice is looked at.
StateTimes::Times naive(const TraceLog &log, const trace::Slices &slices, qint64 begin, qint64 end)
{
    StateTimes::Times times {};
    for (const Slice &slice : slices)
        times[std::size_t(slice.state)] += overlap(log, slice, begin, end);
    return times;
}

StateTimes::Wait naiveWait(const TraceLog &log, const trace::Slices &slices, qint64 begin, qint64 end)
{
    StateTimes::Wait longest;
    for (qsizetype i = 0; i < slices.size(); ++i) {
        const qint64 duration = overlap(log, slices.at(i), begin, end);
        if (slices.stateOf(i) == TaskState::Awaiting && duration > longest.duration)
            longest = { i, duration };
    }
    return longest;
}

/// A long run of few tasks: whole blocks of their slices are to be passed over. Most choices let a task go
/// on.
TraceLog longLog(const std::vector<quint32> &choices, int times)
{
    std::vector<quint32> all;
    for (int i = 0; i < times; ++i) {
        for (const quint32 choice : choices) {
            const quint32 act = choice % 16 == 0 ? 0 : 1 + choice % 5;
            const quint32 end = 1 + 2 * (choice % 2); // yields or sleeps
            all.push_back((choice + quint32(i)) / 2 * 60 + end * 6 + act);
        }
    }
    all.insert(all.end(), choices.begin(), choices.end());
    return randomLog(all);
}

void checkAll(StateTimes &times, const TraceLog &log, const Lanes &lanes, qint64 begin, qint64 end)
{
    for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
        const trace::Slices &slices = lanes.tasks.at(lane).slices;
        RC_ASSERT(times.of(log, lanes, lane, begin, end) == naive(log, slices, begin, end));
        RC_ASSERT(times.longestWait(log, lanes, lane, begin, end) == naiveWait(log, slices, begin, end));
    }
}

} // namespace

class TestStateTimes : public QObject
{
    Q_OBJECT

private slots:
    void gather()
    {
        const TraceLog log = logs::gather();
        const Lanes lanes = Lanes::of(log);
        StateTimes times;
        constexpr qint64 Half = LogBuilder::Second / 2;
        const StateTimes::Times users = times.of(log, lanes, 1, Half, 2 * LogBuilder::Second + Half);
        QCOMPARE(users[std::size_t(TaskState::Awaiting)], 3 * Half); // it sleeps two seconds
        QCOMPARE(users[std::size_t(TaskState::Done)], Half);
        QCOMPARE(users[std::size_t(TaskState::Running)], 0);
        const StateTimes::Wait wait = times.longestWait(log, lanes, 1, Half, 3 * LogBuilder::Second);
        QCOMPARE(wait.duration, 3 * Half);
        QCOMPARE(lanes.tasks.at(1).slices.at(wait.slice).state, TaskState::Awaiting);
        QCOMPARE(times.longestWait(log, lanes, 1, 0, 0), StateTimes::Wait());
    }

    void equalsLookingAtEverySlice()
    {
        QVERIFY(rc::check("random traces, random stretches", [](const std::vector<quint32> &choices) {
            const TraceLog log = longLog(choices, *rc::gen::inRange(1, 40));
            const Lanes lanes = Lanes::of(log);
            StateTimes times;
            for (int i = 0; i < 6; ++i) {
                const qint64 begin = *rc::gen::inRange<qint64>(-1, log.duration() + 2);
                const qint64 end = *rc::gen::inRange<qint64>(begin, log.duration() + 3);
                checkAll(times, log, lanes, begin, end);
            }
            checkAll(times, log, lanes, log.timeAt(0), log.duration());
        }));
    }

    // Whoever has looked before must not see less, or other things, when the run has gone on.
    void equalsLookingAtEverySliceWhileTheRunGrows()
    {
        QVERIFY(rc::check("random traces, part by part", [](const std::vector<quint32> &choices) {
            const TraceLog whole = longLog(choices, 12);
            TraceLog log;
            trace::LaneBuilder builder;
            StateTimes times;
            while (log.size() < whole.size()) {
                const qsizetype more = *rc::gen::inRange<qsizetype>(1, whole.size() / 3 + 2);
                for (qsizetype i = 0; i < more && log.size() < whole.size(); ++i)
                    log.append(whole.at(log.size()));
                builder.grow(log);
                checkAll(times, log, builder.lanes(), log.duration() / 3, log.duration());
                checkAll(times, log, builder.lanes(), 0, log.duration() / 2);
            }
        }));
    }

    // A pixel column of the timeline is a stretch of time: what it is filled with, state by state.
    void pixelColumnsEqualLookingAtEverySlice()
    {
        QVERIFY(rc::check("random traces at random zooms", [](const std::vector<quint32> &choices) {
            const TraceLog log = longLog(choices, 4);
            const Lanes lanes = Lanes::of(log);
            const trace::TimeAxis axis(log, trace::AxisMode(*rc::gen::inRange(0, 3)));
            StateTimes times;
            const int columns = *rc::gen::inRange(1, 60);
            for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
                const trace::Slices &slices = lanes.tasks.at(lane).slices;
                StateTimes::Times sum {};
                for (int column = 0; column < columns; ++column) {
                    const qint64 begin = axis.timeAt(axis.length() * column / columns);
                    const qint64 end = axis.timeAt(axis.length() * (column + 1) / columns);
                    const StateTimes::Times own = times.of(log, lanes, lane, begin, end);
                    const StateTimes::Times expected = naive(log, slices, begin, end);
                    for (std::size_t state = 0; state < own.size(); ++state) {
                        RC_ASSERT(std::abs(own[state] - expected[state]) <= 1);
                        sum[state] += own[state];
                    }
                }
                // Columns side by side leave nothing out and count nothing twice.
                RC_ASSERT(sum == naive(log, slices, axis.timeAt(0), axis.timeAt(axis.length())));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestStateTimes)
#include "tst_statetimes.moc"
