"""Records programs one after another under the interpreter that runs this file.

Usage: recording_worker.py < jobs.jsonl, with PYTHONPATH at the recorder and PYTHONHASHSEED=0

A job is a line of JSON: the text of a program in "source", and in "output" the file that its trace goes to. To
start an interpreter takes many times as long as to record a lesson.
"""

import awaitscope_recorder.pure  # noqa: F401  first of all: it takes asyncio's C parts away

import json
import os
import sys

from awaitscope_recorder.program import Program
from awaitscope_recorder.recording import Recording, log
from awaitscope_recorder.writer import Lines

MAX_ITERATIONS = 1_000_000


def record(source, output):
    program = Program("program.py", source.encode(), [])
    Recording(program.path, MAX_ITERATIONS).events_of(program.execute, clear=program.clear)
    with open(output, "wb") as file:
        file.write(program.header("virtual").encode() + Lines().text(log.events, log.began))


def main():
    jobs = [json.loads(line) for line in sys.stdin]
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        sys.stdout = sys.stderr = nowhere
        for job in jobs:
            record(job["source"], job["output"])
    # What a program has left behind, such as a thread, does not hold up the end.
    os._exit(0)


if __name__ == "__main__":
    main()
