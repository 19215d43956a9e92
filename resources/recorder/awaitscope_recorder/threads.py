"""Threads on the virtual clock: real ones, of which exactly one runs at any time.

A thread that is started runs at once, until it sleeps, waits for another thread or ends; whoever started it
stands still meanwhile. A sleeper goes on when the clock has come to the end of its sleep, which happens when
the loop waits, or when the loop's own thread sleeps or waits.
"""

import _thread
import asyncio
import functools
import queue
import threading
import time
from collections import deque

from .clock import SECOND, clock, nanoseconds
from .log import Stop, log

_real_start = threading.Thread.start
_real_join = threading.Thread.join
_real_sleep = time.sleep
_real_wait = threading.Condition.wait
GLANCE = 0.001  # seconds


class _Strand:
    """A thread that runs only while another one has given way to it."""

    def __init__(self, thread):
        self.thread = thread
        self.wake = None  # when a sleep is over
        self.until = None  # what it waits for: a function that tells whether it has come
        self.ended = False
        self._go = _thread.allocate_lock()
        self._back = _thread.allocate_lock()
        self._go.acquire()
        self._back.acquire()
        self._rests = True

    def resume(self):
        """Lets it run until it gives way again. To be called by any other thread."""
        if self.ended or not threads.are_managed():
            return
        self.wake = self.until = None
        self._rests = False
        self._go.release()
        self._back.acquire()
        if self.ended:
            _real_join(self.thread)

    def set_free(self):
        """Lets it run beside all others, and goes on who waits for it to give way."""
        (self._go if self._rests else self._back).release()

    def wait_for_turn(self):
        self._go.acquire()

    def give_way(self):
        self._rests = True
        self._back.release()


class Threads:
    def __init__(self):
        self._starting = False
        self.begin()

    def begin(self):
        self._strands = {}  # by identifier of the thread
        self._promised = deque()
        self._closing = False
        self._free = False

    # What any thread may call.

    def are_managed(self):
        """Whether one runs at a time, and the threads that are started are of these."""
        return log.active and not self._free

    def set_free(self):
        """From now on all run as they like; who sleeps goes on when the time has come."""
        self._free = True
        for strand in list(self._strands.values()):
            strand.set_free()

    def is_virtual(self):
        """Whether the calling thread is one of these."""
        return threading.get_ident() in self._strands

    def is_starting(self):
        return self._starting

    def start(self, thread):
        strand = _Strand(thread)
        thread.run = functools.partial(self._run, strand, thread.run)
        self._starting = True
        try:
            _real_start(thread)
        finally:
            self._starting = False
        strand.resume()
        return strand

    def sleep(self, seconds):
        if self.is_virtual() and not self._free:
            self._block(wake=clock.after(seconds))
            return
        if asyncio._get_running_loop() is None:
            self.advance(clock.now + nanoseconds(seconds))
            return
        fields = {"task": log.task(), "label": f"time.sleep({seconds!r})", "line": log.line()}
        fields["duration"] = nanoseconds(seconds)
        log.add("blocking_start", **fields)
        self.advance(clock.now + fields["duration"])
        log.add("blocking_end", **fields)

    def wait(self, until, seconds=None):
        """Waits until until() holds, at most so many seconds. Returns whether it holds."""
        wake = None if seconds is None else clock.after(seconds)
        if self._free:
            self._wait_freely(wake, until)
            return until()
        if self.is_virtual():
            if not until():
                self._block(wake, until)
            return until()
        while not until():
            self.start_promised()
            self._settle()
            if until():
                break
            if self._free:
                self._wait_freely(wake, until)
                break
            sleeper = self._next_sleeper()
            if sleeper is not None and (wake is None or sleeper.wake < wake):
                self.go_on_until(sleeper.wake.nanosecond)
            elif wake is not None:
                clock.now = max(clock.now, wake.nanosecond)
                break
            else:
                log.deadlock()
        return until()

    def idle(self):
        """Stops the calling thread until a resume(), through promise() or by itself."""
        self._block()

    def promise(self, strand):
        """Lets an idle thread go on at the next poll of the loop."""
        self._promised.append(strand)

    def strand(self):
        return self._strands[threading.get_ident()]

    # What the loop's own thread calls.

    def start_promised(self):
        while self._promised:
            self._promised.popleft().resume()

    def next_wake(self):
        """When the first sleeper goes on; None if nobody sleeps."""
        sleeper = self._next_sleeper()
        return None if sleeper is None else sleeper.wake

    def advance(self, nanosecond):
        """Moves the clock; threads whose sleep ends by then go on, at their own times."""
        self.go_on_until(nanosecond)
        if self._free:
            _real_sleep(max(0, nanosecond - clock.now) / SECOND)
        else:
            clock.now = max(clock.now, nanosecond)

    def go_on_until(self, nanosecond):
        """Lets those threads go on whose sleep ends by a time. The clock moves no farther than they need."""
        self._settle()
        sleeper = self._next_sleeper()
        while sleeper is not None and sleeper.wake.nanosecond <= nanosecond and not self._free:
            clock.now = max(clock.now, sleeper.wake.nanosecond)
            sleeper.resume()
            self._settle()
            sleeper = self._next_sleeper()

    def finish(self):
        """Lets all threads end: sleepers at their times, unless the program was stopped; idle ones now.

        Those that are free end as they like.
        """
        if self._free:
            return
        if not log.stopped:
            self.start_promised()
            self.go_on_until(float("inf"))
        self._closing = True
        while self._strands:
            next(iter(self._strands.values())).resume()

    # The machinery.

    def _run(self, strand, run):
        """What a thread runs: its own run(), once it has its first turn."""
        strand.wait_for_turn()
        identifier = threading.get_ident()
        self._strands[identifier] = strand
        del strand.thread.run
        try:
            run()
        except Stop:
            pass
        finally:
            strand.ended = True
            del self._strands[identifier]
            if not self._free:
                strand.give_way()

    def _block(self, wake=None, until=None):
        strand = self.strand()
        if not self._closing:
            strand.wake, strand.until = wake, until
            strand.give_way()
            strand.wait_for_turn()
        if self._closing:
            raise Stop
        if self._free:
            self._wait_freely(wake, until)

    def _wait_freely(self, wake, until):
        """The rest of a wait that began when threads were managed: until() cannot be waited for, but asked."""
        while not (until is None and wake is None) and not (until and until()):
            left = GLANCE if wake is None else (wake.nanosecond - clock.now) / SECOND
            if left <= 0:
                break
            _real_sleep(min(left, GLANCE) if until else left)

    def _settle(self):
        """Lets those threads go on that have what they wait for."""
        while not self._free:
            for strand in list(self._strands.values()):
                if strand.until is not None and strand.until():
                    strand.resume()
                    break
            else:
                return

    def _next_sleeper(self):
        if self._free:
            return None
        sleepers = [strand for strand in self._strands.values() if strand.wake is not None]
        return min(sleepers, key=lambda strand: strand.wake, default=None)


threads = Threads()


class Lock:
    """threading.Lock: a thread that finds it locked gives way."""

    def __init__(self):
        self._lock = _thread.allocate_lock()

    def acquire(self, blocking=True, timeout=-1):
        if not threads.are_managed() or threads.is_starting():  # a new thread runs beside who starts it
            return self._lock.acquire(blocking, timeout)
        if self._lock.acquire(False):
            return True
        if not blocking:
            return False
        threads.wait(lambda: not self._lock.locked(), None if timeout < 0 else timeout)
        return self._lock.acquire(timeout < 0 and not threads.are_managed())

    def release(self):
        self._lock.release()

    def locked(self):
        return self._lock.locked()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


def replace_threads():
    """Makes the threads that a program starts virtual while it is recorded."""

    def start(self):
        if threads.are_managed():
            threads.start(self)
        else:
            _real_start(self)

    def join(self, timeout=None):
        if not threads.are_managed():
            _real_join(self, timeout)
            return
        threads.wait(lambda: not self.is_alive(), timeout)
        if timeout is None:
            _real_join(self)

    def sleep(seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if log.active:
            threads.sleep(seconds)
        else:
            _real_sleep(seconds)

    def wait(self, timeout=None):
        """Condition.wait(), on which the module's events, queues, semaphores and barriers rest."""
        if not threads.are_managed() or threads.is_starting():
            return _real_wait(self, timeout)
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = threading._allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        try:
            woken = threads.wait(lambda: not waiter.locked(), timeout)
        finally:
            self._acquire_restore(state)
        if not woken:
            self._waiters.remove(waiter)
        return woken

    threading.Lock = Lock
    threading._time = queue.time = time.monotonic
    threading.Thread.start = start
    threading.Thread.join = join
    threading.Condition.wait = wait
    time.sleep = sleep
