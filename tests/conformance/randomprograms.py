"""Holds Awaitscope's scheduler against the real Python on random programs, event by event.

Each program runs under every interpreter that is found, and in C++ by the rules of that interpreter's
version. The C++ side is the program that the environment variable AWAITSCOPE_PROGRAMS names; it reads
programs, one a line of JSON, and writes for each its events and then the line "end":

    programs --semantics 3.11 < programs.jsonl > traces

On a difference the program is made as small as it can be and shown. The programs in regressions/ run first,
always.
"""

import argparse
import collections
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import program_generator
import program_language
import program_source
from shrink import shrink

HERE = os.path.dirname(os.path.abspath(__file__))
WORKER = os.path.join(HERE, "program_worker.py")
REGRESSIONS = os.path.join(HERE, "regressions")
MOST_UNSTABLE = 1 / 2000  # of the runs, see differs_again()
MOST_LATE = 1 / 1000  # of the runs, see differ_in_the_moment_only()
SEMANTICS = ("3.11", "3.12", "3.13")
CHUNK = 100
SECONDS = 10.0  # that one program may take
SECONDS_SHRINKING = 1.0  # the same while one is made small that takes too long
MOST_SECONDS_SHRINKING = 90
MOST_SHRUNK = 3  # further differences are only named
SHOWN_BEFORE = 6  # events


class Interpreter:
    """A Python, with the setting of Awaitscope that follows its rules."""

    def __init__(self, path, version, counts_from_entry=False):
        self.path = path
        self.version = version
        self.semantics = ".".join(version.split(".")[:2])
        # Later releases of 3.11 have the timeout() of 3.12: requests to cancel from before it do not count. The
        # setting 3.11 is that of 3.11.2.
        self.has_later_timeout = self.semantics == "3.11" and counts_from_entry

    def __str__(self):
        return f"Python {self.version}"

    def judges(self, program):
        """Whether the setting for this version follows it in everything that the program does."""
        return not (self.has_later_timeout and program_language.mixes_timeouts_and_requests(program))


def candidates():
    """Where interpreters may be, those first that somebody has named."""
    yield sys.executable
    yield from filter(None, os.environ.get("AWAITSCOPE_PYTHONS", "").split(os.pathsep))
    folders = [*os.get_exec_path(), "/usr/bin", "/usr/local/bin"]
    root = os.environ.get("PYENV_ROOT") or os.path.join(os.path.expanduser("~"), ".pyenv")
    if os.path.isdir(os.path.join(root, "versions")):
        folders += sorted(
            os.path.join(root, "versions", name, "bin") for name in os.listdir(f"{root}/versions")
        )
    for folder in folders:
        for semantics in SEMANTICS:
            path = shutil.which(f"python{semantics}", path=folder)
            if path:
                yield path


def interpreters(wanted=None):
    """The interpreters that really run, one of each full version, with a setting that Awaitscope has."""
    found = {}
    for path in dict.fromkeys(candidates()):
        question = (
            "import asyncio, inspect, sys; print('%d.%d.%d' % sys.version_info[:3]); "
            "print('_cancelling' in inspect.getsource(asyncio.timeouts))"
        )
        try:
            done = subprocess.run(
                [path, "-c", question], capture_output=True, text=True, timeout=30, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        version, _, counts_from_entry = done.stdout.strip().partition("\n")
        if done.returncode == 0 and version not in found:
            interpreter = Interpreter(path, version, counts_from_entry == "True")
            if interpreter.semantics in SEMANTICS and wanted in (None, interpreter.semantics):
                found[version] = interpreter
    return sorted(found.values(), key=lambda each: [int(part) for part in each.version.split(".")])


class Side:
    """One of the two that run programs: a command that reads them and writes their traces."""

    def __init__(self, name, command):
        self.name = name
        self.command = command
        self.seconds = SECONDS
        self.statistics = collections.defaultdict(collections.Counter)

    def run(self, programs):
        """For each program its trace, or a line that begins with "!" if the process did not survive it."""
        if not programs:
            return []
        text = "".join(json.dumps(program) + "\n" for program in programs)
        environment = dict(os.environ, PYTHONHASHSEED="0", AWAITSCOPE_PROGRAM_SECONDS=str(self.seconds))
        options = {"capture_output": True, "encoding": "utf-8", "errors": "replace", "check": False}
        limit = 2 * self.seconds + len(programs) * self.seconds / 20
        try:
            done = subprocess.run(self.command, input=text, timeout=limit, env=environment, **options)
            output, problem = done.stdout, f"ended with {done.returncode}: {done.stderr.strip()[-2000:]}"
            good = done.returncode == 0
        except subprocess.TimeoutExpired as error:
            output = (error.stdout or b"").decode("utf-8", "replace")
            problem, good = "ran out of time", False
        traces, rest = split_traces(output)
        if good and len(traces) == len(programs):
            if rest.startswith("{"):
                self.add_statistics(json.loads(rest))
            return traces
        if len(programs) == 1:
            return [f"! {self.name} {problem}"]
        # What is whole is right; the culprit is among the others. A side that writes at once is asked about
        # the next one by itself; of a side that does not, halves are tried.
        left = programs[len(traces) :]
        if not left:  # it crashed after the last one
            return traces[:-1] + [f"! {self.name} {problem}"]
        middle = 1 if traces else (len(left) + 1) // 2
        return traces + self.run(left[:middle]) + self.run(left[middle:])

    def add_statistics(self, counts):
        for sort, names in counts.items():
            self.statistics[sort].update(names)


def split_traces(output):
    """The traces in an output, and what stands behind the last one."""
    traces = []
    lines = []
    for line in output.split("\n"):
        if line == "end":
            traces.append("\n".join(lines))
            lines = []
        else:
            lines.append(line)
    return traces, "\n".join(lines)


def python_side(interpreter, statistics=False):
    options = ["--statistics"] if statistics else []
    return Side(str(interpreter), [interpreter.path, WORKER, *options])


def cpp_side(program, interpreter):
    return Side("Awaitscope", [program, "--semantics", interpreter.semantics])


class Pair:
    """The two sides under one interpreter's rules; without a C++ side only crashes are found."""

    def __init__(self, interpreter, cpp, statistics=False):
        self.interpreter = interpreter
        self.python = python_side(interpreter, statistics)
        self.cpp = cpp_side(cpp, interpreter) if cpp else None

    def run(self, programs):
        """(trace of Python, trace of C++) for each."""
        theirs = self.python.run(programs)
        return list(zip(theirs, self.cpp.run(programs) if self.cpp else theirs))

    def hurried(self):
        """The same for programs of which one or the other takes for ever."""
        pair = Pair(self.interpreter, None)
        pair.cpp = self.cpp and Side(self.cpp.name, self.cpp.command)
        for side in filter(None, (pair.python, pair.cpp)):
            side.seconds = SECONDS_SHRINKING
        return pair


def field(line, key):
    found = re.search(rf' {key}="?([^" ]+)', line)
    return found and found.group(1)


def leaves_more_than_can_be_followed(lines):
    """Whether a program leaves something behind whose end CPython and C++ see at different times.

    That is a task that is not done when the loop is closed (the garbage collector finds the circle of it and what it
    waits for; frames in C++ cannot be searched), or a job of a program's own pool that still runs then.
    """
    waits, jobs = {}, set()
    for line in lines:
        kind, task, job = line.split(" ", 1)[0], field(line, "task"), field(line, "job")
        if kind == "step_end":
            waits[task] = field(line, "wait")
        elif kind == "executor_submit":
            jobs.add(job)
        elif kind == "executor_done":
            jobs.discard(job)
    return bool(jobs) or any(wait is not None for wait in waits.values())


def until_closed(trace):
    """A trace up to where the loop is closed, if what comes then cannot be compared; else the whole."""
    lines = trace.split("\n")
    stops = [i for i, line in enumerate(lines) if line.startswith("callback_run") and ' label="stop"' in line]
    if not stops or not leaves_more_than_can_be_followed(lines[: stops[-1] + 1]):
        return trace
    return "\n".join(lines[: stops[-1] + 1])


def without_unseen(trace):
    """A trace without what is said of errors that nobody has asked for, and these texts apart."""
    said, rest = [], []
    for line in trace.split("\n"):
        if line.startswith("warning") and ' label="never_retrieved"' in line:
            said.append(line.partition(" text=")[2].partition(" time=")[0])
        else:
            rest.append(line)
    return rest, sorted(said)


def differ(theirs, ours):
    if theirs == ours:
        return theirs.startswith("!")
    return until_closed(theirs) != until_closed(ours)


def differ_in_the_moment_only(theirs, ours):
    """Whether all that differs is when an error of a task group is said to be never retrieved.

    The pure Python Task, which the recorder watches, may hold such an error in a circle of frames until the garbage
    is collected; the Task in C lets it go at once, and so does Awaitscope.
    """
    left, right = until_closed(theirs), until_closed(ours)
    return "ExceptionGroup" in left and without_unseen(left) == without_unseen(right)


def show_difference(theirs, ours):
    """The first events that differ, with a few before them."""
    if theirs.startswith("!") or ours.startswith("!"):
        return "\n".join(sorted({trace for trace in (theirs, ours) if trace.startswith("!")}))
    left, right = theirs.split("\n"), ours.split("\n")
    index = next(
        (i for i, lines in enumerate(zip(left, right)) if lines[0] != lines[1]), min(len(left), len(right))
    )
    before = [f"              {line}" for line in left[max(0, index - SHOWN_BEFORE) : index]]
    python = left[index] if index < len(left) else "(no event)"
    cpp = right[index] if index < len(right) else "(no event)"
    return "\n".join([f"event {index} differs:", *before, f"  python:     {python}", f"  awaitscope: {cpp}"])


def program_text(program):
    return json.dumps(program, separators=(",", ":"))


def keep(program, folder):
    """Saves a program for the regressions; its name comes from what it is."""
    os.makedirs(folder, exist_ok=True)
    content = {key: program[key] for key in ("debug", "resources", "functions")}
    path = os.path.join(folder, hashlib.sha256(program_text(content).encode()).hexdigest()[:12] + ".json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(program, file)
        file.write("\n")
    return path


def regressions():
    """The programs that once made a difference, by file name."""
    result = []
    for name in sorted(os.listdir(REGRESSIONS)) if os.path.isdir(REGRESSIONS) else []:
        if name.endswith(".json"):
            with open(os.path.join(REGRESSIONS, name), encoding="utf-8") as file:
                result.append((f"regression {name}", json.load(file)))
    return result


class Session:
    """A run of the driver: what it has found so far."""

    def __init__(self, options):
        self.options = options
        self.passed = 0
        self.late = 0
        self.unstable = 0
        self.failed = 0

    def check(self, pair, named):
        """Runs a chunk; (name, program, traces) of those that differ."""
        programs = [program for _, program in named]
        different = [(*each, traces) for each, traces in zip(named, pair.run(programs)) if differ(*traces)]
        different = [problem for problem in different if self.differs_again(pair, problem)]
        real = [problem for problem in different if not differ_in_the_moment_only(*problem[2])]
        self.late += len(different) - len(real)
        return real

    def differs_again(self, pair, problem):
        """Whether a program differs when it is run alone, too. A fault of the scheduler does not go away by that.

        The recorder's threads are real ones: on a busy machine one program in some ten thousand has shown the
        thread of a job as not there yet.
        """
        name, program, _ = problem
        (traces,) = pair.run([program])
        if not differ(*traces):
            self.unstable += 1
            print(f"\n{name} differed under {pair.interpreter} once, and not again", flush=True)
        return differ(*traces)

    def take(self, pair, number, problems):
        self.passed += number - len(problems)
        for name, program, traces in problems:
            self.failed += 1
            self.report(pair, name, program, traces)

    def report(self, pair, name, program, traces):
        print(f"\n{name} differs under {pair.interpreter}", flush=True)
        if self.failed > self.options.shrink:
            return
        began = time.monotonic()
        hurried = pair.hurried()

        def failing(programs):
            if time.monotonic() - began > MOST_SECONDS_SHRINKING:
                return [False] * len(programs)
            return [differ(*each) for each in hurried.run(programs)]

        small = shrink(program, failing)
        (traces,) = hurried.run([small]) if small != program else (traces,)
        sizes = f"{program_language.size(program)} statements to {program_language.size(small)}"
        print(f"shrunk from {sizes} in {time.monotonic() - began:.0f} s:")
        print(program_text(small))
        print(program_source.source(small))
        print(show_difference(*traces))
        if self.options.keep:
            print("saved as", keep(small, self.options.keep))
        sys.stdout.flush()

    def chunks(self):
        """The programs, a chunk at a time: first the regressions, then random ones."""
        saved = [] if self.options.random_only else regressions()
        if saved:
            yield saved
        features = self.options.features
        last = self.options.start + self.options.programs
        for first in range(self.options.start, last, CHUNK):
            seeds = [f"{self.options.seed}-{number}" for number in range(first, min(first + CHUNK, last))]
            yield [(f"program {seed}", program_generator.generate(seed, features)) for seed in seeds]

    def run(self, pairs):
        """Every chunk under every interpreter, many at once; problems are told in a fixed order."""
        with ThreadPoolExecutor(max_workers=self.options.jobs) as pool:
            waiting = collections.deque()
            for named in self.chunks():
                for pair in pairs:
                    judged = [(name, program) for name, program in named if pair.interpreter.judges(program)]
                    waiting.append((pair, len(judged), pool.submit(self.check, pair, judged)))
                while len(waiting) > 2 * self.options.jobs:
                    pair, number, result = waiting.popleft()
                    self.take(pair, number, result.result())
            for pair, number, result in waiting:
                self.take(pair, number, result.result())


def show_statistics(pairs):
    counts = collections.defaultdict(collections.Counter)
    for pair in pairs:
        for sort, names in pair.python.statistics.items():
            counts[sort].update(names)
    for sort in sorted(counts):
        print(f"\n{sort}:")
        for name, count in counts[sort].most_common():
            print(f"{count:10} {name}")
    missing = sorted(set(program_language.SHAPES) - set(counts["op"]))
    print("\nops that never ran:", ", ".join(missing) or "none")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=int, default=2000, metavar="N", help="number of random programs")
    parser.add_argument("--seed", default="0", help="another one gives other programs")
    parser.add_argument("--start", type=int, default=0, metavar="N", help="number of the first program")
    parser.add_argument(
        "--features", help="names with commas between: " + " ".join(program_generator.FEATURES)
    )
    parser.add_argument("--semantics", choices=SEMANTICS, help="only interpreters of this version")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at once")
    parser.add_argument("--keep", metavar="DIR", help="save the programs that differ there, made small")
    parser.add_argument(
        "--shrink", type=int, default=MOST_SHRUNK, metavar="N", help="make so many of them small"
    )
    parser.add_argument("--random-only", action="store_true", help="leave the saved programs out")
    parser.add_argument("--statistics", action="store_true", help="count what the programs reach")
    parser.add_argument("--python-only", action="store_true", help="run the Python side alone")
    parser.add_argument(
        "--show", metavar="SEED", help="print the program of a seed (as in the reports) and end"
    )
    options = parser.parse_args()
    if options.features:
        options.features = options.features.replace(",", " ").split()
        unknown = set(options.features) - set(program_generator.FEATURES)
        if unknown:
            parser.error(f"unknown features: {' '.join(sorted(unknown))}")
    return options


def main():
    options = arguments()
    if options.show:
        program = program_generator.generate(options.show, options.features)
        print(program_text(program), program_source.source(program), sep="\n")
        return
    cpp = None if options.python_only else os.environ.get("AWAITSCOPE_PROGRAMS")
    if not cpp and not options.python_only:
        sys.exit("AWAITSCOPE_PROGRAMS does not name the program that runs random programs in C++.")
    found = interpreters(options.semantics)
    if not found:
        sys.exit("There is no Python whose rules Awaitscope follows.")
    print("interpreters:", ", ".join(each.version for each in found), flush=True)
    session = Session(options)
    pairs = [Pair(interpreter, cpp, options.statistics) for interpreter in found]
    began = time.monotonic()
    session.run(pairs)
    seconds = time.monotonic() - began
    if options.statistics:
        show_statistics(pairs)
    runs = session.passed + session.failed
    print(f"\n{runs} runs in {seconds:.1f} s, in {session.late} of them an error of a group was said to be unseen later")
    if session.unstable > 2 + MOST_UNSTABLE * runs:
        print(f"{session.unstable} programs were unstable, which is too many.")
        session.failed += 1
    if session.late > 1 + MOST_LATE * runs:
        print("That is more than the frames of the pure Python Task account for.")
        session.failed += 1
    print(f"{session.passed} passed, {session.failed} failed")
    sys.exit(0 if session.failed == 0 else 1)


if __name__ == "__main__":
    main()
