"""A recording on the virtual clock: makes everything new, lets a program run, ends everything."""

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
from .console import Silence
from .describe import prepare_descriptions
from .executor import replace_executor, watch_executor
from .fallback import watch_the_world
from .frames import hide_frames
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
    watch_executor()
    replace_executor()
    watch_the_world()
    order_sets()
    watch_resources()
    watch_futures()
    watch_complaints()
    replace_loop()
    prepare_descriptions()
    hide_frames()
    gc.collect()
    gc.freeze()  # what exists now need not be looked at after every run


_prepare_once()


class Recording:
    def __init__(self, program=None, max_iterations=100_000, max_events=0, stream=None):
        self._begin_log = lambda: log.begin(program, max_iterations, stream, max_events)

    def begin(self):
        gc.disable()
        gc.collect()  # nothing of an earlier run dies in this one
        asyncio.set_event_loop_policy(Policy())
        asyncio.tasks._task_name_counter = itertools.count(1).__next__
        concurrent.futures.ThreadPoolExecutor._counter = itertools.count().__next__
        threading._counter = itertools.count(1).__next__
        random.seed(0)
        clock.restart()
        threads.begin()
        steps.begin_recording()
        self._begin_log()

    def finish_threads(self):
        """When the program's own thread is at its end: jobs that outlive the loop end, which nothing shows."""
        was_on, log.on = log.on, False
        threads.finish()
        log.on = was_on

    def end(self, clear):
        """clear lets go what the program has left behind, so that it can die while that is told of."""
        clear()
        gc.collect()
        log.end()

    def events_of(self, run, failed=None, clear=int, errors=None):
        """The events of run(), whose output goes nowhere.

        failed is called with the exception that leaves run(). Afterwards all is as it was before.
        """
        collects, dice, policy = gc.isenabled(), random.getstate(), asyncio.events._event_loop_policy
        output, errors = Silence(), errors or Silence(tells=False)
        self.begin()
        try:
            with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
                try:
                    contextvars.copy_context().run(run)
                except BaseException as error:
                    log.exception(error)
                    if failed is not None:
                        failed(error)
                output.lines.end()
                self.finish_threads()
                self.end(clear)
        finally:
            log.end()
            asyncio.set_event_loop_policy(policy)
            random.setstate(dice)
            if collects:
                gc.enable()
        return log.kept()
