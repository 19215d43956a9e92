"""Runs real programs plain and recorded, which must make no difference.

Each program in tests/programs is run by the interpreter alone, and recorded on the virtual and on the wall clock:
standard output and error, to the byte, and exit status must be the same, and the trace as its schema says. Lines at
the top of a program tell how it is run:

    #: from 3.11              needs this version
    #: needs aiohttp          needs this package
    #: arguments a b          its arguments
    #: input one\\ntwo\\n       its standard input

The interpreter is the one that runs this file; those that AWAITSCOPE_PYTHONS names come besides.

Usage: realprograms.py [PROGRAM…]
"""

import concurrent.futures
import functools
import glob
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    jsonschema = None

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RECORDER = os.path.join(ROOT, "resources", "recorder")
PROGRAMS = os.path.join(ROOT, "tests", "programs")
PYTHONS = [sys.executable, *filter(None, os.environ.get("AWAITSCOPE_PYTHONS", "").split(os.pathsep))]
CLOCKS = ("virtual", "wall")
LEAST = 40  # programs that must have been compared under each interpreter
ATTEMPTS = 5  # in real time, where a busy machine may wake a program late
TIMEOUT = 120

ADDRESS = re.compile(rb"0x[0-9a-f]+")
# Where a descriptor, a port or a process has a number that is another one every time.
NUMBER = re.compile(rb"(fd|pid|raddr|laddr|port)=\S+|\('127\.0\.0\.1', \d+\)")


class Program:
    def __init__(self, path):
        self.path = path
        self.name = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding="utf-8") as file:
            told = dict(re.findall(r"^#: (\w+) (.*)$", file.read(), re.MULTILINE))
        self.least_version = tuple(map(int, told.get("from", "3.9").split(".")))
        self.package = told.get("needs")
        self.arguments = shlex.split(told.get("arguments", ""))
        self.input = told.get("input", "").encode().decode("unicode_escape").encode()

    def is_for(self, python):
        return version_of(python) >= self.least_version and (not self.package or has_package(python, self.package))

    def run(self, python, *recorder):
        environment = {**os.environ, "PYTHONHASHSEED": "0", "TZ": "UTC", "PYTHONPATH": RECORDER}
        done = subprocess.run(
            [python, *recorder, self.path, *self.arguments],
            input=self.input, capture_output=True, timeout=TIMEOUT, env=environment, check=False,
        )
        errors = NUMBER.sub(b"", ADDRESS.sub(b"0x", done.stderr))
        return {"status": done.returncode, "output": done.stdout, "errors": errors}


@functools.lru_cache(maxsize=None)
def version_of(python):
    code = "import sys; print(*sys.version_info[:2])"
    return tuple(map(int, subprocess.run([python, "-c", code], capture_output=True, check=True).stdout.split()))


@functools.lru_cache(maxsize=None)
def has_package(python, package):
    return subprocess.run([python, "-c", f"import {package}"], capture_output=True, check=False).returncode == 0


def check(python, program, clock):
    """What is wrong; None if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "trace.jsonl")
        for _ in range(ATTEMPTS):
            plain = program.run(python)
            recorded = program.run(python, "-m", "awaitscope_recorder", "--clock", clock, "-o", path)
            if plain == recorded:
                break
        else:
            parts = [f"  {key}: {plain[key]!r}\n    not {recorded[key]!r}" for key in plain if plain[key] != recorded[key]]
            return "\n".join([f"{program.name} under {python}, {clock} clock:", *parts])
        problem = problem_of_trace(path, clock)
        return problem and f"{program.name} under {python}, {clock} clock: {problem}"


@functools.lru_cache(maxsize=None)
def validator():
    with open(os.path.join(ROOT, "docs", "trace.schema.json"), encoding="utf-8") as file:
        return jsonschema.Draft202012Validator(json.load(file))


def problem_of_trace(path, clock):
    with open(path, "rb") as file:
        text = file.read()
    if not text.endswith(b"\n"):
        return "the trace is cut off"
    header, *events = [json.loads(line) for line in text.splitlines()]
    if header["clock"] != clock:
        return f"the clock is {header['clock']}"
    latest = {"time": 0, "iteration": 0}
    for number, event in enumerate(events):
        if event["seq"] != number:
            return f"event {number} has another number"
        if event["time"] < latest["time"] or event["iteration"] < latest["iteration"]:
            return f"event {number} goes back: {event}"
        latest = event
    if any(event.get("line", 0) > header["source"]["python"].count("\n") + 1 for event in events):
        return "a line is beyond the end of the program"
    return jsonschema and problem_of_shapes([header, *events])


def problem_of_shapes(lines):
    """Of lines that have the same words and the same keys one is looked at."""
    shapes = {(line.get("kind"), line.get("outcome"), line.get("wait"), tuple(line)): line for line in lines}
    for line in shapes.values():
        error = jsonschema.exceptions.best_match(validator().iter_errors(line))
        if error:
            return f"{error.message}: {line}"
    return None


def main():
    # A shell that starts this in the background has it ignore Ctrl+C, and so would the programs.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    programs = [Program(path) for path in sorted(glob.glob(os.path.join(PROGRAMS, "*.py")))]
    wanted = set(sys.argv[1:])
    programs = [program for program in programs if not wanted or program.name in wanted]
    cases = []
    for python in PYTHONS:
        of_python = [program for program in programs if program.is_for(python)]
        print(f"{python}: {len(of_python)} programs")
        if len(of_python) < LEAST and not wanted:
            sys.exit(f"at least {LEAST} programs were to be compared")
        cases += [(python, program, clock) for program in of_python for clock in CLOCKS]
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
        problems = list(filter(None, pool.map(lambda case: check(*case), cases)))
    print(*problems, sep="\n\n")
    print(f"{len(cases)} comparisons, {len(problems)} differ")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
