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


class _Members(dict):
    """What stands in a line for the values of a key; those that come again and again are not made again."""

    def __init__(self, key, as_json, always):
        super().__init__()
        self._start = f',"{key}":'
        self._as_json = as_json
        self._always = always

    def __missing__(self, value):
        if len(self) > 10_000:
            self.clear()
        found = self[value] = self._start + self._as_json(value) if value or self._always else ""
        return found


# How the values of keys are written that are no whole numbers.
_TEXTS = ("handle_kind", "outcome", "wait", "name", "label", "coroutine", "value", "item", "text", "order", "state")
_AS_JSON = {
    **dict.fromkeys(_TEXTS, json.encoder.encode_basestring), **dict.fromkeys(("due", "duration"), seconds),
    "tasks": quoted,
}
_SHOWN = ("item", "value")  # keys whose values are representations
_ONCE = ("handle", "timer", "future", "job", "due", "duration", "tasks")  # keys whose values hardly come again
_names = {"quoted": quoted, "seconds": seconds}  # of what the expressions for members use


def _members(key, always):
    """The name of what stands for the values of a key."""
    name = f"always_{key}" if always else key
    if name not in _names:
        _names[name] = _Members(key, _AS_JSON.get(key, str), always)
    return name


def _member(key, value, always):
    """For an f-string: the member of a line for what an expression gives, if that is neither 0 nor empty."""
    if key in _ONCE:
        as_json = f"{_AS_JSON[key].__name__}({value})" if key in _AS_JSON else value
        member = f"""f',"{key}":{{{as_json}}}'"""
        return f"{{{member}}}" if always else f"""{{{member} if {value} else ""}}"""
    member = f"{_members(key, always)}[{value}]"
    if key in _SHOWN:
        # A representation, or a number that is its own.
        member = f"""f',"{key}":"{{{value}}}"' if type({value}) is int else {member}"""
    return f"{{{member}}}"


class _Part:
    """What one event of a shape has: its kind, the keys of its values in the order of KEYS, keys with fixed values."""

    def __init__(self, kind, keys, fixed):
        self.kind = kind
        self.keys = keys
        self.fixed = fixed

    def fields(self, values):
        """The values by their keys."""
        named = dict(zip(self.keys, values))
        for key in _SHOWN:
            if type(named.get(key)) is int:
                named[key] = str(named[key])
        return {**named, **self.fixed}

    def template(self, ordinal, place):
        """Its line, for an f-string; its values begin at that place of the tuple."""
        always = ALWAYS.get(self.kind, ())
        members = {key: f',"{key}":{_doubled(quoted(value))}' for key, value in self.fixed.items()}
        for index, key in enumerate(self.keys):
            members[key] = _member(key, f"event[{place + index}]", key in always)
        number = f"number + {ordinal}" if ordinal else "number"
        line = "".join(members[key] for key in KEYS if key in members)
        return f'{{{{"seq":{{{number}}},{{when}}"kind":"{self.kind}"{line}}}}}\\n'


def _doubled(text):
    """A text without quotes or backslashes of its own, for an f-string."""
    return text.replace("{", "{{").replace("}", "}}")


class Shape:
    """What tuples have in common that tell of the same kinds of events with values for the same keys."""

    def __init__(self, *parts):
        self.parts = parts
        self.count = len(parts)  # events
        self.begins_iteration = parts[0].kind == "loop_iteration"
        self.lines = self._function()

    def events(self, values):
        """Pairs of a kind and its fields."""
        for part in self.parts:
            yield part.kind, part.fields(values)
            values = values[len(part.keys) :]

    def _function(self):
        """A function (event, number, when) that makes the lines. Python does so fastest with a compiled f-string."""
        place, templates = 2, []
        for ordinal, part in enumerate(self.parts):
            templates.append(part.template(ordinal, place))
            place += len(part.keys)
        return eval(f"""lambda event, number, when: f'''{"".join(templates)}'''""", _names)


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


WHOLE = 1 << 60  # whole numbers from 1 up to this one need not be made texts by who tells: see _SHOWN

# An iteration of the loop begins. All that follows happens in it.
ITERATION = shape("loop_iteration", "duration")
