"""Writes a recording as a trace: see docs/trace-format.md of Awaitscope."""

import os
import sys

from .clock import SECOND
from .shapes import ALWAYS, KEYS, SHAPES, named_shape, quoted


def header(path, source, clock):
    """The first line. How many events follow is not known when it is written."""
    fields = {"format": "awaitscope-trace", "version": 1, "program": os.path.basename(path), "clock": clock}
    fields.update(semantics=semantics(), knobs={}, source={"python": source, "cpp": ""})
    return quoted(fields) + "\n"


def semantics():
    """The rules that this interpreter follows: those of the nearest version that Awaitscope knows."""
    return "3.%d" % min(13, max(11, sys.version_info[1]))


class Lines:
    """Makes lines of events, which it numbers. Times never go back, though threads may read them crosswise.

    It must keep pace with the program, so nothing is looked up twice.
    """

    def __init__(self):
        self.count = 0
        self._time = -1
        self._iteration = 0
        self._when = ""  # these two, as a line has them
        self._second = -SECOND  # where the second of that time begins
        self._whole = ""  # its number, with a point

    def text(self, events, began):
        """The lines of events as the log has them, in bytes. Their times count from `began`."""
        lines = []
        add, shape_of = lines.append, SHAPES.get
        number, latest, iteration, when = self.count, self._time + began, self._iteration, self._when
        for event in events:
            shape = shape_of(event[0])
            if shape is None:
                shape, iteration_then, event = _named(*event)
            else:
                iteration_then = iteration + shape.begins_iteration
            if event[1] > latest or iteration_then > iteration:
                latest = max(latest, event[1])
                iteration = max(iteration, iteration_then)
                when = f'"time":{self._moment(latest - began)},"iteration":{iteration},'
            lines_of = shape.lines if all(event) else shape.lines_without(event)
            add(lines_of(event, number, when))
            number += shape.count
        self.count, self._time, self._iteration, self._when = number, latest - began, iteration, when
        return encoded("".join(lines))

    def _moment(self, time):
        """As seconds(), in less time for one time after another."""
        rest = time - self._second
        if rest >= SECOND:
            self._second = time - time % SECOND
            self._whole = f"{time // SECOND}."
            rest = time % SECOND
        moment = self._whole + str(SECOND + rest)[1:]
        return moment.rstrip("0").rstrip(".") if moment[-1] == "0" else moment


def _named(kind, time, iteration, fields):
    """Shape, iteration and the tuple without names of an event whose values have names."""
    fields = {**ALWAYS.get(kind, {}), **fields}
    names = (kind, *fields)
    shape = _shapes.get(names)
    if shape is None:
        shape = _shapes[names] = named_shape(kind, sorted(fields, key=KEYS.index))
    return shape, iteration, (kind, time, *[fields[key] for key in shape.parts[0].keys])


_shapes = {}  # by the kind and the keys


def encoded(text):
    """In UTF-8. A lone surrogate, which no Unicode text has, becomes a replacement character."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
