#include "conformance/interpreter.h"
#include "findings/findings.h"
#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/logbuilder.h"
#include "support/randomlog.h"
#include "trace/circle.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;
using findings::Finding;
using findings::Findings;
using findings::Kind;
using trace::Event;
using trace::TraceLog;

namespace {

constexpr qint64 Second = LogBuilder::Second;
using Kinds = QList<Kind>;

Kinds kindsOf(const QList<Finding> &findings)
{
    Kinds kinds;
    for (const Finding &finding : findings)
        kinds.append(finding.kind);
    return kinds;
}

TraceLog lessonLog(const QString &id, const QVariantMap &changes = {})
{
    const lessons::Lesson *lesson = lessons::Catalogue::bundled().find(id);
    QVariantMap values = lesson->defaults();
    values.insert(changes);
    return player::Run::ofLesson(*lesson, values)->log();
}

/// Writes what a loop reports into a log.
class Recorder : public asyncio::Observer
{
public:
    void observe(const asyncio::Observation &observation) override { log.append(observation); }
    TraceLog log;
};

TraceLog runProgram(const QJsonObject &program)
{
    constexpr quint32 MaximumIterations = 20'000;
    Recorder recorder;
    asyncio::EventLoop loop(std::make_unique<asyncio::VirtualClock>(), asyncio::Semantics());
    loop.setObserver(&recorder);
    {
        Interpreter interpreter(loop, program);
        loop.start(interpreter.main());
        while (loop.iteration() < MaximumIterations && loop.runHandle()) {}
        interpreter.forget();
    }
    return recorder.log;
}

/// Random programs, one as JSON a line, from the generator of the conformance tests.
QList<QByteArray> randomPrograms(int count)
{
    QProcess python;
    python.setWorkingDirectory(QStringLiteral(AWAITSCOPE_SOURCE_DIR "/tests/conformance"));
    python.start(QStringLiteral(AWAITSCOPE_PYTHON),
                 { u"-c"_s, u"import json, program_generator as g\n"
                            "for seed in range(%1): print(json.dumps(g.generate(seed)))"_s.arg(count) });
    python.waitForFinished(120'000);
    return python.readAllStandardOutput().trimmed().split('\n');
}

bool mainHasEnded(const TraceLog &log)
{
    return std::ranges::any_of(log.events().begin(), log.events().end(), [](const Event &event) {
        return event.kind == EventKind::StepEnd && event.task == 1 && event.outcome != Outcome::Suspended;
    });
}

bool wasStopped(const TraceLog &log)
{
    return std::ranges::any_of(log.events().begin(), log.events().end(), [](const Event &event) {
        return event.kind == EventKind::Warning && event.label == "deadlock"_L1;
    });
}

/// Tasks that wait for a lock or a task of their own, as the naive reader finds circles: by going on from
/// each task through what it needs, for as long as that is one task.
QList<TaskId> naiveCircle(const trace::Snapshot &snapshot, TaskId task)
{
    QList<TaskId> way;
    for (TaskId next = task; next != 0 && way.size() <= snapshot.tasks.size();) {
        const trace::TaskView view = snapshot.tasks.value(next);
        way.append(next);
        if (view.state != trace::TaskState::Awaiting)
            return {};
        next = view.wait == WaitKind::Lock ? snapshot.resources.locks.value(view.resource).owner
             : view.wait == WaitKind::Task ? view.awaitedTask
                                           : 0;
        if (next == task)
            return way;
    }
    return {};
}

/// A program with this source, whose tasks' coroutine is called as said.
class Scene : public LogBuilder
{
public:
    explicit Scene(const QString &source = {}) { log.header.pythonSource = source; }

    TaskId createOf(TaskId parent, const QString &label, const QString &coroutine)
    {
        const TaskId task = ++m_made;
        Event created = event(EventKind::TaskCreated, task);
        created.parent = parent;
        created.label = label;
        created.text = coroutine;
        created.future = 1000 + task;
        log.append(created);
        ready(task);
        return task;
    }
    void complain(const QString &label, const QString &text, TaskId task = 0, int line = 0)
    {
        Event warning = event(EventKind::Warning, task);
        warning.line = line;
        warning.label = label;
        warning.text = text;
        log.append(warning);
    }
    /// A sleep in a line, and the step that follows it.
    void sleepAt(TaskId task, int line, qint64 nanoseconds)
    {
        Event timer = event(EventKind::TimerScheduled, task);
        timer.timer = ++m_timerIds;
        timer.due = timer.time + nanoseconds;
        log.append(timer);
        Event end = event(EventKind::StepEnd, task);
        end.outcome = Outcome::Suspended;
        end.wait = WaitKind::Sleep;
        end.timer = m_timerIds;
        end.line = line;
        log.append(end);
        iteration(nanoseconds);
        ready(task);
        start(task);
    }
    QList<Finding> found() const { return Findings::of(log); }

private:
    TaskId m_made = 0;
    quint32 m_timerIds = 0;
};

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void lessons_data();
    void lessons();
    void withOtherKnobs_data();
    void withOtherKnobs();
    void deadlock();
    void aTimeLimitEndsAWait();
    void nothingWakes();
    void blockedLoop();
    void blockedAgainAndAgain();
    void blockedByComputing();
    void neverAwaitedWherePythonSays();
    void starvation();
    void complaints();
    void growingQueue_data();
    void growingQueue();
    void sequentialAwaits_data();
    void sequentialAwaits();
    void growsLikeAtOnce();
    void finishedRunsHaveNoDeadlock();
    void randomProgramsTellTheTruth();
};

void TestFindings::lessons_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Kinds>("kinds");
    const QHash<QString, Kinds> expected {
        { u"sync-vs-async"_s, { Kind::LoopBlocked } },
        { u"http"_s, { Kind::SequentialAwaits } },
        { u"blocking"_s, { Kind::LoopBlocked } },
        { u"forgotten-await"_s, { Kind::NeverAwaited } },
        { u"from-sync-code"_s, { Kind::NeverAwaited } },
        { u"lost-task"_s, { Kind::TaskLost } },
        { u"deadlock"_s, { Kind::Deadlock } },
        { u"fairness"_s, { Kind::LoopBlocked, Kind::Starvation } },
        { u"back-pressure"_s, { Kind::QueueGrowth } },
    };
    QCOMPARE(lessons::Catalogue::bundled().lessons().size(), 28);
    for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons())
        QTest::newRow(qPrintable(lesson.id)) << lesson.id << expected.value(lesson.id);
}

void TestFindings::lessons()
{
    QFETCH(const QString, id);
    Kinds found = kindsOf(Findings::of(lessonLog(id)));
    if (id == u"http"_s)
        found.removeAll(Kind::LoopBlocked); // on the wall clock a busy computer may block any loop
    QTEST(found, "kinds");
}

void TestFindings::withOtherKnobs_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QVariantMap>("knobs");
    QTest::addColumn<Kinds>("kinds");
    QTest::newRow("in the same order")
        << u"deadlock"_s << QVariantMap { { u"order"_s, u"same"_s } } << Kinds();
    QTest::newRow("in a thread") << u"blocking"_s << QVariantMap { { u"mode"_s, u"executor"_s } } << Kinds();
    QTest::newRow("awaited") << u"forgotten-await"_s << QVariantMap { { u"awaited"_s, true } } << Kinds();
    QTest::newRow("kept") << u"lost-task"_s << QVariantMap { { u"keep"_s, true } } << Kinds();
    QTest::newRow("bounded") << u"back-pressure"_s << QVariantMap { { u"maxsize"_s, 3 } } << Kinds();
    QTest::newRow("as fast") << u"back-pressure"_s << QVariantMap { { u"work"_s, 0.1 } } << Kinds();
}

void TestFindings::withOtherKnobs()
{
    QFETCH(const QString, id);
    QFETCH(const QVariantMap, knobs);
    QTEST(kindsOf(Findings::of(lessonLog(id, knobs))), "kinds");
}

void TestFindings::deadlock()
{
    const TraceLog log = lessonLog(u"deadlock"_s);
    const Finding finding = Findings::of(log).value(0);
    QCOMPARE(finding.tasks, (QList<TaskId> { 2, 3 }));
    QCOMPARE(finding.resources, (QList<quint32> { 2, 1 }));
    QVERIFY(finding.wasStopped);
    QCOMPARE(log.at(finding.event).task, 3);
    QCOMPARE(log.at(finding.event).wait, WaitKind::Lock);
    // The later of the two that were taken.
    QCOMPARE(log.at(finding.cause).kind, EventKind::LockAcquire);
    QCOMPARE(log.at(finding.cause).task, 3);
}

void TestFindings::aTimeLimitEndsAWait()
{
    LogBuilder b;
    const TaskId alice = b.create(0, u"alice"_s);
    const TaskId bob = b.create(0, u"bob"_s);
    b.iteration();
    b.change(EventKind::LockAcquire, 1, alice);
    b.change(EventKind::LockAcquire, 2, bob);
    b.start(alice);
    b.suspendAt(alice, WaitKind::Lock, 2, u"lock.acquire()"_s);
    Event limit = b.event(EventKind::TimerScheduled, bob);
    limit.timer = 1;
    limit.due = Second;
    limit.label = u"timeout"_s;
    b.start(bob);
    const TraceLog without = [b, bob]() mutable {
        b.suspendAt(bob, WaitKind::Lock, 1, u"lock.acquire()"_s);
        return b.log;
    }();
    QCOMPARE(kindsOf(Findings::of(without)), Kinds { Kind::Deadlock });
    b.log.append(limit);
    b.suspendAt(bob, WaitKind::Lock, 1, u"lock.acquire()"_s);
    QCOMPARE(kindsOf(Findings::of(b.log)), Kinds());
}

void TestFindings::nothingWakes()
{
    Scene scene;
    const TaskId main = scene.createOf(0, u"main"_s, u"main"_s);
    const TaskId taker = scene.createOf(main, u"taker"_s, u"taker"_s);
    scene.iteration();
    scene.start(main);
    scene.suspend(main, WaitKind::Task, u"taker"_s, taker);
    scene.start(taker);
    scene.suspendAt(taker, WaitKind::QueueGet, 1, u"queue.get()"_s);
    QCOMPARE(scene.found(), QList<Finding>()); // it may go on
    const qsizetype waits = scene.log.size() - 1;
    scene.complain(u"deadlock"_s, u"nothing is ready"_s);
    const QList<Finding> found = scene.found();
    QCOMPARE(kindsOf(found), Kinds { Kind::NothingWakes });
    QCOMPARE(found.first().tasks, (QList<TaskId> { main, taker }));
    QCOMPARE(found.first().resources, (QList<quint32> { 0, 1 }));
    QCOMPARE(found.first().cause, waits);
}

void TestFindings::blockedLoop()
{
    const TraceLog log = lessonLog(u"blocking"_s);
    const Finding finding = Findings::of(log).value(0);
    QCOMPARE(finding.duration, 2 * Second);
    QCOMPARE(finding.subject, u"time.sleep(2.0)"_s);
    QCOMPARE(log.at(finding.cause).kind, EventKind::BlockingStart);
    QCOMPARE(finding.line, log.at(finding.cause).line);
    QCOMPARE(log.at(finding.event).kind, EventKind::BlockingEnd);
    findings::Limits limits;
    limits.blocked = 2 * Second;
    QCOMPARE(Findings::of(log, limits), QList<Finding>()); // not longer than that
}

void TestFindings::blockedAgainAndAgain()
{
    LogBuilder b;
    const TaskId main = b.create(0, u"main"_s);
    for (const double seconds : { 0.2, 0.5, 0.05, 0.3 }) {
        b.iteration();
        b.start(main);
        b.block(main, seconds);
        b.suspend(main, WaitKind::Yield, u"sleep(0)"_s);
        b.ready(main);
    }
    const QList<Finding> found = Findings::of(b.log);
    QCOMPARE(kindsOf(found), Kinds { Kind::LoopBlocked });
    QCOMPARE(found.first().count, 3);
    QCOMPARE(found.first().duration, Second / 2);
    QCOMPARE(found.first().total, Second);
}

void TestFindings::starvation()
{
    const TraceLog log = lessonLog(u"fairness"_s, { { u"every"_s, 0 } });
    const QList<Finding> found = Findings::of(log);
    QCOMPARE(kindsOf(found), (Kinds { Kind::LoopBlocked, Kind::Starvation }));
    const trace::Snapshot end = log.snapshotAt(log.size());
    QCOMPARE(end.tasks.value(found.at(1).tasks.at(0)).coroutine, u"heartbeat"_s);
    QCOMPARE(end.tasks.value(found.at(1).tasks.at(1)).coroutine, u"crunch"_s);
    QCOMPARE(log.at(found.at(1).event).kind, EventKind::HandleReady); // when the loop comes to its timer
    QCOMPARE(found.at(1).duration, Second / 2);
    // A single long call starves nobody: that call is the finding.
    QCOMPARE(kindsOf(Findings::of(lessonLog(u"blocking"_s))), Kinds { Kind::LoopBlocked });
}

void TestFindings::complaints()
{
    Scene scene(u"async def main():\n    save()\n    asyncio.create_task(work())\n"_s);
    const TaskId main = scene.createOf(0, u"main"_s, u"main"_s);
    scene.iteration();
    scene.start(main);
    scene.complain(u"never_awaited"_s, u"coroutine 'save' was never awaited"_s);
    scene.complain(u"never_awaited"_s, u"coroutine 'save' was never awaited"_s);
    const TaskId work = scene.createOf(main, u"work"_s, u"work"_s);
    const qsizetype created = scene.log.size() - 2;
    Event failed = scene.event(EventKind::StepEnd, work);
    failed.outcome = Outcome::Exception;
    failed.text = u"ValueError('no: not this')"_s;
    failed.line = 7;
    scene.log.append(failed);
    const qsizetype raised = scene.log.size() - 1;
    scene.complain(u"never_retrieved"_s, u"Task exception was never retrieved: ValueError('no: not this')"_s);
    scene.complain(u"destroyed_pending"_s, u"Task was destroyed but it is pending!"_s, work);
    scene.complain(u"slow_callback"_s, u"took 0.200 seconds"_s, work);
    const QList<Finding> found = scene.found();
    QCOMPARE(kindsOf(found), (Kinds { Kind::TaskLost, Kind::NeverRetrieved, Kind::NeverAwaited }));
    QCOMPARE(found.at(0).tasks, QList<TaskId> { work });
    QCOMPARE(found.at(0).cause, created);
    QCOMPARE(found.at(1).subject, u"ValueError('no: not this')"_s);
    QCOMPARE(found.at(1).cause, raised);
    QCOMPARE(found.at(1).line, 7);
    QCOMPARE(found.at(2).subject, u"save"_s);
    QCOMPARE(found.at(2).line, 2);
    QCOMPARE(found.at(2).count, 2);
}

// Where several lines could be meant, Python says which.
void TestFindings::neverAwaitedWherePythonSays()
{
    Scene scene(u"async def main():\n    time.sleep(1)\n    asyncio.sleep(1)\n    return 1\n"_s);
    const TaskId main = scene.createOf(0, u"main"_s, u"main"_s);
    scene.iteration();
    scene.start(main);
    scene.sleepAt(main, 2, 1);
    scene.complain(u"never_awaited"_s, u"coroutine 'sleep' was never awaited"_s, 0, 3);
    const QList<Finding> found = scene.found();
    QCOMPARE(kindsOf(found), Kinds { Kind::NeverAwaited });
    QCOMPARE(found.first().line, 3);
    QCOMPARE(scene.log.at(found.first().cause).line, 3);
}

// It is found while it goes on, where the recorder has seen it.
void TestFindings::blockedByComputing()
{
    Scene scene;
    const TaskId main = scene.createOf(0, u"main"_s, u"main"_s);
    scene.iteration();
    scene.start(main);
    QVERIFY(scene.found().isEmpty());
    scene.pass(Second / 5);
    scene.complain(u"stalled"_s, u"the loop is kept in one step"_s, main, 5);
    QList<Finding> found = scene.found();
    QCOMPARE(kindsOf(found), Kinds { Kind::LoopBlocked });
    QCOMPARE(found.first().line, 5);
    QCOMPARE(found.first().duration, Second / 5);
    QCOMPARE(found.first().cause, scene.log.size() - 1);
    QCOMPARE(found.first().event, scene.log.size() - 1);
    scene.pass(Second);
    scene.finish(main, Outcome::Result);
    found = scene.found();
    QCOMPARE(kindsOf(found), Kinds { Kind::LoopBlocked });
    QCOMPARE(found.first().count, 1);
    QCOMPARE(found.first().line, 5);
    QCOMPARE(found.first().duration, Second + Second / 5);
}

void TestFindings::growingQueue_data()
{
    QTest::addColumn<QList<int>>("sizes"); // after each change: one more is a put
    QTest::addColumn<int>("maxsize");
    QTest::addColumn<bool>("grows");
    QList<int> growing { 1, 0 };
    QList<int> level { 1, 0 };
    QList<int> emptied { 1, 0 };
    for (int i = 0; i < 40; ++i) {
        growing.append({ growing.last() + 1, growing.last() + 2, growing.last() + 1 });
        level.append({ 1, 0 });
        emptied.append(i % 20 < 10 ? emptied.last() + 1 : emptied.last() - 1);
    }
    QTest::newRow("grows") << growing << 0 << true;
    QTest::newRow("has a bound") << growing << 1000 << false;
    QTest::newRow("is emptied") << emptied << 0 << false;
    QTest::newRow("stays short") << level << 0 << false;
}

void TestFindings::growingQueue()
{
    QFETCH(const QList<int>, sizes);
    QFETCH(const int, maxsize);
    QFETCH(const bool, grows);
    LogBuilder b;
    const TaskId main = b.create(0, u"main"_s);
    const TaskId taker = b.create(main, u"taker"_s);
    b.iteration();
    const quint32 queue = b.queue(main, u"queue"_s, maxsize);
    int before = 0;
    for (const int size : sizes) {
        b.iteration(Second / 10);
        if (size > before)
            b.put(main, queue, u"1"_s, size);
        else
            b.get(taker, queue, u"1"_s, size);
        before = size;
    }
    const QList<Finding> found = Findings::of(b.log);
    QCOMPARE(kindsOf(found), grows ? Kinds { Kind::QueueGrowth } : Kinds());
    if (!grows)
        return;
    QCOMPARE(found.first().most, *std::ranges::max_element(sizes));
    QCOMPARE(found.first().tasks, (QList<TaskId> { main, taker }));
    QCOMPARE(b.log.at(found.first().cause).kind, EventKind::QueueCreated);
}

void TestFindings::sequentialAwaits_data()
{
    QTest::addColumn<QString>("body"); // of main, from line 5 on; fetch sleeps in line 2
    QTest::addColumn<bool>("found");
    QTest::newRow("one after another") << u"    a = await fetch(1)\n    b = await fetch(2)\n"_s << true;
    QTest::newRow("in a loop") << u"    for x in xs:\n        print(await fetch(x))\n"_s << false;
    QTest::newRow("alone in a loop") << u"    for x in xs:\n        y = await fetch(x)\n        print(y)\n"_s
                                     << true;
    QTest::newRow("collected") << u"    for x in xs:\n        all.append(await fetch(x))\n"_s << true;
    QTest::newRow("needs the one before") << u"    a = await fetch(1)\n    b = await fetch(a)\n"_s << false;
    QTest::newRow("goes on from it") << u"    for x in xs:\n        y = await fetch(y, x)\n"_s << false;
    QTest::newRow("asks again") << u"    for _ in range(9):\n        await fetch(url)\n"_s << false;
    QTest::newRow("until it is there")
        << u"    for x in xs:\n        y = await fetch(x)\n        if y:\n            break\n"_s << false;
    QTest::newRow("something between")
        << u"    a = await fetch(1)\n    go()\n    b = await fetch(2)\n"_s << false;
    QTest::newRow("in a text") << u"    '''\n    await fetch(1)\n    await fetch(2)\n    '''\n"_s << false;
}

void TestFindings::sequentialAwaits()
{
    QFETCH(const QString, body);
    QFETCH(const bool, found);
    Scene scene(u"async def fetch(x):\n    await asyncio.sleep(1)\n\nasync def main():\n"_s + body);
    const TaskId main = scene.createOf(0, u"main"_s, u"main"_s);
    scene.iteration();
    scene.start(main);
    scene.sleepAt(main, 2, Second);
    scene.sleepAt(main, 2, 2 * Second);
    const QList<Finding> findings = scene.found();
    QCOMPARE(kindsOf(findings), found ? Kinds { Kind::SequentialAwaits } : Kinds());
    if (!found)
        return;
    QCOMPARE(findings.first().count, 2);
    QCOMPARE(findings.first().duration, 3 * Second);
    QCOMPARE(findings.first().total, 2 * Second);
    QCOMPARE(findings.first().subject, u"fetch"_s);
}

void TestFindings::growsLikeAtOnce()
{
    for (const QString &id : { u"deadlock"_s, u"fairness"_s, u"back-pressure"_s, u"http"_s }) {
        const TraceLog whole = lessonLog(id);
        TraceLog part;
        part.header = whole.header;
        Findings growing;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            part.append(whole.at(i));
            if (i % 7 == 0) {
                growing.grow(part);
                growing.list(part);
            }
        }
        growing.grow(part);
        QCOMPARE(growing.list(part), Findings::of(whole));
    }
}

void TestFindings::finishedRunsHaveNoDeadlock()
{
    rc::check([](const std::vector<quint32> &choices) {
        const TraceLog log = randomLog(choices);
        const Kinds kinds = kindsOf(Findings::of(log));
        if (mainHasEnded(log) && !wasStopped(log))
            RC_ASSERT(!kinds.contains(Kind::Deadlock) && !kinds.contains(Kind::NothingWakes));
    });
}

// A circle is told of as soon as it is there, and then none of its tasks may ever go on, unless somebody from
// outside interferes: cancels one, or releases a lock that is not its own.
void TestFindings::randomProgramsTellTheTruth()
{
    int circles = 0;
    int stopped = 0;
    for (const QByteArray &line : randomPrograms(250)) {
        const TraceLog log = runProgram(QJsonDocument::fromJson(line).object());
        const Kinds kinds = kindsOf(Findings::of(log));
        const bool standsStill = kinds.contains(Kind::Deadlock) || kinds.contains(Kind::NothingWakes);
        if (wasStopped(log))
            QVERIFY2(standsStill, line.constData());
        else if (mainHasEnded(log))
            QVERIFY2(!standsStill, line.constData());
        stopped += wasStopped(log) ? 1 : 0;

        for (qsizetype i = 0; i < log.size(); ++i) {
            if (log.kindAt(i) != EventKind::StepEnd || log.at(i).outcome != Outcome::Suspended)
                continue;
            const trace::Snapshot snapshot = log.snapshotAt(i + 1);
            const trace::Circle circle = trace::circleOf(snapshot, log.at(i).task);
            const bool isPlain = snapshot.timers.isEmpty();
            if (isPlain)
                QCOMPARE(circle.isEmpty(), naiveCircle(snapshot, log.at(i).task).isEmpty());
            if (circle.isEmpty())
                continue;
            ++circles;
            for (qsizetype later = i + 1; later < log.size(); ++later) {
                const Event event = log.at(later);
                if (event.kind == EventKind::CancelRequested || event.kind == EventKind::LockRelease)
                    break;
                QVERIFY2(event.kind != EventKind::StepStart || !circle.contains(event.task),
                         line.constData());
            }
        }
    }
    qInfo("%d programs were stopped, %d circles were seen", stopped, circles);
    QVERIFY(stopped > 0);
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
