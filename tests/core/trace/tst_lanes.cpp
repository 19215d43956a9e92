#include "../../support/logbuilder.h"
#include "../../support/randomlog.h"

#include "lessons/catalogue.h"
#include "player/run.h"
#include "trace/lanebuilder.h"

#include <rapidcheck.h>

#include <QTest>

using asyncio::EventKind;
using asyncio::HandleKind;
using namespace Qt::Literals::StringLiterals;
using trace::CounterLane;
using trace::Flow;
using trace::FlowKind;
using trace::HandleRun;
using trace::Lanes;
using trace::Slice;
using trace::TaskLane;
using trace::TaskState;
using trace::TraceLog;

namespace {

QList<TaskState> statesOf(const TaskLane &lane)
{
    QList<TaskState> states;
    for (const Slice &slice : lane.slices)
        states.append(slice.state);
    return states;
}

QList<int> valuesOf(const CounterLane &counter)
{
    QList<int> values;
    for (const CounterLane::Point &point : counter.points)
        values.append(point.value);
    return values;
}

/// Least and greatest values against those found the slow way.
void checkRanges(const CounterLane &counter)
{
    const QList<int> values = valuesOf(counter);
    for (qsizetype from = 0; from < values.size(); from += 7) {
        for (qsizetype to = from + 1; to <= values.size(); to += 11) {
            const auto [least, most] = std::minmax_element(values.cbegin() + from, values.cbegin() + to);
            const CounterLane::Range range = counter.rangeOf(from, to);
            RC_ASSERT(range.least == *least && range.most == *most);
        }
    }
}

/// The state that a lane shows behind the first cursor events: that of the last slice begun.
TaskState stateAt(const TaskLane &lane, qsizetype cursor)
{
    TaskState state = TaskState::Created;
    for (const Slice &slice : lane.slices) {
        if (slice.begin < cursor)
            state = slice.state;
    }
    return state;
}

void checkAgainstSnapshots(const TraceLog &log)
{
    const Lanes lanes = Lanes::of(log);
    for (const TaskLane &lane : lanes.tasks) {
        for (qsizetype i = 1; i < lane.slices.size(); ++i)
            RC_ASSERT(lane.slices.at(i - 1).end == lane.slices.at(i).begin);
        RC_ASSERT(lane.slices.last().end == log.size());
    }
    for (qsizetype cursor = 0; cursor <= log.size(); ++cursor) {
        const trace::Snapshot snapshot = log.snapshotAt(cursor);
        for (const TaskLane &lane : lanes.tasks) {
            const trace::TaskView *task = snapshot.task(lane.task);
            RC_ASSERT((task != nullptr) == (lane.slices.first().begin < cursor));
            if (task)
                RC_ASSERT(stateAt(lane, cursor) == task->state);
        }
        // Naive twin of runAt: the last run begun.
        qsizetype run = -1;
        for (qsizetype i = 0; i < lanes.loop.size(); ++i) {
            if (lanes.loop.at(i).begin < cursor)
                run = i;
        }
        RC_ASSERT(lanes.runAt(cursor) == run);
        if (snapshot.running.id != 0)
            RC_ASSERT(run >= 0);
        // Steps within another are not the loop's.
        const trace::HandleView holder = snapshot.interrupted.value(0, snapshot.running);
        if (holder.kind == HandleKind::Step)
            RC_ASSERT(lanes.loop.at(run).task == holder.task);
    }
}

void checkSame(const Lanes &a, const Lanes &b)
{
    RC_ASSERT(a.tasks.size() == b.tasks.size());
    for (qsizetype i = 0; i < a.tasks.size(); ++i) {
        RC_ASSERT(a.tasks.at(i).task == b.tasks.at(i).task);
        RC_ASSERT(std::equal(a.tasks.at(i).slices.begin(), a.tasks.at(i).slices.end(),
                             b.tasks.at(i).slices.begin(), b.tasks.at(i).slices.end()));
    }
    RC_ASSERT(a.loop.size() == b.loop.size());
    for (qsizetype i = 0; i < a.loop.size(); ++i) {
        const HandleRun &one = a.loop.at(i);
        const HandleRun &other = b.loop.at(i);
        RC_ASSERT(std::tie(one.kind, one.task, one.begin, one.end, one.cause)
                  == std::tie(other.kind, other.task, other.begin, other.end, other.cause));
        RC_ASSERT(a.labelOf(one) == b.labelOf(other));
    }
    RC_ASSERT(a.flows.size() == b.flows.size());
    for (qsizetype i = 0; i < a.flows.size(); ++i)
        RC_ASSERT(a.flows.at(i).from == b.flows.at(i).from && a.flows.at(i).to == b.flows.at(i).to);
    RC_ASSERT(a.counters.size() == b.counters.size());
    for (qsizetype i = 0; i < a.counters.size(); ++i) {
        RC_ASSERT(valuesOf(a.counters.at(i)) == valuesOf(b.counters.at(i)));
        checkRanges(a.counters.at(i));
    }
}

} // namespace

class TestLanes : public QObject
{
    Q_OBJECT

private slots:
    void emptyLog()
    {
        const Lanes lanes = Lanes::of(TraceLog());
        QVERIFY(lanes.tasks.isEmpty());
        QVERIFY(lanes.loop.isEmpty());
        QCOMPARE(lanes.runAt(0), qsizetype(-1));
        QCOMPARE(lanes.causeOf(-1), qsizetype(-1));
    }

    void growLikeTheWhole()
    {
        QVERIFY(rc::check("lanes that grow batch by batch are those of the whole",
                          [](const std::vector<quint32> &choices) {
                              const TraceLog whole = randomLog(choices);
                              const qsizetype batch = *rc::gen::inRange<qsizetype>(1, 9);
                              TraceLog log;
                              trace::LaneBuilder builder;
                              for (qsizetype i = 0; i < whole.size(); ++i) {
                                  log.append(whole.at(i));
                                  if (i % batch == 0)
                                      builder.grow(log);
                              }
                              builder.grow(log);
                              checkSame(builder.lanes(), Lanes::of(whole));
                          }));
    }

    void aTaskThatIsDestroyedEnds()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.start(main);
        const auto lost = b.create(main, u"lost"_s);
        b.suspend(main, asyncio::WaitKind::Sleep, u"sleep(1.0)"_s);
        b.start(lost);
        b.suspend(lost, asyncio::WaitKind::Future, u"future"_s);
        trace::Event warning = b.event(EventKind::Warning, lost);
        warning.label = u"destroyed_pending"_s;
        b.log.append(warning);
        const qsizetype index = b.log.size() - 1;
        const trace::Slices slices = Lanes::of(b.log).tasks.at(1).slices;
        QCOMPARE(slices.last().state, trace::TaskState::Destroyed);
        QCOMPARE(slices.last().begin, index);
        QCOMPARE(b.log.snapshotAt(index + 1).task(lost)->state, trace::TaskState::Destroyed);
        QVERIFY(trace::isFinal(trace::TaskState::Destroyed));
    }

    void oneEvent()
    {
        LogBuilder b;
        b.createOnly(0, u"main"_s);
        const Lanes lanes = Lanes::of(b.log);
        QCOMPARE(lanes.tasks.size(), qsizetype(1));
        QCOMPARE(lanes.tasks.first().label, u"main"_s);
        QCOMPARE(statesOf(lanes.tasks.first()), QList<TaskState> { TaskState::Created });
        QCOMPARE(lanes.tasks.first().slices.first().end, qsizetype(1));
    }

    void statesOfGather()
    {
        const TraceLog log = logs::gather();
        const Lanes lanes = Lanes::of(log);
        QCOMPARE(lanes.tasks.size(), qsizetype(4));
        const QList<TaskState> woken { TaskState::Created,  TaskState::Ready, TaskState::Running,
                                       TaskState::Awaiting, TaskState::Ready, TaskState::Running,
                                       TaskState::Done };
        for (const TaskLane &lane : lanes.tasks)
            QCOMPARE(statesOf(lane), woken);
        QCOMPARE(trace::labelOf(log, lanes.tasks.at(0).slices.at(3)), u"gather(3)"_s);
        QCOMPARE(trace::labelOf(log, lanes.tasks.at(3).slices.at(3)), u"sleep(1.0)"_s);
    }

    void runsOfGather()
    {
        const TraceLog log = logs::gather();
        const Lanes lanes = Lanes::of(log);
        QStringList runs;
        for (const HandleRun &run : lanes.loop)
            runs.append(lanes.labelOf(run));
        QCOMPARE(runs, (QStringList { u"main"_s, u"users"_s, u"posts"_s, u"comments"_s, u"comments"_s,
                                      u"comments"_s, u"gather"_s, u"users"_s, u"users"_s, u"gather"_s,
                                      u"posts"_s, u"posts"_s, u"gather"_s, u"main"_s }));
        QCOMPARE(lanes.loop.at(4).kind, HandleKind::Timer);
        QCOMPARE(lanes.loop.at(6).kind, HandleKind::Callback);
        for (const HandleRun &run : lanes.loop) {
            QVERIFY(run.begin < run.end);
            QVERIFY(run.cause >= 0 && run.cause < run.begin);
            QCOMPARE(log.at(run.cause).kind, EventKind::HandleReady);
        }
    }

    void flowsOfGather()
    {
        const TraceLog log = logs::gather();
        const Lanes lanes = Lanes::of(log);
        QList<FlowKind> kinds;
        for (const Flow &flow : lanes.flows)
            kinds.append(flow.kind);
        QCOMPARE(kinds,
                 (QList<FlowKind> { FlowKind::Creates, FlowKind::Creates, FlowKind::Creates, FlowKind::Wakes,
                                    FlowKind::Wakes, FlowKind::Wakes, FlowKind::Wakes }));
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(lanes.flows.at(i).fromTask, 1U);
            QCOMPARE(log.at(lanes.flows.at(i).from).kind, EventKind::TaskCreated);
            QCOMPARE(log.at(lanes.flows.at(i).to).kind, EventKind::HandleReady);
        }
        QCOMPARE(lanes.flows.at(3).fromTask, 0U); // by the loop: a timer
        QCOMPARE(lanes.flows.at(3).toTask, 4U);
        QCOMPARE(lanes.flows.last().fromTask, 3U); // posts is the last to end, and so wakes main
        QCOMPARE(lanes.flows.last().toTask, 1U);
        QCOMPARE(lanes.causeOf(0), qsizetype(-1)); // nobody created main
        QCOMPARE(lanes.causeOf(3), qsizetype(2));
        QCOMPARE(lanes.causeOf(lanes.loop.size() - 1), lanes.flows.size() - 1);
    }

    void flowsOfAwaitReturnAndCancel()
    {
        const Lanes lanes = Lanes::of(logs::states());
        const auto find = [&](FlowKind kind) {
            const auto flow = std::find_if(lanes.flows.cbegin(), lanes.flows.cend(),
                                           [kind](const Flow &each) { return each.kind == kind; });
            return flow == lanes.flows.cend() ? Flow { kind, -1, 99, -1, 99 } : *flow;
        };
        QCOMPARE(find(FlowKind::Awaits).fromTask, 1U);
        QCOMPARE(find(FlowKind::Awaits).toTask, 4U);
        QCOMPARE(find(FlowKind::Returns).fromTask, 4U);
        QCOMPARE(find(FlowKind::Returns).toTask, 1U);
        QCOMPARE(find(FlowKind::Cancels).fromTask, 4U);
        QCOMPARE(find(FlowKind::Cancels).toTask, 3U);
        QVERIFY(std::is_sorted(lanes.flows.cbegin(), lanes.flows.cend(),
                               [](const Flow &a, const Flow &b) { return a.to < b.to; }));
    }

    void endsAndBlocking()
    {
        const Lanes lanes = Lanes::of(logs::states());
        QCOMPARE(lanes.tasks.at(1).slices.last().state, TaskState::Failed);
        QCOMPARE(lanes.tasks.at(2).slices.last().state, TaskState::Cancelled);
        QVERIFY(statesOf(lanes.tasks.at(3)).contains(TaskState::Blocking));
        QCOMPARE(statesOf(lanes.tasks.at(4)), QList<TaskState> { TaskState::Created });
    }

    void counters()
    {
        const Lanes gather = Lanes::of(logs::gather());
        QCOMPARE(gather.counters.size(), qsizetype(1));
        QCOMPARE(gather.counters.first().kind, CounterLane::Kind::GatherDone);
        QCOMPARE(gather.counters.first().limit, 3);
        QCOMPARE(valuesOf(gather.counters.first()), (QList<int> { 0, 1, 2, 3 }));
        const Lanes queue = Lanes::of(logs::queue());
        QCOMPARE(queue.counters.size(), qsizetype(2));
        QCOMPARE(queue.counters.first().kind, CounterLane::Kind::QueueLength);
        QCOMPARE(queue.counters.first().limit, 2);
        QCOMPARE(valuesOf(queue.counters.first()), (QList<int> { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0 }));
        QCOMPARE(valuesOf(queue.counters.last()), (QList<int> { 0, 1, 2 }));
    }

    void locks()
    {
        const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(u"deadlock"_s);
        QVERIFY(lesson);
        const auto run = player::Run::ofLesson(*lesson, lesson->defaults());
        QList<CounterLane> locks = Lanes::of(run->log()).counters;
        locks.removeIf([](const CounterLane &each) { return each.kind != CounterLane::Kind::LockHolder; });
        QCOMPARE(locks.size(), qsizetype(2));
        QCOMPARE(locks.first().label, u"brush"_s);
        QCOMPARE(valuesOf(locks.first()), (QList<int> { 0, 2 }));
        QCOMPARE(locks.first().arrivals.size(), qsizetype(1));
        QCOMPARE(locks.first().arrivals.first().value, 3);
        QCOMPARE(valuesOf(locks.last()), (QList<int> { 0, 3 }));
        QCOMPARE(locks.last().arrivals.first().value, 2);
        const trace::Event waits = run->log().at(locks.last().arrivals.first().event);
        QCOMPARE(waits.kind, EventKind::StepEnd);
        QCOMPARE(waits.task, 2U);
    }

    void aTaskInTwoGathersIsCountedOnceForEach()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        const auto other = b.create(0, u"other"_s);
        const auto child = b.create(0, u"child"_s);
        b.iteration();
        b.start(main);
        b.gather(main, { child });
        b.start(other);
        b.gather(other, { child });
        b.start(child);
        b.finish(child);
        b.callbackReady(child);
        b.iteration();
        b.callback(child, u"gather"_s);
        QCOMPARE(valuesOf(Lanes::of(b.log).counters.first()), (QList<int> { 0, 1 }));
        QCOMPARE(valuesOf(Lanes::of(b.log).counters.last()), (QList<int> { 0 }));
        b.callbackReady(child);
        b.callback(child, u"gather"_s);
        QCOMPARE(valuesOf(Lanes::of(b.log).counters.last()), (QList<int> { 0, 1 }));
    }

    void semaphoresAreCounted()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.change(EventKind::SemaphoreCreated, 1, main, 2);
        b.change(EventKind::SemaphoreAcquire, 1, main, 1);
        b.change(EventKind::SemaphoreRelease, 1, main, 2);
        b.change(EventKind::SemaphoreRelease, 7, main, 9); // never made
        const Lanes lanes = Lanes::of(b.log);
        QCOMPARE(lanes.counters.size(), qsizetype(1));
        QCOMPARE(lanes.counters.first().kind, CounterLane::Kind::SemaphoreValue);
        QCOMPARE(lanes.counters.first().label, u"semaphore"_s);
        QCOMPARE(lanes.counters.first().limit, 2);
        QCOMPARE(valuesOf(lanes.counters.first()), (QList<int> { 2, 1, 2 }));
    }

    void onlyItsOwnCallbackCountsForAGather()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        const auto child = b.create(main, u"child"_s);
        b.iteration();
        b.start(main);
        b.gather(main, { child });
        b.start(child);
        b.finish(child);
        b.callbackReady(child);
        b.callback(child, u"task_group"_s);
        QCOMPARE(valuesOf(Lanes::of(b.log).counters.first()), (QList<int> { 0 }));
        QCOMPARE(b.log.snapshotAt(b.log.size()).gathers.first().done, 0);
        b.callbackReady(child);
        b.callback(child, u"gather"_s);
        QCOMPARE(valuesOf(Lanes::of(b.log).counters.first()), (QList<int> { 0, 1 }));
        QCOMPARE(b.log.snapshotAt(b.log.size()).gathers.first().done, 1);
    }

    // It collects what run() has cancelled, and nobody wrote it.
    void theGatherOfRunHasNoCounter()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        trace::Event gather = b.event(EventKind::GatherCreated);
        gather.future = 99;
        gather.tasks = { main };
        b.log.append(gather);
        QVERIFY(Lanes::of(b.log).counters.isEmpty());
    }

    // The child's end, not the loop, has woken who waits for it by a callback.
    void aCallbackWakesForItsTask()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        const auto child = b.create(main, u"child"_s);
        b.iteration();
        b.start(main);
        b.suspendAt(main, asyncio::WaitKind::Wait, 0, u"wait(1)"_s);
        b.start(child);
        b.finish(child);
        b.callbackReady(child);
        b.iteration();
        b.callback(child, u"wait"_s);
        b.ready(main);
        const Flow flow = Lanes::of(b.log).flows.last();
        QCOMPARE(flow.kind, FlowKind::Wakes);
        QCOMPARE(flow.fromTask, child);
        QCOMPARE(flow.toTask, main);
    }

    // As eager_task_factory has it: the first step runs where the task is made.
    void eagerStepsRunWithinAnother()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        const auto child = b.createOnly(main, u"child"_s);
        const qsizetype created = b.log.size() - 1;
        b.start(child);
        const qsizetype started = b.log.size() - 1;
        const auto other = b.create(child, u"other"_s);
        b.sleep(child, 1.0);
        b.print(main, u"main goes on"_s);
        QCOMPARE(b.log.snapshotAt(b.log.size()).runningTask()->id, main);
        QCOMPARE(b.log.snapshotAt(started + 1).runningTask()->id, child);
        b.finish(main);
        QVERIFY(!b.log.snapshotAt(b.log.size()).runningTask());
        b.iteration();
        b.start(other);

        const Lanes lanes = Lanes::of(b.log);
        QCOMPARE(lanes.loop.size(), qsizetype(2));
        QCOMPARE(lanes.loop.first().task, main);
        QCOMPARE(statesOf(lanes.tasks.at(1)),
                 (QList<TaskState> { TaskState::Created, TaskState::Running, TaskState::Awaiting }));
        QCOMPARE(statesOf(lanes.tasks.at(0)).last(), TaskState::Done);
        QCOMPARE(lanes.flows.first().kind, FlowKind::Creates);
        QCOMPARE(lanes.flows.first().from, created);
        QCOMPARE(lanes.flows.first().to, started);
        QCOMPARE(lanes.flows.first().fromTask, main);
        QCOMPARE(lanes.flows.last().fromTask, child);
        checkAgainstSnapshots(b.log);
    }

    void aBareYieldIsNoFlow()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.suspend(main, asyncio::WaitKind::Yield, u"sleep(0)"_s);
        b.ready(main);
        b.iteration();
        b.start(main);
        b.finish(main);
        QVERIFY(Lanes::of(b.log).flows.isEmpty());
    }

    void agreesWithSnapshots()
    {
        for (const TraceLog &log : { logs::gather(), logs::states(), logs::queue() })
            checkAgainstSnapshots(log);
        QVERIFY(rc::check("lanes", [] {
            checkAgainstSnapshots(
                randomLog(*rc::gen::container<std::vector<quint32>>(rc::gen::arbitrary<quint32>())));
        }));
    }
};

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
