"""Prints the table of docs/performance.md anew: what a trace of millions of events costs, against what is wanted.

Usage: table.py BUILD
BUILD: a folder with a release build of awaitscope, bench_trace and bench_emptywindow (AWAITSCOPE_BENCH=ON).
Needs Debian's valgrind and xvfb, 6 GB of memory, and some ten minutes.
"""

import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time

import coldstart

SMALL, LARGE = 10_000, 10_000_000


class Bench:
    def __init__(self, build):
        self.program = os.path.join(build, "tests", "bench", "bench_trace")
        self.env = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")

    def timed(self, names, rounds=3):
        """{(name, events): seconds or counters} of the benchmarks of these names, the best of the rounds."""
        with tempfile.NamedTemporaryFile(suffix=".json") as out:
            pattern = f"^({'|'.join(names)})/[0-9]+(/iterations:[0-9]+)?$"
            subprocess.run([self.program, f"--benchmark_filter={pattern}", f"--benchmark_out={out.name}",
                            f"--benchmark_repetitions={rounds}", "--benchmark_min_time=0.2"],
                           env=self.env, check=True, stdout=subprocess.DEVNULL)
            runs = json.load(out)["benchmarks"]
        units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3}
        best = {}
        for run in runs:
            if run["run_type"] != "iteration":
                continue
            name, events = re.match(r"(.*?)/(\d+)", run["name"]).groups()
            run["seconds"] = run["cpu_time"] * units[run["time_unit"]]
            key = name, int(events)
            if key not in best or run["seconds"] < best[key]["seconds"]:
                best[key] = run
        return best

    def instructions(self, name, events, counted, operations):
        """Instructions an operation, in the function whose name is given and what it calls."""
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--toggle-collect=*{counted}*",
                 f"--callgrind-out-file={folder}/out", self.program,
                 f"--benchmark_filter=^{name}/{events}/iterations:1$"],
                env=self.env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        return int(re.search(r"Collected\s*:\s*(\d+)", done.stderr).group(1)) / operations

    def lines(self, events, path):
        subprocess.run([self.program, "--write", str(events), path], env=self.env, check=True)


def exponent(seconds):
    """Slope of log(time) over log(events), by least squares."""
    points = [(math.log(events), math.log(value)) for events, value in seconds.items()]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def json_loads(bench, events):
    """Seconds that json.loads takes for the lines of so many events, the best of three."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        bench.lines(events, file.name)
        with open(file.name, encoding="utf-8") as text:
            lines = text.readlines()
    best = math.inf
    for _ in range(3):
        begun = time.process_time()
        for line in lines:
            json.loads(line)
        best = min(best, time.process_time() - begun)
    return best


def row(what, wanted, measured, met):
    print(f"| {what} | {wanted} | {measured} | {'met' if met else 'missed'} |", flush=True)


def limit(what, wanted, value, measured, most):
    over = "" if value <= most else f"; {value / most:.1f} × the target"
    row(what, wanted, measured + over, value <= most)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.split("Usage: ")[1].splitlines()[0])
    build = os.path.abspath(sys.argv[1])
    bench = Bench(build)
    print("| what | wanted | measured | |\n| --- | --- | --- | --- |")

    memory = bench.timed(["memory"], rounds=1)["memory", LARGE]  # a second round would use what the first has freed
    parts = ", ".join(f"{name} {memory[name]:.1f}" for name in ("log", "lanes", "axis", "checkpoints"))
    limit("memory, log + lanes + axis + checkpoints, at 10 M", "≤ 26 bytes an event", memory["all"],
          f"{memory['all']:.1f}: {parts}", 26)

    append = {events: bench.instructions("instructionsAppend", events, "countedAppend", events)
              for events in (SMALL, 1_000_000)}
    limit("append", "≤ 350 instructions an event", append[1_000_000], f"{append[1_000_000]:.0f}", 350)
    growth = append[1_000_000] / append[SMALL]
    limit("append, growth 10 k to 1 M", "≤ 1.5 ×", growth, f"{growth:.2f} ×", 1.5)

    seek = bench.instructions("instructionsSeek", 1_000_000, "countedSeeks", 1_000)
    limit("seek to any instant", "≤ 60,000 instructions", seek, f"{seek:,.0f}", 60_000)

    times = bench.timed(["seek", "stepForward", "stepBack", "frame", "frameNaive", "load", "pan/idle", "pan/live"])
    seconds = {key: run["seconds"] for key, run in times.items()}

    def over(name, least, most=LARGE):
        return {events: value for (each, events), value in seconds.items() if each == name and least <= events <= most}

    slope = exponent(over("seek", 100_000))
    limit("seek, growth exponent 100 k to 10 M", "≤ 0.05", slope,
          f"{slope:.2f} ({seconds['seek', 1_000_000] * 1e6:.0f} µs at 1 M)", 0.05)
    back, forward = seconds["stepBack", 1_000_000], seconds["stepForward", 1_000_000]
    limit("step back against step forward", "≤ 1.5 ×", back / forward,
          f"{back / forward:.2f} × ({back * 1e6:.1f} µs and {forward * 1e6:.1f} µs)", 1.5)
    slope = exponent(over("frame", 1_000_000))
    limit("viewport, whole run, growth exponent 1 M to 10 M", "≤ 0.2", slope,
          f"{slope:.2f} ({seconds['frame', 1_000_000] * 1e3:.1f} ms and {seconds['frame', LARGE] * 1e3:.1f} ms)", 0.2)
    most = bench.timed(["primitives"], rounds=1)["primitives", 1_000_000]
    limit("primitives a frame, 1 M", f"≤ visible lanes × width: {most['limit']:,.0f}", most["most"],
          f"{most['most']:,.0f} at the zoom that has most, {most['whole']:,.0f} of the whole run", most["limit"])
    frame, naive = seconds["frame", 1_000_000], seconds["frameNaive", 1_000_000]
    limit("our frame against a naive painter, 1 M", "≤ 0.02 ×", frame / naive,
          f"{frame / naive:.3f} × ({frame * 1e3:.1f} ms and {naive * 1e3:.0f} ms)", 0.02)
    idle, live = seconds["pan/idle", 1_000_000], seconds["pan/live", 1_000_000]
    limit("a frame while 100,000 events a second are appended, against an idle trace's, panning", "≤ 1.15 ×",
          live / idle, f"{live / idle:.2f} × ({live * 1e3:.1f} ms and {idle * 1e3:.1f} ms)", 1.15)
    load, loads = seconds["load", 1_000_000], json_loads(bench, 100_000)
    limit("load a saved trace of 1 M events, against json.loads of 100 k", "≤ 1 ×", load / loads,
          f"{load / loads:.2f} × ({load:.2f} s and {loads:.2f} s)", 1)

    start = coldstart.measure(os.path.join(build, "awaitscope"),
                              os.path.join(build, "tests", "bench", "bench_emptywindow"), 10)
    ratio = start["program"][1] / start["empty"][1]
    limit("first useful frame against an empty ApplicationWindow's, processor time", "≤ 2 ×", ratio,
          f"{ratio:.2f} × ({start['program'][1] * 1e3:.0f} ms and {start['empty'][1] * 1e3:.0f} ms)", 2)


if __name__ == "__main__":
    main()
