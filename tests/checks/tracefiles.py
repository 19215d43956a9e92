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


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, check=True, encoding="utf-8").stdout


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
    run(program, "run", scenario["id"], *arguments, "--format", "jsonl", "-o", path)
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
EXAMPLES = [
    {"seq": 7, "time": 1.5, "iteration": 3, "kind": "timer_cancelled", "task": 2, "timer": 1},
    {"seq": 7, "time": 1.5, "iteration": 3, "kind": "cancel_requested", "task": 2, "parent": 1},
    {"seq": 7, "time": 1.5, "iteration": 3, "kind": "exception", "text": "ValueError('no')"},
    {"seq": 7, "time": 1.5, "iteration": 3, "kind": "warning", "text": "nothing is ready"},
]

# What a writer leaves out where it is 0, empty or not known.
OPTIONAL = {"events", "line", "cpp_line", "parent", "future", "task", "duration"}


def broken(line):
    """Variants of a valid line that must be refused, each with what was done to it."""
    for key, value in line.items():
        if key not in OPTIONAL and not (line.get("kind") == "print" and key == "text"):
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
        samples[example["kind"]] = example
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
