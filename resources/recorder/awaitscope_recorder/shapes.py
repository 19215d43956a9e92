"""The shapes of events: which keys an event has, and what its line looks like.

What happens at every step is told by tuples without names, (shape, time, value…): the shape is a number, and stands
for the kind of the event and the keys of the values.
"""

import itertools
import json

from .clock import SECOND

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


def quoted(value):
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def seconds(nanoseconds):
    """Exact, as a decimal fraction without zeros at its end."""
    whole, fraction = divmod(nanoseconds, SECOND)
    return f"{whole}.{fraction:09}".rstrip("0") if fraction else str(whole)


class _Texts(dict):
    """Texts as JSON; those that come again and again are not made again."""

    def __missing__(self, text):
        if len(self) > 10_000:
            self.clear()
        found = self[text] = json.encoder.encode_basestring(text)
        return found


# How the values of keys are written that are no whole numbers.
_WORDS = dict.fromkeys(("due", "duration"), seconds)
_TEXTS = ("handle_kind", "outcome", "wait", "name", "label", "coroutine", "value", "item", "text", "order", "state")
_WORDS.update(dict.fromkeys(_TEXTS, _Texts().__getitem__))
_WORDS["tasks"] = quoted


class Shape:
    """What events have in common that are of one kind and may have the same keys, in the order of KEYS.

    Keys with a fixed value are no part of an event.
    """

    def __init__(self, kind, keys, fixed):
        self.kind = kind
        self.keys = keys
        self._fixed = fixed
        self._always = [key in ALWAYS.get(kind, ()) for key in keys]
        self._forms = {}  # by whether each value is there
        self.form, _, self.words = self._form([True] * len(keys))

    def fields(self, values):
        """The values by their keys."""
        return {**dict(zip(self.keys, values)), **self._fixed}

    def without_absent(self, values):
        """For values of which some are 0 or empty, and so absent: form, words and the other values."""
        there = tuple(map(bool, values))
        found = self._forms.get(there)
        if found is None:
            found = self._forms[there] = self._form(there)
        form, shown, words = found
        return form, words, itertools.compress(values, shown)

    def _form(self, there):
        """The form of a line, which keys it has, and what makes words of the values that are no whole numbers."""
        shown = [is_there or always for is_there, always in zip(there, self._always)]
        keys = list(itertools.compress(self.keys, shown))
        members = {**dict.fromkeys(keys, "%s"), **{key: quoted(value) for key, value in self._fixed.items()}}
        pairs = [f'"{key}":{members[key]}' for key in KEYS if key in members]
        words = [(place, _WORDS[key]) for place, key in enumerate(keys) if key in _WORDS]
        return '{"seq":%s,%s' + ",".join([f'"kind":"{self.kind}"', *pairs]) + "}\n", shown, words


SHAPES = {}  # by their numbers, which are not 0


def shape(kind, *keys, **fixed):
    """The number of a new shape."""
    number = len(SHAPES) + 1
    SHAPES[number] = Shape(kind, keys, fixed)
    return number


# An iteration of the loop begins. All that follows happens in it.
ITERATION = shape("loop_iteration", "duration")
