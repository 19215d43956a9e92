#include "../../support/logbuilder.h"

#include "lessons/catalogue.h"
#include "lessons/loopgame.h"
#include "lessons/loopverdict.h"
#include "player/run.h"
#include "trace/lanes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::Outcome;
using asyncio::WaitKind;
using lessons::LoopChoice;
using lessons::LoopGame;
using lessons::LoopReason;
using lessons::LoopRule;
using lessons::LoopTurn;
using trace::TraceLog;
using Kind = LoopChoice::Kind;

namespace {

constexpr qint64 Second = LogBuilder::Second;

QString nameOf(const LoopChoice &choice)
{
    static const QStringList kinds { u"step"_s, u"callback"_s, u"timer"_s, u"waiting"_s, u"thread"_s };
    const QString kind = kinds.at(int(choice.kind));
    return choice.label.isEmpty() ? kind : kind + u' ' + choice.label;
}

QStringList namesOf(const LoopTurn &turn)
{
    QStringList names;
    for (const LoopChoice &choice : turn.choices)
        names.append(nameOf(choice));
    return names;
}

/// What the loop takes, turn by turn.
QStringList takenIn(const LoopGame &game)
{
    QStringList names;
    for (const LoopTurn &turn : game.turns())
        names.append(nameOf(turn.choices.at(turn.right)));
    return names;
}

/// The answer to a choice in the turn with that number, from 1: the rule it breaks, else why it is right.
QString answer(const TraceLog &log, int number, const QString &choice)
{
    const LoopGame game(log);
    if (number > game.turns().size())
        return u"There is no turn %1."_s.arg(number);
    const LoopTurn &turn = game.turns().at(number - 1);
    const int index = int(namesOf(turn).indexOf(choice));
    if (index < 0)
        return u"%1 is not among %2."_s.arg(choice, namesOf(turn).join(", "_L1));
    return (index == turn.right ? whyNow(log, turn) : whyNot(log, turn, index)).plain();
}

/// Main creates two tasks and waits for the first; they have not run.
LogBuilder twoReady()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    const auto first = b.create(main, u"first"_s);
    b.create(main, u"second"_s);
    b.suspend(main, WaitKind::Task, u"first"_s, first);
    b.iteration();
    return b;
}

/// The same; both go to sleep.
LogBuilder twoAsleep(double first, double second)
{
    LogBuilder b = twoReady();
    b.start(2);
    b.sleep(2, first);
    b.start(3);
    b.sleep(3, second);
    return b;
}

LogBuilder twoFired(double first, double second)
{
    LogBuilder b = twoAsleep(first, second);
    b.iteration(qint64(std::min(first, second) * double(Second)));
    b.fire(first <= second ? 2 : 3);
    return b;
}

void appendCallback(LogBuilder &b, const QString &label, quint32 handle)
{
    trace::Event queued = b.event(EventKind::HandleReady);
    queued.handleKind = asyncio::HandleKind::Callback;
    queued.label = label;
    queued.handle = handle;
    b.log.append(queued);
    b.iteration();
    trace::Event run = b.event(EventKind::CallbackRun);
    run.handleKind = asyncio::HandleKind::Callback;
    run.label = label;
    run.handle = handle;
    b.log.append(run);
}

/// Main awaits a job that a thread runs, another task sleeps; which of the two ends first?
TraceLog threadAndTimer(bool threadFirst)
{
    constexpr quint32 Handle = 100;
    LogBuilder b = twoReady();
    trace::Event submitted = b.event(EventKind::ExecutorSubmit, 2);
    trace::Event created = b.event(EventKind::ExecutorCreated, 2);
    created.resource = submitted.resource = 1;
    created.maxsize = 1;
    submitted.job = 1;
    submitted.label = u"work"_s;
    trace::Event begun = b.event(EventKind::ExecutorStart);
    begun.resource = begun.job = 1;
    b.start(2);
    b.log.append(created);
    b.log.append(submitted);
    b.log.append(begun);
    b.suspendAt(2, WaitKind::Executor, 1, u"work()"_s);
    b.start(3);
    b.sleep(3, threadFirst ? 2.0 : 1.0);
    b.iteration(Second);
    if (threadFirst)
        appendCallback(b, u"executor"_s, Handle);
    else
        b.fire(3);
    return b.log;
}

void queueTimer(LogBuilder &b, quint32 timer, quint32 task)
{
    trace::Event queued = b.event(EventKind::HandleReady, task);
    queued.handleKind = asyncio::HandleKind::Timer;
    queued.timer = timer;
    queued.handle = 100 + timer;
    b.log.append(queued);
}

void fireTimer(LogBuilder &b, quint32 timer, quint32 task)
{
    trace::Event fired = b.event(EventKind::TimerFired, task);
    fired.timer = timer;
    fired.handle = 100 + timer;
    b.log.append(fired);
    b.ready(task);
}

/// Two timers that the same iteration fires.
TraceLog dueTogether()
{
    LogBuilder b = twoAsleep(1.0, 1.0);
    b.iteration(Second);
    queueTimer(b, 1, 2);
    queueTimer(b, 2, 3);
    fireTimer(b, 1, 2);
    fireTimer(b, 2, 3);
    b.iteration();
    b.start(2);
    b.finish(2);
    return b.log;
}

/// For functions that return a number.
#define VERIFY_TURN(condition)                                                                               \
    do {                                                                                                     \
        if (!QTest::qVerify(condition, #condition, "", __FILE__, __LINE__))                                  \
            return 0;                                                                                        \
    } while (false)

QVariant randomValue(const lessons::Knob &knob, QRandomGenerator &random)
{
    switch (knob.type) {
    case lessons::KnobType::Integer:
        return random.bounded(int(knob.minimum), int(knob.maximum) + 1);
    case lessons::KnobType::Number:
        return knob
            .parse(QString::number(knob.minimum + random.generateDouble() * (knob.maximum - knob.minimum),
                                   'f', 1),
                   nullptr)
            .value_or(knob.defaultValue);
    case lessons::KnobType::Boolean:
        return random.bounded(2) == 1;
    case lessons::KnobType::Choice:
        return knob.choices.at(random.bounded(int(knob.choices.size())));
    case lessons::KnobType::Text:
        break;
    }
    return knob.defaultValue;
}

/// What asyncio would do, read off the state behind the turn's begin: the front of the ready queue, else the
/// earliest timer.
bool isLegal(const TraceLog &log, const LoopTurn &turn)
{
    const trace::Snapshot now = log.snapshotAt(trace::cursorOfStop(log, turn.from));
    const LoopChoice &taken = turn.choices.at(turn.right);
    if (!now.ready.isEmpty())
        return taken.handle == now.ready.constFirst().id;
    if (taken.kind == Kind::Thread)
        return true;
    return taken.kind == Kind::Timer
        && std::ranges::none_of(now.timers,
                                [&taken](const trace::TimerView &timer) { return timer.due < taken.due; });
}

} // namespace

class TestLoopGame : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatTheLoopTakes()
    {
        const QStringList expected { u"step users"_s,     u"step posts"_s,    u"step comments"_s,
                                     u"timer comments"_s, u"step comments"_s, u"callback gather"_s,
                                     u"timer users"_s,    u"step users"_s,    u"callback gather"_s,
                                     u"timer posts"_s,    u"step posts"_s,    u"callback gather"_s };
        QCOMPARE(takenIn(LoopGame(logs::gather())), expected);
    }

    void offersChoicesByTheirNames()
    {
        const LoopGame game(logs::gather());
        QCOMPARE(namesOf(game.turns().at(0)),
                 QStringList({ u"step comments"_s, u"waiting main"_s, u"step posts"_s, u"step users"_s }));
        QCOMPARE(namesOf(game.turns().at(6)), QStringList({ u"waiting main"_s, u"timer posts"_s,
                                                            u"timer users"_s })); // comments has ended
    }

    void tellsTasksOfOneLabelApart()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        for (int i = 0; i < 20; ++i)
            b.create(main, i < 10 ? u"fetch"_s : u"task %1"_s.arg(i));
        b.suspend(main, WaitKind::Task, u"fetch"_s, 2);
        b.iteration();
        b.start(2);
        b.sleep(2, 1.0);
        b.start(3);
        const LoopTurn turn = LoopGame(b.log).turns().constLast();
        QCOMPARE(turn.choices.at(turn.right).label, u"fetch #2"_s);
        QCOMPARE(namesOf(turn).count(u"step fetch #3"_s), 1);
        QVERIFY(turn.choices.size() <= LoopGame::MostChoices);
    }

    void offersWhatReadsAlikeOnce()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        const auto child = b.create(main, u"fetch"_s);
        b.suspend(main, WaitKind::Gather, u"gather(1)"_s);
        b.iteration();
        b.start(child);
        b.finish(child);
        b.callbackReady(child);
        b.callbackReady(child);
        b.iteration();
        b.callback(child, u"gather"_s);
        const LoopTurn turn = LoopGame(b.log).turns().constLast();
        QCOMPARE(namesOf(turn).filter(u"callback"_s).size(), 1);
        QCOMPARE(turn.choices.at(turn.right).kind, lessons::LoopChoice::Kind::Callback);
    }

    void passesOverWhatLeavesNoChoice()
    {
        LogBuilder b;
        const auto main = b.create(0, u"main"_s);
        b.iteration();
        b.start(main);
        b.suspend(main, WaitKind::Yield, u"sleep(0)"_s);
        b.ready(main);
        b.iteration();
        b.start(main);
        b.finish(main);
        QVERIFY(LoopGame(b.log).turns().isEmpty());
        QVERIFY(LoopGame(TraceLog()).turns().isEmpty());
    }

    void aCancelledTimerIsNotOffered()
    {
        LogBuilder b = twoAsleep(1.0, 1.0);
        trace::Event cancelled = b.event(EventKind::TimerCancelled, 2);
        cancelled.timer = 1;
        b.log.append(cancelled);
        b.iteration(Second);
        queueTimer(b, 2, 3); // CPython moves the cancelled one along and passes it over
        queueTimer(b, 1, 2);
        fireTimer(b, 2, 3);
        b.iteration();
        b.start(3);
        const LoopTurn turn = LoopGame(b.log).turns().constLast();
        QCOMPARE(namesOf(turn).filter(u"timer"_s), QStringList());
        QCOMPARE(turn.reason, LoopReason::OnlyReady);
    }

    void endsAfterSoManyTurns()
    {
        LogBuilder b = twoReady();
        b.start(2);
        for (int i = 0; i < 50; ++i) {
            b.suspend(2, WaitKind::Yield, u"sleep(0)"_s);
            b.ready(2);
            b.iteration();
            b.start(2);
        }
        const LoopGame game(b.log);
        QCOMPARE(game.turns().size(), LoopGame::MostTurns);
        QVERIFY(game.isCut());
        QVERIFY(!LoopGame(logs::gather()).isCut());
    }

    void leavesOutWhatRunDoesItself()
    {
        LogBuilder b = twoReady();
        b.start(2);
        b.finish(2);
        b.start(3);
        b.finish(3);
        const auto turns = LoopGame(b.log).turns().size();
        b.shutDown();
        QCOMPARE(LoopGame(b.log).turns().size(), turns);
    }

    void aStepsThreadsAreNoPartOfIt()
    {
        const TraceLog log = threadAndTimer(true);
        for (const LoopTurn &turn : LoopGame(log).turns())
            QVERIFY(log.timeAt(turn.shown) == 0 || log.kindAt(turn.shown) == EventKind::CallbackRun);
    }

    void saysTheRule_data()
    {
        QTest::addColumn<TraceLog>("log");
        QTest::addColumn<int>("turn");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const TraceLog &log, int turn, const QString &choice,
                            const QString &expected) {
            QTest::newRow(name) << log << turn << choice << expected;
        };
        const TraceLog gather = logs::gather();
        row("first in, first out", gather, 1, u"step comments"_s,
            u"The ready queue is first in, first out: users was made ready before comments."_s);
        row("not woken", gather, 1, u"waiting main"_s,
            u"main awaits gather(3), and nothing has woken it yet."_s);
        row("before timers", gather, 2, u"timer users"_s,
            u"While something is ready, the loop waits for no timer: posts is ready, and the timer of users is not due until 2.0 s."_s);
        row("earlier due", gather, 4, u"timer posts"_s,
            u"The timer that is due first fires first: that of comments at 1.0 s, that of posts not until 3.0 s."_s);
        row("before timers, by a callback", gather, 6, u"timer posts"_s,
            u"While something is ready, the loop waits for no timer: gather (comments) is ready, and the timer of posts is not due until 3.0 s."_s);

        LogBuilder next = twoReady();
        next.start(2);
        next.suspend(2, WaitKind::Yield, u"sleep(0)"_s);
        next.ready(2);
        next.start(3);
        row("next iteration", next.log, 2, u"step first"_s,
            u"first became ready in this iteration, so it runs in the next one. second was ready when this one began."_s);

        LogBuilder same = twoFired(1.0, 1.0);
        row("made first", same.log, 3, u"timer second"_s,
            u"Both timers are due at 1.0 s. Then the one that was made first fires first: that of first."_s);

        LogBuilder tie = twoAsleep(1.0, 1.0);
        tie.iteration(Second);
        tie.fire(3);
        row("heap order", tie.log, 3, u"timer first"_s,
            u"Both timers are due at exactly 1.0 s. Then no order is promised; here the heap gives that of second first."_s);

        LogBuilder due = twoReady();
        due.start(2);
        due.sleep(2, 0.5);
        due.start(3);
        due.block(3, 1.0);
        due.suspend(3, WaitKind::Yield, u"sleep(0)"_s);
        due.ready(3);
        due.iteration();
        due.start(3);
        row("due behind ready", due.log, 3, u"timer first"_s,
            u"The timer of first is due, but a timer that is due goes behind what is ready: second."_s);

        row("thread, while something is ready", threadAndTimer(true), 2, u"thread"_s,
            u"While something is ready, the loop waits for no thread: second is ready."_s);
        row("thread first", threadAndTimer(true), 3, u"timer second"_s,
            u"A thread has news before the timer of second is due."_s);
        row("timer before threads", threadAndTimer(false), 3, u"thread"_s,
            u"The timer of second is due before a thread has news."_s);
    }
    void saysTheRule()
    {
        QFETCH(TraceLog, log);
        QFETCH(int, turn);
        QFETCH(QString, choice);
        QTEST(answer(log, turn, choice), "expected");
    }

    void saysTheReason_data()
    {
        QTest::addColumn<TraceLog>("log");
        QTest::addColumn<int>("turn");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("expected");
        const TraceLog gather = logs::gather();
        QTest::newRow("longest ready")
            << gather << 1 << u"step users"_s << u"Of what is ready, users was made ready first."_s;
        QTest::newRow("earliest timer")
            << gather << 4 << u"timer comments"_s
            << u"Nothing was ready, so the loop turned to the earliest timer: that of comments, due at 1.0 s."_s;
        QTest::newRow("only ready") << gather << 5 << u"step comments"_s
                                    << u"Nothing but comments was ready."_s;
        QTest::newRow("only ready, a callback")
            << gather << 6 << u"callback gather"_s << u"Nothing but gather (comments) was ready."_s;
        QTest::newRow("only timer")
            << gather << 10 << u"timer posts"_s
            << u"Nothing was ready, so the loop turned to its only timer, that of posts."_s;
        QTest::newRow("first made")
            << twoFired(1.0, 1.0).log << 3 << u"timer first"_s
            << u"Nothing was ready; of the timers due at 1.0 s, that of first was made first."_s;
        QTest::newRow("due too") << dueTogether() << 4 << u"timer second"_s
                                 << u"The timer of second was due in this iteration, too."_s;
        QTest::newRow("thread news") << threadAndTimer(true) << 3 << u"thread"_s
                                     << u"Nothing was ready, so the loop waited until a thread had news."_s;
    }
    void saysTheReason()
    {
        QFETCH(TraceLog, log);
        QFETCH(int, turn);
        QFETCH(QString, choice);
        QTEST(answer(log, turn, choice), "expected");
    }

    void theLoopIsAlwaysRight()
    {
        QRandomGenerator random(1);
        int played = 0;
        for (const lessons::Lesson &lesson : lessons::Catalogue::bundled().lessons()) {
            if (lesson.clock != "virtual"_L1)
                continue;
            for (int i = 0; i < 12; ++i) {
                QVariantMap values = lesson.defaults();
                for (const lessons::Knob &knob : lesson.knobs)
                    values.insert(knob.name, i == 0 ? knob.defaultValue : randomValue(knob, random));
                played += play(player::Run::ofLesson(lesson, values)->log());
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"%1, round %2"_s.arg(lesson.id).arg(i)));
            }
        }
        QVERIFY(played > 100);
    }

private:
    /// Picks what is right to the end; returns the number of turns.
    static int play(const TraceLog &log)
    {
        const LoopGame game(log);
        qsizetype place = -1;
        for (const LoopTurn &turn : game.turns()) {
            VERIFY_TURN(turn.from >= place && turn.begin > turn.from && turn.shown >= turn.begin);
            VERIFY_TURN(turn.choices.size() >= 2 && turn.choices.size() <= LoopGame::MostChoices);
            VERIFY_TURN(isLegal(log, turn));
            VERIFY_TURN(!whyNow(log, turn).plain().isEmpty());
            for (int i = 0; i < turn.choices.size(); ++i) {
                VERIFY_TURN(turn.choices.at(i).breaks.has_value() == (i != turn.right));
                VERIFY_TURN(whyNot(log, turn, i).plain().isEmpty() == (i == turn.right));
            }
            place = turn.shown;
        }
        const trace::Lanes lanes = trace::Lanes::of(log);
        for (const trace::HandleRun &run : lanes.loop) {
            if (game.isCut() || run.begin <= place)
                continue;
            const trace::Snapshot now = log.snapshotAt(run.begin);
            VERIFY_TURN(now.ready.size() <= 1 && now.timers.size() <= 1); // it left no choice
        }
        return int(game.turns().size());
    }
};

QTEST_GUILESS_MAIN(TestLoopGame)
#include "tst_loopgame.moc"
