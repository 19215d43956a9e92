#!/usr/bin/env python3
"""Breaks each rule of the semantics page by hand, one after the other, and sees whether a test turns red.

The rules and how to break them stand in rules_to_break.txt. The scheduler with its tests is copied into a scratch
folder and built there, whole at first, when all must be green, and then with one rule broken at a time. On each runs,
until something is red,

    1. every program in regressions/, against Python 3.11, 3.12 and 3.13 as far as they are found,
    2. so many random programs, against the same,
    3. the unit tests in tests/core/asyncio.

A rule that the recorder sees to, in Python, is broken there, and judged by the tests of the recorder about time.

What Python does is recorded once and kept in the scratch folder. A rule that stays green has no test. Usage:

    broken_rules.py --check               only: is the text of every edit still in the sources, once?
    broken_rules.py --list                the names of the rules
    broken_rules.py SCRATCH [--only NAME]… [--programs N] [--journal FILE] [--again] [--build-lock FILE]
    broken_rules.py --table JOURNAL       a journal as docs/broken-rules.md

What is red in the journal already is not run again without --again. Ends with 1 if a rule is green, with 2 if the table
does not fit the sources.
"""

import argparse
import collections
import contextlib
import fcntl
import glob
import hashlib
import itertools
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import program_generator
import randomprograms

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
COPIED = (
    "core/asyncio",
    "core/trace",
    "resources/recorder",
    "tests/conformance",
    "tests/core/asyncio",
    "tests/support",
)
RECORDER = os.path.join(ROOT, "resources", "recorder")
AHEAD = 40  # rules that are built before they are run: as long a lock on the machine's builds is kept
MOST_NAMED = 3  # of the tests that tell of one break
# The whole list of programs takes some seconds, one of them some milliseconds. A machine may be busy.
SECONDS_FOR_ONE = 120
SECONDS_FOR_ALL = 900
SECONDS_FOR_A_TEST = 900
MEMORY = 6 << 30  # bytes that a broken scheduler may take


Rule = collections.namedtuple("Rule", "part name says edits")


class TableError(Exception):
    """The table of rules does not fit the sources."""


def read_rules():
    """The rules of rules_to_break.txt, which says itself how it is to be read."""
    with open(os.path.join(HERE, "rules_to_break.txt"), encoding="utf-8") as file:
        parts = re.split(r"^# (.*)\n", file.read(), flags=re.MULTILINE)[1:]
    rules = []
    for title, text in zip(parts[::2], parts[1::2]):
        headed = re.split(r"^## ([\w.-]+): (.*)\n", text, flags=re.MULTILINE)[1:]
        for name, says, edits in zip(headed[::3], headed[1::3], headed[2::3]):
            rules.append(Rule(title, name, says, list(read_edits(edits))))
    return rules


def read_edits(text):
    files = re.split(r"^--- (.*)\n", text, flags=re.MULTILINE)[1:]
    for path, edit in zip(files[::2], files[1::2]):
        was, _, broken = edit.partition("\n+++\n")
        if not path.startswith("resources/"):
            path = "core/asyncio/" + path
        yield path, was, broken.rstrip("\n")


def apply(edits, read):
    """{path: (text as it is, broken text)} of the files that edits change."""
    changed = {}
    for path, text, broken in edits:
        original, now = changed.get(path) or (read(path),) * 2
        if now.count(text) != 1:
            raise TableError(f"{path} has this {now.count(text)} times, not once:\n{text}")
        changed[path] = (original, now.replace(text, broken))
    return changed


def read_source(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def check():
    """Ends the program if the table does not fit the sources."""
    names = collections.Counter(rule.name for rule in RULES)
    problems = [f"{name} is there {count} times" for name, count in names.items() if count > 1]
    for rule in RULES:
        try:
            apply(rule.edits, read_source)
        except (TableError, OSError) as error:
            problems.append(f"{rule.name}: {error}")
    if problems:
        print("\n".join(problems))
        sys.exit(2)
    print(f"{len(RULES)} rules, {sum(len(rule.edits) for rule in RULES)} edits: each text is found once")


RULES = read_rules()


def fingerprint(rule):
    return hashlib.sha256(json.dumps(rule.edits).encode()).hexdigest()[:12]


class Scratch:
    """The copy of the scheduler, and its build."""

    def __init__(self, folder, lock):
        self.tree = os.path.join(folder, "tree")
        self.build_folder = os.path.join(folder, "build")
        self.executables = os.path.join(self.build_folder, "bin")
        self.ready = os.path.join(folder, "broken")
        self.lock_file = lock
        self.held = None
        if os.path.commonpath([ROOT, os.path.abspath(folder)]) == ROOT:
            sys.exit("The scratch folder must not be inside the tree.")
        os.makedirs(self.ready, exist_ok=True)
        self.copy()

    def copy(self):
        """Brings the copy to what the tree is; what has not changed is not touched, and not built again."""
        wanted = set()
        for folder in COPIED:
            for path in glob.glob(os.path.join(ROOT, folder, "**", "*"), recursive=True):
                if os.path.isfile(path) and not path.endswith((".pyc", ".json")):
                    wanted.add(os.path.relpath(path, ROOT))
        for path in wanted:
            self.write(path, read_source(path))
        for path in glob.glob(os.path.join(self.tree, "**", "*"), recursive=True):
            if os.path.isfile(path) and os.path.relpath(path, self.tree) not in wanted:
                os.remove(path)

    def write(self, path, text):
        target = os.path.join(self.tree, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if os.path.exists(target):
            with open(target, encoding="utf-8") as file:
                if file.read() == text:
                    return
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)

    def take_lock(self):
        if self.lock_file and not self.held:
            self.held = open(self.lock_file, "w", encoding="utf-8")  # until give_lock_back()
            fcntl.flock(self.held, fcntl.LOCK_EX)

    def give_lock_back(self):
        if self.held:
            self.held.close()
            self.held = None

    @contextlib.contextmanager
    def broken(self, rule):
        changed = apply(rule.edits, read_source)
        try:
            for path, (_, text) in changed.items():
                self.write(path, text)
            yield
        finally:
            for path, (text, _) in changed.items():
                self.write(path, text)

    def configure(self):
        project = os.path.join(self.tree, "tests", "conformance", "scheduler")
        options = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g0"]
        options.append(f"-DAWAITSCOPE_PYTHON={sys.executable}")
        if shutil.which("ccache"):
            options.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
        if shutil.which("ninja"):
            options += ["-G", "Ninja"]
        subprocess.run(
            ["cmake", "-S", project, "-B", self.build_folder, *options], check=True, stdout=subprocess.DEVNULL
        )

    def build(self, target):
        """None, or what the compiler says."""
        command = ["cmake", "--build", self.build_folder, "--target", target, "--parallel", str(os.cpu_count() or 1)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if done.returncode == 0:
            return None
        errors = [line for line in done.stdout.splitlines() if "error" in line]
        return "\n".join(errors[:3]) or done.stdout[-500:]

    def broken_folder(self, rule):
        return os.path.join(self.ready, rule.name)

    def build_broken(self, rule, target):
        with self.broken(rule):
            problem = self.build(target)
            if problem is None:
                shutil.copytree(self.executables, self.broken_folder(rule), dirs_exist_ok=True)
            return problem


class Programs:
    """A list of programs, and what an interpreter does with each."""

    def __init__(self, folder, interpreter, named):
        self.interpreter = interpreter
        self.names = [name for name, _ in named]
        programs = [program for _, program in named]
        text = "".join(json.dumps(program) + "\n" for program in programs)
        key = hashlib.sha256((recorder_sources() + text).encode()).hexdigest()[:16]
        path = os.path.join(folder, f"{interpreter.version}-{key}")
        self.input = f"{path}.jsonl"
        with open(self.input, "w", encoding="utf-8") as file:
            file.write(text)
        self.traces = self.recorded(path + ".traces", programs)

    def recorded(self, path, programs):
        if not os.path.exists(path):
            with open(f"{path}.part", "w", encoding="utf-8") as file:
                json.dump(self.record(programs), file)
            os.rename(f"{path}.part", path)
        with open(path, encoding="utf-8") as file:
            return json.load(file)

    def record(self, programs):
        size = randomprograms.CHUNK
        chunks = [programs[first : first + size] for first in range(0, len(programs), size)]
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
            side = randomprograms.python_side(self.interpreter)
            return list(itertools.chain.from_iterable(pool.map(side.run, chunks)))

    def leave_out(self, indices):
        """Forgets what Python does there: nothing is compared with it."""
        for index in indices:
            self.traces[index] = None

    def record_again(self, index):
        with open(self.input, encoding="utf-8") as file:
            program = json.loads(next(itertools.islice(file, index, None)))
        [self.traces[index]] = self.record([program])
        return self.traces[index]

    def differences(self, folder):
        """(index, what C++ does instead) of those that differ, while they are run; the last one may have no trace."""
        executable = os.path.join(folder, "awaitscope-programs")
        with Process([executable, "--semantics", self.interpreter.semantics], self.input) as process:
            for index, theirs in enumerate(self.traces):
                ours = process.next_trace()
                if ours is None:
                    yield index, f"! {process.end()}"
                    return
                if theirs is not None and theirs != ours and randomprograms.differ(theirs, ours):
                    yield index, ours


def recorder_sources():
    paths = glob.glob(os.path.join(RECORDER, "**", "*.py"), recursive=True)
    paths += glob.glob(os.path.join(HERE, "program_*.py"))
    return "".join(read_source(os.path.relpath(path, ROOT)) for path in sorted(paths))


class Process:
    """A process that may hang, or take all memory there is; is killed with its children at the end."""

    def __init__(self, command, input_file):
        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_FOR_ALL, SECONDS_FOR_ALL))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        options = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "start_new_session": True}
        with open(input_file, "rb") as file:
            self.process = subprocess.Popen(command, stdin=file, preexec_fn=limit, **options)
        self.hangs = False
        self.done = threading.Event()
        self.last = time.monotonic()
        threading.Thread(target=self.watch, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.done.set()
        self.kill()
        self.process.wait()

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def watch(self):
        while not self.done.wait(1):
            if time.monotonic() - self.last > SECONDS_FOR_ONE:
                self.hangs = True
                self.kill()
                return

    def next_trace(self):
        """None if it ends before."""
        lines = []
        for line in self.process.stdout:
            if line == b"end\n":
                self.last = time.monotonic()
                return b"".join(lines).decode("utf-8", "replace").rstrip("\n")
            lines.append(line)
        return None

    def end(self):
        status = self.process.wait()
        return "hangs" if self.hangs or status == -signal.SIGXCPU else f"crashes ({status})"


def run_to_end(command):
    """Its status and what it writes; no status if it hangs. Then it is killed with its children."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1")
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "start_new_session": True}
    with subprocess.Popen(command, env=environment, **options) as process:
        try:
            output, _ = process.communicate(timeout=SECONDS_FOR_A_TEST)
            status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            status = None
    return status, output.decode("utf-8", "replace")


def failure(name, command, pattern):
    """What fails of a test whose output says it by that pattern; None if nothing."""
    status, output = run_to_end(command)
    if status == 0:
        return None
    failed = re.findall(pattern, output, re.MULTILINE)
    return f"{name} {failed[0] if failed else 'hangs' if status is None else f'ends with {status}'}"


def failure_of_unit_test(test):
    return failure(os.path.basename(test), [test], r"^FAIL!\s*: \w+::(.*?\)) ")


def red_recorder(tree):
    test = os.path.join(tree, "tests", "conformance", "test_recorder.py")
    failed = failure("test_recorder.py", [sys.executable, test, "VirtualTime"], r"^(?:FAIL|ERROR): (\w+)")
    return [failed] if failed else []


def red_unit_tests(folder):
    """The first, if any."""
    tests = sorted(glob.glob(os.path.join(folder, "tst_*")))
    return list(itertools.islice(filter(None, map(failure_of_unit_test, tests)), 1))


class Judge:
    """Runs a scheduler until something is red."""

    def __init__(self, scratch, folder, number):
        self.scratch = scratch
        saved = randomprograms.regressions()
        seeds = [f"0-{index}" for index in range(number)]
        random = [(f"program {seed}", program_generator.generate(seed)) for seed in seeds]
        os.makedirs(folder, exist_ok=True)
        found = {}
        for interpreter in randomprograms.interpreters():
            found.setdefault(interpreter.semantics, interpreter)
        print("recorded:", ", ".join(each.version for each in found.values()), flush=True)
        self.saved = [Programs(folder, interpreter, saved) for interpreter in found.values()]
        self.random = [Programs(folder, interpreter, random) for interpreter in found.values()]

    def red_programs(self, folder):
        """The saved programs that are red; if there is none, the first of the random ones."""
        red = {}
        for programs in self.saved:
            for index, trace in programs.differences(folder):
                told = trace[2:] if trace.startswith("!") else ""
                red.setdefault(programs.names[index].removesuffix(".json"), told)
        if red:
            return [f"{name} {told}".strip() for name, told in red.items()]
        for programs in self.random:
            for index, trace in programs.differences(folder):
                told = trace[2:] if trace.startswith("!") else ""
                return [f"{programs.names[index]} under {programs.interpreter.semantics} {told}".strip()]
        return []

    def problems_of_unbroken(self):
        """What is red although nothing is broken. What is only late is compared no more; see randomprograms.py."""
        problems = []
        for programs in self.saved + self.random:
            late = []
            for index, ours in list(programs.differences(self.scratch.executables)):
                theirs = programs.record_again(index)
                if not randomprograms.differ(theirs, ours):
                    continue
                if randomprograms.differ_in_the_moment_only(theirs, ours) or theirs.startswith("!"):
                    late.append(index)
                else:
                    problems.append(f"{programs.names[index]} under {programs.interpreter}")
            programs.leave_out(late)
            if late:
                print("not compared:", ", ".join(programs.names[index] for index in late), f"({programs.interpreter})")
        return problems + red_recorder(self.scratch.tree) + red_unit_tests(self.scratch.executables)


def enumeration(names):
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


class Journal:
    """The verdicts, one a line of JSON."""

    def __init__(self, path):
        self.path = path
        self.verdicts = {}
        if path and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                for line in file:
                    entry = json.loads(line)
                    self.verdicts[entry["rule"]] = entry

    def has(self, rule):
        entry = self.verdicts.get(rule.name, {})
        return entry.get("verdict") == "RED" and entry["edits"] == fingerprint(rule)

    def add(self, rule, verdict, by):
        print(f"{verdict:6} {rule.name}{': ' if by else ''}{enumeration(by)}", flush=True)
        self.verdicts[rule.name] = {"rule": rule.name, "edits": fingerprint(rule), "verdict": verdict, "by": by}
        if self.path:
            with open(self.path, "a", encoding="utf-8") as file:
                file.write(json.dumps(self.verdicts[rule.name], ensure_ascii=False) + "\n")


def is_of_recorder(rule):
    return any(path.startswith("resources/") for path, _, _ in rule.edits)


def groups(rules):
    return [rules[first : first + AHEAD] for first in range(0, len(rules), AHEAD)]


def build_group(scratch, rules, target):
    """For each rule why it does not build, or None."""
    scratch.take_lock()
    try:
        return [scratch.build_broken(rule, target) for rule in rules]
    finally:
        scratch.give_lock_back()


def judge_groups(scratch, journal, rules, target, red_of):
    """Builds a group of rules while the one before runs; those in which nothing is red."""
    green = []
    with ThreadPoolExecutor(max_workers=1) as builder:
        building = [(group, builder.submit(build_group, scratch, group, target)) for group in groups(rules)]
        for group, problems in building:
            for rule, problem in zip(group, problems.result()):
                red = [] if problem else red_of(scratch.broken_folder(rule))
                if problem:
                    journal.add(rule, "ERROR", [f"does not build: {problem}"])
                elif red:
                    journal.add(rule, "RED", red)
                else:
                    green.append(rule)
                shutil.rmtree(scratch.broken_folder(rule), ignore_errors=True)
    return green


def judge_recorder(scratch, journal, rules):
    for rule in rules:
        with scratch.broken(rule):
            red = red_recorder(scratch.tree)
        journal.add(rule, "RED" if red else "GREEN", red)


def run(options, rules):
    journal = Journal(options.journal)
    scratch = Scratch(options.scratch, options.build_lock)
    judge = Judge(scratch, os.path.join(options.scratch, "python"), options.programs)
    scratch.take_lock()  # which the first group gives back
    scratch.configure()
    problem = scratch.build("all")
    if problem:
        sys.exit(f"The tree does not build:\n{problem}")
    problems = judge.problems_of_unbroken()
    if problems:
        sys.exit("Red although nothing is broken:\n" + "\n".join(problems))
    print("unbroken, all is green", flush=True)
    left = [rule for rule in rules if options.again or not journal.has(rule)]
    of_recorder = [rule for rule in left if is_of_recorder(rule)]
    left = [rule for rule in left if not is_of_recorder(rule)]
    left = judge_groups(scratch, journal, left, "awaitscope-programs", judge.red_programs)
    scratch.give_lock_back()  # if there was no group
    judge_recorder(scratch, journal, of_recorder)
    print(f"{len(left)} rules that no program tells of", flush=True)
    for rule in judge_groups(scratch, journal, left, "unit-tests", red_unit_tests):
        journal.add(rule, "GREEN", [])
    counts = collections.Counter(journal.verdicts[rule.name]["verdict"] for rule in rules)
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))
    sys.exit(2 if counts["ERROR"] else 1 if counts["GREEN"] else 0)


TABLE_HEAD = """# Every rule, broken by hand

For each rule of [what the scheduler does](semantics.md) the tests that turn red when it is taken out of the scheduler,
one at a time. A regression is a program of `tests/conformance/regressions`, “program” a random one, each compared with
Python event by event; `tst_…` is a unit test. Of the regressions those are named that tell of the fewest rules; the random
programs run only if there is none, and the unit tests if no program tells. Written by `tests/conformance/broken_rules.py
--table`; how to run it is said in [For developers](developing.md#every-rule-broken-by-hand).
"""


def show_table(path):
    verdicts = Journal(path).verdicts
    told_of = collections.Counter(name for entry in verdicts.values() for name in entry["by"])
    print(TABLE_HEAD, end="")
    for part, rules in itertools.groupby(RULES, lambda rule: rule.part):
        print(f"\n## {part}\n\n| rule | name in `rules_to_break.txt` | told by |\n|---|---|---|")
        for rule in rules:
            entry = verdicts.get(rule.name)
            named = entry and enumeration(sorted(entry["by"], key=told_of.get))
            told = "not run" if not entry else named if entry["verdict"] == "RED" else f"**{entry['verdict']}**"
            print(f"| {rule.says} | `{rule.name}` | {told.replace(', regression ', ', ')} |")


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("scratch", nargs="?", metavar="SCRATCH", help="a folder outside of the tree")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--table", metavar="JOURNAL")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--again", action="store_true", help="also what is red in the journal")
    parser.add_argument("--programs", type=int, default=2000, metavar="N", help="random programs")
    parser.add_argument("--journal", metavar="FILE", help="verdicts are added to it")
    parser.add_argument("--build-lock", metavar="FILE", help="is locked, as by flock(1), while something is built")
    options = parser.parse_args()
    unknown = set(options.only) - {rule.name for rule in RULES}
    if unknown:
        parser.error(f"unknown rules: {' '.join(sorted(unknown))}")
    if not (options.scratch or options.check or options.list or options.table):
        parser.error("a scratch folder is needed")
    return options


def main():
    options = arguments()
    by_name = {rule.name: rule for rule in RULES}
    rules = [by_name[name] for name in options.only] or RULES
    if options.list:
        for rule in rules:
            print(f"{rule.name}: {rule.says}")
    elif options.table:
        show_table(options.table)
    else:
        check()
        if options.scratch and not options.check:
            run(options, rules)


if __name__ == "__main__":
    main()
