"""Compares the scheduler with CPython's asyncio and with uvloop: compare.py BENCH_SCHEDULER [--quick]

Runs every program in turn on each side, several rounds, and prints Markdown. A ratio is the median of the
rounds' ratios, each of two runs of the same round, so that a busy machine slows both down alike. Seconds are
CPU time. The programs are in scheduler.cpp and scheduler.py.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
from statistics import median

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = {
    "yield-1": "`sleep(0)`, 1 task",
    "yield-10": "`sleep(0)`, 10 tasks",
    "yield-100": "`sleep(0)`, 100 tasks",
    "yield-1000": "`sleep(0)`, 1,000 tasks",
    "yield-100000": "`sleep(0)`, 100,000 tasks",
    "queue-unbounded": "queue put and get, unbounded",
    "queue-1": "queue put and get, maxsize 1",
    "queue-5": "queue put and get, maxsize 5, two consumers",
    "gather": "gather of 100,000 trivial tasks",
    "timers": "1,000,000 timers, half of them cancelled",
    "cancel": "cancellation of 100,000 sleeping tasks",
}
TARGETS = {"unobserved": 100, "recorded": 30}  # times CPython's speed
MEMORY_TARGET = 1 / 3  # of CPython's


class Sides:
    """How to run a program on each side; the order is that of a round."""

    def __init__(self, executable, python, seconds):
        ours = [executable]
        theirs = [python, os.path.join(HERE, "scheduler.py")]
        self.commands = {"unobserved": (ours, []), "asyncio": (theirs, []), "recorded": (ours, ["--trace"])}
        if has_uvloop(python):
            self.commands["uvloop"] = (theirs, ["--uvloop"])
        self.seconds = seconds

    def run(self, side, program):
        command, options = self.commands[side]
        line = [*command, program, *options, "--seconds", str(self.seconds)]
        result = json.loads(subprocess.run(line, check=True, capture_output=True, text=True).stdout)
        result["rate"] = result["operations"] / result["seconds"]
        result["bytes"] = result["memory"] / result["operations"]
        return result

    def round(self, program):
        return {side: self.run(side, program) for side in self.commands}


def has_uvloop(python):
    return subprocess.run([python, "-c", "import uvloop"], capture_output=True).returncode == 0


def ratio(rounds, value, side, other):
    """The median over the rounds of what one side has for each of the other's."""
    return median(results[side][value] / results[other][value] for results in rounds)


def middle(rounds, side, value):
    return median(results[side][value] for results in rounds)


def row(cells):
    return "| " + " | ".join(cells) + " |"


def speed_table(measured, sides):
    """Rows of Markdown, and a sentence for each target that is missed."""
    titles = ["program", *(f"{side}, op/s" for side in sides)]
    titles += [f"{side} / asyncio" for side in sides if side != "asyncio"]
    rows = [row(titles), row(["---"] + ["---:"] * (len(titles) - 1))]
    missed = []
    for program, rounds in measured.items():
        cells = [PROGRAMS[program], *(f"{middle(rounds, side, 'rate'):,.0f}" for side in sides)]
        for side in sides:
            if side == "asyncio":
                continue
            times = ratio(rounds, "rate", side, "asyncio")
            target = TARGETS.get(side)
            if target is None:
                cells.append(f"{times:.1f}")
                continue
            cells.append(f"{times:.1f} {'met' if times >= target else 'missed'}")
            if times < target:
                missed.append(f"{PROGRAMS[program]}, {side}: {times:.1f} of {target}")
        rows.append(row(cells))
    return rows, missed


def memory_table(rounds, sides):
    rows = [row(["side", "bytes a task", "of asyncio's"]), row(["---", "---:", "---:"])]
    for side in sides:
        share = ratio(rounds, "bytes", side, "asyncio")
        rows.append(row([side, f"{middle(rounds, side, 'bytes'):,.0f}", f"{share:.2f}"]))
    share = ratio(rounds, "bytes", "unobserved", "asyncio")
    missed = [] if share <= MEMORY_TARGET else [f"memory a task: {share:.2f} of asyncio's, not {MEMORY_TARGET:.2f}"]
    return rows, missed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("executable", help="bench_scheduler")
    parser.add_argument("--python", default="/usr/bin/python3", help="the Python to compare with")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="one round, each program as short as it can be")
    parser.add_argument("--only", action="append", choices=[*PROGRAMS, "memory"], help="this program; may be repeated")
    arguments = parser.parse_args()
    chosen = arguments.only or [*PROGRAMS, "memory"]
    rounds = 1 if arguments.quick else arguments.rounds
    sides = Sides(os.path.abspath(arguments.executable), arguments.python, 0 if arguments.quick else 0.5)

    measured = {program: [] for program in chosen}
    for number in range(rounds):
        for program in chosen:
            print(f"round {number + 1} of {rounds}: {program}", file=sys.stderr)
            measured[program].append(sides.round(program))

    missed = []
    memory = measured.pop("memory", None)
    if measured:
        rows, missed = speed_table(measured, sides.commands)
        print("\n".join(rows), end="\n\n")
    if memory:
        rows, too_much = memory_table(memory, sides.commands)
        print("\n".join(rows), end="\n\n")
        missed += too_much
    print("Targets missed:" if missed else "All targets are met.")
    print("".join(f"\n- {sentence}" for sentence in missed))


if __name__ == "__main__":
    main()
