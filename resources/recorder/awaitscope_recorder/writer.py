"""Writes a recording as a trace: see docs/trace-format.md of Awaitscope."""

import os
import sys

from .clock import SECOND
from .shapes import ALWAYS, KEYS, SHAPES, named_shape, quoted, seconds


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
        self._time = 0
        self._iteration = 0

    def text(self, events, began):
        """The lines of events as the log has them, in bytes. Their times count from `began`."""
        lines = []
        add, shape_of = lines.append, SHAPES.get
        number, latest, iteration = self.count, self._time, self._iteration
        of_iteration = f',"iteration":{iteration},'
        when = f'"time":{seconds(latest)}{of_iteration}'
        latest += began
        second, whole = -SECOND, ""  # where the second of the time begins, and its number
        for event in events:
            shape = shape_of(event[0])
            if shape is None:
                shape, iteration_then, event = _named(*event)
            else:
                iteration_then = iteration + shape.begins_iteration
            time = event[1]
            if time > latest or iteration_then > iteration:
                if time > latest:
                    latest = time
                if iteration_then > iteration:
                    iteration = iteration_then
                    of_iteration = f',"iteration":{iteration},'
                # As seconds(), in less time for one time after another.
                rest = latest - second
                if rest >= SECOND:
                    rest = (latest - began) % SECOND
                    second, whole = latest - rest, f'"time":{(latest - began) // SECOND}.'
                if rest >= TENTH and rest % 10:
                    when = f"{whole}{rest}{of_iteration}"
                else:
                    when = f'"time":{seconds(latest - began)}{of_iteration}'
            add(shape.lines(event, number, when))
            number += shape.count
        self.count, self._time, self._iteration = number, latest - began, iteration
        return encoded("".join(lines))


TENTH = SECOND // 10  # so much has as many digits as there are places behind the point


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
