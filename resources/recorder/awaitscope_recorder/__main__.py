"""Runs a program and writes its trace: python3 -m awaitscope_recorder program.py [-o run.jsonl]"""

import argparse
import os
import sys


def main():
    options, arguments = _options()
    _fix_hashes()
    _leave_working_directory()
    if not options.accelerated:
        from . import pure  # noqa: F401
    from .program import Program

    with open(options.program, encoding="utf-8") as file:
        source = file.read()
    program = Program(options.program, source, arguments)
    return program.record(options.output, options.max_iterations)


def _options():
    """The recorder's options, and what is left for the program."""
    parser = argparse.ArgumentParser(
        prog="awaitscope_recorder",
        description="Runs an asyncio program on a virtual clock and writes its trace.",
        epilog="All other arguments are the program's own.",
        allow_abbrev=False,
    )
    parser.add_argument("program", help="a Python file")
    parser.add_argument("-o", "--output", help="where the trace goes; else to standard output, alone")
    parser.add_argument("--clock", choices=["virtual"], default="virtual", help="time passes only in waits")
    parser.add_argument(
        "--accelerated", action="store_true", help="keep the Task and Future of C, and see less of them"
    )
    parser.add_argument(
        "--max-iterations", type=int, default=1_000_000, help="stop a program whose loop takes more"
    )
    return parser.parse_known_args()


def _fix_hashes():
    """Starts the interpreter anew if the order of sets of strings would differ from run to run."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        command = [sys.executable, *sys.orig_argv[1:]] if hasattr(sys, "orig_argv") else None
        command = command or [sys.executable, "-m", "awaitscope_recorder", *sys.argv[1:]]
        os.execv(sys.executable, command)


def _leave_working_directory():
    """Imports nothing from where the recorder was called: `-m` has put that before the standard library."""
    if sys.path[0] in ("", os.getcwd()):
        del sys.path[0]


if __name__ == "__main__":
    sys.exit(main())
