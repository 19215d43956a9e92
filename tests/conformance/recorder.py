"""Runs a Python program on a virtual clock and writes down what its event loop does.

Usage: recorder.py PROGRAM.py > events.jsonl

The program is not changed and neither is asyncio: the interpreter's own tasks, futures, gather and queue
run (in their pure Python form, which keeps the same order and can be watched). Only the loop's clock is
replaced:

- Time is a whole number of nanoseconds; the program's own code takes none.
- Timers go by due time and then by the order in which they were made.
- While something is ready time stands still; else it jumps to the earliest timer.
- time.sleep() moves the clock and lets nothing else run.

One JSON object a line, in the form that compare.normal() gives to the lines of a saved trace.
"""

import sys

sys.modules["_asyncio"] = None  # the C parts of asyncio cannot be watched

import asyncio  # noqa: E402
import heapq  # noqa: E402
import json  # noqa: E402
import time  # noqa: E402

PROGRAM = "<program>"
# After so many iterations in a row without a wait each further one takes a while, or a program that spins
# on sleep(0) would never come to its timers.
SPINS = 1000
SPIN_NS = 1_000_000


class Log:
    """The events so far, and the numbers of the things that they speak of, in order of creation."""

    def __init__(self):
        self.events = []
        self.on = True
        self.loop = None
        self.numbers = {}
        self.kept = []  # so that no id() is used twice

    def number(self, sort, thing):
        """The number of a thing among those of its sort, from 1; 0 for None."""
        if thing is None:
            return 0
        numbers = self.numbers.setdefault(sort, {})
        if id(thing) not in numbers:
            numbers[id(thing)] = len(numbers) + 1
            self.kept.append(thing)
        return numbers[id(thing)]

    def add(self, kind, **fields):
        if not self.on:
            return
        event = {"kind": kind, "time": self.loop.now, "iteration": self.loop.iteration}
        event.update((key, value) for key, value in fields.items() if value not in (0, "", None, []))
        self.events.append(event)


log = Log()


def current_task():
    task = asyncio.current_task(log.loop) if log.loop else None
    return log.number("task", task)


def current_line():
    """The program's line that is being run, 0 for none."""
    frame = sys._getframe(1)
    while frame and frame.f_code.co_filename != PROGRAM:
        frame = frame.f_back
    return frame.f_lineno if frame else 0


def awaited_chain(coroutine):
    """The frames of a suspended coroutine, the outermost first."""
    while coroutine is not None:
        frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
        if frame is not None:
            yield frame
        coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)


def resting_line(task):
    """The program's line on which a task has not started or is suspended."""
    line = 0
    for frame in awaited_chain(task.get_coro()):
        if frame.f_code.co_filename == PROGRAM:
            line = frame.f_lineno
    return line


def label_of(coroutine):
    """The coroutine's first argument that is a string, else its name."""
    code = coroutine.cr_code
    arguments = code.co_varnames[: code.co_argcount]
    values = [coroutine.cr_frame.f_locals.get(name) for name in arguments]
    return next((value for value in values if isinstance(value, str)), coroutine.__name__)


class Returns:
    """Remembers the line from which the program's functions returned last (through sys.settrace)."""

    def __init__(self):
        self.line = 0

    def __call__(self, frame, event, argument):
        if frame.f_code.co_filename != PROGRAM:
            return None
        if event == "return":
            self.line = frame.f_lineno
        return self


returns = Returns()


class Watch:
    """One step of a task; says once how it ended, before anything that follows from the end."""

    current = None

    def __init__(self, task):
        self.task = task
        self.over = False

    def end(self):
        if self.over:
            return
        self.over = True
        outcome = outcome_of(self.task)
        fields = describe_wait(self.task) if outcome == "suspended" else {"line": returns.line}
        log.add("step_end", task=log.number("task", self.task), outcome=outcome, **fields)


def outcome_of(future):
    if not future.done():
        return "suspended"
    if future.cancelled():
        return "cancelled"
    return "exception" if future._exception is not None else "result"


def describe_wait(task):
    awaited = task._fut_waiter
    fields = {"line": resting_line(task), "future": log.number("future", awaited)}
    if awaited is None:
        fields.update(wait="yield", label=sleep_label(task))
    elif isinstance(awaited, asyncio.tasks._GatheringFuture):
        fields.update(wait="gather", label=f"gather({len(awaited._children)})")
    elif isinstance(awaited, asyncio.Task):
        fields.update(wait="task", label=label_of(awaited.get_coro()), awaited_task=log.number("task", awaited))
    elif awaited in log.loop.timer_of:
        timer = log.loop.timer_of[awaited]
        fields.update(wait="sleep", label=sleep_label(task), timer=log.number("timer", timer))
    else:
        fields.update(describe_line(awaited))
    return fields


def describe_line(awaited):
    """The queue in whose line of getters or putters a future stands, if it does."""
    for queue in Queue.all:
        if awaited in queue._getters:
            return {"wait": "queue_get", "label": "queue.get()", "resource": log.number("resource", queue)}
        if awaited in queue._putters:
            return {"wait": "queue_put", "label": "queue.put()", "resource": log.number("resource", queue)}
    return {"wait": "future", "label": "future"}


def sleep_label(task):
    for frame in awaited_chain(task.get_coro()):
        if frame.f_code is asyncio.sleep.__code__:
            return f"sleep({frame.f_locals['delay']!r})"
    return ""


class Queue(asyncio.Queue):
    """Overrides only what asyncio.Queue leaves to subclasses."""

    all = []

    def _init(self, maxsize):
        super()._init(maxsize)
        Queue.all.append(self)
        log.add(
            "queue_created",
            task=current_task(),
            resource=log.number("resource", self),
            maxsize=maxsize,
            line=current_line(),
        )

    def _put(self, item):
        super()._put(item)
        self._tell("queue_put", item)

    def _get(self):
        item = super()._get()
        self._tell("queue_get", item)
        return item

    def _tell(self, kind, item):
        log.add(
            kind,
            task=current_task(),
            resource=log.number("resource", self),
            item=repr(item),
            size=self.qsize(),
            maxsize=self._maxsize,
            line=current_line(),
        )


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0
        self.iteration = 0
        self.spins = 0
        self.timers = []
        self.timer_of = {}  # future to timer
        self.sleepers = {}  # number of a timer to the task that it will wake
        self.handles = {}  # number of a handle to what is known of it
        self.announced = set()
        log.loop = self

    def time(self):
        return self.now / 1e9

    def call_later(self, delay, callback, *arguments, context=None):
        due = self.now + round(delay * 1e9)
        timer = asyncio.TimerHandle(due / 1e9, callback, arguments, self, context)
        future = arguments[0] if arguments and asyncio.isfuture(arguments[0]) else None
        number = log.number("timer", timer)
        heapq.heappush(self.timers, (due, number, timer))
        self.timer_of[future] = timer
        self.sleepers[number] = current_task()
        log.add(
            "timer_scheduled",
            task=current_task(),
            timer=number,
            future=log.number("future", future),
            due=due,
            line=current_line(),
        )
        return timer

    def call_at(self, when, callback, *arguments, context=None):
        return self.call_later(when - self.time(), callback, *arguments, context=context)

    def _call_soon(self, callback, arguments, context):
        fields = {"handle_kind": "callback"}
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, asyncio.Task):
            self.announce(owner)
            if Watch.current and Watch.current.task is owner and callback.__name__ == "__step":
                Watch.current.end()
            fields = {"handle_kind": "step", "task": log.number("task", owner)}
        else:
            fields["label"] = callback_label(callback)
        cause = arguments[0] if arguments and asyncio.isfuture(arguments[0]) else None
        handle = super()._call_soon(callback, arguments, context)
        self.tell_ready(handle, future=log.number("future", cause), **fields)
        return handle

    def tell_ready(self, handle, **fields):
        fields["handle"] = log.number("handle", handle)
        self.handles[fields["handle"]] = fields
        log.add("handle_ready", **fields)

    def announce(self, task):
        """Tells of a task when its first step is queued, which is when it is made."""
        if task in self.announced:
            return
        self.announced.add(task)
        parent = current_task()
        log.add(
            "task_created",
            task=log.number("task", task),
            parent=parent,
            future=log.number("future", task),
            name=task.get_name(),
            label=label_of(task.get_coro()),
            coroutine=task.get_coro().__name__,
            line=current_line() if parent else 0,
        )

    def _run_once(self):
        waited = self.wait()
        self.iteration += 1
        log.add("loop_iteration", duration=waited)
        while self.timers and self.timers[0][0] <= self.now:
            self.queue_timer(heapq.heappop(self.timers)[2])
        for _ in range(len(self._ready)):
            self.run(self._ready.popleft())
        if self._stopping:
            log.on = False  # what asyncio.run() does behind the program is not the program's

    def wait(self):
        before = self.now
        while self.timers and self.timers[0][2].cancelled():
            heapq.heappop(self.timers)
        if not self._ready:
            if not self.timers:
                raise SystemExit("deadlock: nothing is ready and no timer is pending")
            self.spins = 0
            self.now = self.timers[0][0]
        else:
            self.spins = self.spins + 1 if self.timers else 0
            if self.spins > SPINS:
                self.now += SPIN_NS
        return self.now - before

    def queue_timer(self, timer):
        number = log.number("timer", timer)
        self.tell_ready(timer, handle_kind="timer", task=self.sleepers[number], timer=number)
        self._ready.append(timer)

    def run(self, handle):
        fields = dict(self.handles[log.number("handle", handle)])
        kind = fields.pop("handle_kind")
        if kind == "timer":
            log.add("timer_fired", **fields)
        elif kind == "callback":
            log.add("callback_run", **fields)
        if kind == "step":
            self.run_step(handle, handle._callback.__self__)
        else:
            handle._run()

    def run_step(self, handle, task):
        log.add(
            "step_start",
            task=log.number("task", task),
            handle=log.number("handle", handle),
            line=resting_line(task),
        )
        Watch.current = watch = Watch(task)
        handle._run()
        Watch.current = None
        watch.end()


def callback_label(callback):
    names = {"gather.<locals>._done_callback": "gather", "_run_until_complete_cb": "stop"}
    return names.get(callback.__qualname__, callback.__qualname__)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Loop()


def watch_futures():
    """Numbers futures as they are made and tells when they are done."""
    future_class = asyncio.futures.Future
    make = future_class.__init__
    schedule = future_class._Future__schedule_callbacks

    def numbering_init(self, *arguments, **options):
        make(self, *arguments, **options)
        if log.on:
            log.number("future", self)

    def telling_schedule(self):
        task = self if isinstance(self, asyncio.Task) else None
        if Watch.current and Watch.current.task is task:
            Watch.current.end()
        outcome = outcome_of(self)
        value = {"result": self._result, "exception": self._exception}.get(outcome, "")
        log.add(
            "future_done",
            outcome=outcome,
            future=log.number("future", self),
            task=log.number("task", task),
            value="" if outcome == "cancelled" else repr(value),
        )
        schedule(self)

    future_class.__init__ = numbering_init
    future_class._Future__schedule_callbacks = telling_schedule


def watch_gather():
    gather = asyncio.gather

    def telling_gather(*awaitables, **options):
        outer = gather(*awaitables, **options)
        log.add(
            "gather_created",
            task=current_task(),
            future=log.number("future", outer),
            tasks=[log.number("task", child) for child in outer._children],
            label=f"gather({len(outer._children)})",
            line=current_line(),
        )
        return outer

    asyncio.gather = telling_gather


def virtual_time():
    def sleep(delay):
        fields = {"task": current_task(), "label": f"time.sleep({delay!r})"}
        fields.update(duration=round(delay * 1e9), line=current_line())
        log.add("blocking_start", **fields)
        log.loop.now += fields["duration"]
        log.add("blocking_end", **fields)

    time.sleep = sleep
    time.time = time.monotonic = time.perf_counter = lambda: log.loop.now / 1e9 if log.loop else 0.0


class Console:
    """Standard output of the program: an event for every line."""

    def __init__(self):
        self.rest = ""

    def write(self, text):
        *lines, self.rest = (self.rest + text).split("\n")
        for line in lines:
            log.add("print", task=current_task(), text=line, line=current_line())
        return len(text)

    def flush(self):
        pass


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        code = compile(file.read(), PROGRAM, "exec")
    asyncio.set_event_loop_policy(Policy())
    asyncio.Queue = Queue
    watch_futures()
    watch_gather()
    virtual_time()
    output, sys.stdout = sys.stdout, Console()
    sys.settrace(returns)
    try:
        exec(code, {"__name__": "__main__"})
    finally:
        sys.settrace(None)
        sys.stdout = output
        for event in log.events:
            print(json.dumps(event))


if __name__ == "__main__":
    main()
