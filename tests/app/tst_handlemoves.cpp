#include "handlemoves.h"
#include "support/lessonmoment.h"
#include "support/logbuilder.h"
#include "trace/wording.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using Place = HandleMove::Place;

namespace {

QString nameOf(const HandleMove::Spot &spot)
{
    switch (spot.place) {
    case Place::Timers:
        return u"timer %1"_s.arg(spot.key);
    case Place::Waiting:
        return u"waiting %1"_s.arg(spot.key);
    case Place::Line:
        return u"line %1 of %2"_s.arg(spot.key).arg(spot.resource);
    case Place::Ready:
        return u"ready"_s; // handles are counted through, their numbers tell nothing
    case Place::Running:
        return u"running"_s;
    }
    return {};
}

/// "comments: timer 3 > ready" for each move of the step to a stop.
QStringList movesTo(const trace::TraceLog &log, player::Player &player, int stop)
{
    player.seek(stop - 1);
    const trace::Snapshot before = log.snapshotAt(player.cursor());
    player.seek(stop);
    const trace::Snapshot after = log.snapshotAt(player.cursor());
    QStringList moves;
    for (const HandleMove &move : handleMoves(before, after)) {
        const QString who = move.handle.task == 0 ? move.handle.label
                                                  : trace::labelOf(after, move.handle.task);
        moves.append(u"%1: %2 > %3"_s.arg(who, nameOf(move.from), nameOf(move.to)));
    }
    return moves;
}

/// A run and its player.
struct Stage
{
    explicit Stage(trace::TraceLog log)
        : log(std::move(log))
        , run(player::Run::ofTrace(this->log))
    {
        player.setRun(run.get());
    }
    QStringList movesAt(EventKind kind, asyncio::TaskId task, int nth = 1)
    {
        for (qsizetype i = 0; i < log.size(); ++i) {
            const trace::Event event = log.at(i);
            if (event.kind == kind && event.task == task && --nth == 0)
                return movesTo(log, player, player.stopOf(i));
        }
        return { u"no such event"_s };
    }

    trace::TraceLog log;
    std::unique_ptr<player::Run> run;
    player::Player player;
};

} // namespace

class TestHandleMoves : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fromTheHeapToTheLoop();
    void fromALine();
    void givesWay();
    void nothingMoves();
    void backAndForth();
    void jumpsMoveNothing();
    void gameMovesNothing();
    void onlyAFew();
};

void TestHandleMoves::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHandleMoves::fromTheHeapToTheLoop()
{
    Stage s(logs::gather());
    // main is 1, users, posts and comments 2 to 4.
    QCOMPARE(s.movesAt(EventKind::StepStart, 2), QStringList { u"users: ready > running"_s });
    QCOMPARE(s.movesAt(EventKind::TimerFired, 4),
             (QStringList { u"comments: ready > running"_s, u"comments: waiting 4 > ready"_s }));
    QCOMPARE(s.movesAt(EventKind::StepStart, 4, 2), QStringList { u"comments: ready > running"_s });
    // The iteration of the loop that has waited queues the timer of comments, which is the third.
    bool isQueued = false;
    for (int stop = 2; stop <= s.player.stepCount(); ++stop)
        isQueued |= movesTo(s.log, s.player, stop).contains(u"comments: timer 3 > ready"_s);
    QVERIFY(isQueued);
}

void TestHandleMoves::fromALine()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    const auto waiter = b.create(main, u"waiter"_s);
    b.change(EventKind::LockCreated, b.nextResource(), main);
    b.change(EventKind::LockAcquire, 1, main);
    b.sleep(main, 1.0);
    b.iteration();
    b.start(waiter);
    const quint32 future = b.suspendAt(waiter, asyncio::WaitKind::Lock, 1, u"acquire()"_s);
    b.iteration(LogBuilder::Second);
    b.fire(main);
    b.iteration();
    b.start(main);
    b.change(EventKind::LockRelease, 1, main);
    b.wake(waiter, future);
    b.print(main, u"released"_s);
    Stage s(b.log);
    QCOMPARE(s.movesAt(EventKind::LockRelease, main), QStringList { u"waiter: line 2 of 1 > ready"_s });
    QCOMPARE(s.movesAt(EventKind::Print, main), QStringList());
}

void TestHandleMoves::givesWay()
{
    Stage s(logs::states());
    QCOMPARE(s.movesAt(EventKind::StepEnd, 4), QStringList { u"heavy: running > ready"_s });
}

// A task that is new comes from nowhere, and one that suspends is not in the way of anybody.
void TestHandleMoves::nothingMoves()
{
    Stage s(logs::gather());
    QCOMPARE(s.movesAt(EventKind::TaskCreated, 3), QStringList());
    QCOMPARE(s.movesAt(EventKind::TimerScheduled, 2), QStringList());
    QCOMPARE(s.movesAt(EventKind::StepEnd, 2), QStringList());
    QCOMPARE(s.movesAt(EventKind::Print, 2), QStringList());
}

void TestHandleMoves::backAndForth()
{
    LessonMoment run(logs::gather());
    HandleMoves moves;
    QSignalSpy moving(&moves, &HandleMoves::moving);
    const auto spot = [&](const char *end) {
        return moves.moves().value(0).toMap().value(QLatin1StringView(end)).toMap();
    };
    moves.prepare(run.at(EventKind::GatherCreated), 8);
    QCOMPARE(moving.count(), 0);
    moves.prepare(run.at(EventKind::StepStart, u"users"_s), 9);
    QCOMPARE(moving.count(), 1);
    QCOMPARE(moves.moves().size(), 1);
    const QVariantMap move = moves.moves().constFirst().toMap();
    QCOMPARE(move.value(u"label"_s), u"users"_s);
    QCOMPARE(move.value(u"hue"_s), 1);
    QCOMPARE(move.value(u"kind"_s), u"step"_s);
    QCOMPARE(spot("from").value(u"place"_s), u"ready"_s);
    QVERIFY(spot("from").value(u"key"_s).toUInt() > 0);
    QCOMPARE(spot("to").value(u"place"_s), u"running"_s);
    moves.prepare(run.at(EventKind::StepStart, u"users"_s), 9); // the language changes, say
    QCOMPARE(moves.moves(), QVariantList());
    moves.prepare(run.at(EventKind::GatherCreated), 8);
    QCOMPARE(moving.count(), 2);
    QCOMPARE(spot("from").value(u"place"_s), u"running"_s);
    QCOMPARE(spot("to").value(u"place"_s), u"ready"_s);
}

void TestHandleMoves::jumpsMoveNothing()
{
    LessonMoment run(logs::gather());
    HandleMoves moves;
    QSignalSpy moving(&moves, &HandleMoves::moving);
    moves.prepare(run.at(EventKind::GatherCreated), 8);
    moves.prepare(run.at(EventKind::StepStart, u"users"_s), 10);
    moves.prepare(run.at(EventKind::GatherCreated), 8);
    QCOMPARE(moving.count(), 0);
    moves.forget(); // another run
    moves.prepare(run.at(EventKind::StepStart, u"users"_s), 9);
    QCOMPARE(moving.count(), 0);
}

void TestHandleMoves::gameMovesNothing()
{
    LessonMoment run(logs::gather());
    HandleMoves moves;
    QSignalSpy moving(&moves, &HandleMoves::moving);
    moves.prepare(run.at(EventKind::GatherCreated), 8);
    Moment moment = run.at(EventKind::StepStart, u"users"_s);
    moment.hidesOrder = true;
    moves.prepare(moment, 9);
    QCOMPARE(moving.count(), 0);
}

void TestHandleMoves::onlyAFew()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    QList<asyncio::TaskId> tasks;
    for (int i = 0; i < 9; ++i)
        tasks.append(b.create(main, u"task"_s));
    b.suspend(main, asyncio::WaitKind::Future, u"f"_s);
    b.iteration();
    for (const auto task : tasks) {
        b.start(task);
        b.suspend(task, asyncio::WaitKind::Future, u"f"_s);
    }
    b.iteration(LogBuilder::Second);
    for (const auto task : tasks)
        b.ready(task);
    LessonMoment run(b.log);
    const qsizetype woken = b.log.size() - 1;
    HandleMoves moves;
    moves.prepare(run.at(EventKind::StepEnd, {}, 10), 1);
    moves.prepare(run.atEvent(woken), 2);
    QCOMPARE(moves.moves().size(), HandleMoves::MostMoves);
}

QTEST_GUILESS_MAIN(TestHandleMoves)
#include "tst_handlemoves.moc"
