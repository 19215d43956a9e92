#include "lessons/catalogue.h"
#include "player/run.h"
#include "support/everylesson.h"
#include "support/logbuilder.h"
#include "trace/explainstate.h"

#include <QTest>
#include <QTranslator>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::TaskId;
using asyncio::WaitKind;
using trace::Explanation;
using trace::StateExplainer;

namespace {

/// main in its first step, alice and bob behind it in the ready queue, and resource 1 to share.
class Scene : public LogBuilder
{
public:
    Scene()
    {
        main = create(0, u"main"_s);
        iteration();
        start(main);
        alice = create(main, u"alice"_s);
        bob = create(main, u"bob"_s);
        nextResource();
    }
    /// What is told of the state behind all that has happened.
    QString told(const std::function<Explanation(const StateExplainer &)> &of,
                 StateExplainer::Order order = StateExplainer::Order::Told) const
    {
        const trace::Snapshot snapshot = log.snapshotAt(log.size());
        return of(StateExplainer(log, snapshot, order)).markup();
    }
    QString ofTask(TaskId task) const
    {
        return told([task](const StateExplainer &explainer) { return explainer.task(task); });
    }
    QString ofHandle(qsizetype place) const
    {
        return told([place](const StateExplainer &explainer) { return explainer.handle(place); });
    }
    QString ofTimer(qsizetype place) const
    {
        const trace::Snapshot snapshot = log.snapshotAt(log.size());
        return StateExplainer(log, snapshot).timer(snapshot.timers.at(place)).markup();
    }
    QString ofFirstTimer() const { return ofTimer(0); }
    QString ofHolder(TaskId task) const
    {
        return told([task](const StateExplainer &explainer) { return explainer.holder(1, task); });
    }
    QString ofJob() const
    {
        const trace::Snapshot snapshot = log.snapshotAt(log.size());
        return StateExplainer(log, snapshot)
            .job(snapshot.resources.executors.value(1).jobs.constFirst())
            .markup();
    }
    void made(EventKind kind, int maxsize = 0, int size = 0)
    {
        trace::Event created = event(kind, main);
        created.resource = 1;
        created.maxsize = maxsize;
        created.size = size;
        log.append(created);
    }
    void barrier(TaskId task, int size, const QString &state)
    {
        trace::Event changed = event(EventKind::BarrierChanged, task);
        changed.resource = 1;
        changed.size = size;
        changed.text = state;
        log.append(changed);
    }
    void job(EventKind kind)
    {
        trace::Event changed = event(kind, kind == EventKind::ExecutorSubmit ? main : 0);
        changed.resource = 1;
        changed.job = 1;
        if (kind == EventKind::ExecutorSubmit)
            changed.label = u"load"_s;
        log.append(changed);
    }
    void timer(const QString &label, TaskId task, qint64 due)
    {
        trace::Event scheduled = event(EventKind::TimerScheduled, task);
        scheduled.timer = 900;
        scheduled.due = due;
        scheduled.label = label;
        log.append(scheduled);
    }
    void dueTimer(const QString &label, TaskId task)
    {
        timer(label, task, 0);
        trace::Event queued = event(EventKind::HandleReady, task);
        queued.handleKind = HandleKind::Timer;
        queued.timer = 900;
        queued.handle = 900;
        log.append(queued);
    }
    void queuedCallback(const QString &label, quint32 future)
    {
        trace::Event queued = event(EventKind::HandleReady);
        queued.handleKind = HandleKind::Callback;
        queued.handle = 901;
        queued.label = label;
        queued.future = future;
        log.append(queued);
    }
    void finishWith(TaskId task, Outcome outcome, const QString &result)
    {
        trace::Event ended = event(EventKind::StepEnd, task);
        ended.outcome = outcome;
        ended.text = result;
        log.append(ended);
        trace::Event done = event(EventKind::FutureDone, task);
        done.future = futureOf(task);
        done.outcome = outcome;
        done.text = result;
        log.append(done);
    }
    /// main awaits them together.
    void gatherOf(const QList<TaskId> &children)
    {
        trace::Event created = event(EventKind::GatherCreated, main);
        created.future = 700;
        created.tasks = children;
        created.label = u"gather(%1)"_s.arg(children.size());
        log.append(created);
        trace::Event ended = event(EventKind::StepEnd, main);
        ended.outcome = Outcome::Suspended;
        ended.wait = WaitKind::Gather;
        ended.label = created.label;
        ended.future = created.future;
        log.append(ended);
    }
    void suspendForJob(TaskId task, const QString &label)
    {
        trace::Event ended = event(EventKind::StepEnd, task);
        ended.outcome = Outcome::Suspended;
        ended.wait = WaitKind::Executor;
        ended.label = label;
        ended.resource = 1;
        ended.job = 1;
        log.append(ended);
    }
    void lockedByMain()
    {
        made(EventKind::LockCreated);
        change(EventKind::LockAcquire, 1, main);
        sleep(main, 1.0);
    }
    /// Goes to the next iteration, where a task begins to run.
    void runs(TaskId task)
    {
        iteration();
        start(task);
    }

    TaskId main = 0;
    TaskId alice = 0;
    TaskId bob = 0;
};

using Told = std::function<QString()>;

using Row = std::function<void(const char *name, const std::function<QString(Scene &)> &told,
                               const QString &english, const QString &japanese)>;

constexpr qint64 Second = LogBuilder::Second;

void addReadyQueue(const Row &row)
{
    row(
        "holds the loop", [](Scene &s) { return s.told([](const auto &e) { return e.running(); }); },
        u"The loop runs [[main]], which is first in the ready queue. Next in the ready queue: [[alice]]."_s,
        u"ループが、実行待ちキューの先頭にある [[main]] を実行します。実行待ちキューの次は [[alice]] です。"_s);
    row(
        "next", [](Scene &s) { return s.ofTask(s.alice); },
        u"[[main]] created [[alice]]; it waits in the ready queue until [[main]] suspends. It is next: it runs once "
        "[[main]] gives the loop back."_s,
        u"[[main]] が [[alice]] を作りました。[[main]] が中断するまで、実行待ちキューで待ちます。次の番です。"
        "[[main]] がループを返すと実行されます。"_s);
    row(
        "second", [](Scene &s) { return s.ofHandle(1); },
        u"[[main]] created [[bob]]; it waits in the ready queue until [[main]] suspends. Before it comes: [[alice]]."_s,
        u"[[main]] が [[bob]] を作りました。[[main]] が中断するまで、実行待ちキューで待ちます。"
        "この前にあるもの：[[alice]]。"_s);
    row(
        "the loop is free",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            return s.ofHandle(0);
        },
        u"[[main]] created [[alice]]; it waits in the ready queue until [[main]] suspends. It runs next."_s,
        u"[[main]] が [[alice]] を作りました。[[main]] が中断するまで、実行待ちキューで待ちます。"
        "次に実行されます。"_s);
    row(
        "far behind",
        [](Scene &s) {
            s.create(s.main, u"carol"_s);
            s.create(s.main, u"dave"_s);
            s.dueTimer({}, s.main);
            return s.ofHandle(4);
        },
        u"The timer of [[main]] is due: its callback makes [[main]] ready. 4 others come before it."_s,
        u"[[main]] のタイマーの期限が来ました。コールバックが [[main]] を実行待ちにします。この前に 4 個あります。"_s);
    row(
        "due limit",
        [](Scene &s) {
            s.dueTimer(u"timeout"_s, s.alice);
            return s.ofHandle(2);
        },
        u"The time limit of [[alice]] has passed: this callback ends its wait. Before it comes: [[alice]] and [[bob]]."_s,
        u"[[alice]] の制限時間が過ぎました。このコールバックが待機を終わらせます。"
        "この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "due call",
        [](Scene &s) {
            s.dueTimer(u"later"_s, 0);
            return s.ofHandle(2);
        },
        u"A timer is due: the loop will call `later`. Before it comes: [[alice]] and [[bob]]."_s,
        u"タイマーの期限が来ました。ループは `later` を呼びます。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "due timer of nobody",
        [](Scene &s) {
            s.dueTimer({}, 0);
            return s.ofHandle(2);
        },
        u"A timer is due. Before it comes: [[alice]] and [[bob]]."_s,
        u"タイマーの期限が来ました。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "behind a callback and a timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.finish(s.alice);
            s.start(s.bob);
            s.callbackReady(s.alice);
            s.dueTimer({}, s.main);
            s.dueTimer({}, 0);
            s.create(s.bob, u"carol"_s);
            return s.ofHandle(3);
        },
        u"[[bob]] created [[carol]]; it waits in the ready queue until [[bob]] suspends. Before it comes: `gather`, "
        "the timer of [[main]] and a timer."_s,
        u"[[bob]] が [[carol]] を作りました。[[bob]] が中断するまで、実行待ちキューで待ちます。"
        "この前にあるもの：`gather`、[[main]] のタイマー と タイマー。"_s);
    row(
        "callback of a gather",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.finish(s.alice);
            s.callbackReady(s.alice);
            return s.ofHandle(1);
        },
        u"[[alice]] has ended: this callback tells `gather()`. Before it comes: [[bob]]."_s,
        u"[[alice]] が終了：このコールバックが `gather()` に伝えます。この前にあるもの：[[bob]]。"_s);
    row(
        "callback of a group",
        [](Scene &s) {
            s.queuedCallback(u"task_group"_s, s.futureOf(s.alice));
            return s.ofHandle(2);
        },
        u"[[alice]] has ended: this callback tells its task group. Before it comes: [[alice]] and [[bob]]."_s,
        u"[[alice]] が終了：このコールバックがタスクグループに伝えます。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "callback that stops",
        [](Scene &s) {
            s.queuedCallback(u"stop"_s, s.futureOf(s.main));
            return s.ofHandle(2);
        },
        u"[[main]] has ended: this callback stops the loop. Before it comes: [[alice]] and [[bob]]."_s,
        u"[[main]] が終了：このコールバックがループを止めます。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "done callback",
        [](Scene &s) {
            s.queuedCallback(u"report"_s, s.futureOf(s.bob));
            return s.ofHandle(2);
        },
        u"[[bob]] has ended: the loop runs its done callback. Before it comes: [[alice]] and [[bob]]."_s,
        u"[[bob]] が終了：ループが完了コールバックを実行します。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "callback of a future",
        [](Scene &s) {
            s.queuedCallback(u"wait"_s, 0);
            return s.ofHandle(2);
        },
        u"A future is done: this callback tells `wait()`. Before it comes: [[alice]] and [[bob]]."_s,
        u"Future が完了：このコールバックが `wait()` に伝えます。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "call_soon",
        [](Scene &s) {
            s.queuedCallback(u"tick"_s, 0);
            return s.ofHandle(2);
        },
        u"The loop was asked to run `tick` soon. Before it comes: [[alice]] and [[bob]]."_s,
        u"ループは `tick` の実行を頼まれました。この前にあるもの：[[alice]] と [[bob]]。"_s);
    row(
        "call_soon of something",
        [](Scene &s) {
            s.queuedCallback({}, 0);
            s.create(s.main, u"carol"_s);
            return s.ofHandle(2) + u' ' + s.ofHandle(3);
        },
        u"The loop was asked to run a callback soon. Before it comes: [[alice]] and [[bob]]. [[main]] created "
        "[[carol]]; it waits in the ready queue until [[main]] suspends. Before it comes: [[alice]], [[bob]] and a "
        "callback."_s,
        u"ループはコールバックの実行を頼まれました。この前にあるもの：[[alice]] と [[bob]]。 [[main]] が [[carol]] "
        "を作りました。[[main]] が中断するまで、実行待ちキューで待ちます。この前にあるもの：[[alice]]、[[bob]] と "
        "コールバック。"_s);
    row(
        "woken by a timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.sleep(s.alice, 0.5);
            s.start(s.bob);
            s.finish(s.bob);
            s.iteration(Second / 2);
            s.fire(s.alice);
            return s.ofTask(s.alice);
        },
        u"The timer of [[alice]], the earliest in the heap, fires at 0.5 s: its callback makes [[alice]] ready. It runs "
        "next."_s,
        u"ヒープの先頭にあった [[alice]] のタイマーが 0.5 秒に発火し、コールバックが [[alice]] を実行待ちにします。"
        "次に実行されます。"_s);
    row(
        "not queued", [](Scene &s) { return s.ofTask(s.createOnly(s.main, u"idle"_s)); },
        u"[[idle]] was created; it is not in the ready queue."_s,
        u"[[idle]] は作られましたが、実行待ちキューにはありません。"_s);
}

void addTimers(const Row &row)
{
    row(
        "only timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            return s.ofFirstTimer();
        },
        u"[[main]] set this timer at 0.0 s: it fires at 1.0 s and makes [[main]] ready. It is the only one in the heap."_s,
        u"[[main]] が 0.0 秒にセットしたタイマーです。1.0 秒に発火し、[[main]] を実行待ちにします。"
        "ヒープにはこれだけです。"_s);
    row(
        "earliest timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.sleep(s.alice, 2.0);
            return s.ofFirstTimer();
        },
        u"[[main]] set this timer at 0.0 s: it fires at 1.0 s and makes [[main]] ready. It is the earliest in the heap."_s,
        u"[[main]] が 0.0 秒にセットしたタイマーです。1.0 秒に発火し、[[main]] を実行待ちにします。"
        "ヒープの先頭です。"_s);
    row(
        "second timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.sleep(s.alice, 2.0);
            return s.ofTimer(1);
        },
        u"[[alice]] set this timer at 0.0 s: it fires at 2.0 s and makes [[alice]] ready. One timer is due before it."_s,
        u"[[alice]] が 0.0 秒にセットしたタイマーです。2.0 秒に発火し、[[alice]] を実行待ちにします。"
        "この前に期限の来るタイマーが 1 個あります。"_s);
    row(
        "third timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.sleep(s.alice, 2.0);
            s.start(s.bob);
            s.sleep(s.bob, 3.0);
            return s.ofTimer(2);
        },
        u"[[bob]] set this timer at 0.0 s: it fires at 3.0 s and makes [[bob]] ready. 2 timers are due before it."_s,
        u"[[bob]] が 0.0 秒にセットしたタイマーです。3.0 秒に発火し、[[bob]] を実行待ちにします。"
        "この前に期限の来るタイマーが 2 個あります。"_s);
    row(
        "overdue timer",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.block(s.alice, 2.0);
            return s.ofFirstTimer();
        },
        u"[[main]] set this timer at 0.0 s: it fires at 1.0 s and makes [[main]] ready. Its time has come: it fires in "
        "the loop's next iteration."_s,
        u"[[main]] が 0.0 秒にセットしたタイマーです。1.0 秒に発火し、[[main]] を実行待ちにします。"
        "期限が来ています。ループの次の周回で発火します。"_s);
    row(
        "time limit",
        [](Scene &s) {
            s.timer(u"timeout"_s, s.main, 2 * Second);
            return s.ofFirstTimer();
        },
        u"[[main]] set this time limit at 0.0 s: at 2.0 s it cuts the wait short. It is the only one in the heap."_s,
        u"[[main]] が 0.0 秒に設けた制限時間です。2.0 秒になると待機を打ち切ります。ヒープにはこれだけです。"_s);
    row(
        "call_later",
        [](Scene &s) {
            s.timer(u"later"_s, s.main, 2 * Second);
            return s.ofFirstTimer();
        },
        u"This timer was set at 0.0 s: at 2.0 s the loop calls `later`. It is the only one in the heap."_s,
        u"0.0 秒にセットされたタイマーです。2.0 秒にループが `later` を呼びます。ヒープにはこれだけです。"_s);
    row(
        "timer of nobody",
        [](Scene &s) {
            s.timer({}, 0, 2 * Second);
            return s.ofFirstTimer();
        },
        u"This timer was set at 0.0 s: it fires at 2.0 s. It is the only one in the heap."_s,
        u"0.0 秒にセットされたタイマーです。2.0 秒に発火します。ヒープにはこれだけです。"_s);
}

void addEnded(const Row &row)
{
    row(
        "returned",
        [](Scene &s) {
            s.finish(s.main);
            return s.ofTask(s.main);
        },
        u"[[main]] returned at 0.0 s."_s, u"[[main]] は 0.0 秒に戻りました。"_s);
    row(
        "returned something",
        [](Scene &s) {
            s.finishWith(s.main, Outcome::Result, u"42"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] returned `42` at 0.0 s."_s, u"[[main]] は 0.0 秒に `42` を返しました。"_s);
    row(
        "failed",
        [](Scene &s) {
            s.finishWith(s.main, Outcome::Exception, u"ValueError('x')"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] ended with the exception `ValueError('x')` at 0.0 s."_s,
        u"[[main]] は 0.0 秒に例外 `ValueError('x')` で終了しました。"_s);
    row(
        "cancelled",
        [](Scene &s) {
            s.finish(s.main, Outcome::Cancelled);
            return s.ofTask(s.main);
        },
        u"[[main]] was cancelled, and ended at 0.0 s."_s,
        u"[[main]] はキャンセルされ、0.0 秒に終了しました。"_s);
    row(
        "destroyed",
        [](Scene &s) {
            trace::Event warning = s.event(EventKind::Warning, s.alice);
            warning.label = u"destroyed_pending"_s;
            s.log.append(warning);
            return s.ofTask(s.alice);
        },
        u"Nobody held [[alice]] any more: it was destroyed at 0.0 s while it was pending."_s,
        u"[[alice]] は誰にも保持されなくなり、完了しないまま 0.0 秒に破棄されました。"_s);
    row(
        "runs", [](Scene &s) { return s.ofTask(s.main); },
        u"The loop runs [[main]], which is first in the ready queue."_s,
        u"ループが、実行待ちキューの先頭にある [[main]] を実行します。"_s);
}

void addWaits(const Row &row)
{
    row(
        "sleeps",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.pass(Second / 4);
            s.runs(s.alice);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `sleep(1.0)`: its timer wakes it at 1.0 s, in 0.75 s."_s,
        u"[[main]] は `sleep(1.0)` を await 中：1.0 秒（あと 0.75 秒）にタイマーが起こします。"_s);
    row(
        "sleeps too long",
        [](Scene &s) {
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.block(s.alice, 2.0);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `sleep(1.0)`: its timer is due, and wakes it in the loop's next iteration."_s,
        u"[[main]] は `sleep(1.0)` を await 中：タイマーの期限が来ていて、ループの次の周回で起こします。"_s);
    row(
        "sleeps, and its timer is queued",
        [](Scene &s) {
            s.dueTimer({}, s.main);
            s.suspend(s.main, WaitKind::Sleep, u"sleep(0.1)"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `sleep(0.1)`: its timer is due, and its callback in the ready queue wakes it."_s,
        u"[[main]] は `sleep(0.1)` を await 中：タイマーの期限が来ていて、"
        "実行待ちキューにあるコールバックが起こします。"_s);
    row(
        "awaits a ready task",
        [](Scene &s) {
            s.suspend(s.main, WaitKind::Task, u"alice"_s, s.alice);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits [[alice]]: it is woken when [[alice]] is done. [[alice]] is in the ready queue."_s,
        u"[[main]] は [[alice]] を await 中：[[alice]] が完了すると再開します。"
        "その [[alice]] は実行待ちキューにいます。"_s);
    row(
        "awaits a task that waits",
        [](Scene &s) {
            s.suspend(s.main, WaitKind::Task, u"alice"_s, s.alice);
            s.runs(s.alice);
            s.sleep(s.alice, 1.0);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits [[alice]]: it is woken when [[alice]] is done. [[alice]] itself awaits `sleep(1.0)`."_s,
        u"[[main]] は [[alice]] を await 中：[[alice]] が完了すると再開します。"
        "その [[alice]] は `sleep(1.0)` を await しています。"_s);
    row(
        "awaits a running task",
        [](Scene &s) {
            s.suspend(s.main, WaitKind::Task, u"alice"_s, s.alice);
            s.runs(s.alice);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits [[alice]]: it is woken when [[alice]] is done."_s,
        u"[[main]] は [[alice]] を await 中：[[alice]] が完了すると再開します。"_s);
    row(
        "gather",
        [](Scene &s) {
            s.gatherOf({ s.alice, s.bob });
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `gather(2)`: it is woken when [[alice]] and [[bob]] are done."_s,
        u"[[main]] は `gather(2)` を await 中：[[alice]] と [[bob]] がすべて完了すると再開します。"_s);
    row(
        "last of a gather",
        [](Scene &s) {
            s.gatherOf({ s.alice, s.bob });
            s.runs(s.alice);
            s.finish(s.alice);
            s.callbackReady(s.alice);
            s.iteration();
            s.callback(s.alice, u"gather"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `gather(2)`: it is woken when [[bob]] is done, the last of its tasks."_s,
        u"[[main]] は `gather(2)` を await 中：最後に残った [[bob]] が完了すると再開します。"_s);
    row(
        "gather that has all",
        [](Scene &s) {
            s.gatherOf({ s.alice });
            s.runs(s.alice);
            s.finish(s.alice);
            s.callbackReady(s.alice);
            s.iteration();
            s.callback(s.alice, u"gather"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `gather(1)`: all of its tasks are done."_s,
        u"[[main]] は `gather(1)` を await 中：タスクはすべて完了しています。"_s);
    for (
        const auto &[wait, english, japanese] : {
            std::tuple { WaitKind::Yield, u"[[main]] awaits `f()`: it only gives way to the others."_s,
                         u"[[main]] は `f()` を await 中：ほかのタスクに順番を譲っているだけです。"_s },
            std::tuple { WaitKind::Wait,
                         u"[[main]] awaits `f()`: it is woken when enough of them are done."_s,
                         u"[[main]] は `f()` を await 中：必要な数が完了すると再開します。"_s },
            std::tuple { WaitKind::AsCompleted,
                         u"[[main]] awaits `f()`: it is woken when the next one is done."_s,
                         u"[[main]] は `f()` を await 中：次のものが完了すると再開します。"_s },
            std::tuple {
                WaitKind::TaskGroup,
                u"[[main]] is at the end of its `f()`: it is woken when all tasks of the group have ended."_s,
                u"[[main]] は `f()` の終わりにいます。グループのタスクがすべて終わると再開します。"_s },
            std::tuple { WaitKind::Shield, u"[[main]] awaits `f()`: it is woken when that is done."_s,
                         u"[[main]] は `f()` を await 中：それが完了すると再開します。"_s },
            std::tuple { WaitKind::Executor,
                         u"[[main]] awaits `f()`: it is woken when a thread has finished it."_s,
                         u"[[main]] は `f()` を await 中：スレッドが終えると再開します。"_s },
        }) {
        row(
            qPrintable(u"waits: "_s + asyncio::nameOf(wait)),
            [wait = wait](Scene &s) {
                s.suspend(s.main, wait, u"f()"_s);
                return s.ofTask(s.main);
            },
            english, japanese);
    }
    row(
        "within a time limit",
        [](Scene &s) {
            s.timer(u"timeout"_s, s.main, 2 * Second);
            s.suspend(s.main, WaitKind::Future, u"f()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] awaits `f()`: it is woken when that is done. At 2.0 s its time limit cuts the wait short."_s,
        u"[[main]] は `f()` を await 中：それが完了すると再開します。2.0 秒になると制限時間が待機を打ち切ります。"_s);
    row(
        "no thread is free",
        [](Scene &s) {
            s.made(EventKind::ExecutorCreated, 1);
            s.job(EventKind::ExecutorSubmit);
            s.suspendForJob(s.main, u"load()"_s);
            return s.ofTask(s.main) + u' ' + s.ofJob();
        },
        u"[[main]] awaits `load()`: no thread is free for it yet. `load`, handed over by [[main]], waits until a thread is "
        "free."_s,
        u"[[main]] は `load()` を await 中：まだ空いたスレッドがありません。 [[main]] が渡した `load` は、"
        "スレッドが空くのを待っています。"_s);
    row(
        "a thread runs it",
        [](Scene &s) {
            s.made(EventKind::ExecutorCreated, 1);
            s.job(EventKind::ExecutorSubmit);
            s.job(EventKind::ExecutorStart);
            return s.ofJob();
        },
        u"A thread runs `load`: when it has finished, the loop wakes [[main]]."_s,
        u"スレッドが `load` を実行中です。終わると、ループが [[main]] を起こします。"_s);
}

void addLines(const Row &row)
{
    row(
        "getter",
        [](Scene &s) {
            s.made(EventKind::QueueCreated, 2);
            s.suspendAt(s.main, WaitKind::QueueGet, 1, u"get()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for an item: a task that puts one into the queue wakes it."_s,
        u"[[main]] は要素を待っています。キューに要素を入れたタスクが起こします。"_s);
    row(
        "second getter",
        [](Scene &s) {
            s.made(EventKind::QueueCreated, 2);
            s.suspendAt(s.main, WaitKind::QueueGet, 1, u"get()"_s);
            s.runs(s.alice);
            s.suspendAt(s.alice, WaitKind::QueueGet, 1, u"get()"_s);
            return s.ofTask(s.alice);
        },
        u"[[alice]] waits for an item: a task that puts one into the queue wakes it. Before it in line: [[main]]."_s,
        u"[[alice]] は要素を待っています。キューに要素を入れたタスクが起こします。列の前にいるもの：[[main]]。"_s);
    row(
        "putter",
        [](Scene &s) {
            s.made(EventKind::QueueCreated, 2);
            s.suspendAt(s.main, WaitKind::QueuePut, 1, u"put()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for room in the queue: a task that takes an item wakes it."_s,
        u"[[main]] はキューの空きを待っています。要素を取り出したタスクが起こします。"_s);
    for (const int items : { 1, 2 }) {
        row(
            items == 1 ? "joiner" : "joiner of two",
            [items](Scene &s) {
                s.made(EventKind::QueueCreated, 2);
                for (int i = 1; i <= items; ++i)
                    s.put(s.main, 1, u"1"_s, i);
                s.suspendAt(s.main, WaitKind::QueueJoin, 1, u"join()"_s);
                return s.ofTask(s.main);
            },
            items == 1 ? u"[[main]] waits until the last unfinished item is done: that wakes it."_s
                       : u"[[main]] waits until all 2 unfinished items are done: the last one wakes it."_s,
            items == 1
                ? u"[[main]] は最後の未処理の要素が済むのを待っています。それが済むと再開します。"_s
                : u"[[main]] は未処理の要素 2 個がすべて済むのを待っています。最後の 1 個が済むと再開します。"_s);
    }
    row(
        "lock of another",
        [](Scene &s) {
            s.lockedByMain();
            s.runs(s.alice);
            s.suspendAt(s.alice, WaitKind::Lock, 1, u"acquire()"_s);
            return s.ofTask(s.alice) + u' ' + s.ofHolder(s.main);
        },
        u"[[alice]] waits for the lock that [[main]] holds: it is woken when [[main]] releases it. [[main]] has the lock: "
        "when it releases it, [[alice]] is next."_s,
        u"[[alice]] は、[[main]] が持つロックを待っています。[[main]] が解放すると再開します。 [[main]] がロックを持って"
        "います。解放すると、次は [[alice]] の番です。"_s);
    row(
        "second in line for a lock",
        [](Scene &s) {
            s.lockedByMain();
            s.runs(s.alice);
            s.suspendAt(s.alice, WaitKind::Lock, 1, u"acquire()"_s);
            s.start(s.bob);
            s.suspendAt(s.bob, WaitKind::Lock, 1, u"acquire()"_s);
            return s.ofTask(s.bob);
        },
        u"[[bob]] waits for the lock that [[main]] holds: it is woken when it is its turn. Before it in line: [[alice]]."_s,
        u"[[bob]] は、[[main]] が持つロックを待っています。順番が来ると再開します。列の前にいるもの：[[alice]]。"_s);
    row(
        "lock that is free again",
        [](Scene &s) {
            s.made(EventKind::LockCreated);
            s.suspendAt(s.main, WaitKind::Lock, 1, u"acquire()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for the lock: it is woken when it is its turn."_s,
        u"[[main]] はロックを待っています。順番が来ると再開します。"_s);
    row(
        "lock of its own",
        [](Scene &s) {
            s.made(EventKind::LockCreated);
            s.change(EventKind::LockAcquire, 1, s.main);
            s.suspendAt(s.main, WaitKind::Lock, 1, u"acquire()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for the lock that [[main]] holds: it is woken when [[main]] releases it. [[main]] waits for a lock "
        "that it holds itself: it can never go on."_s,
        u"[[main]] は、[[main]] が持つロックを待っています。[[main]] が解放すると再開します。"
        "[[main]] は自分が持っているロックを待っているので、二度と進めません。"_s);
    row(
        "lock without waiters",
        [](Scene &s) {
            s.lockedByMain();
            return s.ofHolder(s.main);
        },
        u"[[main]] has the lock; nobody waits for it."_s,
        u"[[main]] がロックを持っています。待つものはありません。"_s);
    row(
        "semaphore",
        [](Scene &s) {
            s.made(EventKind::SemaphoreCreated, 0, 1);
            s.change(EventKind::SemaphoreAcquire, 1, s.main, 0);
            const QString alone = s.ofHolder(s.main);
            s.sleep(s.main, 1.0);
            s.runs(s.alice);
            s.suspendAt(s.alice, WaitKind::Semaphore, 1, u"acquire()"_s);
            return alone + u' ' + s.ofHolder(s.main) + u' ' + s.ofTask(s.alice);
        },
        u"[[main]] has a place of the semaphore; nobody waits for it. [[main]] has a place of the semaphore: when it gives "
        "it back, [[alice]] is next. [[alice]] waits for the semaphore, held by [[main]]: whoever gives a place back wakes "
        "the first in line."_s,
        u"[[main]] がセマフォの枠を 1 つ持っています。待つものはありません。 [[main]] がセマフォの枠を 1 つ持っています。"
        "返すと、次は [[alice]] の番です。 [[alice]] は、[[main]] が持つセマフォを待っています。枠を返したタスクが、"
        "列の先頭を起こします。"_s);
    row(
        "semaphore of nobody",
        [](Scene &s) {
            s.made(EventKind::SemaphoreCreated, 0, 0);
            s.suspendAt(s.main, WaitKind::Semaphore, 1, u"acquire()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for the semaphore: a task that releases it wakes it."_s,
        u"[[main]] はセマフォを待っています。解放したタスクが起こします。"_s);
    row(
        "event",
        [](Scene &s) {
            s.made(EventKind::EventCreated);
            s.suspendAt(s.main, WaitKind::Event, 1, u"wait()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for the event: a task that sets it wakes it."_s,
        u"[[main]] はイベントを待っています。イベントをセットしたタスクが起こします。"_s);
    row(
        "condition",
        [](Scene &s) {
            s.made(EventKind::ConditionCreated);
            s.suspendAt(s.main, WaitKind::Condition, 1, u"wait()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits for the condition: a task that notifies it wakes it."_s,
        u"[[main]] は条件変数を待っています。通知したタスクが起こします。"_s);
    for (const int missing : { 1, 2 }) {
        row(
            missing == 1 ? "barrier" : "barrier that two have to reach",
            [missing](Scene &s) {
                s.made(EventKind::BarrierCreated, missing + 1);
                s.barrier(s.main, 1, u"filling"_s);
                s.suspendAt(s.main, WaitKind::Barrier, 1, u"wait()"_s);
                return s.ofTask(s.main);
            },
            missing == 1 ? u"[[main]] waits at the barrier: one more task wakes them all."_s
                         : u"[[main]] waits at the barrier: the last of 2 more tasks wakes them all."_s,
            missing == 1
                ? u"[[main]] はバリアで待っています。あと 1 個のタスクが着くと全員が再開します。"_s
                : u"[[main]] はバリアで待っています。あと 2 個のタスクがそろうと全員が再開します。"_s);
    }
    row(
        "barrier that empties",
        [](Scene &s) {
            s.made(EventKind::BarrierCreated, 2);
            s.barrier(s.alice, 2, u"draining"_s);
            s.suspendAt(s.main, WaitKind::Barrier, 1, u"wait()"_s);
            return s.ofTask(s.main);
        },
        u"[[main]] waits at the barrier: it is woken when the others have left it."_s,
        u"[[main]] はバリアで待っています。ほかのタスクが出ると再開します。"_s);
}

} // namespace

/// In both languages, which are in the program: that is why the test is here and not in tests/core.
class TestExplainState : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sentences_data();
    void sentences();
    void orderIsHidden();
    void nothingToTell();
    void everyTaskOfEveryLesson_data();
    void everyTaskOfEveryLesson();

private:
    QTranslator m_japanese;
};

void TestExplainState::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_japanese.load(u":/i18n/awaitscope_ja.qm"_s));
}

void TestExplainState::sentences_data()
{
    QTest::addColumn<Told>("told");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("japanese");

    const Row row = [](const char *name, const std::function<QString(Scene &)> &told, const QString &english,
                       const QString &japanese) {
        QTest::newRow(name) << Told([told] {
            Scene scene;
            return told(scene);
        }) << english << japanese;
    };
    addReadyQueue(row);
    addTimers(row);
    addEnded(row);
    addWaits(row);
    addLines(row);
}

void TestExplainState::sentences()
{
    QFETCH(Told, told);
    QFETCH(QString, english);
    QFETCH(QString, japanese);
    QCOMPARE(told(), english);
    QCoreApplication::installTranslator(&m_japanese);
    const QString translated = told();
    QCoreApplication::removeTranslator(&m_japanese);
    QCOMPARE(translated, japanese);
}

// Who takes the loop's place is not told what is next.
void TestExplainState::orderIsHidden()
{
    Scene s;
    const auto second = [](const StateExplainer &explainer) { return explainer.handle(1); };
    const auto running = [](const StateExplainer &explainer) { return explainer.running(); };
    for (const auto &of : { std::function<Explanation(const StateExplainer &)>(second),
                            std::function<Explanation(const StateExplainer &)>(running) }) {
        const QString told = s.told(of);
        const QString hidden = s.told(of, StateExplainer::Order::Hidden);
        QVERIFY2(told.startsWith(hidden) && told.size() > hidden.size(), qPrintable(told));
        QVERIFY2(!hidden.contains(u"next"_s) && !hidden.contains(u"Before"_s), qPrintable(hidden));
    }
    s.sleep(s.main, 1.0);
    const trace::Snapshot snapshot = s.log.snapshotAt(s.log.size());
    QCOMPARE(StateExplainer(s.log, snapshot, StateExplainer::Order::Hidden)
                 .timer(snapshot.timers.constFirst())
                 .markup(),
             u"[[main]] set this timer at 0.0 s: it fires at 1.0 s and makes [[main]] ready."_s);
}

void TestExplainState::nothingToTell()
{
    Scene s;
    QCOMPARE(s.ofTask(99), QString());
    s.sleep(s.main, 1.0);
    QCOMPARE(s.told([](const StateExplainer &explainer) { return explainer.running(); }), QString());
}

void TestExplainState::everyTaskOfEveryLesson_data()
{
    addEveryLesson();
}

// Something is told of every task, handle and timer at every event, with nothing left out.
void TestExplainState::everyTaskOfEveryLesson()
{
    QFETCH(QString, lesson);
    const lessons::Lesson *found = lessons::Catalogue::bundled().find(lesson);
    const auto run = player::Run::ofLesson(*found, found->defaults());
    const trace::TraceLog &log = run->log();
    const auto check = [](const Explanation &explanation) {
        const QString text = explanation.markup();
        QVERIFY2(text.size() > 10 && !text.contains(u'%') && !text.contains(u"[[]]"_s)
                     && !text.contains(u"``"_s),
                 qPrintable(text));
    };
    for (qsizetype cursor = 1; cursor <= log.programEnd(); ++cursor) {
        const trace::Snapshot snapshot = log.snapshotAt(cursor);
        const StateExplainer explainer(log, snapshot);
        for (const trace::TaskView &task : snapshot.tasks)
            check(explainer.task(task.id));
        for (qsizetype place = 0; place < snapshot.ready.size(); ++place)
            check(explainer.handle(place));
        for (const trace::TimerView &timer : snapshot.timers)
            check(explainer.timer(timer));
    }
}

QTEST_GUILESS_MAIN(TestExplainState)
#include "tst_explainstate.moc"
