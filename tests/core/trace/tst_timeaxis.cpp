#include "../../support/logbuilder.h"
#include "../../support/randomlog.h"

#include "trace/timeaxis.h"

#include <rapidcheck.h>

#include <QTest>

using asyncio::EventKind;
using asyncio::WaitKind;
using namespace Qt::Literals::StringLiterals;
using trace::AxisMode;
using trace::TimeAxis;
using trace::TraceLog;

namespace {

constexpr qint64 Second = LogBuilder::Second;

/// Index of the nth event of a kind, from 1.
qsizetype find(const TraceLog &log, EventKind kind, int nth = 1)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.at(i).kind == kind && --nth == 0)
            return i;
    }
    return -1;
}

/// The instants of a log, found the slow way.
QList<qint64> instantsOf(const TraceLog &log)
{
    QList<qint64> instants;
    for (const trace::Event &event : log.events()) {
        if (!instants.contains(event.time))
            instants.append(event.time);
    }
    return instants;
}

bool isAboutEqual(double a, double b)
{
    return std::abs(a - b) < 1e-6 * std::max({ 1.0, std::abs(a), std::abs(b) });
}

/// An axis that grows batch by batch, against one that is made of the whole at its scale.
void checkGrowth(const TraceLog &whole, AxisMode mode, qsizetype batch)
{
    TraceLog log;
    TimeAxis axis(log, mode);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        log.append(whole.at(i));
        if (i % batch == 0)
            axis.grow(log);
    }
    axis.grow(log);
    const TimeAxis expected = TimeAxis::toScale(whole, mode, axis.scale());
    RC_ASSERT(isAboutEqual(axis.length(), expected.length()));
    RC_ASSERT(axis.bands().size() == expected.bands().size());
    for (qsizetype i = 0; i <= whole.size(); ++i) {
        RC_ASSERT(isAboutEqual(axis.positionOf(i), expected.positionOf(i)));
        qsizetype stop = i; // the naive twin of stopOf
        while (stop > 0 && axis.positionOf(stop - 1) == axis.positionOf(i))
            --stop;
        RC_ASSERT(axis.stopOf(i) == stop);
    }
    const double fitting = TimeAxis(whole, mode).scale();
    RC_ASSERT(axis.scale() <= fitting * 2.0001 && axis.scale() * 2.0001 >= fitting);
}

void checkInvariants(const TraceLog &log, AxisMode mode)
{
    const TimeAxis axis(log, mode);
    RC_ASSERT(axis.positionOf(0) == 0.0);
    RC_ASSERT(axis.positionOf(log.size()) == axis.length());
    for (qsizetype i = 0; i < log.size(); ++i) {
        const double position = axis.positionOf(i);
        RC_ASSERT(position <= axis.positionOf(i + 1));
        RC_ASSERT(axis.rightOf(i) >= position);
        if (axis.positionOf(i + 1) > position)
            RC_ASSERT(axis.rightOf(i) <= axis.positionOf(i + 1));
        // Naive twin of eventAt: the last event that is not right of the position.
        qsizetype last = 0;
        while (last + 1 < log.size() && axis.positionOf(last + 1) <= position)
            ++last;
        RC_ASSERT(axis.eventAt(position) == last);
        if (mode != AxisMode::Time)
            RC_ASSERT(axis.timeAt(position) == log.at(last).time);
    }
    const QList<qint64> instants = instantsOf(log);
    RC_ASSERT(axis.bands().size() == instants.size());
    for (qsizetype i = 0; i < instants.size(); ++i) {
        const TimeAxis::Band &band = axis.bands().at(i);
        RC_ASSERT(band.time == instants.at(i));
        RC_ASSERT(band.begin <= band.end);
        if (i > 0)
            RC_ASSERT(axis.bands().at(i - 1).end <= band.begin);
        RC_ASSERT(axis.positionOfTime(band.time) == band.begin);
    }
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT

private slots:
    void growsLikeTheWhole()
    {
        QVERIFY(
            rc::check("an axis that grows is that of the whole at its scale",
                      [](const std::vector<quint32> &choices) {
                          const TraceLog log = randomLog(choices);
                          RC_PRE(!log.isEmpty());
                          const qsizetype batch = *rc::gen::inRange<qsizetype>(1, 9);
                          for (const AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps })
                              checkGrowth(log, mode, batch);
                      }));
    }

    void emptyLog()
    {
        for (AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis axis { TraceLog(), mode };
            QVERIFY(axis.isEmpty());
            QCOMPARE(axis.length(), 0.0);
            QCOMPARE(axis.positionOf(0), 0.0);
            QCOMPARE(axis.rightOf(0), 0.0);
            QCOMPARE(axis.positionOfTime(Second), 0.0);
            QCOMPARE(axis.timeAt(10), qint64(0));
            QCOMPARE(axis.eventAt(10), qsizetype(0));
            QVERIFY(axis.bands().isEmpty());
        }
    }

    void oneEvent()
    {
        LogBuilder b;
        b.createOnly(0, u"main"_s);
        for (AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis axis(b.log, mode);
            QCOMPARE(axis.bands().size(), qsizetype(1));
            QCOMPARE(axis.positionOf(0), 0.0);
            QVERIFY(axis.length() > 0);
            QCOMPARE(axis.timeAt(axis.length() + 5), qint64(0));
            QCOMPARE(axis.eventAt(axis.length() + 5), qsizetype(0));
            QCOMPARE(axis.eventAt(-5), qsizetype(0));
        }
    }

    void allAtOneInstant()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.finish(main);
        const TimeAxis axis(b.log, AxisMode::Elastic);
        QCOMPARE(axis.bands().size(), qsizetype(1));
        QCOMPARE(axis.bands().first().end, axis.length());
        QCOMPARE(axis.timeAt(axis.length()), qint64(0));
    }

    void aStepIsAtLeast22Wide_data()
    {
        QTest::addColumn<int>("prints");
        for (int prints : { 0, 1, 5 })
            QTest::addRow("%d prints", prints) << prints;
    }

    void aStepIsAtLeast22Wide()
    {
        QFETCH(int, prints);
        LogBuilder b;
        QList<asyncio::TaskId> tasks;
        for (int i = 0; i < 4; ++i) // more than two steps: room for names is not given
            tasks.append(b.create(0, u"a rather long name"_s));
        b.iteration();
        for (const auto task : tasks) {
            b.start(task);
            for (int i = 0; i < prints; ++i)
                b.print(task, u"x"_s);
            b.finish(task);
        }
        const TimeAxis axis(b.log, AxisMode::Elastic);
        const double width = axis.rightOf(find(b.log, EventKind::StepEnd))
                           - axis.positionOf(find(b.log, EventKind::StepStart));
        QCOMPARE(width, std::max(22.0, 18.0 + 6 * prints));
    }

    void aLoneStepIsAsWideAsItsName()
    {
        LogBuilder b;
        const auto task = b.create(0, u"comments"_s);
        b.iteration();
        b.start(task);
        b.finish(task);
        const TimeAxis axis(b.log, AxisMode::Elastic);
        QVERIFY(axis.rightOf(find(b.log, EventKind::StepEnd))
                    - axis.positionOf(find(b.log, EventKind::StepStart))
                > 60);
    }

    void timersAndCallbacksAre14Wide()
    {
        const TraceLog log = logs::gather();
        const TimeAxis axis(log, AxisMode::Elastic);
        for (EventKind kind : { EventKind::TimerFired, EventKind::CallbackRun }) {
            const qsizetype event = find(log, kind);
            QCOMPARE(axis.rightOf(event) - axis.positionOf(event), 14.0);
        }
    }

    void bookkeepingStandsOnItsStop()
    {
        const TraceLog log = logs::gather();
        for (AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis axis(log, mode);
            for (qsizetype i = 1; i < log.size(); ++i) {
                if (!trace::isStop(log, i))
                    QCOMPARE(axis.positionOf(i), axis.positionOf(i - 1));
            }
        }
    }

    // What a step does after another ran within it still belongs to its run.
    void anEagerStepDoesNotEndTheRun()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        const qsizetype begin = b.log.size() - 1;
        const auto child = b.createOnly(main, u"child"_s);
        b.start(child);
        b.finish(child);
        b.print(main, u"still here"_s);
        b.finish(main);
        const TimeAxis axis(b.log, AxisMode::Steps);
        QVERIFY(isAboutEqual(axis.length() - axis.positionOf(begin), 30.0));
    }

    void waitsAreInProportionOnOneScale()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        const QList<double> waits { 1.0, 0.5, 3.0 };
        for (double wait : waits) {
            b.iteration();
            b.start(main);
            b.sleep(main, wait);
            b.iteration(qint64(wait * double(Second)));
            b.fire(main);
        }
        const TimeAxis axis(b.log, AxisMode::Elastic);
        QCOMPARE(axis.bands().size(), qsizetype(4));
        const auto gap = [&](int i) { return axis.bands().at(i + 1).begin - axis.bands().at(i).end; };
        QVERIFY(isAboutEqual(gap(1), gap(0) * 0.5));
        QVERIFY(isAboutEqual(gap(2), gap(0) * 3.0));
        QVERIFY(gap(1) >= 20);
    }

    void theShortestWaitIsWideWhereThatIsPossible()
    {
        const TraceLog log = logs::queue();
        const TimeAxis axis(log, AxisMode::Elastic);
        for (qsizetype i = 1; i < axis.bands().size(); ++i)
            QVERIFY(axis.bands().at(i).begin - axis.bands().at(i - 1).end >= 39.9);
    }

    void waitsDoNotDwarfSteps()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.sleep(main, 0.001);
        b.iteration(Second / 1000);
        b.fire(main);
        b.iteration();
        b.start(main);
        b.sleep(main, 1000);
        b.iteration(1000 * Second);
        b.fire(main);
        const TimeAxis axis(b.log, AxisMode::Elastic);
        QVERIFY(axis.length() < 1000);
    }

    void aWaitedIterationBeginsItsBand()
    {
        const TraceLog log = logs::gather();
        const TimeAxis axis(log, AxisMode::Elastic);
        for (qsizetype i = 0; i < log.size(); ++i) {
            if (log.at(i).kind == EventKind::LoopIteration && log.at(i).duration > 0)
                QCOMPARE(axis.positionOf(i), axis.positionOfTime(log.at(i).time));
        }
    }

    void blockingInsideAStep()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.block(main, 2.0);
        b.block(main, 1.0);
        b.finish(main);
        for (AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis axis(b.log, mode);
            QCOMPARE(axis.bands().size(), qsizetype(3));
            const auto length = [&](int nth) {
                return axis.positionOf(find(b.log, EventKind::BlockingEnd, nth))
                     - axis.rightOf(find(b.log, EventKind::BlockingStart, nth));
            };
            QVERIFY(length(1) > 0);
            if (mode == AxisMode::Elastic)
                QVERIFY(length(1) > 1.7 * length(2));
        }
    }

    void bothWaysBetweenTimeAndPosition()
    {
        const TraceLog log = logs::gather();
        for (AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps }) {
            const TimeAxis axis(log, mode);
            for (qint64 time = 0; time <= 3 * Second; time += Second / 10)
                QVERIFY(std::abs(axis.timeAt(axis.positionOfTime(time)) - time) <= 1);
            QCOMPARE(axis.positionOfTime(-1), 0.0);
            QCOMPARE(axis.positionOfTime(4 * Second), axis.length());
            QCOMPARE(axis.timeAt(-1), qint64(0));
            QCOMPARE(axis.timeAt(axis.length() + 1), 3 * Second);
        }
    }

    void timeModeKeepsTrueProportion()
    {
        const TraceLog log = logs::gather();
        const TimeAxis axis(log, AxisMode::Time);
        const double second = axis.positionOfTime(Second);
        QVERIFY(isAboutEqual(axis.positionOfTime(2 * Second), 2 * second));
        QVERIFY(isAboutEqual(axis.positionOfTime(3 * Second), 3 * second));
        const qsizetype timer = find(log, EventKind::TimerFired);
        QVERIFY(isAboutEqual(axis.rightOf(timer) - axis.positionOf(timer), 5.0));
    }

    void aScaleOfOnesOwn()
    {
        const TraceLog log = logs::gather();
        const TimeAxis axis = TimeAxis::toScale(log, AxisMode::Time, 100);
        QCOMPARE(axis.mode(), AxisMode::Time);
        for (int seconds : { 1, 2, 3 })
            QVERIFY(isAboutEqual(axis.positionOfTime(seconds * Second), 100.0 * seconds));
        // Another run on that scale has its times at the same places.
        const TimeAxis other = TimeAxis::toScale(logs::states(), AxisMode::Time, 100);
        QVERIFY(isAboutEqual(other.positionOfTime(Second), axis.positionOfTime(Second)));
        QVERIFY(TimeAxis::toScale(TraceLog(), AxisMode::Time, 100).isEmpty());
    }

    void stepsModeGivesEveryHandleTheSameWidth()
    {
        const TraceLog log = logs::gather();
        const TimeAxis axis(log, AxisMode::Steps);
        const qsizetype timer = find(log, EventKind::TimerFired);
        const double width = axis.rightOf(timer) - axis.positionOf(timer);
        QVERIFY(isAboutEqual(axis.rightOf(find(log, EventKind::StepEnd))
                                 - axis.positionOf(find(log, EventKind::StepStart)),
                             width));
        QCOMPARE(axis.bands().at(1).begin - axis.bands().at(0).end, 12.0);
    }

    void invariantsHoldForAnyLog()
    {
        QVERIFY(rc::check("time axis", [] {
            const TraceLog log = randomLog(
                *rc::gen::container<std::vector<quint32>>(rc::gen::arbitrary<quint32>()));
            for (AxisMode mode : { AxisMode::Elastic, AxisMode::Time, AxisMode::Steps })
                checkInvariants(log, mode);
        }));
    }

    void constructionIsLinear()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        for (int i = 0; i < 20000; ++i) {
            b.iteration(i % 3 == 0 ? Second : 0);
            b.start(main);
            b.suspend(main, WaitKind::Yield, u"sleep(0)"_s);
            b.ready(main);
        }
        QVERIFY(TimeAxis(b.log, AxisMode::Elastic).length() > 0);
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
