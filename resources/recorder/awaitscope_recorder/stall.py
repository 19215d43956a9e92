"""Where a program stands that keeps its loop: seen from another thread, while nothing happens."""

import sys

from .clock import SECOND, clock, real_now
from .frames import is_ours
from .log import log

# Seconds. What the virtual clock shows is to be the same in every run, so only what a person notices is told there.
REAL, VIRTUAL = 0.2, 2.0

_current_frames = sys._current_frames


class Stall:
    """Tells of a step that has gone on for long without an event: at once, and each time it is twice as long."""

    def __init__(self, thread):
        """thread is the identifier of the one in which the program runs."""
        self._thread = thread
        self._seen = -1  # events there had been when the last one was seen
        self._since = 0
        self._patience = 0

    def look(self):
        """To be called again and again, from any other thread."""
        if not log.on or log.stream is None:
            return
        count = log.stream.count + len(log.events)
        if count != self._seen:
            self._seen, self._since = count, real_now()
            self._patience = (REAL if log.began or clock.is_real else VIRTUAL) * SECOND
        elif real_now() - self._since > self._patience:
            self._patience *= 2
            self._tell(_current_frames().get(self._thread))
            self._seen = log.stream.count + len(log.events)

    def _tell(self, frame):
        if frame is None or is_ours(frame):
            return  # in a call that is told of
        line = 0
        while frame is not None and frame.f_code.co_name != "_run_once":
            if not line and frame.f_code.co_filename == log.program:
                line = frame.f_lineno
            frame = frame.f_back
        if line and frame is not None:
            task = log.running.get(self._thread, 0)
            log.add("warning", label="stalled", text="the loop is kept in one step", task=task, line=line)
