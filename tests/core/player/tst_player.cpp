#include "lessons/catalogue.h"
#include "player/player.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using player::Player;
using player::Run;

class TestPlayer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Player> m_player;

    trace::Event event() const { return m_run->log().at(m_player->currentEvent()); }
    qsizetype indexOf(EventKind kind, int nth) const
    {
        for (qsizetype i = 0; i < m_run->log().size(); ++i) {
            if (m_run->log().at(i).kind == kind && --nth == 0)
                return i;
        }
        return -1;
    }

private slots:
    void init()
    {
        const lessons::Lesson &lesson = *lessons::Catalogue::bundled().find(u"gather"_s);
        m_run = Run::ofLesson(lesson, lesson.defaults());
        m_player = std::make_unique<Player>();
        m_player->setRun(m_run.get());
    }

    void cleanup()
    {
        m_player.reset();
        m_run.reset();
    }

    void startsAtTheFirstStop()
    {
        QCOMPARE(m_player->step(), 1);
        QCOMPARE(m_player->currentEvent(), 0);
        QVERIFY(m_player->atStart());
        QVERIFY(!m_player->isPlaying());
    }

    void withoutARunNothingMoves()
    {
        Player player;
        player.play();
        player.stepForward();
        player.stepBack();
        player.nextIteration();
        player.previousIteration();
        player.last();
        player.seekPosition(5);
        player.setLimit(3);
        player.last();
        QCOMPARE(player.horizon(), 0);
        QCOMPARE(player.step(), 0);
        QCOMPARE(player.cursor(), 0);
        QVERIFY(!player.isPlaying());
    }

    void stepsForwardAndBackOverEveryStop()
    {
        QList<qsizetype> forward;
        for (; !m_player->atEnd(); m_player->stepForward())
            forward.append(m_player->cursor());
        QCOMPARE(m_player->cursor(), m_run->log().programEnd());
        QCOMPARE(m_run->frontier(), m_run->log().size());
        QList<qsizetype> back;
        while (!m_player->atStart()) {
            m_player->stepBack();
            back.prepend(m_player->cursor());
        }
        QCOMPARE(back, forward);
    }

    void theSchedulerRunsOnlyAsFarAsThePlayhead()
    {
        m_player->seek(10);
        const qsizetype frontier = m_run->frontier();
        QVERIFY(frontier >= m_player->cursor());
        QVERIFY(frontier < m_run->log().size());
        m_player->seek(3);
        QCOMPARE(m_run->frontier(), frontier);
    }

    void iterations()
    {
        m_player->nextIteration(); // from before the first iteration into it
        QCOMPARE(event().iteration, 1u);
        QCOMPARE(event().kind, EventKind::StepStart);
        m_player->nextIteration();
        QCOMPARE(event().iteration, 2u);
        m_player->stepForward();
        m_player->stepForward();
        m_player->previousIteration(); // to the begin of this one
        QCOMPARE(event().iteration, 2u);
        QCOMPARE(event().kind, EventKind::StepStart);
        m_player->previousIteration();
        QCOMPARE(event().iteration, 1u);
        m_player->last();
        const int last = m_player->step();
        m_player->nextIteration();
        QCOMPARE(m_player->step(), last);
    }

    void nothingMovesPastALimit_data()
    {
        using Move = std::function<void(Player &)>;
        QTest::addColumn<Move>("move");
        QTest::newRow("step") << Move([](Player &player) { player.stepForward(); });
        QTest::newRow("iteration") << Move([](Player &player) { player.nextIteration(); });
        QTest::newRow("last") << Move([](Player &player) { player.last(); });
        QTest::newRow("seek") << Move([](Player &player) { player.seek(player.lastStop() + 1); });
        QTest::newRow("seek an event") << Move([](Player &player) { player.seekEvent(player.horizon()); });
        QTest::newRow("scrub") << Move([](Player &player) { player.seekPosition(player.position() + 1); });
        QTest::newRow("scrub far") << Move([](Player &player) { player.seekPosition(1e9); });
        QTest::newRow("play") << Move([](Player &player) { player.play(); });
        QTest::newRow("play through") << Move([](Player &player) {
            player.first();
            player.play();
            for (int i = 0; i < 1000; ++i)
                player.advance(0.1);
        });
        QTest::newRow("whole steps") << Move([](Player &player) {
            player.setWholeSteps(true);
            player.stepForward();
        });
    }

    void nothingMovesPastALimit()
    {
        QFETCH(const std::function<void(Player &)>, move);
        const qsizetype event = indexOf(EventKind::TimerScheduled, 2);
        m_player->setLimit(event);
        QVERIFY(m_player->isLimited());
        QCOMPARE(m_player->step(), 1);
        m_player->seekEvent(event);
        QCOMPARE(m_player->step(), m_player->lastStop());
        const double position = m_player->position();
        QSignalSpy reached(m_player.get(), &Player::limitReached);
        move(*m_player);
        QCOMPARE(m_player->step(), m_player->lastStop());
        QCOMPARE(m_player->position(), position);
        QCOMPARE(m_player->cursor(), m_player->horizon());
        QVERIFY(!m_player->isPlaying());
        QCOMPARE(reached.count(), 1);
    }

    void whatIsBeforeTheLimitIsFree()
    {
        m_player->setLimit(indexOf(EventKind::TimerScheduled, 2));
        QSignalSpy reached(m_player.get(), &Player::limitReached);
        m_player->seek(m_player->lastStop());
        m_player->stepBack();
        m_player->stepForward();
        m_player->first();
        QCOMPARE(reached.count(), 0);
    }

    void withoutTheLimitItGoesOn()
    {
        m_player->setLimit(indexOf(EventKind::TimerScheduled, 2));
        m_player->last();
        const int step = m_player->step();
        m_player->setLimit(-1);
        QCOMPARE(m_player->step(), step);
        QCOMPARE(m_player->horizon(), m_run->log().size());
        m_player->play();
        m_player->advance(0.5);
        m_player->stepForward();
        QVERIFY(m_player->step() > step);
        m_player->last();
        QVERIFY(m_player->atEnd());
    }

    void aLimitTakesThePlayheadBack()
    {
        m_player->last();
        m_player->setLimit(indexOf(EventKind::TimerScheduled, 2));
        QCOMPARE(m_player->step(), m_player->lastStop());
        QVERIFY(!m_player->atEnd());
    }

    void anotherRunHasNoLimit()
    {
        m_player->setLimit(2);
        m_player->setRun(m_run.get());
        QVERIFY(!m_player->isLimited());
    }

    void aBookkeepingEventBelongsToTheStopBeforeIt()
    {
        const qsizetype ready = indexOf(EventKind::HandleReady, 2);
        m_player->seekEvent(ready);
        QCOMPARE(event().kind, EventKind::TaskCreated);
        QVERIFY(m_player->cursor() > ready);
    }

    void theNextIterationBeginsWithTheNextStop()
    {
        m_player->seekEvent(indexOf(EventKind::TimerFired, 1));
        const trace::Snapshot state = m_run->log().snapshotAt(m_player->cursor());
        QCOMPARE(state.iteration, event().iteration);
        QCOMPARE(state.running.kind, asyncio::HandleKind::Timer);
        QCOMPARE(state.ready.size(), 1); // and what it made ready is there
        const qsizetype next = indexOf(EventKind::LoopIteration, 4);
        QCOMPARE(m_run->log().at(next).duration, 0);
        QCOMPARE(m_player->stopOf(next), m_player->step() + 1);
    }

    void playsAtConstantSpeedAlongTheElasticAxis()
    {
        m_player->play();
        QVERIFY(m_player->isPlaying());
        m_player->advance(0.5);
        QCOMPARE(m_player->position(), 0.5 * Player::Pace);
        m_player->setSpeed(4);
        m_player->advance(0.5);
        QCOMPARE(m_player->position(), 2.5 * Player::Pace);
        QCOMPARE(m_player->currentEvent(), m_player->eventOf(m_player->step()));
        QVERIFY(m_player->axis().positionOf(m_player->currentEvent()) <= m_player->position());
    }

    void playsToTheEndAndStops()
    {
        QSignalSpy steps(m_player.get(), &Player::stepChanged);
        m_player->play();
        for (int i = 0; i < 100000 && m_player->isPlaying(); ++i)
            m_player->advance(0.05);
        QVERIFY(!m_player->isPlaying());
        QVERIFY(m_player->atEnd());
        QCOMPARE(steps.count(), m_player->stepCount() - 1); // every stop was seen
        m_player->play();                                   // once more from the start
        QVERIFY(m_player->atStart());
        QVERIFY(m_player->isPlaying());
    }

    void reallyPlaysByItself()
    {
        m_player->setSpeed(8);
        m_player->play();
        QTRY_VERIFY(m_player->step() > 5);
        m_player->toggle();
        QVERIFY(!m_player->isPlaying());
        const int step = m_player->step();
        QTest::qWait(60);
        QCOMPARE(m_player->step(), step);
    }

    void stopsAtBreakpoints()
    {
        const int line = m_run->log().at(indexOf(EventKind::TimerScheduled, 1)).line;
        m_player->setBreakpoints({ line });
        m_player->play();
        while (m_player->isPlaying())
            m_player->advance(0.2);
        QCOMPARE(event().line, line);
        QCOMPARE(event().task, 2u);
        QVERIFY(m_player->isAtBreakpoint());
        m_player->stepForward();
        QVERIFY(!m_player->isAtBreakpoint());
        m_player->stepBack();
        QVERIFY(!m_player->isAtBreakpoint()); // came here by itself
        m_player->play();
        while (m_player->isPlaying())
            m_player->advance(0.2);
        QCOMPARE(event().task, 3u); // goes on behind the breakpoint to the next one
        m_player->setStopAtBreakpoints(false);
        m_player->play();
        while (m_player->isPlaying())
            m_player->advance(0.2);
        QVERIFY(m_player->atEnd());
    }

    void seekPositionPutsThePlayheadThere()
    {
        const double middle = m_player->axis().length() / 2;
        m_player->seekPosition(middle);
        QCOMPARE(m_player->position(), middle);
        const int step = m_player->step();
        QVERIFY(m_player->axis().positionOf(m_player->eventOf(step)) <= middle);
        QVERIFY(m_player->axis().positionOf(m_player->eventOf(step + 1)) > middle);
        m_player->seekPosition(-100);
        QVERIFY(m_player->atStart());
        m_player->seekPosition(1e9);
        QVERIFY(m_player->atEnd());
    }

    void aPlayheadAtTheEndFollowsARunThatGrows()
    {
        const std::unique_ptr<Run> recording = Run::ofRecording(m_run->log().header);
        m_player->setRun(recording.get());
        QCOMPARE(m_player->step(), 0);
        QVERIFY(m_player->isLive());
        QSignalSpy grew(m_player.get(), &Player::grew);
        trace::TraceLog known;
        for (const trace::Event &next : m_run->log().events()) {
            recording->append(next);
            known.append(next);
            m_player->runGrew();
            Player whole;
            const std::unique_ptr<Run> trace = Run::ofTrace(known);
            whole.setRun(trace.get());
            whole.setScale(m_player->axis().scale()); // that of a live run stays until it is off by two
            whole.last();
            QCOMPARE(m_player->step(), whole.stepCount());
            QCOMPARE(m_player->cursor(), whole.cursor());
            QCOMPARE(m_player->position(), whole.position());
        }
        QCOMPARE(grew.count(), m_run->log().size());
        QCOMPARE(recording->frontier(), m_run->log().size());
        recording->end();
        m_player->runGrew();
        QVERIFY(!m_player->isLive());
        QVERIFY(m_player->atEnd());
    }

    void aPlayheadThatWasMovedStays()
    {
        const std::unique_ptr<Run> recording = Run::ofRecording(m_run->log().header);
        const qsizetype half = m_run->log().size() / 2;
        for (qsizetype i = 0; i < half; ++i)
            recording->append(m_run->log().at(i));
        m_player->setRun(recording.get());
        m_player->seek(4);
        const qsizetype event = m_player->currentEvent();
        for (qsizetype i = half; i < m_run->log().size(); ++i) {
            recording->append(m_run->log().at(i));
            m_player->runGrew();
            QCOMPARE(m_player->step(), 4);
            QCOMPARE(m_player->currentEvent(), event);
            QCOMPARE(m_player->position(), m_player->axis().positionOf(event));
        }
    }

    void playingGoesOnInARunThatGrows()
    {
        const std::unique_ptr<Run> recording = Run::ofRecording(m_run->log().header);
        const qsizetype half = m_run->log().size() / 2;
        for (qsizetype i = 0; i < half; ++i)
            recording->append(m_run->log().at(i));
        m_player->setRun(recording.get());
        m_player->play();
        m_player->advance(0.35);
        const qsizetype event = m_player->currentEvent();
        for (qsizetype i = half; i < m_run->log().size(); ++i)
            recording->append(m_run->log().at(i));
        m_player->runGrew();
        QVERIFY(m_player->isPlaying());
        QCOMPARE(m_player->currentEvent(), event);
        while (m_player->isPlaying())
            m_player->advance(0.2);
        QVERIFY(m_player->atEnd());
        QCOMPARE(m_player->cursor(), m_run->log().programEnd());
    }

    void aRunThatGrowsKeepsToTheLimit()
    {
        const std::unique_ptr<Run> recording = Run::ofRecording(m_run->log().header);
        for (const trace::Event &next : m_run->log().events()) {
            recording->append(next);
            if (recording->log().size() == 10) {
                m_player->setRun(recording.get());
                m_player->last();
                m_player->setLimit(m_player->currentEvent());
            } else if (recording->log().size() > 10) {
                m_player->runGrew();
            }
        }
        QVERIFY(m_player->currentEvent() < 10);
        QVERIFY(m_player->stepCount() > m_player->lastStop());
    }

    void wholeStepsRestOnStops()
    {
        m_player->setWholeSteps(true);
        m_player->play();
        m_player->advance(0.35);
        QCOMPARE(m_player->position(), m_player->axis().positionOf(m_player->currentEvent()));
    }

    void speedIsBounded()
    {
        m_player->setSpeed(100);
        QCOMPARE(m_player->speed(), Player::MaximumSpeed);
        m_player->setSpeed(0);
        QCOMPARE(m_player->speed(), Player::MinimumSpeed);
    }

    void restartGoesToTheStart()
    {
        m_player->seek(20);
        m_player->play();
        m_player->restart();
        QVERIFY(m_player->atStart());
        QVERIFY(!m_player->isPlaying());
        QCOMPARE(m_player->position(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
