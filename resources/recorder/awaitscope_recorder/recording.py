"""A recording: makes everything new, lets a program run, ends everything."""

import asyncio
import concurrent.futures
import contextlib
import contextvars
import gc
import itertools
import os
import random
import threading
import time

from .clock import clock, replace_time
from .complaints import watch_complaints
from .console import Console, Nowhere
from .describe import prepare_descriptions
from .executor import replace_executor
from .futures import watch_futures
from .log import is_recording, log
from .loop import Policy, replace_loop
from .resources import watch_resources
from .sets import order_sets
from .steps import steps
from .threads import replace_threads, threads


def _prepare_once():
    """Changes asyncio and its like, for good; nothing is different while no program is recorded."""
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    replace_time(is_recording)
    replace_threads()
    replace_executor()
    order_sets()
    watch_resources()
    watch_futures()
    watch_complaints()
    replace_loop()
    prepare_descriptions()
    gc.collect()
    gc.freeze()  # what exists now need not be looked at after every run


_prepare_once()


class Recording:
    def __init__(self, program=None, max_iterations=100_000, output=None, errors=None):
        self._program = program
        self._max_iterations = max_iterations
        self._console = Console(output)
        self._errors = Nowhere() if errors is None else errors

    def events_of(self, run, failed=None, clear=None):
        """The events of run(). A recording can be made once.

        failed is called with the exception that leaves run(). clear is called when nothing of the program
        will run any more, so that what it leaves behind can die.
        """
        collects = gc.isenabled()
        gc.disable()
        gc.collect()  # nothing of an earlier run dies in this one
        dice = random.getstate()
        policy = asyncio.events._event_loop_policy
        self._begin()
        try:
            with contextlib.redirect_stdout(self._console), contextlib.redirect_stderr(self._errors):
                self._run(run, failed)
                self._console.end()
                self._finish_threads()
                if clear is not None:
                    clear()
                gc.collect()
        finally:
            log.end()
            asyncio.set_event_loop_policy(policy)
            random.setstate(dice)
            if collects:
                gc.enable()
        return log.events

    def _begin(self):
        asyncio.set_event_loop_policy(Policy())
        asyncio.tasks._task_name_counter = itertools.count(1).__next__
        concurrent.futures.ThreadPoolExecutor._counter = itertools.count().__next__
        threading._counter = itertools.count(1).__next__
        random.seed(0)
        clock.restart()
        threads.begin()
        steps.begin_recording()
        log.begin(self._program, self._max_iterations)

    def _run(self, run, failed):
        try:
            contextvars.copy_context().run(run)
        except BaseException as error:
            log.exception(error)
            if failed is not None:
                failed(error)

    def _finish_threads(self):
        """Jobs that outlive the loop come to their ends, which nothing shows."""
        was_on, log.on = log.on, False
        threads.finish()
        log.on = was_on
