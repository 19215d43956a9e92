"""Tests of the random programs themselves: a comparison that finds nothing would be worth nothing."""

import json
import os
import stat
import subprocess
import sys
import tempfile
import textwrap
import unittest

import program_generator
import program_interpreter
import program_language as language
import program_source
import randomprograms
from shrink import shrink

HERE = os.path.dirname(os.path.abspath(__file__))
SEEDS = range(300)


def this_python():
    return randomprograms.Interpreter(sys.executable, "%d.%d.%d" % sys.version_info[:3])


def worker():
    return randomprograms.python_side(this_python())


def ops_of(program):
    return {statement[0] for body in program["functions"] for statement in language.statements(body)}


def program_of(*functions, resources=()):
    return {"seed": 0, "debug": False, "resources": list(resources), "functions": list(functions)}


class Generator(unittest.TestCase):
    def test_a_seed_gives_the_same_program_always(self):
        for seed in SEEDS:
            self.assertEqual(program_generator.generate(seed), program_generator.generate(seed))

    def test_every_version_makes_the_same_programs(self):
        code = "import json, program_generator as p; print(json.dumps([p.generate(n) for n in range(300)]))"
        made = set()
        for interpreter in randomprograms.interpreters():
            command = [interpreter.path, "-c", code]
            made.add(subprocess.run(command, cwd=HERE, capture_output=True, check=True).stdout)
        self.assertEqual(len(made), 1)

    def test_programs_are_proper_and_bounded(self):
        for seed in SEEDS:
            program = program_generator.generate(seed)
            self.assertIsNone(language.problem(program))
            self.assertLessEqual(language.size(program), program_generator.MOST_STATEMENTS)
            self.assertLessEqual(language.estimate(program)[1], program_generator.MOST_TASKS)
            self.assertEqual(program, json.loads(json.dumps(program)))

    def test_features_restrict(self):
        allowed = {
            "print",
            "sleep",
            "block",
            "with",
            "acquire",
            "release",
            "spawn",
            "await",
            "call",
            "drop",
            "return",
        }
        for seed in SEEDS:
            self.assertLessEqual(ops_of(program_generator.generate(seed, ["tasks", "lock"])), allowed)

    def test_every_op_is_known_everywhere(self):
        self.assertEqual(set(program_interpreter.OPS), set(language.SHAPES))
        made = set()
        for seed in range(2000):
            made |= ops_of(program_generator.generate(seed))
        self.assertEqual(made, set(language.SHAPES))

    def test_programs_can_be_shown(self):
        for seed in SEEDS:
            self.assertIn("async def f0():", program_source.source(program_generator.generate(seed)))


class Language(unittest.TestCase):
    def test_calls_go_to_higher_functions_only(self):
        self.assertIsNotNone(language.problem(program_of([["call", 1]], [["call", 1]])))
        self.assertIsNotNone(language.problem(program_of([["call", 1]])))
        self.assertIsNone(language.problem(program_of([["call", 1]], [])))

    def test_tasks_do_not_wait_in_a_circle(self):
        circle = [["gather", 1, [{"slot": 0}], False], ["await", 1]]
        self.assertIsNotNone(language.problem(program_of([["spawn", 0, 1, None]], circle)))
        self.assertIsNone(language.problem(program_of([["spawn", 0, 1, None], *circle], [])))

    def test_the_estimate_multiplies(self):
        program = program_of(
            [["repeat", 3, [["spawn", 0, 1, None]]]], [["repeat", 2, [["spawn", 6, 2, None]]]], []
        )
        self.assertEqual(language.estimate(program)[1], 9)


class Shrinker(unittest.TestCase):
    def test_finds_the_minimum(self):
        """Fails when a function is spawned that sleeps within a with; all else is in the way."""

        def fails(program):
            for spawn in language.statements(program["functions"][0]):
                for statement in language.statements(
                    program["functions"][spawn[2]]
                ) if spawn[0] == "spawn" else ():
                    if statement[0] == "with" and any(
                        each[0] == "sleep" for each in language.statements(statement[2])
                    ):
                        return True
            return False

        found = 0
        for seed in range(400):
            program = program_generator.generate(
                seed, ["tasks", "lock", "errors", "timeout", "cancel", "group"]
            )
            if not fails(program):
                continue
            found += 1
            small = shrink(program, lambda programs: [fails(each) for each in programs])
            self.assertTrue(fails(small))
            self.assertIsNone(language.problem(small))
            self.assertEqual(language.size(small), 3, small)
            self.assertEqual(len(small["resources"]), 1, small)
            self.assertEqual(len(small["functions"]), 2, small)
            if found == 5:
                return
        self.fail("no program fails")

    def test_is_deterministic_and_bounded(self):
        program = program_generator.generate(4)
        calls = []

        def failing(programs):
            calls.append(len(programs))
            return [language.size(each) > 3 for each in programs]

        first = shrink(program, failing, most_calls=200)
        self.assertLessEqual(sum(calls), 200)
        self.assertEqual(first, shrink(program, failing, most_calls=200))

    def test_gives_the_program_itself_where_nothing_smaller_fails(self):
        program = program_of([["print", "x"]])
        self.assertEqual(shrink(program, lambda programs: [False] * len(programs)), program)


class PythonSide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.programs = [program_generator.generate(seed) for seed in range(150)]
        cls.traces = worker().run(cls.programs)

    def assert_same(self, traces):
        """Says which programs differ; the traces are too long to be shown."""
        pairs = enumerate(zip(traces, self.traces, strict=True))
        self.assertEqual([number for number, (one, other) in pairs if one != other], [])

    def test_every_program_ends(self):
        self.assertEqual([n for n, trace in enumerate(self.traces) if trace.startswith("!") or not trace], [])

    def test_the_same_program_twice_in_one_process(self):
        twice = [program for program in self.programs for _ in range(2)]
        traces = worker().run(twice)
        self.assert_same(traces[0::2])
        self.assert_same(traces[1::2])

    def test_the_order_of_the_programs_does_not_matter(self):
        self.assert_same(worker().run(self.programs[::-1])[::-1])

    def test_a_failure_is_reported_when_its_slot_is_emptied(self):
        body = [["spawn", 0, 1, None], ["sleep", 1], ["print", "before"], ["drop", 0], ["print", "after"]]
        (trace,) = worker().run([program_of(body, [["raise", "ValueError", "x"]])])
        said = [line for line in trace.split("\n") if line.startswith(("print", "warning"))]
        self.assertEqual(len(said), 3, said)
        self.assertIn("never retrieved", said[1])

    def test_a_caught_exception_holds_no_task(self):
        """main's exception comes from frames that hold the task; they are gone before the slot is emptied."""
        body = [
            ["spawn", 0, 1, None],
            [
                "try",
                [["timeout", 0.5, [["wait", [0], None, "ALL_COMPLETED"]]]],
                "Exception",
                [["sleep", 1], ["drop", 0]],
                None,
            ],
            ["print", "after"],
        ]
        (trace,) = worker().run([program_of(body, [["sleep", 1], ["raise", "ValueError", "x"]])])
        said = [line.split(" ")[0] for line in trace.split("\n") if line.startswith(("print", "warning"))]
        self.assertEqual(said, ["print", "warning", "print"])

    def test_what_does_not_survive_is_found_and_nothing_else_lost(self):
        code = f"""
            import sys
            sys.path.insert(0, {HERE!r})
            import program_worker, program_interpreter
            program_worker.SECONDS = 1
            def crash(self, text):
                import os, signal
                if text == "crash":
                    os.kill(os.getpid(), signal.SIGKILL)
                while text == "hang":
                    pass
                print(text)
            program_interpreter.PLAIN["print"] = crash
            program_worker.main()
        """
        side = randomprograms.Side("side", [sys.executable, "-c", textwrap.dedent(code)])
        texts = ["a", "crash", "b", "hang", "c", "crash"]
        traces = side.run([program_of([["print", text]]) for text in texts])
        self.assertEqual(
            [trace.startswith("!") for trace in traces], [text in ("crash", "hang") for text in texts]
        )


# Plays the C++ side: it gives what the Python side gives, with one thing changed in each trace that has a
# timer.
FAKE = """#!{python}
import subprocess, sys
output = subprocess.run([{python!r}, {worker!r}], stdin=sys.stdin, capture_output=True, text=True).stdout
change = {change!r}
for trace in output.split("end\\n")[:-1]:
    lines = trace.splitlines()
    fired = [index for index, line in enumerate(lines) if line.startswith("timer_fired")]
    if fired and change == "swap":
        lines[fired[0] - 1], lines[fired[0]] = lines[fired[0]], lines[fired[0] - 1]
    if fired and change == "edit":
        lines[fired[0]] += "0"
    if fired and change == "lose":
        del lines[-1]
    if fired and change == "crash":
        sys.exit(3)
    print("\\n".join([*lines, "end"]))
"""


class Driver(unittest.TestCase):
    def run_with(self, change, *options):
        with tempfile.TemporaryDirectory() as folder:
            fake = os.path.join(folder, "programs")
            with open(fake, "w", encoding="utf-8") as file:
                file.write(FAKE.format(python=sys.executable, worker=randomprograms.WORKER, change=change))
            os.chmod(fake, os.stat(fake).st_mode | stat.S_IXUSR)
            semantics = "%d.%d" % sys.version_info[:2]
            command = [
                sys.executable,
                randomprograms.__file__,
                "--semantics",
                semantics,
                "--random-only",
                "--programs",
                "12",
                *options,
            ]
            environment = dict(os.environ, AWAITSCOPE_PROGRAMS=fake)
            done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
            kept = os.path.join(folder, "kept")
            return done.returncode, done.stdout + done.stderr, kept

    def test_equal_sides_pass(self):
        code, output, _ = self.run_with("nothing")
        self.assertEqual(code, 0, output)
        self.assertRegex(output.splitlines()[-1], r"^[1-9]\d* passed, 0 failed$")

    def test_every_change_is_reported_and_shrunk(self):
        for change in ("swap", "edit", "lose"):
            with self.subTest(change=change):
                code, output, _ = self.run_with(change, "--shrink", "1")
                self.assertEqual(code, 1, output)
                self.assertRegex(output.splitlines()[-1], r"^\d+ passed, [1-9]\d* failed$")
                self.assertRegex(output, r"shrunk from \d+ statements to 1 ")
                self.assertIn("await asyncio.sleep(", output)

    def test_a_crash_is_reported(self):
        code, output, _ = self.run_with("crash", "--shrink", "0")
        self.assertEqual(code, 1, output)
        self.assertRegex(output.splitlines()[-1], r"^\d+ passed, [1-9]\d* failed$")

    def test_keeps_what_differs(self):
        with tempfile.TemporaryDirectory() as folder:
            _, output, _ = self.run_with("edit", "--shrink", "1", "--keep", folder)
            (name,) = os.listdir(folder)
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                self.assertIsNone(language.problem(json.load(file)), output)


if __name__ == "__main__":
    unittest.main()
