#include "lessons/loopgame.h"

#include "trace/lanes.h"
#include "trace/wording.h"

#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace lessons {

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::WaitKind;
using trace::HandleView;
using trace::Snapshot;
using trace::TaskState;
using trace::TaskView;
using trace::TimerView;
using trace::TraceLog;
using Kind = LoopChoice::Kind;

namespace {

// At most so many of a sort are offered, so that they can be chosen by a digit.
constexpr qsizetype MostReady = 5;
constexpr qsizetype MostTimers = 6;
constexpr qsizetype MostTimersBesideReady = 2;
constexpr qsizetype MostWaiting = 3;

LoopChoice choiceOf(Kind kind, asyncio::TaskId task = 0, const QString &label = {}, const QString &wait = {})
{
    LoopChoice choice;
    choice.kind = kind;
    choice.task = task;
    choice.label = label;
    choice.wait = wait;
    return choice;
}

bool lookAlike(const LoopChoice &a, const LoopChoice &b)
{
    return std::tie(a.kind, a.label, a.wait, a.caller, a.due)
        == std::tie(b.kind, b.label, b.wait, b.caller, b.due);
}

/// The choices of one turn, each with the rule that it breaks.
class TurnBuilder
{
public:
    /// firstRun is where the iteration's first run begins that the loop is in.
    TurnBuilder(const TraceLog &log, const QHash<quint32, TimerView> &timers, LoopTurn turn,
                qsizetype firstRun)
        : m_log(log)
        , m_timers(timers)
        , m_turn(std::move(turn))
        , m_next(log.at(m_turn.begin))
        , m_firstRun(firstRun)
        , m_now(log.snapshotAt(trace::cursorOfStop(log, m_turn.from)))
    {
    }

    LoopTurn build() &&
    {
        addReady();
        addTimers();
        if (m_taken.kind == Kind::Thread || runsJobs())
            add(choiceOf(Kind::Thread));
        addTasks();
        m_turn.reason = reason();
        std::ranges::stable_sort(m_turn.choices, {}, [](const LoopChoice &choice) {
            return std::tuple(choice.label, choice.kind, choice.task);
        });
        for (qsizetype i = 0; i < m_turn.choices.size(); ++i) {
            LoopChoice &choice = m_turn.choices[i];
            choice.breaks = ruleAgainst(choice);
            if (!choice.breaks)
                m_turn.right = int(i);
        }
        return std::move(m_turn);
    }

private:
    bool isTaken(const LoopChoice &choice) const
    {
        return choice.kind == m_taken.kind && choice.handle == m_taken.handle
            && choice.timer == m_taken.timer;
    }

    /// Leaves out what reads like something before it, whose turn comes first.
    void add(const LoopChoice &choice)
    {
        for (LoopChoice &other : m_turn.choices) {
            if (!lookAlike(choice, other))
                continue;
            if (isTaken(choice))
                other = choice;
            return;
        }
        m_turn.choices.append(choice);
    }

    LoopChoice ofTimer(const TimerView &timer) const
    {
        LoopChoice choice = choiceOf(Kind::Timer, timer.task, timer.label);
        if (timer.label.isEmpty())
            choice.label = trace::labelOf(m_now, timer.task);
        choice.due = timer.due;
        choice.timer = timer.id;
        choice.since = timer.scheduledEvent;
        return choice;
    }

    LoopChoice ofHandle(const HandleView &handle) const
    {
        if (handle.kind == HandleKind::Timer) {
            LoopChoice choice = ofTimer(m_timers.value(handle.timer));
            choice.handle = handle.id;
            choice.since = handle.readyEvent;
            return choice;
        }
        LoopChoice choice = handle.kind == HandleKind::Callback
                              ? choiceOf(Kind::Callback, m_now.taskOfFuture.value(handle.future),
                                         handle.label)
                              : choiceOf(Kind::Step, handle.task, trace::labelOf(m_now, handle.task));
        if (choice.kind == Kind::Callback)
            choice.caller = trace::labelOf(m_now, choice.task);
        choice.handle = handle.id;
        choice.since = handle.readyEvent;
        return choice;
    }

    void addReady()
    {
        for (const HandleView &handle : m_now.ready) {
            const LoopChoice choice = ofHandle(handle);
            const bool isNext = handle.id == m_next.handle;
            if (isNext)
                m_taken = choice;
            if (isNext || m_turn.choices.size() < MostReady)
                add(choice);
        }
    }

    void addTimers()
    {
        QList<TimerView> timers = m_now.timers;
        std::ranges::sort(timers, {}, [](const TimerView &timer) { return std::pair(timer.due, timer.id); });
        const qsizetype most = m_now.ready.isEmpty() ? MostTimers : MostTimersBesideReady;
        qsizetype added = 0;
        for (const TimerView &timer : std::as_const(timers)) {
            const LoopChoice choice = ofTimer(timer);
            const bool isNext = m_next.kind == EventKind::TimerFired && timer.id == m_next.timer;
            if (isNext)
                m_taken = choice;
            if (isNext || added < most) {
                add(choice);
                ++added;
            }
        }
    }

    /// Some of the tasks that wait. A sleeper stands there as its timer.
    void addTasks()
    {
        qsizetype waiting = 0;
        for (const TaskView &task : m_now.tasks) {
            if (m_log.shutdown().isOwnTask(task.id))
                continue;
            if (task.state != TaskState::Awaiting || task.wait == WaitKind::Sleep || ++waiting > MostWaiting)
                continue;
            if (m_turn.choices.size() < LoopGame::MostChoices)
                add(choiceOf(Kind::Waiting, task.id, trace::labelOf(m_now, task.id), task.waitLabel));
        }
    }

    bool runsJobs() const
    {
        return std::ranges::any_of(m_now.resources.executors, [](const trace::ExecutorView &executor) {
            return std::ranges::any_of(executor.jobs, &trace::JobView::isRunning);
        });
    }

    std::optional<LoopRule> ruleAgainst(const LoopChoice &choice) const
    {
        switch (choice.kind) {
        case Kind::Waiting:
            return LoopRule::NotWoken;
        case Kind::Thread:
            if (m_taken.kind == Kind::Thread)
                return std::nullopt;
            return m_taken.handle != 0 ? LoopRule::ReadyBeforeThreads : LoopRule::TimerBeforeThreads;
        case Kind::Step:
        case Kind::Callback:
        case Kind::Timer:
            break;
        }
        if (isTaken(choice))
            return std::nullopt;
        return choice.handle != 0 ? ruleInQueue(choice) : ruleInHeap(choice);
    }

    // What is ready is taken from the front of the queue; the loop waits for nothing else then.
    LoopRule ruleInQueue(const LoopChoice &choice) const
    {
        if (goesOn() && choice.since > m_firstRun)
            return LoopRule::NextIteration;
        if (choice.kind != Kind::Timer)
            return LoopRule::FirstInFirstOut;
        return m_taken.kind == Kind::Timer ? ruleBetweenTimers(choice) : LoopRule::DueBehindReady;
    }

    LoopRule ruleInHeap(const LoopChoice &choice) const
    {
        if (m_taken.kind == Kind::Thread)
            return LoopRule::ThreadBeforeTimers;
        if (m_taken.handle == 0)
            return ruleBetweenTimers(choice);
        return choice.due <= m_next.time ? LoopRule::DueBehindReady : LoopRule::ReadyBeforeTimers;
    }

    LoopRule ruleBetweenTimers(const LoopChoice &choice) const
    {
        if (m_taken.due < choice.due)
            return LoopRule::EarlierDueFirst;
        return m_taken.timer < choice.timer ? LoopRule::MadeFirst : LoopRule::HeapOrder;
    }

    /// Whether the iteration goes on in which the loop is.
    bool goesOn() const { return m_log.iterationAt(m_firstRun) == m_next.iteration; }

    LoopReason reason() const
    {
        if (m_taken.kind == Kind::Thread)
            return LoopReason::ThreadNews;
        if (m_taken.handle != 0) {
            if (m_now.ready.size() == 1)
                return LoopReason::OnlyReady;
            return m_taken.kind == Kind::Timer ? LoopReason::DueToo : LoopReason::LongestReady;
        }
        if (m_now.timers.size() == 1)
            return LoopReason::OnlyTimer;
        const auto dueThen = std::ranges::count(m_now.timers, m_taken.due, &TimerView::due);
        return dueThen == 1 ? LoopReason::EarliestTimer : LoopReason::FirstMade;
    }

    const TraceLog &m_log;
    const QHash<quint32, TimerView> &m_timers; // all of the run
    LoopTurn m_turn;
    const trace::Event m_next; // begins the run of what is taken
    const qsizetype m_firstRun;
    const Snapshot m_now;
    LoopChoice m_taken = choiceOf(Kind::Thread); // unless it is found in the queue or in the heap
};

QHash<quint32, TimerView> timersOf(const TraceLog &log)
{
    QHash<quint32, TimerView> timers;
    for (qsizetype i = 0; i < log.programEnd(); ++i) {
        if (log.kindAt(i) != EventKind::TimerScheduled)
            continue;
        const trace::Event event = log.at(i);
        timers.insert(event.timer,
                      { event.timer, event.due, event.task, event.future, i, event.time, event.label });
    }
    return timers;
}

/// The last stop of a run. What threads do while the loop waits behind it belongs to no run.
qsizetype lastStopOf(const TraceLog &log, const trace::HandleRun &run)
{
    qsizetype end = run.end - 1;
    while (end > run.begin && log.kindAt(end) != EventKind::StepEnd)
        --end;
    qsizetype stop = run.end - 1;
    while (stop > run.begin && (!trace::isStop(log, stop) || log.timeAt(stop) > log.timeAt(end)))
        --stop;
    return stop;
}

} // namespace

LoopGame::LoopGame(const TraceLog &log)
{
    const trace::Lanes lanes = trace::Lanes::of(log);
    const QHash<quint32, TimerView> timers = timersOf(log);
    qsizetype firstRun = 0;
    for (qsizetype i = 1; i < lanes.loop.size(); ++i) {
        const trace::HandleRun &before = lanes.loop.at(i - 1);
        if (i == 1 || log.iterationAt(before.begin) != log.iterationAt(firstRun))
            firstRun = before.begin;
        LoopTurn turn;
        turn.from = lastStopOf(log, before);
        turn.begin = lanes.loop.at(i).begin;
        turn.shown = lastStopOf(log, lanes.loop.at(i));
        turn = TurnBuilder(log, timers, std::move(turn), firstRun).build();
        if (turn.choices.size() < 2)
            continue;
        if (m_turns.size() == MostTurns) {
            m_cut = true;
            return;
        }
        m_turns.append(turn);
    }
}

} // namespace lessons
