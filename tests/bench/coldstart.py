"""How long it takes from the start of the program to its first frame, beside an empty ApplicationWindow.

Both are started in turns, under Xvfb with software rendering, each time with a home folder of its own that is empty.
The first frame of Awaitscope is a useful one: the lesson has run and its lanes are in it. What is told is the processor
time that the process took until then, as other processes do not count in it, and the time on the clock.

Usage: coldstart.py PROGRAM EMPTYWINDOW [--rounds N]
Needs Debian's xvfb.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "support"))
from xserver import XServer  # noqa: E402

FRAME = re.compile(rb"Frame rendered with '\w+' renderloop")
LIMIT = 60  # seconds


def processor_time(process):
    """Seconds that it and its threads took so far, to the nanosecond: /proc tells hundredths of a second."""
    clock = (~process.pid << 3) | 2  # as clock_getcpuclockid() makes it
    return time.clock_gettime(clock)


def first_frame(command, display):
    """Seconds of the clock and of the processor until a process has drawn its first frame."""
    with tempfile.TemporaryDirectory(prefix="awaitscope-start-") as home:
        env = dict(os.environ, DISPLAY=display, HOME=home, XDG_RUNTIME_DIR=home, LC_ALL="C.UTF-8",
                   QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                   QT_LOGGING_RULES="qt.scenegraph.time.renderloop=true")
        begun = time.monotonic()
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            seen = b""
            while not FRAME.search(seen):
                piece = os.read(process.stderr.fileno(), 65536)
                assert piece, f"{command[0]} ended before it drew anything: {seen!r}"
                assert time.monotonic() - begun < LIMIT, f"{command[0]} draws nothing"
                seen += piece
            return time.monotonic() - begun, processor_time(process)
        finally:
            process.kill()
            process.wait()
            process.stderr.close()


def measure(program, empty, rounds):
    """The best of the rounds: {"program": (clock, processor), "empty": …}, in seconds."""
    commands = {"program": [program], "empty": [empty]}
    best = {}
    with XServer("1440x900") as server:
        for command in commands.values():  # reads the files once
            first_frame(command, server.name)
        for _ in range(rounds):
            for name, command in commands.items():
                times = first_frame(command, server.name)
                best[name] = tuple(map(min, times, best.get(name, times)))
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("empty")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    best = measure(options.program, options.empty, options.rounds)
    for name in best:
        print(f"{name}: {best[name][0]:.3f} s on the clock, {best[name][1]:.3f} s of the processor")
    ratio = best["program"][1] / best["empty"][1]
    print(f"ratio: {best['program'][0] / best['empty'][0]:.2f} on the clock, {ratio:.2f} of the processor")


if __name__ == "__main__":
    main()
