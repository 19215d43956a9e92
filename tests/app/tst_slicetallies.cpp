#include "slicetallies.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using trace::TaskState;

namespace {

/// Tallies and their naive twin, some of which have been forgotten and taken anew.
struct Lane
{
    Lane()
    {
        edges.append(*rc::gen::inRange(0, 100));
        append(*rc::gen::inRange(0, 200));
        const qsizetype kept = *rc::gen::inRange<qsizetype>(0, size() + 1);
        tallies.truncate(kept, edges);
        edges.truncate(kept + 1);
        states.resize(std::size_t(kept));
        append(*rc::gen::inRange(0, 100));
    }

    qsizetype size() const { return qsizetype(states.size()); }

    void append(int count)
    {
        const auto anyState = rc::gen::inRange(int(TaskState::Created), int(TaskState::Idle) + 1);
        for (const int state : *rc::gen::container<std::vector<int>>(std::size_t(count), anyState)) {
            states.push_back(TaskState(state));
            const double end = edges.last() + (count + 7 * state) % 10 / 3.0;
            tallies.append(states.back(), end - edges.last());
            edges.append(end);
        }
    }

    double busyBefore(qsizetype slice) const
    {
        double busy = 0;
        for (qsizetype i = 0; i < slice; ++i)
            busy += trace::hasLoop(states[std::size_t(i)]) ? edges.at(i + 1) - edges.at(i) : 0;
        return busy;
    }
    bool anyWaits(qsizetype from, qsizetype to) const
    {
        return std::count(states.cbegin() + from, states.cbegin() + std::max(from, to), TaskState::Awaiting)
             > 0;
    }

    PlaceRow edges;
    SliceTallies tallies;
    std::vector<TaskState> states;
};

} // namespace

class TestSliceTallies : public QObject
{
    Q_OBJECT

private slots:
    void addsUpAsALookAtEverySliceDoes()
    {
        QVERIFY(rc::check("random lanes", [] {
            const Lane lane;
            for (qsizetype slice = 0; slice <= lane.size(); ++slice)
                RC_ASSERT(lane.tallies.busyBefore(slice, lane.edges) == lane.busyBefore(slice));
        }));
    }

    void knowsWhatEverySliceIs()
    {
        QVERIFY(rc::check("random lanes", [] {
            const Lane lane;
            RC_ASSERT(lane.tallies.size() == lane.size());
            for (qsizetype slice = 0; slice < lane.size(); ++slice) {
                const TaskState state = lane.states[std::size_t(slice)];
                RC_ASSERT(lane.tallies.isFinal(slice) == trace::isFinal(state));
                RC_ASSERT(lane.tallies.isBar(slice)
                          == (state == TaskState::Ready || state == TaskState::Running));
            }
        }));
    }

    void findsAWait()
    {
        QVERIFY(rc::check("random parts of random lanes", [] {
            const Lane lane;
            for (int i = 0; i < 40; ++i) {
                const qsizetype from = *rc::gen::inRange<qsizetype>(0, lane.size() + 1);
                const qsizetype length = *rc::gen::element(0, 1, 2, 5, 16, 17, 40);
                const qsizetype to = std::min(from + length, lane.size());
                RC_ASSERT(lane.tallies.anyWaits(from, to) == lane.anyWaits(from, to));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestSliceTallies)
#include "tst_slicetallies.moc"
