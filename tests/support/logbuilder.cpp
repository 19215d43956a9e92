#include "logbuilder.h"

#include <cmath>

using asyncio::EventKind;
using asyncio::HandleKind;
using asyncio::Outcome;
using asyncio::WaitKind;
using trace::Event;
using namespace Qt::Literals::StringLiterals;

namespace {

QString call(const QString &name, double seconds)
{
    return name + u'(' + QString::number(seconds, 'f', 1) + u')';
}

qint64 nanoseconds(double seconds)
{
    return qint64(std::llround(seconds * double(LogBuilder::Second)));
}

} // namespace

Event LogBuilder::event(EventKind kind, TaskId task) const
{
    Event event;
    event.kind = kind;
    event.time = m_time;
    event.iteration = m_iteration;
    event.task = task;
    return event;
}

void LogBuilder::queueHandle(Event event)
{
    event.handle = ++m_handles;
    m_handleOf.insert(event.task, event.handle);
    log.append(event);
}

void LogBuilder::iteration(qint64 wait)
{
    m_time += wait;
    ++m_iteration;
    Event begun = event(EventKind::LoopIteration);
    begun.duration = wait;
    log.append(begun);
}

LogBuilder::TaskId LogBuilder::createOnly(TaskId parent, const QString &label)
{
    Event created = event(EventKind::TaskCreated, ++m_tasks);
    created.parent = parent;
    created.label = label;
    created.name = u"Task-%1"_s.arg(m_tasks);
    created.text = u"fetch"_s;
    created.future = ++m_futures;
    m_futureOf.insert(m_tasks, m_futures);
    log.append(created);
    return m_tasks;
}

LogBuilder::TaskId LogBuilder::create(TaskId parent, const QString &label)
{
    const TaskId task = createOnly(parent, label);
    ready(task);
    return task;
}

void LogBuilder::ready(TaskId task, quint32 future)
{
    Event queued = event(EventKind::HandleReady, task);
    queued.handleKind = HandleKind::Step;
    queued.future = future;
    queueHandle(queued);
}

void LogBuilder::start(TaskId task)
{
    Event started = event(EventKind::StepStart, task);
    started.handle = m_handleOf.take(task);
    started.handleKind = HandleKind::Step;
    log.append(started);
}

void LogBuilder::suspend(TaskId task, WaitKind wait, const QString &label, TaskId awaited)
{
    Event ended = event(EventKind::StepEnd, task);
    ended.outcome = Outcome::Suspended;
    ended.wait = wait;
    ended.label = label;
    ended.awaited = awaited;
    ended.timer = wait == WaitKind::Sleep ? m_timerOf.value(task) : 0;
    log.append(ended);
}

void LogBuilder::finish(TaskId task, Outcome outcome)
{
    Event ended = event(EventKind::StepEnd, task);
    ended.outcome = outcome;
    log.append(ended);
    Event done = event(EventKind::FutureDone, task);
    done.future = futureOf(task);
    done.outcome = outcome;
    log.append(done);
}

void LogBuilder::print(TaskId task, const QString &text)
{
    Event printed = event(EventKind::Print, task);
    printed.text = text;
    log.append(printed);
}

void LogBuilder::sleep(TaskId task, double seconds)
{
    Event timer = event(EventKind::TimerScheduled, task);
    timer.timer = ++m_timers;
    timer.due = m_time + nanoseconds(seconds);
    timer.future = ++m_futures;
    m_timerOf.insert(task, m_timers);
    log.append(timer);
    suspend(task, WaitKind::Sleep, call(u"sleep"_s, seconds));
}

void LogBuilder::fire(TaskId task)
{
    Event queued = event(EventKind::HandleReady, task);
    queued.handleKind = HandleKind::Timer;
    queued.timer = m_timerOf.value(task);
    queueHandle(queued);
    Event fired = event(EventKind::TimerFired, task);
    fired.timer = m_timerOf.take(task);
    fired.handle = m_handleOf.take(task);
    fired.handleKind = HandleKind::Timer;
    log.append(fired);
    ready(task);
}

quint32 LogBuilder::gather(TaskId task, const QList<TaskId> &children)
{
    Event created = event(EventKind::GatherCreated, task);
    created.future = ++m_futures;
    created.tasks = children;
    created.label = u"gather(%1)"_s.arg(children.size());
    log.append(created);
    suspend(task, WaitKind::Gather, created.label);
    return created.future;
}

void LogBuilder::callbackReady(TaskId task)
{
    Event queued = event(EventKind::HandleReady);
    queued.handleKind = HandleKind::Callback;
    queued.future = futureOf(task);
    queued.label = u"gather"_s;
    queued.handle = ++m_handles;
    m_handleOf.insert(task, m_handles);
    log.append(queued);
}

void LogBuilder::callback(TaskId task, const QString &label)
{
    Event run = event(EventKind::CallbackRun);
    run.handleKind = HandleKind::Callback;
    run.future = futureOf(task);
    run.handle = m_handleOf.take(task);
    run.label = label;
    log.append(run);
}

void LogBuilder::futureDone(quint32 future)
{
    Event done = event(EventKind::FutureDone);
    done.future = future;
    done.outcome = Outcome::Result;
    log.append(done);
}

quint32 LogBuilder::queue(TaskId task, const QString &name, int maxsize)
{
    Event created = event(EventKind::QueueCreated, task);
    created.resource = ++m_resources;
    created.name = name;
    created.maxsize = maxsize;
    log.append(created);
    return created.resource;
}

void LogBuilder::put(TaskId task, quint32 queue, const QString &item, int size)
{
    Event put = event(EventKind::QueuePut, task);
    put.resource = queue;
    put.text = item;
    put.size = size;
    log.append(put);
}

void LogBuilder::get(TaskId task, quint32 queue, const QString &item, int size)
{
    Event got = event(EventKind::QueueGet, task);
    got.resource = queue;
    got.text = item;
    got.size = size;
    log.append(got);
}

void LogBuilder::block(TaskId task, double seconds)
{
    Event begun = event(EventKind::BlockingStart, task);
    begun.duration = nanoseconds(seconds);
    begun.label = call(u"time.sleep"_s, seconds);
    log.append(begun);
    m_time += begun.duration;
    log.append(event(EventKind::BlockingEnd, task));
}

void LogBuilder::cancel(TaskId task, TaskId by)
{
    Event asked = event(EventKind::CancelRequested, task);
    asked.parent = by;
    log.append(asked);
}

void LogBuilder::change(EventKind kind, quint32 resource, TaskId task, int size)
{
    Event changed = event(kind, task);
    changed.resource = resource;
    changed.size = size;
    log.append(changed);
}

quint32 LogBuilder::suspendAt(TaskId task, WaitKind wait, quint32 resource, const QString &label)
{
    Event ended = event(EventKind::StepEnd, task);
    ended.outcome = Outcome::Suspended;
    ended.wait = wait;
    ended.label = label;
    ended.resource = resource;
    ended.future = ++m_futures;
    log.append(ended);
    return ended.future;
}

void LogBuilder::wake(TaskId task, quint32 future)
{
    futureDone(future);
    ready(task, future);
}

void LogBuilder::shutDown()
{
    for (const QString &coroutine : { u"shutdown_asyncgens"_s, u"shutdown_default_executor"_s }) {
        Event created = event(EventKind::TaskCreated, ++m_tasks);
        created.label = created.text = coroutine;
        created.name = u"Task-%1"_s.arg(m_tasks);
        created.future = ++m_futures;
        m_futureOf.insert(m_tasks, m_futures);
        log.append(created);
        ready(created.task);
        iteration();
        start(created.task);
        finish(created.task);
        callbackReady(created.task);
        iteration();
        callback(created.task, u"stop"_s);
    }
}

namespace logs {

trace::TraceLog gather()
{
    const QList<QString> names { u"users"_s, u"posts"_s, u"comments"_s };
    const QList<double> delays { 2.0, 3.0, 1.0 };
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    QList<asyncio::TaskId> tasks;
    for (const QString &name : names)
        tasks.append(b.create(main, name));
    const quint32 outer = b.gather(main, tasks);
    b.iteration();
    for (int i = 0; i < tasks.size(); ++i) {
        b.start(tasks.at(i));
        b.print(tasks.at(i), u"Fetching %1..."_s.arg(names.at(i)));
        b.sleep(tasks.at(i), delays.at(i));
    }
    for (int i : { 2, 0, 1 }) {
        const auto task = tasks.at(i);
        b.iteration(LogBuilder::Second);
        b.fire(task);
        b.iteration();
        b.start(task);
        b.finish(task);
        b.callbackReady(task);
        b.iteration();
        b.callback(task, u"gather"_s);
    }
    b.futureDone(outer);
    b.ready(main, outer);
    b.iteration();
    b.start(main);
    b.print(main, u"['users data', 'posts data', 'comments data']"_s);
    b.finish(main);
    return b.log;
}

trace::TraceLog states()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    const auto failing = b.create(main, u"failing"_s);
    const auto victim = b.create(main, u"victim"_s);
    const auto heavy = b.create(main, u"heavy"_s);
    const auto idle = b.createOnly(main, u"idle"_s);
    b.suspend(main, WaitKind::Task, u"heavy"_s, heavy);
    b.iteration();
    b.start(failing);
    b.sleep(failing, 0.5);
    b.start(victim);
    b.sleep(victim, 5.0);
    b.start(heavy);
    b.block(heavy, 1.0);
    b.suspend(heavy, WaitKind::Yield, u"sleep(0)"_s);
    b.ready(heavy);
    b.iteration();
    b.fire(failing);
    b.start(heavy);
    b.cancel(victim, heavy);
    b.ready(victim);
    b.finish(heavy);
    b.ready(main, b.futureOf(heavy));
    b.iteration();
    b.start(failing);
    b.finish(failing, Outcome::Exception);
    b.start(victim);
    b.finish(victim, Outcome::Cancelled);
    b.start(main);
    b.sleep(main, 0.4);
    b.iteration(2 * LogBuilder::Second / 5);
    b.fire(main);
    b.iteration();
    b.start(main);
    b.finish(main);
    Q_UNUSED(idle)
    return b.log;
}

trace::TraceLog queue()
{
    LogBuilder b;
    const auto main = b.create(0, u"main"_s);
    b.iteration();
    b.start(main);
    const quint32 queue = b.queue(main, u"queue"_s, 2);
    const auto producer = b.create(main, u"producer"_s);
    const auto worker = b.create(main, u"worker-1"_s);
    const quint32 outer = b.gather(main, { producer, worker });
    b.iteration();
    b.start(producer);
    b.put(producer, queue, u"'item-0'"_s, 1);
    b.sleep(producer, 0.5);
    b.start(worker);
    b.get(worker, queue, u"'item-0'"_s, 0);
    b.suspend(worker, WaitKind::QueueGet, u"queue.get()"_s);
    for (int i = 1; i < 5; ++i) {
        const QString item = u"'item-%1'"_s.arg(i);
        b.iteration(LogBuilder::Second / 2);
        b.fire(producer);
        b.iteration();
        b.start(producer);
        b.put(producer, queue, item, 1);
        b.ready(worker);
        if (i == 4) {
            b.finish(producer);
            b.callbackReady(producer);
        } else {
            b.sleep(producer, 0.5);
        }
        b.iteration();
        b.start(worker);
        b.get(worker, queue, item, 0);
        if (i == 4) {
            b.finish(worker);
            b.callback(producer, u"gather"_s);
            b.callbackReady(worker);
        } else {
            b.suspend(worker, WaitKind::QueueGet, u"queue.get()"_s);
        }
    }
    b.iteration();
    b.callback(worker, u"gather"_s);
    b.futureDone(outer);
    b.ready(main, outer);
    b.iteration();
    b.start(main);
    b.finish(main);
    return b.log;
}

trace::TraceLog large()
{
    LogBuilder b;
    b.log.header.program = u"large.py"_s;
    const auto main = b.create(0, u"main"_s);
    for (int i = 0; i < 60'000; ++i)
        b.print(main, u"a line of some length, to have a large file"_s);
    return b.log;
}

} // namespace logs
