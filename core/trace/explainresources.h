#pragma once

#include "trace/explaincontext.h"

namespace trace {

/// Explains what happens to queues, locks, semaphores, events, conditions, barriers and executors, and the
/// waits for them.
class ResourceExplainer : public ExplainContext
{
    Q_DECLARE_TR_FUNCTIONS(Explain)

public:
    /// Goes on with what another has said.
    explicit ResourceExplainer(const ExplainContext &context)
        : ExplainContext(context)
    {
    }

    /// What one of these kinds of events tells; nothing for another kind.
    void explainChange();
    /// Why the task of a StepEnd suspends in one of these waits.
    void explainSuspension();
    /// Why the task of a StepStart, which has waited in one of these, runs again.
    void explainWakeUp(const TaskView &view);

private:
    void explainQueueCreated();
    void explainPut();
    void explainGet();
    void explainTaskDone();
    void explainLockRelease();
    void explainSemaphoreCreated();
    void explainSemaphoreAcquire();
    void explainSemaphoreRelease();
    void explainEventSet();
    void explainNotify();
    void explainBarrier();
    void explainBarrierFilling(const BarrierView &before);
    void explainJobDone();
    void explainLockWait();
    void explainBarrierWait();
    void explainQueueWakeUp(const TaskView &view, const Event &waker);
    void explainBarrierWakeUp(const TaskView &view, const Event &waker);

    void sayWhoBecomesReady();
    QString fillLevel() const;
    Spans job() const;
};

} // namespace trace
