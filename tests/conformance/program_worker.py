"""Runs random programs under the interpreter that runs this file, and writes what the recorder saw.

Usage: program_worker.py [--statistics] < programs.jsonl > traces

A program is a line of JSON. Its trace is one line for each event, then the line "end", all flushed at once,
so that whoever reads them knows which program crashed the process. With --statistics a last line of JSON
follows: how often what happened.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, os.pardir, os.pardir, "resources", "recorder"))
sys.path.insert(0, HERE)

import awaitscope_recorder.pure  # noqa: E402, F401  first of all: it takes asyncio's C parts away

import faulthandler  # noqa: E402
import functools  # noqa: E402
import gc  # noqa: E402
import json  # noqa: E402

import program_interpreter  # noqa: E402
from awaitscope_recorder import record  # noqa: E402
from program_statistics import Statistics  # noqa: E402

SECONDS = float(os.environ.get("AWAITSCOPE_PROGRAM_SECONDS", 10))  # that a program may take
ALWAYS = ("time", "iteration")
NEVER = ("kind", "seq", "line", "cpp_line")
encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def canonical(event):
    """The line that both sides write for an event."""
    kind = event["kind"]
    unnamed = kind.endswith("_created") and kind != "task_created"
    words = [kind]
    for key in sorted(event):
        value = event[key]
        if key in NEVER or (key == "name" and unnamed):
            continue
        if value in (0, "", None, []) and key not in ALWAYS:
            continue
        words.append(f"{key}={value if type(value) is int else encode(value)}")
    return " ".join(words)


def main():
    statistics = Statistics() if "--statistics" in sys.argv[1:] else None
    if statistics:
        for table in (program_interpreter.PLAIN, program_interpreter.AWAITING):
            statistics.count_calls(table)
    output = sys.stdout
    gc.collect()
    gc.freeze()  # a program's collections need not look at what is older than it
    for line in sys.stdin:
        program = json.loads(line)
        faulthandler.dump_traceback_later(SECONDS, exit=True)
        events = record(functools.partial(program_interpreter.run_program, program))
        faulthandler.cancel_dump_traceback_later()
        output.write("".join(f"{canonical(event)}\n" for event in events) + "end\n")
        output.flush()
        if statistics:
            statistics.add(program, events)
    if statistics:
        output.write(json.dumps(statistics.counts) + "\n")
        output.flush()


if __name__ == "__main__":
    main()
