"""Runs modules of CPython's own tests of asyncio on the recorder's loop and virtual clock.

Usage: cpython_suite.py pure|accelerated MODULE…

Prints a line for each test that does not pass, and at the end how many were run.
"""

import importlib
import io
import sys
import unittest

# Tests that are about something else than what the recorder keeps.
EXCEPTIONS = {
    "GenericTaskTests.test_asyncio_module_compiled": "insists on the Task written in C",
}


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_of(test)
        elif not test.id().endswith(tuple(EXCEPTIONS)):
            yield test


def main():
    if sys.argv[1] == "pure":
        import awaitscope_recorder.pure  # noqa: F401
    from awaitscope_recorder.recording import Recording

    for name in sys.argv[2:]:
        module = importlib.import_module(f"test.test_asyncio.{name}")
        suite = unittest.TestSuite(tests_of(unittest.defaultTestLoader.loadTestsFromModule(module)))
        result = unittest.TestResult()
        problems = []
        recording = Recording(max_iterations=0)
        recording.events_of(lambda: suite.run(result), failed=problems.append, errors=io.StringIO())
        for test, text in result.failures + result.errors:
            print(test.id(), text.strip().splitlines()[-1])
        for error in problems:
            print(name, repr(error))
        print(name, result.testsRun)


if __name__ == "__main__":
    main()
