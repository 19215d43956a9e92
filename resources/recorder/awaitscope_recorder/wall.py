"""A recording on the wall clock: the program runs as it always does, and is watched."""

import asyncio
import functools
import gc
import time

from .clock import become_real, clock, nanoseconds
from .complaints import watch_complaints
from .describe import prepare_descriptions
from .executor import watch_executor
from .frames import hide_frames
from .futures import watch_calls
from .log import log
from .resources import watch_resources
from .wallloop import rename, replace_loop


class WallRecording:
    """The same as Recording of recording.py, for one program in this process."""

    def __init__(self, program, max_iterations=0, max_events=0, stream=None):
        self._begin_log = lambda: log.begin(program, max_iterations, stream, max_events, clock.began)

    def begin(self):
        watch_executor()
        watch_resources()
        watch_calls(rename)
        watch_complaints()
        _watch_sleep()
        replace_loop()
        prepare_descriptions()
        hide_frames()
        become_real()
        self._begin_log()

    def finish_threads(self):
        """They end as they like."""

    def end(self, clear):
        clear()
        gc.collect()
        log.end()


def _watch_sleep():
    sleep = time.sleep

    @functools.wraps(sleep)
    def watched(seconds):
        if asyncio._get_running_loop() is None or not log.on:
            sleep(seconds)
            return
        fields = {"task": log.task(), "label": f"time.sleep({seconds!r})", "line": log.line()}
        log.add("blocking_start", duration=max(0, nanoseconds(seconds)), **fields)
        before = clock.now
        sleep(seconds)
        log.add("blocking_end", duration=clock.now - before, **fields)

    time.sleep = watched
