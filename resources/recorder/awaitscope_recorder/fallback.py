"""From the virtual clock to the wall clock, when a program turns to the world outside.

What another process or the network does takes real time, and nobody can tell beforehand when it will be done.
So from the moment in which a program first opens a socket, starts a process, watches a file or waits for a
signal, time passes by itself, and threads run beside each other. The trace says when that was, and why.
"""

import contextlib
import gc
import os
import signal
import socket
import subprocess

from .clock import become_real, clock
from .executor import set_pools_free
from .log import log
from .threads import threads

_held = []  # not empty: what happens is the recorder's own doing


@contextlib.contextmanager
def no_fallback():
    _held.append(None)
    try:
        yield
    finally:
        _held.pop()


def fall_back(reason):
    if clock.is_real or _held or not log.active:
        return
    log.add("warning", label="wall_clock", text=f"{reason}: from here on time is real", task=log.task(), line=log.line())
    become_real()
    threads.set_free()
    set_pools_free()
    log.max_iterations = 0  # that was for one that spins while time stands still
    gc.enable()


def watch_the_world():
    """Falls back where the program does what needs it; what the loop is asked to watch is loop.py's business."""
    for owner, name, reason in (
        (socket.socket, "__init__", "a socket was made"),
        (subprocess.Popen, "__init__", "a process was started"),
        (os, "system", "a process was started"),
        (os, "posix_spawn", "a process was started"),
        (os, "posix_spawnp", "a process was started"),
        (signal, "setitimer", "an alarm was set"),
        (signal, "alarm", "an alarm was set"),
        (signal, "pause", "a signal is waited for"),
        (signal, "sigwait", "a signal is waited for"),
        (signal, "sigtimedwait", "a signal is waited for"),
    ):
        if hasattr(owner, name):
            _fall_back_before(owner, name, reason)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=lambda: fall_back("a process was started"))


def _fall_back_before(owner, name, reason):
    call = getattr(owner, name)

    def watched(*args, **kwargs):
        fall_back(reason)
        return call(*args, **kwargs)

    watched.__name__, watched.__qualname__, watched.__doc__ = name, getattr(call, "__qualname__", name), call.__doc__
    setattr(owner, name, watched)
