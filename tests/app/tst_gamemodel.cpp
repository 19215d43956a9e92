#include "../support/logbuilder.h"

#include "gamemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A game on the log of gather.
class Fixture
{
public:
    Fixture()
    {
        game.show(Palette::light());
        game.start(log);
    }

    QStringList column(const QString &role) const
    {
        QStringList values;
        for (int row = 0; row < game.count(); ++row)
            values.append(game.value(row, role).toString());
        return values;
    }

    int right() const
    {
        const lessons::LoopGame turns(log);
        return turns.turns().at(game.turn() - 1).right;
    }

    int wrong() const { return right() == 0 ? 1 : 0; }

    trace::TraceLog log = logs::gather();
    GameModel game;
};

} // namespace

class TestGameModel : public QObject
{
    Q_OBJECT

private slots:
    void offersTheChoicesOfTheTurn()
    {
        Fixture f;
        QVERIFY(f.game.isOpen() && !f.game.isOver());
        QCOMPARE(f.game.turn(), 1);
        QCOMPARE(f.game.turnCount(), 12);
        QCOMPARE(f.column(u"name"_s), QStringList({ u"comments, ready"_s, u"main, awaits gather(3)"_s,
                                                    u"posts, ready"_s, u"users, ready"_s }));
        QCOMPARE(f.column(u"icon"_s),
                 QStringList({ u"state-ready"_s, u"state-awaiting"_s, u"state-ready"_s, u"state-ready"_s }));
        QCOMPARE(f.game.value(3, u"hue"_s).toInt(), Palette::hueOf(2));
    }

    void theRightChoiceMovesOn()
    {
        Fixture f;
        QSignalSpy places(&f.game, &GameModel::placeChanged);
        f.game.choose(f.right());
        QCOMPARE(f.game.turn(), 2);
        QCOMPARE(f.game.hits(), 1);
        QCOMPARE(f.game.verdict(), u"right"_s);
        QCOMPARE(f.game.plainReason(), u"Of what is ready, users was made ready first."_s);
        QVERIFY(f.game.reason().contains(u"<font color="_s));
        QCOMPARE(places.count(), 1);
        QCOMPARE(f.game.place(), lessons::LoopGame(f.log).turns().at(1).from);
    }

    void aWrongChoiceIsAnsweredAndMayBeFollowedByAnother()
    {
        Fixture f;
        QSignalSpy places(&f.game, &GameModel::placeChanged);
        f.game.choose(0);
        QCOMPARE(f.game.turn(), 1);
        QCOMPARE(f.game.verdict(), u"wrong"_s);
        QCOMPARE(f.game.plainReason(),
                 u"The ready queue is first in, first out: users was made ready before comments."_s);
        QVERIFY(f.game.value(0, u"tried"_s).toBool());
        f.game.choose(0); // was tried
        f.game.choose(99);
        f.game.choose(-1);
        QVERIFY(places.isEmpty());
        f.game.choose(f.right());
        QCOMPARE(f.game.turn(), 2);
        QCOMPARE(f.game.hits(), 0);
    }

    void showingGivesTheTurnUp()
    {
        Fixture f;
        f.game.showRight();
        QCOMPARE(f.game.turn(), 2);
        QCOMPARE(f.game.hits(), 0);
        QCOMPARE(f.game.verdict(), u"shown"_s);
        QVERIFY(!f.game.value(0, u"tried"_s).toBool());
    }

    void theScoreCountsFirstTriesAndTheLongestStreak()
    {
        Fixture f;
        QSignalSpy scores(&f.game, &GameModel::scored);
        for (int turn = 1; turn <= 12; ++turn) {
            if (turn == 4)
                f.game.choose(f.wrong());
            if (turn == 6)
                f.game.showRight();
            else
                f.game.choose(f.right());
        }
        QVERIFY(f.game.isOver() && f.game.isOpen() && !f.game.isCut());
        QCOMPARE(f.game.count(), 0);
        QCOMPARE(f.game.hits(), 10);
        QCOMPARE(f.game.longestStreak(), 6);
        QCOMPARE(scores.count(), 1);
        QCOMPARE(scores.at(0), QVariantList({ 10, 12 }));
        QCOMPARE(f.game.praise(), u"asyncio would hardly notice the difference."_s);
        QCOMPARE(f.game.place(), lessons::LoopGame(f.log).turns().constLast().shown);
        f.game.choose(0);
        f.game.showRight();
        QCOMPARE(f.game.hits(), 10);
        f.game.start(f.log);
        QCOMPARE(f.game.turn(), 1);
        QCOMPARE(f.game.hits(), 0);
    }

    void leavingShowsEverything()
    {
        Fixture f;
        QSignalSpy places(&f.game, &GameModel::placeChanged);
        f.game.leave();
        QVERIFY(!f.game.isOpen());
        QCOMPARE(places.count(), 1);
        QCOMPARE(f.game.place(), qsizetype(-1));
        f.game.leave();
        QCOMPARE(places.count(), 1);
    }

    void aRunWithoutAChoiceIsNoGame()
    {
        GameModel game;
        const trace::TraceLog nothing;
        QVERIFY(!game.start(nothing));
        QVERIFY(!game.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestGameModel)
#include "tst_gamemodel.moc"
