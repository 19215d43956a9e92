"""Writes a recording as a trace: see docs/trace-format.md of Awaitscope."""

import json
import os
import sys

from .clock import SECOND

# Keys in the order in which they stand in a line.
KEYS = (
    "seq", "time", "iteration", "kind", "task", "parent", "handle", "handle_kind", "outcome", "wait", "name",
    "label", "coroutine", "value", "item", "text", "order", "state", "awaited_task", "timer", "future",
    "resource", "job", "lock", "size", "maxsize", "due", "duration", "tasks", "line",
)
SECONDS = ("time", "due", "duration")
# What some kinds have even if the event says nothing of it. Queues have no name in Python.
ALWAYS = {
    "timer_scheduled": {"due": 0},
    "queue_created": {"name": "queue", "maxsize": 0},
    "queue_put": {"size": 0, "maxsize": 0},
    "queue_get": {"size": 0, "maxsize": 0},
}


def trace(path, source, events):
    """The text of the trace of a program."""
    lines = [_header(path, source, len(events))]
    lines += [_line(number, event) for number, event in enumerate(events)]
    return "\n".join(lines) + "\n"


def semantics():
    """The rules that this interpreter follows: those of the nearest version that Awaitscope knows."""
    return "3.%d" % min(13, max(11, sys.version_info[1]))


def _header(path, source, events):
    header = {"format": "awaitscope-trace", "version": 1}
    if events:
        header["events"] = events
    header.update(program=os.path.basename(path), clock="virtual", semantics=semantics(), knobs={})
    header["source"] = {"python": source, "cpp": ""}
    return _json(header)


def _line(number, event):
    fields = {**ALWAYS.get(event["kind"], {}), **event, "seq": number}
    members = []
    for key in KEYS:
        if key in fields:
            value = fields[key]
            members.append(f'"{key}":{_seconds(value) if key in SECONDS else _json(value)}')
    return "{" + ",".join(members) + "}"


def _json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _seconds(nanoseconds):
    """Exact, as a decimal fraction without zeros at its end."""
    whole, fraction = divmod(nanoseconds, SECOND)
    return f"{whole}.{fraction:09}".rstrip("0").rstrip(".")
