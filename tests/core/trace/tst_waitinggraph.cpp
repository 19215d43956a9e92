#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/logbuilder.h"
#include "support/randomlog.h"
#include "trace/waitinggraph.h"
#include "trace/wording.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::TaskId;
using asyncio::WaitKind;
using trace::WaitingGraph;
using Link = WaitingGraph::Link;
using Type = WaitingGraph::Type;

namespace {

QString nameOf(const WaitingGraph::Node &node, const trace::Snapshot &snapshot)
{
    return node.type == Type::Task ? trace::labelOf(snapshot, node.id) : u"r%1"_s.arg(node.id);
}

/// "alice waits r1", one for each edge; with an exclamation mark where it is part of a circle.
QStringList edgesOf(const trace::TraceLog &log, qsizetype cursor = -1)
{
    const trace::Snapshot snapshot = log.snapshotAt(cursor < 0 ? log.size() : cursor);
    const WaitingGraph graph = WaitingGraph::of(snapshot);
    QStringList edges;
    for (const WaitingGraph::Edge &edge : graph.edges) {
        const QString word = edge.link == Link::Awaits   ? u"awaits"_s
                           : edge.link == Link::WaitsFor ? u"waits"_s
                                                         : u"held"_s;
        edges.append(u"%1 %2 %3%4"_s.arg(nameOf(graph.nodes.at(edge.from), snapshot), word,
                                         nameOf(graph.nodes.at(edge.to), snapshot),
                                         edge.inCircle ? u"!"_s : u""_s));
    }
    return edges;
}

trace::TraceLog lessonLog(const QString &id)
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id);
    return player::Run::ofLesson(*lesson, lesson->defaults())->log();
}

/// Four tasks, all waiting for their first step.
class Scene : public LogBuilder
{
public:
    Scene()
    {
        for (const QString &label : { u"main"_s, u"alice"_s, u"bob"_s, u"carol"_s })
            create(0, label);
        iteration();
    }
    void holds(TaskId task, quint32 lock) { change(EventKind::LockAcquire, lock, task); }
    void waits(TaskId task, WaitKind wait, quint32 resource)
    {
        start(task);
        suspendAt(task, wait, resource, u"it"_s);
    }
};

constexpr TaskId Main = 1;
constexpr TaskId Alice = 2;
constexpr TaskId Bob = 3;
constexpr TaskId Carol = 4;

} // namespace

class TestWaitingGraph : public QObject
{
    Q_OBJECT

private slots:
    void locks();
    void circle();
    void twoCircles();
    void nestedTasks();
    void gather();
    void gatherLosesWhoIsDone();
    void linesOfAllSorts_data();
    void linesOfAllSorts();
    void semaphoreWithSeveralHolders();
    void whoHasEndedIsGone();
    void recordedDeadlock();
    void everyMomentOfEveryLesson();
    void randomLogs();
};

void TestWaitingGraph::locks()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.holds(Carol, 2);
    scene.waits(Bob, WaitKind::Lock, 1);
    QCOMPARE(edgesOf(scene.log), (QStringList { u"bob waits r1"_s, u"r1 held alice"_s, u"r2 held carol"_s }));
    const WaitingGraph graph = WaitingGraph::of(scene.log.snapshotAt(scene.log.size()));
    QCOMPARE(graph.nodes.size(), 6);
    QCOMPARE(graph.nodes.at(4).waiters, 1);
    QCOMPARE(graph.nodes.at(5).waiters, 0);
    QVERIFY(graph.circles.isEmpty());
}

void TestWaitingGraph::circle()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.holds(Bob, 2);
    scene.waits(Alice, WaitKind::Lock, 2);
    scene.waits(Carol, WaitKind::Lock, 1);
    scene.waits(Bob, WaitKind::Lock, 1);
    QCOMPARE(edgesOf(scene.log), (QStringList { u"alice waits r2!"_s, u"bob waits r1!"_s, u"carol waits r1"_s,
                                                u"r1 held alice!"_s, u"r2 held bob!"_s }));
    const WaitingGraph graph = WaitingGraph::of(scene.log.snapshotAt(scene.log.size()));
    QCOMPARE(graph.circles, QList<QList<int>>({ { 1, 4, 2, 5 } }));
    QVERIFY(!graph.nodes.at(0).inCircle && !graph.nodes.at(3).inCircle);
    QVERIFY(graph.nodes.at(1).inCircle && graph.nodes.at(5).inCircle);
}

void TestWaitingGraph::twoCircles()
{
    Scene scene;
    for (TaskId task = Main; task <= Carol; ++task)
        scene.holds(task, task);
    scene.waits(Main, WaitKind::Lock, Alice);
    scene.waits(Alice, WaitKind::Lock, Main);
    scene.waits(Bob, WaitKind::Lock, Carol);
    scene.waits(Carol, WaitKind::Lock, Bob);
    QCOMPARE(WaitingGraph::of(scene.log.snapshotAt(scene.log.size())).circles.size(), 2);
}

void TestWaitingGraph::nestedTasks()
{
    Scene scene;
    scene.holds(Main, 1);
    scene.start(Main);
    scene.suspend(Main, WaitKind::Task, u"alice"_s, Alice);
    scene.start(Alice);
    scene.suspend(Alice, WaitKind::Task, u"bob"_s, Bob);
    QCOMPARE(edgesOf(scene.log),
             (QStringList { u"main awaits alice"_s, u"alice awaits bob"_s, u"r1 held main"_s }));
    scene.waits(Bob, WaitKind::Lock, 1);
    QCOMPARE(edgesOf(scene.log), (QStringList { u"main awaits alice!"_s, u"alice awaits bob!"_s,
                                                u"bob waits r1!"_s, u"r1 held main!"_s }));
}

void TestWaitingGraph::gather()
{
    Scene scene;
    scene.holds(Main, 1);
    scene.start(Main);
    const quint32 future = scene.gather(Main, { Alice, Bob });
    trace::Event end = scene.event(EventKind::StepEnd, Carol);
    end.outcome = asyncio::Outcome::Suspended;
    end.wait = WaitKind::Gather;
    end.future = future;
    scene.log.append(end);
    QCOMPARE(edgesOf(scene.log),
             (QStringList { u"carol awaits alice"_s, u"carol awaits bob"_s, u"r1 held main"_s }));
}

// A gather ends with the first child that fails, so it is stuck only with all of its children.
void TestWaitingGraph::gatherLosesWhoIsDone()
{
    const trace::TraceLog log = logs::gather();
    QStringList most;
    for (qsizetype cursor = 0; cursor <= log.size(); ++cursor) {
        const QStringList edges = edgesOf(log, cursor);
        most = edges.size() > most.size() ? edges : most;
    }
    QVERIFY(most.size() <= 3);
    QCOMPARE(edgesOf(log), QStringList());
}

void TestWaitingGraph::linesOfAllSorts_data()
{
    QTest::addColumn<WaitKind>("wait");
    QTest::addColumn<Type>("type");
    QTest::newRow("get") << WaitKind::QueueGet << Type::Queue;
    QTest::newRow("put") << WaitKind::QueuePut << Type::Queue;
    QTest::newRow("join") << WaitKind::QueueJoin << Type::Queue;
    QTest::newRow("semaphore") << WaitKind::Semaphore << Type::Semaphore;
    QTest::newRow("event") << WaitKind::Event << Type::Event;
    QTest::newRow("condition") << WaitKind::Condition << Type::Condition;
    QTest::newRow("barrier") << WaitKind::Barrier << Type::Barrier;
    QTest::newRow("executor") << WaitKind::Executor << Type::Executor;
}

void TestWaitingGraph::linesOfAllSorts()
{
    QFETCH(const WaitKind, wait);
    QFETCH(const Type, type);
    Scene scene;
    scene.waits(Alice, wait, 7);
    scene.waits(Bob, wait, 7);
    QCOMPARE(edgesOf(scene.log), (QStringList { u"alice waits r7"_s, u"bob waits r7"_s }));
    const WaitingGraph::Node node = WaitingGraph::of(scene.log.snapshotAt(scene.log.size())).nodes.last();
    QCOMPARE(node.type, type);
    QCOMPARE(node.waiters, 2);
}

void TestWaitingGraph::semaphoreWithSeveralHolders()
{
    Scene scene;
    for (const TaskId task : { Alice, Bob, Alice })
        scene.change(EventKind::SemaphoreAcquire, 1, task);
    scene.waits(Carol, WaitKind::Semaphore, 1);
    // Each holder once; one of them that waits for the semaphore itself is no circle, others may release it.
    scene.waits(Bob, WaitKind::Semaphore, 1);
    QCOMPARE(edgesOf(scene.log),
             (QStringList { u"bob waits r1"_s, u"carol waits r1"_s, u"r1 held alice"_s, u"r1 held bob"_s }));
}

void TestWaitingGraph::whoHasEndedIsGone()
{
    Scene scene;
    scene.holds(Alice, 1);
    scene.start(Alice);
    scene.finish(Alice);
    QCOMPARE(edgesOf(scene.log), QStringList());
    QCOMPARE(WaitingGraph::of(scene.log.snapshotAt(scene.log.size())).nodes.size(), 3);
}

void TestWaitingGraph::recordedDeadlock()
{
    const trace::TraceLog log = lessonLog(u"deadlock"_s);
    QCOMPARE(edgesOf(log), (QStringList { u"main awaits alice"_s, u"main awaits bob"_s, u"alice waits r2!"_s,
                                          u"bob waits r1!"_s, u"r1 held alice!"_s, u"r2 held bob!"_s }));
}

namespace {

/// What has to hold for every graph: the tasks that have not ended are its first nodes, edges and circles are
/// what they say.
bool isSound(const trace::Snapshot &snapshot)
{
    const WaitingGraph graph = WaitingGraph::of(snapshot);
    const auto alive = std::ranges::count_if(snapshot.tasks,
                                             [](const auto &task) { return !trace::isFinal(task.state); });
    const auto isTask = [&graph](int node) { return graph.nodes.at(node).type == Type::Task; };
    bool sound = std::ranges::count_if(graph.nodes, [](const auto &node) { return node.type == Type::Task; })
              == alive;
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const WaitingGraph::Edge &edge = graph.edges.at(i);
        sound = sound && isTask(edge.from) == (edge.link != Link::HeldBy)
             && isTask(edge.to) == (edge.link != Link::WaitsFor);
        for (qsizetype j = 0; j < i; ++j)
            sound = sound && (graph.edges.at(j).from != edge.from || graph.edges.at(j).to != edge.to);
    }
    for (const QList<int> &circle : graph.circles) {
        for (qsizetype i = 0; i < circle.size(); ++i) {
            sound = sound && std::ranges::any_of(graph.edges, [&](const WaitingGraph::Edge &edge) {
                        return edge.from == circle.at(i) && edge.to == circle.at((i + 1) % circle.size())
                            && edge.inCircle;
                    });
        }
    }
    return sound;
}

} // namespace

void TestWaitingGraph::everyMomentOfEveryLesson()
{
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
        const trace::TraceLog log = player::Run::ofLesson(lesson, lesson.defaults())->log();
        for (qsizetype cursor = 0; cursor <= log.size(); ++cursor)
            QVERIFY2(isSound(log.snapshotAt(cursor)), qPrintable(u"%1 at %2"_s.arg(lesson.id).arg(cursor)));
    }
}

void TestWaitingGraph::randomLogs()
{
    rc::check([](const std::vector<quint32> &choices) {
        const trace::TraceLog log = randomLog(choices);
        for (qsizetype cursor = 0; cursor <= log.size(); ++cursor)
            RC_ASSERT(isSound(log.snapshotAt(cursor)));
    });
}

QTEST_GUILESS_MAIN(TestWaitingGraph)
#include "tst_waitinggraph.moc"
