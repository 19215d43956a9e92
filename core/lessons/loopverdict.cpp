#include "lessons/loopverdict.h"

#include "trace/explaincontext.h"

using namespace Qt::Literals::StringLiterals;

namespace lessons {

using trace::Explanation;
using Kind = LoopChoice::Kind;

namespace {

/// Says one sentence about a turn. %1 is the choice in question, %2 what the loop takes.
class Verdict : public trace::ExplainContext
{
    Q_DECLARE_TR_FUNCTIONS(LoopGame)

public:
    Verdict(const trace::TraceLog &log, const LoopTurn &turn)
        : ExplainContext(log, turn.begin)
        , m_taken(turn.choices.at(turn.right))
        , m_reason(turn.reason)
    {
    }

    Explanation whyNot(const LoopChoice &choice)
    {
        if (choice.breaks)
            say(sentenceOf(*choice.breaks), { owner(choice), named(m_taken), seconds(choice.due),
                                              seconds(m_taken.due), code(choice.wait), owner(m_taken) });
        return result();
    }

    Explanation whyNow()
    {
        say(sentenceOf(m_reason), { owner(m_taken), seconds(m_taken.due) });
        return result();
    }

private:
    static QString sentenceOf(LoopRule rule)
    {
        switch (rule) {
        case LoopRule::FirstInFirstOut:
            return tr("The ready queue is first in, first out: %2 was made ready before %1.");
        case LoopRule::NextIteration:
            return tr("%1 became ready in this iteration, so it runs in the next one. %2 was ready when this "
                      "one began.");
        case LoopRule::ReadyBeforeTimers:
            return tr(
                "While something is ready, the loop waits for no timer: %2 is ready, and the timer of %1 "
                "is not due until %3.");
        case LoopRule::DueBehindReady:
            return tr("The timer of %1 is due, but a timer that is due goes behind what is ready: %2.");
        case LoopRule::EarlierDueFirst:
            return tr("The timer that is due first fires first: that of %6 at %4, that of %1 not until %3.");
        case LoopRule::MadeFirst:
            return tr("Both timers are due at %3. Then the one that was made first fires first: that of %6.");
        case LoopRule::HeapOrder:
            return tr(
                "Both timers are due at exactly %3. Then no order is promised; here the heap gives that of "
                "%6 first.");
        case LoopRule::NotWoken:
            return tr("%1 awaits %5, and nothing has woken it yet.");
        case LoopRule::ReadyBeforeThreads:
            return tr("While something is ready, the loop waits for no thread: %2 is ready.");
        case LoopRule::TimerBeforeThreads:
            return tr("The timer of %6 is due before a thread has news.");
        case LoopRule::ThreadBeforeTimers:
            return tr("A thread has news before the timer of %1 is due.");
        }
        Q_UNREACHABLE();
    }

    static QString sentenceOf(LoopReason reason)
    {
        switch (reason) {
        case LoopReason::OnlyReady:
            return tr("Nothing but %1 was ready.");
        case LoopReason::LongestReady:
            return tr("Of what is ready, %1 was made ready first.");
        case LoopReason::DueToo:
            return tr("The timer of %1 was due in this iteration, too.");
        case LoopReason::OnlyTimer:
            return tr("Nothing was ready, so the loop turned to its only timer, that of %1.");
        case LoopReason::EarliestTimer:
            return tr("Nothing was ready, so the loop turned to the earliest timer: that of %1, due at %2.");
        case LoopReason::FirstMade:
            return tr("Nothing was ready; of the timers due at %2, that of %1 was made first.");
        case LoopReason::ThreadNews:
            return tr("Nothing was ready, so the loop waited until a thread had news.");
        }
        Q_UNREACHABLE();
    }

    /// A task, or a callback by its name and the task whose end calls it.
    Spans owner(const LoopChoice &choice) const
    {
        const bool isCallback = choice.kind == Kind::Callback
                             || (choice.kind == Kind::Timer && choice.label != labelOf(choice.task));
        if (!isCallback)
            return task(choice.task);
        const Spans name = code(choice.label);
        return choice.task == 0 ? name : fill(u"%1 (%2)"_s, { name, task(choice.task) });
    }

    /// The same; of a timer the timer.
    Spans named(const LoopChoice &choice) const
    {
        return choice.kind == Kind::Timer ? fill(tr("the timer of %1"), { owner(choice) }) : owner(choice);
    }

    QString labelOf(asyncio::TaskId id) const { return task(id).constFirst().text; }

    const LoopChoice &m_taken;
    const LoopReason m_reason;
};

} // namespace

Explanation whyNot(const trace::TraceLog &log, const LoopTurn &turn, int choice)
{
    return Verdict(log, turn).whyNot(turn.choices.at(choice));
}

Explanation whyNow(const trace::TraceLog &log, const LoopTurn &turn)
{
    return Verdict(log, turn).whyNow();
}

} // namespace lessons
