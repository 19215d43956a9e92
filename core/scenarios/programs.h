#pragma once

#include "scenarios/scenario.h"

// The main coroutine of every scenario, each in the file of its name.

namespace scenarios {

QCoro::Task<> syncVsAsync(Knobs knobs);
QCoro::Task<> coroutines(Knobs knobs);
QCoro::Task<> createTask(Knobs knobs);
QCoro::Task<> gather(Knobs knobs);
QCoro::Task<> asCompleted(Knobs knobs);
QCoro::Task<> http(Knobs knobs);
QCoro::Task<> semaphore(Knobs knobs);
QCoro::Task<> queue(Knobs knobs);
QCoro::Task<> gatherErrors(Knobs knobs);
QCoro::Task<> blocking(Knobs knobs);
QCoro::Task<> forgottenAwait(Knobs knobs);
QCoro::Task<> fromSyncCode(Knobs knobs);
QCoro::Task<> lostTask(Knobs knobs);
QCoro::Task<> cancellation(Knobs knobs);
QCoro::Task<> timeouts(Knobs knobs);
QCoro::Task<> taskGroups(Knobs knobs);
QCoro::Task<> wait(Knobs knobs);
QCoro::Task<> locks(Knobs knobs);
QCoro::Task<> deadlock(Knobs knobs);
QCoro::Task<> eventConditionBarrier(Knobs knobs);
QCoro::Task<> asyncIterators(Knobs knobs);
QCoro::Task<> fairness(Knobs knobs);
QCoro::Task<> insideTheLoop(Knobs knobs);
QCoro::Task<> shield(Knobs knobs);
QCoro::Task<> shutdown(Knobs knobs);
QCoro::Task<> backPressure(Knobs knobs);
QCoro::Task<> retry(Knobs knobs);
QCoro::Task<> crawler(Knobs knobs);

} // namespace scenarios
