"""Holds the recorder against the interpreters whose asyncio it records.

What it must not change is compared with the same program without it: the output, and the order of steps.
What it must fix (the rules of virtual time) and what it must say (the kinds of events) is checked by small
programs. The judges are the interpreter that runs this file, and those that AWAITSCOPE_PYTHONS names besides
(separated as in PATH).
"""

import functools
import glob
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import compare

try:
    import jsonschema
except ImportError:
    jsonschema = None

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RECORDER = os.path.join(ROOT, "resources", "recorder")
PROGRAMS = sorted(glob.glob(os.path.join(HERE, "programs", "*.py")))
PYTHONS = [sys.executable, *filter(None, os.environ.get("AWAITSCOPE_PYTHONS", "").split(os.pathsep))]
ATTEMPTS = 3  # in real time, where a busy machine may wake a program late

# Programs that show the order of a set of futures, which without the recorder is that of memory addresses.
IN_ORDER_OF_ADDRESSES = {
    "async_generator_left.py",
    "task_group_cancelled.py",
    "task_group_error.py",
    "task_left_behind.py",
}

# What can be seen of C's tasks and futures, too.
KINDS_OF_LOOP = {
    "loop_iteration", "handle_ready", "handle_cancelled", "step_start", "callback_run", "timer_scheduled",
    "timer_fired", "timer_cancelled", "print", "exception",
}


def run(*command, **environment):
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": RECORDER, **environment}
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=300, env=environment, check=False
    )


@functools.lru_cache(maxsize=None)
def trace(python, path, *arguments):
    """The text of the trace of a program file, which is the same every time."""
    return trace_of_a_new_run(python, path, *arguments)


def trace_of_a_new_run(python, path, *arguments, **environment):
    done = run(python, "-m", "awaitscope_recorder", path, *arguments, **environment)
    if not done.stdout.startswith('{"format":'):
        raise AssertionError(f"{path} under {python} has no trace:\n{done.stderr}")
    return done.stdout


def record(python, path, *arguments):
    """The events of a program file, in normal form."""
    return compare.read_trace(trace(python, path, *arguments))


def record_text(python, text, *arguments, **environment):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(text))
        return compare.read_trace(trace_of_a_new_run(python, path, *arguments, **environment))


def body(text, debug=False):
    """A program whose main() is that text."""
    lines = textwrap.indent(textwrap.dedent(text), "    ")
    return (
        "import asyncio, gc, random, time\nfrom concurrent.futures import ThreadPoolExecutor\n"
        f"async def nop():\n    pass\nasync def main():\n    loop = asyncio.get_running_loop()\n{lines}\n"
        f"asyncio.run(main(), debug={debug})\n"
    )


def version_of(python):
    return tuple(json.loads(run(python, "-c", "import sys; print(list(sys.version_info[:2]))").stdout))


def of_kind(events, *kinds):
    return [event for event in events if event["kind"] in kinds]


def printed(events):
    return [event.get("text", "") for event in of_kind(events, "print")]


def side_by_side(cases, check):
    """Calls check(*case) for all cases at once; the problems that it returned, without None."""
    with ThreadPoolExecutor(max_workers=2 * (os.cpu_count() or 1)) as pool:
        return [problem for problem in pool.map(lambda case: check(*case), cases) if problem]


def everywhere(test):
    """Runs a test for every interpreter; the test takes one."""

    def run_test(self):
        for python in PYTHONS:
            with self.subTest(python=python):
                test(self, python)

    run_test.__doc__ = test.__doc__
    return run_test


class Programs(unittest.TestCase):
    """The same with the recorder as without it."""

    def assert_no_problems(self, check):
        cases = [(python, path) for python in PYTHONS for path in PROGRAMS]
        self.assertGreaterEqual(len(PROGRAMS), 60)
        self.assertEqual("\n".join(side_by_side(cases, check)), "")

    def test_prints_the_same(self):
        def output(name, done):
            lines = done.stdout.splitlines(keepends=True)
            return (sorted(lines) if name in IN_ORDER_OF_ADDRESSES else lines), done.returncode

        def check(python, path):
            name = os.path.basename(path)
            with tempfile.NamedTemporaryFile() as trace:
                recorder = [python, "-m", "awaitscope_recorder", path, "-o", trace.name]
                with_recorder = output(name, run(*recorder, "one", "-t"))
                accelerated = output(name, run(*recorder, "--accelerated", "one", "-t"))
            for _ in range(ATTEMPTS):
                without = output(name, run(python, path, "one", "-t"))
                if without == with_recorder == accelerated and without[0]:
                    return None
            return f"{name} under {python}:\n{without}\nrecorder: {with_recorder}\naccelerated: {accelerated}"

        self.assert_no_problems(check)

    def test_steps_are_in_the_order_of_the_accelerated_tasks(self):
        def seen(events):
            kept = of_kind(events, *KINDS_OF_LOOP)
            return [{key: value for key, value in event.items() if key != "future"} for event in kept]

        def check(python, path):
            watched, accelerated = seen(record(python, path)), seen(record(python, path, "--accelerated"))
            difference = compare.first_difference(watched, accelerated)
            if difference or (not of_kind(watched, "step_start") and "executor_map" not in path):
                return f"{os.path.basename(path)} under {python}: {difference or 'no steps'}"
            return None

        self.assert_no_problems(check)

    def test_the_same_run_twice_gives_the_same_bytes(self):
        def check(python, path):
            if trace(python, path) == trace_of_a_new_run(python, path, PYTHONHASHSEED="7"):
                return None
            return f"{os.path.basename(path)} under {python} differs from itself"

        self.assert_no_problems(check)


class CPythonsOwnTests(unittest.TestCase):
    """CPython's tests of asyncio pass on the recorder's loop and clock."""

    MODULES = (
        "test_tasks", "test_futures", "test_taskgroups", "test_timeouts", "test_waitfor", "test_locks",
        "test_queues", "test_threads", "test_context",
    )

    def test_pass(self):
        def check(python, mode, module):
            done = run(python, os.path.join(HERE, "cpython_suite.py"), mode, module)
            *problems, last = done.stdout.splitlines() or [done.stderr]
            name, _, count = last.partition(" ")
            passed = name == module and count.isdigit() and int(count) > 0 and not problems
            return None if passed else f"{module}, {mode}, under {python}: {problems or last}"

        def has_tests(python):
            return run(python, "-c", "import test.test_asyncio").returncode == 0

        pythons = list(filter(has_tests, PYTHONS))
        self.assertTrue(pythons, "none of the interpreters has its test-suite")
        cases = list(itertools.product(pythons, ("pure", "accelerated"), self.MODULES))
        self.assertEqual("\n".join(side_by_side(cases, check)), "")


class Iterations(unittest.TestCase):
    """How many iterations pass until the awaiter goes on: from the print of `before` to that of `after`."""

    # await expression, iterations in 3.11, from 3.12; preparation
    COUNTS = [
        ("asyncio.sleep(0)", 1, 1, ""),
        ("nop()", 0, 0, ""),
        ("done", 0, 0, "done = asyncio.create_task(nop()); await done"),
        ("asyncio.Lock().acquire()", 0, 0, ""),
        ("asyncio.Semaphore(1).acquire()", 0, 0, ""),
        ("event.wait()", 0, 0, "event = asyncio.Event(); event.set()"),
        ("queue.get()", 0, 0, "queue = asyncio.Queue(); queue.put_nowait(1)"),
        ("asyncio.create_task(nop())", 2, 2, ""),
        ("asyncio.gather(nop())", 3, 3, ""),
        ("asyncio.wait([asyncio.create_task(nop())])", 3, 3, ""),
        ("asyncio.shield(nop())", 3, 3, ""),
        ("next(iter(asyncio.as_completed([nop()])))", 3, 3, ""),
        ("asyncio.gather(asyncio.gather(nop()), nop())", 4, 4, ""),
        ("asyncio.gather(done, done)", 2, 0, "done = loop.create_future(); done.set_result(0)"),
        ("asyncio.wait([done])", 2, 2, "done = loop.create_future(); done.set_result(0)"),
        ("asyncio.wait_for(nop(), 1)", 3, 0, ""),
        ("asyncio.wait_for(asyncio.create_task(nop()), 1)", 3, 2, ""),
        ("asyncio.wait_for(done, 1)", 2, 0, "done = loop.create_future(); done.set_result(0)"),
    ]

    def iterations(self, python, text):
        events = of_kind(record_text(python, body(text)), "print")
        prints = {event["text"]: event["iteration"] for event in events}
        return prints["after"] - prints["before"]

    def test_counts(self):
        def check(python, expression, in_311, from_312, preparation):
            expected = in_311 if version_of(python) < (3, 12) else from_312
            text = f"{preparation}\nprint('before')\nawait {expression}\nprint('after')"
            counted = self.iterations(python, text)
            return None if counted == expected else f"{expression} under {python}: {counted}, not {expected}"

        cases = [(python, *case) for python in PYTHONS for case in self.COUNTS]
        self.assertEqual("\n".join(side_by_side(cases, check)), "")

    @everywhere
    def test_task_group_with_one_child(self, python):
        text = """
            print("before")
            async with asyncio.TaskGroup() as group:
                group.create_task(nop())
            print("after")
        """
        self.assertEqual(self.iterations(python, text), 3)

    @everywhere
    def test_set_result(self, python):
        text = """
            future = loop.create_future()
            async def wait():
                await future
                print("after")
            task = asyncio.create_task(wait())
            await asyncio.sleep(0)
            print("before")
            future.set_result(None)
            await task
        """
        self.assertEqual(self.iterations(python, text), 1)

    @everywhere
    def test_sleep(self, python):
        events = record_text(python, body("await asyncio.sleep(0.5)"))
        (fired,) = of_kind(events, "timer_fired")
        resumed = of_kind(events, "step_start")[1]
        self.assertEqual((resumed["task"], resumed["iteration"]), (1, fired["iteration"] + 1))


class VirtualTime(unittest.TestCase):
    """The rules of virtual time, one test or more for each."""

    @everywhere
    def test_1_time_is_whole_nanoseconds_and_code_costs_none(self, python):
        text = """
            await asyncio.sleep(0.1)
            await asyncio.sleep(0.2)
            sum(range(100000))
            print(loop.time(), time.monotonic())
        """
        (line,) = of_kind(record_text(python, body(text)), "print")
        self.assertEqual((line["time"], line["text"]), (300_000_000, "0.3 0.3"))
        (timer,) = of_kind(record_text(python, body("await asyncio.sleep(1.23456789051)")), "timer_scheduled")
        self.assertEqual(timer["due"], 1_234_567_891)

    @everywhere
    def test_2_equal_deadlines_in_order_of_the_readings(self, python):
        text = """
            now = loop.time()
            for number in range(8):
                loop.call_later(0.3, print, number)
            later = loop.time()
            loop.call_at(later + 0.3, print, "later")
            loop.call_at(now + 0.3, print, "now")
            await asyncio.sleep(1)
        """
        self.assertEqual(printed(record_text(python, body(text))), ["now", *"01234567", "later"])

    @everywhere
    def test_2_the_same_number_ties(self, python):
        for count, order in ((4, "0213"), (8, "02657134")):
            text = f"for n in range({count}):\n    loop.call_at(0.5, print, n)\nawait asyncio.sleep(1)"
            self.assertEqual("".join(printed(record_text(python, body(text)))), order)

    @everywhere
    def test_3_what_is_ready_comes_before_what_is_due(self, python):
        text = """
            async def resumed():
                await asyncio.sleep(0)
                print("resumed")
            task = asyncio.create_task(resumed())
            await asyncio.sleep(0)
            loop.call_later(0, print, "due")
            loop.call_soon(print, "soon")
            await asyncio.sleep(0)
            print("main")
            await asyncio.sleep(0.1)
        """
        self.assertEqual(printed(record_text(python, body(text))), ["resumed", "soon", "main", "due"])

    @everywhere
    def test_3_time_jumps_to_the_earliest(self, python):
        text = "loop.call_later(7, print, 'b')\nloop.call_later(5, print, 'a')\nawait asyncio.sleep(10)"
        events = record_text(python, body(text))
        waits = [event["duration"] for event in of_kind(events, "loop_iteration") if "duration" in event]
        self.assertEqual(waits, [5_000_000_000, 2_000_000_000, 3_000_000_000])

    @everywhere
    def test_4_spinning_comes_to_a_timer(self, python):
        text = """
            loop.call_later(0.5, print, "timer")
            for number in range(1600):
                await asyncio.sleep(0)
            print("spun")
        """
        events = record_text(python, body(text))
        self.assertEqual(printed(events), ["timer", "spun"])
        timer = of_kind(events, "print")[0]
        self.assertEqual(timer["time"], 500_000_000)
        self.assertIn(timer["iteration"], range(1500, 1503))

    @everywhere
    def test_4_spinning_costs_nothing_without_a_timer(self, python):
        events = record_text(python, body("for number in range(1600):\n    await asyncio.sleep(0)"))
        self.assertEqual(events[-1]["time"], 0)

    @everywhere
    def test_5_time_sleep_blocks_the_loop_but_no_job(self, python):
        text = """
            def job():
                time.sleep(0.1)
                print("job")
                time.sleep(0.1)
                print("job ends")
            future = loop.run_in_executor(None, job)
            loop.call_soon(print, "soon")
            time.sleep(0.2)
            print("main")
            await future
        """
        events = record_text(python, body(text))
        told = [(event["text"], event["time"]) for event in of_kind(events, "print")]
        at_the_end = [(text, 200_000_000) for text in ("job ends", "main", "soon")]
        self.assertEqual(told, [("job", 100_000_000), *at_the_end])
        blocked = of_kind(events, "blocking_start", "blocking_end")
        self.assertEqual([event["duration"] for event in blocked], [200_000_000] * 2)

    @everywhere
    def test_6_threads_of_a_pool(self, python):
        text = """
            def job(name):
                print(name, "starts")
                time.sleep(0.1)
                print(name, "ends")
            with ThreadPoolExecutor(1) as pool:
                first = loop.run_in_executor(pool, job, "new")
                second = loop.run_in_executor(pool, job, "queued")
                print("submitted")
                await second
                third = loop.run_in_executor(pool, job, "idle")
                print("submitted to an idle thread")
                await third
        """
        expected = [
            "new starts", "submitted", "new ends", "queued starts", "queued ends",
            "submitted to an idle thread", "idle starts", "idle ends",
        ]
        self.assertEqual(printed(record_text(python, body(text))), expected)

    @everywhere
    def test_6_jobs_and_timers(self, python):
        """The job's end comes first on a tie, and the default pool has 32 threads."""
        text = """
            loop.call_later(0.1, print, "timer")
            loop.run_in_executor(None, time.sleep, 0.1).add_done_callback(lambda future: print("job"))
            await asyncio.sleep(0.2)
            await asyncio.gather(*(loop.run_in_executor(None, time.sleep, 1) for _ in range(33)))
            print(loop.time())
        """
        events = record_text(python, body(text))
        self.assertEqual(of_kind(events, "executor_created")[0]["maxsize"], 32)
        ready = [event for event in of_kind(events, "handle_ready") if event["time"] == 100_000_000]
        self.assertEqual((ready[0].get("label"), ready[1]["handle_kind"]), ("executor", "timer"))
        self.assertEqual(printed(events), ["timer", "job", "2.2"])

    @everywhere
    def test_a_coroutine_that_was_never_awaited_has_its_line(self, python):
        text = """
            time.sleep(0.01)
            asyncio.sleep(1)
            return 1
        """
        for clock in ("virtual", "wall"):
            events = record_text(python, body(text), "--clock", clock)
            line = of_kind(events, "blocking_start")[0]["line"]
            warnings = [event for event in of_kind(events, "warning") if event["label"] == "never_awaited"]
            self.assertEqual([event["line"] for event in warnings], [line + 1])

    @everywhere
    def test_a_step_that_goes_on_for_long_says_where(self, python):
        text = """
            end = time.perf_counter() + 1
            while time.perf_counter() < end:
                pass
        """
        events = record_text(python, body(text), "--clock", "wall")
        warnings = [event for event in of_kind(events, "warning") if event["label"] == "stalled"]
        lines = body(text).splitlines()
        self.assertEqual(warnings[0]["task"], 1)
        self.assertRegex(lines[warnings[0]["line"] - 1], "while|pass")

    @everywhere
    def test_7_sets_are_in_order_of_creation(self, python):
        text = """
            async def work(number):
                try:
                    await asyncio.sleep(1)
                finally:
                    print(number)
            async def generate(number):
                try:
                    yield
                finally:
                    print(number)
            def numbers(futures):
                print([int(future.get_name()) for future in futures])
            # Memory is used in no order.
            rubbish = [object() for _ in range(1000)]
            del rubbish[::3]
            tasks = [asyncio.create_task(work(number), name=str(number)) for number in range(30)]
            numbers(asyncio.all_tasks() - {asyncio.current_task()})
            done, pending = await asyncio.wait(tasks[::-1], timeout=0.1)
            numbers(pending)
            numbers(pending & set(tasks[5:]))
            print(int(pending.pop().get_name()))
            try:
                async with asyncio.TaskGroup() as group:
                    for number in range(100, 130):
                        group.create_task(work(number))
                    await asyncio.sleep(0)
                    1 / 0
            except* ZeroDivisionError:
                pass
            for task in tasks:
                task.add_done_callback(lambda task: None)
            await asyncio.wait(tasks)
            for future in asyncio.as_completed(tasks[::-1]):
                await future
            main.kept = [generate(number) for number in range(200, 230)]
            for generator in main.kept:
                await generator.__anext__()
            for number in range(300, 330):
                asyncio.create_task(work(number))
            await asyncio.sleep(0)
        """
        events = record_text(python, body(text))
        ids = list(range(30))
        expected = [ids, ids, ids[5:], 0, *range(100, 130), *ids, *range(300, 330), *range(200, 230)]
        self.assertEqual(printed(events), [str(line) for line in expected])
        callbacks = of_kind(events, "callback_run")
        futures = [event["future"] for event in callbacks if event["label"] == "as_completed"]
        self.assertEqual(futures, sorted(futures))
        self.assertEqual(len(futures), 30)

    @everywhere
    def test_7_coroutines_of_as_completed_become_tasks_as_given(self, python):
        text = """
            async def work(name):
                pass
            for future in asyncio.as_completed([work(name) for name in "dacb"]):
                await future
        """
        created = of_kind(record_text(python, body(text)), "task_created")
        self.assertEqual([event["label"] for event in created[1:5]], list("dacb"))

    @everywhere
    def test_8_a_deadlock_is_said_and_ends_the_program(self, python):
        text = """
            try:
                await loop.create_future()
            finally:
                print("not printed")
        """
        events = record_text(python, body(text) + "print('nor this')\n")
        self.assertEqual(events[-1]["label"], "deadlock")
        self.assertRegex(events[-1]["text"], "nothing is ready, no timer is pending")
        self.assertEqual(printed(events), [])

    @everywhere
    def test_8_threads_that_wait_for_each_other_are_a_deadlock(self, python):
        text = "import threading\nawait asyncio.to_thread(threading.Event().wait)"
        self.assertEqual(record_text(python, body(text))[-1]["label"], "deadlock")

    @everywhere
    def test_an_endless_program_is_stopped(self, python):
        text = body("while True:\n    await asyncio.sleep(0)")
        events = record_text(python, text, "--max-iterations", "50")
        self.assertEqual((events[-1]["label"], events[-1]["iteration"]), ("endless", 50))

    @everywhere
    def test_9_nothing_is_left_to_chance(self, python):
        text = """
            print(set("abcdefgh"), time.localtime(0).tm_hour, random.random(), gc.isenabled())
            print(time.time(), time.perf_counter_ns(), time.strftime("%H:%M"), time.gmtime().tm_year)
        """
        first = record_text(python, body(text), PYTHONHASHSEED="1", TZ="Asia/Tokyo")
        second = record_text(python, body(text), PYTHONHASHSEED="2")
        self.assertEqual(first, second)
        lines = printed(first)
        self.assertRegex(lines[0], r" 0 0\.\d+ False$")
        self.assertEqual(lines[1], "0.0 0 00:00 1970")

    @everywhere
    def test_9_garbage_is_collected_at_the_end(self, python):
        text = """
            async def fail():
                raise ValueError
            task = asyncio.create_task(fail())
            await asyncio.sleep(0)
            cycle = [task]
            cycle.append(cycle)
            del task, cycle
            rubbish = [[] for _ in range(5000)]
            print("main ends")
        """
        events = record_text(python, body(text))
        self.assertEqual((events[-1]["label"], events[-1]["text"]), (
            "never_retrieved", "Task exception was never retrieved: ValueError()"))


class Contract(unittest.TestCase):
    """What events say, where a program of the collection does not show it plainly."""

    @classmethod
    def setUpClass(cls):
        traces = side_by_side([(PYTHONS[0], path) for path in PROGRAMS], record)
        cls.events = [event for events in traces for event in events]
        with open(os.path.join(ROOT, "docs", "trace.schema.json"), encoding="utf-8") as file:
            cls.schema = json.load(file)

    def test_every_kind_of_event_occurs(self):
        kinds = set(self.schema["$defs"]["event"]["properties"]["kind"]["enum"])
        kinds -= {"lane_created", "slice_begin", "slice_end", "counter", "flow_begin", "flow_end"}  # of other tools
        self.assertEqual(sorted({event["kind"] for event in self.events}), sorted(kinds))

    def test_every_kind_of_wait_occurs(self):
        waits = self.schema["$defs"]["step_end"]["properties"]["wait"]["enum"]
        self.assertEqual(sorted({event["wait"] for event in self.events if "wait" in event}), sorted(waits))

    def test_every_kind_of_warning_occurs(self):
        labels = {event["label"] for event in self.events if event["kind"] == "warning"}
        # A deadlock and an endless program cannot be among programs that run without a recorder, too.
        self.assertEqual(labels, {
            "never_awaited", "never_retrieved", "destroyed_pending", "callback", "slow_callback", "loop",
        })

    def test_every_label_of_asyncios_callbacks_occurs(self):
        expected = {"gather", "stop", "wait", "as_completed", "shield", "task_group", "timeout", "executor",
                    "executor_cancel", "release_waiter", "create_task", "set_result"}
        events = of_kind(self.events, "callback_run", "timer_scheduled")
        labels = {event.get("label") for event in events}
        self.assertEqual(expected - labels, set())

    @unittest.skipUnless(jsonschema, "the package jsonschema is not installed")
    def test_lines_are_as_the_schema_says(self):
        validator = jsonschema.Draft202012Validator(self.schema)

        def check(python, path):
            for number, line in enumerate(trace(python, path).splitlines(), 1):
                error = jsonschema.exceptions.best_match(validator.iter_errors(json.loads(line)))
                if error:
                    return f"{os.path.basename(path)} under {python}, line {number}: {error.message}: {line}"
            return None

        cases = [(python, path) for python in PYTHONS for path in PROGRAMS]
        self.assertEqual("\n".join(side_by_side(cases, check)), "")

    @everywhere
    def test_what_a_task_waits_for(self, python):
        cases = [
            ("asyncio.sleep(0.5)", "sleep", "sleep(0.5)"),
            ("asyncio.sleep(0)", "yield", "sleep(0)"),
            ("asyncio.create_task(nop())", "task", "nop"),
            ("asyncio.create_task(named('x', 1))", "task", "x"),
            ("soon(loop.create_future())", "future", "future"),
            ("asyncio.gather(nop(), nop())", "gather", "gather(2)"),
            ("later(queue, 'put_nowait', 1).get()", "queue_get", "queue.get()"),
            ("later(full, 'get_nowait').put(2)", "queue_put", "queue.put()"),
            ("later(unfinished, 'task_done').join()", "queue_join", "queue.join()"),
            ("later(lock, 'release').acquire()", "lock", "lock.acquire()"),
            ("later(semaphore, 'release').acquire()", "semaphore", "semaphore.acquire()"),
            ("later(event, 'set').wait()", "event", "event.wait()"),
            ("asyncio.wait([asyncio.create_task(nop()), soon(loop.create_future())])", "wait", "wait(2)"),
            ("asyncio.wait_for(soon(loop.create_future()), 2.0)", "wait_for", "wait_for(2.0)"),
            ("next(iter(asyncio.as_completed([nop()])))", "as_completed", "as_completed()"),
            ("asyncio.shield(nop())", "shield", "shield()"),
            ("asyncio.to_thread(time.sleep, 0.1)", "executor", "sleep()"),
            ("loop.run_in_executor(None, time.sleep, 0.1)", "executor", "sleep()"),
            ("generate().__anext__()", "sleep", "sleep(0.25)"),
        ]
        text = """
            def soon(future):
                loop.call_soon(future.set_result, None)
                return future
            def later(thing, method, *arguments):
                loop.call_soon(getattr(thing, method), *arguments)
                return thing
            async def named(name, number):
                pass
            async def generate():
                await asyncio.sleep(0.25)
                yield
            queue, full, unfinished = asyncio.Queue(), asyncio.Queue(1), asyncio.Queue()
            full.put_nowait(1)
            unfinished.put_nowait(1)
            lock, semaphore, event = asyncio.Lock(), asyncio.Semaphore(0), asyncio.Event()
            await lock.acquire()
        """
        text = textwrap.dedent(text)
        text += "\n".join(f"print({wait!r})\nawait {expression}" for expression, wait, label in cases)
        events = record_text(python, body(text))
        ends = iter(event for event in of_kind(events, "print", "step_end") if event.get("task") == 1)
        told = []
        for event in ends:
            if event["kind"] == "print":
                end = next(ends)
                told.append((end.get("wait"), end.get("label")))
        self.assertEqual(told, [(wait, label) for _, wait, label in cases])

    @everywhere
    def test_hidden_parts_are_not_told_of(self, python):
        text = """
            queue = asyncio.Queue()
            queue.put_nowait(1)
            await queue.get()
            queue.task_done()
            await queue.join()
            for future in asyncio.as_completed([nop(), nop()]):
                await future
            barrier = asyncio.Barrier(2)
            await asyncio.gather(barrier.wait(), barrier.wait())
            condition = asyncio.Condition()
        """
        events = record_text(python, body(text))
        events = [event for event in events if "resource" in event]
        created = [event for event in events if event["kind"].endswith("_created")]
        told = [(event["kind"], event["resource"], event.get("lock")) for event in created]
        self.assertEqual(told, [
            ("queue_created", 1, None), ("barrier_created", 2, None), ("lock_created", 4, None),
            ("condition_created", 3, 4),
        ])
        self.assertEqual({event["resource"] for event in events}, {1, 2, 3, 4})

    @everywhere
    def test_changes_come_before_what_they_wake(self, python):
        text = """
            lock, event, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(0)
            condition, queue = asyncio.Condition(), asyncio.Queue()
            async def notified():
                async with condition:
                    await condition.wait()
            await lock.acquire()
            waits = [lock.acquire(), event.wait(), semaphore.acquire(), queue.get(), notified()]
            tasks = [asyncio.create_task(wait) for wait in waits]
            await asyncio.sleep(0)
            lock.release()
            event.set()
            semaphore.release()
            queue.put_nowait(1)
            async with condition:
                condition.notify()
            await asyncio.gather(*tasks)
        """
        events = record_text(python, body(text))
        changes = ("lock_release", "event_set", "semaphore_release", "queue_put", "condition_notify")
        for kind in changes:
            # The lock of the condition, which notified() gives back while it waits, wakes nobody.
            resources = [event.get("resource") for event in events if event["kind"] == kind]
            resource = next(number for number in resources if number != 5)
            index = next(
                index
                for index, event in enumerate(events)
                if (event["kind"], event.get("resource")) == (kind, resource)
            )
            self.assertEqual(events[index + 1]["kind"], "future_done", kind)
        acquired = of_kind(events, "semaphore_acquire")
        self.assertEqual([event.get("size", 0) for event in acquired], [0])
        self.assertEqual([event["size"] for event in of_kind(events, "condition_notify")], [1])

    @everywhere
    def test_a_step_ends_before_what_follows_from_its_end(self, python):
        text = """
            async def cancelled():
                asyncio.current_task().cancel()
                await asyncio.sleep(1)
            await asyncio.gather(cancelled(), return_exceptions=True)
        """
        for events in (record_text(python, body(text)), record(python, PROGRAMS[0])):
            open_step = None
            for event in events:
                if event["kind"] == "step_start":
                    open_step = event["task"]
                elif event["kind"] == "step_end":
                    open_step = None
                elif event["kind"] == "future_done" and event.get("task"):
                    self.assertNotEqual(open_step, event["task"])
                elif event["kind"] == "handle_ready" and event["handle_kind"] == "step":
                    self.assertNotEqual(open_step, event["task"])

    @everywhere
    def test_cancelled_jobs(self, python):
        text = """
            def job():
                time.sleep(0.1)
            with ThreadPoolExecutor(1) as pool:
                futures = [loop.run_in_executor(pool, job) for _ in range(2)]
                futures[1].cancel()
                await asyncio.gather(*futures, return_exceptions=True)
        """
        done = of_kind(record_text(python, body(text)), "executor_done")
        self.assertEqual([(event["job"], event["outcome"], event["time"]) for event in done], [
            (2, "cancelled", 0), (1, "result", 100_000_000),
        ])

    @everywhere
    def test_exceptions_that_leave_main(self, python):
        text = body("raise ValueError('no')").replace("asyncio.run(main(), debug=False)", textwrap.dedent("""
            try:
                asyncio.run(main())
            except ValueError:
                pass
            raise KeyError('module')
        """))
        events = of_kind(record_text(python, text), "exception")
        self.assertEqual([(event["text"], event.get("task")) for event in events], [
            ("ValueError('no')", 1), ("KeyError('module')", None)])

    @everywhere
    def test_the_end_of_run_is_recorded(self, python):
        events = record_text(python, body("loop.run_in_executor(None, nop.__class__)"))
        labels = [event["label"] for event in of_kind(events, "task_created")]
        self.assertEqual(labels, ["main", "shutdown_asyncgens", "shutdown_default_executor"])

    @everywhere
    def test_the_gather_of_run_is_no_line_of_the_program(self, python):
        events = record_text(python, body("asyncio.create_task(asyncio.sleep(9))\nawait asyncio.gather(nop())"))
        gathers = of_kind(events, "gather_created")
        self.assertEqual([(event.get("task"), "line" in event) for event in gathers], [(1, True), (None, False)])


class Ends(unittest.TestCase):
    """Whatever becomes of the program, what happened before is in the trace, and can be seen while it runs."""

    def start(self, folder, text, *options):
        path, output = os.path.join(folder, "program.py"), os.path.join(folder, "trace.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        command = [self.python, "-m", "awaitscope_recorder", "-o", output, *options, path]
        environment = {**os.environ, "PYTHONPATH": RECORDER}
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self.addCleanup(process.stdin.close)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process, output

    def lines_of(self, output):
        with open(output, encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.endswith("\n")]

    def wait_for_line(self, output, is_wanted):
        """Waits until there is such a line in the trace."""
        for _ in range(3000):
            if os.path.exists(output) and any(map(is_wanted, self.lines_of(output))):
                return
            time.sleep(0.02)
        self.fail(f"no such line in {self.lines_of(output)[-3:]}")

    @everywhere
    def test_events_can_be_seen_while_the_program_runs(self, python):
        self.python = python
        endless = "print('busy', flush=True)\nwhile True:\n    pass"
        waiting = "print('waits', flush=True)\nawait asyncio.get_running_loop().create_future()"
        for clock, text in (("virtual", endless), ("wall", endless), ("wall", waiting)):
            with self.subTest(clock=clock, text=text), tempfile.TemporaryDirectory() as folder:
                process, output = self.start(folder, body(text), "--clock", clock)
                process.stdout.readline()
                self.wait_for_line(output, lambda line: line.get("kind") == "print")
                process.send_signal(signal.SIGKILL)
                process.wait()
                header, *events = self.lines_of(output)
                self.assertEqual((header["clock"], events[-1]["seq"]), (clock, len(events) - 1))

    @everywhere
    def test_a_prompt_can_be_seen_before_its_line_ends(self, python):
        self.python = python
        text = "print('Hello ', end='')\nprint('there')\nprint('Hi', input('Name: '))\nprint('no end', end='')\n"
        for clock in ("virtual", "wall"):
            with self.subTest(clock=clock), tempfile.TemporaryDirectory() as folder:
                process, output = self.start(folder, text, "--clock", clock)
                self.wait_for_line(output, lambda line: line.get("text") == "Name: ")
                self.assertEqual(process.communicate(b"Ann\n")[0], b"Hello there\nName: Hi Ann\nno end")
                told = [(event["text"], event.get("label")) for event in self.lines_of(output)[1:]]
                expected = [("Hello there", None), ("Name: ", "open"), ("Hi Ann", None), ("no end", None)]
                self.assertEqual(told, expected)

    @everywhere
    def test_nothing_is_lost_at_any_end(self, python):
        self.python = python
        ends = {
            "os._exit(3)": 3,
            "os.kill(os.getpid(), signal.SIGTERM); time.sleep(5)": -signal.SIGTERM,
            "sys.exit(4)": 4,
            "raise ValueError": 1,
            "loop.add_signal_handler(signal.SIGTERM, sys.exit, 5); os.kill(os.getpid(), signal.SIGTERM); "
            "await asyncio.sleep(9)": 5,
            "os.closerange(3, 4000)": None,
        }
        for clock, (end, status) in itertools.product(("virtual", "wall"), ends.items()):
            text = f"import os, signal, sys\nprint('last words')\n{end}"
            with self.subTest(clock=clock, end=end), tempfile.TemporaryDirectory() as folder:
                process, output = self.start(folder, body(text), "--clock", clock)
                process.wait()
                events = self.lines_of(output)[1:]
                if status is not None:
                    self.assertEqual(process.returncode, status)
                    self.assertIn("last words", [event.get("text") for event in events])

    @everywhere
    def test_the_trace_is_the_programs_own_not_its_childrens(self, python):
        self.python = python
        text = """
            import os, sys
            child = os.fork()
            print("child" if child == 0 else "parent", flush=True)
            if child == 0:
                sys.exit(0)
            print(os.waitpid(-1, 0)[0] == child)
            try:
                os.wait()
            except ChildProcessError:
                print("no other child")
        """
        for clock in ("virtual", "wall"):
            with self.subTest(clock=clock), tempfile.TemporaryDirectory() as folder:
                process, output = self.start(folder, body(text), "--clock", clock)
                process.wait()
                told = printed(self.lines_of(output)[1:])
                self.assertEqual(told, ["parent", "True", "no other child"])

    @everywhere
    def test_a_limit_of_events(self, python):
        self.python = python
        for clock in ("virtual", "wall"):
            with self.subTest(clock=clock), tempfile.TemporaryDirectory() as folder:
                text = body("while True:\n    await asyncio.sleep(0)")
                process, output = self.start(folder, text, "--clock", clock, "--max-events", "500")
                self.assertEqual(process.wait(), 1)
                events = self.lines_of(output)[1:]
                self.assertEqual(events[-1]["label"], "endless")
                self.assertLess(len(events), 1000)


class RealWorld(unittest.TestCase):
    """On the virtual clock, until the program turns to what is outside."""

    @everywhere
    def test_time_is_real_from_the_first_socket_on(self, python):
        text = """
            await asyncio.sleep(1000)
            job = loop.run_in_executor(None, time.sleep, 0.05)
            idle = await loop.run_in_executor(None, int)
            server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
            before = time.monotonic()
            await asyncio.sleep(0.05)
            await asyncio.gather(job, loop.run_in_executor(None, time.sleep, 0.01))
            print(0.05 <= time.monotonic() - before < 30, time.time() > 1e9, gc.isenabled())
            server.close()
        """
        events = record_text(python, body(text))
        self.assertEqual(printed(events), ["True True True"])
        (told,) = of_kind(events, "warning")
        self.assertEqual((told["label"], told["time"], told["line"]), ("wall_clock", 1000 * 10**9, 11))
        self.assertRegex(told["text"], "a socket was made: from here on time is real")
        self.assertGreater(events[-1]["time"], 1000 * 10**9 + 50_000_000)

    @everywhere
    def test_what_is_no_reason(self, python):
        text = """
            import threading
            thread = threading.Thread(target=time.sleep, args=(5,))
            thread.start()
            await asyncio.to_thread(thread.join)
            print(loop.time())
        """
        if version_of(python) >= (3, 9):
            events = record_text(python, body(text))
            self.assertEqual((printed(events), of_kind(events, "warning")), (["5.0"], []))

    @everywhere
    def test_a_thread_opens_the_first_socket(self, python):
        text = """
            import socket, threading
            def connect():
                time.sleep(1)
                with socket.create_connection(address) as connection:
                    return connection.recv(9)
            listener = None
            def listen():
                nonlocal listener
                listener = socket.create_server(("127.0.0.1", 0))
                return listener.getsockname()
            address = await asyncio.to_thread(listen)
            listener.setblocking(False)
            async def serve():
                connection, _ = await loop.sock_accept(listener)
                await asyncio.sleep(0.01)
                connection.sendall(b"served")
                connection.close()
            print(await asyncio.gather(serve(), asyncio.to_thread(connect)))
            listener.close()
        """
        self.assertEqual(printed(record_text(python, body(text))), ["[None, b'served']"])

    @everywhere
    def test_the_wall_clock_tells_the_same_kinds_of_events(self, python):
        """The same events of tasks and resources as on the virtual clock, where time does not matter."""
        kinds = ("task_created", "queue_put", "queue_get", "lock_acquire", "executor_done", "print")
        told = ("kind", "task", "label", "name", "resource", "job", "item", "size", "line", "outcome", "text")
        names = ("queue_orders", "lock", "gather_results", "executor_small", "task_raises", "callbacks")
        for path in (path for path in PROGRAMS if os.path.basename(path)[:-3] in names):
            events = [
                [{key: event.get(key) for key in told} for event in of_kind(record(python, path, *clock), *kinds)]
                for clock in ((), ("--clock", "wall"))
            ]
            with self.subTest(path=path):
                self.assertEqual(*events)


    @everywhere
    def test_the_line_is_the_innermost_of_the_program(self, python):
        """Also where asyncio stands between two functions of the program, and where another depth came before."""
        text = """
            import functools
            def finished(name, task):
                print(name)
            task = loop.create_task(nop())
            print("here")
            task.add_done_callback(functools.partial(finished, "there"))
            await task
            await asyncio.sleep(0)
        """
        for clock in ((), ("--clock", "wall")):
            events = of_kind(record_text(python, body(text), *clock), "print")
            with self.subTest(clock=clock):
                self.assertEqual([(event["text"], event["line"]) for event in events], [("here", 12), ("there", 10)])


class InProcess(unittest.TestCase):
    @everywhere
    def test_many_runs_in_a_row_are_alike_and_like_a_run_alone(self, python):
        """record() begins afresh every time, also after programs that leave much behind."""
        script = """
            import awaitscope_recorder.pure
            import json, sys
            from awaitscope_recorder import record

            def runner(path):
                with open(path, encoding="utf-8") as file:
                    code = compile(file.read(), path, "exec")
                def run():
                    namespace = {"__name__": "__main__"}
                    try:
                        exec(code, namespace)
                    finally:
                        namespace.clear()
                return run

            sys.argv = sys.argv[:1]
            paths = json.loads(sys.stdin.read())
            traces = [[record(runner(path), path) for path in order] for order in (paths, paths[::-1])]
            traces[1].reverse()
            print(json.dumps([path for path, *both in zip(paths, *traces) if both[0] != both[1]]))
            print(json.dumps(dict(zip(paths, traces[0]))))
        """
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": RECORDER}
        done = subprocess.run(
            [python, "-c", textwrap.dedent(script)],
            input=json.dumps(PROGRAMS),
            capture_output=True,
            encoding="utf-8",
            env=environment,
            timeout=300,
            check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        different, traces = map(json.loads, done.stdout.splitlines())
        self.assertEqual(different, [])

        def check(path):
            difference = compare.first_difference(traces[path], record(python, path))
            return difference and f"{os.path.basename(path)}: {difference}"

        self.assertEqual("\n".join(side_by_side([(path,) for path in PROGRAMS], check)), "")

    @everywhere
    def test_asyncio_must_not_be_there_before(self, python):
        done = run(python, "-c", "import asyncio, awaitscope_recorder.pure")
        self.assertIn("must be imported before asyncio", done.stderr)


if __name__ == "__main__":
    unittest.main()
