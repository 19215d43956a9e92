"""The event loop on the wall clock: the interpreter's own, with its tasks and futures written in C, watched.

Nothing waits here for a trace: what happens costs as little as Python lets it, and lines are made of it when it
is written. So the paths that every step takes are written out, without a call that can be spared.
"""

import _thread
import asyncio
import collections
import itertools
import time
import types
from asyncio import events, tasks

from .clock import clock
from .complaints import complain
from .describe import awaited_chain, describe_chain, line_of
from .labels import STEPS_IN_C, callback_label, coroutine_label, coroutine_name
from .log import future_number, log, representation, task_number
from .writer import quoted

SETTERS = (asyncio.futures._set_result_unless_cancelled, asyncio.tasks._release_waiter)

_SLEEP = tasks.sleep.__code__
_Coroutine = types.CoroutineType
_Builtin = type(len)
_now = time.monotonic_ns
_next_handle = itertools.count(1).__next__
_append = log.events.append

# The forms of lines, as log.Log has them.
BEGIN = '{"seq":%d,"time":%d.%09d,"iteration":%d,'
ITERATION = BEGIN + '"kind":"loop_iteration"}\n'
WAITED = BEGIN + '"kind":"loop_iteration","duration":%d.%09d}\n'
READY_STEP = BEGIN + '"kind":"handle_ready","task":%d,"handle":%d,"handle_kind":"step"}\n'
READY_STEP_AFTER = BEGIN + '"kind":"handle_ready","task":%d,"handle":%d,"handle_kind":"step","future":%d}\n'
READY_CALL = BEGIN + '"kind":"handle_ready","handle":%d,"handle_kind":"callback","label":%s%s}\n'
CALL = BEGIN + '"kind":"callback_run","handle":%d,"label":%s%s}\n'
READY_TIMER = BEGIN + '"kind":"handle_ready",%s"handle":%d,"handle_kind":"timer","timer":%d}\n'
TIMER = BEGIN + '"kind":"timer_fired",%s"handle":%d,"timer":%d}\n'
START = BEGIN + '"kind":"step_start","task":%d,"handle":%d}\n'
START_AT = BEGIN + '"kind":"step_start","task":%d,"handle":%d,"line":%d}\n'
# sleep(0): to look up how exactly its argument is written would take longer than all else.
SLEPT_AT = (
    BEGIN + '"kind":"step_end","task":%d,"outcome":"suspended","wait":"yield","label":"sleep(0)","line":%d}\n'
)
SUSPENDED = BEGIN + '"kind":"step_end","task":%d,"outcome":"suspended","wait":%s%s}\n'

_step_types = set()  # of C's tasks, once they were seen
_quoted = {}  # texts that come again and again


def _as_json(text):
    found = _quoted.get(text)
    if found is None:
        if len(_quoted) > 10_000:
            _quoted.clear()
        found = _quoted[text] = quoted(text)
    return found


def _is_step(callback):
    """Whether a callback, not of a type that is known for that, is a step of a task."""
    kind = type(callback)
    if kind is _Builtin:
        return callback.__name__ in STEPS_IN_C
    if kind.__name__ in STEPS_IN_C:
        _step_types.add(kind)
        return True
    return False


class Task(tasks._CTask):
    def cancel(self, *args, **kwargs):
        if log.on and not self.done():
            log.add("cancel_requested", task=task_number(self), parent=log.task())
        return super().cancel(*args, **kwargs)


class Handle(events.Handle):
    number = 0  # above 0: it stands in the ready queue of a Loop, and that was told
    task = None  # whose step it is

    def cancel(self):
        if self.number > 0 and not self._cancelled and log.on:
            log.add("handle_cancelled", handle=self.number)
        super().cancel()

    def _run(self):
        number, self.number = self.number, 0
        if not (number and log.on):
            _run_handle(self)
            return
        task, loop = self.task, self._loop
        if task is None:
            _append((CALL, _now() - loop.began, (log.iteration, number, self.label, self.future)))
            _run_handle(self)
            return
        running = task._awaitscope_task
        line = task._awaitscope_line
        if line:
            _append((START_AT, _now() - loop.began, (log.iteration, running, number, line)))
        else:
            _append((START, _now() - loop.began, (log.iteration, running, number)))
        outer, loop.step = loop.step, task
        log.running, log.running_in = running, loop.thread
        try:
            _run_handle(self)
        finally:
            if loop.step is task:
                end_step(loop, task)
            loop.step = outer
            log.running_in = 0
            del task, self  # the frame may live on with a traceback


_run_handle = events.Handle._run


class TimerHandle(events.TimerHandle):
    timer = 0  # not 0: it is a Loop's, and that was told
    task = 0
    number = 0
    has_run = False

    def cancel(self):
        if self.timer and not self.has_run and not self._cancelled:
            log.add("timer_cancelled", timer=self.timer, task=self.task)
        super().cancel()

    def _run(self):
        self.has_run = True
        if self.number and log.on:
            task = f'"task":{self.task},' if self.task else ""
            _append((TIMER, _now() - self._loop.began, (log.iteration, task, self.number, self.timer)))
        _run_handle(self)


class _ReadyQueue(collections.deque):
    """The ready queue of a loop. What enters by itself, not through call_soon(), is told of here."""

    loop = None

    def append(self, handle):
        if not log.on:
            pass
        elif not isinstance(handle, TimerHandle):
            self.loop.tell_ready(handle)
        elif handle.timer:
            handle.number = _next_handle()
            task = f'"task":{handle.task},' if handle.task else ""
            _append((READY_TIMER, _now() - self.loop.began, (log.iteration, task, handle.number, handle.timer)))
        super().append(handle)


_enqueue = collections.deque.append


class EagerTask(Task):
    """A task whose first step runs while it is made, within a step of the one that makes it."""

    def __init__(self, coroutine, *, loop=None, eager_start=False, **options):
        if not (log.on and eager_start and loop.is_running()):
            super().__init__(coroutine, loop=loop, eager_start=eager_start, **options)
            return
        announce(self, coroutine, options.get("name") or coroutine_name(coroutine))
        log.add("step_start", task=self._awaitscope_task, line=self._awaitscope_line)
        outer, loop.step = loop.step, self
        running, log.running = log.running, self._awaitscope_task
        try:
            super().__init__(coroutine, loop=loop, eager_start=True, **options)
        finally:
            if loop.step is self:
                end_step(loop, self)
            loop.step, log.running = outer, running
        self._awaitscope_created["name"] = self.get_name()  # which it has not had before


def announce(task, coroutine, name):
    """Tells of a task before the first thing that happens to it."""
    parent = log.task()
    number, future = task_number(task), future_number(task)
    task._awaitscope_label = label = coroutine_label(coroutine)
    frame = getattr(coroutine, "cr_frame", None)
    ours = frame is not None and frame.f_code.co_filename == log.program
    task._awaitscope_line = frame.f_lineno if ours else 0
    fields = {"parent": parent, "name": name, "label": label, "coroutine": coroutine_name(coroutine)}
    line = log.line() if parent else 0
    task._awaitscope_created = log.add("task_created", task=number, future=future, line=line, **fields)


def tell_done(future):
    """Tells of the end of a future, once."""
    if getattr(future, "_awaitscope_told", False):
        return
    future._awaitscope_told = True
    fields = {"future": future_number(future), "outcome": "cancelled"}
    if not future.cancelled():
        error = future._exception
        fields["outcome"] = "result" if error is None else "exception"
        fields["value"] = representation(future._result if error is None else error)
    if isinstance(future, tasks._CTask):
        fields["task"] = task_number(future)
    if log.on:
        _append((None, clock.now, ("future_done", log.iteration, fields)))


def end_step(loop, task):
    """Tells the end of the step that the loop runs: when it is over, or before what follows from its end."""
    loop.step = None
    if task.done():
        _end_task(task)
        return
    coroutine, awaited, program = task.get_coro(), task._fut_waiter, log.program
    if awaited is None and type(coroutine) is _Coroutine and coroutine.cr_code.co_filename == program:
        inner = coroutine.cr_await
        if type(inner) is _Coroutine and inner.cr_code is _SLEEP:
            # sleep(0), by the task itself: the most frequent step that there is.
            task._awaitscope_line = line = coroutine.cr_frame.f_lineno
            _append((SLEPT_AT, _now() - loop.began, (log.iteration, task._awaitscope_task, line)))
            return
    chain = awaited_chain(coroutine)
    task._awaitscope_line = line = line_of(chain, program)
    fields = describe_chain(chain, awaited)
    rest = ""
    for key in ("awaited_task", "timer"):
        if key in fields:
            rest += f',"{key}":{fields[key]}'
    if awaited is not None:
        rest += f',"future":{future_number(awaited)}'
    for key in ("resource", "job"):
        if key in fields:
            rest += f',"{key}":{fields[key]}'
    if line:
        rest += f',"line":{line}'
    wait = f'"{fields["wait"]}","label":{_as_json(fields["label"])}'
    _append((SUSPENDED, _now() - loop.began, (log.iteration, task._awaitscope_task, wait, rest)))


def _end_task(task):
    fields = {"task": task_number(task), "outcome": "cancelled"}
    if not task.cancelled():
        error = task._exception
        fields["outcome"] = "result" if error is None else "exception"
        if error is not None:
            fields["text"] = representation(error)
            fields["line"] = _line_of(error)
    log.add("step_end", **fields)
    tell_done(task)


def _line_of(error):
    """The program's innermost line in a traceback; 0 for none."""
    line, entry = 0, error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == log.program:
            line = entry.tb_lineno
        entry = entry.tb_next
    return line


class Loop(asyncio.SelectorEventLoop):
    thread = 0  # that runs it
    began = 0  # of the recording, on the clock of time.monotonic_ns()

    def __init__(self, selector=None):
        self.step = None  # the task whose step is being run, until its end is told
        super().__init__(selector)
        self._ready = _ReadyQueue(self._ready)
        self._ready.loop = self
        self._select, self._selector.select = self._selector.select, self._poll

    def run_forever(self):
        self.thread = _thread.get_ident()
        super().run_forever()

    def _poll(self, timeout=None):
        """What an iteration begins with."""
        if timeout == 0:
            found = self._select(0)
            waited = 0
        else:
            if log.flush_is_due:
                log.keep_up()
            start = _now()
            found = self._select(timeout)
            waited = _now() - start
        if log.on:
            log.iteration += 1
            if waited:
                duration = divmod(waited, 1_000_000_000)
                _append((WAITED, _now() - self.began, (log.iteration, *duration)))
            else:
                _append((ITERATION, _now() - self.began, (log.iteration,)))
            if log.flush_is_due or len(log.events) > log.many or 0 < log.max_iterations < log.iteration:
                log.keep_up()
        return found

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        if log.on:
            if args or type(callback) not in _step_types:
                self.tell_ready(handle)
            else:
                self._tell_step(handle, callback.__self__, 0)
        _enqueue(self._ready, handle)
        return handle

    def _call_soon(self, callback, args, context):
        handle = Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        if log.on:
            self.tell_ready(handle)
        _enqueue(self._ready, handle)
        return handle

    def tell_ready(self, handle):
        callback, args = handle._callback, handle._args
        cause = self._told_cause(args[0]) if len(args) == 1 else 0
        if type(callback) in _step_types or _is_step(callback):
            self._tell_step(handle, callback.__self__, cause)
            return
        handle.number = number = _next_handle()
        handle.label = label = _as_json(callback_label(callback))
        handle.future = future = f',"future":{cause}' if cause else ""
        _append((READY_CALL, _now() - self.began, (log.iteration, number, label, future)))

    def _tell_step(self, handle, task, cause):
        handle.task = task
        if task is self.step:
            end_step(self, task)
        elif not hasattr(task, "_awaitscope_label"):
            announce(task, task.get_coro(), task.get_name())
        handle.number = number = _next_handle()
        if cause:
            content = (log.iteration, task._awaitscope_task, number, cause)
            _append((READY_STEP_AFTER, _now() - self.began, content))
        else:
            _append((READY_STEP, _now() - self.began, (log.iteration, task._awaitscope_task, number)))

    def _told_cause(self, future):
        """The number of the future that calls a callback because it is done, of which it is told; or 0."""
        if not hasattr(future, "_asyncio_future_blocking") or not future.done():
            return 0
        if future is self.step:
            end_step(self, future)
        tell_done(future)
        return future_number(future)

    def call_at(self, when, callback, *args, context=None):
        timer = super().call_at(when, callback, *args, context=context)
        if log.on:
            self._tell_timer(timer, when, callback, args)
        return timer

    def _tell_timer(self, timer, when, callback, args):
        timer.timer = log.next("timer")
        timer.task = log.task()
        due = max(0, round(when * 1e9) - self.began)
        fields = {"task": timer.task, "timer": timer.timer, "due": due, "line": log.line()}
        if callback in SETTERS:
            fields["future"] = future_number(args[0])
        if callback is not SETTERS[0]:
            fields["label"] = callback_label(callback)
        log.add("timer_scheduled", **fields)

    def default_exception_handler(self, context):
        complain(context)
        super().default_exception_handler(context)




def replace_loop():
    """Makes Loop the event loop of all that the program makes, and the classes above those of every loop."""
    plain = asyncio.SelectorEventLoop
    for name in ("__name__", "__qualname__", "__module__"):
        setattr(Loop, name, getattr(plain, name))  # as it shows in a repr()
    for ours, theirs in ((Handle, events.Handle), (TimerHandle, events.TimerHandle), (Task, tasks._CTask)):
        ours.__module__ = theirs.__module__
    EagerTask.__name__ = EagerTask.__qualname__ = Task.__name__
    EagerTask.__module__ = Task.__module__
    events.Handle = asyncio.Handle = Handle
    events.TimerHandle = asyncio.TimerHandle = TimerHandle
    tasks.Task = asyncio.Task = Task
    if hasattr(tasks, "create_eager_task_factory"):
        tasks.eager_task_factory = asyncio.eager_task_factory = tasks.create_eager_task_factory(EagerTask)
    asyncio.DefaultEventLoopPolicy._loop_factory = Loop
    for module in (asyncio, asyncio.unix_events):
        for name in ("SelectorEventLoop", "EventLoop"):
            if hasattr(module, name):
                setattr(module, name, Loop)
