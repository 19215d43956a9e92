"""The trace of a run that goes on: written while it grows.

Somebody may look on, and the run may end in any way at any moment. So nothing waits long to be written. The loop
writes between two iterations, when it is due; a thread, of which the threading module does not know, says when,
and writes itself where the program keeps the loop from it.

To make lines of events takes longer than to run most programs' steps. Another process does it.
"""

import _thread
import fcntl
import gc
import marshal
import os
import select
import signal
import struct
import time

from .log import log
from .shapes import count_of
from .stall import Stall
from .writer import Lines, encoded

PERIOD = 0.025  # seconds; twice that is the longest that an event waits
# Descriptors as high as this: the program gets the same low numbers as without a recorder.
FIRST_DESCRIPTOR = 100

# What may end a program in the midst of a call.
DEADLY = (
    (os, "abort"), (os, "execv"), (os, "execve"), (os, "kill"), (os, "killpg"), (signal, "raise_signal"),
)

_real_exit = os._exit
_real_monotonic = time.monotonic


class Stream:
    """The recorder's end of a pipe to the scribe, a process that makes lines of events and writes them.

    Where no process can be started, the lines are made here. What goes wrong ends the trace, not the program.
    """

    def __init__(self, descriptor, header):
        """Takes the descriptor of the trace's file."""
        self.count = 0  # what was written: events where there is a limit, else tuples, which takes less time
        self._lock = _thread.RLock()
        self._is_writing = False
        self._afterwards = None  # what a signal's handler wants when the writing that it interrupted is done
        _write_all(descriptor, encoded(header))
        try:
            self._pipe, self._answers = _start_scribe(descriptor)
            self._encode = _packed
        except OSError:
            self._pipe, self._answers = _moved(descriptor), None
            self._encode = Lines().text
        os.close(descriptor)

    def write(self, events):
        """Writes events and takes them out of the list, to which any thread may be appending."""
        with self._lock:
            if self._is_writing:
                return  # a signal's handler has come in between
            self._is_writing = True
            while events:
                batch = events[:MOST]
                del events[: len(batch)]
                self.count += count_of(batch) if log.max_events else len(batch)
                if self._pipe is not None and not _write_all(self._pipe, self._encode(batch, log.began)):
                    self._pipe = None  # nobody reads it any more, or the program has closed it
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

    def write_through(self, events):
        """Writes events; all of them are in the file when this returns."""
        self.write(events)
        with self._lock:
            if self._pipe is not None and self._answers is not None:
                if not self._is_writing and _write_all(self._pipe, SIZE.pack(0)):
                    self._hear()

    def _hear(self):
        """Waits for the scribe's answer, or its end."""
        try:
            os.read(self._answers, 1)
        except OSError:
            pass  # the program has closed it

    def close(self):
        """All that was written is in the file when this returns."""
        with self._lock:
            self.forget()
            if self._answers is not None:
                self._hear()
                self._answers = None  # the process ends now, and closes it

    def forget(self):
        """Lets go the pipe; in a child of the program that is all there is to do."""
        if self._pipe is not None:
            try:
                os.close(self._pipe)
            except OSError:
                pass  # the program has done so
            self._pipe = None


MOST = 2000  # events in one piece
ROOM = 1 << 20  # bytes that the pipe takes before the program waits, where the system lets it
F_SETPIPE_SZ = 1031  # of Linux; fcntl has it from 3.10


def _start_scribe(descriptor):
    """Starts the scribe. Returns where its events go, and a descriptor by which it answers."""
    reading, writing = os.pipe()
    try:
        fcntl.fcntl(writing, F_SETPIPE_SZ, ROOM)
    except OSError:
        pass  # then the program waits earlier
    ended, ending = os.pipe()
    process = os.fork()
    if process == 0:
        # No child of the program's, which may wait for any that it has.
        if _fork_again() == 0:
            os.close(writing)
            os.close(ended)
            _write_down(reading, descriptor, ending)
        _real_exit(0)
    os.waitpid(process, 0)
    os.close(reading)
    os.close(ending)
    return _moved(writing, close=True), _moved(ended, close=True)


def _fork_again():
    try:
        return os.fork()
    except OSError:
        return -1


def _moved(descriptor, close=False):
    copy = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_DESCRIPTOR)
    if close:
        os.close(descriptor)
    return copy


def _write_down(reading, descriptor, ending):
    """The scribe's life. It ends when nobody can write events any more, whatever becomes of the program.

    Where no events come in a piece, it says that it has written all that came before.
    """
    gc.disable()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        if number != descriptor:
            os.dup2(nowhere, number)
    lines = Lines()
    for data in _pieces(reading):
        if not data:
            _write_all(ending, b".")
        elif not _write_all(descriptor, lines.text(*_unpacked(data))):
            return


def _pieces(reading):
    """The pieces that come, until nobody can write any more.

    All that has come is taken out of the pipe each time: as long as memory lasts, the program need not wait for lines.
    """
    arrived = bytearray()
    poll = select.poll()
    poll.register(reading, select.POLLIN)
    is_open = True
    while is_open or len(arrived) >= SIZE.size:
        after = SIZE.size + SIZE.unpack_from(arrived)[0] if len(arrived) >= SIZE.size else 0
        is_whole = 0 < after <= len(arrived)
        if is_open and (not is_whole or len(arrived) < MOST) and poll.poll(0 if is_whole else None):
            data = os.read(reading, ROOM)
            arrived += data
            is_open = bool(data)
        elif is_whole:
            yield arrived[SIZE.size : after]
            del arrived[:after]
        else:
            return


SIZE = struct.Struct("=I")
MOST = 1 << 28  # bytes that the scribe keeps before the program waits


def _packed(events, began):
    data = marshal.dumps((events, began))
    return SIZE.pack(len(data)) + data


def _unpacked(data):
    try:
        return marshal.loads(data)
    except (EOFError, ValueError, TypeError):
        return [], 0  # the program was killed in the midst of it


def _write_all(descriptor, data):
    """Whether all could be written."""
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except OSError:
        return False
    return True


class Pacemaker:
    """Sees to it that events are written in time."""

    def __init__(self):
        self._pause = _thread.allocate_lock()
        self._ended = _thread.allocate_lock()

    def start(self):
        self._pause.acquire()
        self._ended.acquire()
        _thread.start_new_thread(self._run, (Stall(_thread.get_ident()),))

    def stop(self):
        """The thread is gone afterwards."""
        if not self._pause.locked():
            return
        self._pause.release()
        self._ended.acquire()
        self._ended.release()

    def _run(self, stall):
        while not self._pause.acquire(timeout=PERIOD):
            stall.look()
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
        if log.stream is not None:
            log.flush()
            log.stream.close()
        _real_exit(status)

    def terminate(number, frame):
        def end():
            if log.stream is not None:
                log.stream.close()
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
        if log.stream is not None:
            log.stream.write_through(log.events)
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
    if log.stream is not None:
        log.stream.forget()
    log.stream = None
    log.on = False
    log.events.clear()
