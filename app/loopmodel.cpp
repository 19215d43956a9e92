#include "loopmodel.h"

#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Between the end of a handle and the next iteration, with nothing ready, the loop waits.
bool isIdle(const trace::Snapshot &snapshot)
{
    return snapshot.running.id == 0 && snapshot.ready.isEmpty();
}

int phaseNumber(const trace::Snapshot &snapshot)
{
    if (isIdle(snapshot) || snapshot.phase == trace::LoopPhase::Wait)
        return 1;
    return snapshot.phase == trace::LoopPhase::WakeDue ? 2 : 3;
}

} // namespace

LoopModel::LoopModel(QObject *parent)
    : QObject(parent)
{
}

void LoopModel::show(const Moment &moment)
{
    m_iteration = int(moment.snapshot.iteration);
    m_time = trace::seconds(moment.snapshot.time);
    m_clockName = m_isReal || moment.log.header.clock == "wall"_L1 ? tr("wall clock") : tr("virtual clock");
    m_phase = phaseNumber(moment.snapshot);
    emit changed();
}
