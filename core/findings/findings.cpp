#include "findings/findings.h"

#include <algorithm>

namespace findings {

Findings::Findings(const Limits &limits)
    : m_loopTime(limits.blocked, limits.late)
    , m_sequentialAwaits(limits.gain)
{
}

QList<Finding> Findings::of(const trace::TraceLog &log, const Limits &limits)
{
    Findings findings(limits);
    findings.grow(log);
    return findings.list(log);
}

void Findings::grow(const trace::TraceLog &log)
{
    if (m_taken == 0) {
        m_complaints.begin(log.header.pythonSource);
        m_sequentialAwaits.begin(log.header.pythonSource);
    }
    trace::EventStore::Walk walk = log.walkFrom(m_taken);
    for (; m_taken < log.programEnd(); ++m_taken) {
        walk.next();
        const trace::Event &event = walk.event();
        m_complaints.take(event, m_taken);
        m_loopTime.take(event, m_taken);
        m_backlog.take(event, m_taken);
        m_sequentialAwaits.take(event, m_taken);
        m_standstill.take(event, m_taken);
    }
}

QList<Finding> Findings::list(const trace::TraceLog &log) const
{
    QList<Finding> findings;
    m_standstill.report(log, &findings);
    m_loopTime.report(&findings);
    m_complaints.report(&findings);
    m_backlog.report(&findings);
    m_sequentialAwaits.report(&findings);
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.event < b.event;
    });
    return findings;
}

} // namespace findings
