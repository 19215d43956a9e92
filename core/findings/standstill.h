#pragma once

#include "findings/finding.h"
#include "trace/circle.h"
#include "trace/tracelog.h"

#include <QHash>

namespace findings {

/// A run that cannot go on, as it stands at the end of its trace: by a circle, or because nothing is left
/// that could wake anyone. A run whose main has ended is none.
class Standstill
{
public:
    void take(const trace::Event &event, qsizetype index);
    void report(const trace::TraceLog &log, QList<Finding> *findings) const;

private:
    Finding deadlock(const trace::Snapshot &snapshot, const trace::Circle &circle) const;
    Finding nothingWakes(const trace::Snapshot &snapshot) const;

    QHash<quint32, qsizetype> m_acquired; // by lock: when it was last acquired
    qsizetype m_warning = -1;             // that the run was stopped for it
    bool m_hasEnded = false;              // main has
};

} // namespace findings
