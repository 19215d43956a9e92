"""The rules of the semantics page, and for each an edit of the scheduler that breaks it; see broken_rules.py.

An edit is a file in core/asyncio, a text that stands there once, and what stands there in a scheduler that has never
heard of the rule. A rule that only some versions of Python follow is broken in both directions: as if the old ones had
it, too, and as if the new ones had not.
"""

import collections

Rule = collections.namedtuple("Rule", "part name says edits")
RULES = []


def part(title):
    """A function that adds rules of this part of the page."""

    def rule(name, says, *edits):
        RULES.append(Rule(title, name, says, [("core/asyncio/" + path, text, broken) for path, text, broken in edits]))

    return rule


# What several edits put in: the resumption of a task where it is woken, not through the ready queue.
INLINE_STEP = """if (callback.kind == HandleKind::Step{condition}) {{
        const Ref<TaskBase> woken = static_cast<TaskBase *>(callback.owner.get());
        TaskBase *const current = m_loop.currentTask();
        woken->wakeUp(this);
        m_loop.setCurrentTask(current);
        return;
    }}
    ReadyHandle handle;
    handle.run = callback.run;
    handle.owner = callback.owner.get();
    handle.future = this;"""
SCHEDULE_CALLBACK = """ReadyHandle handle;
    handle.run = callback.run;
    handle.owner = callback.owner.get();
    handle.future = this;"""
TASK_INCLUDED = ("future.cpp", '#include "asyncio/suspension.h"', '#include "asyncio/suspension.h"\n#include "asyncio/task.h"')


rule = part("Virtual time")
rule(
    "delay-rounded",
    "A deadline is now + round(delay × 10⁹)",
    ("clock.cpp", "return std::llrint(", "return qint64("),
)
rule(
    "delay-halves-to-even",
    "… halves to even, as Python's round()",
    ("clock.cpp", "return std::llrint(", "return std::llround("),
)
rule(
    "deadline-not-before-0",
    "… never before 0",
    (
        "eventloop.h",
        "const qint64 due = std::max(qint64(0), now() + toNanoseconds(delay));",
        "const qint64 due = now() + toNanoseconds(delay);",
    ),
)
rule(
    "code-costs-nothing",
    "The program's own code takes no time",
    ("eventloop.cpp", "    call(handle);\n    if (m_debug)", "    call(handle);\n    m_clock->waitUntil(began + 1);\n    if (m_debug)"),
)
rule(
    "equal-deadlines-in-order",
    "Equal deadlines go by the number of the reading of the clock: in the order in which they were made",
    ("timerheap.h", "return due != other.due ? due < other.due : ordinal < other.ordinal;", "return due < other.due;"),
)
rule(
    "time-keeps-its-reading",
    "A deadline computed from loop.time() keeps its reading",
    (
        "clock.h",
        "Instant operator+(double seconds) const { return Instant(m_seconds + seconds, m_ordinal); }",
        "Instant operator+(double seconds) const { return Instant(m_seconds + seconds); }",
    ),
)
rule(
    "plain-times-tie",
    "Several call_at with the very same float really tie",
    ("eventloop.h", "due, when.ordinal(), currentTaskId(),", "due, ++m_readings, currentTaskId(),"),
)
rule(
    "ties-as-heapq",
    "… and come in heapq's order: its pop sifts to a leaf, and then up",
    (
        "timerheap.cpp",
        "        m_heap[position] = std::move(m_heap[child]);\n        position = child;",
        "        if (!m_heap[child].before(entry))\n            break;\n"
        "        m_heap[position] = std::move(m_heap[child]);\n        position = child;",
    ),
)
rule(
    "heapq-pushes-behind-its-equals",
    "… and its push leaves a new entry below its equals",
    ("timerheap.cpp", "if (!entry.before(m_heap[parent]))", "if (m_heap[parent].before(entry))"),
)
rule(
    "time-stands-still-while-ready",
    "If anything is ready, time stands still",
    (
        "eventloop.cpp",
        "m_spins = pending ? m_spins + 1 : 0;",
        "m_spins = pending ? m_spins + 1 : 0;\n        if (!m_heap.isEmpty())\n"
        "            m_clock->waitUntil(m_heap.front().due());",
    ),
)
rule(
    "jumps-to-the-earliest-timer",
    "Else it jumps to the earliest timer",
    ("eventloop.cpp", "until = std::min(until, m_heap.front().due());", "until = std::min(until, m_heap.front().due() + 1);"),
)
rule(
    "jumps-to-an-executors-wake-up",
    "… or to the earliest wake-up of an executor's thread",
    (
        "eventloop.cpp",
        "    qint64 until = wakeUp.value_or(std::numeric_limits<qint64>::max());\n    if (!m_heap.isEmpty())\n"
        "        until = std::min(until, m_heap.front().due());",
        "    const qint64 until = m_heap.isEmpty() ? *wakeUp : m_heap.front().due();",
    ),
)
rule(
    "executor-first-on-a-tie",
    "… of two at the same time the thread goes first",
    (
        "eventloop.cpp",
        "    if (m_workers)\n        m_workers->wakeDue(now());\n    waited = ready",
        "    waited = ready",
    ),
    (
        "eventloop.cpp",
        "    moveDueTimers();\n    m_left = m_ready.size();",
        "    moveDueTimers();\n    if (m_workers)\n        m_workers->wakeDue(now());\n    m_left = m_ready.size();",
    ),
)
rule(
    "due-behind-what-is-ready",
    "All timers now due are appended behind what is ready already",
    (
        "eventloop.cpp",
        "    moveDueTimers();\n    m_left = m_ready.size();",
        "    const std::size_t before = m_ready.size();\n    moveDueTimers();\n    m_left = m_ready.size();\n"
        "    for (std::size_t i = 0; i < before && before < m_left; ++i) {\n"
        "        const ReadyHandle handle = m_ready.front();\n        m_ready.dropFront();\n"
        "        m_ready.push(handle, handle.id);\n        ReadyQueue::letGo(handle);\n    }",
    ),
)
rule(
    "all-that-are-ready-run",
    "Then all handles that are ready at that moment run",
    ("eventloop.cpp", "    m_left = m_ready.size();\n    return true;", "    m_left = 1;\n    return true;"),
)
rule(
    "only-what-is-ready-then-runs",
    "… and none besides: what they make ready runs in the next iteration",
    (
        "eventloop.cpp",
        "    if (m_left > 0)\n        runNext();\n    if (m_left == 0 && m_stopping)",
        "    if (m_left > 0) {\n        runNext();\n        m_left = m_ready.size();\n    }\n"
        "    if (m_left == 0 && m_stopping)",
    ),
)
rule(
    "spins-1000-times",
    "A program that spins while a timer is pending does so for 1,000 iterations",
    ("eventloop.cpp", "constexpr int MaximumSpins = 1000;", "constexpr int MaximumSpins = 1001;"),
)
rule(
    "spin-takes-1-ms",
    "… then each further one adds 1 ms",
    ("clock.cpp", "SpinNanoseconds = 1'000'000;", "SpinNanoseconds = 2'000'000;"),
)
rule(
    "spins-in-a-row",
    "… in a row: a wait begins the count anew",
    ("eventloop.cpp", "    m_spins = 0;\n    if (!pending)", "    if (!pending)"),
)
rule(
    "spins-while-something-is-pending",
    "… and only those count in which something is pending",
    ("eventloop.cpp", "m_spins = pending ? m_spins + 1 : 0;", "++m_spins;"),
    ("eventloop.cpp", "    } else {\n        m_spins = 0;\n    }\n    ++m_iteration;", "    } else if (++m_spins > MaximumSpins) {\n        m_clock->spin();\n    }\n    ++m_iteration;"),
)
rule(
    "blocking-moves-the-clock",
    "time.sleep(d) on the loop moves the clock by d",
    ("eventloop.cpp", "passTime(now() + blocking.duration);", "passTime(now() + blocking.duration + 1);"),
)
rule(
    "blocking-runs-nothing-else",
    "… nothing else runs: not even timers become ready",
    (
        "eventloop.cpp",
        "passTime(now() + blocking.duration);",
        "passTime(now() + blocking.duration);\n    moveDueTimers();",
    ),
)
rule(
    "blocking-lets-jobs-go-on",
    "… but executor jobs that fall due meanwhile do",
    ("eventloop.cpp", "    while (m_workers) {\n", "    while (false) {\n"),
)
rule(
    "blocking-includes-its-end",
    "… the end included",
    ("eventloop.cpp", "if (!wakeUp || *wakeUp > until)", "if (!wakeUp || *wakeUp >= until)"),
)
rule(
    "job-on-a-new-thread-starts-at-once",
    "A job on a new thread starts at once",
    (
        "executor.cpp",
        "m_loop.workers().startThread(*this, job);",
        "m_loop.workers().startThread(*this, nullptr);\n        --m_idle;\n        m_loop.workers().promise(*this, job);",
    ),
)
rule(
    "job-runs-to-its-first-sleep",
    "… and runs to its first sleep or its end",
    (
        "workerthread.cpp",
        "    m_executor.begin(job);\n    try {",
        "    m_executor.begin(job);\n    m_workers.addSleeper(m_workers.loop().now(), *this);\n    handOver();\n    try {",
    ),
)
rule(
    "job-on-an-idle-thread-starts-at-the-poll",
    "A job on an idle thread starts at the next poll",
    (
        "executor.cpp",
        "        m_loop.workers().promise(*this, job);",
        "        lock.unlock();\n        m_loop.workers().promise(*this, job);\n        m_loop.workers().startWaiting();",
    ),
)
rule(
    "queued-job-starts-when-a-thread-frees",
    "Queued jobs start when a thread frees",
    (
        "workerthread.cpp",
        "            run(job);\n        job = m_executor.takeJob();",
        "            run(job);\n        m_workers.addSleeper(m_workers.loop().now(), *this);\n        handOver();\n"
        "        job = m_executor.takeJob();",
    ),
)
rule(
    "queued-jobs-in-order",
    "… in the order in which they were submitted",
    (
        "executor.cpp",
        "    const std::shared_ptr<Job> job = m_queue.front();\n    m_queue.pop_front();",
        "    const std::shared_ptr<Job> job = m_queue.back();\n    m_queue.pop_back();",
    ),
)
rule(
    "default-pool-has-32-threads",
    "The default pool has 32 threads",
    ("executor.h", "DefaultThreads = 32;", "DefaultThreads = 33;"),
)
rule(
    "all-tasks-in-creation-order",
    "all_tasks, and with it what run() cancels, goes in creation order",
    ("eventloop.cpp", "            tasks.emplace_back(task);", "            tasks.insert(tasks.begin(), task);"),
)
rule(
    "wait-in-creation-order",
    "The futures of wait go in creation order",
    (
        "waiting/wait.h",
        "[](const E &left, const E &right) { return left->id() < right->id(); });",
        "[](const E &left, const E &right) { return left->id() > right->id(); });",
    ),
)
rule(
    "as-completed-in-creation-order",
    "The futures of as_completed go in creation order",
    (
        "waiting/completions.cpp",
        "return left->id() < right->id(); });",
        "return left->id() > right->id(); });",
    ),
)
rule(
    "group-in-creation-order",
    "A TaskGroup's tasks go in creation order",
    ("waiting/taskgroupstate.cpp", "m_tasks.push_back(task);", "m_tasks.insert(m_tasks.begin(), task);"),
)
rule(
    "deadlock-is-said",
    "Nothing ready, no timer, no job: the program is deadlocked, and that is said",
    ("eventloop.cpp", '    warn(u"deadlock"_s, u"nothing is ready', '    if (false)\n        warn(u"deadlock"_s, u"nothing is ready'),
)
rule(
    "deadlock-stops",
    "… and it is stopped: what its end does is not its own",
    ("eventloop.cpp", "    // The program has been stopped: what its end does is not its own.\n    m_observer = nullptr;\n", ""),
)
rule(
    "garbage-where-asked",
    "Garbage is collected where the program asks …",
    ("eventloop.cpp", "    Garbage(allTasks(), std::move(gathers)).collect();\n", ""),
)
rule(
    "garbage-at-exit",
    "… and at exit: what is left then still says what it has to say",
    ("eventloop.cpp", "    m_workers = nullptr;\n    m_main = nullptr;\n    if (m_exception)", "    m_workers = nullptr;\n    m_main = nullptr;\n    if (!m_exception)\n        m_observer = nullptr;\n    if (m_exception)"),
)
rule(
    "cancelled-timers-leave-a-large-heap",
    "Cancelled timers leave a heap of more than 100, if they are more than half of it …",
    ("eventloop.cpp", "constexpr std::size_t MinimumScheduled = 100;", "constexpr std::size_t MinimumScheduled = 101;"),
)
rule(
    "half-cancelled-timers-stay",
    "… half of it is not enough",
    ("eventloop.cpp", "2 * m_cancelledTimers > m_heap.size()", "2 * m_cancelledTimers >= m_heap.size()"),
)
rule(
    "cancelled-timers-do-not-wake",
    "A cancelled timer that has come to the top leaves, and the clock does not stop at it",
    ("eventloop.cpp", "while (!m_heap.isEmpty() && m_heap.front().isCancelled()) {", "while (false) {"),
)

rule = part("How many loop iterations until the awaiter goes on")
rule(
    "set-result-never-inline",
    "future.set_result: its waiter resumes in the next iteration, never inline",
    TASK_INCLUDED,
    ("future.cpp", SCHEDULE_CALLBACK, INLINE_STEP.format(condition=" && taskId() == 0")),
)
rule(
    "sleep-0-yields-once",
    "sleep(0): 1 iteration",
    ("sleep.h", "bool await_ready() const { return m_loop.isUnwinding(); }", "bool await_ready() const { return m_loop.isUnwinding() || m_delay <= 0; }"),
)
rule(
    "sleep-0-has-no-future",
    "… by a bare yield, without a future",
    ("sleep.h", "        if (m_delay > 0)\n            suspendForTimer", "        if (m_delay >= 0)\n            suspendForTimer"),
)
rule(
    "sleep-resumes-after-its-timer",
    "sleep(d > 0): timer callback at k, resume at k + 1",
    (
        "sleep.h",
        "            m_future->setResult({});",
        "            m_future->loop().callSoon([future = m_future] { future->setResult({}); });",
    ),
)
rule(
    "await-coroutine-does-not-yield",
    "await coroutine(): no yield at all",
    (
        "coroutine.h",
        "            m_task = m_coroutine.start();\n",
        "            m_task = detail::startLate(m_coroutine);\n",
    ),
    (
        "coroutine.h",
        "/// A call of a coroutine function that has not begun, like the coroutine object in Python.",
        "template<typename T>\nclass Coroutine;\nnamespace detail {\nQCoro::Task<> bareYield();\n"
        "template<typename T>\nQCoro::Task<T> startLate(Coroutine<T> coroutine)\n{\n"
        "    auto yielding = bareYield();\n    co_await yielding;\n    auto started = coroutine.start();\n"
        "    co_return co_await started;\n}\n} // namespace detail\n\n//",
    ),
    ("coroutine.cpp", '#include "asyncio/future.h"', '#include "asyncio/sleep.h"'),
    (
        "coroutine.cpp",
        "CallBase::CallBase(const QString &name)",
        "QCoro::Task<> detail::bareYield()\n{\n    co_await sleep(0);\n}\n\nCallBase::CallBase(const QString &name)",
    ),
)
rule(
    "await-finished-does-not-yield",
    "await finished task: no yield at all",
    ("task.h", "return m_future->isDone() || m_future->loop().isUnwinding();", "return m_future->loop().isUnwinding();"),
    (
        "waiting/anyfuture.h",
        "return m_future->isDone() || m_future->loop().isUnwinding(); }",
        "return m_future->loop().isUnwinding(); }",
    ),
)
rule(
    "free-lock-does-not-yield",
    "A free lock: no yield at all",
    ("sync/lock.h", "return isUnwinding() || state().isFree(); }", "return isUnwinding(); }"),
    (
        "sync/lock.h",
        "        suspendIn(state().m_line, state().m_acquiring, handle);",
        "        const bool isFree = state().isFree();\n        suspendIn(state().m_line, state().m_acquiring, handle);\n"
        "        if (isFree)\n            state().m_line.wakeNext();",
    ),
)
rule(
    "free-semaphore-does-not-yield",
    "A free semaphore: no yield at all",
    ("sync/semaphore.h", "return isUnwinding() || !state().isLocked(); }", "return isUnwinding(); }"),
    (
        "sync/semaphore.h",
        "        suspendIn(state().m_line, state().m_acquiring, handle);",
        "        const bool isFree = !state().isLocked();\n        suspendIn(state().m_line, state().m_acquiring, handle);\n"
        "        if (isFree)\n            state().handOver();",
    ),
)
rule(
    "set-event-does-not-yield",
    "An event that is set: no yield at all",
    ("sync/event.h", "return isUnwinding() || state().isSet(); }", "return isUnwinding(); }"),
    (
        "sync/event.h",
        "        suspendIn(state().m_line, state().m_waiting, handle);",
        "        suspendIn(state().m_line, state().m_waiting, handle);\n        if (state().isSet())\n"
        "            state().m_line.wakeAll();",
    ),
)
rule(
    "get-does-not-yield",
    "get from a queue that is not empty: no yield at all",
    ("sync/queue.h", "return isUnwinding() || !state().isEmpty(); }", "return isUnwinding(); }"),
    (
        "sync/queue.h",
        "        suspendIn(state().m_getters, state().m_getting, handle);",
        "        suspendIn(state().m_getters, state().m_getting, handle);\n        if (!state().isEmpty())\n"
        "            state().m_getters.takeAndWakeNext();",
    ),
)
rule(
    "put-does-not-yield",
    "put where there is room: no yield at all",
    ("sync/queue.h", "return isUnwinding() || !state().isFull(); }", "return isUnwinding(); }"),
    (
        "sync/queue.h",
        "        suspendIn(state().m_putters, state().m_putting, handle);",
        "        suspendIn(state().m_putters, state().m_putting, handle);\n        if (!state().isFull())\n"
        "            state().m_putters.takeAndWakeNext();",
    ),
)
rule(
    "create-task-starts-in-the-next-iteration",
    "await create_task(nop()): 2. A task takes its first step in the next iteration",
    (
        "task.cpp",
        "    handle.kind = HandleKind::Step;\n    loop.schedule(handle);\n}\n\nTaskBase::~TaskBase()",
        "    handle.kind = HandleKind::Step;\n    const Ref<TaskBase> held = this;\n"
        "    loop.callSoon([held, handle] { held->loop().schedule(handle); });\n}\n\nTaskBase::~TaskBase()",
    ),
)
rule(
    "task-end-wakes-in-the-next-iteration",
    "… and whoever awaits it resumes one after its end",
    TASK_INCLUDED,
    ("future.cpp", SCHEDULE_CALLBACK, INLINE_STEP.format(condition=" && taskId() != 0 && !isCancelled()")),
)
rule(
    "gather-takes-3",
    "gather of one child: 3 (step, done callback, wake-up)",
    (
        "gather.cpp",
        "    static_cast<GatherBase &>(owner).take(*child);",
        "    const Ref<GatherBase> gather = static_cast<GatherBase *>(&owner);\n"
        "    gather->loop().callSoon([gather, held = Ref<FutureBase>(child)] { gather->take(*held); });",
    ),
)
rule(
    "wait-takes-3",
    "wait of one: 3",
    (
        "waiting/wait.cpp",
        "        static_cast<WaitCounter &>(owner).take(*future);",
        "        const Ref<WaitCounter> counter = static_cast<WaitCounter *>(&owner);\n"
        "        future->loop().callSoon([counter, held = Ref<FutureBase>(future)] { counter->take(*held); });",
    ),
)
rule(
    "shield-takes-3",
    "shield: 3",
    (
        "waiting/shield.cpp",
        "    fromInner.run = innerDone;",
        "    static thread_local Callback late;\n    late = innerDone;\n"
        "    fromInner.run = [](RefCounted &owner, FutureBase *inner) {\n"
        "        inner->loop().callSoon([run = late, held = Ref<RefCounted>(&owner), of = Ref<FutureBase>(inner)] {\n"
        "            run(*held, of.get());\n        });\n    };",
    ),
)
rule(
    "group-takes-3",
    "TaskGroup with one child: 3. It acts on a failure in the done callback, an iteration later",
    (
        "waiting/taskgroupstate.cpp",
        "    static_cast<TaskGroupState &>(owner).take(static_cast<TaskBase &>(*task));",
        "    const Ref<TaskGroupState> group = static_cast<TaskGroupState *>(&owner);\n"
        "    const Ref<TaskBase> held = static_cast<TaskBase *>(task);\n"
        "    task->loop().callSoon([group, held] { group->take(*held); });",
    ),
)
rule(
    "as-completed-takes-3",
    "as_completed: 3",
    (
        "waiting/completions.cpp",
        "    static_cast<Completions &>(owner).take(*future);",
        "    const Ref<Completions> completions = static_cast<Completions *>(&owner);\n"
        "    future->loop().callSoon([completions, held = Ref<FutureBase>(future)] { completions->take(*held); });",
    ),
)
rule(
    "gather-of-gather-takes-4",
    "gather(gather(nop()), nop()): 4",
    (
        "gather.cpp",
        "    static_cast<GatherBase &>(owner).take(*child);",
        "    const Ref<GatherBase> gather = static_cast<GatherBase *>(&owner);\n"
        "    if (dynamic_cast<GatherBase *>(child))\n"
        "        gather->loop().callSoon([gather, held = Ref<FutureBase>(child)] { gather->take(*held); });\n"
        "    else\n        gather->take(*child);",
    ),
)
rule(
    "gather-of-finished-takes-2-in-3.11",
    "gather of two finished futures: 2 in 3.11",
    ("gather.cpp", "if (child->isDone() && loop().semantics() >= Semantics::Python312) {", "if (child->isDone()) {"),
)
rule(
    "gather-of-finished-takes-0-from-3.12",
    "… 0 from 3.12",
    ("gather.cpp", "if (child->isDone() && loop().semantics() >= Semantics::Python312) {", "if (false) {"),
)
rule(
    "wait-of-finished-takes-2",
    "wait of a finished one: 2",
    (
        "waiting/wait.cpp",
        "    EventLoop &loop = EventLoop::running();\n    const QString label",
        "    bool areDone = true;\n    for (const Ref<FutureBase> &future : watched)\n"
        "        areDone = areDone && future->isDone();\n    if (areDone)\n        co_return;\n"
        "    EventLoop &loop = EventLoop::running();\n    const QString label",
    ),
)
rule(
    "wait-for-wraps-in-3.11",
    "wait_for: 3 / 3 / 2 in 3.11 (it wraps in a task)",
    ("waiting/waitfor.h", "    if (semantics >= Semantics::Python312) {\n        return runWithin", "    if (semantics >= Semantics::Python311) {\n        return runWithin"),
)
rule(
    "wait-for-runs-inline-from-3.12",
    "… 0 / 2 / 0 from 3.12 (inline: same task, same context)",
    ("waiting/waitfor.h", "    if (semantics >= Semantics::Python312) {\n        return runWithin", "    if (false && semantics >= Semantics::Python312) {\n        return runWithin"),
)

rule = part("Where re-implementations go wrong")
rule(
    "ready-before-due",
    "call_later(0, a); call_soon(b) runs b before a: what is due at once goes by the heap, too",
    (
        "eventloop.cpp",
        "    report(scheduled);\n}\n\nvoid EventLoop::noteCancelled",
        "    report(scheduled);\n    tidyHeap();\n    moveDueTimers();\n}\n\nvoid EventLoop::noteCancelled",
    ),
)
rule(
    "end-starts-a-task-made-just-before",
    "A task created just before main returns still starts",
    (
        "eventloop.cpp",
        "    if (m_left == 0 && m_stopping)\n",
        "    if (m_stopping || (m_until && m_until->isDone()))\n",
    ),
)
rule(
    "end-cancels-what-is-left",
    "Then run cancels what is left",
    ("eventloop.cpp", "        if (cancelRemaining())\n            return;\n", ""),
)
rule(
    "end-waits-for-what-is-left",
    "… and waits for it",
    ("eventloop.cpp", "    runUntil(gatherAndForget(*this, m_cancelledAtEnd));\n    return true;", "    return false;"),
)
rule(
    "end-says-what-failed",
    "… and says which of these tasks failed",
    ("eventloop.cpp", "        reportUnhandled();\n        beginPhase", "        m_cancelledAtEnd.clear();\n        beginPhase"),
)
rule(
    "end-closes-generators",
    "… and shuts down generators",
    ("eventloop.cpp", "    if (generators.empty())\n        co_return;", "    if (generators.size() < 1000)\n        co_return;"),
)
rule(
    "end-waits-for-the-executor",
    "… and the executor",
    ("executor.cpp", "    if (!executor)\n        co_return;\n    const Ref<Future<void>> future", "    if (!executor || executor->loop().hasVirtualClock())\n        co_return;\n    const Ref<Future<void>> future"),
)
rule(
    "end-uses-up-task-numbers",
    "… through tasks of its own that use up task numbers",
    (
        "eventloop.cpp",
        "[this] { return shutdownGenerators(this); });\n",
        "[this] { return shutdownGenerators(this); });\n        --m_tasks;\n        --m_names;\n",
    ),
)
rule(
    "executor-is-gone-after-its-shut-down",
    "… and then there is no default executor any more",
    ("eventloop.cpp", "    m_isExecutorTaken = true;\n", ""),
)
rule(
    "executor-is-waited-for-300-s-from-3.13",
    "The jobs of the default executor are waited for, from 3.13 at most for 300 s",
    ("executor.cpp", "constexpr double ThreadJoinTimeout = 300;", "constexpr double ThreadJoinTimeout = 301;"),
)
rule(
    "executor-is-waited-for-without-end-before-3.13",
    "… without an end before",
    ("executor.cpp", "    if (loop->semantics() < Semantics::Python313) {\n        co_await future;", "    if (false) {\n        co_await future;"),
)
rule(
    "cancel-reaches-the-innermost",
    "Cancel of a chain of awaited tasks reaches the innermost first",
    (
        "task.cpp",
        "    if (!m_waiter || !m_waiter->cancel())\n        m_mustCancel = true;",
        "    if (m_waiter && m_waiter->taskId() != 0 && !m_waiter->isDone()) {\n"
        "        m_waiter->removeDoneCallbacks(this);\n        ReadyHandle handle;\n        handle.owner = this;\n"
        "        handle.kind = HandleKind::Step;\n        loop().schedule(handle);\n        m_mustCancel = true;\n"
        "    } else if (!m_waiter || !m_waiter->cancel()) {\n        m_mustCancel = true;\n    }",
    ),
)
rule(
    "cancel-one-level-an-iteration",
    "… one level an iteration",
    TASK_INCLUDED,
    ("future.cpp", SCHEDULE_CALLBACK, INLINE_STEP.format(condition=" && taskId() != 0 && isCancelled()")),
)
rule(
    "cancelled-before-its-first-step",
    "Cancelled before the first step the body never runs",
    (
        "task.cpp",
        "    if (startBody(m_throwCancelled))\n        m_throwCancelled = false;",
        "    m_mustCancel = std::exchange(m_throwCancelled, false);\n    startBody(false);",
    ),
)
rule(
    "cancel-wins-after-set-result",
    "After set_result and before the resume, cancel wins",
    (
        "task.cpp",
        "    if (!m_waiter || !m_waiter->cancel())\n        m_mustCancel = true;",
        "    if (!m_waiter || (!m_waiter->isDone() && !m_waiter->cancel()))\n        m_mustCancel = true;",
    ),
)
rule(
    "wait-for-gives-the-result-there-in-3.11",
    "wait_for returned the result there in 3.11",
    ("waiting/waitfor.cpp", "    if (future.isDone())\n        co_return;", "    if (future.isDone() && !isCancelled)\n        co_return;"),
)
rule(
    "wait-for-is-cancelled-there-from-3.12",
    "… and is cancelled from 3.12",
    (
        "waiting/waitfor.h",
        "    co_await done;\n",
        "    try {\n        co_await done;\n    } catch (const CancelledError &) {\n"
        "        if (future->isCancelled() || !future->isDone())\n            throw;\n    }\n",
    ),
)
rule(
    "cancel-in-the-last-step",
    "current_task().cancel(); return 1 ends cancelled",
    ("task.cpp", "    return std::exchange(m_mustCancel, false) ? Outcome::Cancelled : Outcome::Result;", "    return Outcome::Result;"),
)
rule(
    "uncancel-does-not-undo-before-3.13",
    "cancel, uncancel, await sleep(0): cancelled through 3.12",
    ("task.cpp", "if (m_cancelRequests == 0 && loop().semantics() >= Semantics::Python313)", "if (m_cancelRequests == 0)"),
)
rule(
    "uncancel-undoes-from-3.13",
    "… survives in 3.13",
    ("task.cpp", "if (m_cancelRequests == 0 && loop().semantics() >= Semantics::Python313)", "if (false)"),
)
rule(
    "swallowed-cancel-does-not-stop-a-later-one",
    "A swallowed cancel does not stop a later one",
    ("task.cpp", "    if (m_cancelling)\n        return true;", "    if (m_cancelling || m_cancelRequests > 1)\n        return true;"),
)
rule(
    "cancelling-counts",
    "cancelling() counts",
    ("task.cpp", "    ++m_cancelRequests;\n", "    m_cancelRequests = 1;\n"),
)
rule(
    "gather-with-a-cancelled-child",
    "A cancelled child leaves outer.cancelled() false, with CancelledError as its exception",
    ("gather.cpp", "        setException(child.makeCancelledError());", "        FutureBase::cancel();"),
)
rule(
    "gather-cancel-reaches-the-children",
    "outer.cancel() returns True while outer is not yet done",
    ("gather.cpp", "    m_cancelRequested = m_cancelRequested || any;\n    return any;", "    m_cancelRequested = m_cancelRequested || any;\n    return false;"),
)
rule(
    "gather-ends-after-its-children",
    "… and outer ends only when its children have",
    ("gather.cpp", "    m_cancelRequested = m_cancelRequested || any;\n    return any;", "    return FutureBase::cancel() || any;"),
)
rule(
    "gather-cancelled-although-a-child-swallows-it",
    "… and with a CancelledError, even if the children swallow theirs",
    ("gather.cpp", "    if (!m_cancelRequested) {", "    if (true) {"),
)
rule(
    "gather-second-failure",
    "A second failure is consumed silently",
    ("gather.cpp", "    if (isDone()) {\n        child.retrieve();\n        return;", "    if (isDone()) {\n        return;"),
)
rule(
    "gather-siblings-run-on",
    "Siblings of a failed child keep running",
    (
        "gather.cpp",
        "        setException(child.exception());",
        "    {\n        setException(child.exception());\n        for (const Ref<FutureBase> &sibling : m_children)\n"
        "            sibling->cancel();\n    }",
    ),
)
rule(
    "as-completed-kth-completion",
    "as_completed: the k-th await gets the k-th completion",
    (
        "waiting/completions.cpp",
        "    AnyFutureBase done = std::move(m_done.front());\n    m_done.pop_front();",
        "    AnyFutureBase done = std::move(m_done.back());\n    m_done.pop_back();",
    ),
)
rule(
    "as-completed-first-come-first-served",
    "… and those who wait for one go in the order in which they came",
    (
        "waiting/completions.cpp",
        "        const Ref<Future<void>> getter = m_getters.front();\n        m_getters.pop_front();",
        "        const Ref<Future<void>> getter = m_getters.back();\n        m_getters.pop_back();",
    ),
)
rule(
    "queue-put-wakes-one",
    "Queue: put wakes a getter",
    (
        "sync/queue.h",
        "        m_getters.takeAndWakeNext();\n    }\n    void afterGet()",
        "        m_getters.takeAndWakeNext();\n        m_getters.takeAndWakeNext();\n    }\n    void afterGet()",
    ),
)
rule(
    "queue-get-wakes-one",
    "… and get a putter",
    ("sync/queue.h", "    void afterGet() { m_putters.takeAndWakeNext(); }", "    void afterGet()\n    {\n        m_putters.takeAndWakeNext();\n        m_putters.takeAndWakeNext();\n    }"),
)
rule(
    "queue-put-hands-nothing-over",
    "… it hands nothing over; another task can take the item first",
    ("sync/queue.h", "return isUnwinding() || !state().isEmpty(); }", "return isUnwinding() || (state().m_promised < state().size()); }"),
    ("sync/queue.h", "    int m_unfinished = 0;", "    int m_unfinished = 0;\n    int m_promised = 0;"),
    (
        "sync/queue.h",
        "        ++m_unfinished;\n        m_getters.takeAndWakeNext();",
        "        ++m_unfinished;\n        m_promised += m_getters.waiting() > 0 ? 1 : 0;\n        m_getters.takeAndWakeNext();",
    ),
    (
        "sync/queue.h",
        "            leaveLine(state().m_getters, !state().isEmpty());",
        "        {\n            state().m_promised -= state().m_promised > 0 ? 1 : 0;\n"
        "            leaveLine(state().m_getters, !state().isEmpty());\n        }",
    ),
)
LAST_TO_FRONT = (
    "sync/line.h",
    "    void append(Ref<Place> place) { m_places.append(std::move(place)); }",
    "    void append(Ref<Place> place) { m_places.append(std::move(place)); }\n    void lastToFront()\n    {\n"
    "        for (int left = size(); left > 1; --left)\n            m_places.append(m_places.takeFirst());\n    }",
)
rule(
    "queue-getter-that-loses-goes-to-the-end",
    "… and the loser goes to the end of the line",
    LAST_TO_FRONT,
    (
        "sync/queue.h",
        "        suspendAgainIn(state().m_getters);",
        "        suspendAgainIn(state().m_getters);\n        state().m_getters.lastToFront();",
    ),
)
rule(
    "queue-putter-that-loses-goes-to-the-end",
    "The same for putters",
    LAST_TO_FRONT,
    (
        "sync/queue.h",
        "        suspendAgainIn(state().m_putters);",
        "        suspendAgainIn(state().m_putters);\n        state().m_putters.lastToFront();",
    ),
)
rule(
    "queue-woken-and-cancelled-wakes-the-next",
    "A woken one that is cancelled wakes the next",
    ("sync/queue.cpp", "        if (possible && !place().isCancelled())\n            line.takeAndWakeNext(); // it was woken, and lets the next have its turn\n", ""),
)
rule(
    "queue-cancelled-wakes-nobody",
    "… one that is cancelled unwoken does not",
    ("sync/queue.cpp", "if (possible && !place().isCancelled())", "if (possible)"),
)
rule(
    "queue-join-waits-for-all",
    "join ends when task_done was called for every item, not before",
    ("sync/queue.cpp", "    if (m_unfinished == 0)\n        m_joiners.wakeAll();", "    if (m_unfinished <= 1)\n        m_joiners.wakeAll();"),
)
rule(
    "semaphore-hands-over",
    "Semaphore.release hands over: the value stays 0",
    ("sync/semaphore.cpp", "    --m_value;\n    return true;", "    return true;"),
    (
        "sync/semaphore.cpp",
        "    throwIfInterrupted();\n    state().reportValue",
        "    throwIfInterrupted();\n    --state().m_value;\n    state().reportValue",
    ),
)
rule(
    "semaphore-nobody-barges",
    "… nobody barges",
    ("sync/semaphore.h", "return m_value == 0 || !m_line.areAllCancelled(); }", "return m_value == 0; }"),
)
rule(
    "semaphore-gives-back-what-it-cannot-use",
    "… and one that is cancelled after the hand-over passes it on (from 3.13)",
    ("sync/semaphore.cpp", "    if (isInterrupted() && !place().isCancelled())\n        ++state().m_value; // it was handed over, and is given back\n", ""),
)
rule(
    "semaphore-gives-back-what-it-cannot-use-before-3.13",
    "… (before)",
    ("sync/semaphore.cpp", "        ++state().m_value; // it was handed over, and is given back\n        state().handOver();\n", ""),
)
rule(
    "lock-does-not-hand-over",
    "Lock.release does not hand over: locked() turns False",
    ("sync/lock.cpp", "    m_locked = false;\n    report(", "    m_locked = m_line.waiting() > 0;\n    report("),
)
rule(
    "lock-nobody-barges",
    "… and still nobody barges, since acquire looks at the waiters",
    ("sync/lock.h", "return !m_locked && m_line.areAllCancelled(); }", "return !m_locked; }"),
)
rule(
    "lock-woken-and-cancelled-wakes-the-next",
    "A woken waiter that is cancelled wakes the next",
    ("sync/lock.cpp", "    if (isInterrupted() && !state().m_locked)\n        state().m_line.wakeFirst();\n", ""),
)
rule(
    "semaphore-wakes-as-many-as-its-value-from-3.13",
    "3.13's semaphore wakes as many waiters as its value allows",
    ("sync/semaphore.cpp", "    while (state().m_value > 0) {\n        if (!state().handOver())\n            break;\n    }", "    if (state().m_value > 0)\n        state().handOver();"),
)
rule(
    "semaphore-wakes-one-before-3.13",
    "… before, one",
    ("sync/semaphore.cpp", "if (loop().semantics() >= Semantics::Python313)", "if (true)"),
)
rule(
    "condition-loses-the-notification-before-3.13",
    "Condition: notified and then cancelled: the notification is lost through 3.12",
    ("sync/condition.cpp", "    if (state->loop().semantics() >= Semantics::Python313)\n", ""),
)
rule(
    "condition-passes-it-on-from-3.13",
    "… passed on in 3.13",
    ("sync/condition.cpp", "    if (state->loop().semantics() >= Semantics::Python313)\n        state->m_line.wake(1);\n", ""),
)
rule(
    "event-set-and-clear",
    "Event: set(); clear() still wakes everyone who waited",
    (
        "sync/event.h",
        "    void await_resume()\n",
        "    bool proceed() override\n    {\n        if (isInterrupted() || state().isSet())\n            return true;\n"
        "        state().m_line.remove(place());\n        suspendAgainIn(state().m_line);\n        return false;\n    }\n"
        "    void await_resume()\n",
    ),
)
rule(
    "event-wakes-everyone",
    "… everyone",
    ("sync/event.cpp", "m_line.wakeAll();", "m_line.wake(1);"),
)
rule(
    "timeout-0-runs-the-body",
    "timeout(0): the body runs, its first await raises",
    (
        "waiting/timeout.cpp",
        "        m_handler = m_loop.callSoon([this] { expire(); }, name);",
        "        throw TimeoutError();",
    ),
)
rule(
    "timeout-0-raises-at-the-first-await",
    "… that await takes its iteration",
    (
        "waiting/timeout.cpp",
        "        m_handler = m_loop.callSoon([this] { expire(); }, name);",
        "        expire();",
    ),
)
rule(
    "timeout-passed-without-an-await",
    "A deadline passed without an await does not raise",
    (
        "waiting/timeout.cpp",
        "    if (body)\n        std::rethrow_exception(body);",
        "    if (body)\n        std::rethrow_exception(body);\n    if (m_when && toNanoseconds(*m_when) <= m_loop.now())\n"
        "        throw TimeoutError();",
    ),
)
rule(
    "timeout-counts-from-its-entry-from-3.12",
    "timeout: only requests to cancel since its entry count, from 3.12",
    ("waiting/timeout.cpp", "    if (m_loop.semantics() >= Semantics::Python312)\n        m_cancelling = task->cancelling();\n", ""),
)
rule(
    "timeout-counts-all-in-3.11",
    "… in 3.11 all",
    ("waiting/timeout.cpp", "    if (m_loop.semantics() >= Semantics::Python312)\n        m_cancelling = task->cancelling();\n", "    m_cancelling = task->cancelling();\n"),
)
rule(
    "timeout-takes-its-request-back",
    "… and its own is taken back",
    ("waiting/timeout.cpp", "    return m_task->uncancel() <= m_cancelling;", "    return m_task->cancelling() - 1 <= m_cancelling;"),
)
rule(
    "group-two-failures-of-one-iteration",
    "TaskGroup: two failures of one iteration are both in the group",
    ("waiting/taskgroupstate.cpp", "    m_errors.push_back(exception);\n", "    if (!m_aborting)\n        m_errors.push_back(exception);\n"),
)
rule(
    "group-cancels-the-siblings",
    "… its other tasks are cancelled",
    ("waiting/taskgroupstate.cpp", "        if (!task->isDone())\n            task->cancel();\n", ""),
)
rule(
    "group-a-sibling-that-never-started",
    "… a sibling that never started never runs",
    ("waiting/taskgroupstate.cpp", "        if (!task->isDone())\n", "        if (!task->isDone() && task->hasStarted())\n"),
    ("task.h", "    TaskId taskId() const final", "    bool hasStarted() const { return m_started; }\n    TaskId taskId() const final"),
)
rule(
    "group-parent-cancelled-survives-through-3.12",
    "Parent cancelled from outside together with a child's failure: survives (counted) through 3.12",
    ("waiting/taskgroupstate.cpp", "if (isNew && m_parent->cancelling() > 0)", "if (m_parent->cancelling() > 0)"),
)
rule(
    "group-parent-cancelled-from-3.13",
    "… cancelled in 3.13",
    ("waiting/taskgroupstate.cpp", "if (isNew && m_parent->cancelling() > 0)", "if (false)"),
)
rule(
    "group-takes-its-request-back-from-3.13",
    "What the group itself asked of its parent is taken back, in 3.13 also if the body had ended",
    ("waiting/taskgroupstate.cpp", "    if (isNew)\n        takeBackCancel();\n", "    (void)isNew;\n"),
)
rule(
    "group-takes-its-request-back-before-3.13",
    "… before only where the body had not ended",
    ("waiting/taskgroupstate.cpp", "    if (isNew)\n        takeBackCancel();\n", "    takeBackCancel();\n"),
)
rule(
    "given-name-uses-up-a-number-before-3.13",
    "Names: create_task(name=…) uses up a Task-N number in 3.11 and 3.12",
    ("task.cpp", "if (name.isEmpty() || loop.semantics() < Semantics::Python313)", "if (name.isEmpty())"),
)
rule(
    "given-name-uses-up-no-number-from-3.13",
    "… not in 3.13",
    ("task.cpp", "if (name.isEmpty() || loop.semantics() < Semantics::Python313)", "if (true)"),
)
rule(
    "never-retrieved-is-said",
    "Never retrieved is said …",
    ("future.cpp", "    m_exception = std::move(exception);\n    m_unseen = true;", "    m_exception = std::move(exception);\n    m_unseen = false;"),
)
rule(
    "never-retrieved-when-the-last-reference-goes",
    "… when the last reference goes, not when the task fails",
    (
        "future.cpp",
        "    settle(State::Finished, Outcome::Exception, &repr);",
        "    settle(State::Finished, Outcome::Exception, &repr);\n    reportUnseen();",
    ),
)
rule(
    "never-awaited-is-said",
    "Never awaited is said …",
    ("coroutine.cpp", "if (!std::exchange(m_closed, true) && m_loop && m_loop->isObserved())", "if (false)"),
)
rule(
    "never-awaited-when-the-coroutine-goes",
    "… when the coroutine object goes",
    (
        "coroutine.cpp",
        "        m_loop->warn(u\"never_awaited\"_s, u\"coroutine '%1' was never awaited\"_s.arg(m_name));",
        "        m_loop->callSoon([loop = m_loop, name = m_name] {\n"
        "            loop->warn(u\"never_awaited\"_s, u\"coroutine '%1' was never awaited\"_s.arg(name));\n        });",
    ),
)
rule(
    "destroyed-while-pending-is-said",
    "Destroyed while pending is said …",
    ("task.cpp", "    if (isDone() || !std::exchange(m_reportsDestruction, false))\n        return;", "    if (isDone() || std::exchange(m_reportsDestruction, false))\n        return;"),
)
rule(
    "destroyed-while-pending-when-the-task-goes",
    "… when the task goes",
    (
        "task.cpp",
        "    loop().callExceptionHandler(context);",
        "    loop().callSoon([&loop = loop(), context] { loop.callExceptionHandler(context); });",
    ),
)
rule(
    "done-callbacks-in-order",
    "Done callbacks run in the order added",
    (
        "future.cpp",
        "    for (const DoneCallback &callback : std::exchange(m_more, {}))\n        scheduleCallback(callback);",
        "    const auto more = std::exchange(m_more, {});\n    for (auto callback = more.rbegin(); callback != more.rend(); ++callback)\n"
        "        scheduleCallback(*callback);",
    ),
)
rule(
    "done-callbacks-have-handles",
    "… each as a handle of its own",
    (
        "future.cpp",
        "    for (const DoneCallback &callback : std::exchange(m_more, {}))\n        scheduleCallback(callback);",
        "    for (const DoneCallback &callback : std::exchange(m_more, {})) {\n"
        "        if (callback.run)\n            callback.run(*callback.owner, this);\n"
        "        else\n            scheduleCallback(callback);\n    }",
    ),
)
rule(
    "done-callbacks-have-contexts",
    "… with the context of add_done_callback",
    ("future.cpp", "        const ContextScope scope(callback.m_context);\n", ""),
)
rule(
    "wait-cancels-nothing",
    "wait with a timeout cancels nothing",
    (
        "waiting/wait.cpp",
        "    co_await released;\n",
        "    co_await released;\n    for (const Ref<FutureBase> &future : watched) {\n        if (!future->isDone())\n"
        "            future->cancel();\n    }\n",
    ),
)
rule(
    "wait-first-completed",
    "wait FIRST_COMPLETED ends with the first that is done",
    ("waiting/wait.cpp", "return m_returnWhen == ReturnWhen::FirstCompleted;", "return m_returnWhen == ReturnWhen::FirstCompleted && !future.isCancelled();"),
)
rule(
    "wait-first-exception",
    "wait FIRST_EXCEPTION ends with the first that has failed",
    ("waiting/wait.cpp", "            return !future.isCancelled() && future.exception();", "            return false;"),
)
rule(
    "wait-first-exception-cancelled",
    "… a cancelled one has not",
    ("waiting/wait.cpp", "            return !future.isCancelled() && future.exception();", "            return future.isCancelled() || future.exception();"),
)
rule(
    "wait-for-cancels-in-3.11",
    "wait_for cancels what it waits for (3.11)",
    ("waiting/waitfor.cpp", "    future.cancel();\n", ""),
)
rule(
    "timeout-cancels",
    "… and timeout does, and wait_for from 3.12",
    ("waiting/timeout.cpp", "    m_task->cancel();\n", ""),
)
rule(
    "as-completed-timeout-raises",
    "as_completed with a timeout raises",
    ("waiting/completions.cpp", "        throw TimeoutError();", "        throw CancelledError();"),
)
rule(
    "as-completed-timeout-leaves-the-rest-running",
    "… and leaves the rest running",
    (
        "waiting/completions.cpp",
        "        future->removeDoneCallbacks(this);\n        put(",
        "        future->removeDoneCallbacks(this);\n        future->cancel();\n        put(",
    ),
)
rule(
    "run-in-a-running-loop",
    "asyncio.run inside a running loop raises RuntimeError",
    ("eventloop.cpp", "    if (s_running)\n        throw RuntimeError(\"asyncio.run() cannot", "    if (false)\n        throw RuntimeError(\"asyncio.run() cannot"),
)
rule(
    "run-in-a-running-loop-leaves-the-coroutine",
    "… and the coroutine given to it is then never awaited",
    (
        "run.h",
        "    EventLoop::requireNoneRunning();\n",
        "    if (EventLoop::runningOrNull())\n        Coroutine<T>(main).close();\n    EventLoop::requireNoneRunning();\n",
    ),
)
rule(
    "shield-keeps-the-inner-one",
    "shield: cancelling it leaves the inner one alone",
    (
        "waiting/shield.cpp",
        "        inner.removeDoneCallbacks(outer);",
        "        inner.removeDoneCallbacks(outer), inner.cancel();",
    ),
)
rule(
    "shield-lets-go-of-the-inner-one",
    "… and what becomes of that is no concern of the shield any more",
    ("waiting/shield.cpp", "    if (!inner.isDone())\n        inner.removeDoneCallbacks(outer);", "    (void)inner;\n    (void)outer;"),
)
rule(
    "shield-of-finished-is-that",
    "… a shield of a finished one is that one itself",
    ("waiting/shield.h", "    if (inner->isDone())\n        return inner;\n", ""),
)
rule(
    "as-completed-starts-tasks-at-the-call-from-3.13",
    "as_completed makes tasks of coroutines at the call, from 3.13",
    ("waiting/ascompleted.h", "        if (EventLoop::running().semantics() >= Semantics::Python313)\n            start();", "        if (false)\n            start();"),
)
rule(
    "as-completed-starts-tasks-later-before-3.13",
    "… when the first result is asked for, before",
    ("waiting/ascompleted.h", "        if (EventLoop::running().semantics() >= Semantics::Python313)\n            start();", "        start();"),
)
