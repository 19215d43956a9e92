#include "loopmodel.h"

#include "trace/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace {

int phaseNumber(trace::LoopPhase phase)
{
    switch (phase) {
    case trace::LoopPhase::Wait:
        return 1;
    case trace::LoopPhase::WakeDue:
        return 2;
    case trace::LoopPhase::RunReady:
        return 3;
    }
    return 3;
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
    m_clockName = moment.log.header.clock == "wall"_L1 ? tr("wall clock") : tr("virtual clock");
    m_phase = phaseNumber(moment.snapshot.phase);
    emit changed();
}
