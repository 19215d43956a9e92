"""The shapes of events: which keys an event has, and what its line looks like.

What happens at every step is told by tuples without names, (shape, time, value…): the shape is a number, and stands
for the kind of the event and the keys of the values; or for those of several events that happen at once.
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
_WORDS = dict.fromkeys(("due", "duration"), "seconds")
_TEXTS = ("handle_kind", "outcome", "wait", "name", "label", "coroutine", "value", "item", "text", "order", "state")
_WORDS.update(dict.fromkeys(_TEXTS, "text"))
_WORDS.update(tasks="quoted", item="shown")
_texts = _Texts()


def _shown(value):
    """A representation, or a number that is its own."""
    return f'"{value}"' if type(value) is int else _texts[value]


_WRITERS = {"seconds": seconds, "text": _texts.__getitem__, "quoted": quoted, "shown": _shown}


class _Part:
    """What one event of a shape has: its kind, the keys of its values in the order of KEYS, keys with fixed values."""

    def __init__(self, kind, keys, fixed):
        self.kind = kind
        self.keys = keys
        self.fixed = fixed

    def fields(self, values):
        """The values by their keys."""
        named = dict(zip(self.keys, values))
        if type(named.get("item")) is int:
            named["item"] = str(named["item"])
        return {**named, **self.fixed}

    def template(self, ordinal, place, there):
        """Its line, for an f-string; its values begin at that place of the tuple, and are there or absent."""
        always = ALWAYS.get(self.kind, ())
        members = {key: _doubled(quoted(value)) for key, value in self.fixed.items()}
        for index, key in enumerate(self.keys):
            if there[index] or key in always:
                value = f"event[{place + index}]"
                members[key] = f"{{{_WORDS[key]}({value})}}" if key in _WORDS else f"{{{value}}}"
        pairs = [f'"kind":"{self.kind}"', *(f'"{key}":{members[key]}' for key in KEYS if key in members)]
        number = f"number + {ordinal}" if ordinal else "number"
        return f'{{{{"seq":{{{number}}},{{when}}{",".join(pairs)}}}}}\\n'


def _doubled(text):
    """A text without quotes or backslashes of its own, for an f-string."""
    return text.replace("{", "{{").replace("}", "}}")


class Shape:
    """What tuples have in common that tell of the same kinds of events with values for the same keys."""

    def __init__(self, *parts):
        self.parts = parts
        self.count = len(parts)  # events
        self.begins_iteration = parts[0].kind == "loop_iteration"
        self.lines = self._function([True] * sum(len(part.keys) for part in parts))  # see lines_without()
        self._functions = {}  # by whether each value is there

    def events(self, values):
        """Pairs of a kind and its fields."""
        for part in self.parts:
            yield part.kind, part.fields(values)
            values = values[len(part.keys) :]

    def lines_without(self, event):
        """A function (event, number, when) that makes the lines of an event of which some values are 0 or empty,
        and so absent; `lines` is that for one without such."""
        there = tuple(map(bool, event[2:]))
        found = self._functions.get(there)
        if found is None:
            found = self._functions[there] = self._function(there)
        return found

    def _function(self, there):
        """Python makes lines fastest with f-strings that it has compiled."""
        place, templates = 2, []
        for ordinal, part in enumerate(self.parts):
            templates.append(part.template(ordinal, place, there[place - 2 :]))
            place += len(part.keys)
        return eval(f"lambda event, number, when: f'{''.join(templates)}'", _WRITERS)


SHAPES = {}  # by their numbers, which are not 0


def shape(kind, *keys, **fixed):
    """The number of a new shape, of one event."""
    return _number_of(Shape(_Part(kind, keys, fixed)))


def together(*numbers):
    """The number of a new shape for events that happen at once, with the values of one after those of the other."""
    return _number_of(Shape(*itertools.chain.from_iterable(SHAPES[number].parts for number in numbers)))


def named_shape(kind, keys):
    """A shape without a number, of one event."""
    return Shape(_Part(kind, keys, {}))


def count_of(events):
    """How many events these tuples tell of."""
    return sum(SHAPES[event[0]].count if type(event[0]) is int else 1 for event in events)


def _number_of(new):
    number = len(SHAPES) + 1
    SHAPES[number] = new
    return number


# An iteration of the loop begins. All that follows happens in it.
ITERATION = shape("loop_iteration", "duration")
