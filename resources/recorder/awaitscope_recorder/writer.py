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
PLACES = {key: place for place, key in enumerate(KEYS)}
SECONDS = ("due", "duration")
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
                lines.append(f'{{"seq":{number},"time":{seconds(latest)},{_rest(*content)}\n')
            else:
                lines.append(form % (number, latest // SECOND, latest % SECOND, *content))
            number += 1
        self.count, self._time = number, latest
        return "".join(lines).encode()


def _rest(kind, iteration, fields):
    """The end of the line of an event without a form, from its iteration on."""
    fields = {**ALWAYS[kind], **present(fields)} if kind in ALWAYS else present(fields)
    members = [f'"iteration":{iteration},"kind":"{kind}"']
    for key in sorted(fields, key=PLACES.__getitem__):
        value = fields[key]
        if key in SECONDS:
            members.append(f'"{key}":{seconds(value)}')
        else:
            members.append(f'"{key}":{value if type(value) is int else quoted(value)}')
    return ",".join(members) + "}"


def quoted(value):
    """A value as JSON. A lone surrogate, which no Unicode text has, becomes a replacement character."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def seconds(nanoseconds):
    """Exact, as a decimal fraction without zeros at its end."""
    whole, fraction = divmod(nanoseconds, SECOND)
    return f"{whole}.{fraction:09}".rstrip("0").rstrip(".") if fraction else str(whole)
