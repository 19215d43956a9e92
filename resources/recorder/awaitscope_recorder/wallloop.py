"""The event loop on the wall clock: the interpreter's own, with its tasks and futures written in C, watched.

Nothing waits here for a trace: what happens costs as little as Python lets it, and lines are made of it when it
is written. So the paths that every step takes are written out, without a call that can be spared.
"""

import _thread
import asyncio
import collections
import itertools
import sys
import time
import types
from asyncio import events, format_helpers, tasks

from .complaints import complain
from .describe import ENDS, awaited_chain, describe_chain, line_of
from .labels import STEPS_IN_C, callback_label, coroutine_label, coroutine_name
from .log import future_number, log, representation, task_number
from .resources import resource_wait
from .shapes import ITERATION, shape

SETTERS = (asyncio.futures._set_result_unless_cancelled, asyncio.tasks._release_waiter)

_SLEEP = tasks.sleep.__code__
_CTask = tasks._CTask
_Coroutine = types.CoroutineType
_Builtin = type(len)
_now = time.monotonic_ns
_next_handle = itertools.count(1).__next__
_append = log.events.append
_running = log.running

READY_STEP = shape("handle_ready", "task", "handle", handle_kind="step")
READY_STEP_AFTER = shape("handle_ready", "task", "handle", "future", handle_kind="step")
READY_CALL = shape("handle_ready", "handle", "label", "future", handle_kind="callback")
READY_TIMER = shape("handle_ready", "task", "handle", "timer", handle_kind="timer")
CALL = shape("callback_run", "handle", "label", "future")
TIMER = shape("timer_fired", "task", "handle", "timer")
CREATED = shape("task_created", "task", "parent", "name", "label", "coroutine", "future", "line")
START = shape("step_start", "task", "handle", "line")
# sleep(0): to look up how exactly its argument is written would take longer than all else.
SLEPT = shape("step_end", "task", "line", outcome="suspended", wait="yield", label="sleep(0)")
WAITS_FOR_TASK = shape("step_end", "task", "label", "awaited_task", "future", "line", outcome="suspended", wait="task")
WAITS_FOR_RESOURCE = shape("step_end", "task", "wait", "label", "future", "resource", "line", outcome="suspended")
SUSPENDED = shape(
    "step_end", "task", "wait", "label", "awaited_task", "timer", "future", "resource", "job", "line",
    outcome="suspended",
)
ENDED = shape("step_end", "task", "outcome", "text", "line")
DONE = shape("future_done", "outcome", "value", "future")
TASK_DONE = shape("future_done", "task", "outcome", "value", "future")


class Task(_CTask):
    __slots__ = (
        "_awaitscope_task", "_awaitscope_future", "_awaitscope_told", "_awaitscope_created",
        "_awaitscope_label", "_awaitscope_line",
        "_awaitscope_own",  # the coroutine that it runs, if its function is the program's
    )

    def cancel(self, *args, **kwargs):
        if log.on and not self.done():
            log.add("cancel_requested", task=task_number(self), parent=log.task())
        return super().cancel(*args, **kwargs)


class Handle(events.Handle):
    """The handle of a callback that is no step of a task."""

    number = 0  # above 0: it stands in the ready queue of a Loop, and that was told

    def cancel(self):
        if self.number > 0 and not self._cancelled and log.on:
            log.add("handle_cancelled", handle=self.number)
        super().cancel()

    def _run(self):
        number, self.number = self.number, 0
        if number and log.on:
            _append((CALL, _now(), number, self.label, self.cause))
        _run_handle(self)


class StepHandle(Handle):
    """The handle of a step. Whoever makes one sets everything: that takes less time than to call a constructor."""

    __slots__ = ("number", "task")
    __init__ = object.__init__

    def _run(self):
        number, self.number = log.on and self.number, 0
        task, loop = self.task, self._loop
        if number:
            _running[loop.thread] = running = task._awaitscope_task
            _append((START, _now(), running, number, task._awaitscope_line))
            loop.step = task
        try:
            self._context.run(self._callback, *self._args)
        except BaseException as error:
            _raise_again(self, error)
        finally:
            if number:
                if loop.step is task:
                    end_step(loop, task, _now())
                _running[loop.thread] = 0
            del task, self  # the frame may live on with a traceback


def _raise_again(handle, error):
    """Leaves an exception to the interpreter's own method, which then stands in the traceback as ever."""
    callback, args = handle._callback, handle._args

    def fail():
        nonlocal error
        handle._callback, handle._args = callback, args
        try:
            raise error
        finally:
            error = None  # its traceback holds this function

    handle._callback, handle._args = fail, ()
    _run_handle(handle)


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
            _append((TIMER, _now(), self.task, self.number, self.timer))
        _run_handle(self)


class _ReadyQueue(collections.deque):
    """The ready queue of a loop. What enters by itself, not through call_soon(), is told of here."""

    loop = None

    def append(self, handle):
        if not log.on:
            pass
        elif not isinstance(handle, TimerHandle):
            tell_ready(self.loop, handle)
        elif handle.timer:
            handle.number = _next_handle()
            _append((READY_TIMER, _now(), handle.task, handle.number, handle.timer))
        super().append(handle)


_enqueue = collections.deque.append


def tell_ready(loop, handle):
    """Tells that the handle of a callback enters the ready queue."""
    callback, args = handle._callback, handle._args
    time = _now()
    is_done = len(args) == 1 and hasattr(args[0], "_asyncio_future_blocking") and args[0].done()
    handle.cause = cause = loop.tell_cause(args[0], time) if is_done else 0
    handle.label = label = callback_label(callback)
    handle.number = number = _next_handle()
    _append((READY_CALL, time, number, label, cause))


_step_types = set()  # of C's tasks, once they were seen


def _is_step(callback):
    """Whether a callback, not of a type that is known for that, is a step of a task."""
    kind = type(callback)
    if kind is _Builtin:
        return callback.__name__ in STEPS_IN_C
    if kind.__name__ in STEPS_IN_C:
        _step_types.add(kind)
        return True
    return False


class EagerTask(Task):
    """A task whose first step runs while it is made, within a step of the one that makes it."""

    def __init__(self, coroutine, *, loop=None, eager_start=False, **options):
        if not (log.on and eager_start and loop.is_running()):
            super().__init__(coroutine, loop=loop, eager_start=eager_start, **options)
            return
        announce(self, coroutine, options.get("name") or coroutine_name(coroutine), _now())
        _append((START, _now(), self._awaitscope_task, 0, self._awaitscope_line))
        outer, loop.step = loop.step, self
        running, _running[loop.thread] = _running[loop.thread], self._awaitscope_task
        try:
            super().__init__(coroutine, loop=loop, eager_start=True, **options)
        finally:
            if loop.step is self:
                end_step(loop, self, _now())
            loop.step, _running[loop.thread] = outer, running
        rename(self)  # which has not had a name before


def announce(task, coroutine, name, time):
    """Tells of a task before the first thing that happens to it."""
    parent = log.task()
    number, future = task_number(task), future_number(task)
    task._awaitscope_told = False
    task._awaitscope_label = label = coroutine_label(coroutine)
    frame = getattr(coroutine, "cr_frame", None)
    is_ours = frame is not None and frame.f_code.co_filename == log.program
    task._awaitscope_own = coroutine if is_ours else None
    task._awaitscope_line = frame.f_lineno if is_ours else 0
    line = log.line() if parent else 0
    # A list, for rename().
    task._awaitscope_created = created = [
        CREATED, time, number, parent, name, label, coroutine_name(coroutine), future, line
    ]
    _append(created)


def rename(task):
    """Corrects the name in what was told of a task, for those that are given theirs when they were made."""
    created = getattr(task, "_awaitscope_created", None)
    if created:
        created[NAME] = task.get_name()


NAME = 4  # its place in an event CREATED


def tell_done(future, time):
    """Tells of the end of a future."""
    future._awaitscope_told = True
    if future.cancelled():
        outcome, value = "cancelled", ""
    else:
        error = future._exception
        outcome, value = ("result", future._result) if error is None else ("exception", error)
        value = representation(value)
    if isinstance(future, _CTask):
        _append((TASK_DONE, time, task_number(future), outcome, value, future_number(future)))
    else:
        _append((DONE, time, outcome, value, future_number(future)))


def end_step(loop, task, time):
    """Tells the end of the step that the loop runs: when it is over, or before what follows from its end."""
    loop.step = None
    if task.done():
        _end_task(task, time)
        return
    number, own, awaited, program = task._awaitscope_task, task._awaitscope_own, task._fut_waiter, log.program
    if own is not None and awaited is None:
        inner = own.cr_await
        if type(inner) is _Coroutine and inner.cr_code is _SLEEP:
            # sleep(0), by the task itself: the most frequent step that there is.
            task._awaitscope_line = line = own.cr_frame.f_lineno
            _append((SLEPT, time, number, line))
            return
    ours = innermost = None
    inner = task.get_coro()
    while type(inner) is _Coroutine:
        innermost = inner
        if inner.cr_code.co_filename == program:
            ours = inner
        inner = inner.cr_await
    if type(inner) in ENDS:
        line = ours.cr_frame.f_lineno if ours is not None else 0
        found = resource_wait(awaited)
        if found:
            wait, label, resource = found
            task._awaitscope_line = line
            _append((WAITS_FOR_RESOURCE, time, number, wait, label, future_number(awaited), resource, line))
            return
        if ours is innermost and type(awaited) is Task:
            task._awaitscope_line = line
            label, awaited_task = awaited._awaitscope_label, awaited._awaitscope_task
            _append((WAITS_FOR_TASK, time, number, label, awaited_task, awaited._awaitscope_future, line))
            return
    _tell_suspended(task, awaited, time)


def _tell_suspended(task, awaited, time):
    chain = awaited_chain(task.get_coro())
    task._awaitscope_line = line = line_of(chain, log.program)
    get = describe_chain(chain, awaited).get
    _append((
        SUSPENDED, time, task._awaitscope_task, get("wait"), get("label"), get("awaited_task", 0), get("timer", 0),
        future_number(awaited), get("resource", 0), get("job", 0), line,
    ))


def _end_task(task, time):
    if not log.on:
        return
    outcome, text, line = "cancelled", "", 0
    if not task.cancelled():
        error = task._exception
        outcome = "result" if error is None else "exception"
        if error is not None:
            text = representation(error)
            line = _line_of(error)
    _append((ENDED, time, task._awaitscope_task, outcome, text, line))
    if not task._awaitscope_told:
        tell_done(task, time)


def _line_of(error):
    """The program's innermost line in a traceback; 0 for none."""
    line, entry = 0, error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == log.program:
            line = entry.tb_lineno
        entry = entry.tb_next
    return line


class Loop(asyncio.SelectorEventLoop):
    step = None  # the task whose step is being run, until its end is told
    thread = 0  # that runs it

    def __init__(self, selector=None):
        super().__init__(selector)
        self._ready = _ReadyQueue(self._ready)
        self._ready.loop = self
        self._select, self._selector.select = self._selector.select, self._poll

    def run_forever(self):
        self.thread = _thread.get_ident()
        _running[self.thread] = 0
        try:
            super().run_forever()
        finally:
            del _running[self.thread]

    def _poll(self, timeout=None):
        """What an iteration begins with."""
        if timeout == 0:
            found = self._select(0)
            now, waited = _now(), 0
        else:
            if log.flush_is_due:
                log.keep_up()
            start = _now()
            found = self._select(timeout)
            now = _now()
            waited = now - start
        if log.on:
            log.iteration += 1
            _append((ITERATION, now, waited))
            if log.flush_is_due or len(log.events) > log.many or 0 < log.max_iterations < log.iteration:
                log.keep_up()
        return found

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        return self._call_soon(callback, args, context)

    def _call_soon(self, callback, args, context):
        if log.on and (type(callback) in _step_types or _is_step(callback)):
            handle = StepHandle()
            handle._context = context
            handle._loop = self
            handle._callback = callback
            handle._args = args
            handle._cancelled = False
            handle._repr = None
            handle._source_traceback = format_helpers.extract_stack(sys._getframe(1)) if self._debug else None
            handle.task = callback.__self__
            handle.number = _next_handle()
            self._tell_step(handle.task, handle.number, args, _now())
        else:
            handle = Handle(callback, args, self, context)
            if log.on:
                tell_ready(self, handle)
        _enqueue(self._ready, handle)
        return handle

    def _tell_step(self, task, handle, args, time):
        cause = self.tell_cause(args[0], time) if args else 0
        if task is self.step:
            end_step(self, task, time)
        try:
            number = task._awaitscope_task
        except AttributeError:
            announce(task, task.get_coro(), task.get_name(), time)
            number = task._awaitscope_task
        if cause:
            _append((READY_STEP_AFTER, time, number, handle, cause))
        else:
            _append((READY_STEP, time, number, handle))

    def tell_cause(self, future, time):
        """The number of the future that calls a callback because it is done, of which it is told."""
        if future is self.step:
            end_step(self, future, time)
        if not getattr(future, "_awaitscope_told", False):
            tell_done(future, time)
        return future_number(future)

    def call_at(self, when, callback, *args, context=None):
        timer = super().call_at(when, callback, *args, context=context)
        if log.on:
            self._tell_timer(timer, when, callback, args)
        return timer

    def _tell_timer(self, timer, when, callback, args):
        timer.timer = log.next("timer")
        timer.task = log.task()
        due = max(0, round(when * 1e9) - log.began)
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
    plain_of = {Handle: events.Handle, StepHandle: events.Handle, TimerHandle: events.TimerHandle, Task: _CTask}
    for ours, theirs in plain_of.items():
        ours.__module__, ours.__name__, ours.__qualname__ = theirs.__module__, theirs.__name__, theirs.__qualname__
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
