#pragma once

#include "lessons/lesson.h"
#include "trace/tracelog.h"

#include <QString>
#include <QVariantMap>

#include <functional>
#include <memory>

namespace player {

class LiveProgram;

/// How to run a lesson's program.
struct RunSettings
{
    QString clock;                              ///< "virtual", "wall", or empty: the one of the lesson
    QString semantics = QStringLiteral("3.13"); ///< "3.11", "3.12" or "3.13"
    /// Is told every event as it happens, before ofLesson() returns; must not throw. May be empty.
    std::function<void(const trace::Event &event)> watcher;

    /// A lesson on the wall clock, which speaks to a real network, cannot run on the virtual one.
    QString clockOf(const lessons::Lesson &lesson) const { return clock.isEmpty() ? lesson.clock : clock; }
};

/// One run of a program, as the player sees it: a whole trace, and how much of it has really run.
///
/// A program on the virtual clock is deterministic, so it is first run to its end unseen (the
/// rehearsal): that trace gives the totals and the dimmed future. As the playhead goes on, a second
/// event loop really runs the program, handle by handle, and what it reports is held against the
/// rehearsal: a difference would be a defect of the scheduler, and is logged. A trace from a file has run
/// already, and so has a program on the wall clock, whose end ofLesson() waits for; BackgroundRun does not.
///
/// A recording is made elsewhere (by a process, by another thread) while it is shown: whoever makes it
/// appends its events, on the thread of the player, and says when there are no more. All of it has run.
class Run
{
public:
    /// values must be complete and in range (Knob::parse). The lesson's scenario must be known.
    static std::unique_ptr<Run> ofLesson(const lessons::Lesson &lesson, const QVariantMap &values,
                                         const RunSettings &settings = RunSettings());
    static std::unique_ptr<Run> ofTrace(trace::TraceLog log);
    /// Of a program that is running; goes on until end().
    static std::unique_ptr<Run> ofRecording(trace::Header header);
    ~Run();

    const trace::TraceLog &log() const { return m_log; }
    /// Number of events that have really run.
    qsizetype frontier() const { return m_frontier; }
    /// Lets the scheduler run until the first cursor events have happened; with the program's last one to the
    /// end of the loop.
    void reach(qsizetype cursor);
    /// Appends the next event of a recording that goes on. Then tell the player (Player::runGrew).
    void append(const asyncio::Observation &event);
    void append(const trace::Event &event) { append(observationOf(event)); }
    /// Nothing comes after this. Then tell the player.
    void end() { m_goesOn = false; }
    /// Whether more events may come.
    bool isGoingOn() const { return m_goesOn; }
    /// Whether the live loop ever reported something else than the rehearsal.
    bool diverged() const { return m_diverged; }

private:
    Run();
    void take(const asyncio::Observation &observation);

    trace::TraceLog m_log;
    qsizetype m_frontier = 0;
    bool m_diverged = false;
    bool m_goesOn = false;
    std::unique_ptr<LiveProgram> m_live; // last: it reports to the members above
};

} // namespace player
