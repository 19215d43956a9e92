"""Writes a recording as a trace: see docs/trace-format.md of Awaitscope."""

import json
import os
import sys

from .clock import SECOND
from .log import present

# Keys of an event's own in the order in which they stand in a line, behind seq, time, iteration and kind.
KEYS = (
    "task", "parent", "handle", "handle_kind", "outcome", "wait", "name", "label", "coroutine", "value", "item",
    "text", "order", "state", "awaited_task", "timer", "future", "resource", "job", "lock", "size", "maxsize",
    "due", "duration", "tasks", "line",
)
# What some kinds have even if the event says nothing of it. Queues have no name in Python.
ALWAYS = {
    "timer_scheduled": {"due": 0},
    "queue_created": {"name": "queue", "maxsize": 0},
    "queue_put": {"size": 0, "maxsize": 0},
    "queue_get": {"size": 0, "maxsize": 0},
}


def header(path, source, clock):
    """The first line. How many events follow is not known when it is written."""
    fields = {"format": "awaitscope-trace", "version": 1, "program": os.path.basename(path), "clock": clock}
    fields.update(semantics=semantics(), knobs={}, source={"python": source, "cpp": ""})
    return quoted(fields) + "\n"


def semantics():
    """The rules that this interpreter follows: those of the nearest version that Awaitscope knows."""
    return "3.%d" % min(13, max(11, sys.version_info[1]))


class Lines:
    """Makes lines of events, which it numbers. Times never go back, though threads may read them crosswise."""

    def __init__(self):
        self.count = 0
        self._time = 0

    def text(self, events):
        """The lines of events as the log has them, in bytes."""
        lines = []
        number, latest = self.count, self._time
        for form, time, content in events:
            if time > latest:
                latest = time
            if form is None:
                lines.append(_line(number, latest, *content))
            else:
                lines.append(form % (number, latest // SECOND, latest % SECOND, *content))
            number += 1
        self.count, self._time = number, latest
        return encoded("".join(lines))


def _line(number, time, kind, iteration, fields):
    """The line of an event without a form."""
    if kind in ALWAYS:
        fields = {**ALWAYS[kind], **present(fields)}
    else:
        fields = present(fields)
    shape = (kind, *fields)
    found = _shapes.get(shape)
    if found is None:
        found = _shapes[shape] = _form_of(shape)
    form, keys = found
    return form % (number, seconds(time), iteration, *[_WORDS[key](fields[key]) for key in keys])


def _form_of(shape):
    """The form of lines with that kind and these keys, and the keys in order."""
    kind, *keys = shape
    keys.sort(key=KEYS.index)
    members = ["%d", "%s", "%d", *["%s" for _ in keys]]
    names = ["seq", "time", "iteration", *keys]
    pairs = [f'"{name}":{member}' for name, member in zip(names, members)]
    pairs.insert(3, f'"kind":"{kind}"')
    return "{" + ",".join(pairs) + "}\n", keys


def encoded(text):
    """In UTF-8. A lone surrogate, which no Unicode text has, becomes a replacement character."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def quoted(value):
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def seconds(nanoseconds):
    """Exact, as a decimal fraction without zeros at its end."""
    whole, fraction = divmod(nanoseconds, SECOND)
    return f"{whole}.{fraction:09}".rstrip("0") if fraction else str(whole)


_shapes = {}
# How the values of keys are written.
_WORDS = dict.fromkeys(KEYS, str)
_WORDS.update(dict.fromkeys(("due", "duration"), seconds))
_TEXTS = ("handle_kind", "outcome", "wait", "name", "label", "coroutine", "value", "item", "text", "order", "state")
_WORDS.update(dict.fromkeys(_TEXTS, json.encoder.encode_basestring))
_WORDS["tasks"] = quoted
