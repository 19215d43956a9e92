"""Runs a program and writes its trace: python3 -m awaitscope_recorder program.py [-o run.jsonl]"""

import argparse
import os
import sys


def main():
    words, arguments = _split(sys.argv[1:])
    options = _parser().parse_args(words)
    if options.clock == "virtual":
        _fix_hashes()
    _leave_working_directory()
    try:
        with open(options.program, "rb") as file:
            source = file.read()
    except OSError as error:
        print(f"{sys.executable}: can't open file {options.program!r}: {error}", file=sys.stderr)
        return 2
    recording = _recording(options)
    limits = {"max_iterations": options.max_iterations or 0, "max_events": options.max_events}
    from .program import Program

    return Program(options.program, source, arguments).run(recording, options.output, options.clock, limits)


def _recording(options):
    """The class of recording; what it needs must be imported before anything that imports asyncio."""
    if options.clock == "wall":
        from .wall import WallRecording

        return WallRecording
    if not options.accelerated:
        from . import pure  # noqa: F401
    if options.max_iterations is None:
        options.max_iterations = 1_000_000
    from .recording import Recording

    return Recording


def _parser():
    parser = argparse.ArgumentParser(
        prog="awaitscope_recorder",
        description="Runs an asyncio program and writes the trace of its event loop.",
        usage="python3 -m awaitscope_recorder [option…] program.py [argument…]",
        epilog="Options may also stand right behind the program, if none stands before it; "
        "all other words are the program's own.",
        allow_abbrev=False,
    )
    parser.add_argument("program", help="a Python file")
    parser.add_argument("-o", "--output", help="where the trace goes; else to standard output, alone")
    parser.add_argument(
        "--clock",
        choices=["virtual", "wall"],
        default="virtual",
        help="virtual: time passes only in waits, and jumps (the default); wall: real time",
    )
    parser.add_argument(
        "--accelerated",
        action="store_true",
        help="on the virtual clock: keep the Task and Future of C, and see less of them",
    )
    parser.add_argument(
        "--max-iterations",
        type=int,
        help="stop a program whose loop takes more; 0: never. Else a million on the virtual clock",
    )
    parser.add_argument("--max-events", type=int, default=0, help="stop a program with about so many; 0: never")
    return parser


WITH_VALUE = ("-o", "--output", "--clock", "--max-iterations", "--max-events")
ALONE = ("--accelerated", "-h", "--help")


def _split(words):
    """The recorder's words, the program among them, and those of the program."""
    end = _end_of_options(words, 0)
    behind = end + 1
    if end == 0:
        behind = _end_of_options(words, 1)
    arguments = words[behind:]
    return words[:behind], arguments[1:] if arguments[:1] == ["--"] else arguments


def _end_of_options(words, place):
    while place < len(words):
        name = words[place].partition("=")[0]
        if words[place] in WITH_VALUE:
            place += 2
        elif name in WITH_VALUE or words[place] in ALONE:
            place += 1
        else:
            break
    return place


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
