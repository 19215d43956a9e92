"""Makes a program on which something fails as small as it can be while that still fails."""

import copy
import itertools
import json

import program_language as language

BATCH = 24
SIMPLER = {
    "seconds": (0, 1),
    "timeout": (None, 0, 1),
    "times": (1,),
    "count": (1,),
    "name": (None,),
    "value": (0,),
    "action": (None,),
    "final": (None,),
    "outcome": (None,),
    "pool": (None,),
    "flag": (False,),
    "return_when": ("ALL_COMPLETED",),
    "catches": (None, "BaseException"),
    "error": ("ValueError",),
    "clock": (0,),
}
SIMPLER_RESOURCES = {"maxsize": (0, 1), "value": (1,), "threads": (1,), "parties": (1, 2), "order": ("fifo",)}


def shrink(program, failing, most_calls=4000):
    """The smallest program found.

    failing(programs) says of each whether it fails; it is asked about many at once, since that is cheap where
    the programs run in a process of their own, and about no more than most_calls in all.
    """
    tried = {json.dumps(program)}
    while True:
        candidates = fresh(reductions(program), tried)
        smaller = None
        while smaller is None and most_calls > 0:
            batch = list(itertools.islice(candidates, min(BATCH, most_calls)))
            if not batch:
                break
            most_calls -= len(batch)
            smaller = next((each for each, fails in zip(batch, failing(batch)) if fails), None)
        if smaller is None:
            return program
        program = smaller


def fresh(candidates, tried):
    """Those that are proper programs and were not tried before."""
    for candidate in candidates:
        text = json.dumps(candidate)
        if text not in tried and language.problem(candidate) is None:
            tried.add(text)
            yield candidate


def reductions(program):
    """Simpler programs: those that lose most come first."""
    yield from without_functions(program)
    yield from without_statements(program)
    yield tidy(program)
    yield from unwrapped(program)
    yield from shorter_ways(program)
    yield from without_items(program)
    yield from simpler_fields(program)
    yield from simpler_resources(program)


def changed(program, path, value):
    """A copy in which the list at the path is another one."""
    result = dict(program, functions=copy.deepcopy(program["functions"]))
    place = result["functions"]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return result


def lists(body, path):
    """(path, list) of a list of statements and of all within."""
    yield path, body
    for index, statement in enumerate(body):
        for position, sort, value in language.fields(statement):
            if sort in language.BODIES and value:
                yield from lists(value, (*path, index, position))


def all_lists(program):
    for index, body in enumerate(program["functions"]):
        yield from lists(body, (index,))


def without_functions(program):
    """Each function once without all that calls it; the functions themselves go, too, as do their numbers."""
    for gone in reversed(range(1, len(program["functions"]))):
        functions = [only_calling(body, lambda function: function != gone) for body in program["functions"]]
        yield renumbered(program, functions, [index for index in range(len(functions)) if index != gone])


def only_calling(body, wanted):
    """A list of statements without those that call functions that are not wanted."""
    result = []
    for statement in body:
        statement = list(statement)
        if not all(wanted(value) for _, sort, value in language.fields(statement) if sort == "fn"):
            continue
        keep = True
        for position, sort, value in language.fields(statement):
            if sort == "items":
                statement[position] = [item for item in value if "slot" in item or wanted(item["fn"])]
            elif sort == "item":
                keep = "slot" in value or wanted(value["fn"])
            elif sort in language.BODIES and value is not None:
                statement[position] = only_calling(value, wanted)
        if keep:
            result.append(statement)
    return result


def renumbered(program, functions, kept):
    """The program with these functions only, numbered anew."""
    numbers = {old: new for new, old in enumerate(kept)}

    def numbered(value, sort):
        if sort == "fn":
            return numbers[value]
        if sort == "item":
            return {"fn": numbers[value["fn"]]} if "fn" in value else value
        if sort == "items":
            return [numbered(item, "item") for item in value]
        if sort in language.BODIES and value is not None:
            return [each(statement) for statement in value]
        return value

    def each(statement):
        return [statement[0], *(numbered(value, sort) for _, sort, value in language.fields(statement))]

    return dict(program, functions=[[each(statement) for statement in functions[index]] for index in kept])


def without_statements(program):
    """Lists of statements without a part: halves first, single ones last."""
    places = list(all_lists(program))
    sizes = sorted({size for _, body in places for size in part_sizes(len(body))}, reverse=True)
    for size in sizes:
        for path, body in places:
            if size in part_sizes(len(body)):
                for start in reversed(range(0, len(body), size)):
                    yield changed(program, path, body[:start] + body[start + size :])


def part_sizes(length):
    sizes = []
    while length > 0:
        sizes.append(length)
        length //= 2
    return sizes


def tidy(program):
    """Without functions that nobody calls and resources that nobody names."""
    functions = program["functions"]
    called = {0}
    for index, body in enumerate(functions):
        if index in called:
            called |= {number for each in language.statements(body) for number in language.functions_of(each)}
    program = renumbered(program, functions, sorted(called))
    named = set()

    def note(index):
        named.add(index)
        return index

    with_resources(program, note)
    numbers = {old: new for new, old in enumerate(sorted(named))}
    result = with_resources(program, lambda index: numbers.get(index, index))
    return dict(result, resources=[program["resources"][index] for index in sorted(named)])


def with_resources(program, number):
    """The program with other numbers of its resources."""

    def each(statement):
        result = [statement[0]]
        for _, sort, value in language.fields(statement):
            if sort in ("resource", "pool") and value is not None:
                value = number(value)
            elif sort == "action" and value and value[0] == "event_set":
                value = ["event_set", number(value[1])]
            elif sort in language.BODIES and value is not None:
                value = [each(inner) for inner in value]
            result.append(value)
        return result

    return dict(program, functions=[[each(statement) for statement in body] for body in program["functions"]])


def unwrapped(program):
    """Statements replaced by what is within them, and calls by what they call."""
    for path, body in all_lists(program):
        for index, statement in enumerate(body):
            inner = [each for _, sort, each in language.fields(statement) if sort in language.BODIES and each]
            if statement[0] == "call":
                inner.append(program["functions"][statement[1]])
            for instead in ([sum(inner, [])] if len(inner) > 1 else []) + inner:
                yield changed(program, path, body[:index] + copy.deepcopy(instead) + body[index + 1 :])
            for position, sort, value in language.fields(statement):
                if sort == "item" and "fn" in value:
                    yield changed(program, path, body[:index] + [["call", value["fn"]]] + body[index + 1 :])


def shorter_ways(program):
    """Calls that go to what the called function calls, instead of to it."""
    further = [
        {number for each in language.statements(body) for number in language.functions_of(each)}
        for body in program["functions"]
    ]
    for path, body in all_lists(program):
        for index, statement in enumerate(body):
            for position, sort, value in language.fields(statement):
                if sort == "fn":
                    for function in sorted(further[value]):
                        yield changed(program, (*path, index, position), function)


def without_items(program):
    for path, body in all_lists(program):
        for index, statement in enumerate(body):
            for position, sort, value in language.fields(statement):
                if sort in ("items", "slots"):
                    for item in range(len(value)):
                        yield changed(program, (*path, index, position), value[:item] + value[item + 1 :])


def simpler_fields(program):
    if program["debug"]:
        yield dict(program, debug=False)
    for path, body in all_lists(program):
        for index, statement in enumerate(body):
            for position, sort, value in language.fields(statement):
                # Only towards the simplest: a value goes to one that stands before it in the list.
                simpler = SIMPLER.get(sort, ())
                for other in simpler[: simpler.index(value)] if value in simpler else simpler:
                    yield changed(program, (*path, index, position), other)


def simpler_resources(program):
    for index, resource in enumerate(program["resources"]):
        for key, values in SIMPLER_RESOURCES.items():
            if key in resource:
                for other in values[: values.index(resource[key])] if resource[key] in values else values:
                    resources = copy.deepcopy(program["resources"])
                    resources[index][key] = other
                    yield dict(program, resources=resources)
