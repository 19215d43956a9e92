#pragma once

#include "lessons/loopgame.h"
#include "palette.h"
#include "rowmodel.h"
#include "trace/explain.h"

/// The learner in the loop's place: the choices of the current turn, what was said to the last one, the
/// score.
///
/// A wrong choice is answered with the rule that it breaks and may be followed by others; the turn is then no
/// hit. The right one, or showing it, moves on: placeChanged() says up to where the run may be seen.
class GameModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workbench owns it.")
    /// Whether a game is open, be it over or not.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool over READ isOver NOTIFY changed)
    /// From 1.
    Q_PROPERTY(int turn READ turn NOTIFY changed)
    Q_PROPERTY(int turnCount READ turnCount NOTIFY changed)
    /// Turns taken at the first try.
    Q_PROPERTY(int hits READ hits NOTIFY changed)
    Q_PROPERTY(int streak READ streak NOTIFY changed)
    Q_PROPERTY(int longestStreak READ longestStreak NOTIFY changed)
    /// Whether the run goes on behind the last turn.
    Q_PROPERTY(bool cut READ isCut NOTIFY changed)
    /// The best game so far in this lesson; bestTurns 0: none was played to its end.
    Q_PROPERTY(int bestHits READ bestHits NOTIFY changed)
    Q_PROPERTY(int bestTurns READ bestTurns NOTIFY changed)
    /// A sentence about the score.
    Q_PROPERTY(QString praise READ praise NOTIFY changed)
    /// "right", "wrong", "shown", or empty where nothing has been chosen yet.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    /// Why, as rich text and without markup.
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString plainReason READ plainReason NOTIFY changed)

public:
    explicit GameModel(QObject *parent = nullptr);

    /// Begins a game on a run; the log must live until leave(). Without effect where the run leaves the loop
    /// no choice; whether it does.
    bool start(const trace::TraceLog &log);
    /// In other colours, or in another language.
    void show(const Palette &palette);

    bool isOpen() const { return m_log != nullptr; }
    bool isOver() const { return isOpen() && m_turn == m_game.turns().size(); }
    int turn() const { return isOver() ? turnCount() : m_turn + 1; }
    int turnCount() const { return int(m_game.turns().size()); }
    int hits() const { return m_hits; }
    int streak() const { return m_streak; }
    int longestStreak() const { return m_longestStreak; }
    int bestHits() const { return m_bestHits; }
    int bestTurns() const { return m_bestTurns; }
    void setBest(int hits, int turns);
    QString praise() const;
    /// Event of the last stop that may be seen while the game is open.
    qsizetype place() const { return m_place; }
    bool isCut() const { return m_game.isCut(); }
    QString verdict() const;
    QString reason() const { return m_reason; }
    QString plainReason() const { return m_said.plain(); }

    /// Takes a choice of the current turn. Ignored for one that there is not or that was tried before.
    Q_INVOKABLE void choose(int row);
    /// Gives the turn up: the right choice is taken, and is no hit.
    Q_INVOKABLE void showRight();
    Q_INVOKABLE void leave();

signals:
    void changed();
    /// The loop stands at another place, or the game was left.
    void placeChanged();
    /// The last turn is over.
    void scored(int hits, int turns);

private:
    enum class Verdict : quint8 { None, Right, Wrong, Shown };

    const lessons::LoopTurn &current() const { return m_game.turns().at(m_turn); }
    void say(Verdict verdict, int choice);
    void moveOn();
    void refresh();
    QVariantList valuesOf(const lessons::LoopChoice &choice, bool isTried) const;

    const Palette *m_palette = nullptr;
    const trace::TraceLog *m_log = nullptr;
    lessons::LoopGame m_game;
    QList<int> m_tried; // wrong choices of this turn
    trace::Explanation m_said;
    QString m_reason;
    int m_saidTurn = -1;   // what was said is about this turn,
    int m_saidChoice = -1; // and this choice
    qsizetype m_place = -1;
    int m_turn = 0;
    int m_hits = 0;
    int m_streak = 0;
    int m_longestStreak = 0;
    int m_bestHits = 0;
    int m_bestTurns = 0;
    Verdict m_verdict = Verdict::None;
};
