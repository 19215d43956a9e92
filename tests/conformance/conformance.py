"""Holds Awaitscope against the real Python, for every scenario.

Three comparisons: what the program prints in real time, the order of all events on a virtual clock for
many settings of the knobs, and that the shown source runs as it is. The judge is the interpreter that runs
this file, and those that AWAITSCOPE_PYTHONS names besides (separated as in PATH).

Usage: conformance.py [--scenario ID]… [unittest's arguments]

With --scenario only these are compared. Environment: AWAITSCOPE is the program under test.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

import compare

AWAITSCOPE = os.environ.get("AWAITSCOPE") or sys.exit("AWAITSCOPE does not name the program under test.")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORKER = os.path.join(ROOT, "tests", "conformance", "recording_worker.py")
RECORDER = os.path.join(ROOT, "resources", "recorder")
PYTHONS = [sys.executable, *filter(None, os.environ.get("AWAITSCOPE_PYTHONS", "").split(os.pathsep))]
SEMANTICS = ("3.11", "3.12", "3.13")
# Random settings of each scenario, dealt out among the interpreters: 28 scenarios make 1,100 runs of either side,
# and several times as many would take longer than somebody waits for a test.
ROUNDS = 40
LEAST_ROUNDS = 10  # under each interpreter
TEXTS = ("", "x", "Ada Lovelace", "O'Brien \"quoted\" \\", "世界")
TIMEOUT = 60
ATTEMPTS = 5  # in real time, where a busy machine may wake a program late

FACTS = os.path.join(ROOT, "tests", "core", "lessons", "facts")


ONLY = set()  # ids of scenarios; empty: all


def settings_for_real_time():
    """Of each scenario, from "realTime" of the facts of its lesson."""
    found = {}
    for name in sorted(os.listdir(FACTS)):
        with open(os.path.join(FACTS, name), encoding="utf-8") as file:
            real_time = json.load(file)["realTime"]
        if real_time:  # none of http, which http_twin.py compares
            found[name[3 : -len(".json")]] = real_time
    return found


# Quick, and without two timers that race on a real clock.
IN_REAL_TIME = settings_for_real_time()


def is_compared(scenario):
    return not ONLY or scenario in ONLY


def run(*command, text=None, environment=None, statuses=(0,)):
    environment = dict(os.environ, PYTHONHASHSEED="0", **(environment or {}))
    done = subprocess.run(
        command, input=text, capture_output=True, encoding="utf-8", timeout=TIMEOUT, env=environment, check=False
    )
    if done.returncode not in statuses:
        raise AssertionError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def settings(knobs):
    return [word for name, value in knobs.items() for word in ("--set", f"{name}={value}")]


def source(scenario, knobs):
    return run(AWAITSCOPE, "source", scenario, "--lang", "python", *settings(knobs))


def version_of(python):
    """The version whose rules this interpreter follows, None where Awaitscope has no setting for it."""
    version = run(python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    return version if version in SEMANTICS else None


def trace(scenario, knobs, semantics):
    command = (AWAITSCOPE, "run", scenario, "--format", "jsonl", "--semantics", semantics)
    # 1 as below.
    return run(*command, *settings(knobs), statuses=(0, 1))


def program_of(trace_text):
    """The source in Python that a trace says it is of."""
    return json.loads(trace_text.partition("\n")[0])["source"]["python"]


def record(python, programs):
    """What the recorder sees of each of the programs' texts."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{index}.jsonl") for index in range(len(programs))]
        jobs = [json.dumps({"source": source, "output": path}) for source, path in zip(programs, paths)]
        run(python, WORKER, text="\n".join(jobs), environment={"PYTHONPATH": RECORDER})
        return [read_file(path) for path in paths]


def events_of(trace_text):
    return [compare.in_either_language(event) for event in compare.read_trace(trace_text)]


def read_file(path):
    with open(path, encoding="utf-8") as file:
        return events_of(file.read())


def random_knobs(scenario, generator):
    """A setting within the ranges that `awaitscope list` gives."""
    chosen = {}
    for knob in scenario["knobs"]:
        if knob["type"] in ("integer", "number"):
            steps = round((knob["max"] - knob["min"]) / knob["step"])
            value = round(knob["min"] + knob["step"] * generator.randint(0, steps), 9)
            chosen[knob["name"]] = int(value) if knob["type"] == "integer" else value
        elif knob["type"] == "boolean":
            chosen[knob["name"]] = generator.choice(["true", "false"])
        elif knob["type"] == "choice":
            chosen[knob["name"]] = generator.choice(knob["choices"])
        else:
            chosen[knob["name"]] = generator.choice(TEXTS)
    return chosen


def side_by_side(cases, check):
    """Calls check(*case) for all cases at once; the problems that it returned, without None."""
    with ThreadPoolExecutor(max_workers=max(8, 2 * (os.cpu_count() or 1))) as pool:
        return [problem for problem in pool.map(lambda case: check(*case), cases) if problem]


class Conformance(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        listed = {scenario["id"]: scenario for scenario in json.loads(run(AWAITSCOPE, "list", "--json"))}
        unknown = ONLY.difference(listed)
        assert not unknown, f"There is no scenario {', '.join(sorted(unknown))}."
        cls.scenarios = {
            name: scenario
            for name, scenario in listed.items()
            if is_compared(name) and scenario["clock"] == "virtual"  # what the network does is never the same
        }

    def test_every_scenario_is_compared(self):
        self.assertEqual(sorted(self.scenarios), sorted(filter(is_compared, IN_REAL_TIME)))

    def test_prints_the_same_in_real_time(self):
        """The shown source, piped into the interpreter as it is, prints what Awaitscope prints."""

        def check(python, scenario, knobs):
            ours = run(AWAITSCOPE, "run", scenario, *settings(knobs))
            for _ in range(ATTEMPTS):
                theirs = run(python, "-", text=source(scenario, knobs))
                if ours == theirs:
                    return None
            return f"{scenario} {knobs} under {python}:\nawaitscope:\n{ours}\npython:\n{theirs}"

        named = [(name, knobs) for name, quick in IN_REAL_TIME.items() if name in self.scenarios for knobs in quick]
        cases = [(python, *case) for python in PYTHONS for case in named]
        self.assertEqual("\n".join(side_by_side(cases, check)), "")

    def test_does_the_same_event_by_event(self):
        def check(python, semantics, scenario, all_knobs):
            """The problems with one scenario under one interpreter."""
            ours = [trace(scenario, knobs, semantics) for knobs in all_knobs]
            theirs = record(python, [program_of(text) for text in ours])
            pairs = zip(map(events_of, ours), theirs)
            differences = [compare.first_difference(*pair) for pair in pairs]
            return [
                f"{scenario} {knobs} under {python}: {difference}"
                for knobs, difference in zip(all_knobs, differences)
                if difference
            ]

        generator = random.Random(20)
        versions = [(python, version_of(python)) for python in PYTHONS]
        judges = [(python, semantics) for python, semantics in versions if semantics]
        self.assertTrue(judges, f"none of {PYTHONS} is a version that Awaitscope has a setting for")
        rounds = max(LEAST_ROUNDS, ROUNDS // len(judges))
        cases = [
            (python, semantics, name, [{}] + [random_knobs(scenario, generator) for _ in range(rounds)])
            for python, semantics in judges
            for name, scenario in self.scenarios.items()
        ]
        problems = sum(side_by_side(cases, check), [])
        self.assertEqual(len(problems), 0, f"{len(problems)} differ, the first:\n" + "".join(problems[:1]))

    def test_the_same_run_twice_gives_the_same_bytes(self):
        for name in self.scenarios:
            self.assertEqual(trace(name, {}, "3.13"), trace(name, {}, "3.13"))


class ComparisonCanFail(unittest.TestCase):
    """A comparison that finds nothing would be worth nothing: each kind of change must be reported."""

    @classmethod
    def setUpClass(cls):
        cls.python = next(python for python in PYTHONS if version_of(python))
        [cls.record] = record(cls.python, [source("queue", {})])
        cls.trace = events_of(trace("queue", {}, version_of(cls.python)))

    def changed(self):
        return [dict(event) for event in self.trace]

    def index_of(self, kind):
        return next(index for index, event in enumerate(self.trace) if event["kind"] == kind)

    def assert_reported_at(self, index, events):
        difference = compare.first_difference(events, self.record)
        self.assertIsNotNone(difference)
        self.assertTrue(difference.startswith(f"event {index} differs"), difference)

    def test_the_unchanged_trace_is_equal(self):
        self.assertIsNone(compare.first_difference(self.trace, self.record))

    def test_swapped_events(self):
        for index in range(len(self.trace) - 1):
            events = self.changed()
            events[index], events[index + 1] = events[index + 1], events[index]
            if events != self.trace:
                self.assert_reported_at(index, events)

    def test_a_missing_and_an_additional_event(self):
        self.assert_reported_at(len(self.trace) - 1, self.trace[:-1])
        self.assert_reported_at(len(self.trace), self.trace + self.trace[-1:])

    def test_a_changed_field(self):
        for kind, field in (
            ("queue_put", "size"),
            ("queue_get", "item"),
            ("timer_scheduled", "due"),
            ("timer_fired", "task"),
            ("step_end", "wait"),
            ("step_end", "label"),
            ("step_end", "line"),
            ("step_start", "line"),
            ("step_start", "iteration"),
            ("loop_iteration", "time"),
            ("handle_ready", "handle_kind"),
            ("future_done", "value"),
            ("print", "text"),
            ("gather_created", "tasks"),
        ):
            with self.subTest(kind=kind, field=field):
                index = self.index_of(kind)
                events = self.changed()
                events[index][field] = "something else"
                self.assert_reported_at(index, events)


def main():
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--scenario", action="append", default=[])
    options, others = parser.parse_known_args()
    ONLY.update(options.scenario)
    unittest.main(argv=[sys.argv[0], *others])


if __name__ == "__main__":
    main()
