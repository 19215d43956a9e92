"""The trace of a run that goes on: written while it grows.

Somebody may look on, and the run may end in any way at any moment. So nothing waits longer than PERIOD to be
written. The loop writes between two iterations, when it is due; a thread, of which the threading module does
not know, says when, and writes itself where the program keeps the loop from it.
"""

import _thread
import fcntl
import os
import signal
import time

from .log import log
from .writer import Lines

PERIOD = 0.05  # seconds
# Descriptors as high as this: the program gets the same low numbers as without a recorder.
FIRST_DESCRIPTOR = 100

# What may end a program in the midst of a call.
DEADLY = (
    (os, "abort"), (os, "execv"), (os, "execve"), (os, "kill"), (os, "killpg"), (signal, "raise_signal"),
)

_real_exit = os._exit
_real_monotonic = time.monotonic


class Stream:
    def __init__(self, descriptor, header):
        """Takes the descriptor. What goes wrong with it later ends the trace, not the program."""
        self._descriptor = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_DESCRIPTOR)
        os.close(descriptor)
        self._lines = Lines()
        self._lock = _thread.RLock()
        self._is_writing = False
        self._afterwards = None  # what a signal's handler wants when the writing that it interrupted is done
        self._write_all(header.encode())

    @property
    def count(self):
        """How many events have been written."""
        return self._lines.count

    def write(self, events):
        """Writes events and takes them out of the list, to which any thread may be appending."""
        with self._lock:
            if self._is_writing:
                return  # a signal's handler has come in between
            self._is_writing = True
            while events:
                batch = events[:]
                del events[: len(batch)]
                self._write_all(self._lines.text(batch))
            self._is_writing = False
        if self._afterwards is not None:
            self._afterwards()

    def write_and_then(self, events, action):
        """For a handler of a signal: writes all, be it in the midst of a write(), and then calls action()."""
        if self._is_writing and self._lock._is_owned():
            self._afterwards = action
            return
        self.write(events)
        action()

    def close(self):
        with self._lock:
            if self._descriptor is not None:
                os.close(self._descriptor)
            self._descriptor = None

    def _write_all(self, data):
        rest = memoryview(data)
        while rest and self._descriptor is not None:
            try:
                rest = rest[os.write(self._descriptor, rest) :]
            except OSError:
                self._descriptor = None  # nobody reads it any more, or the program has closed it


class Pacemaker:
    """Sees to it that events are written in time."""

    def __init__(self):
        self._pause = _thread.allocate_lock()
        self._ended = _thread.allocate_lock()

    def start(self):
        self._pause.acquire()
        self._ended.acquire()
        _thread.start_new_thread(self._run, ())

    def stop(self):
        """The thread is gone afterwards."""
        if not self._pause.locked():
            return
        self._pause.release()
        self._ended.acquire()
        self._ended.release()

    def _run(self):
        while not self._pause.acquire(timeout=PERIOD):
            if log.flush_is_due and log.events:
                log.flush()  # nobody has done it for a whole period
            log.flush_is_due = True
        self._pause.release()
        self._ended.release()


pacemaker = Pacemaker()


def open_descriptor(path):
    """Opens the file of a trace for writing; a path /dev/fd/N is a descriptor that is open already."""
    folder, name = os.path.split(path)
    if folder in ("/dev/fd", "/proc/self/fd") and name.isdigit():
        os.set_inheritable(int(name), False)
        return int(name)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)


def write_at_every_end():
    """Lets nothing be lost where the interpreter does not come to its regular end, nor after a fork."""

    def exit_at_once(status):
        log.flush()
        _real_exit(status)

    def terminate(number, frame):
        def end():
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

        if log.stream is None:
            end()
        else:
            log.stream.write_and_then(log.events, end)

    os._exit = exit_at_once
    for owner, name in DEADLY:
        _flush_before(owner, name)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, terminate)
    pacemaker.start()
    os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_forget)


def _flush_before(owner, name):
    call = getattr(owner, name)

    def flushing(*args, **kwargs):
        log.flush()
        return call(*args, **kwargs)

    flushing.__name__, flushing.__qualname__, flushing.__doc__ = name, name, call.__doc__
    setattr(owner, name, flushing)


def _before_fork():
    """Python warns of a fork beside a second thread, and that one must be gone from the system's books."""
    if log.stream is None:
        return
    before = _threads_in_the_books()
    pacemaker.stop()
    patience = _real_monotonic() + 0.1
    while before and _threads_in_the_books() >= before and _real_monotonic() < patience:
        pass


def _threads_in_the_books():
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 0


def _after_fork():
    if log.stream is not None:
        pacemaker.start()


def _forget():
    """In a child: the trace is of its parent."""
    log.stream = None
    log.on = False
    log.events.clear()
