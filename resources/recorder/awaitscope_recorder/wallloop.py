"""The event loop on the wall clock: the interpreter's own, with its tasks and futures written in C, watched.

Nothing waits here for a trace: what happens costs as little as Python lets it, and lines are made of it when it
is written. So the paths that every step takes are written out, without a call that can be spared.
"""

import _thread
import asyncio
import collections
import contextvars
import itertools
import sys
import time
import types
from asyncio import events, format_helpers, tasks

from .complaints import complain
from .describe import ENDS, awaited_chain, describe_chain, line_of
from .labels import STEPS_IN_C, callback_label, coroutine_label, coroutine_name, text_argument
from .log import counted_line, future_number, known_lines, line_in, lines_of, log, representation, task_number
from .resources import resource_wait
from .shapes import ITERATION, WHOLE, shape, together

SETTERS = (asyncio.futures._set_result_unless_cancelled, asyncio.tasks._release_waiter)

_SLEEP = tasks.sleep.__code__
_CTask = tasks._CTask
_CFuture = asyncio.Future
_Coroutine = types.CoroutineType
_Builtin = type(len)
_now = time.monotonic_ns
_get_ident = _thread.get_ident
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
# What often happens at once.
BUSY_ITERATION = shape("loop_iteration")  # one that has not waited
BUSY_ITERATION_START = together(BUSY_ITERATION, START)
SLEPT_READY = together(SLEPT, READY_STEP)
CREATED_READY = together(CREATED, READY_STEP)
DONE_READY = together(shape("future_done", "value", "future", outcome="result"), READY_STEP_AFTER)
RETURNED = together(
    shape("step_end", "task", outcome="result"), shape("future_done", "task", "value", "future", outcome="result")
)


class Task(_CTask):
    __slots__ = (
        "_awaitscope_task", "_awaitscope_future", "_awaitscope_told",
        "_awaitscope_label", "_awaitscope_line",
        "_awaitscope_own",  # the coroutine that it runs, if its function is the program's
        "_awaitscope_lines",  # of that function, by instructions
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
        self._loop.now = 0


class CallHandle(Handle):
    """One that call_soon() makes. That sets everything, which takes less time than to call a constructor."""

    __slots__ = ("number", "label", "cause")
    __init__ = object.__init__


class StepHandle(Handle):
    """The handle of a step, made in the same way."""

    __slots__ = ("number", "task")  # the number is below 0 when it was told that the step starts
    __init__ = object.__init__

    def _run(self):
        number, self.number = log.on and self.number, 0
        task, loop = self.task, self._loop
        if number:
            _running[loop.thread] = running = task._awaitscope_task
            if number > 0:
                _append((START, loop.now or _now(), running, number, task._awaitscope_line))
            loop.step = task
        try:
            if self._args:
                self._context.run(self._callback, *self._args)
            else:
                self._context.run(self._callback)
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
        self._loop.now = 0


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
        name = options.get("name") or coroutine_name(coroutine)
        loop.created = [CREATED, *announce(self, coroutine, name, _now(), loop.line_of_gather or log.line())]
        _append(loop.created)
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


def announce(task, coroutine, name, time, line):
    """Numbers a new task. Returns the values of CREATED, which must be told before all else that happens to it."""
    parent = _running.get(_get_ident()) or log.task()
    counts = log.counts
    task._awaitscope_task = counts["task"] = number = counts["task"] + 1
    task._awaitscope_future = counts["future"] = future = counts["future"] + 1
    task._awaitscope_told = False
    frame = None
    if type(coroutine) is _Coroutine:
        code = coroutine.cr_code
        called = coroutine.__name__ or coroutine_name(coroutine)
        task._awaitscope_label = label = text_argument(coroutine, code) or called
        lines = known_lines.get(id(code))
        if lines is not None or code.co_filename == log.program:
            frame = coroutine.cr_frame
    else:
        called = coroutine_name(coroutine)
        task._awaitscope_label = label = coroutine_label(coroutine)
    if frame is not None:
        task._awaitscope_own = coroutine
        task._awaitscope_line = frame.f_lineno
        task._awaitscope_lines = lines or lines_of(code)
    else:
        task._awaitscope_own = None
        task._awaitscope_line = 0
    return time, number, parent, name, label, called, future, line if parent else 0


def rename(task):
    """Corrects the name in what was told of a task, for those that are given theirs when they were made."""
    created = getattr(task.get_loop(), "created", None)
    if created and created[TASK] == getattr(task, "_awaitscope_task", 0):
        created[NAME] = task.get_name()


TASK, NAME = 2, 4  # their places in an event CREATED
NAMES_COME_LATER = hasattr(tasks, "_set_task_name")  # until 3.12


def _is_told(future):
    """Whether it was told that a future has ended."""
    found = resource_wait(future)
    return found[TOLD] if found else getattr(future, "_awaitscope_told", False)


def tell_done(future, time):
    """Tells of the end of a future."""
    found = resource_wait(future)
    if found:
        found[TOLD] = True
    else:
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
    loop.step, loop.now = None, time
    if task.done():
        _end_task(task, time)
        return
    own, awaited = task._awaitscope_own, task._fut_waiter
    if own is None:
        inner, ours = task.get_coro(), None
    elif awaited is None and _sleeps(own):
        _append((SLEPT, time, task._awaitscope_task, _line_of(task, own)))
        return
    else:
        inner, ours = own.cr_await, own
    innermost, program = ours, log.program
    while type(inner) is _Coroutine:
        innermost = inner
        if inner.cr_code.co_filename == program:
            ours = inner
        inner = inner.cr_await
    if type(inner) in ENDS:
        number = task._awaitscope_task
        found = resource_wait(awaited)
        if found:
            wait, label, resource, future, _ = found
            if not future:
                found[FUTURE] = future = future_number(awaited)
            line = _line_of(task, ours)
            _append((WAITS_FOR_RESOURCE, time, number, wait, label, future, resource, line))
            return
        if ours is innermost and type(awaited) is Task:
            line, label, awaited_task = _line_of(task, ours), awaited._awaitscope_label, awaited._awaitscope_task
            _append((WAITS_FOR_TASK, time, number, label, awaited_task, awaited._awaitscope_future, line))
            return
    _tell_suspended(task, awaited, time)


FUTURE, TOLD = 3, 4  # the places in a resource_wait() that are the loop's: the future's number, whether its end is told


def _line_of(task, coroutine):
    """The line that a coroutine of the program is at which a task runs: there it goes on. 0 for None."""
    if coroutine is task._awaitscope_own and coroutine is not None:
        frame = coroutine.cr_frame
        try:
            line = task._awaitscope_lines[frame.f_lasti]
        except KeyError:
            line = counted_line(frame)
    else:
        line = 0 if coroutine is None else line_in(coroutine.cr_frame)
    task._awaitscope_line = line
    return line


def _sleeps(coroutine):
    """Whether a coroutine that awaits no future does so by sleep(0): the most frequent step that there is."""
    inner = coroutine.cr_await
    return type(inner) is _Coroutine and inner.cr_code is _SLEEP


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
    number, outcome, text, line = task._awaitscope_task, "cancelled", "", 0
    if not task.cancelled():
        error = task._exception
        if error is None and not task._awaitscope_told:
            task._awaitscope_told = True
            result = task._result
            value = result if type(result) is int and 0 < result < WHOLE else representation(result)
            _append((RETURNED, time, number, number, value, task._awaitscope_future))
            return
        outcome = "result" if error is None else "exception"
        if error is not None:
            text = representation(error)
            line = _line_of_error(error)
    _append((ENDED, time, number, outcome, text, line))
    if not task._awaitscope_told:
        tell_done(task, time)


def _line_of_error(error):
    """The program's innermost line in a traceback; 0 for none."""
    line, entry = 0, error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == log.program:
            line = entry.tb_lineno
        entry = entry.tb_next
    return line


class Loop(asyncio.SelectorEventLoop):
    step = None  # the task whose step is being run, until its end is told
    line_of_gather = 0  # the line of a gather() that makes tasks now
    created = None  # what was told last of a task that was made, if its name may come later
    now = 0  # the time, if the loop has done nothing since it was read
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
        self.now = 0 if found else now
        if log.on:
            log.iteration += 1
            first = self._ready[0] if self._ready else None
            if type(first) is StepHandle and not (waited or found or self._scheduled) and first.number > 0:
                # Nothing can come between.
                task, number, first.number = first.task, first.number, -1
                _append((BUSY_ITERATION_START, now, task._awaitscope_task, number, task._awaitscope_line))
            elif waited:
                _append((ITERATION, now, waited))
            else:
                _append((BUSY_ITERATION, now))
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
        is_step = log.on and (type(callback) in _step_types or _is_step(callback))
        handle = StepHandle() if is_step else CallHandle()
        handle._context = contextvars.copy_context() if context is None else context
        handle._loop = self
        handle._callback = callback
        handle._args = args
        handle._cancelled = False
        handle._repr = None
        handle._source_traceback = format_helpers.extract_stack(sys._getframe(1)) if self._debug else None
        if is_step:
            handle.task = task = callback.__self__
            handle.number = number = _next_handle()
            if args:
                self._tell_woken_step(task, number, args[0], _now())
            else:
                self._tell_step(task, number, _now())
        elif log.on:
            tell_ready(self, handle)
        else:
            handle.number = 0
        _enqueue(self._ready, handle)
        return handle

    def _tell_step(self, task, handle, time):
        """Tells that a step is ready, after what led to it."""
        number = getattr(task, "_awaitscope_task", 0)
        if not number:
            line = self.line_of_gather or log.line(4)  # this method, _call_soon(), call_soon() are not the program's
            created = announce(task, task.get_coro(), task.get_name(), time, line)
            created = (CREATED_READY, *created, task._awaitscope_task, handle)
            if NAMES_COME_LATER:
                self.created = created = [*created]
            _append(created)
            return
        if task is self.step:
            own = task._awaitscope_own
            if own is not None and task._fut_waiter is None and _sleeps(own):
                self.step, self.now = None, time
                _append((SLEPT_READY, time, number, _line_of(task, own), number, handle))
                return
            end_step(self, task, time)
        _append((READY_STEP, time, number, handle))

    def _tell_woken_step(self, task, handle, future, time):
        """Tells that a step is ready because a future is done."""
        number = getattr(task, "_awaitscope_task", 0)
        if number and type(future) is _CFuture and not future.cancelled() and future._exception is None:
            found = resource_wait(future)
            if not (found[TOLD] if found else getattr(future, "_awaitscope_told", False)):
                if found:
                    found[TOLD], cause = True, found[FUTURE] or future_number(future)
                else:
                    future._awaitscope_told, cause = True, future_number(future)
                result = future._result
                value = "None" if result is None else representation(result)
                _append((DONE_READY, time, value, cause, number, handle, cause))
                return
        cause = self.tell_cause(future, time)
        if not number:
            _append((CREATED, *announce(task, task.get_coro(), task.get_name(), time, log.line())))
        _append((READY_STEP_AFTER, time, task._awaitscope_task, handle, cause))

    def tell_cause(self, future, time):
        """The number of the future that calls a callback because it is done, of which it is told."""
        if future is self.step:
            end_step(self, future, time)
        if not _is_told(future):
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
    plain_of = {Handle: events.Handle, TimerHandle: events.TimerHandle, Task: _CTask}
    plain_of.update({CallHandle: events.Handle, StepHandle: events.Handle})
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
