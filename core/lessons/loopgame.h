#pragma once

#include "trace/tracelog.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace lessons {

/// Why the loop does not take something now.
enum class LoopRule : quint8 {
    FirstInFirstOut,    ///< something else was made ready before it
    NextIteration,      ///< it became ready in this iteration, so it runs in the next
    ReadyBeforeTimers,  ///< a timer that is not due, while something is ready
    DueBehindReady,     ///< a timer that is due goes behind what is ready
    EarlierDueFirst,    ///< another timer is due earlier
    MadeFirst,          ///< of two timers with one deadline the other was made first
    HeapOrder,          ///< of two timers with one deadline and no order the heap gives the other first
    NotWoken,           ///< nothing has woken the task
    ReadyBeforeThreads, ///< no waiting for a thread while something is ready
    TimerBeforeThreads, ///< a timer is due before a thread has news
    ThreadBeforeTimers, ///< a thread has news before the timer is due
};

/// Why the loop takes what it takes.
enum class LoopReason : quint8 {
    OnlyReady,     ///< nothing else was ready
    LongestReady,  ///< it had been in the ready queue the longest
    DueToo,        ///< a timer that is due together with one that has fired already
    OnlyTimer,     ///< nothing was ready, and there was no other timer
    EarliestTimer, ///< nothing was ready, and it was due first
    FirstMade,     ///< nothing was ready; of the timers that are due then it was made first
    ThreadNews,    ///< nothing was ready, and a thread had news
};

/// Something that a learner in the loop's place may point at.
struct LoopChoice
{
    enum class Kind : quint8 {
        Step,     ///< a task's step, in the ready queue
        Callback, ///< a callback, in the ready queue
        Timer,    ///< a timer's callback, in the heap or, being due, in the ready queue
        Waiting,  ///< a task that is suspended
        Thread,   ///< waiting until a thread has news
    };
    Kind kind = Kind::Step;
    asyncio::TaskId task = 0; ///< whose it is, whom it wakes, or whose end calls the callback; 0: no task's
    QString label;            ///< of the task, or of the callback; empty for Thread
    QString wait;             ///< Waiting: "gather(3)"
    QString caller;           ///< Callback: label of the task whose end calls it, or empty
    qint64 due = 0;           ///< Timer: nanoseconds
    quint32 handle = 0;       ///< of what is in the ready queue
    quint32 timer = 0;
    std::optional<LoopRule> breaks; ///< why it is not its turn; nullopt for the right choice
    qsizetype since = -1;           ///< event that put it where it is
};

/// A moment at which the loop takes the next handle.
struct LoopTurn
{
    qsizetype from = 0;        ///< the stop's event behind which the loop has to choose
    qsizetype begin = 0;       ///< event that begins the run of the handle which it takes
    qsizetype shown = 0;       ///< last stop of that run
    QList<LoopChoice> choices; ///< by their names, so that their order tells nothing
    int right = 0;             ///< index of the one that the loop takes
    LoopReason reason = LoopReason::OnlyReady;
};

/// A run as a game: the learner says what the loop takes next.
///
/// A pure function of the trace. Turns follow each other: the next one's `from` is `shown` of the one before,
/// or of a run between them that left no choice. What run() does after the program's end is no part of it.
class LoopGame
{
public:
    static constexpr int MostTurns = 30;
    static constexpr int MostChoices = 9;

    LoopGame() = default;
    explicit LoopGame(const trace::TraceLog &log);

    const QList<LoopTurn> &turns() const & { return m_turns; }
    /// Of a game that goes: its turns stay, even behind `for (… : LoopGame(log).turns())`.
    QList<LoopTurn> turns() && { return std::move(m_turns); }
    /// Whether the run goes on behind the last turn.
    bool isCut() const { return m_cut; }

private:
    QList<LoopTurn> m_turns;
    bool m_cut = false;
};

} // namespace lessons
