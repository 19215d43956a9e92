"""Holds traces that the program writes against docs/trace.schema.json.

Usage: tracefiles.py AWAITSCOPE SCHEMA

Runs every scenario at its defaults and with each knob at its ends, and checks every line. Then breaks
lines of every kind in every way that a writer might (a key missing, a key too many, a value of a wrong
type) and checks that the schema refuses each.
"""

import json
import os
import subprocess
import sys
import tempfile

import jsonschema


def run(program, *arguments, statuses=(0,)):
    done = subprocess.run([program, *arguments], capture_output=True, check=False, encoding="utf-8")
    if done.returncode not in statuses:
        raise AssertionError(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def settings_of(scenario):
    """Lists of knob values: the defaults, then each knob at its ends, one at a time."""
    settings = [[]]
    for knob in scenario["knobs"]:
        values = list(knob.get("choices") or [])
        if knob["type"] == "boolean":
            values = ["true", "false"]
        elif knob["type"] in ("integer", "number"):
            values = [knob["min"], knob["max"]]
        settings += [[f"{knob['name']}={value}"] for value in values]
    return settings


def trace_of(program, scenario, setting, path):
    arguments = [argument for pair in setting for argument in ("--set", pair)]
    # 1 is the status of a program that an exception has left, or that can never go on.
    run(program, "run", scenario["id"], *arguments, "--format", "jsonl", "-o", path, statuses=(0, 1))
    with open(path, "rb") as file:
        text = file.read().decode("utf-8")
    assert text.endswith("\n"), "the last line has no line feed"
    return [json.loads(line) for line in text.splitlines()]


def problems_of(lines, validator):
    """What is wrong with a whole trace: single lines, and what the lines say together."""
    if "format" not in lines[0]:
        yield "line 1 is not a header"
    before = {"time": 0, "iteration": 0}
    for number, line in enumerate(lines, 1):
        error = jsonschema.exceptions.best_match(validator.iter_errors(line))
        if error:
            yield f"line {number}: {error.message}: {line}"
        if number == 1:
            continue
        if line["seq"] != number - 2:
            yield f"line {number}: seq is {line['seq']}"
        for key in ("time", "iteration"):
            if line[key] < before[key]:
                yield f"line {number}: {key} goes back"
        before = line


# Kinds of lines that no lesson writes yet.
AT = {"seq": 7, "time": 1.5, "iteration": 3}
EXAMPLES = [
    {**AT, "kind": "handle_cancelled", "handle": 4},
    {**AT, "kind": "step_start", "task": 2, "line": 3},
    {**AT, "kind": "step_end", "task": 2, "outcome": "suspended", "wait": "lock", "label": "lock.acquire()",
     "future": 5, "resource": 1},
    {**AT, "kind": "step_end", "task": 2, "outcome": "suspended", "wait": "executor", "label": "job()",
     "future": 5, "resource": 1, "job": 1},
    {**AT, "kind": "step_end", "task": 2, "outcome": "suspended", "wait": "task_group", "label": "TaskGroup",
     "future": 5},
    {**AT, "kind": "step_end", "task": 2, "outcome": "exception", "text": "ValueError('no')"},
    {**AT, "kind": "timer_scheduled", "task": 2, "timer": 1, "due": 2.5, "label": "timeout"},
    {**AT, "kind": "timer_cancelled", "task": 2, "timer": 1},
    {**AT, "kind": "cancel_requested", "task": 2, "parent": 1},
    {**AT, "kind": "gather_created", "task": 1, "future": 2, "label": "gather(0)"},
    {**AT, "kind": "queue_created", "resource": 1, "name": "queue", "maxsize": 0, "order": "lifo"},
    {**AT, "kind": "queue_task_done", "task": 2, "resource": 1, "size": 2},
    {**AT, "kind": "lock_created", "task": 1, "resource": 1},
    {**AT, "kind": "lock_acquire", "task": 1, "resource": 1},
    {**AT, "kind": "lock_release", "task": 1, "resource": 1},
    {**AT, "kind": "semaphore_created", "task": 1, "resource": 1, "size": 2, "maxsize": 2},
    {**AT, "kind": "semaphore_acquire", "task": 1, "resource": 1, "size": 1},
    {**AT, "kind": "semaphore_release", "task": 1, "resource": 1, "size": 2},
    {**AT, "kind": "event_created", "task": 1, "resource": 1},
    {**AT, "kind": "event_set", "task": 1, "resource": 1},
    {**AT, "kind": "event_clear", "task": 1, "resource": 1},
    {**AT, "kind": "condition_created", "task": 1, "resource": 1, "lock": 2},
    {**AT, "kind": "condition_notify", "task": 1, "resource": 1, "size": 1},
    {**AT, "kind": "barrier_created", "task": 1, "resource": 1, "maxsize": 3},
    {**AT, "kind": "barrier_changed", "task": 1, "resource": 1, "size": 1, "state": "filling"},
    {**AT, "kind": "executor_created", "resource": 1, "maxsize": 32},
    {**AT, "kind": "executor_submit", "task": 1, "resource": 1, "job": 1, "label": "job"},
    {**AT, "kind": "executor_start", "resource": 1, "job": 1},
    {**AT, "kind": "executor_done", "resource": 1, "job": 1, "outcome": "result"},
    {**AT, "kind": "executor_done", "resource": 1, "job": 1, "outcome": "exception", "text": "OSError()"},
    {**AT, "kind": "exception", "text": "ValueError('no')"},
    {**AT, "kind": "warning", "text": "nothing is ready"},
    {**AT, "kind": "lane_created", "task": 1, "label": "worker"},
    {**AT, "kind": "slice_begin", "task": 1, "label": "compute"},
    {**AT, "kind": "slice_end", "task": 1, "label": "compute"},
    {**AT, "kind": "counter", "resource": 1, "label": "memory", "size": 5},
    {**AT, "kind": "flow_begin", "task": 1, "future": 1},
    {**AT, "kind": "flow_end", "task": 2, "future": 1},
]

# What a writer leaves out where it is 0, empty or not known: of any line, and of lines of one kind.
OPTIONAL = {"events", "semantics", "line", "cpp_line", "parent", "future", "task", "duration"}
OPTIONAL_OF = {
    "print": {"text"},
    "step_start": {"handle"},
    "timer_scheduled": {"due", "label"},
    "gather_created": {"tasks"},
    "queue_created": {"order"},
    "queue_task_done": {"size"},
    "semaphore_created": {"name", "size", "maxsize"},
    "semaphore_acquire": {"size"},
    "semaphore_release": {"size"},
    "condition_notify": {"size"},
    "barrier_changed": {"size"},
    "lock_created": {"name"},
    "event_created": {"name"},
    "condition_created": {"name"},
    "barrier_created": {"name"},
    "executor_created": {"name"},
    "warning": {"label"},
    "counter": {"size"},
}


def broken(line):
    """Variants of a valid line that must be refused, each with what was done to it."""
    optional = OPTIONAL | OPTIONAL_OF.get(line.get("kind"), set())
    for key, value in line.items():
        if key not in optional:
            yield f"without {key}", {k: v for k, v in line.items() if k != key}
        yield f"{key} is null", {**line, key: None}
        if not isinstance(value, list):
            yield f"{key} is a list", {**line, key: [value]}
        if isinstance(value, (int, float)):
            yield f"{key} is negative", {**line, key: -1}
            yield f"{key} is a string", {**line, key: str(value)}
        if isinstance(value, str):
            yield f"{key} is a number", {**line, key: 1}
    yield "a key too many", {**line, "colour": "red"}
    if "kind" in line:
        yield "an unknown kind", {**line, "kind": "coffee_break"}
    else:
        yield "version 2", {**line, "version": 2}


def main():
    program, schema_path = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    problems = []
    samples = {}
    traces = 0
    with tempfile.TemporaryDirectory() as folder:
        for scenario in json.loads(run(program, "list", "--json")):
            for setting in settings_of(scenario):
                traces += 1
                lines = trace_of(program, scenario, setting, os.path.join(folder, "trace.jsonl"))
                name = " ".join([scenario["id"], *setting])
                problems += [f"{name}: {problem}" for problem in problems_of(lines, validator)]
                for line in lines:
                    samples.setdefault((line.get("kind"), *sorted(line)), line)

    for example in EXAMPLES:
        samples[(example["kind"], *sorted(example))] = example
        problems += [f"{example}: {error.message}" for error in validator.iter_errors(example)]

    refused = 0
    for line in samples.values():
        for what, variant in broken(line):
            if validator.is_valid(variant):
                problems.append(f"not refused, {what}: {variant}")
            else:
                refused += 1

    for problem in problems[:40]:
        print(problem[:400])
    print(f"{traces} traces, {len(samples)} shapes of lines, {refused} broken lines refused, "
          f"{len(problems)} problems")
    return 1 if problems or not traces or not refused else 0


if __name__ == "__main__":
    sys.exit(main())
