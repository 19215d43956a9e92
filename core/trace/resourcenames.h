#pragma once

#include "trace/tracelog.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace trace {

/// What a person calls the queues, locks and so on of a run.
///
/// That is the name that the trace tells, else the variable that holds it where the Python program makes it
/// (`accounts = asyncio.Lock()`), else what it is ("lock"). Of several with one name each has its number
/// behind it: "fork 1", "fork 2". One of whose making the trace does not tell is its number, "#7".
class ResourceNames
{
public:
    /// Takes what a log tells of since the last call; of the same log always.
    void grow(const TraceLog &log);
    QString of(quint32 resource) const;

private:
    struct Name
    {
        QString text;
        int number = 1; // among those of this text
    };

    void take(const Event &event);
    QString variableAt(int line, const QString &type) const;

    QStringList m_source; // lines of the Python program
    QHash<quint32, Name> m_names;
    QHash<QString, int> m_count; // how many have this text
    qsizetype m_taken = 0;       // events
};

} // namespace trace
