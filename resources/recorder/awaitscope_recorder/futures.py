"""Watches futures and tasks: numbers them when they are made, and tells of what happens to them."""

import asyncio
import functools
from asyncio import events, futures, runners, tasks

from .frames import hide_methods
from .labels import ACCELERATED
from .log import Stop, future_number, log, representation, task_number
from .steps import announce_task, outcome_of, rename_task, steps


def watch_futures():
    """In place, since programs hold the names. Those written in C cannot be watched."""
    if not ACCELERATED:
        _say_what_c_says()
        hide_methods(futures.Future, tasks.Task)
        _number_futures()
        _watch_ends()
        _watch_waiting()
        _watch_cancel()
        _watch_eager_start()
    watch_calls(rename_task)


def watch_calls(rename):
    """What can be watched in whatever language tasks are written.

    rename(task) is called where a task gets its name after it is made.
    """
    _watch_gather()
    _watch_names(rename)
    _watch_run()


def _say_what_c_says():
    """Errors of the futures written in Python have other texts than those that programs know."""

    def with_check(change):
        @functools.wraps(change)
        def checked(self, value):
            if self._state != "PENDING":
                raise asyncio.InvalidStateError("invalid state")
            change(self, value)

        return checked

    cls = futures.Future
    cls.set_result, cls.set_exception = with_check(cls.set_result), with_check(cls.set_exception)
    code = cls.result.__code__
    texts = {"Result is not ready.": "Result is not set."}
    constants = tuple(texts.get(value, value) if isinstance(value, str) else value for value in code.co_consts)
    cls.result.__code__ = code.replace(co_consts=constants)


def _number_futures():
    def new_future(cls, *args, **kwargs):
        future = object.__new__(cls)
        if log.on:
            future._awaitscope_future = log.next("future")
        return future

    def new_task(cls, *args, **kwargs):
        task = new_future(cls)
        if log.on:
            task._awaitscope_task = log.next("task")
        return task

    def hash_of(self):
        """By number, not by address, so that a program's own sets have the same order in every run."""
        return self.__dict__.get("_awaitscope_future") or object.__hash__(self)

    futures.Future.__new__ = new_future
    futures.Future.__hash__ = hash_of
    tasks.Task.__new__ = new_task


def _watch_ends():
    schedule_callbacks = futures.Future._Future__schedule_callbacks

    def watched(self):
        task = self if isinstance(self, tasks.Task) else None
        if task is not None:
            steps.end_of(task)
        outcome = outcome_of(self)
        value = self._result if outcome == "result" else self._exception
        log.add(
            "future_done",
            outcome=outcome,
            future=future_number(self),
            task=0 if task is None else task_number(task),
            value="" if outcome == "cancelled" else representation(value),
        )
        schedule_callbacks(self)

    futures.Future._Future__schedule_callbacks = watched


class _Waiter:
    """The attribute Task._fut_waiter: a task that is given one has just been suspended."""

    def __set__(self, task, future):
        task.__dict__["_fut_waiter"] = future
        if future is not None:
            steps.end_of(task)


def _watch_waiting():
    tasks.Task._fut_waiter = _Waiter()


def _watch_cancel():
    cancel = tasks.Task.cancel

    @functools.wraps(cancel)
    def watched(self, msg=None):
        if not self.done():
            log.add("cancel_requested", task=task_number(self), parent=log.task())
        return cancel(self, msg=msg)

    tasks.Task.cancel = watched


def _watch_eager_start():
    """A task that starts eagerly (from 3.12) runs its first step within a step of the one that made it."""
    start = getattr(tasks.Task, "_Task__eager_start", None)
    if start is None:
        return

    def watched(self):
        announce_task(self)
        steps.begin(self)
        try:
            start(self)
        finally:
            steps.end()
            self = None  # as in asyncio: the frame may live on with a traceback, and the task with it

    tasks.Task._Task__eager_start = watched


def _watch_gather():
    init, gather = tasks._GatheringFuture.__init__, tasks.gather

    def created(future, children):
        numbers = [task_number(child) for child in children if isinstance(child, tasks.Task)]
        caller = log.task()
        fields = {"task": caller, "future": future_number(future), "line": log.line() if caller else 0}
        log.add("gather_created", label=f"gather({len(children)})", tasks=numbers, **fields)

    def watched_init(self, children, *, loop):
        init(self, children, loop=loop)
        created(self, children)

    @functools.wraps(gather)
    def watched_gather(*coros_or_futures, **kwargs):
        if coros_or_futures:
            loop = events._get_running_loop()
            if getattr(loop, "line_of_gather", None) != 0 or loop.get_task_factory():
                return gather(*coros_or_futures, **kwargs)
            loop.line_of_gather = log.line()  # looked up once for all the tasks
            try:
                return gather(*coros_or_futures, **kwargs)
            finally:
                loop.line_of_gather = 0
        # A gather of nothing is a plain future that asyncio sets at once.
        loop = getattr(events, "_get_event_loop", events.get_event_loop)()
        outer = loop.create_future()
        created(outer, [])
        outer.set_result([])
        return outer

    tasks._GatheringFuture.__init__ = watched_init
    tasks.gather = asyncio.gather = watched_gather


def _watch_names(rename):
    """Up to 3.12 create_task() names a task after it is made: its event says the name that was given."""
    set_name = getattr(tasks, "_set_task_name", None)
    if set_name is None:
        return

    def watched(task, name):
        set_name(task, name)
        if name is not None:
            rename(task)

    tasks._set_task_name = watched


def _watch_run():
    run = runners.run

    @functools.wraps(run)
    def watched(*args, **kwargs):
        is_outermost = events._get_running_loop() is None
        main = log.counts["task"] + 1
        try:
            return run(*args, **kwargs)
        except Stop:
            raise
        except BaseException as error:
            if is_outermost:
                log.exception(error, main if log.counts["task"] >= main else 0)
            raise

    runners.run = asyncio.run = watched
