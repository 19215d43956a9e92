"""Compares a trace with what the recorder saw, event by event."""

import json
import re
from decimal import Decimal

# What the recorder has nothing to say about: where things stand in a file of events, and in C++.
NOT_COMPARED = ("seq", "cpp_line")
SECONDS = ("time", "due", "duration")
# How a person calls a queue, a lock and so on; Python's have no name. The labels of waits begin with it.
NAMED = "queue", "lock", "semaphore", "event", "condition", "barrier", "executor"
NAMED_WAITS = "queue_get", "queue_put", "queue_join", "lock", "semaphore", "event", "condition", "barrier"
NOT_COMPARED_OF = {f"{thing}_created": ("name",) for thing in NAMED}
# In C++ a delay is a double, so that it reads sleep(0.0) where a program in Python says sleep(0).
WHOLE_DELAY = re.compile(r"^sleep\((-?\d+)\)$")


def normal(event):
    """An event of a saved trace in the form in which record() gives it: whole nanoseconds, no empty fields."""
    dropped = NOT_COMPARED + NOT_COMPARED_OF.get(event["kind"], ())
    result = {}
    for key, value in event.items():
        if key in SECONDS:
            value = int(Decimal(value) * 1_000_000_000)
        if key in ("time", "iteration") or (key not in dropped and value not in (0, "", None, [])):
            result[key] = value
    return result


def read_trace(text):
    """The events of a saved trace, in normal form; its first line is the header."""
    lines = text.splitlines()
    return [normal(json.loads(line, parse_float=Decimal)) for line in lines[1:]]


def in_either_language(event):
    """An event in normal form, without what a program in C++ calls otherwise than the same one in Python."""
    label = event.get("label", "")
    if label == "never_awaited":
        event = {key: value for key, value in event.items() if key != "line"}  # where a coroutine dies
    if event.get("wait") in NAMED_WAITS:
        label = label.rpartition(".")[2]
    elif label.startswith("sleep("):
        label = WHOLE_DELAY.sub(r"sleep(\1.0)", label)
    return dict(event, label=label) if label else event


def first_difference(ours, theirs):
    """A sentence about the first event that differs, with what came before it; None if all are equal."""
    for index in range(max(len(ours), len(theirs))):
        left = ours[index] if index < len(ours) else None
        right = theirs[index] if index < len(theirs) else None
        if left != right:
            before = [show(event) for event in theirs[max(0, index - 3) : index]]
            lines = [f"event {index} differs", *before, f"  awaitscope: {show(left)}", f"  python:     {show(right)}"]
            return "\n".join(lines)
    return None


def show(event):
    return "(no event)" if event is None else json.dumps(event, sort_keys=True)
