#include "../support/logbuilder.h"
#include "../support/randomlog.h"

#include "laneorder.h"

#include "actions/fuzzymatch.h"
#include "trace/lanebuilder.h"

#include <rapidcheck.h>

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <climits>

using namespace Qt::Literals::StringLiterals;
using trace::Lanes;
using trace::TaskState;
using trace::TraceLog;
using Row = LaneOrder::Row;

namespace {

constexpr qsizetype Everything = LLONG_MAX;

/// The naive twin: every question is answered by looking at all lanes.
class Naive
{
public:
    Naive(const TraceLog &log, const Lanes &lanes, const LaneWishes &wishes, qsizetype known)
        : m_log(log)
        , m_lanes(lanes)
        , m_wishes(wishes)
        , m_known(known)
    {
    }

    QList<Row> rows() const
    {
        QList<Row> rows;
        for (const asyncio::TaskId task : m_wishes.pinned) {
            if (const qsizetype lane = m_lanes.laneOf(task); lane >= 0 && isKnown(lane))
                rows.append(rowOf(lane));
        }
        QList<qsizetype> others;
        for (qsizetype lane = 0; lane < m_lanes.tasks.size(); ++lane) {
            if (hasOwnRow(lane) && !isPinned(lane))
                others.append(lane);
        }
        std::ranges::sort(others, {}, [this](qsizetype lane) {
            return m_wishes.grouped ? way(lane) : QList<qsizetype> { lane };
        });
        for (const qsizetype lane : others)
            rows.append(rowOf(lane));
        return rows;
    }

    qsizetype standsFor(qsizetype lane) const
    {
        const QList<Row> rows = this->rows();
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (rows.at(row).lane == (foldedInto(lane) >= 0 ? foldedInto(lane) : lane))
                return row;
        }
        return -1;
    }

private:
    bool isKnown(qsizetype lane) const { return m_lanes.tasks.at(lane).slices.beginOf(0) < m_known; }
    bool isPinned(qsizetype lane) const { return m_wishes.pinned.contains(m_lanes.tasks.at(lane).task); }
    bool matches(qsizetype lane) const
    {
        return FuzzyMatch::of(m_wishes.filter, m_lanes.tasks.at(lane).label).has_value();
    }
    qsizetype parentOf(qsizetype lane) const
    {
        return m_lanes.laneOf(m_log.at(m_lanes.tasks.at(lane).slices.beginOf(0)).parent);
    }
    /// From the outermost task to the lane's own.
    QList<qsizetype> way(qsizetype lane) const
    {
        QList<qsizetype> way { lane };
        while (parentOf(way.constFirst()) >= 0)
            way.prepend(parentOf(way.constFirst()));
        return way;
    }
    qsizetype foldedInto(qsizetype lane) const
    {
        if (!m_wishes.grouped || !m_wishes.filter.isEmpty() || isPinned(lane) || !isKnown(lane))
            return -1;
        QList<qsizetype> above = way(lane);
        above.removeLast();
        for (const qsizetype each : above) {
            if (m_wishes.folded.contains(m_lanes.tasks.at(each).task))
                return each;
        }
        return -1;
    }
    bool hasOwnRow(qsizetype lane) const
    {
        return isKnown(lane) && (isPinned(lane) || (matches(lane) && foldedInto(lane) < 0));
    }
    bool fails(qsizetype lane) const
    {
        const trace::Slice last = m_lanes.tasks.at(lane).slices.last();
        return (last.state == TaskState::Failed || last.state == TaskState::Destroyed)
            && last.begin < m_known;
    }
    Row rowOf(qsizetype lane) const
    {
        Row row { lane };
        row.isPinned = isPinned(lane);
        if (!m_wishes.grouped)
            return row;
        if (!row.isPinned) {
            for (const qsizetype each : way(lane))
                row.depth += each != lane && hasOwnRow(each) && !isPinned(each) ? 1 : 0;
        }
        for (qsizetype each = 0; each < m_lanes.tasks.size(); ++each) {
            row.isGroup = row.isGroup || (parentOf(each) == lane && isKnown(each));
            if (foldedInto(each) != lane)
                continue;
            ++row.folded;
            row.failures += fails(each) ? 1 : 0;
        }
        return row;
    }

    const TraceLog &m_log;
    const Lanes &m_lanes;
    const LaneWishes &m_wishes;
    const qsizetype m_known;
};

LaneWishes randomWishes(const Lanes &lanes)
{
    LaneWishes wishes;
    wishes.grouped = *rc::gen::inRange(0, 3) > 0;
    const QStringList filters { u""_s, u""_s, u"task"_s, u"1"_s, u"main"_s, u"zzz"_s, u"2 t"_s };
    wishes.filter = filters.at(*rc::gen::inRange<qsizetype>(0, filters.size()));
    for (const trace::TaskLane &lane : lanes.tasks) {
        if (*rc::gen::inRange(0, 5) == 0)
            wishes.pinned.prepend(lane.task);
        if (*rc::gen::inRange(0, 3) == 0)
            wishes.folded.append(lane.task);
    }
    wishes.pinned.append(100'000); // there is no such task
    return wishes;
}

QList<Row> rowsOf(const LaneOrder &order)
{
    QList<Row> rows;
    for (qsizetype row = 0; row < order.rowCount(); ++row)
        rows.append(order.row(row));
    return rows;
}

void check(const LaneOrder &order, const TraceLog &log, const Lanes &lanes, const LaneWishes &wishes,
           qsizetype known)
{
    const Naive naive(log, lanes, wishes, known);
    const QList<Row> rows = rowsOf(order);
    RC_ASSERT(rows == naive.rows());
    for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
        const qsizetype row = order.rowOf(lane);
        RC_ASSERT((row < 0 || rows.at(row).lane == lane));
        RC_ASSERT(order.rowStandingFor(lane) == naive.standsFor(lane));
    }
    for (qsizetype row = 0; row < rows.size(); ++row)
        RC_ASSERT(order.failuresIn(row).size() == rows.at(row).failures);
}

/// Main, which makes many tasks that make one each; every tenth fails.
TraceLog manyTasks(int count)
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    for (int i = 0; i < count / 2; ++i) {
        const auto fetch = b.create(main, u"fetch %1"_s.arg(i));
        b.create(fetch, u"parse %1"_s.arg(i));
    }
    b.suspend(main, asyncio::WaitKind::Sleep, u"sleep(1.0)"_s);
    for (asyncio::TaskId task = 2; task < asyncio::TaskId(count); ++task) {
        b.start(task);
        b.finish(task, task % 10 == 0 ? asyncio::Outcome::Exception : asyncio::Outcome::Result);
    }
    return b.log;
}

} // namespace

class TestLaneOrder : public QObject
{
    Q_OBJECT

private slots:
    void plainLanesStandAsTheyCome()
    {
        const TraceLog log = logs::states();
        const Lanes lanes = Lanes::of(log);
        LaneOrder order;
        order.update(log, lanes, {}, 3); // not even what is hidden leaves a gap in them
        QCOMPARE(order.rowCount(), lanes.tasks.size());
        QCOMPARE(order.counterCount(), lanes.counters.size());
        for (qsizetype lane = 0; lane < lanes.tasks.size(); ++lane) {
            QCOMPARE(order.rowOf(lane), lane);
            QCOMPARE(order.rowStandingFor(lane), lane);
            QCOMPARE(order.row(lane), Row { lane });
        }
        QCOMPARE(order.rowOf(-1), -1);
        QCOMPARE(order.rowOf(lanes.tasks.size()), -1);
    }

    void childrenStandUnderTheirParent()
    {
        const TraceLog log = manyTasks(6); // main, fetch 0, parse 0, fetch 1, …
        const Lanes lanes = Lanes::of(log);
        LaneWishes wishes;
        wishes.grouped = true;
        LaneOrder order;
        order.update(log, lanes, wishes, Everything);
        const QList<int> depths { 0, 1, 2, 1, 2, 1, 2 };
        for (qsizetype row = 0; row < depths.size(); ++row)
            QCOMPARE(order.row(row).depth, depths.at(row));
        wishes.folded = { lanes.tasks.at(1).task };
        order.update(log, lanes, wishes, Everything);
        QCOMPARE(order.rowCount(), 6);
        QCOMPARE(order.row(1).folded, 1);
        QCOMPARE(order.rowOf(2), -1);
        QCOMPARE(order.rowStandingFor(2), 1);
    }

    void aFoldedGroupTellsItsFailures()
    {
        const TraceLog log = manyTasks(40);
        const Lanes lanes = Lanes::of(log);
        LaneWishes wishes;
        wishes.grouped = true;
        wishes.folded = { 1 };
        LaneOrder order;
        order.update(log, lanes, wishes, Everything);
        QCOMPARE(order.rowCount(), 1);
        QCOMPARE(order.row(0).folded, lanes.tasks.size() - 1);
        QCOMPARE(order.row(0).failures, 3); // 10, 20, 30
        QCOMPARE(order.failuresIn(0).size(), 3);
        for (const qsizetype event : order.failuresIn(0))
            QCOMPARE(log.at(event).outcome, asyncio::Outcome::Exception);
    }

    void theFilterFindsTasksAndCounters()
    {
        const TraceLog log = logs::queue();
        const Lanes lanes = Lanes::of(log);
        LaneWishes wishes;
        wishes.filter = u"queue len"_s;
        LaneOrder order;
        order.update(log, lanes, wishes, Everything);
        QCOMPARE(order.rowCount(), 0);
        QCOMPARE(order.counterCount(), 1);
        QCOMPARE(order.placeOf(0), 0);
        wishes.filter = u"WORK"_s;
        order.update(log, lanes, wishes, Everything);
        QCOMPARE(order.rowCount(), 1);
        QVERIFY(lanes.tasks.at(order.row(0).lane).label.startsWith(u"worker"_s));
        QCOMPARE(order.counterCount(), 0);
        QCOMPARE(order.placeOf(0), -1);
        QCOMPARE(order.knownCount(), lanes.tasks.size() + lanes.counters.size());
        QCOMPARE(order.hiddenCount(), order.knownCount() - 1);
    }

    void failuresThatTheFilterHidesAreCounted()
    {
        const TraceLog log = manyTasks(40);
        const Lanes lanes = Lanes::of(log);
        LaneWishes wishes;
        wishes.filter = u"main"_s;
        LaneOrder order;
        order.update(log, lanes, wishes, Everything);
        QCOMPARE(order.hiddenCount(), lanes.tasks.size() - 1);
        QCOMPARE(order.hiddenFailures(), 3);
        wishes.pinned = { 10 };
        order.update(log, lanes, wishes, Everything);
        QCOMPARE(order.hiddenFailures(), 2);
    }

    void nothingIsToldOfWhatMayNotBeKnown()
    {
        const TraceLog log = manyTasks(40);
        const Lanes lanes = Lanes::of(log);
        LaneWishes wishes;
        wishes.filter = u"fetch"_s;
        LaneOrder order;
        order.update(log, lanes, wishes, lanes.tasks.at(3).slices.beginOf(0) + 1);
        QCOMPARE(order.rowCount(), 2); // the first, and the one of lane 3
        QCOMPARE(order.knownCount(), 4);
        QCOMPARE(order.hiddenFailures(), 0);
    }

    void equalsLookingAtAllLanes()
    {
        QVERIFY(rc::check("random traces, random wishes", [](const std::vector<quint32> &choices) {
            std::vector<quint32> all = choices;
            for (const quint32 choice : choices) // more tasks
                all.push_back(choice / 6 * 6);
            const TraceLog log = randomLog(all);
            const Lanes lanes = Lanes::of(log);
            LaneOrder order;
            for (int i = 0; i < 4; ++i) {
                LaneWishes wishes = randomWishes(lanes);
                const qsizetype known = i < 2 ? Everything : *rc::gen::inRange<qsizetype>(0, log.size() + 1);
                order.update(log, lanes, wishes, known);
                if (!wishes.arePlain())
                    check(order, log, lanes, wishes, known);
            }
        }));
    }

    void equalsLookingAtAllLanesWhileTheRunGrows()
    {
        QVERIFY(rc::check("random traces, part by part", [](const std::vector<quint32> &choices) {
            const TraceLog whole = randomLog(choices);
            const LaneWishes wishes = randomWishes(Lanes::of(whole));
            TraceLog log;
            trace::LaneBuilder builder;
            LaneOrder order;
            while (log.size() < whole.size()) {
                const qsizetype more = *rc::gen::inRange<qsizetype>(1, whole.size() / 2 + 2);
                for (qsizetype i = 0; i < more && log.size() < whole.size(); ++i)
                    log.append(whole.at(log.size()));
                builder.grow(log);
                order.update(log, builder.lanes(), wishes, Everything);
                check(order, log, builder.lanes(), wishes, Everything);
            }
        }));
    }

    // In proportion to the lanes, and not to their square: ten thousand are no matter.
    void tenThousandLanes()
    {
        const auto measure = [](int count, const QString &filter) {
            const TraceLog log = manyTasks(count);
            const Lanes lanes = Lanes::of(log);
            LaneWishes wishes;
            wishes.grouped = true;
            wishes.filter = filter;
            for (asyncio::TaskId task = 2; filter.isEmpty() && task < asyncio::TaskId(count); task += 2)
                wishes.folded.append(task);
            LaneOrder order;
            order.update(log, lanes, wishes, Everything);
            qint64 least = LLONG_MAX;
            for (int i = 0; i < 5; ++i) {
                QElapsedTimer timer;
                timer.start();
                order.clear();
                order.update(log, lanes, wishes, Everything);
                least = std::min(least, timer.nsecsElapsed());
            }
            return double(least);
        };
        for (const QString &filter : { QString(), u"parse 1"_s }) {
            const double small = measure(2'000, filter);
            const double large = measure(20'000, filter);
            qInfo("%s: %.2f ms for 2,000 lanes, %.2f ms for 20,000", qUtf8Printable(filter), small / 1e6,
                  large / 1e6);
            QVERIFY2(large < 40 * small, "it grows with the square of the lanes");
        }
    }
};

QTEST_GUILESS_MAIN(TestLaneOrder)
#include "tst_laneorder.moc"
