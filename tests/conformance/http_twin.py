"""Holds the lesson http against its Python: both speak to the server of Awaitscope, and print the same.

The pages that come together may end in any order, and time is not the same twice: so the lines of that part are
sorted, and times are left out. What is compared is every status, length and failure, and that connections are
used again.

Environment: AWAITSCOPE is the program under test.
"""

import os
import re
import subprocess
import sys
import unittest

AWAITSCOPE = os.environ.get("AWAITSCOPE") or sys.exit("AWAITSCOPE does not name the program under test.")
PYTHONS = [sys.executable, *filter(None, os.environ.get("AWAITSCOPE_PYTHONS", "").split(os.pathsep))]
FAILURES = ("none", "404", "timeout", "refused", "redirects", "broken", "name", "cancelled")
QUICK = {"users": 0.1, "posts": 0.8, "comments": 0.1, "albums": 0.1, "photos": 0.1}
TIMEOUT = 120


def settings(knobs):
    return [word for pair in knobs.items() for word in ("--set", "%s=%s" % pair)]


def run(*command, text=None):
    done = subprocess.run(
        command, input=text, capture_output=True, check=True, encoding="utf-8", timeout=TIMEOUT
    )
    return done.stdout


def unnumbered(lines):
    return [re.sub(r", connection \d+", "", line) for line in lines]


def comparable(output):
    """What does not depend on when which answer came: of the first part all, of the second which and what."""
    lines = output.splitlines()
    middle = next(place for place, line in enumerate(lines) if line.startswith("One after another"))
    end = next(place for place, line in enumerate(lines) if line.startswith("Together"))
    together = sorted(unnumbered(lines[middle + 1 : end]))
    # Of a learner's own server nobody but the Python client numbers the connections.
    return lines[:middle], together, unnumbered(lines[end + 1 :])


class HttpTwin(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = subprocess.Popen([AWAITSCOPE, "serve"], stdout=subprocess.PIPE, encoding="utf-8")
        cls.address = cls.server.stdout.readline().strip()

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait(TIMEOUT)
        cls.server.stdout.close()

    def outputs(self, knobs, *arguments):
        source = run(AWAITSCOPE, "source", "http", *settings(knobs))
        for python in PYTHONS:
            yield python, run(python, "-", *arguments, text=source)

    def test_every_failure_is_the_same(self):
        for failure in FAILURES:
            knobs = {**QUICK, "failure": failure, "limit": 5}
            ours = comparable(run(AWAITSCOPE, "run", "http", *settings(knobs)))
            # After an answer that points elsewhere Qt may take any of its connections, at times a new one.
            numbered = unnumbered if failure == "redirects" else self.renumbered
            for python, theirs in self.outputs(knobs, self.address):
                with self.subTest(failure=failure, python=python):
                    self.assertEqual([numbered(part) for part in ours], [numbered(part) for part in comparable(theirs)])

    @staticmethod
    def renumbered(lines):
        """A server that has served others before numbers its connections from somewhere else."""
        numbers = []

        def number(match):
            if match.group(1) not in numbers:
                numbers.append(match.group(1))
            return f"connection {numbers.index(match.group(1)) + 1}"

        return [re.sub(r"connection (\d+)", number, line) for line in lines]

    def test_without_an_address_the_program_has_its_own_server(self):
        for failure in FAILURES:
            knobs = {**QUICK, "failure": failure}
            own = [comparable(output) for _, output in self.outputs(knobs)]
            ours = [comparable(output) for _, output in self.outputs(knobs, self.address)]
            self.assertEqual(own, ours, failure)

    def test_an_own_url(self):
        knobs = {**QUICK, "posts": 0.1, "url": f"{self.address}/bytes/1234"}
        lines = run(AWAITSCOPE, "run", "http", *settings(knobs)).splitlines()
        self.assertRegex(lines[-1], r"^own: 200, 1234 bytes, connection \d+$")
        for _, theirs in self.outputs(knobs, self.address):
            self.assertRegex(theirs.splitlines()[-1], r"^own: 200, 1234 bytes, connection \d+$")

    def test_a_bad_url_is_refused(self):
        for url in ("nonsense", "file:///etc/passwd", "http://", "http://me:secret@127.0.0.1/", "ftp://127.0.0.1/"):
            done = subprocess.run(
                [AWAITSCOPE, "run", "http", "--set", f"url={url}"], capture_output=True, check=False, timeout=TIMEOUT
            )
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"url must be empty or an address such as http://example.org/", done.stderr)

    def test_it_has_no_virtual_clock(self):
        done = subprocess.run(
            [AWAITSCOPE, "run", "http", "--clock", "virtual"], capture_output=True, check=False, timeout=TIMEOUT
        )
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"wall clock only", done.stderr)


if __name__ == "__main__":
    unittest.main()
