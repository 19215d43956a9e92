#pragma once

#include "findings/finding.h"
#include "trace/event.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace findings {

/// What Python itself complains of: a coroutine that was never awaited, a task that was lost, an exception
/// that nobody has retrieved.
///
/// The same complaint from the same place counts once.
class Complaints
{
public:
    /// source is the Python program's. Before the first event.
    void begin(const QString &source) { m_source = source.split(u'\n'); }
    void take(const trace::Event &event, qsizetype index);
    void report(QList<Finding> *findings) const { findings->append(m_findings); }

private:
    struct Place
    {
        int line = 0;
        int cppLine = 0;
        qsizetype event = -1;
    };

    void complain(const trace::Event &event, qsizetype index);
    Finding neverAwaited(const trace::Event &event) const;
    Finding taskLost(const trace::Event &event) const;
    Finding neverRetrieved(const trace::Event &event) const;
    Place placeOfCall(const QString &function) const;
    void add(const Finding &finding);

    QStringList m_source;                       // lines
    QHash<asyncio::TaskId, Place> m_created;    // where
    QHash<QString, Place> m_raised;             // by repr: the last that has raised it
    QHash<QString, asyncio::TaskId> m_raisedBy; // by repr
    Place m_here;                               // where the program was seen last
    QList<Finding> m_findings;
};

} // namespace findings
