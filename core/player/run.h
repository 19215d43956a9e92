#pragma once

#include "scenarios/scenario.h"
#include "trace/tracelog.h"

#include <memory>

namespace asyncio { class EventLoop; }

namespace player {

/// One run of a program, as the player sees it: a whole trace, and how much of it has really run.
///
/// A scenario on the virtual clock is deterministic, so it is first run to its end unseen (the
/// rehearsal): that trace gives the totals and the dimmed future. As the playhead goes on, a second
/// event loop really runs the program, handle by handle; what it reports is held against the
/// rehearsal, and replaces it from the first difference on. A trace from a file has run already.
class Run
{
public:
    /// Rehearses the scenario; nothing of the live loop has run yet.
    static std::unique_ptr<Run> ofScenario(const scenarios::Scenario &scenario, trace::Header header);
    static std::unique_ptr<Run> ofTrace(trace::TraceLog log);
    ~Run();

    const trace::TraceLog &log() const { return m_log; }
    /// Number of events that have really run.
    qsizetype frontier() const { return m_frontier; }
    /// Lets the scheduler run until the first cursor events have happened.
    void reach(qsizetype cursor);
    /// Whether the live loop ever reported something else than the rehearsal.
    bool diverged() const { return m_diverged; }

private:
    class Live;
    Run();

    trace::TraceLog m_log;
    std::unique_ptr<Live> m_live;
    qsizetype m_frontier = 0;
    bool m_diverged = false;
};

} // namespace player
