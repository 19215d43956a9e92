#include "trace/exchange/exportview.h"

#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace trace {

ExportView::ExportView(const TraceLog &log)
    : m_log(log)
    , m_lanes(Lanes::of(log))
{
    m_stamps.reserve(log.size() + 1);
    qint64 next = 0;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const qint64 stamp = qMax(log.timeAt(i), next);
        m_stamps.append(stamp);
        next = stamp + 1;
    }
    m_stamps.append(next);
}

bool isExported(const Slice &slice)
{
    return slice.state != TaskState::Idle;
}

QString ExportView::nameOf(const Slice &slice) const
{
    const QString label = labelOf(m_log, slice);
    if (slice.state == TaskState::Running && !label.isEmpty())
        return label; // of another tool
    const QString state = stateName(slice.state);
    return label.isEmpty() ? state : state + u' ' + label;
}

QString flowName(FlowKind kind)
{
    switch (kind) {
    case FlowKind::Creates:
        return u"creates"_s;
    case FlowKind::Wakes:
        return u"wakes"_s;
    case FlowKind::Awaits:
        return u"awaits"_s;
    case FlowKind::Returns:
        return u"returns"_s;
    case FlowKind::Cancels:
        return u"cancels"_s;
    }
    Q_UNREACHABLE();
}

} // namespace trace
