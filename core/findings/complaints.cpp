#include "findings/complaints.h"

#include "trace/snapshot.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace findings {

using asyncio::EventKind;
using asyncio::Outcome;
using trace::Event;

void Complaints::take(const Event &event, qsizetype index)
{
    const Place place { event.line, event.cppLine, index };
    if (event.line > 0)
        m_here = place;
    if (event.kind == EventKind::TaskCreated) {
        m_created.insert(event.task, place);
    } else if (event.kind == EventKind::StepEnd && event.outcome == Outcome::Exception) {
        m_raised.insert(event.text, place);
        m_raisedBy.insert(event.text, event.task);
    } else if (event.kind == EventKind::FutureDone && event.outcome == Outcome::Exception
               && event.task == 0) {
        m_raised.insert(event.text, { m_here.line, m_here.cppLine, index });
        m_raisedBy.remove(event.text);
    } else if (event.kind == EventKind::Warning) {
        complain(event, index);
    }
}

void Complaints::complain(const Event &event, qsizetype index)
{
    Finding finding;
    if (event.label == "never_awaited"_L1)
        finding = neverAwaited(event);
    else if (trace::tellsOfLostTask(event))
        finding = taskLost(event);
    else if (event.label == "never_retrieved"_L1)
        finding = neverRetrieved(event);
    else
        return;
    finding.event = index;
    if (finding.cause < 0)
        finding.cause = index;
    add(finding);
}

// It dies where it was dropped, or later; what the source says is surer.
Finding Complaints::neverAwaited(const Event &event) const
{
    Finding finding;
    finding.kind = Kind::NeverAwaited;
    finding.subject = event.text.section(u'\'', 1, 1);
    const Place call = placeOfCall(finding.subject);
    finding.line = call.line;
    finding.cppLine = call.cppLine;
    finding.cause = call.event;
    return finding;
}

Finding Complaints::taskLost(const Event &event) const
{
    const Place created = m_created.value(event.task);
    Finding finding;
    finding.kind = Kind::TaskLost;
    finding.tasks = { event.task };
    finding.line = created.line;
    finding.cppLine = created.cppLine;
    finding.cause = created.event;
    return finding;
}

Finding Complaints::neverRetrieved(const Event &event) const
{
    const QString exception = event.text.section(u": "_s, 1);
    const Place raised = m_raised.value(exception);
    Finding finding;
    finding.kind = Kind::NeverRetrieved;
    finding.subject = exception;
    if (const asyncio::TaskId task = m_raisedBy.value(exception))
        finding.tasks = { task };
    finding.line = raised.line;
    finding.cppLine = raised.cppLine;
    finding.cause = raised.event;
    return finding;
}

/// The only line that calls the function as a statement, or keeps what it returns, without an await; else
/// where the program was seen last.
Complaints::Place Complaints::placeOfCall(const QString &function) const
{
    const QRegularExpression call(uR"(^\s*(?:[A-Za-z_][\w.]*\s*=\s*)?(?:[\w.]+\.)?%1\s*\()"_s.arg(function));
    int found = 0;
    for (int line = 1; line <= m_source.size(); ++line) {
        if (!call.match(m_source.at(line - 1)).hasMatch())
            continue;
        if (found > 0)
            return m_here;
        found = line;
    }
    if (found == 0 || found == m_here.line)
        return m_here;
    return { found, 0, m_here.event };
}

void Complaints::add(const Finding &finding)
{
    for (Finding &known : m_findings) {
        if (known.kind == finding.kind && known.line == finding.line && known.subject == finding.subject
            && (finding.line > 0 || known.tasks == finding.tasks)) {
            ++known.count;
            return;
        }
    }
    m_findings.append(finding);
}

} // namespace findings
