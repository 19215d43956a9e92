"""The virtual clock: whole nanoseconds that pass only when the program waits.

A real clock never reads the same twice, this one does. So every reading has an ordinal as well, and timers go
by their due time and then by the ordinal of the reading that their deadline was computed from: sleeps with
equal deadlines end in the order in which they were begun, as they do in the world.
"""

import time

SECOND = 1_000_000_000
FARTHEST = 4_000_000_000 * SECOND  # stands for infinity


def nanoseconds(seconds):
    """A number of seconds as whole nanoseconds, none farther away than FARTHEST."""
    return round(max(-FARTHEST, min(FARTHEST, seconds * 1e9)))


class Moment(float):
    """A reading of the clock, in seconds. Looks like a float; its ordinal goes on into sums with numbers."""

    def __new__(cls, seconds, ordinal):
        moment = float.__new__(cls, seconds)
        moment.ordinal = ordinal
        return moment

    def _moved(self, seconds):
        return seconds if seconds is NotImplemented else Moment(seconds, self.ordinal)

    def __add__(self, other):
        return self._moved(float.__add__(self, other))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, Moment):
            return float.__sub__(self, other)
        return self._moved(float.__sub__(self, other))

    def __reduce__(self):
        return float, (float(self),)


class Due(float):
    """The time of a timer in the loop's heap.

    Among its like it is ordered by nanosecond and ordinal. Compared with any other number it is compared with
    the clock: the loop asks in this way which timers are due.
    """

    def __new__(cls, clock, nanosecond, ordinal):
        due = float.__new__(cls, nanosecond / 1e9)
        due.clock = clock
        due.nanosecond = nanosecond
        due.ordinal = ordinal
        return due

    def __lt__(self, other):
        if isinstance(other, Due):
            return (self.nanosecond, self.ordinal) < (other.nanosecond, other.ordinal)
        return self.nanosecond <= self.clock.now

    def __ge__(self, other):
        return not self < other

    __hash__ = float.__hash__


class Clock:
    is_real = False

    def __init__(self):
        self.restart()

    def restart(self):
        self.__class__ = Clock
        self.now = 0
        self.readings = 0

    def next_ordinal(self):
        self.readings += 1
        return self.readings

    def read(self):
        return Moment(self.now / 1e9, self.next_ordinal())

    def after(self, delay):
        """The due time of what is to happen after a number of seconds."""
        nanosecond = self.now + nanoseconds(delay)
        return Due(self, max(0, min(FARTHEST, nanosecond)), self.next_ordinal())

    def at(self, when):
        """The due time of what is to happen at a time, which may be computed from a reading."""
        nanosecond = nanoseconds(float(when))
        return Due(self, max(0, nanosecond), getattr(when, "ordinal", 0))


class WallClock(Clock):
    """The clock from when it goes on in real time: what it shows then stays what the program reads."""

    is_real = True

    @property
    def now(self):
        return real_now() - self.began

    @now.setter
    def now(self, nanosecond):
        """It cannot be set."""


real_now = time.monotonic_ns


def become_real():
    """Lets the clock go on by itself, from where it stands."""
    began = real_now() - clock.now
    clock.__class__ = WallClock
    clock.began = began


clock = Clock()


def replace_time(is_recording):
    """Lets the functions of the time module read the virtual clock while a program is recorded.

    Time begins at the epoch; once the clock is real, the date is today's, too. time.sleep() is the business of
    threads.py.
    """

    def replace(name, virtual):
        real = getattr(time, name)

        def replacement(*arguments):
            return virtual(*arguments) if is_recording() else real(*arguments)

        replacement.__name__ = replacement.__qualname__ = name
        replacement.__doc__ = real.__doc__
        setattr(time, name, replacement)

    def replace_until_real(name, virtual):
        real = getattr(time, name)
        replace(name, lambda: real() if clock.is_real else virtual())

    def of_now(name, has_format=False):
        """For functions that take the present where their last argument, a time, is missing."""
        real, gmtime = getattr(time, name), time.gmtime

        def virtual(*arguments):
            if len(arguments) <= has_format and not clock.is_real:
                present = clock.now // SECOND
                arguments += (gmtime(present) if name in ("strftime", "asctime") else present,)
            return real(*arguments)

        return virtual

    for name in ("gmtime", "localtime", "ctime", "asctime"):
        replace(name, of_now(name))
    replace("strftime", of_now("strftime", has_format=True))
    replace("monotonic", clock.read)
    replace("perf_counter", lambda: clock.now / 1e9)
    for name in ("monotonic_ns", "perf_counter_ns"):
        replace(name, lambda: clock.now)
    for name in ("time", "process_time", "thread_time"):
        replace_until_real(name, lambda: clock.now / 1e9)
        replace_until_real(name + "_ns", lambda: clock.now)
