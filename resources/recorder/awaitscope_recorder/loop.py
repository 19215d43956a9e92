"""The event loop: the interpreter's own, but that it polls the virtual clock, and tells what it does.

Every iteration is BaseEventLoop._run_once() of the interpreter. It finds a selector that makes the clock jump
instead of waiting, timers that compare by nanosecond and ordinal, and a ready queue that tells what enters.
"""

import asyncio
import collections
import selectors
from asyncio import events

from .clock import clock
from .complaints import complain
from .fallback import fall_back, no_fallback
from .labels import callback_label, is_step
from .log import future_number, log, task_number
from .sets import GeneratorSet
from .steps import announce_task, steps
from .threads import threads

# After so many iterations in a row without a wait each further one takes a while, or a program that spins on
# sleep(0) would never come to its timers.
SPINS = 1000
SPIN_NANOSECONDS = 1_000_000

# asyncio's own callbacks whose first argument is the future that they set.
SETTERS = (asyncio.futures._set_result_unless_cancelled, asyncio.tasks._release_waiter)


class _Watched:
    """A handle that tells when it is run. Those that enter no ready queue of a Loop are never told of."""

    number = 0
    has_run = False
    fields = {}  # what its events say

    def _run(self):
        self.has_run = True
        if not self.number:
            super()._run()
            return
        kind = self.fields["handle_kind"]
        fields = {key: value for key, value in self.fields.items() if key != "handle_kind"}
        if kind != "step":
            log.add("timer_fired" if kind == "timer" else "callback_run", handle=self.number, **fields)
            super()._run()
            return
        steps.begin(self._callback.__self__, self.number)
        try:
            super()._run()
        finally:
            steps.end()
            self = None  # as in asyncio: the frame may live on with a traceback, and the task with it


class Handle(_Watched, events.Handle):
    def cancel(self):
        if self.number and not self.has_run and not self._cancelled:
            log.add("handle_cancelled", handle=self.number)
        super().cancel()


class TimerHandle(_Watched, events.TimerHandle):
    timer = 0
    task = 0

    def when(self):
        return float(self._when)

    def cancel(self):
        if self.timer and not self.has_run and not self._cancelled:
            log.add("timer_cancelled", timer=self.timer, task=self.task)
        super().cancel()


class _ReadyQueue(collections.deque):
    """The ready queue of a loop; tells of every handle that enters."""

    def append(self, handle):
        if isinstance(handle, TimerHandle):
            handle.fields = {"handle_kind": "timer", "timer": handle.timer, "task": handle.task}
        else:
            handle.fields = _fields_of(handle)
        handle.has_run = False  # that of a watched file stands there again and again
        handle.number = log.next("handle")
        log.add("handle_ready", handle=handle.number, **handle.fields)
        super().append(handle)


def _fields_of(handle):
    """What is known of a handle that was made by call_soon()."""
    callback, arguments = handle._callback, handle._args
    fields = {"future": future_number(_cause(arguments))}
    if not is_step(callback):
        return {"handle_kind": "callback", "label": callback_label(callback), **fields}
    task = callback.__self__
    announce_task(task)
    steps.end_of(task)
    return {"handle_kind": "step", "task": task_number(task), **fields}


def _cause(arguments):
    """The future that calls a callback because it is done."""
    if len(arguments) == 1 and asyncio.isfuture(arguments[0]) and arguments[0].done():
        return arguments[0]
    return None


class _Selector(selectors.DefaultSelector):
    """Sees no file while the clock is virtual: the loop polls the clock and the threads instead."""

    loop = None

    def select(self, timeout=None):
        if not clock.is_real:
            self.loop.poll()
            return []
        if timeout != 0 and log.flush_is_due:
            log.keep_up()
        before = clock.now
        found = super().select(timeout)
        log.next_iteration(0 if timeout == 0 else clock.now - before)
        return found


class Loop(asyncio.SelectorEventLoop):
    def __init__(self, selector=None):
        self._is_complete = False  # its own pipe is no business of the program's
        super().__init__(_Selector())
        self._is_complete = True
        self._selector.loop = self
        self._ready = _ReadyQueue()
        self._asyncgens = GeneratorSet()
        self._spins = 0

    def time(self):
        return clock.read()

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self._call_when(clock.after(delay), callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        return self._call_when(clock.at(when), callback, args, context)

    def _call_when(self, due, callback, args, context):
        timer = super().call_at(due, callback, *args, context=context)
        timer.timer = log.next("timer")
        timer.task = log.task()
        fields = {"task": timer.task, "timer": timer.timer, "due": due.nanosecond, "line": log.line()}
        if callback in SETTERS:
            fields["future"] = future_number(args[0])
        if callback is not SETTERS[0]:
            fields["label"] = callback_label(callback)
        log.add("timer_scheduled", **fields)
        return timer

    def create_future(self):
        future = super().create_future()
        future_number(future)  # now, where it was written in C
        return future

    def poll(self):
        """What an iteration begins with: threads go on, and time jumps if nothing is ready."""
        before = clock.now
        if threads.is_virtual():
            self._poll_in_thread()
        elif self._ready or self._stopping:
            self._spin()
        else:
            self._spins = 0
            self._wait()
        log.next_iteration(0 if self._spins else clock.now - before)

    def _spin(self):
        threads.start_promised()
        threads.go_on_until(clock.now)
        pending = self._scheduled or threads.next_wake() is not None
        self._spins = self._spins + 1 if pending else 0
        if self._spins > SPINS:
            threads.advance(clock.now + SPIN_NANOSECONDS)

    def _wait(self):
        threads.start_promised()
        threads.go_on_until(clock.now)
        while not self._ready and not clock.is_real:
            wake = threads.next_wake()
            due = self._scheduled[0]._when if self._scheduled else None
            if wake is not None and (due is None or wake.nanosecond <= due.nanosecond):
                threads.go_on_until(wake.nanosecond)
            elif due is not None:
                clock.now = max(clock.now, due.nanosecond)
                return
            else:
                log.deadlock()

    def _poll_in_thread(self):
        """For a loop that an executor's job runs: its thread gives way while the loop waits."""
        if not self._ready and not self._stopping:
            seconds = self._scheduled[0]._when - clock.now / 1e9 if self._scheduled else None
            threads.wait(lambda: self._ready, seconds)

    def _write_to_self(self):
        """Nothing has to wake the selector while no thread runs when it waits."""
        if clock.is_real:
            super()._write_to_self()

    def _make_self_pipe(self):
        with no_fallback():
            super()._make_self_pipe()

    def _add_reader(self, fd, callback, *args):
        if self._is_complete:
            fall_back("a file is watched")
        return super()._add_reader(fd, callback, *args)

    def _add_writer(self, fd, callback, *args):
        fall_back("a file is watched")
        return super()._add_writer(fd, callback, *args)

    def add_signal_handler(self, sig, callback, *args):
        fall_back("a signal is waited for")
        super().add_signal_handler(sig, callback, *args)

    def default_exception_handler(self, context):
        complain(context)
        super().default_exception_handler(context)


class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = Loop


def replace_loop():
    """Makes Loop the event loop, and its handles those of every loop."""
    for name in ("__name__", "__qualname__", "__module__"):
        setattr(Loop, name, getattr(asyncio.SelectorEventLoop, name))  # as it shows in a repr()
    events.Handle = asyncio.Handle = Handle
    events.TimerHandle = asyncio.TimerHandle = TimerHandle
    for module in (asyncio, asyncio.unix_events if hasattr(asyncio, "unix_events") else asyncio):
        for name in ("SelectorEventLoop", "EventLoop"):
            if hasattr(module, name):
                setattr(module, name, Loop)
