"""The random programs' statements: what the fields of each are, and what every program must obey.

The generator, the shrinker and the pretty printer all walk through programs; they do it by the table here.
"""

import math

# The fields of a statement behind its op.
SHAPES = {
    "print": ("text",),
    "sleep": ("seconds",),
    "block": ("seconds",),
    "read_clock": ("clock",),
    "return": ("value",),
    "repeat": ("times", "body"),
    "raise": ("error", "text"),
    "try": ("body", "catches", "body", "final"),
    "reraise_try": ("body", "body"),
    "spawn": ("slot", "fn", "name"),
    "spawn_lost": ("fn",),
    "drop": ("slot",),
    "gc": (),
    "await": ("slot",),
    "call": ("fn",),
    "never_awaited": ("fn",),
    "run_nested": ("fn",),
    "cancel": ("slot",),
    "cancel_self": (),
    "uncancel": (),
    "cancelling": (),
    "gather": ("slot", "items", "flag"),
    "wait": ("slots", "timeout", "return_when"),
    "wait_for": ("item", "timeout"),
    "shield": ("slot", "item"),
    "as_completed": ("items", "timeout"),
    "timeout": ("timeout", "body"),
    "timeout_at": ("seconds", "body"),
    "reschedule": ("timeout",),
    "group": ("body",),
    "group_spawn": ("slot", "fn"),
    "put": ("resource", "value"),
    "get": ("resource",),
    "put_nowait": ("resource", "value"),
    "get_nowait": ("resource",),
    "task_done": ("resource",),
    "join": ("resource",),
    "with": ("resource", "body"),
    "acquire": ("resource",),
    "release": ("resource",),
    "event_set": ("resource",),
    "event_clear": ("resource",),
    "event_wait": ("resource",),
    "cond_wait": ("resource",),
    "cond_wait_for": ("resource", "count"),
    "notify": ("resource", "count"),
    "notify_all": ("resource",),
    "barrier_wait": ("resource",),
    "barrier_abort": ("resource",),
    "barrier_reset": ("resource",),
    "executor": ("slot", "pool", "seconds", "outcome"),
    "to_thread": ("seconds", "outcome"),
    "call_soon": ("handle", "text", "action"),
    "call_soon_threadsafe": ("handle", "text", "action"),
    "call_later": ("handle", "seconds", "text", "action"),
    "call_at": ("handle", "clock", "seconds", "text", "action"),
    "cancel_handle": ("handle",),
    "add_callback": ("slot", "text"),
    "future": ("slot",),
    "future_set": ("slot", "value"),
    "future_error": ("slot", "error", "text"),
    "new_future_await": (),
    "var_set": ("value",),
    "var_print": (),
    "handler": ("flag",),
    "generate": ("fn", "times", "count", "flag"),
}

BODIES = ("body", "final")
ACTIONS = {
    "cancel": ("slot",),
    "event_set": ("resource",),
    "future_set": ("slot", "value"),
    "raise": ("error", "text"),
}


def fields(statement):
    """(position, sort, value) of the fields of a statement."""
    return [(index + 1, sort, statement[index + 1]) for index, sort in enumerate(SHAPES[statement[0]])]


def statements(body):
    """All statements of a list and of the lists within."""
    for statement in body:
        yield statement
        for _, sort, value in fields(statement):
            if sort in BODIES and value:
                yield from statements(value)


def functions_of(statement):
    """The functions that a statement itself names, one for each time."""
    result = []
    for _, sort, value in fields(statement):
        if sort == "fn":
            result.append(value)
        elif sort in ("item", "items"):
            result += [item["fn"] for item in ([value] if sort == "item" else value) if "fn" in item]
    return result


def slots_of_items(statement):
    for _, sort, value in fields(statement):
        if sort in ("item", "items"):
            yield from (item["slot"] for item in ([value] if sort == "item" else value) if "slot" in item)


def slots_awaited(statement):
    """The slots whose tasks a statement itself awaits."""
    if statement[0] == "await":
        return [statement[1]]
    if statement[0] == "wait":
        return statement[1]
    return list(slots_of_items(statement)) if statement[0] in ("wait_for", "as_completed") else []


def mixes_timeouts_and_requests(program):
    """Whether a task may enter a timeout with a request to cancel that was made before.

    Who catches everything may do so where asyncio.run() cancels what is left.
    """
    ops = {statement[0] for body in program["functions"] for statement in statements(body)}
    requests = {"cancel", "cancel_self", "group", "timeout", "try", "wait_for"}
    return bool(ops & {"timeout", "timeout_at"}) and bool(ops & requests)


def size(program):
    """How many statements a program has."""
    return sum(1 for body in program["functions"] for _ in statements(body))


def estimate(program):
    """At most so many statements run, at most so many tasks start."""
    costs = {}

    def cost(body):
        executed = started = 0
        for statement in body:
            executed += 1
            times = 1
            if statement[0] == "generate":
                times = statement[2]
            for function in functions_of(statement):
                more = costs[function]
                executed += times * more[0]
                started += times * more[1] + (
                    statement[0] not in ("call", "generate", "never_awaited", "run_nested")
                )
            for _, sort, value in fields(statement):
                if sort in BODIES and value:
                    more = cost(value)
                    times = statement[1] if statement[0] == "repeat" else 1
                    executed += times * more[0]
                    started += times * more[1]
        return executed, started

    for index in reversed(range(len(program["functions"]))):
        costs[index] = cost(program["functions"][index])
    return costs[0]


def problem(program):
    """What is wrong with a program, None if it is a proper one.

    A proper program ends, since its functions call functions of higher numbers only; and its tasks do not
    wait for each other in a circle, in which cancel() would go round without end.
    """
    bodies = program["functions"]
    for index, body in enumerate(bodies):
        for statement in statements(body):
            if any(not index < function < len(bodies) for function in functions_of(statement)):
                return f"function {index} calls one of no higher number: {statement}"
    # The lowest function of the tasks that a slot may hold.
    lowest = {}
    changed = True
    while changed:
        changed = False
        for body in bodies:
            for statement in statements(body):
                if statement[0] in ("spawn", "group_spawn", "gather", "shield"):
                    held = functions_of(statement) + [
                        lowest.get(slot, math.inf) for slot in slots_of_items(statement)
                    ]
                    least = min(held, default=math.inf)
                    if least < lowest.get(statement[1], math.inf):
                        lowest[statement[1]] = least
                        changed = True
    for index, body in enumerate(bodies):
        for statement in statements(body):
            if any(lowest.get(slot, math.inf) <= index for slot in slots_awaited(statement)):
                return f"function {index} may wait for itself: {statement}"
    return None
