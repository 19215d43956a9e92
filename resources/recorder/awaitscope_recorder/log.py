"""The events of a recording, in the order in which they happened."""

import _thread
import asyncio
import collections
import re
import reprlib
import sys
import time

from .clock import clock
from .shapes import SHAPES

_get_ident = _thread.get_ident
_getframe = sys._getframe

ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")


# So many events are written where they are made, without waiting until it is time: as many as stay in the caches.
MANY = 2_000


class Stop(BaseException):
    """Ends a program that cannot go on."""


class Log:
    """Collects events, and gives their numbers to the things that they speak of.

    Tasks, futures, handles, timers, resources and jobs are counted each for themselves, from 1. The numbers
    are kept on the things: a list of them here would keep the things alive, and when a thing dies matters.

    An event is a tuple (kind, time, iteration, fields), or a shorter one: see shapes.py. Any thread may append one; it
    consists of what marshal can write.
    """

    def __init__(self):
        self.events = []  # this list for ever: what is written is taken out at its beginning
        self.running = {}  # by threads that run a loop which says so: the task whose step is run, or 0
        self.begin(None, 0)
        self.end()

    def begin(self, program, max_iterations, stream=None, max_events=0, began=0):
        """Without a stream the events are kept. A limit of 0 is none.

        began: what the clock of time.monotonic_ns() shows, if that is the clock of the whole recording.
        """
        self.on = True  # events are taken
        self.active = True  # clock and threads are those of the recording, also when the program was stopped
        self.stopped = False
        self.program = program
        self.max_iterations = max_iterations
        self.max_events = max_events
        self.many = min(MANY, max_events // 2 + 1) if max_events else MANY  # one often tells of two events
        self.iteration = 0
        self.began = began
        self.time = time.monotonic_ns if began else lambda: clock.now
        self.stream = stream
        self.flush_is_due = False
        self.events.clear()
        known_lines.clear()
        self.counts = dict.fromkeys(SORTS, 0)
        self.told_exception = None

    def end(self):
        self.on = self.active = self.stopped = False
        self.told_exception = None

    def add(self, kind, **fields):
        """Adds an event that happens now. Returns its fields; those that are 0 or empty count as absent."""
        if not self.on:
            return None
        self.events.append((kind, self.time(), self.iteration, fields))
        return fields

    def kept(self):
        """The events as dictionaries, where there is no stream."""
        found = []
        iteration = 0
        for event in self.events:
            if type(event[0]) is int:
                told = SHAPES[event[0]].events(event[2:])
            else:
                iteration = event[2]
                told = [(event[0], event[3])]
            for kind, fields in told:
                found.append({"kind": kind, "time": event[1], "iteration": iteration, **present(fields)})
        return found

    def flush(self):
        """Writes what there is, if it is to be written."""
        self.flush_is_due = False
        if self.stream is not None:
            self.stream.write(self.events)

    def next(self, sort):
        """The number of a new thing of that sort."""
        self.counts[sort] = number = self.counts[sort] + 1
        return number

    def task(self):
        """The number of the task whose step is run in this thread, 0 for none."""
        running = self.running.get(_get_ident())
        if running:
            return running
        loop = asyncio._get_running_loop()
        task = asyncio.current_task(loop) if loop is not None else None
        return 0 if task is None else task_number(task)

    def line(self, depth=1):
        """The line of the program that is run in this thread, 0 for none. So many callers are not the program's."""
        program = self.program
        if program is None or not self.on:
            return 0
        frame = _getframe(depth)
        while frame.f_code.co_filename != program:
            frame = frame.f_back
            if frame is None:
                return 0
        return line_in(frame)

    def place(self, depth):
        """task() and line(), for what happens often; while events are taken."""
        return self.running.get(_get_ident()) or self.task(), where(_getframe(depth), self.program)[2]

    def next_iteration(self, waited):
        if self.max_iterations and self.iteration >= self.max_iterations:
            self.stop("endless", f"the loop was stopped after {self.iteration} iterations")
        self.iteration += 1
        self.add("loop_iteration", duration=waited)
        if self.flush_is_due or len(self.events) > self.many:
            self.keep_up()

    def keep_up(self):
        """Writes what has come together, and ends a program that has done more than it may."""
        self.flush()
        if self.max_events and self.stream is not None and self.stream.count >= self.max_events:
            self.stop("endless", f"the program was stopped after {self.stream.count} events")

    def exception(self, error, task=0):
        """Tells once of an exception that has left the program."""
        if error is not self.told_exception and not isinstance(error, (Stop, SystemExit)):
            # The repr of a SyntaxError is a tuple with the path of the file.
            text = f"{type(error).__name__}({str(error)!r})" if isinstance(error, SyntaxError) else representation(error)
            self.add("exception", text=text, task=task)
            self.told_exception = error

    def stop(self, label, text):
        """Ends the program and the recording."""
        self.add("warning", label=label, text=text)
        self.on = False
        self.stopped = True
        self.flush()
        raise Stop(text)

    def deadlock(self):
        self.stop("deadlock", "nothing is ready, no timer is pending: the program would wait for ever")


# What is counted.
SORTS = ("task", "future", "handle", "timer", "resource", "job")

known_lines = {}  # by the id() of a code of the program: lines by instructions, and the code, which keeps its id()

log = Log()


def where(frame, program):
    """Where the program is that has called a frame, or is it: its code if it is, the lines of its code, the line."""
    code = frame.f_code
    lines = known_lines.get(id(code))
    if lines is None:
        outer = frame
        while outer.f_code.co_filename != program:
            outer = outer.f_back
            if outer is None:
                return None, None, 0
        if outer is not frame:
            return None, None, line_in(outer)
        lines = lines_of(code)
    try:
        return code, lines, lines[frame.f_lasti]
    except KeyError:
        return code, lines, counted_line(frame)


def line_in(frame):
    """The line that a frame of the program is at. Python counts it from the beginning of the function each time."""
    try:
        return known_lines[id(frame.f_code)][frame.f_lasti]
    except KeyError:
        return counted_line(frame)


def lines_of(code):
    """The lines of a code of the program that are known, by instructions."""
    if len(known_lines) > 10_000:
        known_lines.clear()  # the program makes functions anew again and again
    return known_lines.setdefault(id(code), {"code": code})


def counted_line(frame):
    """Gets to know the line that a frame of the program is at."""
    line = lines_of(frame.f_code)[frame.f_lasti] = frame.f_lineno
    return line


def present(fields):
    """Without those that are 0 or empty."""
    return {key: value for key, value in fields.items() if value}


def is_recording():
    """Whether the clock and the threads are virtual."""
    return log.active


def representation(value):
    """repr(), but for addresses, which differ from run to run, and for what is longer than somebody reads."""
    kind = type(value)
    try:
        if kind in SHORT:
            return repr(value)
        is_huge = kind in HUGE and len(value) > LONGEST
        text = _brief.repr(value) if is_huge else repr(value)
    except Exception as error:
        return f"<{type(value).__name__}: repr() raised {type(error).__name__}>"
    if len(text) > LONGEST:
        text = text[:LONGEST] + "…"
    return ADDRESS.sub(" at 0x…", text) if " at 0x" in text else text


LONGEST = 4000  # characters of a representation, and elements of what is represented whole
SHORT = (int, type(None), bool, float)
HUGE = (str, bytes, bytearray, list, tuple, dict, set, frozenset, collections.deque)
_brief = reprlib.Repr()


def task_number(task):
    return _number(task, "task", "_awaitscope_task")


def future_number(future):
    """The number of a future; 0 for None."""
    return 0 if future is None else _number(future, "future", "_awaitscope_future")


def _number(thing, sort, attribute):
    """The number that a thing was given when it was made; one written in C gets it when it is first seen."""
    number = getattr(thing, attribute, 0)
    if not number:
        number = log.next(sort)
        setattr(thing, attribute, number)
    return number
